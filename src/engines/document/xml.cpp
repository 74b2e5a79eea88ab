#include "document/xml.hpp"

#include <array>
#include <utility>

#include "base/json.hpp"

namespace selami::document {
namespace {

constexpr std::size_t depth_max = 200;
constexpr std::size_t nodes_max = 1'000'000;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool ends_name(char c) { return is_blank(c) || c == '/' || c == '>' || c == '='; }

/// The vocabulary of a namespace's address; Word's strict and transitional addresses end alike.
Ns vocabulary(std::string_view address) {
  static constexpr std::pair<std::string_view, Ns> parts[] = {
      {"/wordprocessingml/main", Ns::w},     {"/wordprocessingml/2006/main", Ns::w},  {"/officeDocument/math", Ns::m},
      {"/officeDocument/2006/math", Ns::m},  {"/markup-compatibility/2006", Ns::mc},  {"/drawingml/main", Ns::a},
      {"/drawingml/2006/main", Ns::a},       {"microsoft-com:vml", Ns::v},            {"/office/word/2010/wordml", Ns::w14},
      {"xmlns:office:1.0", Ns::office},      {"xmlns:text:1.0", Ns::text},            {"xmlns:table:1.0", Ns::table},
      {"xmlns:style:1.0", Ns::style},        {"xmlns:drawing:1.0", Ns::draw},         {"xmlns:xsl-fo-compatible:1.0", Ns::fo},
      {"/Math/MathML", Ns::mathml}};
  for (const auto& [end, ns] : parts) {
    if (address.size() >= end.size() && address.substr(address.size() - end.size()) == end) return ns;
  }
  return Ns::other;
}

void add_entity(std::string& out, std::string_view name) {
  static constexpr std::pair<std::string_view, char> known[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [entity, sign] : known) {
    if (name == entity) return out.push_back(sign);
  }
  if (name.size() > 1 && name[0] == '#') {
    const bool hex = name[1] == 'x' || name[1] == 'X';
    std::uint32_t character = 0;
    for (const char c : name.substr(hex ? 2 : 1)) {
      const int digit = c >= '0' && c <= '9' ? c - '0' : (c >= 'a' && c <= 'f' ? c - 'a' + 10 : (c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99));
      if (digit >= (hex ? 16 : 10) || character > 0x110000) return;
      character = character * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit);
    }
    return add_utf8(out, character);
  }
  out.append("&").append(name).append(";");  // not ours to know: shown as it was written
}

std::string resolved(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  while (!raw.empty()) {
    const std::size_t sign = raw.find('&');
    out.append(raw.substr(0, sign));
    if (sign == std::string_view::npos) break;
    raw.remove_prefix(sign + 1);
    const std::size_t end = raw.find(';');
    if (end == std::string_view::npos || end > 40) {
      out.push_back('&');
      continue;
    }
    add_entity(out, raw.substr(0, end));
    raw.remove_prefix(end + 1);
  }
  return out;
}

/// Calls `each(name, value)` with every attribute as it was written, until it returns true.
template <class F>
bool any_attribute(std::string_view attributes, F each) {
  while (true) {
    while (!attributes.empty() && (is_blank(attributes[0]) || attributes[0] == '/')) attributes.remove_prefix(1);
    const std::size_t sign = attributes.find('=');
    if (sign == std::string_view::npos) return false;
    std::string_view name = attributes.substr(0, sign);
    while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
    attributes.remove_prefix(sign + 1);
    while (!attributes.empty() && is_blank(attributes[0])) attributes.remove_prefix(1);
    if (attributes.empty() || (attributes[0] != '"' && attributes[0] != '\'')) return false;
    const std::size_t end = attributes.find(attributes[0], 1);
    if (end == std::string_view::npos) return false;
    if (each(name, attributes.substr(1, end - 1))) return true;
    attributes.remove_prefix(end + 1);
  }
}

}  // namespace

void add_utf8(std::string& out, std::uint32_t c) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if ((c < 0x20 && c != '\t' && c != '\n') || (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF || c == 0xFFFE || c == 0xFFFF) return;
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0U | (c >> 6U));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
  }
  put(0x80U | (c & 0x3FU));
}

/// Goes through the part once, sign by sign; open elements are a list, not calls: depth costs no stack.
struct Xml::Reader {
  struct Open {
    std::uint32_t node = 0;
    std::uint32_t last = 0;  ///< its last child so far
    std::string_view name;   ///< as written, prefix and all
  };
  Xml& xml;
  std::string_view rest;
  std::vector<Open> open{};
  std::vector<std::pair<std::string_view, Ns>> prefixes{};

  std::uint32_t add(XmlNode node) {
    const auto at = static_cast<std::uint32_t>(xml.nodes_.size());
    xml.nodes_.push_back(node);
    if (open.empty()) return at;
    Open& parent = open.back();
    if (parent.last == 0) xml.nodes_[parent.node].first = at;
    else xml.nodes_[parent.last].next = at;
    parent.last = at;
    return at;
  }

  /// What begins with "<" and is neither a start nor an end: passed over, or nothing that we read.
  bool pass_over() {
    const auto past = [&](std::string_view end) {
      const std::size_t at = rest.find(end);
      if (at == std::string_view::npos) return false;
      rest.remove_prefix(at + end.size());
      return true;
    };
    if (rest.rfind("<?", 0) == 0) return past("?>");
    if (rest.rfind("<!--", 0) == 0) return past("-->");
    if (rest.rfind("<![CDATA[", 0) == 0) {
      const std::size_t end = rest.find("]]>");
      if (end == std::string_view::npos) return false;
      if (!open.empty()) add({{}, {}, rest.substr(9, end - 9), 0, 0, Ns::other, true});
      return past("]]>");
    }
    // A DOCTYPE that only names its rules is old OpenOffice; one with entities of its own is nothing that Word writes.
    const std::size_t end = rest.find('>');
    if (rest.rfind("<!DOCTYPE", 0) != 0 || rest.substr(0, end).find('[') != std::string_view::npos) return false;
    return past(">");
  }

  void note_prefixes(std::string_view attributes) {
    any_attribute(attributes, [&](std::string_view name, std::string_view value) {
      if (name == "xmlns") prefixes.emplace_back(std::string_view(), vocabulary(value));
      else if (name.rfind("xmlns:", 0) == 0) prefixes.emplace_back(name.substr(6), vocabulary(value));
      return false;
    });
  }

  Ns vocabulary_of(std::string_view prefix) const {
    for (auto at = prefixes.rbegin(); at != prefixes.rend(); ++at) {
      if (at->first == prefix) return at->second;
    }
    return Ns::other;
  }

  bool start() {
    std::size_t end = 1;
    char quote = 0;
    for (; end < rest.size() && (quote != 0 || rest[end] != '>'); ++end) {
      if (quote != 0) quote = rest[end] == quote ? '\0' : quote;
      else if (rest[end] == '"' || rest[end] == '\'') quote = rest[end];
      else if (rest[end] == '<') return false;
    }
    if (end >= rest.size()) return false;
    std::string_view tag = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    const bool closed = !tag.empty() && tag.back() == '/';
    if (closed) tag.remove_suffix(1);
    std::size_t name_end = 0;
    while (name_end < tag.size() && !ends_name(tag[name_end])) ++name_end;
    if (name_end == 0) return false;
    const std::string_view written = tag.substr(0, name_end);
    const std::string_view attributes = tag.substr(name_end);
    if (attributes.find("xmlns") != std::string_view::npos) note_prefixes(attributes);
    const std::size_t colon = written.find(':');
    const std::string_view prefix = colon == std::string_view::npos ? std::string_view() : written.substr(0, colon);
    const std::string_view local = colon == std::string_view::npos ? written : written.substr(colon + 1);
    if (local.empty()) return false;
    const std::uint32_t at = add({local, attributes, {}, 0, 0, vocabulary_of(prefix), false});
    if (open.empty()) {
      if (xml.root_ != 0) return false;
      xml.root_ = at;
    }
    if (!closed) open.push_back({at, 0, written});
    return true;
  }

  bool end() {
    const std::size_t at = rest.find('>');
    if (at == std::string_view::npos || open.empty()) return false;
    std::string_view name = rest.substr(2, at - 2);
    while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
    if (name != open.back().name) return false;
    open.pop_back();
    rest.remove_prefix(at + 1);
    return true;
  }

  bool mark() {
    if (rest.size() < 3) return false;
    if (rest[1] == '/') return end();
    return rest[1] == '!' || rest[1] == '?' ? pass_over() : start();
  }

  Error run() {
    constexpr auto damaged = "document.damaged";
    while (!rest.empty()) {
      if (xml.nodes_.size() > nodes_max) return {Fault::too_large, "document.too_large", {}};
      const std::size_t sign = rest.find('<');
      const std::string_view text = rest.substr(0, sign);
      if (!text.empty() && !open.empty()) add({{}, {}, text, 0, 0, Ns::other, false});
      if (sign == std::string_view::npos) break;
      rest.remove_prefix(sign);
      if (!mark() || open.size() > depth_max) return {Fault::invalid, damaged, {}};
    }
    if (!open.empty() || xml.root_ == 0) return {Fault::invalid, damaged, {}};
    return {};
  }
};

Result<Xml> Xml::read(std::string_view part) {
  if (part.rfind("\xEF\xBB\xBF", 0) == 0) part.remove_prefix(3);
  if (!json::is_utf8(part)) return fail(Fault::invalid, "document.damaged");
  Xml xml;
  xml.nodes_.reserve(part.size() / 40 + 16);
  xml.nodes_.emplace_back();  // number 0 stands for "none"
  Reader reader{xml, part};
  Error error = reader.run();
  if (!error.code.empty()) return fail(std::move(error));
  return xml;
}

const XmlNode* Xml::child(const XmlNode& of, Ns ns, std::string_view name) const {
  for (std::uint32_t at = of.first; at != 0; at = nodes_[at].next) {
    if (nodes_[at].ns == ns && nodes_[at].name == name) return &nodes_[at];
  }
  return nullptr;
}

const XmlNode* Xml::descend(const XmlNode& of, Ns ns, std::string_view names) const {
  const XmlNode* at = &of;
  while (at && !names.empty()) {
    const std::size_t slash = names.find('/');
    at = child(*at, ns, names.substr(0, slash));
    names.remove_prefix(slash == std::string_view::npos ? names.size() : slash + 1);
  }
  return at;
}

std::string Xml::words(const XmlNode& text) { return text.verbatim ? std::string(text.text) : resolved(text.text); }

std::string Xml::text(const XmlNode& of) const {
  std::string out;
  content(of, [&](const XmlNode& node) { out += node.name.empty() ? words(node) : text(node); });
  return out;
}

std::string Xml::attribute(const XmlNode& of, std::string_view name) {
  std::string out;
  any_attribute(of.attributes, [&](std::string_view written, std::string_view value) {
    const std::size_t colon = written.find(':');
    if ((colon == std::string_view::npos ? written : written.substr(colon + 1)) != name || written.rfind("xmlns", 0) == 0) return false;
    out = resolved(value);
    return true;
  });
  return out;
}

Result<std::optional<Xml>> xml_part(const std::map<std::string, std::string>& parts, const std::string& name) {
  const auto found = parts.find(name);
  if (found == parts.end()) return std::optional<Xml>();
  if (found->second.size() > part_bytes_max) return fail(Fault::too_large, "document.too_large", name);
  auto xml = Xml::read(found->second);
  if (!xml) return fail(xml.error().fault, xml.error().code, name);
  return std::optional<Xml>(*std::move(xml));
}

}  // namespace selami::document
