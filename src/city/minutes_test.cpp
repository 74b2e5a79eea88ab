#include "city/minutes.hpp"

#include "city/city.hpp"
#include "jobs/jobs.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"

namespace selami::city {
namespace {

using Rows = std::vector<std::string>;

template <class T>
std::string code_of(const Result<T>& said) {
  return said ? "" : said.error().code;
}

/// On Monday 23 November the block of 26 October to 22 November is over and not told yet; it is from the 30th on.
class Minutes : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  Result<MinutesTaken> say(const kit::Adult& who, const SchoolId& school, const std::string& week, int preparing, int paperwork, const std::string& device = "hp") {
    return as(who.actor, [&](Call& call) { return put_minutes(call, school, week, {kit::named<DeviceId>(device), preparing, paperwork}); });
  }
  bool taken(const kit::Adult& who, const std::string& week, int preparing, int paperwork, const std::string& device = "hp") {
    const auto said = say(who, city.school, week, preparing, paperwork, device);
    return said && said->taken;
  }
  OwnMinutes own(const kit::Adult& who) { return *as(who.actor, [&](Call& call) { return my_minutes(call); }); }
  void switched(const kit::Adult& who, bool on) {
    ASSERT_TRUE(as(who.actor, [&](Call& call) { return switch_minutes(call, {on}); }));
  }
  /// So many made-up teachers of a school with these minutes in one told week.
  void teachers(const SchoolId& school, const std::string& called, const std::vector<int>& minutes) {
    write([&](storage::Tx& tx) {
      for (std::size_t i = 0; i < minutes.size(); ++i) {
        const std::string person = "person of " + called + std::to_string(i);
        kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, $2, 'id')", {person, "Guru " + called + std::to_string(i)});
        kit::run(tx, "INSERT INTO minutes_week (school_id, person_id, week_at, device, preparing, paperwork) VALUES ($1, $2, $3, 'device', $4, 0)",
                 {school, person, week_at, minutes[i]});
      }
    });
  }
  void a_week_later() { now = now + 7 * day_ms; }
  MinutesSpread of_school(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return school_overview(call, city.school); })->minutes.value();
  }
  MinutesSpread of_city(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return overview(call); })->minutes;
  }

  kit::City city;
  /// Monday 2 November, 00.00 WIB.
  Instant week_at{day_number(Date{"2026-11-02"}) * day_ms - 420 * minute_ms};
};
KIT_ON_BOTH(Minutes);

TEST_P(Minutes, OfTwoPhonesAddUpAndARepeatDoesNot) {
  ASSERT_TRUE(taken(city.sari, "2026-11-23", 8, 2));
  ASSERT_TRUE(taken(city.sari, "2026-11-23", 5, 4, "laptop"));
  ASSERT_TRUE(taken(city.sari, "2026-11-23", 8, 2)) << "the same again";
  ASSERT_TRUE(taken(city.sari, "2026-11-23", 3, 3)) << "an older one that came late";
  EXPECT_EQ(rows("SELECT SUM(preparing), SUM(paperwork) FROM minutes_week", 2), Rows{"13 7"});
  const OwnMinutes mine = own(city.sari);
  ASSERT_EQ(mine.weeks.size(), 2U);
  EXPECT_EQ(mine.weeks[0].week.text, "2026-11-23");
  EXPECT_TRUE(own(city.anto).weeks.empty()) << "nobody but the person";
}

TEST_P(Minutes, AreOfAnOwnSchoolAndADayThatIs) {
  EXPECT_EQ(code_of(say(city.sari, city.neighbour, "2026-11-23", 1, 1)), "school.unknown");
  EXPECT_EQ(code_of(say(city.budi, city.school, "2026-11-23", 1, 1)), "school.unknown") << "a head who does not teach";
  EXPECT_EQ(code_of(say(city.sari, city.school, "2026-02-30", 1, 1)), "request.wrong_type");
  kit::Adult practising = city.sari;
  for (Grant& grant : practising.actor.grants) grant.practice = true;
  EXPECT_EQ(code_of(say(practising, city.school, "2026-11-23", 1, 1)), "school.unknown") << "practice is not counted";
}

TEST_P(Minutes, OfAToldWeekAreNotChangedAnyMore) {
  EXPECT_TRUE(taken(city.sari, "2026-11-02", 5, 0)) << "its block is over, but not told";
  EXPECT_FALSE(taken(city.sari, "2026-10-19", 5, 0)) << "told";
  EXPECT_FALSE(taken(city.sari, "2026-11-30", 5, 0)) << "not begun";
  a_week_later();
  EXPECT_FALSE(taken(city.sari, "2026-11-02", 9, 0));
  EXPECT_TRUE(taken(city.sari, "2026-11-23", 9, 0));
  EXPECT_EQ(rows("SELECT preparing FROM minutes_week ORDER BY week_at"), (Rows{"5", "9"}));
}

TEST_P(Minutes, SwitchedOffForgetAndStayOffOnEveryPhone) {
  ASSERT_TRUE(taken(city.sari, "2026-11-23", 8, 2));
  ASSERT_TRUE(taken(city.anto, "2026-11-23", 1, 1));
  switched(city.sari, false);
  switched(city.sari, false);
  EXPECT_EQ(rows("SELECT person_id FROM minutes_week"), Rows{city.anto.person.text});
  const auto other = say(city.sari, city.school, "2026-11-23", 9, 9, "laptop");
  ASSERT_TRUE(other);
  EXPECT_FALSE(other->on);
  EXPECT_FALSE(other->taken);
  EXPECT_FALSE(own(city.sari).on);
  switched(city.sari, true);
  EXPECT_TRUE(own(city.sari).on);
  EXPECT_TRUE(taken(city.sari, "2026-11-23", 1, 0));
}

/// Otherwise a head who looks before and after would see what one teacher less makes of the figures.
TEST_P(Minutes, SwitchedOffLeaveWhatIsToldAsItIs) {
  teachers(city.school, "kolega", {10, 20, 30, 40});
  ASSERT_TRUE(taken(city.sari, "2026-11-09", 50, 0));
  a_week_later();
  const MinutesSpread before = of_school(city.budi);
  ASSERT_TRUE(before.shown);
  switched(city.sari, false);
  const MinutesSpread after = of_school(city.budi);
  EXPECT_EQ(after.counted, 5);
  EXPECT_EQ(after.spread.high, before.spread.high);
}

TEST_P(Minutes, OfASchoolAreToldFromFiveTeachersOnToItsHeadAlone) {
  teachers(city.school, "kolega", {4, 12, 14, 33});
  a_week_later();
  EXPECT_FALSE(of_school(city.budi).shown) << "four";
  EXPECT_EQ(of_school(city.budi).counted, 0);
  teachers(city.school, "baru", {90});
  const MinutesSpread told = of_school(city.budi);
  ASSERT_TRUE(told.shown);
  EXPECT_EQ(told.from.text, "2026-10-26");
  EXPECT_EQ(told.to.text, "2026-11-22");
  EXPECT_EQ(told.counted, 5);
  EXPECT_EQ(told.spread.low, 15);
  EXPECT_EQ(told.spread.middle, 15);
  EXPECT_EQ(told.spread.high, 35);
  EXPECT_EQ(told.spread.within, 50) << "three of five";
  EXPECT_FALSE(as(city.wati.actor, [&](Call& call) { return school_overview(call, city.school); })->minutes) << "not the supervisor";
}

TEST_P(Minutes, HaveADenominatorOfAllWhoTaught) {
  teachers(city.school, "kolega", {1, 2, 3, 4, 5});
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) VALUES ($1, 'l', $2, $3, 1, '', '', '2026-11-10', $4, $4, '', 1)",
             {city.school, city.group, city.sari.person, now});
  });
  a_week_later();
  EXPECT_EQ(of_school(city.budi).counted, 5);
  EXPECT_EQ(of_school(city.budi).teachers, 6) << "Bu Sari taught and is not counted";
}

TEST_P(Minutes, OfACityAreOfThreeSchools) {
  const SchoolId third = kit::named<SchoolId>("tiga");
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version) SELECT $1, '20300009', 'SD Contoh Tiga', level, form, public, district, village, authority_id, controller, version FROM school WHERE id = $2",
             {third, city.school});
  });
  teachers(city.school, "satu", {10, 20, 30, 40});
  teachers(city.neighbour, "dua", {10, 20, 30, 40});
  a_week_later();
  EXPECT_FALSE(of_city(city.dinas).shown) << "two schools";
  teachers(third, "tiga", {10});
  const MinutesSpread told = of_city(city.dinas);
  EXPECT_TRUE(told.shown);
  EXPECT_EQ(told.counted, 9);
  EXPECT_EQ(told.spread.middle, 20);
  EXPECT_FALSE(of_city(city.prita).shown) << "another authority's schools are none of the province's";
}

TEST_P(Minutes, AreKeptUntilTheirBlockIsNotToldAnyMore) {
  EXPECT_GE(jobs::retention_days().at("minutes_week"), 7 * 2 * block_weeks + late_days);
}

}  // namespace
}  // namespace selami::city
