#pragma once
/// @file The id of a file that is kept of a pupil, made where the picture or voice was made.

#include "base/id.hpp"

namespace selami::teaching {

struct WorkKind { static constexpr const char* prefix = "work"; };
using WorkId = Id<WorkKind>;

}  // namespace selami::teaching
