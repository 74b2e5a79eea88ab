#pragma once
/// @file What word/styles.xml and word/numbering.xml say about a paragraph: its heading, its weight, its list's mark.

#include <map>
#include <string>
#include <vector>

#include "document/xml.hpp"

namespace selami::document {

struct DocxStyle {
  std::string name;
  int heading = 0;
  bool bold = false;
  bool hidden = false;
  std::string list;  ///< numId
  int depth = 0;
};

/// True when an element such as w:b is on: there, and not w:val="0".
bool docx_on(const XmlNode* toggle);

/// Styles by id; what a style leaves open it takes from the one it is based on.
std::map<std::string, DocxStyle> docx_styles(const Xml& styles);

/// Counts the lists of a document as Word shows them.
class DocxNumbering {
 public:
  DocxNumbering() = default;
  explicit DocxNumbering(const Xml& numbering);
  /// The mark of the next paragraph of this list at this depth: "1.", "b)", "•"; empty when there is none.
  std::string next(const std::string& list, int depth);

 private:
  struct Level {
    std::string format = "decimal";
    std::string text;
    int start = 1;
  };
  struct Abstract {
    std::vector<Level> levels;
    std::vector<int> counts;
  };
  struct List {
    std::string abstract;
    std::map<int, int> starts;  ///< of levels that begin anew with this list
    bool begun = false;
  };
  static Level read_level(const Xml& xml, const XmlNode& node);
  std::map<std::string, Abstract> abstracts_;
  std::map<std::string, List> lists_;
};

}  // namespace selami::document
