#include "growth/observed.hpp"

#include <gtest/gtest.h>

#include <set>

#include "files/zip.hpp"
#include "growth/packs.hpp"
#include "growth/process.hpp"
#include "growth/year.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit_observing/observing.hpp"

namespace selami::growth {
namespace {

const GrowthPacks& packs() {
  static const GrowthPacks all = load_growth_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
  return all;
}

TEST(StepsGiven, AreThoseOfThePack) {
  ASSERT_EQ(packs().visits.given.size(), steps_given.size());
  for (std::size_t i = 0; i < steps_given.size(); ++i) EXPECT_EQ(packs().visits.given[i].id, steps_given[i]) << "the night would not know it";
}

/// Five schools of eight teachers whose lessons heads and others saw; one of those teachers is Bu Sari, at her school.
class Observed : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
    const auto figures = fair_figures(town.given);
    ASSERT_TRUE(figures);
    for (const auto& [practice, figure] : *figures) {
      if (figure.fairness == Fairness::shown && practice.indicator == "interaktif") hers = practice;
    }
    ASSERT_FALSE(hers.teacher.empty());
    wanted = figures->at(hers);
    write([&](storage::Tx& tx) { settle(tx); });
  }

  SchoolId school_of(const std::string& name) const { return name == hers.school ? city.school : kit::named<SchoolId>(name); }
  PersonId teacher_of(const Practice& of) const { return of.school == hers.school && of.teacher == hers.teacher ? city.sari.person : kit::named<PersonId>(of.school + of.teacher); }
  static PersonId observer_of(const std::string& name) { return kit::named<PersonId>(name); }

  void settle(storage::Tx& tx) {
    std::set<std::string> known = {city.school.text, city.sari.person.text};
    const auto person = [&](const PersonId& id) {
      if (known.insert(id.text).second) kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, 'Orang Contoh', 'id')", {id});
    };
    std::map<std::string, Record> records;
    std::map<std::string, const Given*> visits;
    for (const Given& one : town.given) {
      const SchoolId school = school_of(one.practice.school);
      if (known.insert(school.text).second) {
        kit::run(tx, "INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version) VALUES ($1, $2, $2, 'sd', 'SD', 1, 'Utara', 'X', $3, 'Dinas Contoh', 1)",
                 {school, "9991" + one.practice.school, city.authority});
      }
      person(teacher_of(one.practice));
      person(observer_of(one.observer));
      visits[one.visit] = &one;
      records[one.visit].indicator = one.practice.indicator;
      records[one.visit].strength = "Alasan terdengar.";
      records[one.visit].behaviours.push_back({one.behaviour, steps_given.at(one.step), "Tujuh nama."});
    }
    for (const auto& [visit, one] : visits) {
      kit::run(tx, "INSERT INTO visit (school_id, id, teacher_id, visitor_kind, visitor_id, proposed_by, proposed_at, day, about, indicator, show_step, accepted_at, form, body, saved_at, sent_at, answer) "
                   "VALUES ($1, $2, $3, 'colleague', $4, $4, $5, '2026-11-18', '', '', 0, $5, 'cermin-15', $6, $5, $5, '')",
               {school_of(one->practice.school), visit, teacher_of(one->practice), observer_of(one->observer), now, to_json(records[visit])});
    }
  }

  ObservedDone night(int days = 1) {
    const auto done = reckon_observed(database(), now + days * day_ms, setting.offset_min);
    EXPECT_TRUE(done) << done.error().code;
    return done.value_or(ObservedDone{});
  }
  YearView year(const kit::Adult& who) {
    const auto years = as(who.actor, [&](Call& call) { return my_years(call); });
    EXPECT_TRUE(years);
    return years->years.front();
  }
  std::string paper() {
    const auto docx = as(city.sari.actor, [&](Call& call) { return year_docx(call, packs(), city.school, "2026"); });
    EXPECT_TRUE(docx);
    return files::ZipReader::open(docx->bytes)->part("word/document.xml").value();
  }
  void change(const std::string& sql) {
    write([&](storage::Tx& tx) { kit::run(tx, sql); });
  }
  /// What she is told after another night; words of any step are there only where it is shown.
  Fairness told() {
    night();
    const auto found = year(city.sari).observed;
    EXPECT_TRUE(found);
    if (!found) return Fairness::shown;
    EXPECT_EQ(found->low.empty(), found->fairness != Fairness::shown);
    EXPECT_EQ(found->high.empty(), found->fairness != Fairness::shown);
    EXPECT_EQ(paper().find("ketat-longgarnya") == std::string::npos, found->fairness != Fairness::shown) << "a reason is not printed";
    return found->fairness;
  }
  std::string of_sari() const { return " WHERE teacher_id = '" + city.sari.person.text + "'"; }

  kit::City city;
  kit::ObservedTown town = kit::observed_town(3, {3, 1, 0.8, 5});
  Practice hers;
  Figure wanted;
};
KIT_ON_BOTH(Observed);

TEST_P(Observed, ItsTeacherReadsBetweenWhichStepsAndNobodyElseDoes) {
  EXPECT_FALSE(year(city.sari).observed) << "no night yet";
  const ObservedDone done = night();
  EXPECT_TRUE(done.changed);
  EXPECT_EQ(done.practices, 40U);
  EXPECT_GT(done.shown, 20U);
  const auto found = year(city.sari).observed;
  ASSERT_TRUE(found);
  EXPECT_EQ(found->fairness, Fairness::shown);
  EXPECT_EQ(found->visits, 4);
  EXPECT_EQ(found->observers, 2);
  const StepEnds ends = nearest_steps(wanted.span);
  EXPECT_EQ(found->low, steps_given.at(ends.low));
  EXPECT_EQ(found->high, steps_given.at(ends.high));
  EXPECT_FALSE(year(city.anto).observed) << "a colleague of the same school";
  const auto before = as(city.sari.actor, [&](Call& call) { return own_year(call, city.school, "2025"); });
  ASSERT_TRUE(before);
  EXPECT_FALSE(before->observed) << "of one school year";
  EXPECT_EQ(as(city.budi.actor, [&](Call& call) { return own_year(call, city.school, "2026"); }).error().code, "school.unknown");
}

TEST_P(Observed, NoRowHoldsAnObserverOrANumberToRank) {
  night();
  const std::vector<std::string> all = rows("SELECT * FROM observer_figure", 10);
  ASSERT_EQ(all.size(), 40U);
  for (const Given& one : town.given) {
    for (const std::string& row : all) ASSERT_EQ(row.find(observer_of(one.observer).text), std::string::npos) << row;
  }
  for (const std::string& row : all) EXPECT_EQ(row.find('.'), std::string::npos) << row;
}

TEST_P(Observed, ASecondNightSaysTheSameAndWritesNothing) {
  night();
  const std::string columns = "SELECT * FROM observer_figure ORDER BY school_id, teacher_id, indicator";
  const auto first = rows(columns, 10);
  const ObservedDone again = night(2);
  EXPECT_FALSE(again.changed);
  EXPECT_EQ(again.practices, 40U);
  EXPECT_EQ(rows(columns, 10), first) << "nor when it was reckoned";
}

TEST_P(Observed, NeverFromOneOrTwoVisits) {
  const auto own = rows("SELECT id FROM visit" + of_sari() + " ORDER BY id");
  ASSERT_EQ(own.size(), 4U);
  change("UPDATE visit SET sent_at = NULL WHERE id = '" + own[0] + "'");
  change("UPDATE visit SET called_off_at = 1 WHERE id = '" + own[1] + "'");
  EXPECT_EQ(told(), Fairness::few_visits) << "one is not sent and one called off";
  EXPECT_EQ(year(city.sari).observed->visits, 2);
}

TEST_P(Observed, AShortWordAndAVisitOfAnotherYearAreNone) {
  const auto own = rows("SELECT id FROM visit" + of_sari() + " ORDER BY id");
  change("UPDATE visit SET form = 'kata-singkat' WHERE id = '" + own[0] + "'");
  change("UPDATE visit SET day = '2026-06-30' WHERE id = '" + own[1] + "'");
  night();
  EXPECT_EQ(year(city.sari).observed->visits, 2);
}

TEST_P(Observed, NotAgainstOneObserverAlone) {
  change("UPDATE visit SET visitor_id = '" + city.budi.person.text + "'" + of_sari());
  EXPECT_EQ(told(), Fairness::few_observers);
}

TEST_P(Observed, NotWhereItsObserversAreLinkedWithNobody) {
  const auto own = rows("SELECT id FROM visit" + of_sari() + " ORDER BY id");
  change("UPDATE visit SET visitor_id = '" + city.anto.person.text + "'" + of_sari());
  change("UPDATE visit SET visitor_id = '" + city.ratna.person.text + "' WHERE id = '" + own[0] + "'");
  EXPECT_EQ(told(), Fairness::not_linked);
}

TEST_P(Observed, NotWhereAllStepsAreAlike) {
  for (const char* step : {"\"belum\"", "\"belum-efektif\""}) change(std::string("UPDATE visit SET body = REPLACE(body, '\"given\":") + step + "', '\"given\":\"efektif\"')");
  EXPECT_EQ(told(), Fairness::unsure);
}

TEST_P(Observed, PracticeSchoolsAreLeftOut) {
  write([&](storage::Tx& tx) { kit::run(tx, "INSERT INTO practice (school_id, person_id, made_at, ended_at) VALUES ($1, $2, 0, NULL)", {city.school, city.sari.person}); });
  EXPECT_EQ(night().practices, 32U);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM observer_figure WHERE school_id = '" + city.school.text + "'").at(0), "0");
}

TEST_P(Observed, WhatVisitsSaidGoesWithThem) {
  night();
  change("DELETE FROM visit" + of_sari());
  EXPECT_TRUE(night(2).changed);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM observer_figure" + of_sari()).at(0), "0");
  EXPECT_FALSE(year(city.sari).observed);
}

TEST_P(Observed, AFailureLeavesTheLastNight) {
  night();
  const auto before = rows("SELECT COUNT(*) FROM observer_figure");
  change("DELETE FROM visit" + of_sari());
  change("ALTER TABLE practice RENAME TO practice_gone");
  EXPECT_THROW({ const auto lost = reckon_observed(database(), now + 2 * day_ms, setting.offset_min); }, storage::Broken);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM observer_figure"), before);
}

TEST_P(Observed, ItIsPrintedUnlessSheLeavesItOut) {
  night();
  const std::string sentence = "Dari 4 kunjungan oleh 2 pengamat: ";
  EXPECT_NE(paper().find(sentence), std::string::npos);
  EXPECT_NE(paper().find("ketat-longgarnya pengamat diperhitungkan."), std::string::npos);
  const auto leave_out = [&](std::vector<std::string> left_out) {
    return as(city.sari.actor, [&](Call& call) { return put_year(call, packs(), city.school, "2026", {"", "", left_out}); });
  };
  ASSERT_TRUE(leave_out({"observed"}));
  EXPECT_EQ(paper().find(sentence), std::string::npos);
  EXPECT_NE(paper().find("Yang terlihat dalam kunjungan"), std::string::npos) << "the evidence stays";
  ASSERT_TRUE(leave_out({"indicator"}));
  EXPECT_NE(paper().find(sentence), std::string::npos);
  EXPECT_EQ(paper().find("Yang terlihat dalam kunjungan"), std::string::npos);
}

}  // namespace
}  // namespace selami::growth
