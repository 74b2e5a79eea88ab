#include "city/school_sums.hpp"

#include <string_view>

#include "city/sums.hpp"
#include "city_core/period.hpp"
#include "city_sql.hpp"

namespace selami::city {
namespace {

using storage::Row;

Period semester_of(const Date& today) {
  const std::string year = today.text.substr(0, 4);
  return {Date{year + (semester(today) == 1 ? "-07-01" : "-01-01")}, today, last_sunday(today), false};
}

/// Of three statements with three answers each.
constexpr std::string_view voice_names[3][3] = {{"1 ya", "1 biasa", "1 tidak"}, {"2 ya", "2 biasa", "2 tidak"}, {"3 ya", "3 biasa", "3 tidak"}};

/// Calls `each` with the name and the place of everything that is told of a school.
template <class Sums, class Each>
void each_measure(Sums& sums, const Each& each) {
  each("lessons", sums.lessons);
  each("teachers", sums.crowd.teachers);
  each("pupils", sums.crowd.pupils);
  each("rounds", sums.rounds);
  each("answered", sums.answered);
  for (std::size_t i = 0; i < sums.stages.size(); ++i) each(stage_names[i], sums.stages[i]);
  for (std::size_t i = 0; i < sums.voices.size(); ++i)
    for (std::size_t k = 0; k < sums.voices[i].size(); ++k) each(voice_names[i][k], sums.voices[i][k]);
}

void take(SchoolSums& sums, const std::string& measure, int value) {
  each_measure(sums, [&](std::string_view name, int& place) {
    if (name == measure) place = value;
  });
  if (measure == "lessons") sums.crowd.schools = 1;
}

/// Each statement reads the whole period once, for all offices whose schools are wanted.
void count(storage::Tx& tx, const Period& p, std::vector<Schools>& offices) {
  const auto of = [&](const Row& row) -> SchoolSums* {
    for (Schools& schools : offices) {
      if (const auto found = schools.find(row.text(0)); found != schools.end()) return &found->second;
    }
    return nullptr;
  };
  tx.each(sql::lessons_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    if (SchoolSums* s = of(row)) s->lessons = row.number(1), s->crowd.teachers = row.number(2), s->crowd.schools = 1;
  });
  tx.each(sql::pupils_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    if (SchoolSums* s = of(row)) s->crowd.pupils = row.number(1);
  });
  tx.each(sql::voices_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    if (SchoolSums* s = of(row)) add_voice(*s, row.integer(1), row.text(2), row.number(3));
  });
  tx.each(sql::answered_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    if (SchoolSums* s = of(row)) s->answered = row.number(1), s->rounds = row.number(2);
  });
  tx.each(sql::experiences_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    if (SchoolSums* s = of(row)) add_stage(*s, row.text(1), row.number(2));
  });
}

/// Up to which day sums of this semester are told; none before its first Monday's night.
std::optional<std::string> told_until(storage::Tx& tx, const Date& from) {
  return tx.one(sql::sums_stand_at{.from_day = from}, [](const Row& row) { return row.maybe_text(0); }).value_or(std::nullopt);
}

/// All schools of the city with their sums, by id.
Schools count_all(storage::Tx& tx, const Period& period) {
  std::vector<Schools> all(1);
  tx.each(sql::school_ids{}, [&](const Row& row) { all.front()[row.text(0)]; });
  count(tx, period, all);
  return std::move(all.front());
}

void keep(storage::Tx& tx, const Period& period, const Schools& schools) {
  tx.run(sql::drop_sums{});
  for (const auto& [id, sums] : schools) {
    const SchoolId school{id};
    each_measure(sums, [&](std::string_view measure, int value) {
      if (value != 0) tx.run(sql::keep_sum{.school = school, .from_day = period.from, .to_day = period.sums_to, .measure = std::string(measure), .value = value});
    });
  }
}

}  // namespace

Period period_of(storage::Tx& tx, const Date& today) {
  Period out = semester_of(today);
  if (const auto until = told_until(tx, out.from)) out.sums_to = Date{*until}, out.told = true;
  return out;
}

void read_sums(storage::Tx& tx, const Period& period, std::vector<Schools>& offices) {
  tx.each(sql::schools_with_lessons{.from_day = period.from, .to_day = period.to}, [&](const Row& row) {
    for (Schools& schools : offices) {
      if (const auto found = schools.find(row.text(0)); found != schools.end()) found->second.active = true;
    }
  });
  if (!period.told) return count(tx, period, offices);
  tx.each(sql::all_sums{.from_day = period.from, .to_day = period.sums_to}, [&](const Row& row) {
    for (Schools& schools : offices) {
      if (const auto found = schools.find(row.text(0)); found != schools.end()) take(found->second, row.text(1), row.number(2));
    }
  });
}

void read_sums(storage::Tx& tx, const Period& period, const SchoolId& school, SchoolSums& sums) {
  if (!period.told) {
    std::vector<Schools> one(1);
    one.front()[school.text] = sums;
    read_sums(tx, period, one);
    sums = one.front()[school.text];
    return;
  }
  sums.active = tx.one(sql::school_has_lessons{.school = school, .from_day = period.from, .to_day = period.to}, [](const Row&) { return true; }).value_or(false);
  tx.each(sql::sums_of_school{.school = school, .from_day = period.from, .to_day = period.sums_to}, [&](const Row& row) { take(sums, row.text(0), row.number(1)); });
}

bool tell_sums(const storage::Database& database, Instant now, int offset_min) {
  const Period period = semester_of(local_date(now, offset_min));
  if (period.sums_to < period.from) return false;  // the semester's first week
  Schools all;
  {
    const auto reader = database.connect_read_only();
    bool told = false;
    storage::in_snapshot(*reader, [&](storage::Tx& tx) {
      told = told_until(tx, period.from) == period.sums_to.text;
      if (!told) all = count_all(tx, period);
    });
    if (told) return false;
  }
  const auto writer = database.connect();
  storage::in_transaction(*writer, [&](storage::Tx& tx) { keep(tx, period, all); });
  return true;
}

}  // namespace selami::city
