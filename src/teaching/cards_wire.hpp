#pragma once
/// @file How answer cards are printed.

#include "teaching/papers_wire.hpp"

namespace selami::teaching {

enum class CardSize { a5, a4 };

struct CardsQuery {
  std::optional<CardSize> size;
  std::optional<files::Sheet> sheet;
  std::optional<bool> pictures;
  std::optional<bool> back;
  std::optional<int> spare;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct EnumNames<teaching::CardSize> {
  using S = teaching::CardSize;
  static constexpr std::pair<S, const char*> names[] = {{S::a5, "a5"}, {S::a4, "a4"}};
};
template <>
struct Shape<teaching::CardsQuery> {
  using T = teaching::CardsQuery;
  static constexpr const char* name = "CardsQuery";
  static constexpr auto fields = std::tuple{Field{"size", &T::size, "of a card: a5 (else), two on a sheet, or a4"},
                                            Field{"sheet", &T::sheet, "f4 or a4 (else)"},
                                            Field{"pictures", &T::pictures, "true: pictures beside the letters, for who does not read yet"},
                                            Field{"back", &T::back, "true: a motif on the back of each, for printing on both sides"},
                                            Field{"spare", &T::spare, "how many of the next numbers as well; else 4", range(0, 40)}};
};

}  // namespace selami
