#pragma once
/// @file One next step at a time, on the wire. All of it is the teacher's alone.

#include "growth/pack_wire.hpp"

namespace selami::growth {

struct TakenKind { static constexpr const char* prefix = "taken"; };
using TakenId = Id<TakenKind>;

struct TakeStep {
  SchoolId school;
  std::string step;
  std::string words;
};
struct TryStep {
  Instant at;
};
/// kept: it has become usual. aside: not now.
enum class Ended { kept, aside };
struct EndStep {
  Ended how = Ended::kept;
};

struct TakenView {
  TakenId taken;
  std::string step;   ///< of the catalogue; empty: own words
  std::string words;
  Instant taken_at;
  int tries = 0;
  std::optional<Instant> tried_at;
  std::optional<Ended> ended;
  std::optional<Instant> ended_at;
};
struct SuggestionView {
  std::string step;
  std::string sign;
  int n = 0;
  int of = 0;
};
struct StepsView {
  std::optional<TakenView> now;
  std::vector<TakenView> before;
  std::vector<SuggestionView> suggestions;
};

}  // namespace selami::growth

namespace selami {

template <>
struct EnumNames<growth::Ended> {
  static constexpr std::pair<growth::Ended, const char*> names[] = {{growth::Ended::kept, "kept"}, {growth::Ended::aside, "aside"}};
};
template <>
struct Shape<growth::TakeStep> {
  using T = growth::TakeStep;
  static constexpr const char* name = "TakeStep";
  static constexpr auto fields = std::tuple{Field{"school", &T::school, "where the teacher teaches"},
                                            Field{"step", &T::step, "of the catalogue; empty: own words", loose_at_most(60)},
                                            Field{"words", &T::words, "own words; may be empty beside a step", loose_at_most(400)}};
};
template <>
struct Shape<growth::TryStep> {
  static constexpr const char* name = "TryStep";
  static constexpr auto fields = std::tuple{Field{"at", &growth::TryStep::at, "ms, by the phone"}};
};
template <>
struct Shape<growth::EndStep> {
  static constexpr const char* name = "EndStep";
  static constexpr auto fields = std::tuple{Field{"how", &growth::EndStep::how, "kept: it has become usual; aside: not now"}};
};
template <>
struct Shape<growth::TakenView> {
  using T = growth::TakenView;
  static constexpr const char* name = "TakenStep";
  static constexpr auto fields = std::tuple{
      Field{"taken", &T::taken, "taken_…"}, Field{"step", &T::step, "of the catalogue; empty: own words"}, Field{"words", &T::words, "own words; may be empty"},
      Field{"taken_at", &T::taken_at, "ms"}, Field{"tries", &T::tries, "how often it was tried"}, Field{"tried_at", &T::tried_at, "ms; null: not yet"},
      Field{"ended", &T::ended, "null: now"}, Field{"ended_at", &T::ended_at, "ms; null: now"}};
};
template <>
struct Shape<growth::SuggestionView> {
  using T = growth::SuggestionView;
  static constexpr const char* name = "StepSuggestion";
  static constexpr auto fields = std::tuple{Field{"step", &T::step, "of the catalogue"},
                                            Field{"sign", &T::sign, "what suggests it: refleksi aplikasi suara tingkat senang guna sadar dangkal lepas luas rencana kunjungan mulai"},
                                            Field{"n", &T::n, "so many"}, Field{"of", &T::of, "of these; 0: nothing was counted"}};
};
template <>
struct Shape<growth::StepsView> {
  using T = growth::StepsView;
  static constexpr const char* name = "MySteps";
  static constexpr auto fields = std::tuple{Field{"now", &T::now, "what the teacher tries; null: nothing"}, Field{"before", &T::before, "newest first"},
                                            Field{"suggestions", &T::suggestions, "what fits best first"}};
};

}  // namespace selami
