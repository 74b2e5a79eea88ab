#pragma once
/// @file A told month on the wire, and the catalogue by which it was worked out.

#include "city_core/questions.hpp"
#include "http/route.hpp"

namespace selami::city {

struct QuestionsQuery {
  std::optional<std::string> month;  ///< "2026-10"; none: the last one told
};
struct FigureView {
  std::string indicator;
  std::string part;
  std::string grouping;
  std::string key;
  Hidden hidden = Hidden::no;
  int numerator = 0;
  int denominator = 0;
  std::optional<Gap> gap;
  Said said;
};
struct IndicatorView {
  std::string id;
  int question = 1;
  Said name;
  Said formula;
  Said denominator;
  Said source;
  std::string since;
  std::vector<std::string> leads;  ///< codes of lines that it leads to, and whose value it never is
};
/// A line that the office answers for elsewhere.
struct DutyView {
  std::string code;
  std::string list;
  Said name;
};
struct CityQuestions {
  std::vector<std::string> months;  ///< told, the newest first
  std::string month;                ///< the one told here; "" when none was yet
  std::optional<Instant> told_at;
  Date next_on;                     ///< from this day on the next one is told
  std::vector<FigureView> figures;
  std::vector<IndicatorView> indicators;
  std::vector<DutyView> duties;
};

}  // namespace selami::city

namespace selami {

template <>
struct Shape<city::QuestionsQuery> {
  static constexpr const char* name = "QuestionsQuery";
  static constexpr auto fields = std::tuple{Field{"month", &city::QuestionsQuery::month, "YYYY-MM; none: the last one told", at_most(7)}};
};
template <>
struct Shape<city::Said> {
  static constexpr const char* name = "Said";
  static constexpr auto fields = std::tuple{Field{"id", &city::Said::id, "in Indonesian"}, Field{"en", &city::Said::en, "in English"}};
};
template <>
struct Shape<city::Gap> {
  using T = city::Gap;
  static constexpr const char* name = "Gap";
  static constexpr auto fields = std::tuple{Field{"value", &T::value, "whole points of a hundred"}, Field{"low", &T::low, "of its 95 % interval"},
                                            Field{"high", &T::high, "of its 95 % interval"}};
};
template <>
struct Shape<city::FigureView> {
  using T = city::FigureView;
  static constexpr const char* name = "CityFigure";
  static constexpr auto fields = std::tuple{
      Field{"indicator", &T::indicator, "by its id in the catalogue"}, Field{"part", &T::part, "of voices: ya, biasa, tidak; else empty"},
      Field{"grouping", &T::grouping, "all, level, district, owner, size"}, Field{"key", &T::key, "of the row; empty of all"},
      Field{"hidden", &T::hidden, "no: the numbers are told; else why not"}, Field{"numerator", &T::numerator, "0 where hidden"},
      Field{"denominator", &T::denominator, "0 where hidden"}, Field{"gap", &T::gap, "of a gap, where it can be told"}, Field{"said", &T::said, "of a gap: its sentence, or why there is no figure"}};
};
template <>
struct Shape<city::IndicatorView> {
  using T = city::IndicatorView;
  static constexpr const char* name = "CityIndicator";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "by which figures name it"}, Field{"question", &T::question, "1 happening, 2 even, 3 joyful, meaningful, mindful, 5 teachers growing"},
      Field{"name", &T::name, "in words"}, Field{"formula", &T::formula, "in words"}, Field{"denominator", &T::denominator, "what it is divided by"},
      Field{"source", &T::source, "where it comes from"}, Field{"since", &T::since, "the first month by this definition"},
      Field{"leads", &T::leads, "codes of the duties it leads to; never their value"}};
};
template <>
struct Shape<city::DutyView> {
  using T = city::DutyView;
  static constexpr const char* name = "CityDuty";
  static constexpr auto fields = std::tuple{Field{"code", &T::code, "by which indicators name it"}, Field{"list", &T::list, "rapor: Rapor Pendidikan; spm: the minimum service standard"},
                                            Field{"name", &T::name, "in words"}};
};
template <>
struct Shape<city::CityQuestions> {
  using T = city::CityQuestions;
  static constexpr const char* name = "CityQuestions";
  static constexpr auto fields = std::tuple{
      Field{"months", &T::months, "told, the newest first"}, Field{"month", &T::month, "told here; empty when none was yet"},
      Field{"told_at", &T::told_at, "when; it never changes since"}, Field{"next_on", &T::next_on, "from this day on the next month is told"},
      Field{"figures", &T::figures, "in the order in which they are read"}, Field{"indicators", &T::indicators, "how each is worked out"},
      Field{"duties", &T::duties, "what the office answers for elsewhere; no values, only names"}};
};

}  // namespace selami
