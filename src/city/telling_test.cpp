/// Months are told once, and read as they were told: on both databases.
#include "city/telling.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "city/questions.hpp"
#include "city/series.hpp"
#include "city_core/indicators.hpp"
#include "city_core/questions.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit_attack/attackers.hpp"

namespace selami::city {
namespace {

using Rows = std::vector<std::string>;

/// Eight SD of which one has no records, each with two teachers, two classes of twelve, and plans of one meeting.
class Months : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) {
      city = kit::small_city(tx, now);
      for (int i = 0; i < 8; ++i) school(tx, i);
      for (int i = 0; i < 7; ++i) {
        for (int t = 0; t < 2; ++t) {
          plan(tx, i, t, 1, "a");
          lesson(tx, i, t, "a", 1, "2026-10-1" + std::to_string(i), {"memahami", i % 2 == 0 ? "merefleksi" : "mengaplikasi"});
          voices(tx, i, t, "a", 1);
        }
      }
    });
  }

  static std::string id(int school) { return "school_told" + std::to_string(school); }
  static std::string named(const char* what, int school, int teacher) { return std::string(what) + "_" + std::to_string(school) + "_" + std::to_string(teacher); }
  static std::string lesson_id(int school, int teacher, const std::string& plan, int meeting) { return named("lesson", school, teacher) + plan + std::to_string(meeting); }

  void school(storage::Tx& tx, int i) {
    kit::run(tx, "INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version) VALUES ($1, $2, $3, 'sd', 'SD', $4, $5, '', $6, '', 1)",
             {id(i), "told" + std::to_string(i), "SD Rahasia " + std::to_string(i), i % 2, i < 4 ? "Utara" : "Barat", city.authority});
    for (int t = 0; t < 2; ++t) {
      const std::string group = named("group", i, t);
      kit::run(tx, "INSERT INTO class_group (school_id, id, name, school_year, version) VALUES ($1, $2, $3, '2026/2027', 1)", {id(i), group, "4" + std::to_string(t)});
      kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, 'Guru Rahasia', 'id')", {named("person", i, t)});
      for (int p = 0; p < 12; ++p) {
        const std::string pupil = named("pupil", i, t) + "_" + std::to_string(p);
        kit::run(tx, "INSERT INTO pupil (school_id, id, name, version) VALUES ($1, $2, 'Murid Rahasia', 1)", {id(i), pupil});
        kit::run(tx, "INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since) VALUES ($1, $2, $3, $4, $5, 'IV', 'B', '2026-07-13')",
                 {id(i), "m" + pupil, pupil, group, p + 1});
      }
    }
  }
  void plan(storage::Tx& tx, int i, int t, int meetings, const std::string& name) {
    kit::run(tx, "INSERT INTO plan (school_id, id, author_id, title, level, grade, subject, meetings, version, body, made_at, saved_at) VALUES ($1, $2, $3, 'Judul Rahasia', 'sd', 'IV', 'ipas', $4, 1, '{}', 0, 0)",
             {id(i), named("plan", i, t) + name, named("person", i, t), meetings});
  }
  void lesson(storage::Tx& tx, int i, int t, const std::string& plan, int meeting, const std::string& day, const Rows& stages) {
    const std::string lesson = lesson_id(i, t, plan, meeting);
    kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, plan_id, plan_version, meeting, title, subject, day, started_at, arrived_at, step_id, version) "
                 "VALUES ($1, $2, $3, $4, $5, 1, $6, 'Judul Rahasia', 'ipas', $7, 0, 0, '', 1)",
             {id(i), lesson, named("group", i, t), named("person", i, t), named("plan", i, t) + plan, meeting, day});
    int position = 0;
    for (const std::string& stage : stages) {
      kit::run(tx, "INSERT INTO lesson_step (school_id, lesson_id, id, position, stage, text, minutes, started_at, paused_ms, skipped) VALUES ($1, $2, $3, $4, $5, '', 10, 1, 0, 0)",
               {id(i), lesson, "s" + std::to_string(position), position, stage});
      ++position;
    }
  }
  void voices(storage::Tx& tx, int i, int t, const std::string& plan, int meeting) {
    const std::string lesson = lesson_id(i, t, plan, meeting);
    kit::run(tx, "INSERT INTO voice_round (school_id, lesson_id, statement_set, opened_at, closed_at, answered, source, version) VALUES ($1, $2, 'x', 0, 0, 10, 'hands', 1)", {id(i), lesson});
    for (int s = 1; s <= 3; ++s) {
      kit::run(tx, "INSERT INTO voice (school_id, lesson_id, statement, answer, count) VALUES ($1, $2, $3, 'ya', $4)", {id(i), lesson, s, 6 + i % 2});
      kit::run(tx, "INSERT INTO voice (school_id, lesson_id, statement, answer, count) VALUES ($1, $2, $3, 'tidak', $4)", {id(i), lesson, s, 4 - i % 2});
    }
  }

  /// What the class chose in that lesson, and an answer of each of so many pupils to which feedback asked for a next try; tried or not.
  void growing(storage::Tx& tx, int i, int t, const std::string& plan, int pupils, bool tried) {
    const std::string lesson = lesson_id(i, t, plan, 1), question = "q" + lesson;
    kit::run(tx, "INSERT INTO class_choice (school_id, lesson_id, words, tried, recorded_by, at) VALUES ($1, $2, 'Kata Rahasia', $3, $4, 0)", {id(i), lesson, tried ? 1 : 0, named("person", i, t)});
    kit::run(tx, "INSERT INTO question (school_id, id, lesson_id, origin, position, kind, text, options, objective_id, objective_text, aims, version) VALUES ($1, $2, $3, '', 1, 'text', 'Mengapa?', '[]', 't1', 'Menjelaskan', 3, 1)",
             {id(i), question, lesson});
    for (int p = 0; p < pupils; ++p) {
      const std::string pupil = named("pupil", i, t) + "_" + std::to_string(p);
      for (const char* of : {"", "try_1"}) {
        kit::run(tx, "INSERT INTO feedback (school_id, question_id, pupil_id, by_id, of_try, good, next, again, quote, quote_from, at, arrived_at, version) VALUES ($1, $2, $3, $4, $5, 'Isi Rahasia', 'Isi Rahasia', $6, '', 0, 0, 0, 1)",
                 {id(i), question, pupil, named("person", i, t), std::string(of), p < 6 ? 1 : 0});
      }
      if (!tried || p > 2) continue;
      for (const char* one : {"a", "b"}) {
        kit::run(tx, "INSERT INTO next_try (school_id, id, lesson_id, question_id, pupil_id, source, text, at, arrived_at) VALUES ($1, $2, $3, $4, $5, 'phone', 'Isi Rahasia', 0, 0)",
                 {id(i), one + lesson + pupil, lesson, question, pupil});
      }
    }
  }

  int tell(const char* day) { return tell_months(database(), {day_number(Date{day}) * day_ms + 2 * hour_ms}, setting.offset_min); }
  Rows kept() { return rows("SELECT authority_id, month, position, indicator, part, grouping, key, hidden, numerator, denominator, said_id FROM city_figure ORDER BY 1, 2, position", 11); }
  Result<CityQuestions> page(const Actor& actor, std::optional<std::string> month = std::nullopt) {
    return as(actor, [&](Call& call) { return questions(call, {QuestionsQuery{month}}); });
  }
  std::string said(const CityQuestions& page, std::string_view indicator, const std::string& grouping, const std::string& key = "", const std::string& part = "") {
    for (const FigureView& f : page.figures) {
      if (f.indicator != indicator || f.grouping != grouping || f.key != key || f.part != part) continue;
      return std::string(enum_text(f.hidden)) + " " + std::to_string(f.numerator) + "/" + std::to_string(f.denominator);
    }
    return "none";
  }

  Result<CityMonths> beside(const Actor& actor, int question) {
    return as(actor, [&](Call& call) { return months_beside(call, {MonthsQuery{question}}); });
  }

  kit::City city;
};
KIT_ON_BOTH(Months);

TEST_P(Months, AreToldWhenTheyHaveBeenOverForAWeek) {
  EXPECT_EQ(tell("2026-11-07"), 0);
  const auto before = page(city.dinas.actor);
  EXPECT_EQ(before->month, "");
  EXPECT_TRUE(before->months.empty());
  EXPECT_FALSE(before->indicators.empty());
  EXPECT_EQ(tell("2026-11-08"), 1);
  const CityQuestions told = *page(city.dinas.actor);
  EXPECT_EQ(told.months, Rows{"2026-10"});
  EXPECT_EQ(told.next_on.text, "2026-12-08");
  EXPECT_EQ(said(told, indicator::coverage, "all"), "no 7/10") << "with the two schools of the small city";
  EXPECT_EQ(said(told, indicator::understanding, "all"), "no 14/14");
  EXPECT_EQ(said(told, indicator::reflecting, "all"), "no 8/14");
  EXPECT_EQ(said(told, indicator::joyful, "all", "", "ya"), "no 90/140");
}

TEST_P(Months, ToldTwiceAreTheSame) {
  ASSERT_EQ(tell("2026-11-08"), 1);
  const Rows first = kept();
  ASSERT_GT(first.size(), 50u);
  EXPECT_EQ(tell("2026-11-08"), 0);
  EXPECT_EQ(tell("2026-11-30"), 0);
  EXPECT_EQ(kept(), first);
}

TEST_P(Months, AreNotChangedByWhatComesLater) {
  ASSERT_EQ(tell("2026-11-08"), 1);
  const Rows first = kept();
  write([&](storage::Tx& tx) {
    plan(tx, 7, 0, 1, "late");
    lesson(tx, 7, 0, "late", 1, "2026-10-30", {"memahami"});
    voices(tx, 7, 0, "late", 1);
    kit::run(tx, "DELETE FROM voice WHERE lesson_id = $1", {lesson_id(0, 0, "a", 1)});
    kit::run(tx, "UPDATE school SET public = 1, district = 'Selatan'", {});
  });
  EXPECT_EQ(tell("2026-11-30"), 0);
  EXPECT_EQ(kept(), first);
  // Nor does November count what October missed.
  ASSERT_EQ(tell("2026-12-08"), 1);
  EXPECT_EQ(said(*page(city.dinas.actor), indicator::understanding, "all"), "none_yet 0/0");
  EXPECT_EQ(said(*page(city.dinas.actor, "2026-10"), indicator::understanding, "all"), "no 14/14");
}

TEST_P(Months, CountAPlanWhereItEndsWithAllItsMeetings) {
  write([&](storage::Tx& tx) {
    for (int i = 0; i < 14; ++i) {
      plan(tx, i / 2, i % 2, 2, "two");
      lesson(tx, i / 2, i % 2, "two", 1, "2026-10-27", {"memahami", "mengaplikasi"});
      lesson(tx, i / 2, i % 2, "two", 2, "2026-11-03", i < 8 ? Rows{"merefleksi"} : Rows{"penutup"});
    }
  });
  ASSERT_EQ(tell("2026-12-08"), 2);
  EXPECT_EQ(said(*page(city.dinas.actor, "2026-10"), indicator::understanding, "all"), "no 14/14") << "none of those that go on";
  const CityQuestions november = *page(city.dinas.actor, "2026-11");
  EXPECT_EQ(said(november, indicator::applying, "all"), "no 14/14");
  EXPECT_EQ(said(november, indicator::reflecting, "all"), "no 8/14");
  EXPECT_EQ(said(november, indicator::all_three, "all"), "no 8/14");
}

TEST_P(Months, CountALessonWithoutAPlanForItself) {
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE lesson SET plan_id = NULL, plan_version = NULL WHERE school_id = $1", {id(2)});
    kit::run(tx, "UPDATE lesson SET plan_id = NULL, plan_version = NULL WHERE school_id = $1", {id(3)});
    kit::run(tx, "UPDATE lesson_step SET started_at = NULL WHERE lesson_id = $1", {lesson_id(3, 0, "a", 1)});
  });
  ASSERT_EQ(tell("2026-11-08"), 1);
  const CityQuestions told = *page(city.dinas.actor);
  EXPECT_EQ(said(told, indicator::understanding, "all"), "no 13/13") << "one had no step that was taught";
  EXPECT_EQ(said(told, indicator::reflecting, "all"), "no 8/13");
}

TEST_P(Months, LeaveOutStepsThatWereSkippedAndPracticeSchools) {
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE lesson_step SET skipped = 1 WHERE lesson_id = $1 AND stage = 'merefleksi'", {lesson_id(0, 0, "a", 1)});
    kit::run(tx, "INSERT INTO practice (school_id, person_id, made_at) VALUES ($1, $2, 0)", {id(6), named("person", 6, 0)});
  });
  ASSERT_EQ(tell("2026-11-08"), 1);
  const CityQuestions told = *page(city.dinas.actor);
  EXPECT_EQ(said(told, indicator::coverage, "all"), "no 6/9");
  EXPECT_EQ(said(told, indicator::reflecting, "all"), "no 5/12");
}

TEST_P(Months, TellOfTeachersByWhatCameOfChoicesAndFeedback) {
  write([&](storage::Tx& tx) {
    for (int i = 0; i < 7; ++i) growing(tx, i, 0, "a", 8, i < 4), growing(tx, i, 1, "a", 7, true);
  });
  ASSERT_EQ(tell("2026-11-08"), 1);
  const CityQuestions told = *page(city.dinas.actor);
  EXPECT_EQ(said(told, indicator::choice_tried, "all"), "no 11/14");
  EXPECT_EQ(said(told, indicator::tried_again, "all"), "no 33/84") << "six of each class were asked, each once; three of each class tried, twice";
  std::string text;
  shape::write(text, told);
  EXPECT_EQ(text.find("Rahasia"), std::string::npos);
}

TEST_P(Months, AreTheOwnOfficesAlone) {
  ASSERT_EQ(tell("2026-11-08"), 1);
  EXPECT_TRUE(page(city.prita.actor)->months.empty());
  EXPECT_EQ(page(city.prita.actor, "2026-10").error().code, "month.unknown");
  EXPECT_EQ(page(city.dinas.actor, "2026-09").error().code, "month.unknown");
  for (const kit::Adult* one : {&city.sari, &city.budi, &city.wati, &city.oki}) EXPECT_EQ(page(one->actor).error().code, "right.missing");
}

/// Each point is the figure that the month's own page shows, and a month that is hidden there is hidden here.
TEST_P(Months, StandSideBySideAsTheyWereTold) {
  write([&](storage::Tx& tx) {
    for (int i = 0; i < 12; ++i) {
      plan(tx, i / 2, i % 2, 1, "b");
      lesson(tx, i / 2, i % 2, "b", 1, "2026-11-10", i < 10 ? Rows{"memahami", "merefleksi"} : Rows{"memahami"});
    }
  });
  ASSERT_EQ(tell("2026-12-08"), 2);
  const std::map<std::string, CityQuestions> pages = {{"2026-10", *page(city.dinas.actor, "2026-10")}, {"2026-11", *page(city.dinas.actor, "2026-11")}};
  int compared = 0;
  for (int question = 1; question <= series_questions; ++question) {
    const CityMonths months = *beside(city.dinas.actor, question);
    EXPECT_EQ(months.months, (Rows{"2026-10", "2026-11"})) << "the earliest first";
    EXPECT_FALSE(months.series.empty()) << question;
    for (const Series& series : months.series) {
      ASSERT_EQ(series.points.size(), 2u);
      if (series.indicator == indicator::gap) continue;
      for (std::size_t m = 0; m < 2; ++m) {
        const Point& point = series.points[m];
        const std::string part = question == 3 ? "ya" : "";
        EXPECT_EQ(said(pages.at(months.months[m]), series.indicator, series.grouping, series.key, part),
                  std::string(enum_text(point.hidden)) + " " + std::to_string(point.numerator) + "/" + std::to_string(point.denominator));
        EXPECT_EQ(point.value.has_value(), point.hidden == Hidden::no);
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 40);
}

TEST_P(Months, StandSideBySideForTheirOwnOfficeAlone) {
  ASSERT_EQ(tell("2026-11-08"), 1);
  EXPECT_TRUE(beside(city.prita.actor, 1)->months.empty());
  EXPECT_TRUE(beside(city.prita.actor, 1)->series.empty());
  for (const kit::Adult* one : {&city.sari, &city.budi, &city.wati, &city.oki}) EXPECT_EQ(beside(one->actor, 1).error().code, "right.missing");
}

/// No row of a school, a teacher or a pupil, not even by a name.
TEST_P(Months, NameNobody) {
  ASSERT_EQ(tell("2026-11-08"), 1);
  std::string text;
  shape::write(text, *page(city.dinas.actor));
  for (const char* secret : {"Rahasia", "school_", "person_", "pupil_", "group_", "lesson_", "plan_"}) EXPECT_EQ(text.find(secret), std::string::npos) << secret;
  EXPECT_NE(text.find("Utara"), std::string::npos);
}

/// What the page shows of two months, row by row, is what the core decided, and no attacker places a small set in it.
TEST_P(Months, WithstandTwoAttackers) {
  write([&](storage::Tx& tx) {
    for (int i = 0; i < 6; ++i) {
      plan(tx, i, 1, 1, "b");
      lesson(tx, i, 1, "b", 1, "2026-11-10", i % 3 == 0 ? Rows{"memahami"} : Rows{"memahami", "mengaplikasi", "merefleksi"});
      plan(tx, i, 0, 1, "b");
      lesson(tx, i, 0, "b", 1, "2026-11-11", Rows{"memahami", "merefleksi"});
      growing(tx, i, 0, "b", 3 + i, i % 2 == 0), growing(tx, i, 1, "b", 8, i % 3 == 0), growing(tx, i, 0, "a", 8, i % 2 == 1);
    }
  });
  ASSERT_EQ(tell("2026-12-08"), 2);
  int shown = 0;
  for (const char* month : {"2026-10", "2026-11"}) {
    MonthData data;
    read([&](storage::Tx& tx) { data = read_month(tx, city.authority, Month{month}); });
    const auto decided = figures_of(data);
    const CityQuestions told = *page(city.dinas.actor, month);
    ASSERT_EQ(told.figures.size(), decided.size());
    for (std::size_t i = 0; i < decided.size(); ++i) {
      const FigureView& f = told.figures[i];
      EXPECT_EQ(std::tie(f.indicator, f.key, f.hidden, f.numerator, f.denominator), std::tie(decided[i].indicator, decided[i].key, decided[i].hidden, decided[i].numerator, decided[i].denominator));
    }
    for (const Quantity& one : quantities_of(data)) {
      const auto targets = kit::targets(one.publication, std::vector<int>(one.publication.atoms.size(), 0), one.shown, {}, 7);
      shown += static_cast<int>(std::count(one.shown.begin(), one.shown.end(), Shown::yes));
      EXPECT_EQ(kit::by_programming(one.publication, one.shown, {}, targets), "") << month;
      EXPECT_EQ(kit::by_rank(one.publication, one.shown, targets), "") << month;
      EXPECT_EQ(kit::by_bounds(one.publication, one.shown, {}, targets), "") << month;
    }
  }
  EXPECT_GT(shown, 20);
}

}  // namespace
}  // namespace selami::city
