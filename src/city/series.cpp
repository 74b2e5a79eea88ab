#include "city/series.hpp"

#include <algorithm>

#include "city/told_rows.hpp"
#include "city_reports_sql.hpp"
#include "months_beside_sql.hpp"
#include "people/agreements.hpp"

namespace selami::city {
namespace {

using storage::Row;

ToldFigure told_of(const Row& row) { return {row.text(0), told_figure(row)}; }

}  // namespace

Result<CityMonths> months_beside(Call& call, const Query<MonthsQuery>& query) {
  TRY(const AuthorityId office, people::own_office(call, Action::city_overview));
  CityMonths out;
  out.question = query->question;
  out.months = call.tx.list(sql::newest_months_told{.authority = office, .most = static_cast<int>(series_months)}, [](const Row& row) { return row.text(0); });
  if (out.months.empty()) return out;
  std::reverse(out.months.begin(), out.months.end());
  out.series = series_of(out.question, out.months, call.tx.list(sql::figures_between{.authority = office, .first = out.months.front(), .last = out.months.back()}, told_of));
  return out;
}

}  // namespace selami::city
