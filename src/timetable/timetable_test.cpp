#include "timetable/timetable.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"

namespace selami::timetable {
namespace {

class Timetable : public kit::Database {
 protected:
  Timetable() {
    calendar = load_calendar(std::string(SELAMI_SOURCE_DIR) + "/packs");
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  SlotIn entry(int weekday, int first, int last) const { return {city.group, std::nullopt, "ipas", weekday, first, last}; }
  Result<SlotView> put(const Actor& actor, const char* id, const SlotIn& in) {
    return as(actor, [&](Call& call) { return put_own_slot(call, kit::named<SlotId>(id), in); });
  }
  Result<SchoolSlots> school(const Actor& actor) {
    return as(actor, [&](Call& call) { return read_school(call, calendar, city.school); });
  }
  std::optional<Jams> jams(const Date& day, int hour, int minute, const PersonId& who) {
    const Instant at{day_number(day) * day_ms + (hour * 60 + minute - setting.offset_min) * minute_ms};
    return *as(city.sari.actor, [&](Call& call) -> Result<std::optional<Jams>> {
      return jams_of_lesson(call, calendar, city.school, city.group, who, day, at);
    });
  }
  template <class T>
  static std::string code(const Result<T>& result) { return result ? "" : result.error().code; }

  Calendar calendar;
  kit::City city;
};
KIT_ON_BOTH(Timetable);

TEST_P(Timetable, ThePackIsReadWhole) {
  EXPECT_EQ(calendar.week_days, 6);
  EXPECT_EQ(calendar.semesters.size(), 2u);
  EXPECT_EQ(calendar.minutes_per_jp.at("sd"), 35);
  EXPECT_EQ(calendar.minutes_per_jp.at("slb"), 30);  // of the first part
  EXPECT_EQ(calendar.minutes_per_jp.count("tk"), 0u);
  ASSERT_EQ(calendar.periods.size(), 1u);
  EXPECT_EQ(calendar.periods[0].minutes_per_jp.at("sd"), 30);
  EXPECT_FALSE(calendar.holidays.empty());
  EXPECT_FALSE(calendar.yearly.empty());
}

TEST_P(Timetable, ATeacherEntersOwnClassesOnly) {
  ASSERT_TRUE(put(city.sari.actor, "senin", entry(1, 3, 4)));
  EXPECT_EQ(code(put(city.anto.actor, "lain", entry(1, 1, 2))), "group.unknown");
  EXPECT_EQ(code(put(city.sari.actor, "balik", entry(1, 4, 3))), "slot.range");
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return drop_own_slot(call, kit::named<SlotId>("senin")); })), "slot.unknown");
  const auto own = as(city.sari.actor, [&](Call& call) { return read_own(call, calendar); });
  ASSERT_EQ(own->schools.size(), 1u);
  ASSERT_EQ(own->schools[0].slots.size(), 1u);
  EXPECT_TRUE(own->schools[0].slots[0].mine);
  EXPECT_EQ(own->schools[0].slots[0].group_name, "4A");
  ASSERT_TRUE(put(city.sari.actor, "senin", entry(2, 1, 1)));  // the same entry moved: no second one
  EXPECT_EQ(rows("SELECT COUNT(*) FROM timetable_slot").at(0), "1");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return drop_own_slot(call, kit::named<SlotId>("senin")); }));
  EXPECT_EQ(rows("SELECT COUNT(*) FROM timetable_slot").at(0), "0");
}

TEST_P(Timetable, TheOperatorEntersForAnybodyWithAnAssignment) {
  SlotIn in = entry(1, 3, 4);
  const auto put_it = [&](const Actor& actor) {
    return as(actor, [&](Call& call) { return put_slot(call, city.school, kit::named<SlotId>("o"), in); });
  };
  EXPECT_EQ(code(put_it(city.oki.actor)), "slot.no_assignment");
  in.staff = city.anto.staff;
  EXPECT_EQ(code(put_it(city.oki.actor)), "slot.no_assignment");
  in.staff = city.sari.staff;
  EXPECT_TRUE(put_it(city.oki.actor));
  EXPECT_EQ(code(put_it(city.budi.actor)), "school.unknown");
  EXPECT_EQ(school(city.budi.actor)->slots.size(), 1u);  // but the principal sees it
  EXPECT_EQ(code(school(city.ratna.actor)), "school.unknown");
}

TEST_P(Timetable, CollisionsAreShownAndNotForbidden) {
  ASSERT_TRUE(put(city.sari.actor, "a", entry(1, 3, 4)));
  SlotIn other = entry(1, 4, 5);
  other.subject = "matematika";
  ASSERT_TRUE(put(city.sari.actor, "b", other));
  const auto seen = school(city.oki.actor);
  ASSERT_EQ(seen->collisions.size(), 1u);
  EXPECT_EQ(seen->collisions[0].kind, Clash::teacher);
}

TEST_P(Timetable, AnEntryEndsWithItsAssignment) {
  ASSERT_TRUE(put(city.sari.actor, "a", entry(1, 3, 4)));
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE assignment SET until = '2026-11-22'"); });
  EXPECT_TRUE(school(city.oki.actor)->slots.empty());
  EXPECT_TRUE(as(city.sari.actor, [&](Call& call) -> Result<WeekView> { return own_week(call, calendar); })->slots.empty());
}

TEST_P(Timetable, TellsTheJamOfALesson) {
  ASSERT_TRUE(put(city.sari.actor, "a", entry(1, 3, 4)));  // 08.10-08.45, break, 09.00? no: 08.45, then the break
  EXPECT_EQ(jams(kit::monday_date, 8, 12, city.sari.person), (Jams{3, 4}));
  EXPECT_EQ(jams(kit::monday_date, 7, 45, city.sari.person), (Jams{3, 4}));  // begun early
  EXPECT_EQ(jams(kit::monday_date, 7, 0, city.sari.person), std::nullopt);
  EXPECT_EQ(jams(kit::monday_date, 8, 12, city.anto.person), std::nullopt);
  EXPECT_EQ(jams({"2026-11-24"}, 8, 12, city.sari.person), std::nullopt);  // Tuesday
}

TEST_P(Timetable, ThePastKeepsTheTimetableOfThen) {
  const Date before{"2026-11-16"}, later{"2026-11-30"};  // Mondays
  const auto then = [&](const Date& day) { return jams(day, 8, 12, city.sari.person); };
  ASSERT_TRUE(put(city.sari.actor, "a", entry(1, 5, 6)));
  ASSERT_TRUE(put(city.sari.actor, "a", entry(1, 3, 4)));  // mistyped and mended on one day
  EXPECT_EQ(then(before), (Jams{3, 4})) << "a first timetable tells of the weeks before, too";
  now = now + 7 * day_ms;
  ASSERT_TRUE(put(city.sari.actor, "a", entry(1, 3, 3)));
  EXPECT_EQ(then(later), (Jams{3, 3})) << "from the day of the change on";
  EXPECT_EQ(then(before), (Jams{3, 4}));
  EXPECT_EQ(then(kit::monday_date), (Jams{3, 4}));
  EXPECT_EQ(as(city.sari.actor, [&](Call& call) { return read_own(call, calendar); })->schools[0].slots.size(), 1u) << "what is over is not shown";
  ASSERT_TRUE(put(city.sari.actor, "b", entry(1, 1, 2)));
  EXPECT_EQ(jams(before, 7, 2, city.sari.person), std::nullopt) << "an entry that came with a change tells of no day before it";
  now = now + day_ms;
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return drop_own_slot(call, kit::named<SlotId>("a")); }));
  EXPECT_EQ(then(later), (Jams{3, 3})) << "it was valid until yesterday";
  EXPECT_EQ(then({"2026-12-07"}), std::nullopt);
  EXPECT_EQ(school(city.oki.actor)->slots.size(), 1u);
}

TEST_P(Timetable, ThePastKeepsTheBellsOfThen) {
  const Date before{"2026-11-16"}, later{"2026-11-30"};  // Mondays
  const auto ring = [&](int first_bell) {
    const SchoolHours wish{6, first_bell, 35, {7, 7, 7, 7, 5, 6}, {}};
    ASSERT_TRUE(as(city.oki.actor, [&](Call& call) { return put_hours(call, calendar, city.school, wish); }));
  };
  ASSERT_TRUE(put(city.sari.actor, "a", entry(1, 1, 2)));
  ASSERT_TRUE(put(city.sari.actor, "b", entry(1, 3, 4)));
  const auto at_nine = [&](const Date& day) { return jams(day, 9, 0, city.sari.person); };
  ring(8 * 60);
  ring(7 * 60 + 30);  // mistyped and mended on one day
  EXPECT_EQ(at_nine(before), (Jams{3, 4})) << "what is said first tells of the weeks before, too";
  now = now + 7 * day_ms;
  ring(9 * 60);
  ring(8 * 60 + 45);
  EXPECT_EQ(at_nine(later), (Jams{1, 2})) << "from the day of the change on";
  EXPECT_EQ(at_nine(before), (Jams{3, 4})) << "a lesson of then keeps its jam ke-";
  EXPECT_EQ(at_nine(kit::monday_date), (Jams{3, 4}));
  EXPECT_EQ(rows("SELECT until FROM past_hours"), (std::vector<std::string>{"2026-11-29"})) << "one past a day";
  now = now + 7 * day_ms;
  ring(7 * 60);
  EXPECT_EQ(at_nine(later), (Jams{1, 2})) << "each past has its own";
  EXPECT_EQ(at_nine(before), (Jams{3, 4}));
  EXPECT_EQ(at_nine({"2026-12-07"}), (Jams{3, 4}));
}

TEST_P(Timetable, ASchoolTeachesByItsOwnSemesters) {
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO school_semester (school_id, school_year, semester, from_day, to_day, set_by, set_at) "
                 "VALUES ($1, '2026/2027', 1, '2026-07-20', '2026-11-20', $2, 1)", {city.school, city.oki.person});
  });
  const auto kind = [&](const SchoolId& school, const char* day) {
    return *as(city.sari.actor, [&](Call& call) -> Result<DayKind> { return day_at(call, calendar, school, {day}).kind; });
  };
  EXPECT_EQ(kind(city.school, "2026-07-14"), DayKind::between);
  EXPECT_EQ(kind(city.neighbour, "2026-07-14"), DayKind::school);
  EXPECT_EQ(kind(city.school, "2026-11-20"), DayKind::school);
  EXPECT_EQ(kind(city.school, "2026-11-23"), DayKind::between);
  EXPECT_EQ(kind(city.school, "2027-01-04"), DayKind::school) << "semester 2 is the calendar's";
  const auto year = as(city.oki.actor, [&](Call& call) { return read_year(call, calendar, city.school); });
  ASSERT_EQ(year->semesters.size(), 2u);
  EXPECT_EQ(year->semesters[0].to.text + " " + year->semesters[1].to.text, "2026-11-20 2027-06-18");
}

TEST_P(Timetable, ASchoolsHoursAreItsOperators) {
  const auto hours = [&](const Actor& actor) { return as(actor, [&](Call& call) { return read_hours(call, calendar, city.school); }); };
  EXPECT_TRUE(hours(city.sari.actor)->usual);
  EXPECT_EQ(hours(city.sari.actor)->week[0].bells.size(), 7u);
  EXPECT_EQ(code(hours(city.ratna.actor)), "school.unknown");
  SchoolHours wish{5, 7 * 60 + 15, 30, {8, 8, 8, 8, 4, 0}, {{4, 20}}};
  const auto put_it = [&](const Actor& actor) { return as(actor, [&](Call& call) { return put_hours(call, calendar, city.school, wish); }); };
  EXPECT_EQ(code(put_it(city.sari.actor)), "school.unknown");
  ASSERT_TRUE(put_it(city.oki.actor));
  const auto kept = hours(city.budi.actor);
  EXPECT_FALSE(kept->usual);
  EXPECT_EQ(kept->hours.first_bell, 7 * 60 + 15);
  EXPECT_EQ(kept->hours.jp_minutes, 30);
  ASSERT_EQ(kept->week[0].bells.size(), 8u);
  EXPECT_EQ(kept->week[0].bells[4].from, 7 * 60 + 15 + 4 * 30 + 20);
  EXPECT_TRUE(kept->week[5].bells.empty());
}

TEST_P(Timetable, ADayThatDiffersIsKeptAndTakenBack) {
  const auto kind = [&](const char* day) {
    return *as(city.sari.actor, [&](Call& call) -> Result<DayKind> { return day_at(call, calendar, city.school, {day}).kind; });
  };
  const auto put_it = [&](const Actor& actor, const char* day) {
    return as(actor, [&](Call& call) { return put_day(call, city.school, day, {Differs::rob, "Air pasang", std::nullopt}); });
  };
  EXPECT_EQ(code(put_it(city.sari.actor, "2026-11-24")), "school.unknown");
  EXPECT_EQ(code(put_it(city.oki.actor, "24 November")), "request.wrong_type");
  ASSERT_TRUE(put_it(city.budi.actor, "2026-11-24"));
  ASSERT_TRUE(put_it(city.oki.actor, "2026-11-24"));  // again: the same row
  EXPECT_EQ(kind("2026-11-24"), DayKind::home);
  const auto week = *as(city.sari.actor, [&](Call& call) -> Result<WeekView> { return own_week(call, calendar); });
  ASSERT_EQ(week.schools.size(), 1u);
  ASSERT_EQ(week.schools[0].days.size(), 15u);
  EXPECT_EQ(week.schools[0].days[1].kind, DayKind::home);
  EXPECT_EQ(as(city.oki.actor, [&](Call& call) { return read_year(call, calendar, city.school); })->special.size(), 1u);
  ASSERT_TRUE(as(city.oki.actor, [&](Call& call) { return drop_day(call, city.school, "2026-11-24"); }));
  EXPECT_EQ(kind("2026-11-24"), DayKind::school);
}

}  // namespace
}  // namespace selami::timetable
