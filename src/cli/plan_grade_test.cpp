#include "cli/plan_grade.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <gtest/gtest.h>

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

/// A folder with these plans, gone afterwards.
class Folder {
 public:
  Folder()
      : path_(fs::temp_directory_path() /
              ("selami-plan-grade-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  void put(const std::string& name, const std::string& text) const { std::ofstream(path_ / name, std::ios::binary) << text; }
  std::string name() const { return path_.string(); }

 private:
  fs::path path_;
};

std::string clean_plan() {
  std::ostringstream text;
  text << std::ifstream(SELAMI_SOURCE_DIR "/tests/kit/clean-plan.yaml").rdbuf();
  return text.str();
}

TEST(PlanGrade, CountsWhatWasFoundRightlyWronglyAndNotAtAll) {
  const Folder folder;
  std::string flawed = clean_plan();
  flawed.replace(flawed.find("phase: C"), 8, "phase: A");
  folder.put("a.yaml", "# expect: PM804 /identity\n# expect: PM101 /design/objectives\n" + flawed);
  folder.put("b.yaml", flawed);
  const auto graded = grade_plans(folder.name());
  ASSERT_TRUE(graded.has_value());
  EXPECT_EQ(graded->plans, 2U);
  EXPECT_EQ(graded->rules.at("PM804").right, 1);
  EXPECT_EQ(graded->rules.at("PM804").wrong, 1);
  EXPECT_EQ(graded->rules.at("PM101").missed, 1);
  EXPECT_DOUBLE_EQ(graded->rules.at("PM804").precision(), 0.5);
  EXPECT_DOUBLE_EQ(graded->rules.at("PM101").recall(), 0);
  EXPECT_EQ(graded->differences,
            (std::vector<std::string>{"a.yaml missed PM101 /design/objectives", "b.yaml wrong PM804 /identity/phase"}));
}

TEST(PlanGrade, SaysWhichFileAndLineCannotBeGraded) {
  const Folder folder;
  folder.put("a.yaml", "# expect: PM999 /steps\n" + clean_plan());
  const auto graded = grade_plans(folder.name());
  ASSERT_FALSE(graded.has_value());
  EXPECT_EQ(graded.error().field, "a.yaml line 1");
  std::ostringstream out, err;
  EXPECT_EQ(plan_grade(folder.name() + "/nowhere", "text", out, err), 2);
  EXPECT_NE(err.str().find("nowhere: request.malformed"), std::string::npos);
}

/// What the checker promises on plans as teachers write them, marked by people who did not see its code.
TEST(PlanGrade, TheCheckerIsRightOnTheCorpus) {
  constexpr std::size_t plans_min = 60;
  constexpr double precision_min = 0.95, recall_min = 0.9;
  const auto graded = grade_plans(SELAMI_SOURCE_DIR "/tests/planning/plans");
  ASSERT_TRUE(graded.has_value()) << graded.error().code << " " << graded.error().field;
  EXPECT_GE(graded->plans, plans_min);
  EXPECT_GE(graded->all.precision(), precision_min);
  EXPECT_GE(graded->all.recall(), recall_min);
  if (HasFailure()) plan_grade(SELAMI_SOURCE_DIR "/tests/planning/plans", "text", std::cout, std::cerr);
}

}  // namespace
}  // namespace selami::cli
