#pragma once
#include <string>

#include "http/route.hpp"

namespace selami::reflection {
/// `packs`: the folder.
Routes routes(const std::string& packs);
/// Ingat lagi; `packs` has the calendar.
Routes revisit_routes(const std::string& packs);
}
