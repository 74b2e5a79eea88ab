#pragma once
#include "files/media_store.hpp"
#include "http/route.hpp"

namespace selami::privacy {
Routes routes(const files::MediaStore& media);
}  // namespace selami::privacy
