#include "city/series.hpp"

#include <algorithm>

#include "city/told_rows.hpp"
#include "city_reports_sql.hpp"
#include "months_beside_sql.hpp"

namespace selami::city {
namespace {

using storage::Row;

ToldFigure told_of(const Row& row) { return {row.text(0), told_figure(row)}; }

}  // namespace

Result<CityMonths> months_beside(Call& call, const Query<MonthsQuery>& query) {
  const auto office = std::find_if(call.actor.grants.begin(), call.actor.grants.end(), [](const Grant& g) { return g.role == Role::office; });
  if (office == call.actor.grants.end()) return fail(Fault::forbidden, "right.missing");
  CityMonths out;
  out.question = query->question;
  out.months = call.tx.list(sql::newest_months_told{.authority = office->authority, .most = static_cast<int>(series_months)}, [](const Row& row) { return row.text(0); });
  if (out.months.empty()) return out;
  std::reverse(out.months.begin(), out.months.end());
  out.series = series_of(out.question, out.months, call.tx.list(sql::figures_between{.authority = office->authority, .first = out.months.front(), .last = out.months.back()}, told_of));
  return out;
}

}  // namespace selami::city
