#include "cli/plan_import.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "cli/plan_check.hpp"
#include "document/docx_write.hpp"
#include "document/labels.hpp"
#include "document/names.hpp"
#include "files/yaml.hpp"
#include "files/zip.hpp"
#include "plan/texts.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

/// The documents of tests/planning/documents: folders of parts, zipped here as their programs would, and texts.
const fs::path documents = fs::path(SELAMI_SOURCE_DIR) / "tests/planning/documents";

std::vector<fs::path> all_documents() {
  std::vector<fs::path> out;
  for (const auto& one : fs::directory_iterator(documents)) {
    if (one.path().extension() == ".parts" || one.path().extension() == ".txt" || one.path().extension() == ".md") out.push_back(one.path());
  }
  out.erase(std::remove_if(out.begin(), out.end(), [](const fs::path& one) { return one.filename() == "README.md"; }), out.end());
  std::sort(out.begin(), out.end());
  return out;
}

document::Parts parts_of(const fs::path& folder) {
  document::Parts parts;
  for (const auto& one : fs::recursive_directory_iterator(folder)) {
    if (one.is_regular_file()) parts[fs::relative(one.path(), folder).generic_string()] = text_of(one.path());
  }
  return parts;
}

std::string bytes_of(const fs::path& one) { return fs::is_directory(one) ? files::write_zip(parts_of(one)) : text_of(one); }

document::Source source_of(const fs::path& one) {
  if (!fs::is_directory(one)) return document::read_text(text_of(one));
  const document::Parts parts = parts_of(one);
  return (parts.count("content.xml") > 0 ? document::read_odt(parts) : document::read_docx(parts)).value();
}

fs::path expected_of(const fs::path& one) { return documents / (one.stem().stem().string() + ".expected.yaml"); }

class Document : public testing::TestWithParam<fs::path> {};

TEST_P(Document, BecomesThePlanBesideIt) {
  const auto made = import_bytes(bytes_of(GetParam()));
  ASSERT_TRUE(made) << made.error().code << " " << made.error().field;
  const std::string yaml = plan_yaml(made->plan);
  if (std::getenv("SELAMI_UPDATE")) std::ofstream(expected_of(GetParam()), std::ios::binary) << yaml;
  EXPECT_EQ(yaml, text_of(expected_of(GetParam())));
  const auto again = read_plan_file(yaml);
  ASSERT_TRUE(again) << again.error().code << " " << again.error().field;
  EXPECT_EQ(plan::write_plan(again->plan), plan::write_plan(made->plan)) << "the YAML is the plan";
}

// ---- nothing is lost ----

void words_into(std::set<std::string>& words, std::string_view text) {
  std::istringstream in(document::normal(text));
  for (std::string word; in >> word;) words.insert(word);
}

void words_into(std::set<std::string>& words, const json::Value& value) {
  if (value.string()) words_into(words, std::string_view(*value.string()));
  for (const json::Value& one : value.array() ? *value.array() : json::Array()) words_into(words, one);
  for (const auto& [name, one] : value.object() ? *value.object() : json::Object()) words_into(words, one);
}

void paragraphs_into(std::vector<std::string>& out, const std::vector<document::Block>& blocks) {
  for (const document::Block& block : blocks) {
    if (!block.paragraph.text.empty()) out.push_back(block.paragraph.text);
    for (const auto& row : block.rows) {
      for (const document::Cell& cell : row) paragraphs_into(out, cell.blocks);
    }
  }
}

const std::set<std::string>& label_words() {
  static const std::set<std::string> words = [] {
    std::set<std::string> out;
    words_into(out, files::read_yaml(text_of(fs::path(SELAMI_SOURCE_DIR) / "packs/import/labels.yaml"))->value);
    for (const char* small : {"dan", "atau", "kunci", "benar", "urutan", "lampiran", "dijawab", "per", "jenis", "tingkat", "kembaran", "pertanyaan", "meluas", "beberapa", "gagasan", "skor", "ii", "iii", "iv", "vi"}) out.insert(small);
    return out;
  }();
  return words;
}

/// The words of the source that stand nowhere: in no field, no text that is not placed, nor beside a field as what it was read from.
std::vector<std::string> lost_words(const document::Source& source, const document::Imported& made) {
  std::set<std::string> kept = label_words();
  plan::each_text(made.plan, [&](const std::string&, const std::string& text) { words_into(kept, text); });
  for (const document::Origin& one : made.origins) words_into(kept, one.said);
  std::vector<std::string> paragraphs;
  paragraphs_into(paragraphs, source.blocks);
  std::vector<std::string> lost;
  for (const std::string& paragraph : paragraphs) {
    std::set<std::string> words;
    words_into(words, paragraph);
    for (const std::string& word : words) {
      const bool number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
      if (!number && word.size() > 1 && kept.count(word) == 0) lost.push_back(word + " (" + paragraph + ")");
    }
  }
  return lost;
}

TEST_P(Document, LosesNoWord) {
  const document::Source source = source_of(GetParam());
  const document::Imported made = document::place(source);
  EXPECT_EQ(lost_words(source, made), std::vector<std::string>());
}

TEST_P(Document, SaysOfEveryFilledFieldWhereItCameFrom) {
  const auto made = import_bytes(bytes_of(GetParam()));
  ASSERT_TRUE(made);
  std::set<std::string> said;
  for (const document::Origin& one : made->origins) {
    said.insert(one.path);
    EXPECT_TRUE(one.place.number > 0 || one.place.kind == document::PlaceKind::margin || one.by == document::Ground::words) << one.path;
  }
  plan::each_text(made->plan, [&](const std::string& path, const std::string& text) {
    const bool own_id = path.size() > 3 && path.substr(path.size() - 3) == "/id";
    if (text.empty() || own_id || path.find("/objectives/") != std::string::npos || path.find("/principles/") != std::string::npos || path.find("/questions/") != std::string::npos) return;
    EXPECT_EQ(said.count(path), 1U) << path << ": " << text;
  });
}

INSTANTIATE_TEST_SUITE_P(OfTheKindsThatGoRound, Document, testing::ValuesIn(all_documents()), [](const auto& about) {
  std::string name = about.param.stem().stem().string();
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
});

TEST(LostWords, SeesWhatIsLost) {
  const document::Source source = source_of(documents / "01-sd5-ipas-rob.docx.parts");
  document::Imported made = document::place(source);
  made.plan.steps.back().text.clear();
  EXPECT_FALSE(lost_words(source, made).empty());
  made = document::place(source);
  made.plan.unplaced.clear();
  EXPECT_FALSE(lost_words(source, made).empty());
}

// ---- the official form, read by what a person sees of it ----

/// The plan as far as paper shows it: its own ids counted anew, no sounds, pictures, contexts; a text of signs alone is none.
plan::Plan as_on_paper(plan::Plan plan) {
  // An objective without words stands on no paper.
  auto& written = plan.design.objectives;
  written.erase(std::remove_if(written.begin(), written.end(), [](const plan::Objective& one) { return document::normal(one.text).empty(); }), written.end());
  std::map<std::string, std::string> ids;
  for (std::size_t i = 0; i < plan.design.objectives.size(); ++i) {
    plan::Objective& one = plan.design.objectives[i];
    ids[one.id] = "t" + std::to_string(i + 1);
    one.id = ids[one.id];
  }
  const auto objectives = [&](std::vector<std::string>& list) {
    std::vector<std::string> known;
    for (const std::string& id : list) {
      if (ids.count(id) > 0) known.push_back(ids[id]);
    }
    list = known;
  };
  std::map<std::string, std::string> questions;
  for (plan::Step& step : plan.steps) {
    step.id.clear();
    objectives(step.objectives);
    for (plan::Question& one : step.questions) {
      one.id = questions[one.id] = "q" + std::to_string(questions.size() + 1);
      one.objective = ids[one.objective];
      one.sound.clear();
      for (plan::Option& option : one.options) option.picture.clear();
    }
  }
  for (plan::Step& step : plan.steps) {
    for (plan::Question& one : step.questions) one.twin = one.twin.empty() ? "" : questions[one.twin];
  }
  for (plan::Assessment& one : plan.assessments) {
    one.id.clear();
    one.technique = document::normal(document::name_of(document::Named::technique, one.technique));
    objectives(one.objectives);
  }
  plan.contexts.clear();
  return plan;
}

/// Its texts without blanks at the ends, and nothing where there is no word.
std::map<std::string, std::string> texts_of(const plan::Plan& plan) {
  std::map<std::string, std::string> out;
  plan::each_text(plan, [&](const std::string& path, const std::string& text) {
    std::string plain;
    for (const char c : text) plain += c == ' ' && (plain.empty() || plain.back() == ' ') ? "" : std::string(1, c);
    while (!plain.empty() && (plain.back() == ' ' || plain.back() == '\n')) plain.pop_back();
    if (!document::normal(plain).empty()) out[path] = plain;
  });
  return out;
}

TEST(OfficialForm, IsReadBackFromItsVisibleText) {
  std::vector<fs::path> plans;
  for (const char* folder : {"packs/examples", "tests/planning/plans"}) {
    for (const auto& one : fs::directory_iterator(fs::path(SELAMI_SOURCE_DIR) / folder)) {
      if (one.path().extension() == ".yaml") plans.push_back(one.path());
    }
  }
  ASSERT_GE(plans.size(), 100U);
  for (const fs::path& file : plans) {
    const auto read = read_plan_file(text_of(file));
    ASSERT_TRUE(read) << file;
    auto parts = document::docx_of(document::form_of(read->plan, {}), read->plan);
    parts.erase("customXml/item1.xml");  // as Google Docs hands it on
    const auto made = document::import_docx(document::Parts(parts.begin(), parts.end()));
    ASSERT_TRUE(made) << file << made.error().code;
    const plan::Plan before = as_on_paper(read->plan);
    EXPECT_EQ(texts_of(as_on_paper(made->plan)), texts_of(before)) << file;
    ASSERT_EQ(made->plan.steps.size(), before.steps.size()) << file;
    for (std::size_t i = 0; i < before.steps.size(); ++i) {
      EXPECT_EQ(made->plan.steps[i].stage, before.steps[i].stage) << file;
      EXPECT_EQ(made->plan.steps[i].minutes, before.steps[i].minutes) << file;
      EXPECT_EQ(made->plan.steps[i].meeting, before.steps[i].meeting) << file;
    }
    EXPECT_EQ(made->plan.identity.meetings.size(), before.identity.meetings.size()) << file;
  }
}

// ---- the command ----

class PlanImportCommand : public testing::Test {
 protected:
  PlanImportCommand() { fs::create_directories(folder_); }
  ~PlanImportCommand() override { fs::remove_all(folder_); }

  int run(const std::string& name, const std::string& bytes, const std::string& format = "yaml", const std::string& to = "rencana.yaml") {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    out_.str("");
    err_.str("");
    return plan_import({(folder_ / name).string(), to.empty() ? to : (folder_ / to).string(), format}, [](const Error& error) { return error.code; }, out_, err_);
  }

  fs::path folder_ = fs::temp_directory_path() / ("selami-import-" + std::to_string(::getpid()));
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(PlanImportCommand, WritesWhatTheCheckerReads) {
  ASSERT_EQ(run("rpp.docx", bytes_of(documents / "01-sd5-ipas-rob.docx.parts")), 0) << err_.str();
  EXPECT_NE(err_.str().find("/design/topic  tabel 2, baris 7, kolom 3  \"Topik Pembelajaran\""), std::string::npos) << err_.str();
  EXPECT_NE(err_.str().find("belum ditempatkan: Satuan Pendidikan: SD Negeri Bandengan 03"), std::string::npos) << err_.str();
  std::ostringstream checked;
  EXPECT_LE(plan_check({{(folder_ / "rencana.yaml").string()}, "text", checker::Language::id, std::nullopt, {}}, checked, err_), 1);
  EXPECT_NE(checked.str().find("PM"), std::string::npos);
}

TEST_F(PlanImportCommand, GivesOriginsAsJson) {
  ASSERT_EQ(run("rpp.txt", "Tujuan Pembelajaran: Murid membandingkan dua peta.\n", "json", ""), 0);
  const auto value = json::parse(out_.str());
  ASSERT_TRUE(value);
  EXPECT_EQ(value->find("plan")->find("design")->find("objectives")->array()->at(0).text_of("text"), "Murid membandingkan dua peta.");
  EXPECT_EQ(value->find("origins")->array()->at(0).text_of("path"), "/design/objectives/0/text");
}

TEST_F(PlanImportCommand, RefusesOtherKindsByTheirBytes) {
  const std::pair<std::string, std::string> kinds[] = {{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "document.old_doc"}, {"%PDF-1.7\n", "document.pdf"}, {"\xFF\xD8\xFF\xE0", "document.picture"},
                                                       {"{\\rtf1 Tujuan}", "document.rtf"},                        {std::string("\0\1\2", 3), "document.unknown"}, {"", "document.empty"},
                                                       {"PK\x03\x04 halfway", "import.damaged"}};
  for (const auto& [bytes, code] : kinds) {
    EXPECT_EQ(run("rpp.docx", bytes), 1);
    EXPECT_NE(err_.str().find(code), std::string::npos) << err_.str();
  }
  EXPECT_EQ(run("tabel.xlsx", files::write_zip({{"xl/workbook.xml", "<a/>"}})), 1);
  EXPECT_NE(err_.str().find("document.not_a_document"), std::string::npos) << err_.str();
}

TEST_F(PlanImportCommand, SaysWhenAFileIsNotThere) {
  EXPECT_EQ(plan_import({"/no/such/file.docx", "", "yaml"}, [](const Error& error) { return error.code; }, out_, err_), 2);
}

}  // namespace
}  // namespace selami::cli
