#pragma once
/// @file The sizes of paper, as requests name them.

#include "base/shape.hpp"
#include "files/paper.hpp"

namespace selami {

template <>
struct EnumNames<files::Sheet> {
  using S = files::Sheet;
  static constexpr std::pair<S, const char*> names[] = {{S::f4, "f4"}, {S::a4, "a4"}};
};

}  // namespace selami
