#pragma once
#include "files/media_store.hpp"
#include "http/route.hpp"

namespace selami::depth {
/// `packs`: their folder; `media`: where what pupils made is kept.
Routes routes(const std::string& packs, const files::MediaStore& media);
}
