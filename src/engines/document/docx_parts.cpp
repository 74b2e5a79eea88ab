#include "document/docx_parts.hpp"

#include "document/kept.hpp"
#include "document/letters.hpp"
#include "document/xml.hpp"

namespace selami::document {
namespace {

constexpr std::string_view types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>)"
    R"(<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)"
    R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)";
constexpr std::string_view copy_type =
    R"(<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>)";

/// `kind` is the last part of the relation's address.
std::string relation(int number, std::string_view kind, std::string_view target) {
  const bool core = kind == "core-properties";
  return "<Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"http://schemas.openxmlformats.org/" +
         (core ? "package/2006/relationships/metadata/" : "officeDocument/2006/relationships/") + std::string(kind) + "\" Target=\"" +
         std::string(target) + "\"/>";
}

std::string relations(const std::string& all) {
  return std::string(docx_head) + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" + all + "</Relationships>";
}

/// Inside of w:style the order is Word's.
std::string style(std::string_view id, std::string_view name, std::string_view paragraph, std::string_view letters, bool own = true) {
  return "<w:style w:type=\"paragraph\"" + std::string(own ? " w:customStyle=\"1\"" : "") + " w:styleId=\"" + std::string(id) + "\"><w:name w:val=\"" +
         std::string(name) + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>" + (paragraph.empty() ? "" : "<w:pPr>" + std::string(paragraph) + "</w:pPr>") +
         (letters.empty() ? "" : "<w:rPr>" + std::string(letters) + "</w:rPr>") + "</w:style>";
}

std::string border(std::string_view name) {
  return "<w:" + std::string(name) + R"( w:val="single" w:sz="4" w:space="0" w:color="000000"/>)";
}

std::string table_style(std::string_view id, std::string_view name, bool ruled) {
  std::string borders;
  if (ruled) {
    for (const char* where : {"top", "left", "bottom", "right", "insideH", "insideV"}) borders += border(where);
    borders = "<w:tblBorders>" + borders + "</w:tblBorders>";
  }
  return R"(<w:style w:type="table" w:customStyle="1" w:styleId=")" + std::string(id) + "\"><w:name w:val=\"" + std::string(name) +
         R"("/><w:basedOn w:val="TableNormal"/><w:tblPr>)" + borders +
         R"(<w:tblCellMar><w:top w:w="14" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="14" w:type="dxa"/>)"
         R"(<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)";
}

std::string styles() {
  std::string out(docx_head);
  out += R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>)"
         R"(<w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="19"/><w:szCs w:val="21"/>)"
         R"(<w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>)"
         R"(<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>)"
         R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)"
         R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>)"
         R"(<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>)"
         R"(<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)";
  out += style("Title", "Title",
               R"(<w:pBdr><w:bottom w:val="double" w:sz="6" w:space="4" w:color="000000"/></w:pBdr><w:spacing w:after="160"/><w:jc w:val="center"/>)",
               R"(<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>)", false);
  out += style("Heading1", "heading 1", R"(<w:keepNext/><w:keepLines/><w:spacing w:before="80" w:after="60"/><w:outlineLvl w:val="0"/>)",
               R"(<w:b/><w:bCs/><w:sz w:val="22"/><w:szCs w:val="22"/>)", false);
  out += style("SelamiTeks", "Selami Teks", "", "");
  out += style("SelamiLabel", "Selami Label", "", "<w:b/><w:bCs/>");
  out += style("SelamiPertanyaan", "Selami Pertanyaan", R"(<w:keepNext/><w:spacing w:before="60"/>)", "<w:b/><w:bCs/>");
  out += style("SelamiKeterangan", "Selami Keterangan", "", R"(<w:i/><w:iCs/><w:sz w:val="17"/><w:szCs w:val="19"/>)");
  out += style(name_style, name_style_shown, "", "");
  out += style("SelamiSela", "Selami Sela", R"(<w:spacing w:line="120" w:lineRule="exact"/>)", R"(<w:sz w:val="8"/><w:szCs w:val="8"/>)");
  out += table_style("SelamiTabel", "Selami Tabel", true) + table_style("SelamiTandaTangan", "Selami Tanda Tangan", false);
  return out + "</w:styles>";
}

std::string field(std::string_view code) {
  return R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> )" + std::string(code) +
         R"( </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>)";
}

std::string foot() {
  return std::string(docx_head) +
         R"(<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="SelamiKeterangan"/>)"
         R"(<w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Halaman </w:t></w:r>)" +
         field("PAGE") + R"(<w:r><w:t xml:space="preserve"> dari </w:t></w:r>)" + field("NUMPAGES") + "</w:p></w:ftr>";
}

std::string core(std::string_view title) {
  return std::string(docx_head) +
         R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" )"
         R"(xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>)" +
         xml_text(title) + "</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>";
}

constexpr std::string_view settings =
    R"(<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>)"
    R"(<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>)"
    R"(<w:themeFontLang w:val="id-ID" w:bidi="ar-SA"/></w:settings>)";

/// Word finds the copy of the plan by an id of its own; any fixed one serves.
constexpr std::string_view copy_properties =
    R"(<ds:datastoreItem ds:itemID="{5E1A3170-91A7-4C0D-9D2E-0A5E7A31D001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">)"
    R"(<ds:schemaRefs><ds:schemaRef ds:uri="urn:selami:plan:1"/></ds:schemaRefs></ds:datastoreItem>)";

}  // namespace

Parts docx_frame(std::string_view title, Holds holds) {
  const bool copy = holds == Holds::copy;
  const auto headed = [](std::string_view xml) { return std::string(docx_head) + std::string(xml); };
  Parts out = {
      {"[Content_Types].xml", headed(types) + std::string(copy ? copy_type : "") + "</Types>"},
      {"_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml") + relation(2, "core-properties", "docProps/core.xml"))},
      {"docProps/core.xml", core(title)},
      {"word/_rels/document.xml.rels", relations(relation(1, "styles", "styles.xml") + relation(2, "settings", "settings.xml") +
                                                 relation(3, "footer", "footer1.xml") + (copy ? relation(4, "customXml", "../customXml/item1.xml") : ""))},
      {"word/styles.xml", styles()},
      {"word/settings.xml", headed(settings)},
      {"word/footer1.xml", foot()},
  };
  if (copy) {
    out["customXml/itemProps1.xml"] = headed(copy_properties);
    out["customXml/_rels/item1.xml.rels"] = relations(relation(1, "customXmlProps", "itemProps1.xml"));
  }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    at += letter.bytes;
    if (letter.point == '&') out += "&amp;";
    else if (letter.point == '<') out += "&lt;";
    else if (letter.point == '>') out += "&gt;";
    else if (is_writable(letter.point)) add_utf8(out, letter.point);
  }
  return out;
}

}  // namespace selami::document
