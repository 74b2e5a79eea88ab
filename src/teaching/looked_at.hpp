#pragma once
/// @file An answer that classmates were given stays in those words; what its pupil says otherwise since stands beside it (decisions 23, 44).

#include "teaching/access.hpp"

namespace selami::teaching {

/// Whether classmates have, or had, this answer to look at.
bool looked_at(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil);
/// What its pupil's phone has said otherwise since.
std::optional<std::string> said_since(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil);

}  // namespace selami::teaching
