// Golden findings: the same plan gives the same findings natively, in Node (tests/wasm) and in Chromium (tests/e2e).
// Each file holds the question ({"plan", "language"}) and the answer ("findings").
#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "checker/useful.hpp"
#include "overlay.hpp"

namespace selami::kit {
namespace {

namespace fs = std::filesystem;

struct Source {
  std::string name;
  std::string yaml;
  checker::Language language = checker::Language::id;
};

std::vector<Source> sources() {
  std::vector<Source> out;
  for (const char* folder : {"packs/examples", "tests/planning/plans"}) {
    for (const auto& entry : fs::directory_iterator(fs::path(SELAMI_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".yaml") continue;
      const std::string file = std::string(folder) + "/" + entry.path().filename().string();
      std::string text = repository_file(file);
      // Of the corpus (which `selami plan grade` measures) those that say "# golden": a few from each family of rules.
      if (text.find("# golden\n") != std::string::npos || std::string_view(folder) == "packs/examples") out.push_back({entry.path().stem().string(), std::move(text)});
    }
  }
  out.push_back({"empty-draft", "{}", checker::Language::en});
  std::sort(out.begin(), out.end(), [](const Source& a, const Source& b) { return a.name < b.name; });
  return out;
}

std::string golden(const Source& source) {
  const auto yaml = files::read_yaml(source.yaml);
  EXPECT_TRUE(yaml.has_value()) << source.name;
  const auto plan = plan::read_plan(plan_value(yaml.value()));
  EXPECT_TRUE(plan.has_value()) << source.name << " " << plan.error().field;
  json::Array findings;
  for (const checker::Finding& finding : checker::most_useful(checker::check(plan.value(), source.language), *plan)) {
    findings.push_back(json::parse(to_json(finding)).value());
  }
  const json::Value file{json::Object{{"language", json::make(enum_text(source.language))},
                                      {"plan", json::parse(plan::write_plan(*plan)).value()},
                                      {"findings", json::Value{std::move(findings)}}}};
  return json::pretty(file);
}

TEST(GoldenFindings, AreTheSameAsBefore) {
  std::size_t files = 0;
  for (const Source& source : sources()) {
    const std::string file = "tests/golden/findings/" + source.name + ".json";
    const std::string now = golden(source);
    ++files;
    if (!update_file(file, now)) { EXPECT_EQ(repository_file(file), now) << "SELAMI_UPDATE=1 writes it; read the difference"; }
  }
  EXPECT_GE(files, 7U);
  for (const auto& entry : fs::directory_iterator(fs::path(SELAMI_SOURCE_DIR) / "tests/golden/findings")) {
    const auto all = sources();
    const std::string name = entry.path().stem().string();
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Source& s) { return s.name == name; })) << name << ".json is nobody's";
  }
}

/// The examples of the product are held to be good: nothing may be found there.
TEST(GoldenFindings, GoodPlansAreClean) {
  for (const Source& source : sources()) {
    if (source.name.rfind("flawed", 0) == 0 || source.name == "empty-draft") continue;
    const auto plan = plan::read_plan(plan_value(files::read_yaml(source.yaml).value())).value();
    for (const checker::Finding& finding : checker::check(plan, source.language)) {
      ADD_FAILURE() << source.name << " " << finding.code << " " << finding.path << " " << finding.message;
    }
  }
}

}  // namespace
}  // namespace selami::kit
