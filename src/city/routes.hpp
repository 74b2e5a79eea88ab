#pragma once
#include "http/route.hpp"

namespace selami::city {
Routes routes();
}
