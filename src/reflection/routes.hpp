#pragma once
#include "http/route.hpp"

namespace selami::reflection {
Routes routes();
}
