#include "asking/thinking.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "people/access.hpp"
#include "storage/changes.hpp"
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_core/question.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

std::vector<std::string> texts(const std::vector<PupilId>& pupils) {
  std::vector<std::string> out;
  for (const PupilId& pupil : pupils) out.push_back(pupil.text);
  return out;
}

/// Who is here: everyone of the class who was not marked otherwise.
std::vector<std::string> pupils_here(Call& call, const LessonNow& lesson, const people::GroupNow& group) {
  const std::set<std::string> away = pupils_away(call, lesson);
  std::vector<std::string> out;
  for (const people::MemberNow& member : people::members_on(call, group, lesson.day)) {
    if (away.count(member.pupil.text) == 0) out.push_back(member.pupil.text);
  }
  return out;
}

/// Errors: pupil.unknown, with the place in `picks`. A pupil may have left the class since.
Result<bool> check_pupils(Call& call, const LessonNow& lesson, const std::vector<PupilId>& picks) {
  const std::vector<people::MemberNow> ever = people::members_ever(call, group_of(call, lesson));
  for (std::size_t i = 0; i < picks.size(); ++i) {
    const auto is_one = [&](const people::MemberNow& member) { return member.pupil == picks[i]; };
    if (std::none_of(ever.begin(), ever.end(), is_one)) return fail(Fault::not_found, "pupil.unknown", "picks[" + std::to_string(i) + "]");
  }
  return true;
}

}  // namespace

void add_pick(Thinking& thinking, PupilId pupil, std::int64_t board) {
  if (board == 1) thinking.board.insert(thinking.board.begin(), pupil);
  if (board > 1) thinking.board.push_back(pupil);
  thinking.picks.push_back(std::move(pupil));
}

std::vector<BoardThought> thoughts_shown(Call& call, const LessonNow& lesson, const QuestionKept& question) {
  if (!is_thought(question.kind)) return {};
  Thinking picked;
  call.tx.each(sql::picks_of_question{.school = lesson.school, .question = question.id},
               [&](const Row& row) { add_pick(picked, row.id<PupilId>(0), row.integer(1)); });
  if (picked.board.empty()) return {};
  const people::GroupNow group = group_of(call, lesson);
  asking::Thinking now;
  now.opened = state(question.opening) != QuestionState::waiting;
  now.closed = state(question.opening) == QuestionState::closed;
  now.question = question.text;
  now.here = pupils_here(call, lesson, group);
  for (const people::MemberNow& member : people::members_ever(call, group)) now.names.push_back(member.name);
  const PartsBy parts = parts_of_question(call.tx, lesson.school, question.id);
  std::map<std::string, std::vector<PartView>> by_first;  // the first photo stands for an answer in steps: whose it is does not come out again
  for (const auto& [pupil, all] : parts) by_first[all.front().work.text] = all;
  call.tx.each(sql::answers_of_question{.school = lesson.school, .question = question.id}, [&](const Row& row) {
    const auto steps = parts.find(row.text(1));
    const std::string made = row.null(9) ? std::string() : row.text(9);
    now.thoughts.push_back({row.text(1), row.text(4), steps == parts.end() ? made : steps->second.front().work.text});
  });
  now.picks = texts(picked.picks);
  now.board = texts(picked.board);
  std::vector<BoardThought> out;
  for (const asking::Shown& one : asking::shown(now)) {
    out.push_back({one.place, one.text, one.picture.empty() ? std::nullopt : std::optional(WorkId{one.picture}), by_first[one.picture]});
  }
  return out;
}

Result<Done> show_thinking(Call& call, const LessonId& id, const QuestionId& question, const Thinking& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  TRY_DO(check_thinking(kept.kind, texts(in.picks), texts(in.board)));
  TRY_DO(check_pupils(call, lesson, in.picks));
  call.tx.run(sql::drop_picks{.school = lesson.school, .question = question});
  for (std::size_t i = 0; i < in.picks.size(); ++i) {
    const auto at = std::find(in.board.begin(), in.board.end(), in.picks[i]);
    const std::int64_t board = at == in.board.end() ? 0 : 1 + (at - in.board.begin());
    call.tx.run(sql::add_pick{.school = lesson.school, .question = question, .pupil = in.picks[i], .position = i, .board = board});
  }
  const auto version = call.tx.run_returning(sql::set_prompt{.prompt = in.prompt, .part = in.part, .school = lesson.school, .id = question},
                                             [](const Row& row) { return row.integer(0); });
  storage::note_change(call.tx, lesson.school.text, "question", question.text, version.at(0));
  announce_change(call, id, "question");
  return Done{};
}

}  // namespace selami::teaching
