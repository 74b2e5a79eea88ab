#pragma once
#include <memory>

#include "depth_core/words.hpp"
#include "files/media_store.hpp"
#include "http/route.hpp"

namespace selami::depth {
/// `packs`: what levels look like, shared with the slices after this one; `media`: where what pupils made is kept.
Routes routes(std::shared_ptr<const DepthPacks> packs, const files::MediaStore& media);
}
