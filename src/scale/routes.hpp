#pragma once
#include "http/route.hpp"

namespace selami::scale {
Routes routes();
}
