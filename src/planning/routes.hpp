#pragma once
#include <string>

#include "http/route.hpp"

namespace selami::planning {
/// `packs`: the folder of the packs, whose examples are read now.
Routes routes(const std::string& packs);
}  // namespace selami::planning
