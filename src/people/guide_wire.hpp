#pragma once
/// @file What is asked of the teacher's guide.

#include "http/route.hpp"

namespace selami::people {

enum class GuideSheet { f4, a4 };
struct GuideWish {
  std::string origin;
  std::optional<GuideSheet> sheet;
};

}  // namespace selami::people

namespace selami {

template <>
struct EnumNames<people::GuideSheet> {
  using S = people::GuideSheet;
  static constexpr std::pair<S, const char*> names[] = {{S::f4, "f4"}, {S::a4, "a4"}};
};
template <>
struct Shape<people::GuideWish> {
  using T = people::GuideWish;
  static constexpr const char* name = "GuideWish";
  static constexpr auto fields = std::tuple{Field{"origin", &T::origin, "https://… of the page", loose_at_most(120)},
                                            Field{"sheet", &T::sheet, "f4 (else) or a4"}};
};

}  // namespace selami
