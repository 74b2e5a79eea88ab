#include "cli/plan_check.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace selami::cli {
namespace {

using checker::Language;

struct Told {
  int code = 0;
  std::string out;
  std::string err;
};

/// Checks one file with this text.
Told check(const std::string& text, std::string_view format, Language language = Language::id, std::optional<std::size_t> top = std::nullopt) {
  const auto file = std::filesystem::temp_directory_path() / ("selami-plan-check-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
                                                              ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".yaml");
  std::ofstream(file, std::ios::binary) << text;
  std::ostringstream out, err;
  Told run;
  run.code = plan_check({{file.string()}, std::string(format), language, top, {}}, out, err);
  run.out = out.str();
  run.err = err.str();
  std::filesystem::remove(file);
  return run;
}

std::string clean_plan() {
  std::ostringstream text;
  text << std::ifstream(SELAMI_SOURCE_DIR "/tests/kit/clean-plan.yaml").rdbuf();
  return text.str();
}

TEST(PlanCheck, SaysNothingOfACleanPlan) {
  const Told run = check(clean_plan(), "text");
  EXPECT_EQ(run.code, 0) << run.out;
  EXPECT_EQ(run.out, "0 saran dalam 1 rancangan.\n");
}

TEST(PlanCheck, PrintsFindingsWithTheirLines) {
  const Told run = check("design:\n  practice: Inkuiri\n  objectives:\n    - {id: t1, text: Murid memahami rob.}\n", "json");
  EXPECT_EQ(run.code, 1);
  const auto value = json::parse(run.out);
  ASSERT_TRUE(value);
  const json::Value& file = value->array()->front();
  bool unseen = false;
  for (const json::Value& finding : *file.find("findings")->array()) {
    if (finding.text_of("code") != "PM103") continue;
    unseen = true;
    EXPECT_EQ(*finding.find("line")->integer(), 4);
    EXPECT_EQ(finding.text_of("path"), "/design/objectives/0/text");
    for (const char* key : {"severity", "message", "why", "fix"}) EXPECT_FALSE(finding.text_of(key).empty()) << key;
  }
  EXPECT_TRUE(unseen);
}

TEST(PlanCheck, SpeaksBothLanguages) {
  EXPECT_NE(check("steps: []\n", "text").out.find("Perlu dilengkapi · PM101"), std::string::npos);
  EXPECT_NE(check("steps: []\n", "text", Language::en).out.find("To complete · PM101"), std::string::npos);
}

TEST(PlanCheck, NamesWhatCannotBeRead) {
  const Told broken = check("steps: [\n", "text");
  EXPECT_EQ(broken.code, 1);
  EXPECT_NE(broken.err.find("yaml.malformed line"), std::string::npos) << broken.err;
  const Told wrong = check("steps:\n  - stage: awal\n  - minutes: lama\n", "json");
  EXPECT_EQ(wrong.code, 1);
  EXPECT_NE(wrong.out.find("steps[1].minutes (line 3)"), std::string::npos) << wrong.out;
  EXPECT_EQ(check("- a\n- b\n", "text").code, 1);
}

TEST(PlanCheck, TellsWhatItCouldNotPlace) {
  EXPECT_NE(check("pack: {id: x}\nlangkah: Murid mengamati.\n", "text").out.find("belum ditempatkan · langkah: Murid mengamati."), std::string::npos);
}

TEST(PlanCheck, SaysOfManyInTheirOrderWhatItSaysOfEachAlone) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(SELAMI_SOURCE_DIR "/tests/planning/plans")) {
    if (entry.path().extension() == ".yaml" && files.size() < 24) files.push_back(entry.path().string());
  }
  ASSERT_EQ(files.size(), 24U);
  json::Array alone;
  for (const std::string& file : files) {
    std::ostringstream out, err;
    plan_check({{file}, "json", Language::id, std::nullopt, {}}, out, err);
    alone.push_back(json::parse(out.str())->array()->front());
  }
  std::ostringstream together, err;
  plan_check({files, "json", Language::id, std::nullopt, {}}, together, err);
  EXPECT_EQ(together.str(), json::pretty(json::Value{alone}));
}

TEST(PlanCheck, SaysWhichPublishedPlanIsCopied) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "selami-plan-published";
  fs::create_directories(folder);
  std::ofstream(folder / "terbit.yaml", std::ios::binary) << clean_plan();
  std::ofstream(folder / "salinan.yaml", std::ios::binary) << clean_plan();
  const auto run = [&](const std::string& file, const std::string& published) {
    std::ostringstream out, err;
    const int code = plan_check({{(folder / file).string()}, "text", Language::id, std::nullopt, {published, SELAMI_SOURCE_DIR "/packs"}}, out, err);
    return std::to_string(code) + out.str() + err.str();
  };
  const std::string copy = run("salinan.yaml", folder.string());
  EXPECT_NE(copy.find("PM802 /steps"), std::string::npos) << copy;
  EXPECT_NE(copy.find("Mengapa tanah kota kita turun?"), std::string::npos) << copy;
  EXPECT_EQ(run("salinan.yaml", "").substr(0, 1), "0") << "nothing to compare with";
  fs::remove(folder / "terbit.yaml");
  EXPECT_EQ(run("salinan.yaml", folder.string()).substr(0, 1), "0") << "it is not a copy of itself";
  EXPECT_EQ(run("salinan.yaml", (folder / "kosong").string()).substr(0, 1), "2");
  fs::remove_all(folder);
}

TEST(PlanCheck, RefusesWrongUse) {
  std::ostringstream out, err;
  EXPECT_EQ(plan_check({{}, "text", Language::id, std::nullopt, {}}, out, err), 2);
  EXPECT_EQ(plan_check({{"/no/such/plan.yaml"}, "text", Language::id, std::nullopt, {}}, out, err), 2);
  EXPECT_EQ(plan_check({{SELAMI_SOURCE_DIR "/tests/kit/clean-plan.yaml"}, "xml", Language::id, std::nullopt, {}}, out, err), 2);
}

TEST(PlanExplain, PrintsThePage) {
  std::ostringstream out, err;
  EXPECT_EQ(plan_explain("PM204", Language::id, out, err), 0);
  EXPECT_NE(out.str().find("Lebih baik:"), std::string::npos);
  EXPECT_EQ(plan_explain("PM999", Language::id, out, err), 2);
  EXPECT_NE(err.str().find("PM101"), std::string::npos);
}

TEST(PlanCheck, PrintsOnlyTheMostUseful) {
  const std::string draft = "steps: []\n";
  const Told all = check(draft, "json");
  const Told top = check(draft, "json", Language::id, 3);
  const auto count = [](const Told& told) { return json::parse(told.out)->array()->front().find("findings")->array()->size(); };
  EXPECT_GT(count(all), 3U);
  EXPECT_EQ(count(top), 3U);
  EXPECT_EQ(top.code, 1);
}

}  // namespace
}  // namespace selami::cli
