#pragma once
#include <memory>

#include "depth_core/words.hpp"
#include "files/media_store.hpp"
#include "http/route.hpp"

namespace selami::moderation {
/// `packs`: what a subject and a phase are, as judging has them; `media`: where the copies of what pupils made are kept.
Routes routes(std::shared_ptr<const depth::DepthPacks> packs, const files::MediaStore& media);
}
