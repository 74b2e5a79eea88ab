#pragma once
#include <string>

#include "files/media_store.hpp"
#include "http/route.hpp"

namespace selami::teaching {
/// `packs`: the folder with voices/voices.yaml. Throws std::runtime_error when it cannot be read. `media`: where
/// pupils' pages are kept.
Routes routes(const std::string& packs, const files::MediaStore& media);
}
