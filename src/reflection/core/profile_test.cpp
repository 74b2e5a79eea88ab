#include "reflection_core/profile.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace selami::reflection {
namespace {

const Date today{"2026-11-30"};

std::string code(const Result<bool>& result) { return result ? "" : result.error().code; }
std::string id_of(const std::string& prefix) { return prefix + "_" + std::string(26, '0'); }

TEST(Thing, IsAnAnswerAPageAJournalOrAGoal) {
  EXPECT_EQ(kind_of_thing(id_of("response")), ThingKind::answer);
  EXPECT_EQ(kind_of_thing(id_of("work")), ThingKind::page);
  EXPECT_EQ(kind_of_thing(id_of("journal")), ThingKind::journal);
  EXPECT_EQ(kind_of_thing(id_of("goal")), ThingKind::goal);
  for (const std::string& other : {id_of("pupil"), id_of("judgement"), std::string("response_"), std::string("goal"), std::string()}) {
    EXPECT_FALSE(kind_of_thing(other)) << other;
  }
}

TEST(Choosing, WantsASentenceWhy) { EXPECT_EQ(code(may_choose({"", 0, false})), "evidence.empty"); }
TEST(Choosing, EndsWhereADimensionIsFull) {
  EXPECT_TRUE(may_choose({"Aku membantu", evidence_max - 1, false}));
  EXPECT_EQ(code(may_choose({"Aku membantu", evidence_max, false})), "evidence.full");
  EXPECT_TRUE(may_choose({"Aku membantu Rafi", evidence_max, true})) << "why may be said anew";
}

TEST(Talk, IsKeptWhenItWasOneAboutEvidence) {
  EXPECT_TRUE(may_keep_talk({Stage::cakap, today, true, 1}, today));
  EXPECT_EQ(code(may_keep_talk({Stage::cakap, today, false, 1}, today)), "talk.alone");
  EXPECT_EQ(code(may_keep_talk({Stage::mahir, today, true, 0}, today)), "talk.no_evidence");
}
TEST(Talk, TakenBackNeedsNeither) { EXPECT_TRUE(may_keep_talk({Stage::none, today, false, 0}, today)); }

RC_GTEST_PROP(Talk, IsKeptForDaysGoneByWithinAMonthAlone, ()) {
  const int ago = *rc::gen::inRange(-400, 400);
  const Date day = date_of_day(day_number(today) - ago);
  const auto kept = may_keep_talk({*rc::gen::element(Stage::none, Stage::berkembang, Stage::mahir), day, true, 1}, today);
  RC_ASSERT(kept.has_value() == (ago >= 0 && ago <= talk_days_max));
}

/// Talks of a pupil with up to four teachers about up to three dimensions, newest first.
std::vector<TalkKept> some_talks() {
  const int size = *rc::gen::inRange(0, 24);
  std::vector<TalkKept> out;
  for (int i = 0; i < size; ++i) {
    TalkKept one;
    one.dimension = *rc::gen::element<std::string>("kolaborasi", "komunikasi", "kesehatan");
    one.teacher = PersonId{*rc::gen::element<std::string>("sari", "anto", "ratna", "budi")};
    one.day = date_of_day(day_number(today) - i);
    one.stage = *rc::gen::element(Stage::berkembang, Stage::cakap, Stage::mahir);
    one.words = "kata " + std::to_string(i);
    out.push_back(std::move(one));
  }
  return out;
}

RC_GTEST_PROP(SeenBy, ATeacherHasTheOwnTalksWholeAndOfColleaguesNoWords, ()) {
  const auto all = some_talks();
  const bool homeroom = *rc::gen::arbitrary<bool>();
  const PersonId sari{"sari"};
  const auto seen = seen_by(all, sari, homeroom);
  std::size_t own = 0;
  std::map<std::pair<std::string, std::string>, const TalkKept*> newest;
  for (const TalkKept& one : all) {
    if (one.teacher == sari) ++own;
    else newest.emplace(std::pair(one.teacher.text, one.dimension), &one);
  }
  std::size_t seen_own = 0, of_others = 0;
  for (const TalkKept& one : seen) {
    if (one.teacher == sari) {
      ++seen_own;
      RC_ASSERT(!one.words.empty());
      continue;
    }
    ++of_others;
    RC_ASSERT(one.words.empty());
    RC_ASSERT((newest.at({one.teacher.text, one.dimension})->day == one.day));
  }
  RC_ASSERT(seen_own == own);
  RC_ASSERT(of_others == (homeroom ? newest.size() : 0u));
}

TEST(SeenBy, ShowsNoHistoryOfAColleagues) {
  const TalkKept old{"kolaborasi", PersonId{"anto"}, "Anto", {"2026-09-01"}, Stage::berkembang, "Masih diam"};
  const TalkKept now{"kolaborasi", PersonId{"anto"}, "Anto", {"2026-11-01"}, Stage::cakap, "Mulai mengajak"};
  EXPECT_TRUE(seen_by({now, old}, PersonId{"sari"}, false).empty());
  const auto seen = seen_by({now, old}, PersonId{"sari"}, true);
  ASSERT_EQ(seen.size(), 1u);
  EXPECT_EQ(seen[0].stage, Stage::cakap);
  EXPECT_EQ(seen_by({now, old}, PersonId{"anto"}, false).size(), 2u);
}

TEST(ProfileAge, FollowsTheMembershipAndTheLastFitsTheRest) {
  std::vector<ProfileAge> ages(2);
  ages[0].id = "awal", ages[0].levels = {"sd"}, ages[0].phases = {"A"};
  ages[1].id = "lanjut", ages[1].levels = {"smp"}, ages[1].dimensions = {{"kolaborasi", {}, {}, {}}};
  EXPECT_EQ(profile_age_of(ages, "sd", "A").id, "awal");
  EXPECT_EQ(profile_age_of(ages, "sd", "C").id, "lanjut");
  EXPECT_TRUE(has_dimension(ages[1], "kolaborasi"));
  EXPECT_FALSE(has_dimension(ages[1], "kerajinan"));
}

}  // namespace
}  // namespace selami::reflection
