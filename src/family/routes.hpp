#pragma once
#include <string>

#include "files/media_store.hpp"
#include "http/route.hpp"

namespace selami::family {
/// Throws std::runtime_error when packs/family cannot be used.
Routes routes(const std::string& packs, const files::MediaStore& store);
}
