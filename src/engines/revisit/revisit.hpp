#pragma once
/// @file Ingat lagi: which ideas a class meets again today, each in a situation that is new to it. docs/rules/ingat-lagi.md says it in words.
/// What is kept of a pupil is only when and how the idea was met; it serves to choose for the class and is never shown. Pure.
///
/// A day is a number of school days (school_day), so a holiday passes no time here: nothing piles up in it.

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace selami::revisit {

/// How an idea was met: not remembered, in part, held.
enum class Outcome { lost, part, held };

/// Of a class whose hands were counted: held by more than 70 %, in part from 30 % on; the bounds of a vote (docs/rules/asking.md).
Outcome of_class(int right, int of);

struct Answer {
  std::string pupil;
  Outcome outcome = Outcome::lost;
};
/// A day on which a class met an idea: when it was learnt, or later by a question. Who was not there has no answer.
struct Meeting {
  int day = 0;
  std::string situation;                ///< in which; empty: as it was learnt
  std::vector<Answer> answers;          ///< of those who are known; of two of one pupil the last counts
  std::optional<Outcome> hands = {};    ///< of the class as a whole (of_class), where only hands were counted
  std::vector<std::string> also = {};   ///< further situations in which it was met that day
};
struct Idea {
  std::string id;
  std::vector<std::string> situations;  ///< in the teacher's order
  std::vector<Meeting> meetings;        ///< in any order; none: not yet learnt, never chosen
};

/// Gaps in school days: measurement.md, section 9 (Latimier, Peyre & Ramus 2021; Kang et al. 2014).
struct Bounds {
  std::vector<int> gaps = {2, 5, 12, 28};
  double after_fall = 0.5;
  double after_rise = 1.5;
  int at_most = 2;           ///< questions for an opening of three minutes
  double ripe = 0.5;        ///< an idea waits until it is due for so much of the class
  int rest = 2;              ///< school days for which an idea is left alone once it was met
  int week_days = 5;
  int month_days = 22;       ///< school days of a month, for the words
};

/// The class today.
struct Today {
  int day = 0;
  std::vector<std::string> pupils;  ///< on the class list now; empty: all who ever answered
  int asked = 0;                    ///< how many ideas it has met again today already, in whichever subject
};

struct Chosen {
  std::string idea;
  std::string situation;
  bool again = false;  ///< every situation was met before: this one longest ago
};
/// What is worth most to this class today, the most valuable first, at most `at_most` less those already asked. An idea without any
/// situation cannot be asked. The order of ideas, meetings and pupils does not matter.
std::vector<Chosen> choose(const std::vector<Idea>& ideas, const Today& today, const Bounds& bounds = {});

/// The same for several days, as if nothing were asked before each of them: what a phone takes along. Of each day the `most` most
/// valuable: the opening's and those that it may be exchanged for.
std::vector<std::vector<Chosen>> choose_each(const std::vector<Idea>& ideas, const std::vector<std::string>& pupils, const std::vector<int>& days,
                                             std::size_t most, const Bounds& bounds = {});
/// An idea's situations in the order in which they are asked: new ones in the teacher's order, then those met, longest ago first.
std::vector<Chosen> in_turn(const Idea& idea);

/// When an idea's turn comes, in a teacher's words: today, within the next week of school, within a month of it, later, or not before the next
/// semester.
enum class When { today, next_week, next_month, this_semester, next_semester };
struct Turn {
  std::string idea;
  When when = When::next_semester;
};
/// All ideas in the order of their turns: openings come every `every` school days until `last_day`, none fuller than today's. What is due
/// and finds no room waits for the next one; so holidays and busy weeks end in no heap.
std::vector<Turn> outlook(const std::vector<Idea>& ideas, const Today& today, int every, int last_day, const Bounds& bounds = {});

/// How the class as a whole met an idea the last time that this is known: held by most, in part, lost. Never of a pupil: none where fewer
/// than `standing_min` are known and no hands were counted.
constexpr int standing_min = 5;
std::optional<Outcome> standing(const Idea& idea, const std::vector<std::string>& pupils = {});

/// How many school days there were until `date`, it included. `days` are in order.
int school_day(const std::vector<Date>& days, const Date& date);

}  // namespace selami::revisit
