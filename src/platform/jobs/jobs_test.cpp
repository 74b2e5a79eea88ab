#include <gtest/gtest.h>

#include <future>

#include "jobs/jobs.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "storage/changes.hpp"

namespace selami {
namespace {

constexpr int wib = 420;
constexpr Instant hours(int n) { return {kit::monday.ms + n * hour_ms}; }
constexpr Instant days(int n) { return {kit::monday.ms + n * day_ms}; }

TEST(Due, APeriodHasPassed) {
  const jobs::Timing hourly{hour_ms, -1};
  EXPECT_TRUE(jobs::due(hourly, std::nullopt, kit::monday, wib));
  EXPECT_FALSE(jobs::due(hourly, kit::monday, {kit::monday.ms + hour_ms - 1}, wib));
  EXPECT_TRUE(jobs::due(hourly, kit::monday, {kit::monday.ms + hour_ms}, wib));
}

TEST(Due, DailyAtALocalHour) {
  const jobs::Timing at_two{0, 2};  // monday is 07.30 WIB
  EXPECT_TRUE(jobs::due(at_two, std::nullopt, kit::monday, wib));
  EXPECT_FALSE(jobs::due(at_two, kit::monday, hours(12), wib));
  const Instant two{kit::monday.ms + 18 * hour_ms + 30 * minute_ms};
  EXPECT_FALSE(jobs::due(at_two, kit::monday, {two.ms - 1}, wib));
  EXPECT_TRUE(jobs::due(at_two, kit::monday, two, wib));
  EXPECT_FALSE(jobs::due(at_two, two, {two.ms + 1}, wib));
  EXPECT_TRUE(jobs::due(at_two, two, days(4), wib)) << "missed days are made good once";
}

TEST(Due, AClockPutBackDoesNotStopTheClock) {
  EXPECT_TRUE(jobs::due({hour_ms, -1}, days(30), kit::monday, wib));
  EXPECT_TRUE(jobs::due({0, 2}, days(30), kit::monday, wib));
}

class JobsTest : public kit::Database {
 protected:
  JobsTest() : writer(database().connect()), clock(kit::monday), tasks(writer, [this] { return clock; }, wib) {}

  std::vector<std::string> retention() {
    return rows("SELECT table_name, removed FROM retention_run ORDER BY table_name", 2);
  }
  /// As the thread does, until nothing is left.
  void run_all() {
    while (tasks.run_due() > 0) writer.pump();
  }

  storage::Writer writer;
  Instant clock;
  jobs::Jobs tasks;
};
KIT_ON_BOTH(JobsTest);

TEST_P(JobsTest, ATaskRunsThroughTheWriterWhenItsTimeCame) {
  std::vector<Instant> ran;
  tasks.add(jobs::every_hours(1, "ballots", [&](storage::Tx&, Instant at) { ran.push_back(at); }));
  EXPECT_EQ(tasks.run_due(), 1U);
  EXPECT_TRUE(ran.empty()) << "only the writer runs it";
  EXPECT_EQ(tasks.run_due(), 0U) << "it is on its way";
  writer.pump();
  EXPECT_EQ(ran, std::vector<Instant>{kit::monday});
  EXPECT_EQ(tasks.run_due(), 0U);
  clock = hours(1);
  run_all();
  EXPECT_EQ(ran.size(), 2U);
}

TEST_P(JobsTest, ATaskWithMoreToDoRunsAgainAndOneThatBreaksWaits) {
  int left = 3;
  int broke = 0;
  tasks.add(jobs::daily(2, "long", [&](storage::Tx&, Instant) { return --left > 0; }));
  tasks.add(jobs::daily(2, "broken", [&](storage::Tx&, Instant) -> bool {
    ++broke;
    throw std::runtime_error("no");
  }));
  run_all();
  EXPECT_EQ(left, 0);
  EXPECT_GE(broke, 1);
  EXPECT_EQ(tasks.run_due(), 0U);
}

TEST_P(JobsTest, RetentionRemovesWhatIsOldAndCountsIt) {
  write([&](storage::Tx& tx) {
    kit::small_city(tx, days(-200));  // sessions of 180 days
    for (int i = 0; i < 1203; ++i) {
      kit::run(tx, "INSERT INTO command VALUES ('a', $1, 200, '{}', $2)", {"cmd_" + std::to_string(i), days(-401)});
    }
    kit::run(tx, "INSERT INTO command VALUES ('a', 'young', 200, '{}', $1)", {days(-399)});
  });
  jobs::add_retention(tasks);
  run_all();
  EXPECT_EQ(retention(), (std::vector<std::string>{"attempt 0", "change 0", "command 1203", "seat 0", "session 7", "slip 0"}));
  EXPECT_EQ(rows("SELECT id FROM command"), std::vector<std::string>{"young"});
}

TEST_P(JobsTest, ChangesGo400DaysAfterTheyWereMarked) {
  const auto note = [&](int n) {
    write([&](storage::Tx& tx) {
      for (int i = 0; i < n; ++i) storage::note_change(tx, "school_a", "plan", "plan_x", i + 1);
      storage::note_change(tx, "", "school", "school_a", 1);
    });
  };
  const auto seqs = [&] { return rows("SELECT school_id, MIN(seq) FROM change GROUP BY school_id ORDER BY school_id", 2); };
  jobs::add_retention(tasks);
  note(700);
  run_all();  // marks 700 of school_a
  clock = days(1);
  note(5);
  run_all();  // marks 705
  clock = days(399);
  run_all();
  EXPECT_EQ(seqs(), (std::vector<std::string>{" 1", "school_a 1"}));
  clock = days(400);
  run_all();
  EXPECT_EQ(seqs(), (std::vector<std::string>{" 2", "school_a 701"}));
  clock = days(402);
  run_all();
  EXPECT_EQ(seqs(), std::vector<std::string>{});
  note(1);
  EXPECT_EQ(seqs(), (std::vector<std::string>{" 3", "school_a 706"})) << "numbers go on";
}

TEST_P(JobsTest, TheThreadRunsWhatIsDueAndStops) {
  writer.start();
  std::promise<void> ran;
  tasks.add(jobs::every_hours(1, "once", [&](storage::Tx&, Instant) { ran.set_value(); }));
  tasks.start();
  ran.get_future().wait();
  tasks.stop();
  writer.stop();
}

}  // namespace
}  // namespace selami
