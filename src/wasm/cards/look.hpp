#pragma once
/// @file The camera page's door to the reader of cards: grey bytes in, JSON out. What it says is the same natively, where it is tested.

#include <optional>
#include <string>
#include <vector>

#include "vision/cards.hpp"
#include "vision/sweep.hpp"

namespace selami::wasm {

/// One class in front of one camera.
class CardsDoor {
 public:
  /// Whom to listen to; all that was locked in is forgotten. `alike`: in how many pictures a card must be seen alike.
  void begin(const std::vector<int>& numbers, int alike);

  /// {"seen":[{"number","side","corners":[x,y,…]}],"cards":[{"number","state":"unseen"|"doubtful"|"locked","side"}],"foreign":
  /// [number,…]}: what this picture holds of the class, in whole pixels; how the class stands after it; and cards of nobody in
  /// the class, which count for nothing, once they were seen as surely as those that count. Before `begin`: all are empty.
  std::string look(const vision::Grey& picture);

 private:
  vision::CardReader reader_;
  struct Listening {
    vision::CardSweep own;
    vision::CardSweep others;
  };
  std::optional<Listening> sweep_;
};

}  // namespace selami::wasm
