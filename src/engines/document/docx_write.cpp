#include "document/docx_write.hpp"

#include "document/docx_parts.hpp"
#include "document/kept.hpp"
#include "document/letters.hpp"
#include "document/xml.hpp"

namespace selami::document {
namespace {

constexpr int page_width = 11906;  // A4 in twentieths of a point
constexpr int page_height = 16838;
constexpr int side = 850;          // 15 mm
constexpr int text_width = page_width - 2 * side;
constexpr std::size_t whole_row_letters = 700;  // longer rows may break over pages

std::string attribute(const char* name, int value) { return std::string(" ") + name + "=\"" + std::to_string(value) + "\""; }

std::string_view style_of(Tone tone) {
  switch (tone) {
    case Tone::strong: return "SelamiLabel";
    case Tone::soft: return "SelamiKeterangan";
    case Tone::name: return name_style;
    default: return "SelamiTeks";
  }
}

/// Neighbours that run in one direction.
struct Stretch {
  std::string text;
  bool right_to_left = false;
};

/// Signs and blanks go with what stands before them; those at the end of a stretch from right to left go with what follows.
std::vector<Stretch> stretches_of(std::string_view text) {
  std::vector<Stretch> out(1);
  std::string open;  // signs behind the last letter
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    at += letter.bytes;
    const bool right_to_left = is_right_to_left(letter.point);
    if (!right_to_left && !is_left_to_right(letter.point)) {
      add_utf8(open, letter.point);
      continue;
    }
    if (right_to_left == out.back().right_to_left) {
      out.back().text += open;
    } else if (right_to_left) {
      out.back().text += open;
      out.push_back({"", true});
    } else {
      out.push_back({open, false});
    }
    open.clear();
    add_utf8(out.back().text, letter.point);
  }
  out.back().text += open;
  if (out.size() > 1 && out.front().text.empty()) out.erase(out.begin());
  return out;
}

class Body {
 public:
  void operator()(const FormTitle& title) { paragraph(title.text, "Title"); }
  void operator()(const FormHeading& heading) { paragraph(heading.text, "Heading1", false, false, heading.new_page); }
  void operator()(const FormLine& line) {
    paragraph(line.text, line.tone == Tone::strong ? "SelamiPertanyaan" : style_of(line.tone), false, before_ == Before::table);
  }

  void operator()(const FormTable& table) {
    begin_table("SelamiTabel", table.widths);
    for (std::size_t i = 0; i < table.rows.size(); ++i) row(table, i);
    out_ += "</w:tbl>";
    // Without it two tables one below the other are one.
    paragraph("", "SelamiSela", false, before_ == Before::signers);
  }

  void operator()(const FormSigners& signers) {
    if (signers.signers.empty()) return;
    const std::vector<int> widths(signers.signers.size(), 1000 / static_cast<int>(signers.signers.size()));
    begin_table("SelamiTandaTangan", widths);
    out_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const FormSigner& signer = signers.signers[i];
      begin_cell(widths[i], 1);
      for (const std::string& line : signer.above) paragraph(line, name_style, true);
      for (int blank = 0; blank < 3; ++blank) paragraph("", name_style, true);
      paragraph(signer.name, name_style, true);
      paragraph(signer.below, name_style, true);
      out_ += "</w:tc>";
    }
    out_ += "</w:tr></w:tbl>";
    paragraph("", "SelamiSela");
  }

  /// What follows a block: it may have to stay on one page with that.
  enum class Before { other, table, signers };
  void add(const FormBlock& block, Before before) {
    before_ = before;
    std::visit(*this, block);
  }

  std::string xml() && { return std::move(out_); }

 private:
  void paragraph(std::string_view text, std::string_view style, bool centered = false, bool with_next = false, bool new_page = false) {
    const std::vector<Stretch> stretches = stretches_of(text);
    const bool right_to_left = stretches.front().right_to_left;
    // In this order or not at all: Word refuses what stands elsewhere.
    out_ += "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/>";
    if (with_next) out_ += "<w:keepNext/>";
    if (new_page) out_ += "<w:pageBreakBefore/>";
    if (right_to_left) out_ += "<w:bidi/>";
    if (centered) out_ += "<w:jc w:val=\"center\"/>";
    out_ += "</w:pPr>";
    for (const Stretch& stretch : stretches) {
      if (stretch.text.empty()) continue;
      out_ += stretch.right_to_left ? "<w:r><w:rPr><w:rtl/></w:rPr>" : "<w:r>";
      out_ += "<w:t xml:space=\"preserve\">" + xml_text(stretch.text) + "</w:t></w:r>";
    }
    out_ += "</w:p>";
  }

  void begin_table(const char* style, const std::vector<int>& widths) {
    out_ += std::string("<w:tbl><w:tblPr><w:tblStyle w:val=\"") + style + "\"/><w:tblW" + attribute("w:w", text_width) +
            " w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (const int width : widths) out_ += "<w:gridCol" + attribute("w:w", twips(width)) + "/>";
    out_ += "</w:tblGrid>";
  }

  void begin_cell(int width, int span) {
    out_ += "<w:tc><w:tcPr><w:tcW" + attribute("w:w", twips(width)) + " w:type=\"dxa\"/>";
    if (span > 1) out_ += "<w:gridSpan" + attribute("w:val", span) + "/>";
    out_ += "</w:tcPr>";
  }

  void row(const FormTable& table, std::size_t position) {
    const FormRow& cells = table.rows[position];
    const bool heading = position < static_cast<std::size_t>(table.headings);
    std::size_t letters = 0;
    for (const FormCell& cell : cells) {
      for (const FormLine& line : cell.lines) letters += line.text.size();
    }
    const bool whole = letters < whole_row_letters;
    out_ += "<w:tr>";
    if (whole || heading) out_ += std::string("<w:trPr>") + (whole ? "<w:cantSplit/>" : "") + (heading ? "<w:tblHeader/>" : "") + "</w:trPr>";
    std::size_t column = 0;
    for (const FormCell& cell : cells) {
      int width = 0;
      for (int i = 0; i < cell.span && column < table.widths.size(); ++i) width += table.widths[column++];
      begin_cell(width, cell.span);
      // A row of one cell over all columns is a heading for those below it.
      // The last row stands on the page of the signatures.
      const bool with_next = heading || (cells.size() == 1 && cell.label) || (before_ == Before::signers && position + 1 == table.rows.size());
      for (const FormLine& line : cell.lines) paragraph(line.text, style_of(line.tone), cell.centered, with_next);
      if (cell.lines.empty()) paragraph("", style_of(Tone::plain), cell.centered, with_next);
      out_ += "</w:tc>";
    }
    out_ += "</w:tr>";
  }

  static int twips(int thousandths) { return text_width * thousandths / 1000; }

  std::string out_;
  Before before_ = Before::other;
};

std::string document_xml(const Form& form) {
  Body body;
  for (std::size_t i = 0; i < form.blocks.size(); ++i) {
    const FormBlock* next = i + 1 < form.blocks.size() ? &form.blocks[i + 1] : nullptr;
    body.add(form.blocks[i], !next                                         ? Body::Before::other
                             : std::holds_alternative<FormTable>(*next)   ? Body::Before::table
                             : std::holds_alternative<FormSigners>(*next) ? Body::Before::signers
                                                                           : Body::Before::other);
  }
  return std::string(docx_head) +
         "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
         "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>" +
         std::move(body).xml() + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz" + attribute("w:w", page_width) +
         attribute("w:h", page_height) + "/><w:pgMar" + attribute("w:top", side) + attribute("w:right", side) + attribute("w:bottom", side) +
         attribute("w:left", side) + attribute("w:header", 425) + attribute("w:footer", 425) + attribute("w:gutter", 0) +
         "/></w:sectPr></w:body></w:document>";
}

}  // namespace

Parts docx_of(const Form& form, const plan::Plan& plan) {
  Parts out = docx_frame(form.title, Holds::copy);
  const std::string& body = out["word/document.xml"] = document_xml(form);
  out[std::string(kept_name)] = kept_part(plan, body);
  return out;
}

Parts docx_of(const Form& form) {
  Parts out = docx_frame(form.title, Holds::text);
  out["word/document.xml"] = document_xml(form);
  return out;
}

}  // namespace selami::document
