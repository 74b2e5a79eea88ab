#include "city_core/months.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::city {
namespace {

std::string texts(const std::vector<Month>& months) {
  std::string out;
  for (const Month& month : months) out += (out.empty() ? "" : " ") + month.text;
  return out;
}
const std::optional<Month> october = Month{"2026-10"};

TEST(Month, EndsWhereTheNextBegins) {
  EXPECT_EQ(last_day({"2026-10"}).text, "2026-10-31");
  EXPECT_EQ(last_day({"2028-02"}).text, "2028-02-29");
  EXPECT_EQ(after({"2026-12"}).text, "2027-01");
  EXPECT_EQ(month_of(Date{"2026-11-24"}).text, "2026-11");
}

TEST(Month, IsAYearAndOneOfTwelve) {
  for (const char* month : {"2026-01", "2026-10", "2027-12"}) EXPECT_TRUE(is_month(month)) << month;
  for (const char* none : {"", "2026-00", "2026-13", "2026-1", "2026-10-01", "kemarin", "2026/10"}) EXPECT_FALSE(is_month(none)) << none;
  EXPECT_EQ(month_before({"2027-01"}).text, "2026-12");
}

TEST(ToTell, WaitsAWeekForLatePhones) {
  EXPECT_EQ(told_on({"2026-10"}).text, "2026-11-08");
  const std::optional<Date> first = Date{"2026-10-05"};
  EXPECT_EQ(texts(to_tell(std::nullopt, first, Date{"2026-11-07"})), "");
  EXPECT_EQ(texts(to_tell(std::nullopt, first, Date{"2026-11-08"})), "2026-10");
}

TEST(ToTell, CatchesUpWithEachNightThatWasMissedAndNeverTellsTwice) {
  EXPECT_EQ(texts(to_tell(october, std::nullopt, Date{"2026-12-07"})), "");
  EXPECT_EQ(texts(to_tell(october, std::nullopt, Date{"2027-02-08"})), "2026-11 2026-12 2027-01");
  EXPECT_EQ(texts(to_tell(Month{"2027-01"}, std::nullopt, Date{"2027-02-08"})), "");
}

TEST(ToTell, BeginsWithTheFirstLessonAndNotMoreThanAYearAgo) {
  EXPECT_EQ(texts(to_tell(std::nullopt, std::nullopt, Date{"2026-11-24"})), "");
  EXPECT_EQ(texts(to_tell(std::nullopt, Date{"2026-09-30"}, Date{"2026-11-24"})), "2026-09 2026-10");
  EXPECT_EQ(to_tell(std::nullopt, Date{"2020-07-13"}, Date{"2026-11-24"}).front().text, "2025-11");
}

RC_GTEST_PROP(ToTell, TellsEachMonthOnceInOrderWhateverNightsWereMissed, ()) {
  std::optional<Month> told;
  std::string before;
  std::int64_t today = 20600;
  for (int night = 0; night < 20; ++night) {
    today += *rc::gen::inRange(1, 50);
    for (const Month& month : to_tell(told, Date{"2026-06-01"}, date_of_day(today))) {
      RC_ASSERT(told_on(month).text <= date_of_day(today).text);
      if (!before.empty()) RC_ASSERT(after(Month{before}).text == month.text);
      before = month.text;
      told = month;
    }
  }
}

}  // namespace
}  // namespace selami::city
