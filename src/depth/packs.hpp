#pragma once
/// @file packs/depth: data, read when the server starts.

#include <string>

#include "depth_core/words.hpp"

namespace selami::depth {

/// Throws std::runtime_error that names the file and line of what cannot be used.
DepthPacks load_packs(const std::string& packs);

}  // namespace selami::depth
