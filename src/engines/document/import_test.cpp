#include "document/import.hpp"

#include <gtest/gtest.h>

#include "document/measures.hpp"
#include "document/xml.hpp"

namespace selami::document {
namespace {

const std::string word_names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
                               "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

Parts docx(const std::string& body) { return {{"word/document.xml", "<w:document " + word_names + "><w:body>" + body + "</w:body></w:document>"}}; }

std::string run(const std::string& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
std::string paragraph(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }

std::string first_text(const std::string& body) {
  const auto source = read_docx(docx(body));
  return source && !source->blocks.empty() ? source->blocks[0].paragraph.text : std::string();
}

std::string code_of(const Parts& parts) {
  const auto made = import_docx(parts);
  return made ? std::string() : made.error().code;
}

// ---- XML ----

TEST(Xml, ResolvesOnlyTheFiveEntitiesAndNumbers) {
  const auto xml = Xml::read("<a b='1 &lt; 2'>x &amp; y &#233;&#xA9;&#0; &other; <![CDATA[<&amp;>]]></a>");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml->text(xml->root()), "x & y é© &other; <&amp;>");
  EXPECT_EQ(Xml::attribute(xml->root(), "b"), "1 < 2");
}

TEST(Xml, KnowsAVocabularyByItsAddressNotByItsPrefix) {
  const auto xml = Xml::read("<ns0:p xmlns:ns0=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml->root().ns, Ns::w);
}

TEST(Xml, RefusesWhatIsBrokenOrMeantToHarm) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<a>";
  const std::string bombs[] = {"", "text", "<a>", "<a></b>", "</a>", "<a b=></a", "<a/><b/>", "<a>\xFF</a>", "<", "<a><", "<a><!--", "<a><![CDATA[", deep,
                               "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\" [ ]><a/>"};
  for (const std::string& one : bombs) {
    const auto xml = Xml::read(one);
    ASSERT_FALSE(xml) << one.substr(0, 60);
    EXPECT_EQ(xml.error().code, "document.damaged");
  }
}

TEST(Xml, RefusesTooManyParts) {
  std::string many = "<a>";
  for (int i = 0; i < 1'000'100; ++i) many += "<b/>";
  const auto xml = Xml::read(many + "</a>");
  ASSERT_FALSE(xml);
  EXPECT_EQ(xml.error().code, "document.too_large");
}

// ---- DOCX ----

TEST(ReadDocx, JoinsRunsAndKeepsWhatAReviewLeft) {
  EXPECT_EQ(first_text(paragraph(run("Mu") + "<w:proofErr w:type=\"spellStart\"/>" + run("rid ") + "<w:del><w:r><w:delText>lama </w:delText></w:r></w:del><w:ins>" + run("baru") + "</w:ins>")), "Murid baru");
}

TEST(ReadDocx, LeavesOutWhatNobodySees) {
  EXPECT_EQ(first_text(paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>" + run("per") + "<w:r><w:softHyphen/></w:r>" + run("co\xC2\xAD" "baan"))), "percobaan");
  EXPECT_EQ(first_text(paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>kode</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("3") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")), "3");
}

TEST(ReadDocx, TakesATextBoxOnce) {
  const std::string box = "<w:txbxContent>" + paragraph(run("kotak")) + "</w:txbxContent>";
  const auto source = read_docx(docx(paragraph(run("luar") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>")));
  ASSERT_TRUE(source);
  ASSERT_EQ(source->blocks.size(), 2U);
  EXPECT_EQ(source->blocks[1].paragraph.text, "kotak");
}

TEST(ReadDocx, KeepsScriptsAndSaysFormulas) {
  EXPECT_EQ(first_text(paragraph(run("رَبِّ زِدْنِي عِلْمًا ꦲꦏ꧀ꦱꦫ"))), "رَبِّ زِدْنِي عِلْمًا ꦲꦏ꧀ꦱꦫ");
  const auto r = [](const std::string& text) { return "<m:r><m:t>" + text + "</m:t></m:r>"; };
  EXPECT_EQ(first_text(paragraph("<m:oMath><m:f><m:num>" + r("a+b") + "</m:num><m:den>" + r("2") + "</m:den></m:f>" + r("=") + "<m:rad><m:deg/><m:e><m:sSup><m:e>" + r("x") + "</m:e><m:sup>" + r("2") + "</m:sup></m:sSup></m:e></m:rad></m:oMath>")),
            "(a+b)/2=√(x²)");
  EXPECT_EQ(first_text(paragraph(run("4 m") + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + run(" 3"))), "4 m²≥ 3");
}

TEST(ReadDocx, CountsListsAsWordShowsThem) {
  Parts parts = docx(paragraph("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>" + run("satu")) + paragraph("<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>" + run("anak")) +
                     paragraph("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>" + run("dua")));
  parts["word/numbering.xml"] = "<w:numbering " + word_names +
                                "><w:abstractNum w:abstractNumId=\"9\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/>"
                                "<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"9\"/></w:num></w:numbering>";
  const auto source = read_docx(parts);
  ASSERT_TRUE(source);
  ASSERT_EQ(source->blocks.size(), 3U);
  EXPECT_EQ(source->blocks[0].paragraph.marker, "III.");
  EXPECT_EQ(source->blocks[1].paragraph.marker, "a)");
  EXPECT_EQ(source->blocks[2].paragraph.marker, "IV.");
}

TEST(ReadDocx, JoinsCellsThatReachDown) {
  const auto cell = [](const std::string& text, const std::string& properties) { return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(run(text)) + "</w:tc>"; };
  const auto source = read_docx(docx("<w:tbl><w:tr>" + cell("a", "<w:vMerge w:val=\"restart\"/>") + cell("b", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("c", "") + cell("d", "") + "</w:tr></w:tbl>"));
  ASSERT_TRUE(source);
  const auto& rows = source->blocks.at(0).rows;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0][0].rows, 2);
  EXPECT_EQ(rows[0][1].columns, 2);
  EXPECT_EQ(rows[1].size(), 2U);
}

TEST(ImportDocx, SaysWhatIsWrongWithAFile) {
  EXPECT_EQ(code_of({}), "document.not_a_document");
  EXPECT_EQ(code_of({{"word/document.xml", "<w:document>"}}), "document.damaged");
  EXPECT_EQ(code_of({{"word/document.xml", "<a/>"}}), "document.not_a_document");
  EXPECT_EQ(code_of(docx(paragraph(run(" \xE2\x80\xA2 ")))), "document.empty");
  EXPECT_EQ(code_of({{"word/document.xml", std::string((16U << 20U) + 1, ' ')}}), "document.too_large");
  const auto broken = import_docx({{"word/document.xml", docx(paragraph(run("Tujuan")))["word/document.xml"]}, {"word/styles.xml", "<w:styles"}});
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().field, "word/styles.xml");
  EXPECT_EQ(import_odt({{"META-INF/manifest.xml", "<m><encryption-data/></m>"}, {"content.xml", "x"}}).error().code, "document.locked");
  EXPECT_EQ(import_text("\xFF").error().code, "request.not_utf8");
}

// ---- measures ----

TEST(Measures, ReadMinutesAsTeachersWriteThem) {
  const std::pair<const char*, int> texts[] = {{"10 menit", 10}, {"(10’)", 10}, {"± 15 menit", 15}, {"2 x 35 menit", 70}, {"2 JP x 40 menit", 80}, {"1 jam", 60}, {"07.30 - 08.05", 35}, {"07.30–08.05 WIB", 35}, {"kelas 5", 0}, {"2 jam pelajaran", 0}};
  for (const auto& [text, minutes] : texts) {
    const auto found = minutes_in(text);
    EXPECT_EQ(found ? found->minutes : 0, minutes) << text;
  }
  EXPECT_EQ(minutes_of_cell("10"), 10);
}

TEST(Measures, ReadMeetings) {
  const auto said = [](const char* text) {
    std::string out;
    for (const plan::Meeting& one : meetings_in(text)) out += std::to_string(one.jp) + "/" + std::to_string(one.minutes) + " ";
    return out;
  };
  EXPECT_EQ(said("2 x 35 menit (1 pertemuan)"), "2/70 ");
  EXPECT_EQ(said("4 JP (2 pertemuan)"), "2/0 2/0 ");
  EXPECT_EQ(said("3 pertemuan x 2 JP x 40 menit"), "2/80 2/80 2/80 ");
  EXPECT_EQ(said("2 JP @ 45 menit"), "2/90 ");
  EXPECT_EQ(said("2 pertemuan: 2 JP (80 menit); 3 JP (120 menit)"), "2/80 3/120 ");
  EXPECT_EQ(said("4 pertemuan @ 2 JP (80 menit)"), "2/80 2/80 2/80 2/80 ");
  EXPECT_EQ(said("150 menit"), "0/150 ");
  EXPECT_EQ(said("satu pekan"), "");
}

TEST(Measures, ReadAClass) {
  const ClassOf one = class_in("D / VII / 1 (Ganjil)", {"identity.phase", "identity.grade", "identity.semester"});
  EXPECT_EQ(one.phase + " " + one.grade + " " + one.rest, "D VII 1 (Ganjil)");
  const ClassOf two = class_in("Fase C / Kelas V (Lima) / Semester Genap", {"identity.grade"});
  EXPECT_EQ(two.phase + " " + two.grade + " " + two.rest, "C V Semester Genap");
  EXPECT_EQ(phase_of_grade("X TKJ 1"), "E");
  EXPECT_EQ(phase_of_grade("iv"), "B");
}

// ---- places ----

TEST(ImportText, TellsLabelsFromSentences) {
  const auto made = import_text("Kegiatan Pembelajaran\nMemahami\nMurid menyebut tujuan: mengukur tanah.\nGuru: menyapa.\nMerefleksi\nMurid menulis.\n");
  ASSERT_TRUE(made);
  ASSERT_EQ(made->plan.steps.size(), 2U);
  EXPECT_EQ(made->plan.steps[0].text, "Murid menyebut tujuan: mengukur tanah.\nGuru: menyapa.");
}

TEST(ImportText, LeavesAStageOpenThatCannotBeTold) {
  const auto made = import_text("Kegiatan Inti (20 menit)\nMurid duduk melingkar.\n");
  ASSERT_TRUE(made);
  ASSERT_EQ(made->plan.steps.size(), 1U);
  EXPECT_EQ(made->plan.steps[0].stage, plan::Stage::none);
  EXPECT_EQ(made->plan.steps[0].minutes, 20);
  EXPECT_EQ(made->notes.at(0).code, "import.stage_open");
}

TEST(ImportText, MapsOldDimensionsOnlyWhereTheyMeanOneOfToday) {
  const auto made = import_text("Profil Pelajar Pancasila: bernalar kritis, gotong royong, berkebinekaan global\n");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->plan.identification.dimensions, (std::vector<std::string>{"penalaran-kritis", "kolaborasi"}));
  EXPECT_EQ(made->plan.unplaced.at(0), "Profil Pelajar Pancasila: bernalar kritis, gotong royong, berkebinekaan global");
}

TEST(ImportText, KeepsWithinTheBoundsOfAPlan) {
  std::string text = "Tujuan Pembelajaran\n";
  for (int i = 1; i <= 200; ++i) text += std::to_string(i % 100) + ". Murid menjelaskan hal.\n";
  text += "Topik: " + std::string(50000, 'x') + "\nKegiatan Pembelajaran\n";
  for (int i = 0; i < 700; ++i) text += "- Murid bekerja (5 menit)\n";
  for (int i = 0; i < 700; ++i) text += "# Judul lain " + std::to_string(i) + "\nisi\n";
  const auto made = import_text(text);
  ASSERT_TRUE(made);
  const auto again = plan::read_plan(json::parse(plan::write_plan(made->plan)).value());
  ASSERT_TRUE(again) << again.error().code << " " << again.error().field;
}

TEST(KindOf, KnowsFilesByTheirFirstBytes) {
  EXPECT_EQ(kind_of("PK\x03\x04"), FileKind::zip);
  EXPECT_EQ(kind_of("\xD0\xCF\x11\xE0"), FileKind::old_doc);
  EXPECT_EQ(kind_of("%PDF-1.4"), FileKind::pdf);
  EXPECT_EQ(kind_of("\x89PNG"), FileKind::picture);
  EXPECT_EQ(kind_of("Tujuan"), FileKind::text);
}

}  // namespace
}  // namespace selami::document
