#pragma once
/// @file What each level looks like for a question's objective: the teacher's own words, else the plan's criteria, else the pack's.

#include "depth/wire.hpp"
#include "depth_core/words.hpp"
#include "people/access.hpp"
#include "teaching/access.hpp"

namespace selami::depth {

/// Whose objective a question has: the plan's subject and phase where the actor may read the plan, else those of lesson and class.
Setting setting_of(Call& call, const DepthPacks& packs, const teaching::LessonNow& lesson, const people::GroupNow& group);
/// One for each level, in the words of one teacher where there are such. A question without an objective has the words of the pack alone.
std::vector<DescriptorView> descriptors_of(Call& call, const DepthPacks& packs, const teaching::LessonNow& lesson, const people::GroupNow& group,
                                           const QuestionWork& question, const PersonId& whose);
/// Rewords a level for the question's objective; without words it is the plan's or the pack's again.
/// Errors: lesson.unknown, question.unknown; descriptor.level, descriptor.no_objective (invalid).
Result<Done> put_descriptor(Call& call, const LessonId& lesson, const QuestionId& question, const std::string& level, const DescriptorIn& in);

}  // namespace selami::depth
