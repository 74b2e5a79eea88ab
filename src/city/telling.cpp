#include "city/telling.hpp"

#include <map>
#include <tuple>

#include "base/shape.hpp"
#include "city/sums.hpp"
#include "city_core/questions.hpp"
#include "city_sql.hpp"
#include "questions_sql.hpp"

namespace selami::city {
namespace {

using storage::Row;

/// One office's month, still to be written.
struct Made {
  AuthorityId authority;
  Month month;
  std::vector<MonthFigure> figures;
};

/// Schools by their place in the month's list; rows of others are not looked at.
struct Reading {
  MonthData data;
  std::map<std::string, std::uint32_t> places;
  std::map<std::pair<std::string, std::string>, int> classes;  ///< pupils by school and class

  std::optional<std::uint32_t> place(const Row& row) const {
    const auto found = places.find(row.text(0));
    return found == places.end() ? std::nullopt : std::optional(found->second);
  }
  int pupils(const std::string& school, const std::string& group) const {
    const auto found = classes.find({school, group});
    return found == classes.end() ? 0 : found->second;
  }
};

/// A school year begins in July: a class is of one.
Date year_begin(const Date& day) { return {school_year(day).substr(0, 4) + "-07-01"}; }

void read_schools(storage::Tx& tx, const AuthorityId& authority, const Month& month, Reading& to) {
  tx.each(sql::schools_of_office{.authority = authority}, [&](const Row& row) {
    to.places.emplace(row.text(0), static_cast<std::uint32_t>(to.data.schools.size()));
    to.data.schools.push_back({row.text(1), row.text(2), row.integer(3) == 1, 0, false});
  });
  tx.each(sql::class_sizes{.on_day = last_day(month)}, [&](const Row& row) {
    const auto school = to.place(row);
    if (!school) return;
    to.classes[{row.text(0), row.text(1)}] = row.number(2);
    to.data.schools[*school].pupils += row.number(2);
  });
  tx.each(sql::lessons_by_school{.from_day = first_day(month), .to_day = last_day(month)}, [&](const Row& row) {
    if (const auto school = to.place(row)) to.data.schools[*school].active = row.number(1) > 0;
  });
}

void read_plans(storage::Tx& tx, const Month& month, Reading& to) {
  const Date from = first_day(month), until = last_day(month), year = year_begin(from);
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> plans;
  const auto add = [&](const Row& row) {
    const auto school = to.place(row);
    if (!school) return;
    plans.emplace(std::tuple(row.text(0), row.text(1), row.text(2)), to.data.plans.size());
    to.data.plans.push_back({*school, row.text(3), row.text(2), to.pupils(row.text(0), row.text(2)), {}});
  };
  tx.each(sql::plans_ended{.year_day = year, .to_day = until, .from_day = from}, add);
  tx.each(sql::lessons_without_plan{.from_day = from, .to_day = until}, add);
  tx.each(sql::experiences_of_plans{.year_day = year, .to_day = until}, [&](const Row& row) {
    const auto plan = plans.find({row.text(0), row.text(1), row.text(2)});
    const auto stage = place_of(stage_names, row.text(3));
    if (plan != plans.end() && stage) to.data.plans[plan->second].seen[*stage] = true;
  });
}

void read_voices(storage::Tx& tx, const Month& month, Reading& to) {
  std::string lesson;
  tx.each(sql::voices_of_lessons{.from_day = first_day(month), .to_day = last_day(month)}, [&](const Row& row) {
    const auto school = to.place(row);
    const auto answer = place_of(answer_names, row.text(6));
    const std::int64_t statement = row.integer(5);
    if (!school || !answer || statement < 1 || statement > 3) return;
    const std::string here = row.text(0) + " " + row.text(1);
    if (here != lesson) to.data.voices.push_back({*school, row.text(2), row.text(3), row.number(4), {}});
    lesson = here;
    to.data.voices.back().answers[static_cast<std::size_t>(statement - 1)][*answer] += row.number(7);
  });
}

void read_growing(storage::Tx& tx, const Month& month, Reading& to) {
  tx.each(sql::choices_of_lessons{.from_day = first_day(month), .to_day = last_day(month)}, [&](const Row& row) {
    if (const auto school = to.place(row)) to.data.choices.push_back({*school, row.text(1), row.text(2), to.pupils(row.text(0), row.text(2)), row.number(3) == 1});
  });
  tx.each(sql::answers_asked_again{.from_day = first_day(month), .to_day = last_day(month)}, [&](const Row& row) {
    if (const auto school = to.place(row)) to.data.asked_again.push_back({*school, row.text(1), row.text(2), row.text(3), row.number(4) == 1});
  });
}

std::vector<Made> make_all(storage::Tx& tx, const Date& today) {
  std::vector<Made> out;
  for (const AuthorityId& office : tx.list(sql::offices{}, [](const Row& row) { return row.id<AuthorityId>(0); })) {
    const auto last = tx.one(sql::last_month_told{.authority = office}, [](const Row& row) { return row.maybe_text(0); }).value_or(std::nullopt);
    const auto first = last ? std::nullopt : tx.one(sql::first_lesson_of_office{.authority = office}, [](const Row& row) { return row.maybe_text(0); }).value_or(std::nullopt);
    const auto told = last ? std::optional(Month{*last}) : std::nullopt;
    const auto lesson = first ? std::optional(Date{*first}) : std::nullopt;
    for (const Month& month : to_tell(told, lesson, today)) out.push_back({office, month, figures_of(read_month(tx, office, month))});
  }
  return out;
}

/// False: another night told it meanwhile, and that stands.
bool keep(storage::Tx& tx, const Made& made, Instant now) {
  if (tx.run(sql::keep_month{.authority = made.authority, .month = made.month.text, .told_at = now}) == 0) return false;
  int position = 0;
  for (const MonthFigure& one : made.figures) {
    const auto end = [&](int Gap::*which) { return one.gap ? std::optional(std::int64_t{*one.gap.*which}) : std::nullopt; };
    tx.run(sql::keep_figure{.authority = made.authority, .month = made.month.text, .position = ++position, .indicator = one.indicator, .part = one.part,
                            .grouping = one.grouping, .key = one.key, .hidden = enum_text(one.hidden), .numerator = one.numerator, .denominator = one.denominator,
                            .gap = end(&Gap::value), .low = end(&Gap::low), .high = end(&Gap::high), .said_id = one.said.id, .said_en = one.said.en});
  }
  return true;
}

}  // namespace

MonthData read_month(storage::Tx& tx, const AuthorityId& authority, const Month& month) {
  Reading reading;
  read_schools(tx, authority, month, reading);
  read_plans(tx, month, reading);
  read_voices(tx, month, reading);
  read_growing(tx, month, reading);
  return std::move(reading.data);
}

int tell_months(const storage::Database& database, Instant now, int offset_min) {
  std::vector<Made> all;
  {
    const auto reader = database.connect_read_only();
    storage::in_snapshot(*reader, [&](storage::Tx& tx) { all = make_all(tx, local_date(now, offset_min)); });
  }
  int told = 0;
  const auto writer = database.connect();
  for (const Made& made : all) {
    storage::in_transaction(*writer, [&](storage::Tx& tx) { told += keep(tx, made, now) ? 1 : 0; });
  }
  return told;
}

}  // namespace selami::city
