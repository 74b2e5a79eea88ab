#pragma once
#include "http/route.hpp"

namespace selami::depth {
Routes routes();
}
