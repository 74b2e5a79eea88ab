#pragma once
/// @file Told months side by side on the wire.

#include "city_core/series.hpp"
#include "http/route.hpp"

namespace selami::city {

struct MonthsQuery {
  int question = 1;
};
struct CityMonths {
  int question = 1;
  std::vector<std::string> months;  ///< the earliest first
  std::vector<Series> series;
};

}  // namespace selami::city

namespace selami {

template <>
struct EnumNames<city::Verdict> {
  using V = city::Verdict;
  static constexpr std::pair<V, const char*> names[] = {{V::up, "up"}, {V::down, "down"}, {V::same, "same"}, {V::unclear, "unclear"}};
};
template <>
struct Shape<city::MonthsQuery> {
  static constexpr const char* name = "CityMonthsQuery";
  static constexpr auto fields = std::tuple{Field{"question", &city::MonthsQuery::question, "1 happening, 2 even, 3 joyful, meaningful, mindful", range(1, city::series_questions)}};
};
template <>
struct Shape<city::Point> {
  using T = city::Point;
  static constexpr const char* name = "CityPoint";
  static constexpr auto fields = std::tuple{
      Field{"hidden", &T::hidden, "no: told; else why not"}, Field{"numerator", &T::numerator, "0 where hidden, and of a gap"}, Field{"denominator", &T::denominator, "the same"},
      Field{"value", &T::value, "whole points of a hundred; none where hidden"}, Field{"low", &T::low, "of its 95 % interval, where it has one"},
      Field{"high", &T::high, "of its 95 % interval, where it has one"}};
};
template <>
struct Shape<city::MonthChange> {
  using T = city::MonthChange;
  static constexpr const char* name = "CityMonthChange";
  static constexpr auto fields = std::tuple{Field{"from", &T::from, "the first month that is shown"}, Field{"to", &T::to, "the last one"},
                                            Field{"verdict", &T::verdict, "up, down, same or unclear, by the 95 % interval of the difference"}};
};
template <>
struct Shape<city::Series> {
  using T = city::Series;
  static constexpr const char* name = "CitySeries";
  static constexpr auto fields = std::tuple{
      Field{"indicator", &T::indicator, "by its id in the catalogue; of voices: who said yes"}, Field{"grouping", &T::grouping, "all, level, district; of a gap owner, size"},
      Field{"key", &T::key, "of the row; empty of all"}, Field{"points", &T::points, "one a month"}, Field{"change", &T::change, "where two months of a share with an interval are shown"}};
};
template <>
struct Shape<city::CityMonths> {
  using T = city::CityMonths;
  static constexpr const char* name = "CityMonths";
  static constexpr auto fields = std::tuple{Field{"question", &T::question, "that was asked"}, Field{"months", &T::months, "told, the earliest first, twelve at most"},
                                            Field{"series", &T::series, "one a row of a table"}};
};

}  // namespace selami
