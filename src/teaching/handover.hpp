#pragma once
/// @file Titip kelas: a class handed to a substitute for one day.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "teaching/handover_wire.hpp"
#include "teaching/voice_pack.hpp"

namespace selami::teaching {

// ---- handover.cpp: who hands over ----

/// Prepares lessons of today for whoever has the code; the same id again gives a new code, and the one before is dead.
/// Errors: group.unknown, staff.unknown, plan.unknown, handover.lesson_begun, handover.ended, handover.unknown.
Result<HandoverView> make_handover(Call& call, const HandoverId& id, const HandoverIn& in);
/// Today's, not taken back: the own ones, for operator and principal those of the school.
Result<HandoverList> list_handovers(Call& call);
/// Takes it back: code and bearers are dead at once. Errors: handover.unknown.
Result<Done> end_handover(Call& call, const HandoverId& id);

// ---- substitute.cpp: who gives the lessons ----

/// Anyone with the code. Errors: handover.code_unknown, handover.name, auth.slow_down.
Result<SubstituteToken> open_handover(Call& call, const OpenHandoverIn& in);
/// Today's steps and the number list. Errors: handover.unknown.
Result<SubstituteView> read_substitute(Call& call, const VoicePack& pack);

// ---- inside teaching ----

struct HandoverNow {
  SchoolId school;
  HandoverId id;
  GroupId group;
  std::string group_name;
  PersonId teacher;
  std::string teacher_name;
  Date day;
  PersonId made_by;
  bool ended = false;
};
std::string handover_hash(const Call& call, std::string_view code);
std::optional<HandoverNow> find_handover(storage::Tx& tx, const SchoolId& school, const HandoverId& id);
/// The handover that a code opens today.
std::optional<HandoverNow> handover_behind(Call& call, std::string_view code);
std::vector<HandedLesson> handed_lessons(storage::Tx& tx, const HandoverNow& handover);
std::string name_of(Call& call, const PersonId& person);

}  // namespace selami::teaching
