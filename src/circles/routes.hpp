#pragma once
#include "http/route.hpp"

namespace selami::circles {
Routes routes();
}
