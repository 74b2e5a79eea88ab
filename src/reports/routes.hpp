#pragma once
#include <memory>
#include <string>

#include "depth_core/words.hpp"
#include "http/route.hpp"

namespace selami::reports {
/// `packs`: the folder with the names of subjects; `depth`: what levels look like.
Routes routes(const std::string& packs, std::shared_ptr<const depth::DepthPacks> depth);
}
