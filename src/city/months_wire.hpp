#pragma once
#include "city/wire.hpp"

namespace selami::city {

struct MonthView {
  std::string month;
  std::string words;
  int teachers_all = 0;
  SumView all;
};
struct SchoolMonths {
  std::vector<MonthView> months;
};

}  // namespace selami::city

namespace selami {

template <>
struct Shape<city::MonthView> {
  using T = city::MonthView;
  static constexpr const char* name = "SchoolMonth";
  static constexpr auto fields = std::tuple{Field{"month", &T::month, "YYYY-MM"}, Field{"words", &T::words, "as its report says it, Indonesian"},
                                            Field{"teachers_all", &T::teachers_all, "who had a class in it"}, Field{"all", &T::all, "the school's sums in it"}};
};
template <>
struct Shape<city::SchoolMonths> {
  using T = city::SchoolMonths;
  static constexpr const char* name = "SchoolMonths";
  static constexpr auto fields = std::tuple{Field{"months", &T::months, "of this school year that have been over for a week, newest first"}};
};

}  // namespace selami
