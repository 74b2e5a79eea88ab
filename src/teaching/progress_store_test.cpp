#include "kit/in_class.hpp"
#include "teaching/progress.hpp"

namespace selami::teaching {
namespace {

/// Bu Sari's plan of two meetings, taught in lessons of 4A.
class Progress : public InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO plan (school_id, id, author_id, title, level, grade, subject, meetings, version, body, made_at, saved_at) "
                   "VALUES ($1, $2, $3, 'Air bersih', 'sd', '4', 'ipas', 2, 1, '{}', 0, 0)", {city.school, plan, city.sari.person});
    });
  }
  void teach(const char* name, int meeting, Instant at, std::optional<const char*> reach) {
    LessonIn in = air();
    in.meeting = meeting;
    in.started_at = at;
    const auto id = kit::named<LessonId>(name);
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, id, in); }));
    write([&](storage::Tx& tx) { kit::run(tx, "UPDATE lesson SET plan_id = $1 WHERE id = $2", {plan, id}); });
    if (reach) {
      ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return set_now(call, id, {*reach, false, at}); }));
    }
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_lesson(call, id, {at + 40 * minute_ms}); }));
  }
  std::vector<ProgressView> seen(const Actor& actor) {
    return as(actor, [&](Call& call) { return progress(call); })->progress;
  }
  const PlanId plan = kit::named<PlanId>("air bersih");
};
KIT_ON_BOTH(Progress);

TEST_P(Progress, IsEmptyWithoutAPlan) { EXPECT_TRUE(seen(city.sari.actor).empty()); }

TEST_P(Progress, GoesOnWhereTheNewestLessonStopped) {
  teach("satu", 1, now + minute_ms, "awal");
  auto all = seen(city.sari.actor);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].group_name, "4A");
  EXPECT_EQ(all[0].meeting, 1);
  EXPECT_EQ(all[0].step, "inti");
  EXPECT_EQ(all[0].step_text, "Membuat saringan.");
  teach("dua", 1, now + 2 * day_ms, "inti");
  EXPECT_EQ(seen(city.sari.actor)[0].meeting, 2);
  EXPECT_EQ(seen(city.sari.actor)[0].step, "");
  teach("salah", 2, now + 3 * day_ms, std::nullopt);  // begun by mistake: nothing was reached
  EXPECT_EQ(seen(city.sari.actor)[0].meeting, 2);
  EXPECT_FALSE(seen(city.sari.actor)[0].finished);
  teach("tiga", 2, now + 4 * day_ms, "inti");
  EXPECT_TRUE(seen(city.sari.actor)[0].finished);
}

TEST_P(Progress, WhatWasPutInBetweenMovesNoClassOn) {
  teach("satu", 1, now + minute_ms, "awal");
  const auto insert = [&](const char* name, const char* step, const char* after, Instant at) {
    const auto id = kit::named<LessonId>(name);
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return insert_step(call, id, step, {Inserted::rest, after, "Jeda segar", 5}); }));
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return play_step(call, id, step, {at, at + 5 * minute_ms, false}); }));
  };
  insert("satu", "sisip", "inti", now + 20 * minute_ms);
  EXPECT_EQ(seen(city.sari.actor)[0].step, "inti") << "after the last step came only a rest";
  teach("dua", 1, now + 2 * day_ms, std::nullopt);
  insert("dua", "sisip", "", now + 2 * day_ms);
  EXPECT_EQ(seen(city.sari.actor)[0].last_day, kit::monday_date);
  EXPECT_EQ(seen(city.sari.actor)[0].step, "inti") << "a lesson of a rest alone reached nothing";
}

TEST_P(Progress, IsTheTeachersAlone) {
  teach("satu", 1, now + minute_ms, "awal");
  EXPECT_TRUE(seen(city.anto.actor).empty());
  EXPECT_TRUE(seen(city.budi.actor).empty());
}

TEST_P(Progress, OfAPlanPutAwayIsGone) {
  teach("satu", 1, now + minute_ms, "awal");
  write([&](storage::Tx& tx) { kit::run(tx, "DELETE FROM plan"); });
  EXPECT_TRUE(seen(city.sari.actor).empty());
}

TEST_P(Progress, TodayCarriesItAndTheTimetable) {
  teach("satu", 1, now + minute_ms, "awal");
  const auto day = as(city.sari.actor, [&](Call& call) { return today(call, pack, calendar); });
  ASSERT_TRUE(day);
  EXPECT_EQ(day->progress.size(), 1u);
  ASSERT_EQ(day->week.schools.size(), 1u);
  EXPECT_EQ(day->week.schools[0].days[0].bells.size(), 7u);
}

TEST_P(Progress, ALessonAtHomeIsKeptAsSuch) {
  LessonIn in = air();
  in.at_home = true;
  const auto id = kit::named<LessonId>("rob");
  const auto begun = as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, id, in); });
  ASSERT_TRUE(begun);
  EXPECT_TRUE(begun->at_home);
  EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, id, in); })->at_home);
  EXPECT_FALSE(see()->at_home);
}

}  // namespace
}  // namespace selami::teaching
