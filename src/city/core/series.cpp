#include "city_core/series.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "city_core/indicators.hpp"
#include "city_core/shares.hpp"

namespace selami::city {
namespace {

Share share(const Point& point) { return {point.numerator, point.denominator}; }

const Indicator* indicator_of(std::string_view id) {
  const auto found = std::find_if(indicators().begin(), indicators().end(), [&](const Indicator& one) { return one.id == id; });
  return found == indicators().end() ? nullptr : &*found;
}

bool has_interval(std::string_view indicator) {
  using namespace selami::city::indicator;
  constexpr std::array<std::string_view, 4> shares_of_plans = {understanding, applying, reflecting, all_three};
  return std::find(shares_of_plans.begin(), shares_of_plans.end(), indicator) != shares_of_plans.end();
}

/// Negeri and swasta, and sizes, stand side by side in their gap.
bool drawn(int question, const MonthFigure& figure) {
  const Indicator* indicator = indicator_of(figure.indicator);
  if (indicator == nullptr || indicator->question != question) return false;
  if (figure.indicator == indicator::gap) return true;
  const bool row = figure.grouping == "all" || figure.grouping == "level" || figure.grouping == "district";
  return row && (figure.part.empty() || figure.part == answer_names[0]);
}

Point point_of(const MonthFigure& figure) {
  if (figure.hidden != Hidden::no) return {figure.hidden, 0, 0, {}, {}, {}};
  Point out{figure.hidden, figure.numerator, figure.denominator, {}, {}, {}};
  if (figure.gap) return {figure.hidden, 0, 0, figure.gap->value, figure.gap->low, figure.gap->high};
  if (figure.denominator == 0) {  // of a gap: its groups are shown, and nothing can be told of them
    out.hidden = Hidden::none_yet;
    return out;
  }
  out.value = static_cast<int>(std::lround(100 * value_of(share(out))));
  if (!has_interval(figure.indicator)) return out;
  const Ends ends = ends_of(share(out));
  out.low = static_cast<int>(std::floor(100 * ends.low));
  out.high = static_cast<int>(std::ceil(100 * ends.high));
  return out;
}

std::optional<MonthChange> change_of(const Series& series, const std::vector<std::string>& months) {
  if (!has_interval(series.indicator)) return std::nullopt;
  const auto shown = [](const Point& point) { return point.hidden == Hidden::no; };
  const auto first = std::find_if(series.points.begin(), series.points.end(), shown);
  const auto last = std::find_if(series.points.rbegin(), series.points.rend(), shown).base();
  if (first == series.points.end() || last - first < 2) return std::nullopt;
  const auto name = [&](auto at) { return months[static_cast<std::size_t>(at - series.points.begin())]; };
  return MonthChange{name(first), name(last - 1), verdict_of_change(share(*first), share(*(last - 1)))};
}

Series& row_of(std::vector<Series>& all, const MonthFigure& figure, std::size_t months) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Series& s) { return s.indicator == figure.indicator && s.grouping == figure.grouping && s.key == figure.key; });
  if (found != all.end()) return *found;
  all.push_back({figure.indicator, figure.grouping, figure.key, std::vector<Point>(months), std::nullopt});
  return all.back();
}

}  // namespace

std::vector<Series> series_of(int question, const std::vector<std::string>& months, const std::vector<ToldFigure>& figures) {
  std::vector<Series> out;
  for (const ToldFigure& told : figures) {
    const auto month = std::find(months.begin(), months.end(), told.month);
    if (month == months.end() || !drawn(question, told.figure)) continue;
    row_of(out, told.figure, months.size()).points[static_cast<std::size_t>(month - months.begin())] = point_of(told.figure);
  }
  for (Series& one : out) one.change = change_of(one, months);
  return out;
}

}  // namespace selami::city
