#include "people/year.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit_files/school.hpp"
#include "kit_files/sheets.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people/late.hpp"
#include "people/pupils.hpp"
#include "people/semesters.hpp"

namespace selami::people {
namespace {

/// July: the small city's SD Contoh Satu, with Bu Sari's 4A and Pak Anto's 4B, goes into 2027/2028.
class SchoolYear : public kit::Database {
 protected:
  SchoolYear() {
    write([&](storage::Tx& tx) {
      city = kit::small_city(tx, now);
      kit::run(tx, "UPDATE membership SET grade = '4'");
      kit::run(tx, "UPDATE pupil SET pin_hash = 'kept' WHERE id = $1", {city.dina.id});
    });
    now = {1815357600000};  // 12 July 2027, 13.00 WIB
  }
  Result<PromotionView> look() {
    return as(city.oki.actor, [&](Call& call) { return read_promotion(call, city.school); });
  }
  Result<Done> promote(const PromotionIn& in, const char* id = "july") {
    return as(city.oki.actor, [&](Call& call) { return put_promotion(call, city.school, kit::named<PromotionId>(id), in); });
  }
  Result<Done> undo(const char* id = "july") {
    return as(city.oki.actor, [&](Call& call) { return undo_promotion(call, city.school, kit::named<PromotionId>(id)); });
  }
  PromotionIn both() const { return {{{city.group, "5A", city.anto.staff}, {city.group_of_anto, "5B", std::nullopt}}, {}}; }
  /// "5A 1Ayu 2Bima …", today's members of a school year's class groups.
  std::vector<std::string> classes(const std::string& year) {
    const Date today = local_date(now, 420);
    return rows("SELECT g.name || ' ' || CAST(m.number AS TEXT) || p.name || ' ' || m.grade || m.phase FROM class_group g "
                "JOIN membership m ON m.school_id = g.school_id AND m.group_id = g.id JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id "
                "WHERE g.school_year = '" + year + "' AND g.school_id = '" + city.school.text + "' AND m.since <= '" + today.text +
                "' AND (m.until IS NULL OR m.until >= '" + today.text + "') ORDER BY g.name, m.number");
  }
  std::vector<std::string> everything() {
    std::vector<std::string> out;
    for (const char* sql : {"SELECT id || name || COALESCE(left_on, '') || COALESCE(left_why, '') || COALESCE(pin_hash, '') FROM pupil ORDER BY id",
                            "SELECT id || group_id || CAST(number AS TEXT) || since || COALESCE(until, '') FROM membership ORDER BY id",
                            "SELECT id || name FROM class_group ORDER BY id", "SELECT id || group_id FROM assignment ORDER BY id"}) {
      for (std::string& row : rows(sql)) out.push_back(std::move(row));
    }
    return out;
  }
  kit::City city;
};
KIT_ON_BOTH(SchoolYear);

/// The dates come from the pack, a level's own before those of all; the next start of a server makes them the next pack's.
TEST_P(SchoolYear, SemestersAreThoseOfThePack) {
  const auto last_day = [&](const SchoolId& school) {
    return as(city.oki.actor, [&](Call& call) -> Result<Date> { return span_of(semesters_of_school(call, school), 2026, 1).to; })->text;
  };
  EXPECT_EQ(last_day(city.school), "2026-12-31") << "without a calendar each half year is one";
  const Semesters pack = {{"2026/2027", 1, {"2026-07-13"}, {"2026-12-18"}},
                          {"2026/2027", 1, {"2026-07-13"}, {"2026-12-11"}, {"sma", "smk"}}};
  write([&](storage::Tx& tx) { keep_semesters(tx, pack); });
  EXPECT_EQ(last_day(city.school), "2026-12-18");
  EXPECT_EQ(last_day(city.sma), "2026-12-11");
  write([&](storage::Tx& tx) { keep_semesters(tx, pack); });
  EXPECT_EQ(rows("SELECT level FROM semester_calendar ORDER BY level"), (std::vector<std::string>{"", "sma", "smk"}));
  const auto list = as(city.oki.actor, [&](Call& call) { return list_semesters(call, city.school); });
  ASSERT_TRUE(list);
  EXPECT_EQ(list->semesters[0].semester, "2027-2028-1");
  write([&](storage::Tx& tx) { keep_semesters(tx, {{"2026/2027", 1, {"2026-07-13"}, {"2026-12-22"}}}); });
  EXPECT_EQ(last_day(city.sma), "2026-12-22");
}

TEST_P(SchoolYear, EverybodyGoesOnByTheAlphabetAndOnlyOnce) {
  const auto before = look();
  ASSERT_TRUE(before) << before.error().code;
  EXPECT_EQ(before->to_year, "2027/2028");
  ASSERT_EQ(before->groups.size(), 2u);
  EXPECT_EQ(before->groups[0].to, "5A");
  EXPECT_EQ(before->groups[0].teacher, "Sari Contoh");
  EXPECT_EQ(before->groups[0].pupils.size(), 6u);
  ASSERT_TRUE(promote(both()));
  const auto after = everything();
  ASSERT_TRUE(promote(both())) << "the same command again";
  EXPECT_EQ(promote(both(), "again").error().code, "promotion.nothing");
  EXPECT_EQ(everything(), after);
  EXPECT_EQ(classes("2026/2027"), std::vector<std::string>{});
  EXPECT_EQ(classes("2027/2028"),
            (std::vector<std::string>{"5A 1Ayu Contoh 5C", "5A 2Bima Contoh 5C", "5A 3Citra Contoh 5C", "5A 4Dina Contoh 5C", "5A 5Eko Contoh 5C",
                                      "5A 6Rafi Contoh 5C", "5B 1Gita Contoh 5C", "5B 2Hadi Contoh 5C"}));
  // Teachers do not go along by themselves: only who was named.
  EXPECT_EQ(rows("SELECT g.name || a.staff_id FROM assignment a JOIN class_group g ON g.school_id = a.school_id AND g.id = a.group_id "
                 "WHERE g.school_year = '2027/2028'"),
            std::vector<std::string>{"5A" + city.anto.staff.text});
  EXPECT_TRUE(look()->groups.empty());
}

TEST_P(SchoolYear, WhatTheOperatorDoesFirstAndWhatIsLeftAfterwards) {
  const auto year = [&] { return *as(city.oki.actor, [&](Call& call) { return read_year(call, city.school); }); };
  EXPECT_EQ(year().promotion, static_cast<int>(city.pupils.size() + city.pupils_of_anto.size()));
  EXPECT_EQ(year().untimed, 0) << "no class group of the new year has anybody";
  ASSERT_TRUE(promote(both()));
  EXPECT_EQ(year().promotion, 0);
  EXPECT_EQ(year().untimed, 2);
  const auto slot = [&](const std::string& name) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO timetable_slot (school_id, id, staff_id, group_id, subject, weekday, first_jam, last_jam, set_by, set_at, version) "
                   "SELECT g.school_id, 'slot_' || g.name, $1, g.id, '', 1, 1, 2, $2, 0, 1 FROM class_group g WHERE g.name = $3",
               {city.anto.staff, city.oki.person, name});
    });
  };
  slot("5A");
  EXPECT_EQ(year().untimed, 1);
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE school SET level = 'tk' WHERE id = $1", {city.school}); });
  EXPECT_EQ(year().untimed, 0) << "a TK has no hours";
}

TEST_P(SchoolYear, ExceptionsGoTheirOwnWay) {
  PromotionIn in = both();
  in.pupils = {{city.dina.id, Fate::repeats, "4A"}, {city.rafi.id, Fate::other, "5B"}, {city.pupils[2].id, Fate::moved, ""}, {city.pupils[3].id, Fate::left, ""}};
  ASSERT_TRUE(promote(in));
  EXPECT_EQ(classes("2027/2028"), (std::vector<std::string>{"4A 1Dina Contoh 4B", "5A 1Citra Contoh 5C", "5A 2Eko Contoh 5C", "5B 1Gita Contoh 5C",
                                                            "5B 2Hadi Contoh 5C", "5B 3Rafi Contoh 5C"}));
  EXPECT_EQ(rows("SELECT left_why FROM pupil WHERE left_on IS NOT NULL ORDER BY left_why"), (std::vector<std::string>{"left", "moved"}));
  PromotionIn nowhere = both();
  nowhere.pupils = {{city.dina.id, Fate::repeats, " "}};
  ASSERT_TRUE(undo());
  EXPECT_EQ(promote(nowhere, "nowhere").error().code, "promotion.where");
}

TEST_P(SchoolYear, ItIsUndoneForAWeekAsIfItHadNotBeen) {
  const auto before = everything();
  PromotionIn in{{{city.group, "", std::nullopt}, {city.group_of_anto, "5B", city.anto.staff}}, {}};
  ASSERT_TRUE(promote(in));
  EXPECT_EQ(look()->done->graduated, 6);
  now = now + 6 * day_ms;
  ASSERT_TRUE(undo());
  ASSERT_TRUE(undo()) << "the same command again";
  EXPECT_EQ(everything(), before);
  ASSERT_TRUE(promote(both(), "second"));
  now = now + 8 * day_ms;
  EXPECT_EQ(undo("second").error().code, "promotion.too_late");
  EXPECT_EQ(undo("never").error().code, "promotion.unknown");
}

TEST_P(SchoolYear, WhatWasRecordedSinceStandsInTheWay) {
  ASSERT_TRUE(promote(both()));
  const GroupId five = GroupId{rows("SELECT id FROM class_group WHERE name = '5A'").at(0)};
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, plan_id, plan_version, meeting, title, subject, day, started_at, arrived_at, "
                 "ended_at, step_id, paused_at, version) VALUES ($1, 'lesson_x', $2, $3, NULL, NULL, 1, 'x', '', '2027-07-13', 0, 0, NULL, '', NULL, 1)",
             {city.school, five, city.anto.person});
  });
  EXPECT_EQ(undo().error().code, "promotion.in_use");
  const auto seen = look();
  ASSERT_EQ(seen->done->obstacles.size(), 1u);
  EXPECT_EQ(seen->done->obstacles[0].what, "lesson");
  EXPECT_EQ(seen->done->obstacles[0].group, "5A");
  write([&](storage::Tx& tx) { kit::run(tx, "DELETE FROM lesson"); });
  const PlaceIn there{five, Gone::left};
  ASSERT_TRUE(as(city.oki.actor, [&](Call& call) { return put_place(call, city.school, city.pupils_of_anto[0].id, there); }));
  EXPECT_EQ(undo().error().code, "promotion.in_use");
}

/// The file of the new year fits: who went on is known by NISN and stays; only the newcomers are new.
TEST_P(SchoolYear, NextYearsFileFits) {
  const auto import = [&](const std::vector<kit::KitPupil>& all) {
    return as(city.oki.actor, [&](Call& call) -> Result<ImportReport> {
      ImportWish wish;
      wish.grades = "yes";
      TRY(const PreparedPupils prepared, prepare_pupils(call, city.neighbour.empty() ? city.school : city.school, {wish}, {kit::workbook(kit::daftar_pd(all))}));
      return import_pupils(call, prepared);
    });
  };
  now = kit::monday;
  auto all = kit::pupils_of_sd();
  all.erase(std::remove_if(all.begin(), all.end(), [](const kit::KitPupil& one) { return one.nisn.empty(); }), all.end());
  ASSERT_TRUE(import(all)->applied);
  now = {1815357600000};
  const auto proposal = look();
  PromotionIn in;
  std::map<std::string, std::string> names;
  for (const PromotedGroup& group : proposal->groups) {
    in.groups.push_back({group.id, group.graduates ? "" : group.to, std::nullopt});
    names[group.name] = group.to;
  }
  ASSERT_TRUE(promote(in));
  std::vector<kit::KitPupil> next;
  for (kit::KitPupil one : all) {
    one.group = names.at(one.group);
    if (!one.group.empty()) next.push_back(one);
  }
  ASSERT_GT(next.size(), 50u);
  const auto report = import(next);
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->added.empty() && report->changed.empty()) << to_json(*report).substr(0, 1500);
  EXPECT_EQ(report->unchanged, static_cast<int>(next.size()));
}

}  // namespace
}  // namespace selami::people
