#pragma once
/// @file Copies of pupils' work that leave the school without names: rows of media of no lesson (people/media.hpp keeps and erases them).

#include "http/call.hpp"

namespace selami::people {

/// The page of such a row.
constexpr const char* page_shared = "shared";

/// Gives a copy up: from now on it may not be shown, with the next hour its file is gone.
void drop_copy(storage::Tx& tx, const SchoolId& school, const std::string& id);

}  // namespace selami::people
