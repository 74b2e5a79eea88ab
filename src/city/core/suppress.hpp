#pragma once
/// @file How many must stand behind a sum that is shown. Pure. Which sums may stand together: publication.hpp.

#include "base/shape.hpp"

namespace selami::city {

/// How many stand behind a sum.
struct Crowd {
  int schools = 0;
  int teachers = 0;
  int pupils = 0;
};

/// The least that may stand behind a shown cell. Source: design.md 6.
struct Bounds {
  int schools = 3;  ///< 1 within a school
  int teachers = 5;
  int pupils = 10;
};

bool enough(const Crowd& crowd, const Bounds& bounds);
bool nobody(const Crowd& crowd);

enum class Shown { yes, too_few, complement };

/// How a page says it: not at all hidden, or why there is no number.
enum class Hidden { no, none_yet, too_few, complement };

}  // namespace selami::city

namespace selami {

template <>
struct EnumNames<city::Hidden> {
  using H = city::Hidden;
  static constexpr std::pair<H, const char*> names[] = {
      {H::no, "no"}, {H::none_yet, "none_yet"}, {H::too_few, "too_few"}, {H::complement, "complement"}};
};

}  // namespace selami
