#pragma once
/// @file Fair voices: whom to ask next, how the turns of a lesson spread, how long the waits were. Pure: chance is a parameter.

#include <optional>
#include <string>
#include <vector>

namespace selami::asking {

/// Somebody who is here and may be asked.
struct Candidate {
  std::string pupil;
  int turns = 0;  ///< in this lesson so far
};
/// By chance among those who have spoken least. Who passed is left out as long as somebody else is there; passing counts as nothing.
/// `draw`: from 0 up to, but not, 1. None when nobody is there.
std::optional<std::string> pick(const std::vector<Candidate>& candidates, const std::vector<std::string>& passed, double draw);

/// How long a teacher waited.
struct Waits {
  int count = 0;
  int median_ms = 0;
};
struct Spread {
  int present = 0;
  int heard = 0;      ///< how many of them spoke
  int turns = 0;
  int most = 0;       ///< so many pupils spoke most …
  int most_turns = 0; ///< … and took so many of the turns; 0 when there are too few turns to speak of that
  Waits after_question;
  Waits after_answer;
};
constexpr int spread_turns_min = 5;
constexpr int most_heard = 3;
constexpr int wait_max_ms = 60'000;  ///< longer: the phone was put away

/// Waits of nothing, or longer than wait_max_ms, are no waits.
Spread spread(const std::vector<Candidate>& present, const std::vector<int>& after_question_ms, const std::vector<int>& after_answer_ms);

}  // namespace selami::asking
