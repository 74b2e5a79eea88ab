#pragma once
/// @file Which small step a teacher might try next, out of what the own lessons show. Pure.
///
/// It reads counts of one teacher's lessons and proposes; nobody else is asked or told. Where there is too little to go by it says so
/// by proposing a step for beginning ("mulai").

#include <array>
#include <string>
#include <vector>

namespace selami::growth {

/// Of a catalogue's step, what decides when it is proposed.
struct StepKey {
  std::string id;
  std::vector<std::string> signals;
  std::vector<std::string> findings;  ///< codes of saran
};

/// Counts out of a teacher's newest lessons.
struct OwnLessons {
  int lessons = 0;
  int with_steps = 0;         ///< lessons of which it is known which steps happened
  int with_reflection = 0;    ///< of these
  int with_application = 0;   ///< of these
  int with_voices = 0;        ///< lessons with Suara murid
  int with_levels = 0;        ///< lessons with judged answers
  std::array<std::array<int, 3>, 3> voices{};  ///< joy, benefit, awareness × ya, biasa, tidak
  std::array<int, 5> levels{};                 ///< judged answers by SOLO 0–4
  std::vector<std::string> findings;           ///< what the checker says of the newest plan and was not silenced
  std::string follow_up;                       ///< the step that the newest visit named, or empty
};

/// What the lessons show: `n` of `of`, for the sentence that says why.
struct Sign {
  std::string id;  ///< refleksi aplikasi suara tingkat senang guna sadar dangkal lepas luas; rencana, kunjungan, mulai
  int n = 0;
  int of = 0;
};
/// Signs that there is enough to go by, the strongest first.
std::vector<Sign> signs_of(const OwnLessons& lessons);

struct Suggestion {
  std::string step;
  Sign sign;
};
/// Each step of the catalogue at most once and none of `closed`, what fits best first: what a visit asked for, then by signs, then
/// what the newest plan's saran ask for, then steps for beginning, then all others. The same facts give the same list.
std::vector<Suggestion> suggestions(const std::vector<StepKey>& catalogue, const OwnLessons& lessons, const std::vector<std::string>& closed);

/// True for a name that a step's `signals` may have. "bicara" is found by the phone: who spoke never leaves it.
bool is_signal(const std::string& name);

}  // namespace selami::growth
