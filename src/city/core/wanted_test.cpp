#include "city_core/wanted.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/dice.hpp"

namespace selami::city {
namespace {

const Date today{"2026-12-01"};

/// `visited`: empty: never.
ServedSchool school(const std::string& name, const std::string& visited = "2026-11-20") {
  ServedSchool out;
  out.name = name;
  out.district = "Utara";
  out.supervised = true;
  out.recorded = out.recorded_long = true;
  if (!visited.empty()) out.visited = Date{visited};
  return out;
}
/// "asked SD A 3", one line each.
std::string told(const std::vector<ServedSchool>& schools) {
  std::string out;
  for (const WantedLine& line : wanted(schools, today)) out += std::string(enum_text(line.want)) + " " + line.school + (line.weeks ? " " + std::to_string(*line.weeks) : "") + "\n";
  return out;
}

TEST(Wanted, IsNothingWhereNobodyWaits) { EXPECT_EQ(told({school("SD A"), school("SD B")}), ""); }

TEST(Wanted, WhoAskedFirstIsHelpedFirst) {
  ServedSchool a = school("SD A"), b = school("SD B");
  a.asked = {{HelpKind::network, "Sinyal hanya di gerbang", Date{"2026-11-28"}}};
  b.asked = {{HelpKind::devices, "", Date{"2026-11-01"}}, {HelpKind::mentoring, "", Date{"2026-12-01"}}};
  EXPECT_EQ(told({a, b}), "asked SD B 4\nasked SD A 0\nasked SD B 0\n");
  EXPECT_EQ(wanted({a}, today)[0].words, "Sinyal hanya di gerbang");
  EXPECT_EQ(wanted({a}, today)[0].kind, HelpKind::network);
}

TEST(Wanted, AVisitIsOwedToASchoolThatRecordsForTwelveWeeks) {
  const ServedSchool never = school("SD C", ""), late = school("SD D", "2026-09-08"), soon = school("SD E", "2026-09-09");
  ServedSchool fresh = school("SD F", "");
  fresh.recorded_long = false;
  EXPECT_EQ(told({late, soon, fresh, never}), "no_visit SD C\nno_visit SD D 12\n") << "never comes first";
}

TEST(Wanted, AClassAloneIsNotPointedAt) {
  ServedSchool few = school("SD G"), joined = school("SD H"), apart = school("SD I");
  few.unlinked = 2;
  joined.unlinked = 5, joined.linked = 1;
  apart.unlinked = 3;
  EXPECT_EQ(told({few, joined, apart}), "unlinked SD I\n");
}

/// A school that once recorded and records no more is on no list: only whom Selami never reached.
TEST(Wanted, NoRecordsIsSaidOfWhoNeverBegan) {
  ServedSchool never = school("SD J", "");
  const ServedSchool stopped = school("SD K");
  never.recorded = never.recorded_long = false;
  EXPECT_EQ(told({never, stopped}), "no_records SD J\n");
}

/// Whatever the schools are: by want, then by who waits longest, then by name; and each line is one that its school gave a reason for.
TEST(Wanted, StandsInAnOrderThatIsNoRanking) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Dice dice(seed);
    std::vector<ServedSchool> all;
    std::size_t asks = 0;
    for (int i = dice.whole(0, 12); i > 0; --i) {
      ServedSchool one = school("SD " + std::to_string(dice.whole(1, 30)), dice.chance(0.5) ? date_of_day(day_number(today) - dice.whole(0, 200)).text : "");
      for (int k = dice.whole(0, 2); k > 0; --k) one.asked.push_back({HelpKind::other, "", date_of_day(day_number(today) - dice.whole(0, 90))});
      one.recorded = dice.chance(0.7);
      one.recorded_long = one.recorded && dice.chance(0.7);
      one.unlinked = dice.whole(0, 5), one.linked = dice.whole(0, 1);
      asks += one.asked.size();
      all.push_back(std::move(one));
    }
    const auto lines = wanted(all, today);
    const auto of = [&](Want want) { return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const WantedLine& l) { return l.want == want; })); };
    ASSERT_EQ(of(Want::asked), asks);
    ASSERT_EQ(of(Want::no_records), static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const ServedSchool& s) { return !s.recorded; })));
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const WantedLine &a = lines[i - 1], &b = lines[i];
      ASSERT_LE(a.want, b.want);
      if (a.want != b.want) continue;
      ASSERT_TRUE(!a.weeks || (b.weeks && *a.weeks >= *b.weeks)) << "seed " << seed;
      ASSERT_TRUE(a.weeks != b.weeks || a.school <= b.school) << "seed " << seed;
    }
    std::reverse(all.begin(), all.end());
    const auto again = wanted(all, today);
    for (std::size_t i = 0; i < lines.size(); ++i) ASSERT_EQ(again[i].school, lines[i].school) << "whatever order the schools came in";
  }
}

}  // namespace
}  // namespace selami::city
