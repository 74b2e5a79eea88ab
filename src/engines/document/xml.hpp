#pragma once
/// @file A small reader of XML for the parts of a document: no files, no entities of its own, bounded in depth and size.
/// Source: XML 1.0 (fifth edition), sections 2.3 to 3.1 and 4.1; Namespaces in XML 1.0.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace selami::document {

/// The vocabularies that documents are written in, told by their namespace's address: prefixes are the writer's choice.
enum class Ns : unsigned char { other, w, m, mc, a, v, w14, office, text, table, style, draw, fo, mathml };

struct XmlNode {
  std::string_view name;        ///< without its prefix; empty: a text
  std::string_view attributes;  ///< as written
  std::string_view text;        ///< of a text, as written
  std::uint32_t first = 0;      ///< of the children; 0: none
  std::uint32_t next = 0;       ///< sibling; 0: none
  Ns ns = Ns::other;
  bool verbatim = false;        ///< a text of CDATA: its signs mean themselves
};

class Xml {
 public:
  /// Reads one part, which must outlive this. Errors: document.damaged (broken, too deep, with entities of its own),
  /// document.too_large.
  static Result<Xml> read(std::string_view part);

  const XmlNode& root() const { return nodes_[root_]; }
  /// Calls `each` with every child element.
  template <class F>
  void children(const XmlNode& of, F each) const {
    for (std::uint32_t at = of.first; at != 0; at = nodes_[at].next) {
      if (!nodes_[at].name.empty()) each(nodes_[at]);
    }
  }
  /// The first child of that name, or nullptr.
  const XmlNode* child(const XmlNode& of, Ns ns, std::string_view name) const;
  /// The same further down: `names` by "/", all of one vocabulary.
  const XmlNode* descend(const XmlNode& of, Ns ns, std::string_view names) const;
  /// Elements and texts in order.
  template <class F>
  void content(const XmlNode& of, F each) const {
    for (std::uint32_t at = of.first; at != 0; at = nodes_[at].next) each(nodes_[at]);
  }
  /// The texts below a node, one after another.
  std::string text(const XmlNode& of) const;
  /// The words of a text node, entities resolved.
  static std::string words(const XmlNode& text);
  /// An attribute by its name without prefix; empty when there is none.
  static std::string attribute(const XmlNode& of, std::string_view name);

 private:
  struct Reader;
  std::vector<XmlNode> nodes_;
  std::uint32_t root_ = 0;
};

/// One part as XML, or nothing when the file has none. Its text must outlive it. Errors: those of Xml::read; field: the name.
Result<std::optional<Xml>> xml_part(const std::map<std::string, std::string>& parts, const std::string& name);

constexpr std::size_t part_bytes_max = 16U << 20U;

/// Appends a character as UTF-8; what is none (a surrogate, beyond Unicode, a control sign) is left out.
void add_utf8(std::string& out, std::uint32_t character);

}  // namespace selami::document
