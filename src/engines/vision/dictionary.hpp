#pragma once
/// @file What stands on the cards: a dark frame one cell wide and in it 5 × 5 cells, dark or light, that say the card's number.
///
/// A word is those 25 cells, row by row from the top left, lowest bit first; 1 is dark. Which side is up is the answer, so a
/// word must differ from its own turns as much as from other words.

#include <cstdint>
#include <optional>
#include <vector>

namespace selami::vision {

constexpr int card_count = 120;  ///< cards are numbered from 1
constexpr int last_card = 116;   ///< the words after it mark the corners of class sheets
constexpr int cells = 5;         ///< in a row of the word
constexpr int side_cells = 7;    ///< in a side of the dark square, frame included
constexpr int word_distance = 8;

struct CardTurn {
  int number = 0;
  int turns = 0;  ///< quarter turns clockwise from how it is printed
};

/// `number` from 1 to card_count.
std::uint32_t word_of(int number);
/// A quarter turn clockwise.
std::uint32_t turned(std::uint32_t word);
/// Exactly this word; nothing is corrected: a corrected cell lets a still background pass for a card.
std::optional<CardTurn> find_word(std::uint32_t word);
/// Whether a cell of the 7 × 7 square is printed dark.
bool is_dark(int number, int column, int row);

}  // namespace selami::vision
