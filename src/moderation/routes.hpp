#pragma once
#include "http/route.hpp"

namespace selami::moderation {
Routes routes();
}
