#include "http/flood.hpp"

#include <gtest/gtest.h>

namespace selami {
namespace {

constexpr std::size_t kB = 1024;

/// How many of `n` requests of one session are answered at one instant.
int answered(Flood& flood, int n, std::size_t bytes, std::int64_t now_ms, const char* session = "sari") {
  int out = 0;
  for (int i = 0; i < n; ++i) out += flood.may_ask(session, bytes, now_ms) ? 1 : 0;
  return out;
}

TEST(Flood, AWeekWithoutNetworkPassesInOneInstant) {
  Flood flood(usual_flood);
  EXPECT_EQ(answered(flood, 1, 100 * kB, 0), 1) << "200 commands in one envelope";
  EXPECT_EQ(answered(flood, 30, 100 * kB, 0), 30) << "6,000 more, a week of six lessons a day";
  EXPECT_EQ(answered(flood, 60, 150 * kB, 0), 60) << "the photos of a week";
  EXPECT_EQ(answered(flood, 60, 0, 0), 60) << "and whatever the pages ask";
}

TEST(Flood, ALetterForEachOf300SchoolsPasses) {
  Flood flood(usual_flood);
  EXPECT_EQ(answered(flood, 300, 200, 0), 300);
  EXPECT_EQ(answered(flood, 10, 20 * kB * kB, 0), 10) << "lists of 20 MB";
}

TEST(Flood, AScriptGetsItsHeapAndThenTwentyASecond) {
  Flood flood(usual_flood);
  EXPECT_EQ(answered(flood, 5000, 0, 0), 1200);
  EXPECT_EQ(answered(flood, 5000, 0, 1000), 20);
  EXPECT_EQ(answered(flood, 5000, 0, 1025), 0);
  EXPECT_EQ(answered(flood, 5000, 0, 1050), 1);
  EXPECT_EQ(answered(flood, 5000, 0, 3'600'000), 1200) << "no more than a full heap";
}

TEST(Flood, OneSessionsFloodIsNoOtherOnes) {
  Flood flood(usual_flood);
  answered(flood, 5000, 0, 0, "sari");
  EXPECT_EQ(answered(flood, 1, 0, 0, "budi"), 1);
  EXPECT_EQ(answered(flood, 5000, 0, 0, ""), 5000) << "guests are counted where they guess";
}

TEST(Flood, AClockThatGoesBackGivesNothingAndTakesNothing) {
  Flood flood(usual_flood);
  EXPECT_EQ(answered(flood, 1200, 0, 10'000), 1200);
  EXPECT_EQ(answered(flood, 10, 0, 0), 0);
  EXPECT_EQ(answered(flood, 100, 0, 1000), 20);
}

TEST(Flood, MadeUpTokensTakeNoMemory) {
  Flood flood(usual_flood);
  for (int i = 0; i < 200'000; ++i) flood.may_ask("token " + std::to_string(i), 0, i / 100);
  EXPECT_LE(flood.known(), 65536u);
}

TEST(Flood, NoLimitIsNone) {
  Flood flood(FloodLimits{});
  EXPECT_EQ(answered(flood, 5000, 0, 0), 5000);
  EXPECT_EQ(flood.known(), 0u);
}

}  // namespace
}  // namespace selami
