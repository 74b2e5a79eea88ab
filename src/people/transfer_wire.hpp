#pragma once
/// @file What the operators' desks say and hear about moves between schools.

#include <optional>
#include <string>
#include <vector>

#include "http/route.hpp"

namespace selami::people {

struct TransferKind { static constexpr const char* prefix = "transfer"; };
using TransferId = Id<TransferKind>;

struct TransferIn {
  PupilId pupil;
  std::string npsn;  ///< of the new school
};
struct AnswerIn {
  std::optional<GroupId> group;  ///< none: no
};
/// An own offer.
struct DepartureView {
  TransferId id;
  PupilId pupil;
  std::string name;
  std::string school;  ///< the new one's name
  Instant at;
  Date until;
  std::string state;   ///< open accepted declined withdrawn lapsed
};
/// An offer to this school.
struct ArrivalView {
  TransferId id;
  std::string name;
  std::string nisn;
  std::string sex;
  std::string school;  ///< the old one's name
  Date until;
};
struct TransferList {
  std::vector<DepartureView> out;
  std::vector<ArrivalView> in;
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::TransferIn> {
  static constexpr const char* name = "TransferIn";
  using T = people::TransferIn;
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "of this school"}, Field{"npsn", &T::npsn, "of the new school", at_most(8)}};
};
template <>
struct Shape<people::AnswerIn> {
  static constexpr const char* name = "TransferAnswerIn";
  static constexpr auto fields = std::tuple{Field{"group", &people::AnswerIn::group, "yes, into this class group; none: no"}};
};
template <>
struct Shape<people::DepartureView> {
  static constexpr const char* name = "Departure";
  using T = people::DepartureView;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "transfer_…"}, Field{"pupil", &T::pupil, "who"}, Field{"name", &T::name, "as kept"},
      Field{"school", &T::school, "the new school's name"}, Field{"at", &T::at, "offered, ms"}, Field{"until", &T::until, "the last day to answer"},
      Field{"state", &T::state, "open accepted declined withdrawn lapsed"}};
};
template <>
struct Shape<people::ArrivalView> {
  static constexpr const char* name = "Arrival";
  using T = people::ArrivalView;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "transfer_…"}, Field{"name", &T::name, "as the old school has it"}, Field{"nisn", &T::nisn, "10 digits, or empty"},
      Field{"sex", &T::sex, "L, P or empty"}, Field{"school", &T::school, "the old school's name"}, Field{"until", &T::until, "the last day to answer"}};
};
template <>
struct Shape<people::TransferList> {
  static constexpr const char* name = "TransferList";
  using T = people::TransferList;
  static constexpr auto fields = std::tuple{Field{"out", &T::out, "own offers, the newest first"}, Field{"in", &T::in, "open offers to this school"}};
};

}  // namespace selami
