#pragma once
/// @file One question asked twice, and what its answers call for: docs/rules/asking.md says the rules in words. Pure.

#include <optional>
#include <string>
#include <vector>

namespace selami::asking {

/// Of the pack `asking`. Shares are whole percents of those who answered.
struct Bounds {
  int teach_below = 30;    ///< fewer right than this: teach again
  int go_above = 70;       ///< more right than this: go on; in between pupils talk
  int answers_min = 5;     ///< fewer answers say nothing
  int option_min = 3;      ///< an option is spoken of when so many chose it …
  int option_percent = 20; ///< … and so large a share
  int names_max = 5;
};

struct Option {
  bool right = false;
  std::string reason;  ///< what a pupil who chooses this probably thinks, or empty
};

/// One answer whose pupil is known: from a phone, a card or a tap.
struct Answer {
  std::string pupil;
  int choice = 0;
  std::optional<bool> sure;  ///< yakin or ragu, where that was asked
};

struct Vote {
  std::vector<Option> options;
  std::vector<int> counts;       ///< of everybody, hands too
  std::vector<Answer> answers;   ///< of those who are known, in the order of the class list
};

/// `unmarked`: no option is marked as right, or all are. `few`: too few answers.
enum class Advice { unmarked, few, teach_again, talk, go_on };

struct Share {
  int right = 0;
  int of = 0;
};
Share share(const Vote& vote);
Advice advise(const Vote& vote, const Bounds& bounds);

/// Pupils who went from one option to another, or stayed.
struct Move {
  int from = 0;
  int to = 0;
  bool was_right = false;
  bool is_right = false;
  std::vector<std::string> pupils;
};
struct Movement {
  int known = 0;  ///< pupils whose answer to both votes is known
  int to_right = 0;
  int to_wrong = 0;
  int stayed_right = 0;
  int stayed_wrong = 0;
  std::vector<Move> moves;  ///< most pupils first
};
/// None when of nobody both answers are known (hands).
std::optional<Movement> moved(const Vote& first, const Vote& second);

/// The wrong option that stands out, with what the statement rests on.
struct Misconception {
  int option = 0;
  int count = 0;
  int of = 0;
  int sure = 0;                     ///< of the known ones, how many were sure of it
  std::vector<std::string> pupils;  ///< whom to see first: who is sure of it, then by the class list
  int more = 0;                     ///< known ones beyond names_max
};
/// None where the evidence is thin: too few answers, too few for any wrong option, or two that are chosen alike.
std::optional<Misconception> main_misconception(const Vote& vote, const Bounds& bounds);

/// Should the next lesson begin with this idea once more?
bool opens_tomorrow(const Vote& last, const Bounds& bounds);

}  // namespace selami::asking
