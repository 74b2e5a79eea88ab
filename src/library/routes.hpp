#pragma once
#include "http/route.hpp"

namespace selami::library {
Routes routes();
}
