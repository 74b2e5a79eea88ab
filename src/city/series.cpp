#include "city/series.hpp"

#include <algorithm>

#include "months_beside_sql.hpp"

namespace selami::city {
namespace {

using storage::Row;

ToldFigure told_of(const Row& row) {
  MonthFigure out;
  out.indicator = row.text(1);
  out.part = row.text(2);
  out.grouping = row.text(3);
  out.key = row.text(4);
  out.hidden = enum_value<Hidden>(row.text(5)).value_or(Hidden::complement);
  out.numerator = row.number(6);
  out.denominator = row.number(7);
  if (!row.null(8)) out.gap = Gap{row.number(8), row.number(9), row.number(10)};
  return {row.text(0), std::move(out)};
}

}  // namespace

Result<CityMonths> months_beside(Call& call, const Query<MonthsQuery>& query) {
  const auto office = std::find_if(call.actor.grants.begin(), call.actor.grants.end(), [](const Grant& g) { return g.role == Role::office; });
  if (office == call.actor.grants.end()) return fail(Fault::forbidden, "right.missing");
  CityMonths out;
  out.question = query->question;
  out.months = call.tx.list(sql::newest_months_told{.authority = office->authority, .most = static_cast<int>(series_months)}, [](const Row& row) { return row.text(0); });
  if (out.months.empty()) return out;
  std::reverse(out.months.begin(), out.months.end());
  out.series = series_of(out.question, out.months, call.tx.list(sql::figures_since{.authority = office->authority, .from_month = out.months.front()}, told_of));
  return out;
}

}  // namespace selami::city
