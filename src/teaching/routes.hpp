#pragma once
#include <string>

#include "http/route.hpp"

namespace selami::teaching {
/// `packs`: the folder with voices/voices.yaml. Throws std::runtime_error when it cannot be read.
Routes routes(const std::string& packs);
}
