#include "city/questions.hpp"

#include <algorithm>

#include "city_core/indicators.hpp"
#include "city_core/leading.hpp"
#include "city_core/months.hpp"
#include "people/agreements.hpp"
#include "questions_sql.hpp"

namespace selami::city {
namespace {

using storage::Row;

FigureView figure_of(const Row& row) {
  FigureView out{row.text(0), row.text(1), row.text(2), row.text(3), enum_value<Hidden>(row.text(4)).value_or(Hidden::complement), row.number(5), row.number(6), std::nullopt, {row.text(10), row.text(11)}};
  if (!row.null(7)) out.gap = Gap{row.number(7), row.number(8), row.number(9)};
  return out;
}

std::vector<IndicatorView> catalogue() {
  std::vector<IndicatorView> out;
  for (const Indicator& one : indicators()) {
    const auto& leads = leads_of(one.id);
    out.push_back({std::string(one.id), one.question, one.name, one.formula, one.denominator, one.source, std::string(one.since), {leads.begin(), leads.end()}});
  }
  return out;
}

std::vector<DutyView> duty_views() {
  std::vector<DutyView> out;
  for (const Duty& one : duties()) out.push_back({std::string(one.code), std::string(one.list), one.name});
  return out;
}

/// The month after the last one told; before any was: the one that runs, or the one before it while its week lasts.
Month next_month(const std::vector<std::string>& told, const Date& today) {
  if (!told.empty()) return after(Month{told.front()});
  const Month before = month_of(date_of_day(day_number(first_day(month_of(today))) - 1));
  return today < told_on(before) ? before : month_of(today);
}

}  // namespace

Result<CityQuestions> questions(Call& call, const Query<QuestionsQuery>& query) {
  TRY(const AuthorityId office, people::own_office(call, Action::city_overview));
  CityQuestions out;
  out.indicators = catalogue();
  out.duties = duty_views();
  std::vector<Instant> told_at;
  call.tx.each(sql::months_told{.authority = office}, [&](const Row& row) {
    out.months.push_back(row.text(0));
    told_at.push_back(row.instant(1));
  });
  out.next_on = told_on(next_month(out.months, call.today()));
  if (out.months.empty() && !query->month) return out;
  const auto found = query->month ? std::find(out.months.begin(), out.months.end(), *query->month) : out.months.begin();
  if (found == out.months.end()) return fail(Fault::not_found, "month.unknown", "month");
  out.month = *found;
  out.told_at = told_at[static_cast<std::size_t>(found - out.months.begin())];
  out.figures = call.tx.list(sql::figures_of_month{.authority = office, .month = out.month}, figure_of);
  return out;
}

}  // namespace selami::city
