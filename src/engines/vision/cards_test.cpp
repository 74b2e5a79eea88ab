#include "vision/cards.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <utility>

#include "kit_scenes/scene.hpp"
#include "vision/dictionary.hpp"
#include "vision/sweep.hpp"

namespace selami::vision {
namespace {

using kit::Score;

/// `shift`: the truth is told wrong on purpose, by so many sides.
Score read_scenes(const kit::Look& look, int scenes, int shift = 0) {
  Score out;
  CardReader reader;
  for (int i = 0; i < scenes; ++i) {
    kit::Scene scene = kit::make_scene(look, 500 + static_cast<std::uint32_t>(i));
    for (kit::CardTruth& card : scene.truth) card.side = (card.side + shift) % 4;
    kit::judge(scene, reader.read(scene.grey()), out);
  }
  return out;
}

TEST(Cards, EachCardInEachTurnIsItself) {
  CardReader reader;
  for (int number = 1; number <= card_count; ++number) {
    for (int side = 0; side < 4; ++side) {
      const kit::Scene scene = kit::one_card(number, side, 70);
      const auto seen = reader.read(scene.grey());
      ASSERT_EQ(seen.size(), 1u) << number;
      EXPECT_EQ(seen[0].number, number);
      EXPECT_EQ(seen[0].side, side) << number;
      EXPECT_GT(seen[0].upright, 0.9);
      for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(seen[0].corners[i].x, scene.truth[0].corners[i].x, 0.5);
        EXPECT_NEAR(seen[0].corners[i].y, scene.truth[0].corners[i].y, 0.5);
      }
    }
  }
}

TEST(Cards, AClassInANormalRoomIsReadWhole) {
  const Score score = read_scenes(kit::easy_class(), 2);
  EXPECT_EQ(score.right, score.cards);
  EXPECT_EQ(score.wrong + score.ghosts, 0);
  EXPECT_GE(score.cards, 60);
}

/// What the project promises of its cards: the share that is read, and never a wrong one or one that is not there.
constexpr double recall_hard = 0.99;
constexpr double recall_shadow = 0.95;

TEST(Cards, DimNoisyAndAskewOnesToo) {
  const Score score = read_scenes(kit::hard_class(), 16);
  EXPECT_GE(score.cards, 500) << "enough for one card in a hundred to be told from none";
  EXPECT_GE(score.recall(), recall_hard) << score.right << " of " << score.cards;
  EXPECT_EQ(score.wrong + score.ghosts, 0);
}

TEST(Cards, AShadowsEdgeAcrossEachCard) {
  const auto shaded = [](kit::Look look, double shadow) {
    look.shadow = shadow;
    return look;
  };
  const std::pair<const char*, kit::Look> all[] = {{"40 %", shaded(kit::easy_class(), 0.4)},
                                                   {"60 %", shaded(kit::easy_class(), 0.6)},
                                                   {"75 %", shaded(kit::easy_class(), 0.75)},
                                                   {"60 %, dim, noisy, askew", shaded(kit::hard_class(), 0.6)}};
  for (const auto& [name, look] : all) {
    const Score score = read_scenes(look, 4);
    EXPECT_GE(score.cards, 100) << name;
    EXPECT_GE(score.recall(), recall_shadow) << name << ": " << score.right << " of " << score.cards;
    EXPECT_EQ(score.wrong + score.ghosts, 0) << name;
  }
}

TEST(Cards, ASweepOverAClassThatMovesLocksAllOfItAndNothingElse) {
  kit::Look look = kit::hard_class();
  look.width = 1280;
  look.height = 720;
  look.far_m = 4;
  look.cards = 16;
  look.corner_hands = 0.5;
  const kit::Film film(look, {200, 2, 2, 3}, 11);
  CardSweep sweep({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18});
  CardReader reader;
  for (int i = 0; i < 12; ++i) sweep.add(reader.read(film.at(i * 0.2).grey()));
  std::map<int, int> held;
  for (const kit::CardTruth& card : film.held()) held[card.number] = card.side;
  ASSERT_EQ(held.size(), 16u);
  for (const CardAnswer& one : sweep.answers()) {
    EXPECT_EQ(one.state, held.count(one.number) > 0 ? CardState::locked : CardState::unseen) << one.number;
    if (one.state == CardState::locked) { EXPECT_EQ(one.side, held[one.number]) << one.number; }
  }
}

TEST(Cards, AnswersShiftedOnPurposeScoreNothing) {
  const Score score = read_scenes(kit::easy_class(), 1, 1);
  EXPECT_EQ(score.right, 0);
  EXPECT_GT(score.wrong, 25);
}

TEST(Cards, ARoomWithoutCardsHasNone) {
  kit::Look look = kit::hard_class();
  look.cards = 0;
  EXPECT_EQ(read_scenes(look, 3).ghosts, 0);
}

TEST(Cards, TwoCardsOfOneNumberComeTwice) {
  const kit::Scene one = kit::one_card(9, 0, 60);
  std::vector<std::uint8_t> both;
  for (int y = 0; y < one.height; ++y) {
    for (int twice = 0; twice < 2; ++twice) {
      const auto row = one.pixels.begin() + y * one.width;
      both.insert(both.end(), row, row + one.width);
    }
  }
  EXPECT_EQ(CardReader().read({2 * one.width, one.height, 2 * one.width, both.data()}).size(), 2u);
}

TEST(Cards, APictureInAWiderBufferIsReadByItsRows) {
  const kit::Scene scene = kit::one_card(3, 2, 50);
  std::vector<std::uint8_t> wide;
  for (int y = 0; y < scene.height; ++y) {
    const auto row = scene.pixels.begin() + y * scene.width;
    wide.insert(wide.end(), row, row + scene.width);
    wide.insert(wide.end(), 13, 0);
  }
  const auto seen = CardReader().read({scene.width, scene.height, scene.width + 13, wide.data()});
  ASSERT_EQ(seen.size(), 1u);
  EXPECT_EQ(seen[0].side, 2);
}

RC_GTEST_PROP(Cards, AnyPictureIsReadWithoutHarmAndHoldsNoCard, ()) {
  const int width = *rc::gen::inRange(0, 90);
  const int height = *rc::gen::inRange(0, 90);
  const auto pixels = *rc::gen::container<std::vector<std::uint8_t>>(static_cast<std::size_t>(width * height), rc::gen::arbitrary<std::uint8_t>());
  RC_ASSERT(CardReader().read({width, height, width, pixels.data()}).empty());
}

}  // namespace
}  // namespace selami::vision
