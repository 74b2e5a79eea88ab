#include "growth_core/suggest.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace selami::growth {
namespace {

const std::vector<StepKey> catalogue = {
    {"tunggu", {"dangkal", "mulai"}, {}},         {"mengapa", {"dangkal"}, {"PM704"}}, {"sambung", {"lepas"}, {}}, {"penutup", {"refleksi", "sadar"}, {"PM204"}},
    {"siapa-memakai", {"guna"}, {"PM304"}}, {"keadaan-baru", {"aplikasi", "luas"}, {}}, {"suara", {"suara"}, {}},  {"sepuluh", {"tingkat"}, {}}};

/// Ten lessons in which nothing is amiss.
OwnLessons well() {
  OwnLessons out;
  out.lessons = out.with_steps = out.with_reflection = out.with_application = out.with_voices = out.with_levels = 10;
  out.voices = {{{90, 5, 5}, {90, 5, 5}, {90, 5, 5}}};
  out.levels = {5, 10, 20, 30, 35};
  return out;
}
std::vector<std::string> signs(const OwnLessons& lessons) {
  std::vector<std::string> out;
  for (const Sign& one : signs_of(lessons)) out.push_back(one.id);
  return out;
}
std::string first(const OwnLessons& lessons, const std::vector<std::string>& closed = {}) {
  const auto all = suggestions(catalogue, lessons, closed);
  return all.empty() ? "" : all.front().step + " " + all.front().sign.id;
}
using Names = std::vector<std::string>;

TEST(Signs, AreNoneWhereNothingIsAmissAndNoneOutOfTooLittle) {
  EXPECT_EQ(signs(well()), Names{});
  OwnLessons two;
  two.lessons = two.with_steps = 2;
  two.voices = {{{0, 0, 14}, {0, 0, 14}, {0, 0, 14}}};
  two.levels = {9, 0, 0, 0, 0};
  EXPECT_EQ(signs(two), Names{});
}

TEST(Signs, NameWhatIsRareWithItsCounts) {
  OwnLessons lessons = well();
  lessons.with_reflection = 2;
  const auto found = signs_of(lessons);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].id, "refleksi");
  EXPECT_EQ(found[0].n, 2);
  EXPECT_EQ(found[0].of, 10);
  lessons.with_reflection = 5;
  EXPECT_EQ(signs(lessons), Names{}) << "half is not rare";
}

TEST(Signs, ComeFromVoicesByStatement) {
  OwnLessons lessons = well();
  lessons.voices[1] = {20, 40, 40};
  EXPECT_EQ(signs(lessons), Names{"guna"});
  lessons.voices[2] = {5, 45, 50};
  EXPECT_EQ(signs(lessons), (Names{"sadar", "guna"})) << "the strongest first";
}

TEST(Signs, ComeFromLevels) {
  OwnLessons lessons = well();
  lessons.levels = {10, 35, 30, 20, 5};
  EXPECT_EQ(signs(lessons), Names{"dangkal"});
  lessons.levels = {0, 10, 60, 20, 10};
  EXPECT_EQ(signs(lessons), Names{"lepas"});
  lessons.levels = {0, 10, 20, 65, 5};
  EXPECT_EQ(signs(lessons), Names{"luas"});
}

TEST(Signs, WantALookOnlyAfterWhatVoicesAndLevelsSay) {
  OwnLessons lessons = well();
  lessons.with_voices = 0;
  lessons.voices = {};
  lessons.with_reflection = 4;
  EXPECT_EQ(signs(lessons), (Names{"refleksi", "suara"}));
}

TEST(Suggestions, BeginWithWhatAVisitAskedFor) {
  OwnLessons lessons = well();
  lessons.with_reflection = 1;
  lessons.follow_up = "sambung";
  EXPECT_EQ(first(lessons), "sambung kunjungan");
  EXPECT_EQ(first(lessons, {"sambung"}), "penutup refleksi") << "kept or set aside already";
}

TEST(Suggestions, PreferWhatTheNewestPlanAsksForToo) {
  OwnLessons lessons = well();
  lessons.levels = {10, 35, 30, 20, 5};
  EXPECT_EQ(first(lessons), "tunggu dangkal");
  lessons.findings = {"PM704"};
  EXPECT_EQ(first(lessons), "mengapa dangkal");
}

TEST(Suggestions, OutOfThePlanAlone) {
  OwnLessons lessons = well();
  lessons.findings = {"PM304"};
  EXPECT_EQ(first(lessons), "siapa-memakai rencana");
}

TEST(Suggestions, OfNothingKnownAreForBeginning) { EXPECT_EQ(first({}), "tunggu mulai"); }

RC_GTEST_PROP(Suggestions, NameEachOpenStepOnceAndNoClosedOne, ()) {
  OwnLessons lessons;
  lessons.lessons = lessons.with_steps = *rc::gen::inRange(0, 60);
  lessons.with_reflection = *rc::gen::inRange(0, lessons.lessons + 1);
  lessons.with_application = *rc::gen::inRange(0, lessons.lessons + 1);
  for (auto& statement : lessons.voices) {
    for (int& n : statement) n = *rc::gen::inRange(0, 40);
  }
  for (int& n : lessons.levels) n = *rc::gen::inRange(0, 40);
  lessons.follow_up = *rc::gen::element<std::string>("", "sambung", "tidak-ada");
  std::vector<std::string> closed;
  for (const StepKey& one : catalogue) {
    if (*rc::gen::arbitrary<bool>()) closed.push_back(one.id);
  }
  std::set<std::string> seen;
  for (const Suggestion& one : suggestions(catalogue, lessons, closed)) {
    RC_ASSERT(seen.insert(one.step).second);
    RC_ASSERT(std::find(closed.begin(), closed.end(), one.step) == closed.end());
    RC_ASSERT(one.sign.n <= one.sign.of);
  }
  RC_ASSERT(seen.size() + closed.size() == catalogue.size());
}

}  // namespace
}  // namespace selami::growth
