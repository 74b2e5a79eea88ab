#pragma once
/// @file The teacher's reading turn, and *tindak lanjuti*: notes of the teacher to the own self.

#include "reflection/turn_wire.hpp"

namespace selami::reflection {

/// Who come up after the newest lesson of the class with the asking teacher. It does not shift while they are read.
/// Errors: group.unknown.
Result<TurnView> reading_turn(Call& call, const GroupId& group);
/// A pupil's journal was read in the turn of a lesson. Errors: lesson.unknown, pupil.unknown.
Result<Done> mark_read(Call& call, const LessonId& lesson, const PupilId& pupil, const ReadIn& in);

/// Keeps one, writes it anew or, without words, takes it back. Errors: group.unknown, pupil.unknown, follow_up.not_fit (the id is another's).
Result<Done> put_follow_up(Call& call, const GroupId& group, const FollowUpId& id, const FollowUpIn& in);
/// Those still to be done, in classes that the actor teaches today.
Result<FollowUpList> my_follow_ups(Call& call);
/// Errors: group.unknown, pupil.unknown.
Result<FollowUpList> pupil_follow_ups(Call& call, const GroupId& group, const PupilId& pupil);

}  // namespace selami::reflection
