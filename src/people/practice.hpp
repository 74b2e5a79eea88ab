#pragma once
/// @file Kelas latihan: a class of invented pupils in which a teacher tries everything, and that counts nowhere. It lies in a
/// school of its own that no office owns (docs/decisions: practice is a school that is none).

#include "people/desk_wire.hpp"
#include "people/practice_wire.hpp"

namespace selami::people {

/// Opens the actor's practice class, made when there is none. `anew`: what was in it is left to the retention clock, and
/// another one is made. Errors: right.missing (forbidden): who teaches nowhere.
Result<GroupPage> open_practice(Call& call, const PracticeIn& in);

/// Who acts, as in the own practice class alone: also somebody who teaches nowhere any more, for what the phone had not sent. None: there
/// is no such class, or it is about plans, which are meant and not practised.
std::optional<Actor> practising(Call& call, Action action);

}  // namespace selami::people
