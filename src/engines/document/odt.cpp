// Reads OpenDocument text as LibreOffice writes it. Source: OASIS OpenDocument 1.3 part 3, chapters 5, 6, 9 and 16.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "document/formula.hpp"
#include "document/import.hpp"
#include "document/runs.hpp"

namespace selami::document {
namespace {

struct OdtStyle {
  std::string name;
  std::string parent;
  bool bold = false;
  bool says_bold = false;
  bool hidden = false;
};

/// Styles and lists of content.xml and styles.xml by name.
struct OdtKept {
  std::map<std::string, OdtStyle> styles;
  std::map<std::string, std::map<int, std::string>> lists;  ///< by depth: "•", or "1" with what stands round it: "(a)"
  std::map<std::string, std::string> formulas;              ///< by the folder of the object
};

void read_odt_styles(const Xml& xml, const XmlNode& of, OdtKept& kept) {
  xml.children(of, [&](const XmlNode& node) {
    if (node.ns == Ns::style && node.name == "style") {
      OdtStyle style;
      style.name = Xml::attribute(node, "display-name");
      const std::string id = Xml::attribute(node, "name");
      if (style.name.empty()) style.name = id;
      style.parent = Xml::attribute(node, "parent-style-name");
      if (const XmlNode* text = xml.child(node, Ns::style, "text-properties")) {
        const std::string weight = Xml::attribute(*text, "font-weight");
        style.says_bold = !weight.empty();
        style.bold = weight == "bold" || std::atoi(weight.c_str()) >= 600;
        style.hidden = Xml::attribute(*text, "display") == "none";
      }
      kept.styles[id] = style;
    } else if (node.ns == Ns::text && node.name == "list-style") {
      auto& levels = kept.lists[Xml::attribute(node, "name")];
      xml.children(node, [&](const XmlNode& level) {
        const std::string format = Xml::attribute(level, "num-format");
        const bool number = level.name == "list-level-style-number" && !format.empty();
        levels[std::atoi(Xml::attribute(level, "level").c_str())] = number ? Xml::attribute(level, "num-prefix") + format + Xml::attribute(level, "num-suffix") : "•";
      });
    } else {
      read_odt_styles(xml, node, kept);
    }
  });
}

class OdtBody {
 public:
  OdtBody(const Xml& xml, const OdtKept& kept) : xml_(xml), kept_(kept) {}

  void blocks(const XmlNode& of, std::vector<Block>& out) {
    xml_.children(of, [&](const XmlNode& node) { block(node, out); });
  }

 private:
  struct ListAt {
    std::string style;
    int depth = 0;
    int number = 0;
    bool fresh = false;  ///< the item's first paragraph is still to come
  };
  const Xml& xml_;
  const OdtKept& kept_;
  std::vector<ListAt> lists_;
  std::map<std::string, int> last_;  ///< the last number of each list, for one that goes on with it

  void block(const XmlNode& node, std::vector<Block>& out) {
    if (node.ns == Ns::table && node.name == "table") return table(node, out);
    if (node.ns == Ns::draw) return blocks(node, out);  // frames and what they hold
    if (node.ns != Ns::text) return;
    if (node.name == "p" || node.name == "h") return paragraph(node, out);
    if (node.name == "list") return list(node, out);
    if (node.name == "section" || node.name == "list-header" || node.name.find("-index") != std::string_view::npos || node.name == "index-body") blocks(node, out);
  }

  void list(const XmlNode& node, std::vector<Block>& out) {
    std::string style = Xml::attribute(node, "style-name");
    if (style.empty() && !lists_.empty()) style = lists_.back().style;
    const std::string kept_as = style + "/" + std::to_string(lists_.size());
    const bool goes_on = Xml::attribute(node, "continue-numbering") == "true" || !Xml::attribute(node, "continue-list").empty();
    lists_.push_back({style, static_cast<int>(lists_.size()), goes_on ? last_[kept_as] : 0, false});
    xml_.children(node, [&](const XmlNode& item) {
      if (item.name != "list-item" && item.name != "list-header") return;
      const std::string start = Xml::attribute(item, "start-value");
      ListAt& at = lists_.back();
      at.number = start.empty() ? at.number + 1 : std::atoi(start.c_str());
      at.fresh = item.name == "list-item";
      blocks(item, out);
    });
    last_[kept_as] = lists_.back().number;
    lists_.pop_back();
  }

  std::string marker() {
    if (lists_.empty() || !lists_.back().fresh) return {};
    ListAt& at = lists_.back();
    at.fresh = false;
    const auto list = kept_.lists.find(at.style);
    if (list == kept_.lists.end()) return "•";
    const auto level = list->second.find(at.depth + 1);
    if (level == list->second.end() || level->second == "•") return "•";
    std::string out = level->second;
    const std::size_t sign = out.find_first_of("1aAiI");
    if (sign == std::string::npos) return "•";
    const bool letter = (out[sign] == 'a' || out[sign] == 'A') && at.number >= 1 && at.number <= 26;
    const std::string number = letter ? std::string(1, static_cast<char>(out[sign] + at.number - 1)) : std::to_string(at.number);
    return out.replace(sign, 1, number);
  }

  bool bold(const std::string& style, bool otherwise) const {
    auto at = kept_.styles.find(style);
    for (int up = 0; up < 12 && at != kept_.styles.end(); ++up) {
      if (at->second.says_bold) return at->second.bold;
      at = kept_.styles.find(at->second.parent);
    }
    return otherwise;
  }

  void paragraph(const XmlNode& node, std::vector<Block>& out) {
    Paragraph made;
    const std::string style = Xml::attribute(node, "style-name");
    auto named = kept_.styles.find(style);
    if (named != kept_.styles.end() && named->second.hidden) return;
    // "P12" is made for the moment; what it is based on has the name that people see.
    if (named != kept_.styles.end() && !named->second.parent.empty() && style.size() < 6 && style[0] == 'P') named = kept_.styles.find(named->second.parent);
    made.style = named == kept_.styles.end() ? style : named->second.name;
    if (node.name == "h") made.heading = std::clamp(std::atoi(Xml::attribute(node, "outline-level").c_str()), 1, 9);
    if (made.style == "Title") made.heading = 1;
    Runs runs;
    std::vector<Block> boxes;
    inside(node, bold(style, false), runs, boxes);
    made = runs.finish(std::move(made));
    if (!made.text.empty() && !lists_.empty()) {
      made.marker = marker();
      made.depth = lists_.back().depth;
    }
    add_paragraph(out, std::move(made));
    for (Block& box : boxes) out.push_back(std::move(box));
  }

  void inside(const XmlNode& of, bool is_bold, Runs& runs, std::vector<Block>& boxes) {
    xml_.content(of, [&](const XmlNode& node) {
      if (node.name.empty()) return runs.add(collapsed(Xml::words(node)), is_bold);
      if (node.ns == Ns::draw) return drawing(node, is_bold, runs, boxes);
      if (node.ns != Ns::text) return;  // annotations and the like
      if (node.name == "s") return runs.add(std::string(static_cast<std::size_t>(std::clamp(std::atoi(Xml::attribute(node, "c").c_str()), 1, 200)), ' '), is_bold);
      if (node.name == "tab") return runs.add("\t", is_bold);
      if (node.name == "line-break") return runs.add("\n", is_bold);
      if (node.name == "note") {
        const XmlNode* body = xml_.child(node, Ns::text, "note-body");
        if (body) runs.add(" [" + collapsed(xml_.text(*body)) + "]", is_bold);
        return;
      }
      if (node.name == "ruby-text" || node.name.find("tracked") != std::string_view::npos) return;
      inside(node, bold(Xml::attribute(node, "style-name"), is_bold), runs, boxes);
    });
  }

  void drawing(const XmlNode& node, bool is_bold, Runs& runs, std::vector<Block>& boxes) {
    if (node.name == "text-box") return blocks(node, boxes);
    if (node.name == "object") {
      std::string folder = Xml::attribute(node, "href");
      if (folder.rfind("./", 0) == 0) folder.erase(0, 2);
      const auto formula = kept_.formulas.find(folder);
      if (formula != kept_.formulas.end()) runs.add(formula->second, is_bold);
      return;
    }
    if (node.name == "custom-shape") return blocks(node, boxes);
    xml_.children(node, [&](const XmlNode& child) {
      if (child.ns == Ns::draw) drawing(child, is_bold, runs, boxes);
    });
  }

  /// White space in the file is one blank: the writer's lines mean nothing.
  static std::string collapsed(const std::string& text) {
    std::string out;
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!blank) out.push_back(c);
      else if (out.empty() || out.back() != ' ') out.push_back(' ');
    }
    return out;
  }

  void rows(const XmlNode& of, Block& made) {
    xml_.children(of, [&](const XmlNode& node) {
      if (node.ns != Ns::table) return;
      if (node.name == "table-row") {
        made.rows.emplace_back();
        xml_.children(node, [&](const XmlNode& cell) { add_cell(cell, made.rows.back()); });
        if (made.rows.back().empty()) made.rows.pop_back();
      } else if (node.name.rfind("table-", 0) == 0) {
        rows(node, made);  // header rows, groups of rows
      }
    });
  }

  void add_cell(const XmlNode& node, std::vector<Cell>& row) {
    if (node.name != "table-cell") return;  // a covered one belongs to its neighbour
    Cell cell;
    cell.columns = std::clamp(std::atoi(Xml::attribute(node, "number-columns-spanned").c_str()), 1, 100);
    cell.rows = std::clamp(std::atoi(Xml::attribute(node, "number-rows-spanned").c_str()), 1, 1000);
    std::vector<ListAt> outside;
    outside.swap(lists_);
    blocks(node, cell.blocks);
    lists_.swap(outside);
    row.push_back(std::move(cell));
  }

  void table(const XmlNode& node, std::vector<Block>& out) {
    Block made;
    rows(node, made);
    if (!made.rows.empty()) out.push_back(std::move(made));
  }
};

void odt_margins(const Xml& xml, const XmlNode& of, const OdtKept& kept, std::vector<std::string>& out) {
  xml.children(of, [&](const XmlNode& node) {
    if (node.ns == Ns::style && (node.name == "header" || node.name == "footer")) {
      std::vector<Block> inside;
      OdtBody(xml, kept).blocks(node, inside);
      for (const Block& block : inside) {
        if (!block.is_table() && std::find(out.begin(), out.end(), block.paragraph.text) == out.end()) out.push_back(block.paragraph.text);
      }
    } else {
      odt_margins(xml, node, kept, out);
    }
  });
}

}  // namespace

Result<Source> read_odt(const Parts& parts) {
  const auto manifest = parts.find("META-INF/manifest.xml");
  if (manifest != parts.end() && manifest->second.find("encryption-data") != std::string::npos) return fail(Fault::invalid, "document.locked");
  OdtKept kept;
  TRY(auto styles, xml_part(parts, "styles.xml"));
  if (styles) read_odt_styles(*styles, styles->root(), kept);
  TRY(auto content, xml_part(parts, "content.xml"));
  const XmlNode* text = content ? content->descend(content->root(), Ns::office, "body/text") : nullptr;
  if (!text) return fail(Fault::invalid, "document.not_a_document", "content.xml");
  if (const XmlNode* own = content->child(content->root(), Ns::office, "automatic-styles")) read_odt_styles(*content, *own, kept);
  for (const auto& [name, part] : parts) {
    if (name.size() < 13 || name == "content.xml" || name.substr(name.size() - 12) != "/content.xml") continue;
    auto formula = xml_part(parts, name);  // a broken drawing is no reason to refuse the text
    if (formula && *formula && (*formula)->root().name == "math") kept.formulas[name.substr(0, name.size() - 12)] = formula_of_mathml(**formula, (*formula)->root());
  }
  Source source;
  OdtBody(*content, kept).blocks(*text, source.blocks);
  if (styles) odt_margins(*styles, styles->root(), kept, source.margins);
  return source;
}

}  // namespace selami::document
