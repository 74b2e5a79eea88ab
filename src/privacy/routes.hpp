#pragma once
#include "http/route.hpp"

namespace selami::privacy {
Routes routes();
}  // namespace selami::privacy
