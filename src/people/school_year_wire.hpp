#pragma once
/// @file The semesters of a school's years on the wire, and the dates that it sets itself.

#include "http/route.hpp"
#include "people_core/own_semesters.hpp"

namespace selami::people {

struct TaughtSemester {
  int semester = 1;
  Date from;
  Date to;
  bool own = false;
  Date usual_from;
  Date usual_to;
};
struct SchoolYearView {
  std::string year;
  std::vector<TaughtSemester> semesters;
};
struct SchoolYearList {
  std::vector<SchoolYearView> years;
};
struct OwnSemestersIn {
  std::vector<OwnSemester> semesters;
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::OwnSemester> {
  using T = people::OwnSemester;
  static constexpr const char* name = "OwnSemester";
  static constexpr auto fields = std::tuple{Field{"semester", &T::semester, "1 or 2", range(1, 2)}, Field{"from", &T::from, "first day of teaching"},
                                            Field{"to", &T::to, "last day of teaching"}};
};
template <>
struct Shape<people::OwnSemestersIn> {
  static constexpr const char* name = "OwnSemestersIn";
  static constexpr auto fields = std::tuple{Field{"semesters", &people::OwnSemestersIn::semesters, "those with own dates; the others follow the calendar", at_most(2)}};
};
template <>
struct Shape<people::TaughtSemester> {
  using T = people::TaughtSemester;
  static constexpr const char* name = "TaughtSemester";
  static constexpr auto fields = std::tuple{
      Field{"semester", &T::semester, "1 or 2"}, Field{"from", &T::from, "first day of teaching"}, Field{"to", &T::to, "last day of teaching"},
      Field{"own", &T::own, "the school has set it"}, Field{"usual_from", &T::usual_from, "what the calendar says"}, Field{"usual_to", &T::usual_to, "what the calendar says"}};
};
template <>
struct Shape<people::SchoolYearView> {
  using T = people::SchoolYearView;
  static constexpr const char* name = "SchoolYear";
  static constexpr auto fields = std::tuple{Field{"year", &T::year, "2026-2027"}, Field{"semesters", &T::semesters, "1 and 2"}};
};
template <>
struct Shape<people::SchoolYearList> {
  static constexpr const char* name = "SchoolYears";
  static constexpr auto fields = std::tuple{Field{"years", &people::SchoolYearList::years, "this one and the next"}};
};

}  // namespace selami
