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
  static constexpr auto fields = std::tuple{Field{"id", &people::SealView::id, "what it is of: this session, or the phone by the name that it gave itself"},
                                            Field{"key", &people::SealView::key, "64 hex digits, for ChaCha20-Poly1305"}};
};

}  // namespace selami
