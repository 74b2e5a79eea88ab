#include "simulate/simulate.hpp"

#include "kit/databases.hpp"

namespace selami::simulate {
namespace {

/// A small made-up city with lessons up to 24 July 2026: some in the school year that ended, some in the new one.
class Simulated : public kit::Database {
 protected:
  Done make(int weeks, const char* today, bool demo = false) {
    Wish wish;
    wish.params = {7, 60, weeks, Date{today}};
    wish.packs = SELAMI_SOURCE_DIR "/packs";
    wish.now = {day_number(Date{today}) * day_ms + 2 * hour_ms};
    wish.demo = demo;
    return simulate(database(), setting, wish);
  }
  std::string one(const std::string& sql) { return rows(sql).at(0); }
};
KIT_ON_BOTH(Simulated);

TEST_P(Simulated, ClassesGoOnInJulyAndANewFirstGradeComes) {
  const Done done = make(8, "2026-07-24");
  EXPECT_GT(done.lessons, 0);
  EXPECT_EQ(rows("SELECT g.school_year FROM lesson l JOIN class_group g ON g.school_id = l.school_id AND g.id = l.group_id GROUP BY g.school_year ORDER BY g.school_year"),
            (std::vector<std::string>{"2025/2026", "2026/2027"}));
  const std::string sd = "(SELECT MIN(id) FROM school WHERE level = 'sd')";
  // The same children, a grade on; of the first grade nobody was there before, and the sixth has graduated.
  EXPECT_EQ(rows("SELECT a.name || '>' || b.name FROM membership m JOIN class_group a ON a.id = m.group_id JOIN membership n ON n.pupil_id = m.pupil_id AND n.id <> m.id "
                 "JOIN class_group b ON b.id = n.group_id WHERE a.school_year = '2025/2026' AND b.school_year = '2026/2027' AND m.school_id = " + sd +
                 " GROUP BY a.name, b.name ORDER BY a.name, b.name"),
            (std::vector<std::string>{"I-A>II-A", "II-A>III-A", "III-A>IV-A", "IV-A>V-A", "V-A>VI-A"}));
  EXPECT_EQ(one("SELECT COUNT(*) FROM membership m JOIN class_group g ON g.id = m.group_id WHERE g.name = 'VI-A' AND g.school_year = '2025/2026' AND m.school_id = " + sd),
            one("SELECT COUNT(*) FROM pupil WHERE left_why = 'graduated' AND school_id = " + sd));
  EXPECT_EQ(one("SELECT COUNT(*) FROM (SELECT pupil_id FROM membership WHERE until IS NULL GROUP BY pupil_id HAVING COUNT(*) > 1) AS twice"), "0");
  EXPECT_EQ(one("SELECT COUNT(*) FROM class_group g WHERE g.school_year = '2026/2027' AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.group_id = g.id)"), "0");
}

TEST_P(Simulated, OnADayOfTheHolidaysTheDemonstrationIsOfTheNewYear) {
  make(2, "2026-07-06", true);
  EXPECT_EQ(one("SELECT g.school_year FROM lesson l JOIN class_group g ON g.id = l.group_id WHERE l.ended_at IS NULL"), "2026/2027");
}

TEST_P(Simulated, AlsoOnTheFirstDayOfAYear) {
  make(1, "2026-07-01", true);
  EXPECT_EQ(one("SELECT COUNT(*) FROM class_group WHERE school_year = '2025/2026'"), one("SELECT COUNT(*) FROM class_group WHERE school_year = '2026/2027'"));
}

}  // namespace
}  // namespace selami::simulate
