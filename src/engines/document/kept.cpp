#include "document/kept.hpp"

#include <algorithm>
#include <cstdint>

#include "base/hash.hpp"
#include "document/docx_parts.hpp"
#include "document/letters.hpp"
#include "document/xml.hpp"

namespace selami::document {
namespace {

constexpr std::string_view space = "urn:selami:plan:1";
constexpr const char* hex_digits = "0123456789abcdef";

/// The signs that xml_text writes as entities, and what other programs make of quotation marks.
std::string without_entities(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool found = false;
    if (text[at] == '&') {
      for (const auto& [entity, sign] : {std::pair<std::string_view, char>{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}) {
        if (text.substr(at, entity.size()) != entity) continue;
        out += sign;
        at += entity.size() - 1;
        found = true;
        break;
      }
    }
    if (!found) out += text[at];
  }
  return out;
}

bool is_gap(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// A paragraph's text with single blanks.
class Visible {
 public:
  void begin() {
    text_.clear();
    name_ = false;
  }
  void is_name() { name_ = true; }
  void add(const std::string& text) {
    for (const char c : text) {
      if (!is_gap(c)) text_ += c;
      else if (!text_.empty() && text_.back() != ' ') text_ += ' ';
    }
  }
  void end(TextHash& hash) {
    if (!text_.empty() && text_.back() == ' ') text_.pop_back();
    if (!text_.empty() && !name_) hash.add(text_ + "\n");
    begin();
  }

 private:
  std::string text_;
  bool name_ = false;
};

/// The value of an attribute in a tag, or empty.
std::string_view value_of(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(std::string(name) + "=\"");
  if (at == std::string_view::npos) return {};
  const std::size_t from = at + name.size() + 2;
  return tag.substr(from, tag.find('"', from) - from);
}

std::string_view tag_name(std::string_view tag) { return tag.substr(0, tag.find_first_of(" \t\r\n/", 1)); }

/// What XML cannot hold stands in the JSON as its number; it can only be inside of its texts.
std::string writable_json(std::string_view json) {
  std::string out;
  for (std::size_t at = 0; at < json.size();) {
    const Letter letter = letter_at(json, at);
    at += letter.bytes;
    if (is_writable(letter.point)) {
      add_utf8(out, letter.point);
      continue;
    }
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[(letter.point >> static_cast<unsigned>(shift)) & 0xFU];
  }
  return out;
}

}  // namespace

std::string fingerprint(std::string_view xml) {
  TextHash hash;
  Visible visible;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
    const std::size_t end = xml.find('>', at);
    if (end == std::string_view::npos) break;
    const std::string_view tag = xml.substr(at + 1, end - at - 1);
    const std::string_view name = tag_name(tag);
    at = end;
    if (name == "w:p") visible.begin();
    if (name == "/w:p") visible.end(hash);
    if (name == "w:pStyle" && value_of(tag, "w:val") == name_style) visible.is_name();
    if ((name == "w:t" || name == "m:t") && tag.back() != '/') {
      const std::size_t close = std::min(xml.find('<', end), xml.size());
      visible.add(without_entities(xml.substr(end + 1, close - end - 1)));
    }
  }
  return hash.hex();
}

std::string kept_part(const plan::Plan& plan, std::string_view document_xml) {
  return std::string(docx_head) + "<rencana xmlns=\"" + std::string(space) + "\" sidik=\"" + fingerprint(document_xml) + "\">" +
         xml_text(writable_json(plan::write_plan(plan))) + "</rencana>";
}

std::optional<plan::Plan> kept_plan(const Parts& parts) {
  const auto document = parts.find("word/document.xml");
  if (document == parts.end()) return std::nullopt;
  // Other programs number such parts anew.
  for (const auto& [name, xml] : parts) {
    if (name.rfind("customXml/item", 0) != 0) continue;
    const std::size_t from = xml.find("<rencana ");
    const std::size_t to = xml.find("</rencana>");
    if (from == std::string::npos || to == std::string::npos) continue;
    const std::string_view whole = std::string_view(xml).substr(from, to - from);
    const std::size_t open = whole.find('>');
    if (open == std::string_view::npos || value_of(whole.substr(0, open), "xmlns") != space) continue;
    if (value_of(whole.substr(0, open), "sidik") != fingerprint(document->second)) continue;
    const auto json = json::parse(without_entities(whole.substr(open + 1)));
    if (!json) continue;
    auto plan = plan::read_plan(*json);
    if (plan) return *std::move(plan);
  }
  return std::nullopt;
}

}  // namespace selami::document
