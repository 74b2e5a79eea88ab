#include "vision/sweep.hpp"

#include <gtest/gtest.h>

#include <string>

namespace selami::vision {
namespace {

CardSeen card(int number, int side, double upright = 1) {
  CardSeen out;
  out.number = number;
  out.side = side;
  out.upright = upright;
  return out;
}
std::string said(const CardSweep& sweep) {
  std::string out;
  for (const CardAnswer& one : sweep.answers()) {
    out += std::to_string(one.number) + (one.state == CardState::locked ? "=" : one.state == CardState::doubtful ? "?" : "-");
    if (one.state == CardState::locked) out += "ABCD"[one.side];
    out += " ";
  }
  return out;
}

TEST(CardSweep, LocksWhatWasSeenAlikeThreeTimes) {
  CardSweep sweep({1, 2, 3});
  sweep.add({card(1, 0), card(2, 1)});
  EXPECT_EQ(said(sweep), "1? 2? 3- ");
  sweep.add({card(1, 0)});
  sweep.add({card(1, 0), card(2, 1)});
  EXPECT_EQ(said(sweep), "1=A 2? 3- ");
  sweep.add({card(2, 1)});
  EXPECT_EQ(said(sweep), "1=A 2=B 3- ");
  EXPECT_EQ(sweep.locked(), 2);
}

TEST(CardSweep, NothingLocksThatKeepsChanging) {
  CardSweep sweep({1});
  for (int i = 0; i < 50; ++i) sweep.add({card(1, i % 2)});
  EXPECT_EQ(said(sweep), "1? ");
}

TEST(CardSweep, HeldBetweenTwoSidesIsNoAnswer) {
  CardSweep sweep({1});
  sweep.add({card(1, 0)});
  for (int i = 0; i < 9; ++i) sweep.add({card(1, 0, 0.05)});
  EXPECT_EQ(said(sweep), "1? ");
}

TEST(CardSweep, SeenBetweenTwoSidesAloneIsDoubtfulAndNotUnseen) {
  CardSweep sweep({1, 2});
  sweep.add({card(1, 0, 0.05)});
  EXPECT_EQ(said(sweep), "1? 2- ");
}

TEST(CardSweep, AChangeOfMindNeedsAsManyPictures) {
  CardSweep sweep({1});
  for (int i = 0; i < 3; ++i) sweep.add({card(1, 0)});
  sweep.add({card(1, 2)});
  sweep.add({card(1, 2)});
  EXPECT_EQ(said(sweep), "1=A ");
  sweep.add({card(1, 2)});
  EXPECT_EQ(said(sweep), "1=C ");
}

TEST(CardSweep, WhoIsNotInTheClassIsNotHeard) {
  CardSweep sweep({1});
  for (int i = 0; i < 3; ++i) sweep.add({card(77, 0)});
  EXPECT_EQ(said(sweep), "1- ");
}

TEST(CardSweep, ANumberThatTwoCardsCarryIsDoubtful) {
  CardSweep sweep({1});
  for (int i = 0; i < 3; ++i) sweep.add({card(1, 0)});
  sweep.add({card(1, 0), card(1, 3)});
  EXPECT_EQ(said(sweep), "1? ");
}

}  // namespace
}  // namespace selami::vision
