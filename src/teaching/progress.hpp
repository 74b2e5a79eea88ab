#pragma once
/// @file Where each class is in each own plan.

#include "teaching/wire.hpp"

namespace selami::teaching {

/// By plan and class: what comes next. Plans that were put away are left out.
std::vector<ProgressView> progress_now(Call& call);
Result<ProgressList> progress(Call& call);

}  // namespace selami::teaching
