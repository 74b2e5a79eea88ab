#include "growth/observed.hpp"

#include <algorithm>

#include "base/semesters.hpp"
#include "growth/store.hpp"
#include "observed_sql.hpp"

namespace selami::growth {
namespace {

using storage::Row;

using Words = std::map<Practice, YearObserved>;

/// Every school's year runs from 1 July (base/semesters.hpp): schools' own dates of teaching do not matter here.
struct YearDays {
  std::string start;
  Date first;
  Date last;
};
YearDays year_at(const Date& today) {
  const std::string start = span_at({}, today).school_year.substr(0, 4);
  const int year = std::stoi(start);
  return {start, span_of({}, year, 1).first, span_of({}, year, 2).last};
}

/// A step that is none of the three was of another pack: it says nothing here.
std::optional<std::uint8_t> step_of(const std::string& given) {
  const auto* const found = std::find(steps_given.begin(), steps_given.end(), given);
  if (found == steps_given.end()) return std::nullopt;
  return static_cast<std::uint8_t>(found - steps_given.begin());
}

void add_given(const Row& row, std::vector<Given>& out) {
  const Record record = record_of(row.text(4));
  if (record.indicator.empty()) return;
  for (const SeenBehaviour& one : record.behaviours) {
    const auto step = step_of(one.given);
    if (step) out.push_back({{row.text(0), row.text(1), record.indicator}, row.text(2), row.text(3), one.behaviour, *step});
  }
}

YearObserved observed_at(const Row& row, int column) {
  return {enum_value<Fairness>(row.text(column)).value_or(Fairness::unsure), row.number(column + 1), row.number(column + 2), row.text(column + 3), row.text(column + 4)};
}

YearObserved words_of(const Figure& figure) {
  YearObserved out{figure.fairness, static_cast<int>(figure.visits), static_cast<int>(figure.observers), "", ""};
  if (figure.fairness != Fairness::shown) return out;
  const StepEnds ends = nearest_steps(figure.span);
  out.low = steps_given.at(ends.low);
  out.high = steps_given.at(ends.high);
  return out;
}

struct Read {
  std::vector<Given> given;
  Words last;
};
Read read_all(storage::Tx& tx, const YearDays& year) {
  Read out;
  tx.each(sql::visits_given{.since = year.first, .until = year.last, .word = word_form}, [&](const Row& row) { add_given(row, out.given); });
  tx.each(sql::figures_of_year{.year = year.start}, [&](const Row& row) { out.last[{row.text(0), row.text(1), row.text(2)}] = observed_at(row, 3); });
  return out;
}

void save(storage::Tx& tx, const YearDays& year, const Words& words, Instant now) {
  tx.run(sql::drop_figures{.year = year.start});
  for (const auto& [practice, one] : words) {
    tx.run(sql::put_figure{.school = practice.school, .teacher = practice.teacher, .indicator = practice.indicator, .year = year.start, .fairness = enum_text(one.fairness),
                           .visits = one.visits, .observers = one.observers, .low = one.low, .high = one.high, .at = now});
  }
}

}  // namespace

Result<ObservedDone> reckon_observed(const storage::Database& database, Instant now, int offset_min) {
  const YearDays year = year_at(local_date(now, offset_min));
  Read read;
  {
    const auto reader = database.connect_read_only();
    storage::in_snapshot(*reader, [&](storage::Tx& tx) { read = read_all(tx, year); });
  }
  TRY(const Figures figures, fair_figures(read.given));
  Words words;
  ObservedDone out;
  for (const auto& [practice, figure] : figures) {
    words[practice] = words_of(figure);
    ++out.practices;
    out.shown += figure.fairness == Fairness::shown ? 1 : 0;
  }
  out.changed = words != read.last;
  if (!out.changed) return out;
  const auto writer = database.connect();
  storage::in_transaction(*writer, [&](storage::Tx& tx) { save(tx, year, words, now); });
  return out;
}

std::optional<YearObserved> own_observed(Call& call, const SchoolId& school, const std::string& start, const std::string& indicator) {
  return call.tx.one(sql::own_figure{.school = school, .teacher = call.actor.person, .indicator = indicator, .year = start},
                     [](const Row& row) { return observed_at(row, 0); });
}

}  // namespace selami::growth
