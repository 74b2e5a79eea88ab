#include "vision/dictionary.hpp"

#include <gtest/gtest.h>

#include <bit>

namespace selami::vision {
namespace {

TEST(Dictionary, EveryTurnOfEveryWordIsFarFromAllOthers) {
  std::vector<std::uint32_t> all;
  for (int number = 1; number <= card_count; ++number) {
    std::uint32_t word = word_of(number);
    for (int turn = 0; turn < 4; ++turn) {
      all.push_back(word);
      word = turned(word);
    }
    ASSERT_EQ(word, word_of(number)) << "four quarter turns";
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) ASSERT_GE(std::popcount(all[i] ^ all[j]), word_distance) << i << " " << j;
  }
}

TEST(Dictionary, AWordSaysItsNumberAndTurn) {
  const auto card = find_word(turned(turned(turned(word_of(17)))));
  ASSERT_TRUE(card);
  EXPECT_EQ(card->number, 17);
  EXPECT_EQ(card->turns, 3);
  EXPECT_FALSE(find_word(word_of(17) ^ 1U)) << "nothing is corrected";
}

TEST(Dictionary, TheFrameIsDarkAndTheWordStandsInIt) {
  for (int i = 0; i < side_cells; ++i) {
    EXPECT_TRUE(is_dark(5, i, 0) && is_dark(5, i, 6) && is_dark(5, 0, i) && is_dark(5, 6, i));
  }
  EXPECT_EQ(is_dark(5, 1, 1), (word_of(5) & 1U) != 0);
  EXPECT_EQ(is_dark(5, 5, 1), (word_of(5) >> 4 & 1U) != 0);
  EXPECT_EQ(is_dark(5, 1, 2), (word_of(5) >> 5 & 1U) != 0);
}

}  // namespace
}  // namespace selami::vision
