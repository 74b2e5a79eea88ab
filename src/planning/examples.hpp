#pragma once
/// @file The example plans of the packs, read once when the program starts.

#include <string>
#include <vector>

#include "planning/shared_wire.hpp"

namespace selami::planning {

/// The plans of `packs`/examples, by level from TK up, then by name. Throws std::runtime_error naming a file that is none.
std::vector<ExampleView> load_examples(const std::string& packs);

}  // namespace selami::planning
