// Reads WordprocessingML as Word, Google Docs, WPS and LibreOffice write it. Source: ECMA-376 part 1, chapter 17.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "document/docx_styles.hpp"
#include "document/formula.hpp"
#include "document/import.hpp"
#include "document/runs.hpp"

namespace selami::document {
namespace {

/// A sign of the fonts Symbol and Wingdings as the character it looks like.
std::string symbol(const std::string& font, const std::string& code) {
  auto number = static_cast<std::uint32_t>(std::strtoul(code.c_str(), nullptr, 16));
  if (number >= 0xF000 && number <= 0xF0FF) number -= 0xF000;
  if (font == "Symbol") {
    static constexpr std::string_view greek[] = {"α", "β", "χ", "δ", "ε", "φ", "γ", "η", "ι", "ϕ", "κ", "λ", "μ",
                                                 "ν", "ο", "π", "θ", "ρ", "σ", "τ", "υ", "ϖ", "ω", "ξ", "ψ", "ζ"};
    if (number >= 0x61 && number <= 0x7A) return std::string(greek[number - 0x61]);
    static constexpr std::pair<std::uint32_t, std::string_view> signs[] = {
        {0x44, "Δ"}, {0x53, "Σ"}, {0x57, "Ω"}, {0xA3, "≤"}, {0xB3, "≥"}, {0xB4, "×"}, {0xB8, "÷"}, {0xB1, "±"}, {0xB0, "°"},
        {0xB9, "≠"}, {0xBB, "≈"}, {0xD6, "√"}, {0xAE, "→"}, {0xDE, "⇒"}, {0xA5, "∞"}, {0xD0, "∠"}, {0xB7, "•"}, {0xCE, "∈"}};
    for (const auto& [at, sign] : signs) {
      if (number == at) return std::string(sign);
    }
  } else if (font.rfind("Wingdings", 0) == 0) {
    if (number == 0xFC || number == 0x50) return "✓";
    if (number == 0xFE || number == 0x52) return "☑";
    if (number == 0xA8 || number == 0x6F || number == 0x71) return "☐";
    if (number == 0xE0 || number == 0xE8) return "→";
    return "•";
  }
  std::string out;
  add_utf8(out, number);
  return out;
}

struct Kept {
  std::map<std::string, DocxStyle> styles;
  DocxNumbering numbering;
  std::map<std::string, std::string> footnotes;
};

class Body {
 public:
  Body(const Xml& xml, Kept& kept) : xml_(xml), kept_(kept) {}

  void blocks(const XmlNode& of, std::vector<Block>& out) {
    xml_.children(of, [&](const XmlNode& node) {
      if (node.ns == Ns::mc && node.name == "AlternateContent") {
        if (const XmlNode* chosen = choice(node)) blocks(*chosen, out);
      } else if (node.ns != Ns::w) {
        return;
      } else if (node.name == "p") {
        paragraph(node, out);
      } else if (node.name == "tbl") {
        table(node, out);
      } else if (node.name == "sdt") {
        if (const XmlNode* inside = content_of(node)) blocks(*inside, out);
      } else if (passes(node)) {
        blocks(node, out);
      }
    });
  }

 private:
  const Xml& xml_;
  Kept& kept_;

  /// What only wraps others: tracked insertions, custom XML. Deletions do not.
  static bool passes(const XmlNode& node) {
    static constexpr std::string_view names[] = {"ins", "moveTo", "customXml", "smartTag", "hyperlink", "fldSimple", "bdo", "dir"};
    return std::find(std::begin(names), std::end(names), node.name) != std::end(names);
  }

  /// The content of a control, unless it only shows its prompt ("Click to enter text").
  const XmlNode* content_of(const XmlNode& control) const {
    const XmlNode* properties = xml_.child(control, Ns::w, "sdtPr");
    if (properties && docx_on(xml_.child(*properties, Ns::w, "showingPlcHdr"))) return nullptr;
    return xml_.child(control, Ns::w, "sdtContent");
  }

  /// One of the ways in which the same thing is told: the first choice, else what is there for old programs.
  const XmlNode* choice(const XmlNode& alternates) const {
    const XmlNode* first = xml_.child(alternates, Ns::mc, "Choice");
    return first ? first : xml_.child(alternates, Ns::mc, "Fallback");
  }

  struct Line {
    Runs runs;
    std::vector<Block> boxes;
    bool bold = false;  ///< by the paragraph's style
    bool field = false;  ///< between the beginning of a field and its result
  };

  void paragraph(const XmlNode& node, std::vector<Block>& out) {
    Paragraph made;
    Line line;
    const DocxStyle* style = nullptr;
    std::string list;
    if (const XmlNode* p = xml_.child(node, Ns::w, "pPr")) {
      if (const XmlNode* named = xml_.child(*p, Ns::w, "pStyle")) style = style_of(made.style = Xml::attribute(*named, "val"));
      if (made.style == "SelamiNama") return;  // names that our own form was filled with: the app knows them
      made.heading = style ? style->heading : 0;
      if (const XmlNode* level = xml_.child(*p, Ns::w, "outlineLvl")) {
        const int at = std::atoi(Xml::attribute(*level, "val").c_str());
        made.heading = at >= 0 && at < 9 ? at + 1 : 0;
      }
      list = style ? style->list : std::string();
      made.depth = style ? style->depth : 0;
      if (const XmlNode* number = xml_.child(*p, Ns::w, "numPr")) {
        if (const XmlNode* id = xml_.child(*number, Ns::w, "numId")) list = Xml::attribute(*id, "val");
        if (const XmlNode* depth = xml_.child(*number, Ns::w, "ilvl")) made.depth = std::clamp(std::atoi(Xml::attribute(*depth, "val").c_str()), 0, 8);
      }
    }
    if (style && style->hidden) return;
    if (style) made.style = style->name;
    line.bold = style && style->bold;
    runs(node, line);
    made = line.runs.finish(std::move(made));
    if (!list.empty() && list != "0" && !made.text.empty()) made.marker = kept_.numbering.next(list, made.depth);
    add_paragraph(out, std::move(made));
    for (Block& box : line.boxes) out.push_back(std::move(box));
  }

  const DocxStyle* style_of(const std::string& id) const {
    const auto found = kept_.styles.find(id);
    return found == kept_.styles.end() ? nullptr : &found->second;
  }

  void runs(const XmlNode& of, Line& line) {
    xml_.children(of, [&](const XmlNode& node) {
      if (node.ns == Ns::m) {
        if (node.name == "oMath" || node.name == "oMathPara") line.runs.add(formula_of_word(xml_, node), line.bold);
      } else if (node.ns == Ns::mc && node.name == "AlternateContent") {
        if (const XmlNode* chosen = choice(node)) runs(*chosen, line);
      } else if (node.ns != Ns::w) {
        return;
      } else if (node.name == "r") {
        run(node, line);
      } else if (node.name == "sdt") {
        if (const XmlNode* inside = content_of(node)) runs(*inside, line);
      } else if (passes(node)) {
        runs(node, line);
      }
    });
  }

  void run(const XmlNode& node, Line& line) {
    bool bold = line.bold;
    bool high = false;
    if (const XmlNode* r = xml_.child(node, Ns::w, "rPr")) {
      if (docx_on(xml_.child(*r, Ns::w, "vanish"))) return;
      const XmlNode* named = xml_.child(*r, Ns::w, "rStyle");
      if (const DocxStyle* style = named ? style_of(Xml::attribute(*named, "val")) : nullptr) {
        if (style->hidden) return;
        bold = bold || style->bold;
      }
      if (const XmlNode* b = xml_.child(*r, Ns::w, "b")) bold = docx_on(b);
      if (const XmlNode* shift = xml_.child(*r, Ns::w, "vertAlign")) high = Xml::attribute(*shift, "val") == "superscript";
    }
    xml_.children(node, [&](const XmlNode& part) { run_part(part, bold, high, line); });
  }

  void run_part(const XmlNode& part, bool bold, bool high, Line& line) {
    const auto add = [&](std::string_view text) {
      if (!line.field) line.runs.add(text, bold);
    };
    if (part.ns == Ns::mc && part.name == "AlternateContent") {
      const XmlNode* chosen = choice(part);
      if (chosen) xml_.children(*chosen, [&](const XmlNode& inside) { run_part(inside, bold, high, line); });
    } else if (part.ns == Ns::m) {
      add(formula_of_word(xml_, part));
    } else if (part.ns != Ns::w) {
      return;
    } else if (part.name == "t") {
      const std::string text = xml_.text(part);
      const bool digits = high && !text.empty() && text.find_first_not_of("0123456789+-") == std::string::npos;
      add(digits ? raised(text) : text);
    } else if (part.name == "tab" || part.name == "ptab") {
      add("\t");
    } else if (part.name == "br" || part.name == "cr") {
      add("\n");
    } else if (part.name == "noBreakHyphen") {
      add("-");
    } else if (part.name == "sym") {
      add(symbol(Xml::attribute(part, "font"), Xml::attribute(part, "char")));
    } else if (part.name == "fldChar") {
      line.field = Xml::attribute(part, "fldCharType") == "begin";
    } else if (part.name == "footnoteReference" || part.name == "endnoteReference") {
      const auto note = kept_.footnotes.find(std::string(part.name.substr(0, 1)) + Xml::attribute(part, "id"));
      if (note != kept_.footnotes.end()) add(" [" + note->second + "]");
    } else if (part.name == "ruby") {
      if (const XmlNode* base = xml_.child(part, Ns::w, "rubyBase")) runs(*base, line);
    } else if (part.name == "drawing" || part.name == "pict" || part.name == "object") {
      boxes(part, line.boxes);
    }
  }

  /// Text boxes stand beside the text: their blocks follow the paragraph that holds them.
  void boxes(const XmlNode& of, std::vector<Block>& out) {
    xml_.children(of, [&](const XmlNode& node) {
      if (node.ns == Ns::mc && node.name == "AlternateContent") {
        if (const XmlNode* chosen = choice(node)) boxes(*chosen, out);
      } else if (node.ns == Ns::w && node.name == "txbxContent") {
        blocks(node, out);
      } else {
        boxes(node, out);
      }
    });
  }

  /// Rows and cells may be wrapped as paragraphs are.
  template <class F>
  void each_inside(const XmlNode& of, std::string_view name, F each) {
    xml_.children(of, [&](const XmlNode& node) {
      if (node.ns != Ns::w) return;
      if (node.name == name) {
        each(node);
      } else if (node.name == "sdt") {
        if (const XmlNode* inside = xml_.child(node, Ns::w, "sdtContent")) each_inside(*inside, name, each);
      } else if (passes(node)) {
        each_inside(node, name, each);
      }
    });
  }

  struct Standing {  ///< a cell that may reach further down: where in the table
    std::size_t row = 0;
    std::size_t cell = 0;
  };

  void table(const XmlNode& node, std::vector<Block>& out) {
    Block made;
    std::map<int, Standing> standing;  // by column
    each_inside(node, "tr", [&](const XmlNode& row) {
      const XmlNode* properties = xml_.child(row, Ns::w, "trPr");
      if (properties && xml_.child(*properties, Ns::w, "del")) return;  // a tracked deletion
      made.rows.emplace_back();
      int column = 0;
      each_inside(row, "tc", [&](const XmlNode& cell) { column += add_cell(cell, column, made, standing); });
    });
    made.rows.erase(std::remove_if(made.rows.begin(), made.rows.end(), [](const auto& row) { return row.empty(); }), made.rows.end());
    if (!made.rows.empty()) out.push_back(std::move(made));
  }

  int add_cell(const XmlNode& node, int column, Block& made, std::map<int, Standing>& standing) {
    Cell cell;
    bool continues = false;
    if (const XmlNode* properties = xml_.child(node, Ns::w, "tcPr")) {
      if (const XmlNode* span = xml_.child(*properties, Ns::w, "gridSpan")) cell.columns = std::clamp(std::atoi(Xml::attribute(*span, "val").c_str()), 1, 100);
      if (const XmlNode* merge = xml_.child(*properties, Ns::w, "vMerge")) continues = Xml::attribute(*merge, "val") != "restart";
    }
    const int columns = cell.columns;
    const std::size_t row = made.rows.size() - 1;
    const auto above = standing.find(column);
    if (continues && above != standing.end() && above->second.cell < made.rows[above->second.row].size()) {
      ++made.rows[above->second.row][above->second.cell].rows;
      return columns;
    }
    blocks(node, cell.blocks);
    standing[column] = {row, made.rows[row].size()};
    made.rows[row].push_back(std::move(cell));
    return columns;
  }
};

std::string text_of(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (!block.is_table()) out += (out.empty() ? "" : " ") + block.paragraph.text;
  }
  return out;
}

Result<Kept> read_kept(const Parts& parts) {
  Kept kept;
  TRY(auto styles, xml_part(parts, "word/styles.xml"));
  if (styles) kept.styles = docx_styles(*styles);
  TRY(auto numbering, xml_part(parts, "word/numbering.xml"));
  if (numbering) kept.numbering = DocxNumbering(*numbering);
  for (const char* name : {"word/footnotes.xml", "word/endnotes.xml"}) {
    TRY(auto notes, xml_part(parts, name));
    if (!notes) continue;
    Kept none;
    Body body(*notes, none);
    std::map<std::string, std::string> texts;
    notes->children(notes->root(), [&](const XmlNode& note) {
      std::vector<Block> inside;
      body.blocks(note, inside);
      if (!inside.empty()) texts[std::string(note.name.substr(0, 1)) + Xml::attribute(note, "id")] = text_of(inside);
    });
    kept.footnotes.merge(texts);
  }
  return kept;
}

void margin_texts(const std::vector<Block>& blocks, std::vector<std::string>& out) {
  for (const Block& block : blocks) {
    for (const auto& row : block.rows) {
      for (const Cell& cell : row) margin_texts(cell.blocks, out);
    }
    const std::string& text = block.paragraph.text;
    if (!block.is_table() && std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
  }
}

bool is_margin(std::string_view name) {
  return (name.rfind("word/header", 0) == 0 || name.rfind("word/footer", 0) == 0) && name.size() > 4 && name.substr(name.size() - 4) == ".xml";
}

}  // namespace

Result<Source> read_docx(const Parts& parts) {
  TRY(Kept kept, read_kept(parts));
  TRY(auto document, xml_part(parts, "word/document.xml"));
  if (!document) return fail(Fault::invalid, "document.not_a_document", "word/document.xml");
  const XmlNode* body = document->child(document->root(), Ns::w, "body");
  if (!body) return fail(Fault::invalid, "document.not_a_document", "word/document.xml");
  Source source;
  Body(*document, kept).blocks(*body, source.blocks);
  for (const auto& [name, text] : parts) {
    if (!is_margin(name)) continue;
    TRY(auto margin, xml_part(parts, name));
    if (!margin) continue;
    std::vector<Block> inside;
    Body(*margin, kept).blocks(margin->root(), inside);
    margin_texts(inside, source.margins);
  }
  return source;
}

}  // namespace selami::document
