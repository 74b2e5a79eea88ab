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

TEST_P(JobsTest, OnlyTheNodeWhoseTurnItIsRunsThem) {
  bool mine = false;
  int ran = 0;
  tasks.only_while([&] { return mine; });
  tasks.add(jobs::every_hours(1, "ballots", [&](storage::Tx&, Instant) { ++ran; }));
  run_all();
  EXPECT_EQ(ran, 0);
  mine = true;
  run_all();
  EXPECT_EQ(ran, 1) << "it takes over what is due";
  mine = false;
  clock = hours(1);
  run_all();
  EXPECT_EQ(ran, 1);
}

TEST_P(JobsTest, ATaskThatMetADatabaseAwayIsStillDue) {
  bool away = true;
  int ran = 0;
  tasks.add(jobs::daily(2, "long", [&](storage::Tx&, Instant) {
    if (away) throw storage::Broken("gone", storage::Trouble::away);
    ++ran;
    return false;
  }));
  tasks.run_due();
  writer.pump();
  away = false;
  run_all();
  EXPECT_EQ(ran, 1);
}

TEST_P(JobsTest, RetentionRemovesWhatIsOldAndCountsIt) {
  write([&](storage::Tx& tx) {
    kit::small_city(tx, days(-200));  // sessions of 180 days
    for (int i = 0; i < 1203; ++i) {
      kit::run(tx, "INSERT INTO command VALUES ('a', $1, 200, '{}', $2)", {"cmd_" + std::to_string(i), days(-401)});
    }
    kit::run(tx, "INSERT INTO command VALUES ('a', 'young', 200, '{}', $1)", {days(-399)});
    // Of a substitute: two days after the last that is taken; of a person who is only called alike: as all others.
    kit::run(tx, "INSERT INTO command VALUES ('substitute_1', 'gone', 200, '{}', $1)", {days(-4)});
    kit::run(tx, "INSERT INTO command VALUES ('substitute_1', 'new', 200, '{}', $1)", {days(-2)});
    kit::run(tx, "INSERT INTO command VALUES ('substitutes', 'other', 200, '{}', $1)", {days(-4)});
  });
  jobs::add_retention(tasks);
  run_all();
  EXPECT_EQ(retention(), (std::vector<std::string>{"attempt 0", "change 0", "circle 0", "circle_member 0", "circle_note 0", "class_choice 0", "command 1204", "erasure 0", "family_link 0", "family_question 0", "growth_step 0", "handover 0", "handover_lesson 0", "help_request 0", "join_try 0", "late_command 0",
                                                  "lesson_door 0", "lesson_note 0", "lost_phone 0", "minutes_week 0", "observer_figure 0", "process_review 0", "promotion_row 0", "record_opening 0", "revisit_wish 0", "scale_class 0", "scale_rater 0", "seat 0", "second_factor_event 0", "session 8", "slip 0", "substitute 0", "visit 0"}));
  EXPECT_EQ(rows("SELECT id FROM command ORDER BY id"), (std::vector<std::string>{"new", "other", "young"}));
}

/// What a lesson leaves behind at its door: codes, seats, tries; its teacher's note and its class's choice, which go after 400 days.
TEST_P(JobsTest, RetentionSweepsTheDoorAMonthAfterTheLesson) {
  const auto leave = [](storage::Tx& tx, const kit::City& city, const char* lesson, Instant at) {
    kit::run(tx,
             "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) "
             "VALUES ($1, $2, $3, $4, 1, '', '', '2026-10-01', 0, $5, '', 1)",
             {city.school, lesson, city.group, city.sari.person, at});
    kit::run(tx, "INSERT INTO lesson_door VALUES ($1, $2, $3, $4, NULL)", {std::string("code of ") + lesson, city.school, lesson, at});
    kit::run(tx, "INSERT INTO join_try VALUES ($1, $2, $3, 5, 0)", {city.school, lesson, city.dina.id});
    kit::run(tx, "INSERT INTO lesson_note VALUES ($1, $2, 'Saringan bocor', $3, $4)", {city.school, lesson, city.sari.person, at + -370 * day_ms});
    kit::run(tx, "INSERT INTO class_choice VALUES ($1, $2, 'Lebih banyak mencoba', NULL, NULL, $3, $4)", {city.school, lesson, city.sari.person, at + -370 * day_ms});
    kit::run(tx, "INSERT INTO revisit_wish VALUES ($1, $2, $3, $4, 'stop', $5)", {city.school, city.group, city.sari.person, lesson, at + -370 * day_ms});
    kit::run(tx, "INSERT INTO attempt VALUES ($1, 3, $2)", {std::string("join ") + lesson, at});
  };
  write([&](storage::Tx& tx) {
    const kit::City city = kit::small_city(tx, kit::monday);
    leave(tx, city, "old", days(-31));
    leave(tx, city, "young", days(-29));
    leave(tx, city, "now", kit::monday);
  });
  jobs::add_retention(tasks);
  run_all();
  EXPECT_EQ(rows("SELECT lesson_id FROM join_try ORDER BY lesson_id"), (std::vector<std::string>{"now", "young"}));
  EXPECT_EQ(rows("SELECT lesson_id FROM lesson_note ORDER BY lesson_id"), (std::vector<std::string>{"now", "young"}));
  EXPECT_EQ(rows("SELECT lesson_id FROM class_choice ORDER BY lesson_id"), (std::vector<std::string>{"now", "young"}));
  EXPECT_EQ(rows("SELECT idea FROM revisit_wish ORDER BY idea"), (std::vector<std::string>{"now", "young"}));
  EXPECT_EQ(rows("SELECT lesson_id FROM lesson_door ORDER BY lesson_id"), (std::vector<std::string>{"now", "young"}));
  EXPECT_EQ(rows("SELECT name FROM attempt ORDER BY name"), std::vector<std::string>{"join now"});
}

/// Four years after its opening a circle goes, with members and notes; a younger one stays whole.
TEST_P(JobsTest, RetentionTakesACircleWithItsMembersAndNotes) {
  write([&](storage::Tx& tx) {
    const kit::City city = kit::small_city(tx, kit::monday);
    for (const auto& [id, at] : {std::pair{"old", days(-1462)}, std::pair{"young", days(-1460)}}) {
      kit::run(tx, "INSERT INTO circle (id, code, opened_by, school_id, question, about, starts, weeks, opened_at) VALUES ($1, $1, $2, $3, 'Mengapa?', '', '2026-11-02', 8, $4)",
               {id, city.sari.person, city.school, at});
      kit::run(tx, "INSERT INTO circle_member (circle_id, person_id, school_id, joined_at) VALUES ($1, $2, $3, $4)", {id, city.sari.person, city.school, at});
      kit::run(tx, "INSERT INTO circle_note (circle_id, person_id, school_id, part, body, at) VALUES ($1, $2, $3, 'assess', 'Lima murid', $4)", {id, city.sari.person, city.school, kit::monday});
    }
  });
  jobs::add_retention(tasks);
  run_all();
  for (const char* table : {"circle", "circle_member", "circle_note"}) {
    EXPECT_EQ(rows(std::string("SELECT COUNT(*) FROM ") + table), std::vector<std::string>{"1"}) << table;
  }
  EXPECT_EQ(rows("SELECT id FROM circle"), std::vector<std::string>{"young"});
}

/// A week's minutes go ten weeks after its Monday.
TEST_P(JobsTest, RetentionTakesTheMinutesOfAWeek) {
  write([&](storage::Tx& tx) {
    const kit::City city = kit::small_city(tx, kit::monday);
    for (const int age : {71, 69}) {
      kit::run(tx, "INSERT INTO minutes_week (school_id, person_id, week_at, device, preparing, paperwork) VALUES ($1, $2, $3, 'device', 9, 1)", {city.school, city.sari.person, days(-age)});
    }
  });
  jobs::add_retention(tasks);
  run_all();
  EXPECT_EQ(rows("SELECT COUNT(*) FROM minutes_week"), std::vector<std::string>{"1"});
}

TEST_P(JobsTest, LeaversGoAfterTwelveMonthsWithAllThatIsKeptOfThem) {
  kit::City city;
  write([&](storage::Tx& tx) {
    city = kit::small_city(tx, kit::monday);
    kit::run(tx, "UPDATE pupil SET left_on = '2025-11-22' WHERE id = $1", {city.dina.id});
    kit::run(tx, "UPDATE pupil SET left_on = '2025-11-23' WHERE id = $1", {city.rafi.id});
    kit::run(tx, "UPDATE pupil SET left_on = '2020-06-30' WHERE id = $1", {city.indra.id});
    kit::run(tx, "UPDATE staff SET left_on = '2025-06-30' WHERE id = $1", {city.anto.staff});
    for (const kit::Child* child : {&city.dina, &city.rafi}) {
      kit::run(tx, "INSERT INTO media (school_id, id, pupil_id, sha256, kind, size, state, at) VALUES ($1, $2, $3, 'abc', 'image/jpeg', 3, 'stored', 0)",
               {city.school, "media " + child->name, child->id});
    }
    for (const kit::Adult* adult : {&city.anto, &city.sari}) {
      kit::run(tx, "INSERT INTO media (school_id, id, author_id, sha256, kind, size, state, at, page) VALUES ($1, $2, $3, 'abc', 'audio/webm', 3, 'stored', 0, 'question')",
               {city.school, "sound " + adult->name, adult->actor.person});
      kit::run(tx, "INSERT INTO observer_figure (school_id, teacher_id, indicator, school_year, fairness, visits, observers, low_step, high_step, reckoned_at) VALUES ($1, $2, 'interaktif', '2026', 'few_visits', 2, 1, '', '', $3)",
               {city.school, adult->person, kit::monday});
    }
  });
  jobs::add_retention(tasks);
  run_all();
  const auto left = [&](const char* table) {
    return rows(std::string("SELECT COUNT(*) FROM ") + table + " WHERE pupil_id IN ('" + city.dina.id.text + "', '" + city.indra.id.text + "')").at(0);
  };
  for (const char* table : {"consent", "membership", "media"}) EXPECT_EQ(left(table), "0") << table;
  EXPECT_EQ(rows("SELECT COUNT(*) FROM pupil WHERE left_on IS NOT NULL").at(0), "1") << "Rafi's year is not over";
  EXPECT_EQ(rows("SELECT state FROM media WHERE id = 'media Dina Contoh'").at(0), "erased") << "its file is still to be removed";
  EXPECT_EQ(rows("SELECT state FROM media WHERE id = 'media Rafi Contoh'").at(0), "stored");
  EXPECT_EQ(rows("SELECT COUNT(*) FROM staff WHERE id = '" + city.anto.staff.text + "'").at(0), "0");
  EXPECT_EQ(rows("SELECT state FROM media WHERE page = 'question' ORDER BY id"), (std::vector<std::string>{"erased", "stored"})) << "the voice of who left";
  EXPECT_EQ(rows("SELECT teacher_id FROM observer_figure"), std::vector<std::string>{city.sari.person.text}) << "what was said of who left";
  EXPECT_EQ(rows("SELECT COUNT(*) FROM assignment").at(0), "2");
  EXPECT_EQ(rows("SELECT removed FROM retention_run WHERE table_name = 'pupil'").at(0), "2") << "of both schools";
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
