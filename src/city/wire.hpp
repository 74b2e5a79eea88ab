#pragma once
/// @file What the office and a principal see: coverage with denominators, voices above the bounds, no ranking.

#include "city/minutes_wire.hpp"
#include "city_core/suppress.hpp"
#include "http/route.hpp"
#include "people/agreements_wire.hpp"

namespace selami::city {

/// Sums over schools. Coverage is always shown; the rest only when `hidden` is no.
struct SumView {
  std::string key;           ///< level, district, or empty for all
  int schools = 0;           ///< all, the denominator
  int schools_active = 0;    ///< with at least one lesson in the period
  Hidden hidden = Hidden::none_yet;
  int teachers = 0;          ///< who taught a lesson
  int pupils = 0;            ///< of classes that had a lesson
  int lessons = 0;
  std::vector<int> stages;                 ///< lessons with memahami, mengaplikasi, merefleksi
  std::optional<int> rounds = 0;           ///< lessons with Suara murid kept
  std::optional<int> answered = 0;         ///< pupils' voices in them
  std::vector<std::vector<int>> voices;    ///< three statements × ya, biasa, tidak
  std::vector<people::Shared> not_shared;  ///< no agreement gives these: their members are absent, not zero
};

/// All schools of one office, or of several, and by what they are divided.
struct SumTable {
  SumView all;
  std::vector<SumView> levels;
  std::vector<SumView> districts;
};

struct GivenSchool {
  std::string name;
  std::string level;
  std::string district;
};
/// What another office shares today.
struct GivenView {
  people::AgreementId agreement;
  std::string office;
  Date since;
  std::optional<Date> until;
  std::vector<people::Shared> what;
  std::vector<std::string> only_levels;  ///< none: every level
  SumTable sums;
  std::vector<GivenSchool> names;  ///< only where names are shared
};

struct CityOverview {
  std::string authority;
  Date from;
  Date to;             ///< coverage counts until today
  Date sums_to;        ///< sums count until this day, the end of last week: two looks in one week show the same
  bool depth_comparable = false;  ///< until work is judged outside the school: "belum bisa dibandingkan"
  SumView all;
  std::vector<SumView> levels;
  std::vector<SumView> districts;
  std::vector<GivenView> given;      ///< beside the own schools, each office's for itself
  std::optional<SumTable> together;  ///< own and given: only what is shown of each alone
  MinutesSpread minutes;
};

struct SchoolOverview {
  Date from;
  Date to;
  Date sums_to;
  bool depth_comparable = false;
  SumView all;
  std::optional<MinutesSpread> minutes;  ///< for the own head alone
};

}  // namespace selami::city

namespace selami {

template <>
struct Shape<city::SumView> {
  using T = city::SumView;
  static constexpr const char* name = "Sum";
  static constexpr auto fields = std::tuple{
      Field{"key", &T::key, "level, district, or empty for all"},
      Field{"schools", &T::schools, "all schools, the denominator"},
      Field{"schools_active", &T::schools_active, "with a lesson in the period"},
      Field{"hidden", &T::hidden, "no: the sums are shown; else why not"},
      Field{"teachers", &T::teachers, "who taught a lesson"},
      Field{"pupils", &T::pupils, "of classes that had a lesson"},
      Field{"lessons", &T::lessons, "in the period"},
      Field{"stages", &T::stages, "lessons with memahami, mengaplikasi, merefleksi"},
      Field{"rounds", &T::rounds, "lessons with Suara murid kept"},
      Field{"answered", &T::answered, "voices in them"},
      Field{"voices", &T::voices, "three statements × ya, biasa, tidak"},
      Field{"not_shared", &T::not_shared, "absent, for no agreement gives them"}};
};
template <>
struct Shape<city::SumTable> {
  using T = city::SumTable;
  static constexpr const char* name = "SumTable";
  static constexpr auto fields = std::tuple{Field{"all", &T::all, "all schools"}, Field{"levels", &T::levels, "by level"}, Field{"districts", &T::districts, "by district"}};
};
template <>
struct Shape<city::GivenSchool> {
  using T = city::GivenSchool;
  static constexpr const char* name = "GivenSchool";
  static constexpr auto fields = std::tuple{Field{"name", &T::name, "of the school"}, Field{"level", &T::level, "of the school"}, Field{"district", &T::district, "of the school"}};
};
template <>
struct Shape<city::GivenView> {
  using T = city::GivenView;
  static constexpr const char* name = "GivenSums";
  static constexpr auto fields = std::tuple{
      Field{"agreement", &T::agreement, "agreement_…"}, Field{"office", &T::office, "whose schools"}, Field{"since", &T::since, "seen since this day"},
      Field{"until", &T::until, "seen until this day"}, Field{"what", &T::what, "what is shared"}, Field{"only_levels", &T::only_levels, "of schools; none: every level"},
      Field{"sums", &T::sums, "as the owner's own page shows them"}, Field{"names", &T::names, "which schools, where names are shared"}};
};
template <>
struct Shape<city::CityOverview> {
  using T = city::CityOverview;
  static constexpr const char* name = "CityOverview";
  static constexpr auto fields = std::tuple{
      Field{"authority", &T::authority, "whose schools"},   Field{"from", &T::from, "first day of the semester"},
      Field{"to", &T::to, "coverage counts until here"},    Field{"sums_to", &T::sums_to, "sums count until here"},
      Field{"depth_comparable", &T::depth_comparable, "false: levels cannot be compared between schools yet"},
      Field{"all", &T::all, "all schools"},                 Field{"levels", &T::levels, "by level"},
      Field{"districts", &T::districts, "by district"},
      Field{"given", &T::given, "other offices' schools, by agreement"},
      Field{"together", &T::together, "own and given schools; none: nothing is given"},
      Field{"minutes", &T::minutes, "that Selami takes teachers"}};
};
template <>
struct Shape<city::SchoolOverview> {
  using T = city::SchoolOverview;
  static constexpr const char* name = "SchoolOverview";
  static constexpr auto fields = std::tuple{
      Field{"from", &T::from, "first day of the semester"}, Field{"to", &T::to, "today"},
      Field{"sums_to", &T::sums_to, "sums count until here"},
      Field{"depth_comparable", &T::depth_comparable, "false: levels cannot be compared yet"}, Field{"all", &T::all, "this school"},
      Field{"minutes", &T::minutes, "that Selami takes its teachers; null for others than its head"}};
};

}  // namespace selami
