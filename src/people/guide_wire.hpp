#pragma once
/// @file What is asked of the teacher's guide.

#include "files/sheet_names.hpp"
#include "http/route.hpp"

namespace selami::people {

struct GuideWish {
  std::string origin;
  std::optional<files::Sheet> sheet;
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::GuideWish> {
  using T = people::GuideWish;
  static constexpr const char* name = "GuideWish";
  static constexpr auto fields = std::tuple{Field{"origin", &T::origin, "https://… of the page", loose_at_most(120)},
                                            Field{"sheet", &T::sheet, "f4 (else) or a4"}};
};

}  // namespace selami
