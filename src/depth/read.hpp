#pragma once
/// @file Reading what there is to judge; within depth.

#include <map>

#include "depth/depth.hpp"
#include "people/access.hpp"
#include "teaching/access.hpp"

namespace selami::depth {

/// A question without its works. Errors: question.unknown.
Result<QuestionWork> find_question(Call& call, const teaching::LessonNow& lesson, const QuestionId& id);
/// The answers of a question, by pupil: neither number nor name, neither level.
std::map<std::string, WorkView> pieces_of(Call& call, const SchoolId& school, const QuestionId& question);
/// A question with its works and the actor's levels, without what the levels look like. Errors: question.unknown.
Result<QuestionWork> works_of(Call& call, const teaching::LessonNow& lesson, const people::GroupNow& group, const QuestionId& question);

}  // namespace selami::depth
