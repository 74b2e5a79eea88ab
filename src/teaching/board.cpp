#include "asking/several.hpp"

#include <algorithm>
#include <map>

#include "people/access.hpp"
#include "seat_sql.hpp"
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

std::optional<BoardStep> step_now(const LessonNow& lesson, const std::vector<StepView>& steps) {
  for (const StepView& step : steps) {
    if (step.id == lesson.step) return BoardStep{step.stage, step.text, step.minutes + step.longer, step.started_at, step.paused_ms, step.inserted};
  }
  return std::nullopt;
}

struct Counted {
  int answered = 0;
  std::vector<int> counts;
  std::vector<asking::Same> several;  ///< of known pupils or groups, where an answer names several options
  std::vector<std::string> teams;     ///< that answered
};

Counted count(Call& call, const LessonNow& lesson, const QuestionKept& question) {
  Counted out{0, no_counts(question), {}, {}};
  call.tx.each(sql::answers_counted{.school = lesson.school, .question = question.id}, [&](const Row& row) {
    std::vector<int> choices = choices_of(row.text(2));
    out.answered += row.number(1);
    count_in(out.counts, row.null(0) ? std::nullopt : std::optional(row.number(0)), choices, row.number(1));
    if (!row.text(3).empty()) out.teams.push_back(row.text(3));
    if (!choices.empty()) out.several.push_back({std::move(choices), row.number(1)});
  });
  std::vector<int> tally = no_counts(question);
  call.tx.each(sql::tallies_of_question{.school = lesson.school, .question = question.id}, [&](const Row& row) {
    count_in(out.counts, row.integer(0), row.number(1));
    count_in(tally, row.integer(0), row.number(1));
  });
  out.answered += hands_of(question.kind, tally);
  return out;
}

std::vector<int> places_of(const QuestionKept& question) {
  std::vector<int> out;
  for (const plan::Option& option : question.options) out.push_back(option.place);
  return out;
}

/// How many are right in every part is told with the right answer, never before.
std::optional<BoardSeveral> several_of(const QuestionKept& question, const std::vector<asking::Same>& answers, bool right) {
  if (question.kind != plan::Kind::multi && question.kind != plan::Kind::order) return std::nullopt;
  std::vector<bool> ticked;
  for (const plan::Option& option : question.options) ticked.push_back(option.right);
  const asking::Several told = question.kind == plan::Kind::multi ? asking::ticked(ticked, answers) : asking::ordered(places_of(question), answers);
  BoardSeveral out{told.of, right ? told.exact : std::nullopt, {}, told.mean_place};
  for (const asking::Same& same : told.common) out.common.push_back({same.choices, same.count});
  return out;
}

std::vector<int> right_ones(const QuestionKept& question) {
  if (question.kind == plan::Kind::order) return asking::right_order(places_of(question));
  std::vector<int> out;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    if (question.options[i].right) out.push_back(static_cast<int>(i));
  }
  return out;
}

/// The first vote stands beside the second, once the class may see that one.
std::optional<BoardVote> vote_before(Call& call, const LessonNow& lesson, const QuestionKept& again) {
  if (!again.again_of) return std::nullopt;
  const auto first = find_question(call.tx, lesson, *again.again_of);
  if (!first) return std::nullopt;
  return BoardVote{asked(*first).options, count(call, lesson, *first).counts, right_ones(*first)};
}

/// How many answered is shown at once; what they answered: see on_board.
std::optional<BoardQuestion> question_now(Call& call, const LessonNow& lesson) {
  const auto kept = call.tx.one(sql::asked_now{.school = lesson.school, .lesson = lesson.id}, question_of);
  if (!kept) return std::nullopt;
  BoardQuestion out;
  static_cast<AskedView&>(out) = asked(*kept);
  out.state = state(kept->opening);
  out.talk = kept->showing.talk_at.has_value();
  Counted counted = count(call, lesson, *kept);
  out.answered = counted.answered;
  out.teams = std::move(counted.teams);
  const OnBoard may = on_board(kept->opening, kept->showing, kept->kind, kept->options);
  if (may.counts) {
    out.counts = std::move(counted.counts);
    out.several = several_of(*kept, counted.several, may.right);
  }
  if (may.right) {
    out.right = right_ones(*kept);
    out.before = vote_before(call, lesson, *kept);
  }
  out.thoughts = thoughts_shown(call, lesson, *kept);
  if (!out.thoughts.empty()) out.prompt = kept->prompt;
  out.part = kept->part;
  return out;
}

/// By numbers: names are never on the board.
std::vector<BoardTeam> board_teams(Call& call, const people::GroupNow& group, const std::vector<Team>& teams) {
  if (teams.empty()) return {};
  std::map<std::string, int> numbers;
  for (const people::MemberNow& member : people::members_ever(call, group)) numbers[member.pupil.text] = member.number;
  std::vector<BoardTeam> out;
  for (const Team& team : teams) {
    out.push_back({team.team, {}});
    for (const PupilId& pupil : team.pupils) out.back().numbers.push_back(numbers[pupil.text]);
    std::sort(out.back().numbers.begin(), out.back().numbers.end());
  }
  return out;
}

BoardView view_board(Call& call, const VoicePack& pack, const LessonNow& lesson) {
  const people::GroupNow group = group_of(call, lesson);
  BoardView out;
  out.lesson = lesson.id;
  out.title = lesson.title;
  out.group = group.name;
  out.level = group.level;
  out.practice = people::is_practice(call, lesson.school);
  out.now = call.now;
  out.ended = lesson.ended_at.has_value();
  out.paused_at = lesson.paused_at;
  out.step = step_now(lesson, steps_of(call.tx, lesson));
  out.question = question_now(call, lesson);
  call.tx.each(sql::open_door{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) { out.code = row.text(0); });
  out.members = people::size_on(call, group, lesson.day);
  call.tx.each(sql::pupils_seated{.school = lesson.school, .lesson = lesson.id}, [&](const Row&) { ++out.joined; });
  out.voices = view_voices(call, pack, lesson);
  out.teams = board_teams(call, group, teams_of(call.tx, lesson));
  return out;
}

}  // namespace

Result<BoardView> read_board(Call& call, const VoicePack& pack) {
  TRY(const LessonNow lesson, seat_lesson(call));
  return view_board(call, pack, lesson);
}

Result<BoardView> read_own_board(Call& call, const VoicePack& pack, const LessonId& id) {
  TRY(const LessonNow lesson, own_lesson(call, id));
  return view_board(call, pack, lesson);
}

Result<Topic> board_events(Call& call) {
  TRY(const LessonNow lesson, seat_lesson(call));
  return Topic{board_topic(lesson.id)};
}

}  // namespace selami::teaching
