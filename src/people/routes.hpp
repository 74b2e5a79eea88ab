#pragma once
#include "http/route.hpp"

namespace selami::people {

Routes routes();

}  // namespace selami::people
