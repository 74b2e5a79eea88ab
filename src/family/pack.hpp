#pragma once
/// @file packs/family: data, read when the server starts.

#include <string>

#include "family_core/words.hpp"

namespace selami::family {

/// Throws std::runtime_error that names the file and line of what cannot be used.
FamilyPack load_pack(const std::string& packs);

}  // namespace selami::family
