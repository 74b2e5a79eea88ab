#pragma once
/// @file Answer cards on paper: a card is a number in the class, no name, so it serves each class in turn.

#include "files/paper.hpp"
#include "http/call.hpp"
#include "teaching/cards_wire.hpp"

namespace selami::teaching {

struct CardsOrder {
  std::vector<int> numbers;
  CardSize size = CardSize::a5;
  files::Sheet sheet = files::Sheet::a4;
  bool pictures = false;
  bool back = false;  ///< a motif on each second page
  Instant made;
};
/// The paper itself; numbers that no card has are left out.
files::Paper cards_paper(const CardsOrder& order);

constexpr int usual_spare = 4;
/// The numbers of a class, and so many after its last. Errors: group.unknown; cards.none (no number of the class has a card).
Result<std::vector<int>> card_numbers(Call& call, const GroupId& group, int spare);

/// The cards of a class and some spare ones, as PDF. Errors as card_numbers.
Result<File> class_cards(Call& call, const GroupId& group, const Query<CardsQuery>& query);

}  // namespace selami::teaching
