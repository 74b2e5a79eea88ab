#pragma once
/// @file A sweep of the camera over the class: a card counts when it was seen alike in several pictures.

#include <map>
#include <vector>

#include "vision/cards.hpp"

namespace selami::vision {

enum class CardState {
  unseen,
  doubtful,  ///< seen, but not often enough alike, held between two sides, or two cards carry this number
  locked
};
struct CardAnswer {
  int number = 0;
  CardState state = CardState::unseen;
  int side = -1;  ///< 0 to 3 when locked, else the last side seen, or -1
};

/// Only numbers of the class list are listened to. A locked card takes another answer only when that is seen alike as often.
class CardSweep {
 public:
  explicit CardSweep(const std::vector<int>& numbers, int alike = 3);

  void add(const std::vector<CardSeen>& picture);
  /// In the order of the numbers.
  std::vector<CardAnswer> answers() const;
  int locked() const;

 private:
  struct Known {
    int side = -1;    ///< seen last
    int run = 0;      ///< in how many pictures in a row that saw the card
    int locked = -1;
    bool twice = false;  ///< in the last picture that saw it
    bool tilted = false; ///< in the last picture that saw it: between two sides
  };
  void see(Known& card, const std::vector<const CardSeen*>& sights) const;

  int alike_;
  std::map<int, Known> cards_;
};

}  // namespace selami::vision
