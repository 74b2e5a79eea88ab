#include "city_core/school_month.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace selami::city {
namespace {

TEST(Months, AreToldWhenTheyHaveBeenOverForAWeek) {
  EXPECT_EQ(months_over({"2026-11-30"}), (std::vector<std::string>{"2026-10", "2026-09", "2026-08", "2026-07"}));
  EXPECT_EQ(months_over({"2026-12-07"}).front(), "2026-10");
  EXPECT_EQ(months_over({"2026-12-08"}).front(), "2026-11");
  EXPECT_EQ(months_over({"2027-01-08"}).front(), "2026-12") << "the second semester still has the first one's months";
  EXPECT_TRUE(months_over({"2026-07-31"}).empty());
  EXPECT_TRUE(months_over({"2027-08-07"}).empty()) << "a new school year begins with its own";
}

TEST(Months, EndWithTheirLastDay) {
  EXPECT_EQ(last_day("2028-02").text, "2028-02-29");
  EXPECT_EQ(last_day("2027-02").text, "2027-02-28");
  EXPECT_EQ(last_day("2026-12").text, "2026-12-31");
  EXPECT_EQ(month_words("2026-10"), "Oktober 2026");
}

TEST(Numbers, StandTheIndonesianWay) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1.000");
  EXPECT_EQ(grouped(1234567), "1.234.567");
  EXPECT_EQ(grouped(-1234), "-1.234");
  EXPECT_EQ(part_of(98, 124), "98 dari 124 (79 %)");
  EXPECT_EQ(part_of(4, 12), "4 dari 12") << "twelve are not told in per cent";
  EXPECT_EQ(part_of(0, 20), "0 dari 20 (0 %)");
}

RC_GTEST_PROP(Numbers, PointsPartThreeDigitsAndNothingElse, (std::int64_t number)) {
  const std::string text = grouped(number);
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c != '.'; });
  RC_ASSERT(digits == std::to_string(number));
  for (std::size_t at = text.size(); at-- > 0;) {
    const bool point = (text.size() - at) % 4 == 0 && at > (number < 0 ? 1U : 0U);
    RC_ASSERT((text[at] == '.') == point);
  }
}

MonthSums october() {
  return {"2026-10", true, true, 18, 12, 310, 1240, {980, 770, 520}, 40, 812, {{640, 120, 52}, {500, 200, 112}, {400, 300, 112}}};
}

TEST(Sentences, SayCountsWithWhatTheyAreOf) {
  EXPECT_EQ(happening_lines(october()), (std::vector<std::string>{
                                            "Pada Oktober 2026 tercatat 1.240 pertemuan oleh 12 dari 18 guru yang mengajar, di kelas-kelas berisi 310 murid.",
                                            "Murid memahami dalam 980 dari 1.240 (79 %) pertemuan.",
                                            "Murid mengaplikasi dalam 770 dari 1.240 (62 %) pertemuan.",
                                            "Murid merefleksi dalam 520 dari 1.240 (42 %) pertemuan."}));
  EXPECT_EQ(voice_lines(october()).at(1), "Menjawab ya, senang belajar: 640 dari 812 (79 %).");
}

TEST(Sentences, SayNoNumberWhereTooFewTookPart) {
  MonthSums few = october();
  few.shown = false;
  for (const auto& lines : {happening_lines(few), voice_lines(few)}) {
    ASSERT_EQ(lines.size(), 1u);
    std::string text = lines.front();
    if (const auto year = text.find("2026"); year != std::string::npos) text.erase(year, 4);
    EXPECT_TRUE(std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) << text;
  }
}

TEST(Sentences, SayOfASchoolWithoutRecordsOnlyThat) {
  MonthSums none;
  none.month = "2026-09";
  EXPECT_EQ(happening_lines(none).front(), "Belum ada catatan pertemuan pada September 2026. Itu tidak berarti pembelajaran mendalam tidak terjadi.");
  EXPECT_EQ(voice_lines(none).size(), 1u);
}

TEST(Sentences, LeaveOutAStatementThatNobodyAnswered) {
  MonthSums month = october();
  month.voices[1] = {0, 0, 0};
  EXPECT_EQ(voice_lines(month).size(), 3u);
}

}  // namespace
}  // namespace selami::city
