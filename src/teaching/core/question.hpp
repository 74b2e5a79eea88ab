#pragma once
/// @file A question in class: what a fitting answer is, when it may be given, how answers are counted. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "plan/plan.hpp"

namespace selami::teaching {

constexpr int scale_steps = 5;    ///< of a scale without named steps
constexpr int levels = 5;         ///< SOLO 0–4, for taps
constexpr int check_steps = 3;    ///< not yet, begins to, shows: of a checklist that names no steps of its own
constexpr std::size_t ordered_min = 3;  ///< things to put in order …
constexpr std::size_t ordered_max = 6;  ///< … as many as a child keeps in view
constexpr std::size_t parts_min = 2;    ///< steps of a job, a photo each; fewer are one photo
constexpr std::size_t parts_max = 8;
constexpr int hands_max = 200;    ///< more raised hands than in any class
constexpr std::size_t answer_max = 2000;  ///< bytes of a written answer

enum class QuestionState { waiting, open, closed };

/// A question's place in time. Closed and opened again keeps the first opening.
struct Opening {
  std::optional<Instant> opened_at;
  std::optional<Instant> closed_at;
  friend bool operator==(const Opening& a, const Opening& b) {
    return a.opened_at == b.opened_at && a.closed_at == b.closed_at;
  }
};

/// What the teacher has put before the class of a question that is closed.
struct Showing {
  std::optional<Instant> talk_at;   ///< pupils talk about it since then
  std::optional<Instant> shown_at;  ///< the board shows result and right answer since then
};
/// What a board tells of a question.
struct OnBoard {
  bool counts = false;
  bool right = false;
};

QuestionState state(const Opening& opening);
/// In a lesson that has ended a late opening is kept, but never leaves the question open.
Opening open(Opening opening, Instant at, std::optional<Instant> lesson_ended);
Opening close(Opening opening, Instant at);
/// Errors: question.open (conflict): what is still being answered is not shown.
Result<Showing> show(const Opening& opening, Showing before, bool talk, bool result, Instant at);
/// Nothing before the question is closed. A result that can be right or wrong waits until the teacher puts it there, so that a talk is
/// about reasons, not about what most think; also where the question was made in class and nobody has said yet which option is right.
OnBoard on_board(const Opening& opening, const Showing& showing, plan::Kind kind, const std::vector<plan::Option>& options);

/// What was answered: one option, step or level; several options, ticked or put in an order; words; or something made.
struct Given {
  std::optional<int> choice;
  std::vector<int> choices;
  std::string text;
  bool made = false;  ///< a photo, a drawing or a voice goes with it: its file is on its way
};

/// Taken down by the teacher alone: no phone and no board is asked.
bool is_tapped(plan::Kind kind);
/// Answered by a photo, a drawing or a voice, or by words instead.
bool is_made(plan::Kind kind);
/// Into how many named steps a photo's question divides the job; 0: one photo answers it.
int parts_of(plan::Kind kind, std::size_t options);
/// What the class can be shown of it is one child's thought: words or a picture. A voice tells whose it is.
bool is_thought(plan::Kind kind);

/// How many different answers can be counted: options, steps of the scale, levels; 0 for answers in words, made ones and orders.
int buckets(plan::Kind kind, std::size_t options);
/// Errors: question.empty (no text), question.options (a choice or multi needs 2 to 12), question.order (an order needs 3 to 6 things).
Result<bool> check_question(plan::Kind kind, std::string_view text, std::size_t options);
/// The answer as it is kept: what was ticked in the question's order. One option alone, as a phone's earlier page sends it, is the one
/// ticked. Errors: response.choice (none, or no such option), response.choices (nothing ticked, an option twice or none such; not everything
/// in the order), response.empty (a written answer without words), response.nothing (neither made nor in words), response.made (something made
/// where that is not asked), response.long.
Result<Given> fitting(plan::Kind kind, std::size_t options, Given given);
/// The steps of which photos are said. Errors: response.part (the question has no such step, or one is said twice).
Result<bool> check_parts(plan::Kind kind, std::size_t options, const std::vector<int>& parts);
/// Hands per option. Of an order there are none. Errors: tally.counts (not one count an option, or a count outside 0 to hands_max).
Result<bool> check_tally(plan::Kind kind, std::size_t options, const std::vector<int>& counts);

/// What was picked of the answers to a question, by pupil, and which one or two of them are before the class. Errors: thinking.kind (only
/// answers in own words and pictures are), thinking.twice, thinking.board (more than two, or one that is not picked).
Result<bool> check_thinking(plan::Kind kind, const std::vector<std::string>& picks, const std::vector<std::string>& board);

/// Adds one answer to the counts of its question; one that fits no bucket is left out.
void count_in(std::vector<int>& counts, std::optional<std::int64_t> choice, int times = 1);
/// The same for whatever was answered: each ticked option counts.
void count_in(std::vector<int>& counts, const std::optional<int>& choice, const std::vector<int>& choices, int times = 1);
/// How many pupils the hands stand for: where several options are raised for, at least as many as the one with most.
int hands_of(plan::Kind kind, const std::vector<int>& tally);

/// Several options as the table keeps them, "[0,2]"; none: nothing.
std::optional<std::string> choices_text(const std::vector<int>& choices);
std::vector<int> choices_of(std::string_view kept);

}  // namespace selami::teaching
