/// The office's page over its own schools and those that another office shares: on both databases.
#include "city/city.hpp"
#include "city/school_sums.hpp"

#include <set>

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "people/agreements.hpp"

namespace selami::city {
namespace {

using people::Shared;
using people::AgreementId;

/// The small city, whose two schools are too few for a sum; beside it the province with five SMA, three SLB and one SMK that all record
/// lessons. On the province's page the SMK is too few, and the SLB are hidden with it.
class Overviews : public kit::Database {
 protected:
  Overviews() {
    write([&](storage::Tx& tx) {
      city = kit::small_city(tx, now);
      for (int i = 0; i < 5; ++i) school(tx, "sma" + std::to_string(i), "sma", city.province);
      for (int i = 0; i < 3; ++i) school(tx, "slb" + std::to_string(i), "slb", city.province);
      school(tx, "smk0", "smk", city.province);
      kit::run(tx, "UPDATE school SET name = 'SMA Rahasia Satu' WHERE id = 'school_sma0'");
    });
  }

  /// With ten pupils and two teachers who gave a lesson each last week; six voices.
  void school(storage::Tx& tx, const std::string& name, const char* level, const AuthorityId& authority) {
    const std::string id = "school_" + name, group = "group_" + name;
    kit::run(tx, "INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version) VALUES ($1, $2, $3, $4, 'X', 1, 'Kecamatan Utara', '', $5, '', 1)",
             {id, name, "Sekolah " + name, level, authority});
    kit::run(tx, "INSERT INTO class_group (school_id, id, name, school_year, version) VALUES ($1, $2, 'X', '2026/2027', 1)", {id, group});
    for (int i = 0; i < 10; ++i) {
      const std::string pupil = "pupil_" + name + std::to_string(i);
      kit::run(tx, "INSERT INTO pupil (school_id, id, name, version) VALUES ($1, $2, $3, 1)", {id, pupil, "Murid " + pupil});
      kit::run(tx, "INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since) VALUES ($1, $2, $3, $4, $5, 'X', 'E', '2026-07-01')",
               {id, "membership_" + name + std::to_string(i), pupil, group, i + 1});
    }
    for (int i = 0; i < 2; ++i) {
      const std::string teacher = "person_" + name + std::to_string(i), lesson = "lesson_" + name + std::to_string(i);
      kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, $2, 'id')", {teacher, "Guru " + name + std::to_string(i)});
      kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) VALUES ($1, $2, $3, $4, 1, 'Judul Rahasia', 'ipas', '2026-11-18', $5, $5, '', 1)",
               {id, lesson, group, teacher, now});
    }
    kit::run(tx, "INSERT INTO voice_round (school_id, lesson_id, statement_set, opened_at, closed_at, answered, source, version) VALUES ($1, $2, 'x', $3, $3, 6, 'hands', 1)",
             {id, "lesson_" + name + "0", now});
    kit::run(tx, "INSERT INTO voice (school_id, lesson_id, statement, answer, count) VALUES ($1, $2, 1, 'ya', 6)", {id, "lesson_" + name + "0"});
  }

  CityOverview seen(const Actor& actor) {
    return *as(actor, [](Call& call) { return overview(call); });
  }
  bool tell() { return tell_sums(database(), now, setting.offset_min); }
  std::string text_of(const Actor& actor) {
    std::string out;
    shape::write(out, seen(actor));
    return out;
  }
  void share(std::vector<Shared> what, std::vector<std::string> levels = {}, const char* id = "a") {
    const auto made = as(city.prita.actor, [&](Call& call) {
      return put_agreement(call, kit::named<AgreementId>(id), {city.authority, what, levels, std::nullopt, std::nullopt});
    });
    ASSERT_TRUE(made) << made.error().code;
  }
  void take_back(const char* id = "a") {
    ASSERT_TRUE(as(city.prita.actor, [&](Call& call) { return take_back_agreement(call, kit::named<AgreementId>(id)); }));
  }

  kit::City city;
};
KIT_ON_BOTH(Overviews);

TEST_P(Overviews, ShowTheOwnSchoolsAlone) {
  const CityOverview dinas = seen(city.dinas.actor);
  EXPECT_EQ(dinas.all.schools, 2);
  EXPECT_TRUE(dinas.given.empty());
  EXPECT_FALSE(dinas.together.has_value());
  const CityOverview province = seen(city.prita.actor);
  EXPECT_EQ(province.all.schools, 10) << "with SMA Contoh, still empty";
  EXPECT_EQ(province.all.schools_active, 9);
}

TEST_P(Overviews, SpeakOfBothWhileTheAgreementStands) {
  const std::string before = text_of(city.dinas.actor);
  share({Shared::coverage, Shared::voices, Shared::names});
  const CityOverview page = seen(city.dinas.actor);
  ASSERT_EQ(page.given.size(), 1u);
  EXPECT_EQ(page.given[0].office, "Dinas Pendidikan Provinsi Contoh");
  EXPECT_EQ(page.given[0].sums.all.schools, 10);
  EXPECT_EQ(page.given[0].sums.all.answered, seen(city.prita.actor).all.answered);
  ASSERT_TRUE(page.together.has_value());
  EXPECT_EQ(page.together->all.schools, 12);
  EXPECT_EQ(page.together->all.schools_active, 9);
  EXPECT_EQ(page.all.schools, 2) << "the own figures stay the own ones";
  ASSERT_EQ(page.given[0].names.size(), 10u);
  EXPECT_FALSE(seen(city.prita.actor).together.has_value()) << "whoever gives sees no more than before";
  take_back();
  EXPECT_EQ(text_of(city.dinas.actor), before);
}

TEST_P(Overviews, EndWithItsLastDay) {
  ASSERT_TRUE(as(city.prita.actor, [&](Call& call) {
    return put_agreement(call, kit::named<AgreementId>("a"), {city.authority, {Shared::coverage}, {}, Date{"2026-11-24"}, Date{"2026-11-25"}});
  }));
  EXPECT_TRUE(seen(city.dinas.actor).given.empty()) << "from tomorrow on";
  now = now + day_ms;
  EXPECT_EQ(seen(city.dinas.actor).given.size(), 1u);
  now = now + day_ms;
  EXPECT_EQ(seen(city.dinas.actor).given.size(), 1u);
  now = now + day_ms;
  EXPECT_TRUE(seen(city.dinas.actor).given.empty());
}

TEST_P(Overviews, LeaveOutWhatIsNotShared) {
  share({Shared::coverage});
  const CityOverview page = seen(city.dinas.actor);
  const SumView& sums = page.given.at(0).sums.all;
  EXPECT_EQ(sums.schools_active, 9);
  EXPECT_FALSE(sums.answered.has_value());
  EXPECT_EQ(sums.not_shared, std::vector<Shared>{Shared::voices});
  EXPECT_TRUE(page.given[0].names.empty());
  EXPECT_EQ(text_of(city.dinas.actor).find("SMA Rahasia Satu"), std::string::npos);
}

/// Never a row of a school, a teacher or a pupil: whatever is agreed.
TEST_P(Overviews, NeverShowWhatASchoolDid) {
  share({Shared::coverage, Shared::voices, Shared::names});
  const std::string page = text_of(city.dinas.actor);
  EXPECT_NE(page.find("SMA Rahasia Satu"), std::string::npos);
  for (const char* secret : {"Guru sma0", "person_sma0", "Murid pupil", "pupil_sma0", "lesson_sma0", "Judul Rahasia", "group_sma0", "school_sma0"}) {
    EXPECT_EQ(page.find(secret), std::string::npos) << secret;
  }
  const SchoolId sma{"school_sma0"};
  EXPECT_EQ(as(city.dinas.actor, [&](Call& call) { return school_overview(call, sma); }).error().code, "school.unknown");
}

/// All figures of a table that are shown, by the name of their row.
std::set<std::string> figures(const SumTable& table) {
  std::set<std::string> out;
  const auto note = [&](const char* of, const SumView& view) {
    if (view.hidden != Hidden::no) return;
    out.insert(std::string(of) + view.key + " " + std::to_string(view.teachers) + " " + std::to_string(view.pupils) + " " + std::to_string(view.lessons));
  };
  for (const SumView& row : table.levels) note("level ", row);
  for (const SumView& row : table.districts) note("district ", row);
  return out;
}

/// Of the rows, whatever levels are agreed, one after the other in one week: none that the owner's page does not show. So two
/// agreements say no more than one, and a small group stays as hidden as it is at home.
TEST_P(Overviews, ShowNoRowThatTheOwnersPageHides) {
  const CityOverview home = seen(city.prita.actor);
  const std::set<std::string> at_home = figures({home.all, home.levels, home.districts});
  EXPECT_EQ(at_home.count("level sma 10 50 10"), 1u) << "there is something to give";
  const SumView& smk = home.levels.at(1);
  ASSERT_EQ(smk.key, "smk");
  EXPECT_EQ(smk.hidden, Hidden::too_few);
  int made = 0;
  for (const std::vector<std::string>& levels : std::vector<std::vector<std::string>>{{}, {"sma"}, {"smk"}, {"sma", "smk"}, {"sma", "slb"}, {"sd"}}) {
    const std::string id = "agreement " + std::to_string(++made);
    share({Shared::coverage, Shared::voices}, levels, id.c_str());
    const CityOverview page = seen(city.dinas.actor);
    const SumTable& sums = page.given.at(0).sums;
    for (const std::string& figure : figures(sums)) EXPECT_EQ(at_home.count(figure), 1u) << figure << " with " << levels.size() << " levels";
    for (const SumView& row : sums.levels) EXPECT_TRUE(row.key != "smk" || row.hidden != Hidden::no);
    EXPECT_TRUE(levels.size() != 2 || sums.all.hidden == Hidden::complement) << "less SMA it would say what the page hides";
    take_back(id.c_str());
  }
}

TEST_P(Overviews, GiveOnlyTheLevelsThatWereAgreed) {
  share({Shared::coverage, Shared::names}, {"smk"});
  const CityOverview page = seen(city.dinas.actor);
  const GivenView& given = page.given.at(0);
  ASSERT_EQ(given.sums.levels.size(), 1u);
  EXPECT_EQ(given.sums.levels[0].key, "smk");
  EXPECT_EQ(given.sums.all.schools, 1);
  ASSERT_EQ(given.names.size(), 1u);
  ASSERT_EQ(given.sums.districts.size(), 1u);
  EXPECT_EQ(given.sums.districts[0].schools, 1);
  EXPECT_EQ(given.sums.districts[0].hidden, Hidden::complement) << "no figure of the owner's page";
  EXPECT_EQ(text_of(city.dinas.actor).find("SMA Rahasia Satu"), std::string::npos);
}

/// What the night counted is what the pages would count by themselves; a head's page, too.
TEST_P(Overviews, SayTheSameOnceTheNightHasCounted) {
  share({Shared::coverage, Shared::voices});
  const SchoolId sma{"school_sma0"};
  Actor head = city.dinas.actor;
  head.grants = {{Role::principal, sma, {}}};
  const auto of_head = [&] {
    std::string out;
    shape::write(out, *as(head, [&](Call& call) { return school_overview(call, sma); }));
    return out;
  };
  const std::string province = text_of(city.prita.actor), dinas = text_of(city.dinas.actor), school = of_head();
  EXPECT_NE(province.find("\"answered\":30"), std::string::npos) << "five SMA with six voices each: " << province;
  ASSERT_TRUE(tell());
  EXPECT_EQ(text_of(city.prita.actor), province);
  EXPECT_EQ(text_of(city.dinas.actor), dinas);
  EXPECT_EQ(of_head(), school);
  EXPECT_FALSE(tell()) << "once a week";
}

/// What a phone hands in after the night is in no sum until the next Sunday, so that two looks cannot be subtracted; that the school records shows at once.
TEST_P(Overviews, AreNotChangedByWhatComesLateUntilTheNextSunday) {
  ASSERT_TRUE(tell());
  const CityOverview before = seen(city.prita.actor);
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE voice_round SET answered = 9 WHERE school_id = 'school_sma0'");
    school(tx, "sma9", "sma", city.province);
  });
  const CityOverview late = seen(city.prita.actor);
  EXPECT_EQ(late.all.answered, before.all.answered);
  EXPECT_EQ(late.all.pupils, before.all.pupils);
  EXPECT_EQ(late.all.schools_active, before.all.schools_active + 1);
  now = now + 2 * day_ms;
  EXPECT_FALSE(tell());
  now = now + 5 * day_ms;
  EXPECT_EQ(seen(city.prita.actor).sums_to.text, before.sums_to.text) << "on Monday, before the night";
  ASSERT_TRUE(tell());
  EXPECT_EQ(seen(city.prita.actor).all.answered, *before.all.answered + 9);
}

/// The sums of a semester that is over are not those of the next one's first days.
TEST_P(Overviews, BeginAgainWithTheSemester) {
  ASSERT_TRUE(tell());
  now = {day_number(Date{"2027-01-02"}) * day_ms + 2 * hour_ms};
  EXPECT_FALSE(tell()) << "no Sunday of it is over";
  const CityOverview page = seen(city.prita.actor);
  EXPECT_EQ(page.all.schools_active, 0);
  EXPECT_EQ(page.from.text, "2027-01-01");
}

}  // namespace
}  // namespace selami::city
