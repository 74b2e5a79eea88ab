#pragma once
#include "http/route.hpp"

namespace selami::library {
/// `packs`: the folder whose texts are everybody's.
Routes routes(const std::string& packs);
}
