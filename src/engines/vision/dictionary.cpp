#include "vision/dictionary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace selami::vision {
namespace {

// Drawn by chance (splitmix64, seed 3) from the words with 9 to 16 dark cells, each kept when it differs in at least
// `word_distance` cells from every turn of every word before it and from its own other turns; dictionary_test asks that anew.
// Printed cards carry them: they never change and never move.
constexpr std::array<std::uint32_t, card_count> words = {
    0x1018fed, 0x050dd01, 0x0abc9cf, 0x0b79996, 0x11f4f07, 0x0036b72, 0x05c487f, 0x10fdcf4, 0x1349fc3, 0x0287de6,
    0x0c2cf2d, 0x060bf94, 0x0bda4bd, 0x176e02b, 0x0cce024, 0x19b3490, 0x00b313c, 0x1f8d642, 0x1ab7d04, 0x1a544e5,
    0x13ade8e, 0x138aca1, 0x1c5451c, 0x1b5526e, 0x14268d6, 0x15e03b4, 0x02edab1, 0x0b5ea06, 0x164d0de, 0x19646f8,
    0x03d2ad8, 0x01ff51a, 0x0112761, 0x109220f, 0x1f2aaf4, 0x02b8813, 0x1a0d8ac, 0x1d58d2a, 0x1c2179d, 0x1b48e35,
    0x1c5f182, 0x16b05d6, 0x0dca4e3, 0x079bc6b, 0x198960d, 0x08af3b2, 0x0ed102d, 0x09aa777, 0x12bb29a, 0x19e62c3,
    0x1ec5b93, 0x1c188c4, 0x09bc104, 0x09368a0, 0x124183f, 0x0677871, 0x1597ce5, 0x0541b6c, 0x17c66ba, 0x06b6c27,
    0x0b810fc, 0x0c84919, 0x15e9cad, 0x0829c68, 0x0ee6795, 0x1b988ea, 0x0b0f420, 0x047b8fe, 0x0f64a28, 0x077530b,
    0x0d46340, 0x0182955, 0x173de51, 0x08c0b25, 0x06d4133, 0x1720c0f, 0x0fa87ec, 0x1af43da, 0x0e3a966, 0x0990887,
    0x04db70d, 0x110d475, 0x19a45d5, 0x1c27b6b, 0x04c93a3, 0x00b87d8, 0x1a2f1d7, 0x1972d75, 0x1f881c7, 0x16fa99c,
    0x0e48ee0, 0x135db39, 0x10e9015, 0x1198593, 0x1e4770f, 0x16fb568, 0x0b13144, 0x0662eb3, 0x19a402a, 0x12a8d67,
    0x096f877, 0x0036389, 0x1979821, 0x192d198, 0x06791b9, 0x1225fa5, 0x1094673, 0x0cbb597, 0x0e98645, 0x0697f41,
    0x0be8ae7, 0x14cca85, 0x016bf2f, 0x100d748, 0x021099d, 0x0b7673c, 0x0a378dc, 0x148def9, 0x1cb634c, 0x1de7989,
};

struct Entry {
  std::uint32_t word;
  CardTurn card;
};

std::vector<Entry> all_turns() {
  std::vector<Entry> out;
  for (int number = 1; number <= card_count; ++number) {
    std::uint32_t word = word_of(number);
    for (int turns = 0; turns < 4; ++turns) {
      out.push_back({word, {number, turns}});
      word = turned(word);
    }
  }
  std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) { return a.word < b.word; });
  return out;
}

}  // namespace

std::uint32_t word_of(int number) { return words[static_cast<std::size_t>(number - 1)]; }

std::uint32_t turned(std::uint32_t word) {
  std::uint32_t out = 0;
  for (int y = 0; y < cells; ++y) {
    for (int x = 0; x < cells; ++x) {
      if ((word >> (y * cells + x) & 1U) != 0) out |= 1U << (x * cells + cells - 1 - y);
    }
  }
  return out;
}

std::optional<CardTurn> find_word(std::uint32_t word) {
  static const std::vector<Entry> table = all_turns();
  const auto at = std::lower_bound(table.begin(), table.end(), word, [](const Entry& entry, std::uint32_t wanted) { return entry.word < wanted; });
  if (at == table.end() || at->word != word) return std::nullopt;
  return at->card;
}

bool is_dark(int number, int column, int row) {
  const bool border = column == 0 || row == 0 || column == side_cells - 1 || row == side_cells - 1;
  return border || (word_of(number) >> ((row - 1) * cells + column - 1) & 1U) != 0;
}

}  // namespace selami::vision
