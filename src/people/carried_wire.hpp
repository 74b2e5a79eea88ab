#pragma once
/// @file What a phone needs to lock its unsent work.

#include "base/shape.hpp"

namespace selami::people {

struct SealView {
  std::string id;
  std::string key;
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::SealView> {
  static constexpr const char* name = "Seal";
  static constexpr auto fields = std::tuple{Field{"id", &people::SealView::id, "of this session, 32 hex digits"},
                                            Field{"key", &people::SealView::key, "64 hex digits, for ChaCha20-Poly1305"}};
};

}  // namespace selami
