#include "vision/sweep.hpp"

#include <algorithm>

namespace selami::vision {

CardSweep::CardSweep(const std::vector<int>& numbers, int alike) : alike_(alike) {
  for (const int number : numbers) cards_[number];
}

void CardSweep::add(const std::vector<CardSeen>& picture) {
  std::map<int, std::vector<const CardSeen*>> seen;
  for (const CardSeen& one : picture) seen[one.number].push_back(&one);
  for (const auto& [number, sights] : seen) {
    const auto known = cards_.find(number);
    if (known != cards_.end()) see(known->second, sights);
  }
}

void CardSweep::see(Known& card, const std::vector<const CardSeen*>& sights) const {
  card.twice = sights.size() > 1;
  card.tilted = sights[0]->between_sides();
  if (card.twice || card.tilted) {
    card.run = 0;
    return;
  }
  const int side = sights[0]->side;
  card.run = side == card.side ? card.run + 1 : 1;
  card.side = side;
  if (card.run >= alike_) card.locked = side;
}

std::vector<CardAnswer> CardSweep::answers() const {
  std::vector<CardAnswer> out;
  for (const auto& [number, card] : cards_) {
    CardAnswer answer{number, CardState::unseen, card.side};
    if (card.locked >= 0 && !card.twice) answer = {number, CardState::locked, card.locked};
    else if (card.side >= 0 || card.twice || card.tilted) answer.state = CardState::doubtful;
    out.push_back(answer);
  }
  return out;
}

int CardSweep::locked() const {
  const auto all = answers();
  return static_cast<int>(std::count_if(all.begin(), all.end(), [](const CardAnswer& one) { return one.state == CardState::locked; }));
}

}  // namespace selami::vision
