#pragma once
/// @file Timetable's part of the interface.

#include "http/route.hpp"

namespace selami::timetable {

/// `packs`: the folder with calendar and levels. Throws std::runtime_error when they cannot be read.
Routes routes(const std::string& packs);

}  // namespace selami::timetable
