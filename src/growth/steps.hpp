#pragma once
/// @file Satu langkah berikutnya: what is suggested, what the teacher tries, what became of it. The teacher's alone.

#include "growth/packs.hpp"
#include "growth/steps_wire.hpp"

namespace selami::growth {

/// A teacher's steps in all schools, newest first.
std::vector<TakenView> taken_steps(Call& call, const PersonId& teacher);
Result<StepsView> my_steps(Call& call, const GrowthPacks& packs);
/// Takes a step of the catalogue or writes one; what was tried until now is set aside. Errors: school.unknown, taken.step_unknown (invalid),
/// taken.empty (invalid), taken.unknown (not_found): the id is another's.
Result<Done> take_step(Call& call, const GrowthPacks& packs, const TakenId& id, const TakeStep& in);
/// Errors: taken.unknown, taken.ended (conflict).
Result<Done> count_try(Call& call, const TakenId& id, const TryStep& in);
/// Errors: taken.unknown.
Result<Done> end_step(Call& call, const TakenId& id, const EndStep& in);

}  // namespace selami::growth
