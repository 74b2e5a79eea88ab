#pragma once
/// @file What was told, as it lies in the store.

#include "base/shape.hpp"
#include "city_core/questions.hpp"
#include "storage/database.hpp"

namespace selami::city {

/// A row of figures_between; its month is column 0.
inline MonthFigure told_figure(const storage::Row& row) {
  MonthFigure out;
  out.indicator = row.text(1);
  out.part = row.text(2);
  out.grouping = row.text(3);
  out.key = row.text(4);
  out.hidden = enum_value<Hidden>(row.text(5)).value_or(Hidden::complement);
  out.numerator = row.number(6);
  out.denominator = row.number(7);
  if (!row.null(8)) out.gap = Gap{row.number(8), row.number(9), row.number(10)};
  out.said = {row.text(11), row.text(12)};
  return out;
}

}  // namespace selami::city
