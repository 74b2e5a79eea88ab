#pragma once
/// @file Where help is wanted, and how a school asks for it, on the wire.

#include "city_core/wanted.hpp"
#include "http/route.hpp"

namespace selami::city {

struct HelpRequestKind { static constexpr const char* prefix = "help"; };
using HelpId = Id<HelpRequestKind>;

struct HelpIn {
  HelpKind kind = HelpKind::other;
  std::string words;
};
struct HelpView {
  HelpId id;
  HelpKind kind = HelpKind::other;
  std::string words;
  std::string asked_by;
  Instant asked_at;
  std::optional<Instant> ended_at;
};
struct SchoolHelp {
  std::vector<HelpView> requests;  ///< the newest first
};
struct WantedList {
  std::vector<WantedLine> lines;
  int schools = 0;  ///< that were looked at
};

}  // namespace selami::city

namespace selami {

template <>
struct Shape<city::HelpIn> {
  using T = city::HelpIn;
  static constexpr const char* name = "HelpIn";
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "what is wanted"}, Field{"words", &T::words, "one line; may be empty", at_most(city::help_words_max)}};
};
template <>
struct Shape<city::HelpView> {
  using T = city::HelpView;
  static constexpr const char* name = "HelpRequest";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "help_…"}, Field{"kind", &T::kind, "what is wanted"}, Field{"words", &T::words, "one line; may be empty"},
      Field{"asked_by", &T::asked_by, "a name"}, Field{"asked_at", &T::asked_at, "ms"}, Field{"ended_at", &T::ended_at, "ms; none: it stands"}};
};
template <>
struct Shape<city::SchoolHelp> {
  static constexpr const char* name = "SchoolHelp";
  static constexpr auto fields = std::tuple{Field{"requests", &city::SchoolHelp::requests, "the newest first"}};
};
template <>
struct Shape<city::WantedLine> {
  using T = city::WantedLine;
  static constexpr const char* name = "WantedLine";
  static constexpr auto fields = std::tuple{
      Field{"want", &T::want, "asked by the school, or what its office owes it"}, Field{"school", &T::school, "its name"}, Field{"district", &T::district, "where it lies"},
      Field{"kind", &T::kind, "of what was asked"}, Field{"words", &T::words, "of whoever asked"},
      Field{"weeks", &T::weeks, "so long it waits; none: it was never there, or waiting has no day"}, Field{"supervised", &T::supervised, "it has a supervisor"}};
};
template <>
struct Shape<city::WantedList> {
  using T = city::WantedList;
  static constexpr const char* name = "WantedList";
  static constexpr auto fields = std::tuple{Field{"lines", &T::lines, "by want, then who waits longest, then by name"}, Field{"schools", &T::schools, "that were looked at"}};
};

}  // namespace selami
