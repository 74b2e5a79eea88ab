#pragma once
/// @file What offices say and hear about who shares what with whom.

#include <optional>
#include <string>
#include <vector>

#include "http/route.hpp"
#include "people_core/agreement.hpp"

namespace selami::people {

struct AgreementKind { static constexpr const char* prefix = "agreement"; };
using AgreementId = Id<AgreementKind>;

struct AgreementIn {
  AuthorityId viewer;
  std::vector<Shared> what;
  std::vector<std::string> levels;
  std::optional<Date> since;
  std::optional<Date> until;
};
struct AgreementEndIn {
  Date until;
};
struct OfficeName {
  AuthorityId id;
  std::string name;
};
/// One agreement, as the office on either side of it sees it.
struct AgreementView {
  AgreementId id;
  OfficeName office;   ///< the other one
  std::vector<Shared> what;
  std::vector<std::string> levels;
  Date since;
  std::optional<Date> until;
  std::optional<Date> agreed_until;
  AgreementState state = AgreementState::running;
  std::optional<Instant> made_at;
  std::string made_by;  ///< for the own office alone
  std::optional<Instant> taken_back_at;
};
struct AgreementList {
  OfficeName office;                 ///< the own one
  std::vector<OfficeName> offices;   ///< the others
  std::vector<AgreementView> given;
  std::vector<AgreementView> received;
  Date year_end;
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::AgreementIn> {
  static constexpr const char* name = "AgreementIn";
  using T = people::AgreementIn;
  static constexpr auto fields = std::tuple{
      Field{"viewer", &T::viewer, "the office that will see them"}, Field{"what", &T::what, "what is shared; coverage always", at_most(3)},
      Field{"levels", &T::levels, "of schools; none: every level", at_most(7)}, Field{"since", &T::since, "the first day; none: today"},
      Field{"until", &T::until, "the last day; none: that of the school year"}};
};
template <>
struct Shape<people::AgreementEndIn> {
  static constexpr const char* name = "AgreementEndIn";
  static constexpr auto fields = std::tuple{Field{"until", &people::AgreementEndIn::until, "the last day, earlier than before"}};
};
template <>
struct Shape<people::OfficeName> {
  static constexpr const char* name = "OfficeName";
  using T = people::OfficeName;
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "authority_…"}, Field{"name", &T::name, "as the office is called"}};
};
template <>
struct Shape<people::AgreementView> {
  static constexpr const char* name = "Agreement";
  using T = people::AgreementView;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "agreement_…"}, Field{"office", &T::office, "the office on its other side"}, Field{"what", &T::what, "what is shared"},
      Field{"levels", &T::levels, "of schools; none: every level"}, Field{"since", &T::since, "the first day"}, Field{"until", &T::until, "the last day"},
      Field{"agreed_until", &T::agreed_until, "the last day as first agreed, where it was shortened"}, Field{"state", &T::state, "today"},
      Field{"made_at", &T::made_at, "ms"}, Field{"made_by", &T::made_by, "a name of the own office; empty in what was received"},
      Field{"taken_back_at", &T::taken_back_at, "ms"}};
};
template <>
struct Shape<people::AgreementList> {
  static constexpr const char* name = "AgreementList";
  using T = people::AgreementList;
  static constexpr auto fields = std::tuple{
      Field{"office", &T::office, "the own one"}, Field{"offices", &T::offices, "those that something can be shared with"},
      Field{"given", &T::given, "who sees the own schools, the newest first, past ones too"}, Field{"received", &T::received, "whose schools are seen"},
      Field{"year_end", &T::year_end, "the last day of the school year"}};
};

}  // namespace selami
