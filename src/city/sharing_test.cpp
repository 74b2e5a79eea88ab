#include "city/sharing.hpp"

#include <gtest/gtest.h>

namespace selami::city {
namespace {

using people::Shared;

SumView shown(const char* key, int lessons) {
  SumView out;
  out.key = key;
  out.schools = 4;
  out.schools_active = 3;
  out.hidden = Hidden::no;
  out.teachers = 20;
  out.pupils = 300;
  out.lessons = lessons;
  out.stages = {lessons, 2, 1};
  out.rounds = 2;
  out.answered = 40;
  out.voices = {{30, 5, 5}, {20, 10, 10}, {10, 10, 20}};
  return out;
}
SumView hidden(const char* key, Hidden why) {
  SumView out;
  out.key = key;
  out.schools = 2;
  out.schools_active = why == Hidden::none_yet ? 0 : 1;
  out.hidden = why;
  out.stages.assign(3, 0);
  out.voices.assign(3, std::vector<int>(3, 0));
  return out;
}
people::Agreement giving(std::vector<Shared> what) { return {{}, {}, std::move(what), {}, Date{"2026-11-23"}, Date{"2027-06-30"}, false}; }

TEST(Sharing, WhatIsNotSharedIsAbsentAndNotZero) {
  SumTable table{shown("", 30), {shown("sd", 30)}, {shown("Barat", 30)}};
  withhold(table, giving({Shared::coverage}));
  for (const SumView* view : {&table.all, &table.levels[0], &table.districts[0]}) {
    EXPECT_FALSE(view->rounds.has_value());
    EXPECT_FALSE(view->answered.has_value());
    EXPECT_TRUE(view->voices.empty());
    EXPECT_EQ(view->not_shared, std::vector<Shared>{Shared::voices});
    EXPECT_EQ(view->lessons, 30);
  }
  SumTable whole{shown("", 30), {}, {}};
  withhold(whole, giving({Shared::coverage, Shared::voices}));
  EXPECT_EQ(whole.all.answered, 40);
  EXPECT_TRUE(whole.all.not_shared.empty());
}

TEST(Sharing, AddsWhatIsShownOfEach) {
  const SumView own = shown("sd", 30);
  const SumView given = shown("sd", 12);
  const SumView sum = sum_of("sd", {&own, &given});
  EXPECT_EQ(sum.hidden, Hidden::no);
  EXPECT_EQ(sum.schools, 8);
  EXPECT_EQ(sum.lessons, 42);
  EXPECT_EQ(sum.stages, (std::vector<int>{42, 4, 2}));
  EXPECT_EQ(sum.answered, 80);
  EXPECT_EQ(sum.voices[2][2], 40);
}

/// Else the own part, which the office knows, would give the other's away.
TEST(Sharing, SaysNoSumWhereOnePartIsHidden) {
  const SumView own = shown("sd", 30);
  for (const Hidden why : {Hidden::too_few, Hidden::complement}) {
    const SumView given = hidden("sd", why);
    const SumView sum = sum_of("sd", {&own, &given});
    EXPECT_EQ(sum.hidden, Hidden::complement);
    EXPECT_EQ(sum.lessons, 0);
    EXPECT_EQ(sum.schools_active, 4) << "coverage is always said";
  }
  const SumView none = hidden("sd", Hidden::none_yet);
  EXPECT_EQ(sum_of("sd", {&own, &none}).lessons, 30);
  EXPECT_EQ(sum_of("sd", {&none, &none}).hidden, Hidden::none_yet);
  EXPECT_EQ(sum_of("sd", {}).hidden, Hidden::none_yet);
}

TEST(Sharing, VoicesOfSomeAreNotVoicesOfAll) {
  SumTable given{shown("", 12), {}, {}};
  withhold(given, giving({Shared::coverage}));
  const SumView own = shown("", 30);
  const SumView sum = sum_of("", {&own, &given.all});
  EXPECT_EQ(sum.lessons, 42);
  EXPECT_FALSE(sum.answered.has_value());
  EXPECT_EQ(sum.not_shared, std::vector<Shared>{Shared::voices});
  SumTable silent{hidden("", Hidden::none_yet), {}, {}};
  withhold(silent, giving({Shared::coverage}));
  EXPECT_EQ(sum_of("", {&own, &silent.all}).answered, 40) << "who has recorded nothing has no voices to leave out";
}

TEST(Sharing, PutsRowsOfOneNameTogether) {
  const SumTable own{shown("", 30), {shown("sd", 20), shown("smp", 10)}, {shown("Barat", 30)}};
  const SumTable given{shown("", 12), {shown("sma", 5), shown("sd", 7)}, {shown("Barat", 5), hidden("Aru", Hidden::none_yet)}};
  const SumTable all = together({&own, &given});
  ASSERT_EQ(all.levels.size(), 3u);
  EXPECT_EQ(all.levels[0].key + " " + std::to_string(all.levels[0].lessons), "sd 27");
  EXPECT_EQ(all.levels[1].key + all.levels[2].key, "smpsma");
  ASSERT_EQ(all.districts.size(), 2u);
  EXPECT_EQ(all.districts[0].key, "Aru");
  EXPECT_EQ(all.districts[1].lessons, 35);
  EXPECT_EQ(all.all.lessons, 42);
}

}  // namespace
}  // namespace selami::city
