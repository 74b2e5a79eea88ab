#pragma once
/// @file What is asked of the practice class.

#include "http/route.hpp"

namespace selami::people {

struct PracticeIn {
  bool anew = false;
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::PracticeIn> {
  static constexpr const char* name = "PracticeIn";
  static constexpr auto fields = std::tuple{Field{"anew", &people::PracticeIn::anew, "begin again with an empty one"}};
};

}  // namespace selami
