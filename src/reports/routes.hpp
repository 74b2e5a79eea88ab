#pragma once
#include <string>

#include "http/route.hpp"

namespace selami::reports {
/// `packs`: the folder with the names of subjects.
Routes routes(const std::string& packs);
}
