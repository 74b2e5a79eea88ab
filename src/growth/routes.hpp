#pragma once
#include "http/route.hpp"

namespace selami::growth {
Routes routes();
}
