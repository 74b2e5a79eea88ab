/// The clauses of the rapor's sentences, of every plan that we have.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "files/yaml.hpp"
#include "reports_core/sentences.hpp"

namespace selami::reports {
namespace {

/// All objectives of a folder's plans.
std::vector<std::string> objectives_in(const std::string& folder) {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(SELAMI_SOURCE_DIR) + folder)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path());
    const auto read = files::read_yaml(std::string(std::istreambuf_iterator<char>(in), {}));
    if (!read) continue;
    const json::Value* design = read->value.find("design");
    const json::Value* list = design ? design->find("objectives") : nullptr;
    if (!list || !list->array()) continue;
    for (const json::Value& one : *list->array()) out.emplace_back(one.text_of("text"));
  }
  return out;
}

TEST(ClauseOf, IsEmptyOfPupilsInEachObjectiveOfOurPlans) {
  std::vector<std::string> all;
  for (const char* folder : {"/packs/examples", "/tests/planning/plans", "/tests/planning/unseen"}) {
    for (std::string& one : objectives_in(folder)) all.push_back(std::move(one));
  }
  ASSERT_GE(all.size(), 400U);
  for (const std::string& objective : all) {
    if (objective.find_first_not_of(" ") == std::string::npos) continue;  // a plan that shows what the checker finds
    const std::string clause = clause_of(objective);
    ASSERT_FALSE(clause.empty()) << objective;
    const std::string begin = clause.substr(0, clause.find(' '));
    for (const char* word : {"murid", "siswa", "peserta", "anak", "ananda", "warga", "pd", "wb", "dapat", "mampu", "students", "dengan", "setelah", "melalui"}) {
      EXPECT_NE(begin, word) << objective;
    }
    EXPECT_NE(clause.back(), '.') << objective;
    EXPECT_LE(subject_sentences("Dina", {{objective, 3, {}}}).highest.size(), 2 * draft_letters) << objective;
  }
}

}  // namespace
}  // namespace selami::reports
