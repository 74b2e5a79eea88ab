#pragma once
#include "http/route.hpp"

namespace selami::packs {
Routes routes();
}
