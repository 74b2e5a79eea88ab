// What comes first, in plans as teachers write them: the corpus that the rules are measured with.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "checker/useful.hpp"
#include "cli/plan_check.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;
using checker::Finding;

const fs::path corpus = SELAMI_SOURCE_DIR "/tests/planning/plans";

plan::Plan plan_in(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return read_plan_file(text.str()).value().plan;
}

std::vector<Finding> useful(const plan::Plan& plan) { return checker::most_useful(checker::check(plan, checker::Language::id), plan); }

std::string first_three(const std::string& name) {
  std::string out;
  const auto all = useful(plan_in(corpus / (name + ".yaml")));
  for (std::size_t i = 0; i < std::min<std::size_t>(3, all.size()); ++i) out += (i ? " " : "") + all[i].code;
  return out;
}

// Chosen by reading the plans: what one would say to this teacher first.
TEST(UsefulInPlans, SaysFirstWhatATeacherShouldHearFirst) {
  // A lecture with a worksheet: what pupils do comes before how the objective is worded, and not three times "the steps".
  EXPECT_EQ(first_three("flawed-sma10-sel-ceramah"), "PM208 PM102 PM206");
  // Transfer and a criterion before the wording of objectives.
  EXPECT_EQ(first_three("flawed-sd2-pola-jlamprang"), "PM203 PM503 PM102");
  // Filled by a chatbot: what is assessed is shallower than what is promised, then the objective nobody practises.
  EXPECT_EQ(first_three("flawed-sma10-informatika-chatbot"), "PM408 PM402 PM504");
  // Steps that would fit any lesson stay on the surface however well the form is filled.
  EXPECT_EQ(first_three("flawed-smp8-pesawat-sederhana-lengkap"), "PM806 PM404 PM104");
  // Kindergarten: an experience is missing; then a test is given to children who play, then reading asked of them.
  EXPECT_EQ(first_three("flawed-tk-mengenal-huruf-m"), "PM201 PM604 PM603");
  // Without support for its pupils an SLB plan cannot be carried out.
  EXPECT_EQ(first_three("flawed-slb-kalender-cuaca"), "PM606 PM503 PM602");
}

TEST(UsefulInPlans, BeginsWithAnObligationAndIsVaried) {
  std::size_t plans = 0;
  for (const auto& entry : fs::directory_iterator(corpus)) {
    if (entry.path().extension() != ".yaml") continue;
    SCOPED_TRACE(entry.path().filename().string());
    const plan::Plan plan = plan_in(entry.path());
    const auto found = checker::check(plan, checker::Language::id);
    const auto all = useful(plan);
    ++plans;
    ASSERT_EQ(all.size(), found.size());
    if (found.empty()) continue;
    EXPECT_EQ(all.front().severity == checker::Severity::error, found.front().severity == checker::Severity::error);
    std::map<char, std::size_t> families;
    for (const Finding& one : found) ++families[one.code[2]];
    if (all.size() < 3 || families.size() < 2) continue;
    EXPECT_FALSE(all[0].code[2] == all[1].code[2] && all[1].code[2] == all[2].code[2]) << all[0].code << all[1].code << all[2].code;
  }
  EXPECT_GE(plans, 60U);
}

}  // namespace
}  // namespace selami::cli
