#pragma once
#include "http/route.hpp"

namespace selami::growth {
/// `packs`: the folder that packs/observation and packs/growth lie in.
Routes routes(const std::string& packs);
}
