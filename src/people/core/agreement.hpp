#pragma once
/// @file What one office lets another see of its schools: sums, for some days. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/actor.hpp"
#include "base/time.hpp"

namespace selami::people {

/// All that can be shared. There is no kind that opens a teacher's or a pupil's row, or the sums of a single school.
enum class Shared {
  coverage,  ///< how many schools have recorded lessons; teachers, pupils, lessons and experiences as sums. Always in it: the denominator of all else
  voices,    ///< sums of Suara murid
  names      ///< which schools these are: name, level, district
};

struct Agreement {
  AuthorityId owner;   ///< whose schools
  AuthorityId viewer;  ///< who sees them
  std::vector<Shared> what;
  std::vector<std::string> levels;  ///< of schools; none: every level
  Date since;
  std::optional<Date> until;        ///< the last day; none: one of before, without an end
  bool taken_back = false;
};

enum class AgreementState { coming, running, ended, taken_back };
AgreementState state_on(const Agreement& agreement, const Date& today);
/// Between its first and its last day, both included, and not taken back.
bool in_force(const Agreement& agreement, const Date& today);
bool gives(const Agreement& agreement, Shared kind);
bool gives_level(const Agreement& agreement, std::string_view level);

/// How long one may last, in days: two school years. Nobody shares without an end.
constexpr int agreement_days_max = 731;

/// An agreement as its owner wishes it, brought into order: it begins today at the earliest, each kind and level stands once.
/// `standing`: those that the two have with each other, this owner's to this viewer.
/// Errors: agreement.own_office, agreement.without_coverage, agreement.level, agreement.days (invalid); agreement.stands (conflict): another
/// one gives something on one of these days.
Result<Agreement> offered(Agreement wish, const std::vector<Agreement>& standing, const Date& today);
/// May it end on `until` instead? Errors: agreement.over (conflict): ended or taken back; agreement.only_shorter (invalid).
Result<Date> shortened(const Agreement& agreement, const Date& until, const Date& today);
/// May it still be taken back? Errors: agreement.over (conflict).
Result<Date> taken_back_on(const Agreement& agreement, const Date& today);

/// As kept in one column: "coverage,voices"; what nobody knows any more is left out.
std::string kinds_text(const std::vector<Shared>& what);
std::vector<Shared> kinds_of(std::string_view text);
std::string levels_text(const std::vector<std::string>& levels);
std::vector<std::string> levels_of(std::string_view text);

}  // namespace selami::people

namespace selami {

template <>
struct EnumNames<people::Shared> {
  using S = people::Shared;
  static constexpr std::pair<S, const char*> names[] = {{S::coverage, "coverage"}, {S::voices, "voices"}, {S::names, "names"}};
};
template <>
struct EnumNames<people::AgreementState> {
  using S = people::AgreementState;
  static constexpr std::pair<S, const char*> names[] = {
      {S::coming, "coming"}, {S::running, "running"}, {S::ended, "ended"}, {S::taken_back, "taken_back"}};
};

}  // namespace selami
