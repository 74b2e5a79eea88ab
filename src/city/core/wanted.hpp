#pragma once
/// @file Where help is wanted: what schools asked for, and what their office owes them. A work list, no ranking. Pure.
///
/// A school stands here by its name for what it asked itself, or for a service that has not reached it. Nothing of how well anybody teaches or
/// learns comes in, so nothing of it can come out: there is no figure to sort by but the weeks for which somebody waits.

#include <optional>
#include <string>
#include <vector>

#include "base/shape.hpp"
#include "base/time.hpp"

namespace selami::city {

/// A school that records lessons is visited by its supervisor in so many weeks; how long a school waits is told in whole weeks.
inline constexpr int visit_weeks = 12;
/// From so many classes on that nothing joins to the common scale its school is named: one class would be one teacher.
inline constexpr int unlinked_least = 3;
inline constexpr std::size_t help_words_max = 160;

/// What a school asks for. mentoring: somebody who comes along and tries it with them. lists: accounts and lists of pupils.
enum class HelpKind { devices, network, mentoring, lists, other };
/// In the order in which they are read. unlinked: no round of judging joins its classes to others'. no_records: no lesson was ever recorded there.
enum class Want { asked, no_visit, unlinked, no_records };

struct Asked {
  HelpKind kind = HelpKind::other;
  std::string words;
  Date day;
};
/// A school as it is today, as far as its office owes it something.
struct ServedSchool {
  std::string name;
  std::string district;
  std::vector<Asked> asked;          ///< and not ended
  bool supervised = false;           ///< it has a supervisor
  bool recorded = false;             ///< a lesson, at any time
  bool recorded_long = false;        ///< a lesson, visit_weeks ago or earlier
  std::optional<Date> visited;       ///< the last visit of a supervisor of which the teacher has the record
  int unlinked = 0;                  ///< classes on the semester's scale that nothing joins to others
  int linked = 0;                    ///< classes that something does
};

struct WantedLine {
  Want want = Want::asked;
  std::string school;
  std::string district;
  std::optional<HelpKind> kind;      ///< of what was asked
  std::string words;
  std::optional<int> weeks;          ///< so long it waits; none: it was never there, or waiting has no day
  bool supervised = false;
};

/// Kinds of want in their order; within one who waits longest first, then by name.
std::vector<WantedLine> wanted(const std::vector<ServedSchool>& schools, const Date& today);

}  // namespace selami::city

namespace selami {
template <>
struct EnumNames<city::HelpKind> {
  using K = city::HelpKind;
  static constexpr std::pair<K, const char*> names[] = {{K::devices, "devices"}, {K::network, "network"}, {K::mentoring, "mentoring"}, {K::lists, "lists"}, {K::other, "other"}};
};
template <>
struct EnumNames<city::Want> {
  using W = city::Want;
  static constexpr std::pair<W, const char*> names[] = {{W::asked, "asked"}, {W::no_visit, "no_visit"}, {W::unlinked, "unlinked"}, {W::no_records, "no_records"}};
};
}  // namespace selami
