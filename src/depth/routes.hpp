#pragma once
#include "files/media_store.hpp"
#include "http/route.hpp"

namespace selami::depth {
/// `media`: where what pupils made is kept.
Routes routes(const files::MediaStore& media);
}
