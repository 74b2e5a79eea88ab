#pragma once
/// @file Ingat lagi for a class: ideas, situations and meetings out of the questions that it was asked and of its teacher's plans; which of
/// them an opening asks; when the others come. Pure. docs/rules/ingat-lagi.md says it in words.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "reflection_core/outcomes.hpp"

namespace selami::reflection {

/// An objective's or a question's words, told apart from others: spaces, capitals and a full stop at the end make no difference.
std::string key_of(std::string_view words);

/// A question that a class may be asked, from an own plan or typed in class.
struct Situation {
  plan::Question question;
  std::string objective;  ///< its text
  std::string plan;       ///< id, or empty
  std::string from;       ///< the plan's title
};

/// A question of a lesson of this class, with what came of it.
struct Asked {
  std::string id;
  std::string again_of;  ///< the question whose second vote it is
  std::string subject;
  std::string plan;
  Date date;
  Instant at;
  bool opened = false;
  Situation what;
  std::vector<std::pair<std::string, Said>> answers;  ///< by pupil
  std::vector<int> tally;
};

/// What the teacher wants of an idea in this class.
enum class Wanted { usual, pause, stop, first };
struct Wish {
  std::string idea;
  Wanted wanted = Wanted::usual;
  Date day;
  Instant at;
};
constexpr int pause_days = 22;  ///< school days: about a month

/// An idea that the class has met.
struct Known {
  revisit::Idea idea;  ///< its id: key_of(text)
  std::string text;
  std::string subject;
  std::string plan;       ///< of the newest meeting
  std::string objective;  ///< the objective's id there
  int aims = 2;
  Date last;
  Instant last_at;
  int times = 0;  ///< days on which it was met
  std::map<std::string, Situation> situations;  ///< by key
};

/// `days`: the school's days in order, `asked` in the order of the lessons. A question that was neither opened nor answered was not met: it
/// was prepared for a lesson of this class and is a new situation.
std::vector<Known> ideas_of(const std::vector<Asked>& asked, const std::vector<Situation>& own, const std::vector<Date>& days);

/// One idea's place on the page of the class.
struct Standing {
  const Known* known = nullptr;
  revisit::When when = revisit::When::next_semester;
  Wanted wanted = Wanted::usual;
  std::optional<Date> until;  ///< of a pause: the day on which it is over, where the days go so far
  std::optional<revisit::Outcome> stood;
};
/// What the openings of one subject ask.
struct Openings {
  std::vector<Standing> turns;                 ///< in order; set aside last
  std::vector<std::vector<std::size_t>> days;  ///< for each of the days asked about: places in `turns`, the most worth first
};

struct Ahead {
  std::vector<Date> days;      ///< school days, in order, from the first meeting to the end of the semester and over the days asked about
  Date today;
  std::vector<Date> openings;  ///< the days asked about, today first
  Date last;                   ///< of the semester
  int asked = 0;               ///< ideas that the class has met again today
};
constexpr std::size_t candidates = 5;  ///< of an opening: two that are asked, and those for which they may be exchanged

/// `known`: the ideas of one subject.
Openings openings_of(const std::vector<const Known*>& known, const std::vector<Wish>& wishes, const Ahead& ahead);

}  // namespace selami::reflection
