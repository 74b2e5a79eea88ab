#pragma once
/// @file The one change that a class chose after Suara murid, and whether it was tried.

#include "teaching/access.hpp"
#include "teaching/wire.hpp"

namespace selami::teaching {

/// What the class of a lesson chose; blank: nothing any more. Errors: as lesson_to_write.
Result<Done> set_choice(Call& call, const LessonId& id, const ChoiceIn& in);
/// Said in a lesson: was an earlier lesson's choice tried? One that was taken back meanwhile is left alone. Errors: as lesson_to_write;
/// lesson.unknown when the earlier one is no lesson of the same teacher and class.
Result<Done> say_tried(Call& call, const LessonId& id, const TriedIn& in);

/// What this lesson's class chose, and what the class chose before it in the same subject; that no more once another lesson tried it.
void add_choices(storage::Tx& tx, const LessonNow& lesson, VoicesView& out);
/// Of a teacher's class, by subject: what was chosen last, unless it was tried since.
std::vector<Chosen> choices_waiting(Call& call, const SchoolId& school, const GroupId& group);

}  // namespace selami::teaching
