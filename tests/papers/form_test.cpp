// The official form as DOCX and PDF: every plan of the packs and of the checker's corpus, and random ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "form_kit.hpp"
#include "document/docx_write.hpp"
#include "document/kept.hpp"
#include "wasm/document/formed.hpp"
#include "kit_files/pdf_text.hpp"
#include "planning/form_print.hpp"

#include <pugixml.hpp>
#include <rapidcheck/gtest.h>

namespace selami::papers {
namespace {

using document::Parts;

Parts docx(const plan::Plan& plan, const document::FormNames& names = somebody()) { return document::docx_of(document::form_of(plan, names), plan); }
std::string pdf(const plan::Plan& plan) { return files::pdf_of(planning::form_paper(document::form_of(plan, somebody()), "SMP Contoh", {})); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// Every address that a relation names is a part, every part has a type.
void expect_whole(const Parts& parts) {
  for (const auto& [name, xml] : parts) {
    pugi::xml_document read;
    EXPECT_TRUE(read.load_buffer(xml.data(), xml.size(), pugi::parse_full)) << name;
    EXPECT_EQ(misplaced(read), "") << name;
    if (name.size() < 5 || name.substr(name.size() - 5) != ".rels") continue;
    const std::string folder = name.substr(0, name.find("_rels/"));
    for (const auto& relation : read.child("Relationships")) {
      const std::string target = (std::filesystem::path(folder) / relation.attribute("Target").value()).lexically_normal().string();
      EXPECT_EQ(parts.count(target), 1U) << name << " -> " << target;
    }
  }
  pugi::xml_document types;
  types.load_string(parts.at("[Content_Types].xml").c_str());
  for (const auto& part : types.child("Types").children("Override")) EXPECT_EQ(parts.count(std::string(part.attribute("PartName").value()).substr(1)), 1U);
}

TEST(FormDocx, OfAFormThatIsNoPlansIsWholeAndHoldsNoCopy) {
  const Parts parts = document::docx_of(document::Form{"Tabel", {document::FormTitle{"Tabel"}}});
  expect_whole(parts);
  EXPECT_EQ(parts.count("customXml/item1.xml"), 0U);
  EXPECT_FALSE(document::kept_plan(parts));
}

TEST(FormDocx, IsWholeAndInWordsOrder) {
  for (const PlanFile& file : every_plan()) {
    SCOPED_TRACE(file.name);
    expect_whole(docx(file.plan));
  }
}

TEST(FormDocx, TheOrderRuleFindsWhatStandsWrong) {
  const auto wrong = [](const char* xml) {
    pugi::xml_document read;
    read.load_string(xml);
    return misplaced(read);
  };
  EXPECT_EQ(wrong("<w:p><w:pPr><w:pStyle/><w:keepNext/><w:jc/></w:pPr></w:p>"), "");
  EXPECT_EQ(wrong("<w:p><w:pPr><w:jc/><w:keepNext/></w:pPr></w:p>"), "w:keepNext in w:pPr");
  EXPECT_EQ(wrong("<w:p><w:r/><w:pPr/></w:p>"), "w:pPr in w:p");
  EXPECT_EQ(wrong("<w:tc><w:tcPr><w:gridSpan/><w:tcW/></w:tcPr><w:p/></w:tc>"), "w:tcW in w:tcPr");
  EXPECT_EQ(wrong("<w:tc><w:tcPr/></w:tc>"), "no paragraph at the end of w:tc");
  EXPECT_EQ(wrong("<w:r><w:rPr><w:glow/></w:rPr></w:r>"), "w:glow in w:rPr");
}

TEST(FormDocx, GivesThePlanBack) {
  for (const PlanFile& file : every_plan()) {
    const auto kept = document::kept_plan(docx(file.plan));
    ASSERT_TRUE(kept) << file.name;
    EXPECT_EQ(plan::write_plan(*kept), plan::write_plan(file.plan)) << file.name;
  }
}

TEST(FormDocx, CountsItsCopyOnlyWhileTheTextIsOurs) {
  const plan::Plan plan = plan_named("smp9-resep-jlamprang");
  const Parts ours = docx(plan);
  const auto with = [&](const std::string& from, const std::string& to) {
    Parts out = ours;
    out["word/document.xml"] = replaced(out["word/document.xml"], from, to);
    return document::kept_plan(out).has_value();
  };
  // As Word writes it again: runs torn apart, marks of its own, entities that need not be.
  EXPECT_TRUE(with("Matematika</w:t></w:r>", "Mate</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:lang w:val=\"id-ID\"/></w:rPr><w:t>matika</w:t></w:r>"));
  EXPECT_TRUE(with("<w:p><w:pPr><w:pStyle w:val=\"Title\"/>", "<w:p w14:paraId=\"00A1\"><w:pPr><w:pStyle w:val=\"Title\"/>"));
  // The names of people are not the plan's.
  EXPECT_TRUE(with("Sari Contoh, S.Pd.", "Rini Contoh, M.Pd."));
  // A teacher's hand.
  EXPECT_FALSE(with("Matematika</w:t>", "Matematika kelas 9</w:t>"));
  EXPECT_FALSE(with("berkesadaran", "bermakna"));
  EXPECT_FALSE(with("</w:t></w:r></w:p>", "</w:t></w:r><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>"));
  EXPECT_FALSE(document::kept_plan({{"word/document.xml", ours.at("word/document.xml")}}));
}

/// Google Docs drops the copy: then what stands on the paper must carry the plan.
TEST(FormDocx, IsReadByItsVisibleTextToo) {
  for (const PlanFile& file : every_plan()) {
    SCOPED_TRACE(file.name);
    Parts parts = docx(file.plan);
    parts.erase(std::string(document::kept_name));
    const auto read = document::import_docx(parts);
    ASSERT_TRUE(read);
    EXPECT_EQ(on_paper(read->plan), on_paper(file.plan));
  }
}

TEST(FormDocx, ImportGivesThePlanBackWhole) {
  for (const PlanFile& file : every_plan()) {
    const auto read = document::import_docx(docx(file.plan));
    ASSERT_TRUE(read) << file.name;
    EXPECT_EQ(plan::write_plan(read->plan), plan::write_plan(file.plan)) << file.name;
    EXPECT_EQ(read->origins.at(0).by, document::Ground::kept) << file.name;
    EXPECT_TRUE(read->notes.empty()) << file.name;
  }
}

TEST(FormDocx, FindsItsCopyUnderAnotherNumber) {
  Parts parts = docx(plan_named("tk-perahu-daun"));
  auto copy = parts.extract("customXml/item1.xml");
  copy.key() = "customXml/item3.xml";
  parts.insert(std::move(copy));
  parts["customXml/item1.xml"] = "<b:Sources xmlns:b=\"http://example.org\"/>";
  EXPECT_TRUE(document::kept_plan(parts));
}

TEST(FormDocx, RefusesABrokenCopy) {
  const Parts ours = docx(plan_named("tk-perahu-daun"));
  for (const auto& [from, to] : {std::pair{"\"identity\"", "\"identity"}, std::pair{"</rencana>", ""}, std::pair{"urn:selami:plan:1", "urn:selami:plan:2"},
                                 std::pair{"\"steps\":[", "\"steps\":[7,"}}) {
    Parts parts = ours;
    parts["customXml/item1.xml"] = replaced(parts["customXml/item1.xml"], from, to);
    EXPECT_FALSE(document::kept_plan(parts)) << to;
  }
}

TEST(FormDocx, SaysWhichWayAScriptRuns) {
  plan::Plan plan;
  plan.design.topic = "أرأيت الذي يكذب بالدين";
  plan.design.practice = "Membaca أرأيت, lalu x² ≤ 9 dan ꦥꦼꦏꦭꦺꦴꦔꦤ꧀";
  const std::string xml = docx(plan).at("word/document.xml");
  EXPECT_NE(xml.find("<w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">" + plan.design.topic), std::string::npos);
  EXPECT_NE(xml.find("<w:r><w:t xml:space=\"preserve\">Membaca </w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">أرأيت</w:t></w:r>"
                     "<w:r><w:t xml:space=\"preserve\">, lalu x² ≤ 9 dan ꦥꦼꦏꦭꦺꦴꦔꦤ꧀"),
            std::string::npos);
}

RC_GTEST_PROP(FormDocx, IsWholeAndGivesBackWhateverAPlanHolds, ()) {
  const plan::Plan plan = *random_plan();
  const Parts parts = docx(plan);
  expect_whole(parts);
  const auto kept = document::kept_plan(parts);
  RC_ASSERT(kept.has_value());
  RC_ASSERT(plan::write_plan(*kept) == plan::write_plan(plan));
}

RC_GTEST_PROP(FormDocx, IsReadWhateverAPlanHolds, ()) {
  const plan::Plan plan = *random_plan();
  Parts parts = docx(plan);
  parts.erase(std::string(document::kept_name));
  RC_ASSERT(document::import_docx(parts).has_value());
}

/// Somebody added a word in Word: it counts, and names stay out of the plan.
TEST(FormDocx, IsReadAsAnyOtherOnceSomebodyChangedIt) {
  Parts parts = docx(plan_named("smp9-resep-jlamprang"));
  parts["word/document.xml"] = replaced(parts["word/document.xml"], ">Motif jlamprang", ">Motif ajaib jlamprang");
  const auto read = document::import_docx(parts);
  ASSERT_TRUE(read);
  EXPECT_NE(plan::write_plan(read->plan).find("Motif ajaib jlamprang"), std::string::npos);
  for (const char* name : {"SMP Contoh", "Sari Contoh", "Budi Contoh", "NIP"}) EXPECT_EQ(plan::write_plan(read->plan).find(name), std::string::npos) << name;
}

TEST(FormDoor, GivesTheSameParts) {
  const plan::Plan& plan = plan_named("tk-perahu-daun");
  const auto answer = json::parse(wasm::formed_answer(R"({"names": )" + to_json(somebody()) + R"(, "plan": )" + plan::write_plan(plan) + "}"));
  ASSERT_TRUE(answer);
  const json::Value* parts = answer->find("parts");
  ASSERT_NE(parts, nullptr);
  EXPECT_EQ(parts->object()->size(), docx(plan).size());
  for (const auto& [name, text] : docx(plan)) EXPECT_EQ(parts->text_of(name), text) << name;
  EXPECT_EQ(json::parse(wasm::formed_answer(R"({"plan": {}})"))->find("error"), nullptr) << "an empty draft has a form too";
  EXPECT_NE(json::parse(wasm::formed_answer(R"({"plan": {"steps": 4}})"))->find("error"), nullptr);
  EXPECT_NE(json::parse(wasm::formed_answer("{"))->find("error"), nullptr);
}

/// Letters without their blanks: a reader of a PDF sets blanks and hyphens where lines break.
std::string letters(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\f' && c != '-' && c != '(' && c != ')') out += c;  // brackets change sides beside Arabic
  }
  return out;
}

TEST(FormPdf, HasOneToThreePagesAndLosesNoWord) {
  for (const PlanFile& file : every_plan()) {
    SCOPED_TRACE(file.name);
    const auto pages = kit::pdf_pages(pdf(file.plan));
    EXPECT_LE(pages.size(), 3U);
    std::string all;
    for (const std::string& page : pages) all += page;
    for (const std::string& word : visible_words(document::form_of(file.plan, somebody()))) EXPECT_NE(letters(all).find(letters(word)), std::string::npos) << word;
    EXPECT_NE(pages.back().find("Halaman " + std::to_string(pages.size()) + " dari " + std::to_string(pages.size())), std::string::npos);
  }
}

TEST(FormPdf, SaysItsHeadingsAgainOnEachPageAndTearsALongRow) {
  plan::Plan plan;
  for (int i = 0; i < 12; ++i) {
    plan::Step& step = plan.steps.emplace_back();
    step.stage = plan::Stage::memahami;
    for (int word = 0; word < (i == 5 ? 3000 : 60); ++word) step.text += "kata" + std::to_string(i) + "x" + std::to_string(word) + " ";
  }
  const auto pages = kit::pdf_pages(pdf(plan));
  ASSERT_GE(pages.size(), 4U);
  for (std::size_t i = 1; i + 1 < pages.size(); ++i) EXPECT_NE(pages[i].find("Kegiatan"), std::string::npos) << i;
  std::string all;
  for (const std::string& page : pages) all += page;
  for (const char* word : {"kata5x0 ", "kata5x1500 ", "kata5x2999", "kata11x59"}) EXPECT_NE(all.find(word), std::string::npos) << word;
}

}  // namespace
}  // namespace selami::papers
