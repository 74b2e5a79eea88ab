#include "document/docx_styles.hpp"

#include <algorithm>
#include <cstdlib>

#include "text/stem.hpp"

namespace selami::document {
namespace {

constexpr int levels_max = 9;

std::string value_of(const Xml& xml, const XmlNode& of, std::string_view name) {
  const XmlNode* child = xml.child(of, Ns::w, name);
  return child ? Xml::attribute(*child, "val") : std::string();
}

/// "heading 2", "Judul 2" -> 2; "Title", "Judul" -> 1; else 0.
int heading_by_name(const std::string& name) {
  const std::string low = text::lower(name);
  for (const char* word : {"heading ", "judul "}) {
    if (low.rfind(word, 0) == 0) return std::clamp(std::atoi(low.c_str() + std::string_view(word).size()), 0, levels_max);
  }
  return low == "title" || low == "judul" ? 1 : 0;
}

struct RawStyle {
  DocxStyle style;
  std::string based_on;
  bool says_bold = false;
  bool says_heading = false;
};

RawStyle read_style(const Xml& xml, const XmlNode& node) {
  RawStyle raw;
  raw.style.name = value_of(xml, node, "name");
  raw.based_on = value_of(xml, node, "basedOn");
  raw.style.heading = heading_by_name(raw.style.name);
  raw.says_heading = raw.style.heading > 0;
  if (const XmlNode* p = xml.child(node, Ns::w, "pPr")) {
    const std::string level = value_of(xml, *p, "outlineLvl");
    if (!raw.says_heading && !level.empty()) {
      raw.style.heading = std::atoi(level.c_str()) >= 0 && std::atoi(level.c_str()) < levels_max ? std::atoi(level.c_str()) + 1 : 0;
      raw.says_heading = true;
    }
    if (const XmlNode* list = xml.child(*p, Ns::w, "numPr")) {
      raw.style.list = value_of(xml, *list, "numId");
      raw.style.depth = std::clamp(std::atoi(value_of(xml, *list, "ilvl").c_str()), 0, levels_max - 1);
    }
  }
  if (const XmlNode* r = xml.child(node, Ns::w, "rPr")) {
    const XmlNode* bold = xml.child(*r, Ns::w, "b");
    raw.says_bold = bold != nullptr;
    raw.style.bold = docx_on(bold);
    raw.style.hidden = docx_on(xml.child(*r, Ns::w, "vanish"));
  }
  return raw;
}

std::string in_letters(int number, char first) {
  if (number < 1) return {};
  return std::string(static_cast<std::size_t>(std::min((number - 1) / 26 + 1, 9)), static_cast<char>(first + (number - 1) % 26));
}

std::string in_roman(int number, bool small) {
  static constexpr std::pair<int, std::string_view> signs[] = {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string out;
  for (const auto& [value, sign] : signs) {
    for (; number >= value && out.size() < 20; number -= value) out += sign;
  }
  return small ? text::lower(out) : out;
}

std::string in_format(int number, const std::string& format) {
  if (format == "lowerLetter") return in_letters(number, 'a');
  if (format == "upperLetter") return in_letters(number, 'A');
  if (format == "lowerRoman") return in_roman(number, true);
  if (format == "upperRoman") return in_roman(number, false);
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

}  // namespace

bool docx_on(const XmlNode* toggle) {
  if (!toggle) return false;
  const std::string value = Xml::attribute(*toggle, "val");
  return value != "0" && value != "false" && value != "off";
}

std::map<std::string, DocxStyle> docx_styles(const Xml& xml) {
  std::map<std::string, RawStyle> raw;
  xml.children(xml.root(), [&](const XmlNode& node) {
    if (node.name == "style") raw[Xml::attribute(node, "styleId")] = read_style(xml, node);
  });
  std::map<std::string, DocxStyle> out;
  for (const auto& [id, one] : raw) {
    DocxStyle style = one.style;
    bool bold = one.says_bold;
    bool heading = one.says_heading;
    std::string up = one.based_on;
    for (int steps = 0; steps < 12; ++steps) {  // a ring of styles ends here too
      const auto base = raw.find(up);
      if (base == raw.end()) break;
      if (!bold && base->second.says_bold) style.bold = base->second.style.bold;
      if (!heading && base->second.says_heading) style.heading = base->second.style.heading;
      if (style.list.empty()) style.list = base->second.style.list;
      bold = bold || base->second.says_bold;
      heading = heading || base->second.says_heading;
      up = base->second.based_on;
    }
    out[id] = style;
  }
  return out;
}

DocxNumbering::Level DocxNumbering::read_level(const Xml& xml, const XmlNode& node) {
  Level level;
  const std::string format = value_of(xml, node, "numFmt");
  if (!format.empty()) level.format = format;
  level.text = value_of(xml, node, "lvlText");
  const std::string start = value_of(xml, node, "start");
  if (!start.empty()) level.start = std::clamp(std::atoi(start.c_str()), 0, 10000);
  return level;
}

DocxNumbering::DocxNumbering(const Xml& xml) {
  xml.children(xml.root(), [&](const XmlNode& node) {
    if (node.name == "abstractNum") {
      Abstract& abstract = abstracts_[Xml::attribute(node, "abstractNumId")];
      abstract.levels.resize(levels_max);
      abstract.counts.assign(levels_max, 0);
      xml.children(node, [&](const XmlNode& level) {
        const int depth = std::atoi(Xml::attribute(level, "ilvl").c_str());
        if (level.name == "lvl" && depth >= 0 && depth < levels_max) abstract.levels[static_cast<std::size_t>(depth)] = read_level(xml, level);
      });
    } else if (node.name == "num") {
      List& list = lists_[Xml::attribute(node, "numId")];
      list.abstract = value_of(xml, node, "abstractNumId");
      xml.children(node, [&](const XmlNode& level) {
        const std::string start = value_of(xml, level, "startOverride");
        if (level.name == "lvlOverride" && !start.empty()) {
          list.starts[std::atoi(Xml::attribute(level, "ilvl").c_str())] = std::clamp(std::atoi(start.c_str()), 0, 10000);
        }
      });
    }
  });
}

std::string DocxNumbering::next(const std::string& id, int depth) {
  const auto list = lists_.find(id);
  if (list == lists_.end() || depth < 0 || depth >= levels_max) return {};
  const auto found = abstracts_.find(list->second.abstract);
  if (found == abstracts_.end()) return {};
  Abstract& abstract = found->second;
  const auto at = static_cast<std::size_t>(depth);
  if (!list->second.begun) {
    for (const auto& [level, start] : list->second.starts) {
      if (level >= 0 && level < levels_max) abstract.counts[static_cast<std::size_t>(level)] = start - abstract.levels[static_cast<std::size_t>(level)].start;
    }
    list->second.begun = true;
  }
  ++abstract.counts[at];
  std::fill(abstract.counts.begin() + depth + 1, abstract.counts.end(), 0);
  const Level& level = abstract.levels[at];
  if (level.format == "bullet") return "•";
  if (level.format == "none") return {};
  std::string out;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const char digit = i + 1 < level.text.size() ? level.text[i + 1] : '\0';
    if (level.text[i] != '%' || digit < '1' || digit > '9') {
      out.push_back(level.text[i]);
      continue;
    }
    const auto of = static_cast<std::size_t>(digit - '1');
    out += in_format(std::max(abstract.counts[of], 1) - 1 + abstract.levels[of].start, abstract.levels[of].format);
    ++i;
  }
  return out;
}

}  // namespace selami::document
