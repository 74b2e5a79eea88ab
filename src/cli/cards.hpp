#pragma once
/// @file `selami cards read IMAGE…`: the phone's reader at the command line; and what `selami cards print` is told.

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace selami::cli {

/// "1-40,45": numbers of cards, each once, in order. Nothing when it says something else.
std::optional<std::vector<int>> card_ids(std::string_view text);

struct CardsRead {
  std::vector<std::string> images;  ///< files
  std::vector<int> ids;             ///< only these are listened to; empty: all
  bool json = false;
};
/// Prints the cards of each picture. Returns 0; 1 when a picture could not be read: `err` says which.
int cards_read(const CardsRead& wish, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
