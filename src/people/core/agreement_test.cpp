#include "people_core/agreement.hpp"

#include <gtest/gtest.h>

namespace selami::people {
namespace {

const Date monday{"2026-11-23"};

Agreement kemenag_to_city(const char* since = "2026-11-23", const char* until = "2027-06-30") {
  return {AuthorityId{"authority_kemenag"}, AuthorityId{"authority_city"}, {Shared::coverage, Shared::voices}, {}, Date{since}, Date{until}, false};
}
std::string refused(const Agreement& wish, const std::vector<Agreement>& standing = {}) {
  const auto out = offered(wish, standing, monday);
  return out ? "" : out.error().code + " " + out.error().field;
}

TEST(Agreement, IsInForceFromItsFirstToItsLastDayAndNotWhenTakenBack) {
  Agreement one = kemenag_to_city("2026-11-23", "2026-11-30");
  EXPECT_EQ(state_on(one, Date{"2026-11-22"}), AgreementState::coming);
  EXPECT_FALSE(in_force(one, Date{"2026-11-22"}));
  EXPECT_TRUE(in_force(one, Date{"2026-11-23"}));
  EXPECT_TRUE(in_force(one, Date{"2026-11-30"}));
  EXPECT_EQ(state_on(one, Date{"2026-12-01"}), AgreementState::ended);
  EXPECT_FALSE(in_force(one, Date{"2026-12-01"}));
  one.taken_back = true;
  for (const char* day : {"2026-11-22", "2026-11-25", "2026-12-01"}) {
    EXPECT_EQ(state_on(one, Date{day}), AgreementState::taken_back);
    EXPECT_FALSE(in_force(one, Date{day}));
  }
  one.taken_back = false;
  one.until.reset();
  EXPECT_TRUE(in_force(one, Date{"2036-11-30"})) << "one of before, without an end";
}

TEST(Agreement, GivesWhatItNamesAndNothingElse) {
  Agreement one = kemenag_to_city();
  EXPECT_TRUE(gives(one, Shared::voices));
  EXPECT_FALSE(gives(one, Shared::names));
  EXPECT_TRUE(gives_level(one, "smp"));
  one.levels = {"sd"};
  EXPECT_TRUE(gives_level(one, "sd"));
  EXPECT_FALSE(gives_level(one, "smp"));
}

TEST(Agreement, IsBroughtIntoOrder) {
  Agreement wish = kemenag_to_city("2026-11-20");
  wish.what = {Shared::voices, Shared::coverage, Shared::voices};
  wish.levels = {"smp", "sd", "sd"};
  const auto made = offered(wish, {}, monday);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->since, monday) << "never of days that are over";
  EXPECT_EQ(kinds_text(made->what), "coverage,voices");
  EXPECT_EQ(levels_text(made->levels), "sd,smp");
  EXPECT_EQ(offered(kemenag_to_city("2027-01-04"), {}, monday)->since.text, "2027-01-04");
}

TEST(Agreement, RefusesWhatWouldNotBeOne) {
  Agreement own = kemenag_to_city();
  own.viewer = own.owner;
  EXPECT_EQ(refused(own), "agreement.own_office viewer");
  Agreement bare = kemenag_to_city();
  bare.what = {Shared::voices};
  EXPECT_EQ(refused(bare), "agreement.without_coverage what");
  Agreement level = kemenag_to_city();
  level.levels = {"sd", "kampus"};
  EXPECT_EQ(refused(level), "agreement.level levels");
  EXPECT_EQ(refused(kemenag_to_city("2026-11-23", "2026-11-22")), "agreement.days until");
  EXPECT_EQ(refused(kemenag_to_city("2026-11-23", "2036-11-22")), "agreement.days until");
  Agreement endless = kemenag_to_city();
  endless.until.reset();
  EXPECT_EQ(refused(endless), "agreement.days until");
  EXPECT_EQ(refused(kemenag_to_city("2026-11-23", "2026-11-23")), "") << "one day is a day";
}

TEST(Agreement, StandsAloneOnEachDay) {
  EXPECT_EQ(refused(kemenag_to_city(), {kemenag_to_city("2026-08-01", "2026-11-23")}), "agreement.stands viewer");
  EXPECT_EQ(refused(kemenag_to_city(), {kemenag_to_city("2026-08-01", "2026-11-22")}), "");
  EXPECT_EQ(refused(kemenag_to_city(), {kemenag_to_city("2027-06-30", "2027-12-31")}), "agreement.stands viewer");
  EXPECT_EQ(refused(kemenag_to_city(), {kemenag_to_city("2027-07-01", "2027-12-31")}), "");
  Agreement gone = kemenag_to_city();
  gone.taken_back = true;
  EXPECT_EQ(refused(kemenag_to_city(), {gone}), "");
}

TEST(Agreement, GetsShorterAndIsTakenBackWhileItIsNotOver) {
  const Agreement one = kemenag_to_city();
  EXPECT_EQ(shortened(one, Date{"2026-12-31"}, monday)->text, "2026-12-31");
  EXPECT_TRUE(shortened(one, monday, monday));
  for (const char* day : {"2026-11-22", "2027-06-30", "2027-07-01"}) EXPECT_EQ(shortened(one, Date{day}, monday).error().code, "agreement.only_shorter") << day;
  const Agreement later = kemenag_to_city("2027-01-04");
  EXPECT_EQ(shortened(later, Date{"2026-12-31"}, monday).error().code, "agreement.only_shorter") << "before its first day";
  EXPECT_TRUE(taken_back_on(later, monday));
  Agreement gone = one;
  gone.taken_back = true;
  const Agreement ended = kemenag_to_city("2026-08-01", "2026-11-22");
  for (const Agreement& past : {gone, ended}) {
    EXPECT_EQ(shortened(past, Date{"2026-12-01"}, monday).error().code, "agreement.over");
    EXPECT_EQ(taken_back_on(past, monday).error().code, "agreement.over");
  }
}

TEST(Agreement, IsKeptAsWords) {
  EXPECT_EQ(kinds_text(kinds_of("coverage,names")), "coverage,names");
  EXPECT_TRUE(kinds_of("").empty());
  EXPECT_EQ(kinds_text(kinds_of("coverage,pupils,,voices")), "coverage,voices") << "what nobody knows gives nothing";
  EXPECT_EQ(levels_of("sd,smp"), (std::vector<std::string>{"sd", "smp"}));
  EXPECT_TRUE(levels_of("").empty());
}

}  // namespace
}  // namespace selami::people
