#pragma once
/// @file Views put together from what is kept.

#include "people/access.hpp"
#include "teaching/read.hpp"
#include "teaching/seat_wire.hpp"
#include "teaching/voice_pack.hpp"

namespace selami::teaching {

GroupView view(const people::GroupNow& group);
std::vector<MemberView> views(const std::vector<people::MemberNow>& members);
/// A substitute sees numbers alone.
void hide_names(std::vector<MemberView>& members);
/// The lesson's class, also when the teacher no longer has it.
people::GroupNow group_of(Call& call, const LessonNow& lesson);
/// All of a lesson for its teacher; for a substitute without names, phones and what phones said in Suara murid.
LessonView view_lesson(Call& call, const VoicePack& pack, const LessonNow& lesson);
/// Empty counts of a question.
std::vector<int> no_counts(const QuestionKept& question);
/// Suara murid of a lesson as it may be shown to teacher, class and board.
VoicesView view_voices(Call& call, const VoicePack& pack, const LessonNow& lesson);
/// One picked answer more, in order; `board`: 0 not there, 1 alone or at the left, 2 at the right.
void add_pick(Thinking& thinking, PupilId pupil, std::int64_t board);
/// Answers in own words that are before the class now.
std::vector<BoardThought> thoughts_shown(Call& call, const LessonNow& lesson, const QuestionKept& question);
/// A question without right answers, reasons and moves.
AskedView asked(const QuestionKept& question);

}  // namespace selami::teaching
