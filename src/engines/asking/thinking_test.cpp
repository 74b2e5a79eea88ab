#include "asking/thinking.hpp"

#include <gtest/gtest.h>

namespace selami::asking {
namespace {

/// Dina and Rafi have answered, Bima has not; both answers are picked, Dina's is on the board.
Thinking asked(bool closed) {
  Thinking out;
  out.opened = true;
  out.closed = closed;
  out.question = "Mengapa air laut pasang?";
  out.here = {"d", "r", "b"};
  out.names = {"Dina Ayu Lestari", "Rafi", "Bima"};
  out.thoughts = {{"d", "Karena bulan menarik air"}, {"r", "Tanahnya turun"}};
  out.picks = {"r", "d"};
  out.board = {"d"};
  return out;
}

TEST(MayShow, NothingBeforeAllHaveAnsweredOrItIsClosed) {
  EXPECT_FALSE(may_show(asked(false)));
  EXPECT_TRUE(shown(asked(false)).empty());
  EXPECT_TRUE(may_show(asked(true)));
  Thinking all = asked(false);
  all.thoughts.push_back({"b", "  "});
  EXPECT_FALSE(may_show(all)) << "blanks are no answer";
  all.thoughts.back().text = "Banjir";
  EXPECT_TRUE(may_show(all));
  all.opened = false;
  EXPECT_FALSE(may_show(all)) << "nobody was asked";
  all.closed = true;
  EXPECT_FALSE(may_show(all));
}

TEST(MayShow, AnEmptyClassHasNotAnswered) {
  Thinking none = asked(false);
  none.here.clear();
  EXPECT_FALSE(may_show(none));
}

TEST(Shown, OneOrTwoOfThePickedOnes) {
  Thinking now = asked(true);
  ASSERT_EQ(shown(now).size(), 1u);
  EXPECT_EQ(shown(now)[0].place, 1);
  EXPECT_EQ(shown(now)[0].text, "Karena bulan menarik air");
  now.board = {"r", "d", "b"};
  ASSERT_EQ(shown(now).size(), 2u);
  EXPECT_EQ(shown(now)[0].text, "Tanahnya turun");
  now.board = {"d", "d"};
  EXPECT_EQ(shown(now).size(), 1u) << "an answer is not beside itself";
  now.picks = {"r"};
  EXPECT_TRUE(shown(now).empty()) << "nobody picked it";
  now = asked(true);
  now.thoughts.clear();
  EXPECT_TRUE(shown(now).empty()) << "taken back";
}

TEST(Shown, APictureIsAnAnswerAndStaysOneWithoutWords) {
  Thinking now = asked(false);
  now.thoughts = {{"d", "", "work_d"}, {"r", " ", "work_r"}, {"b", "Banjir", ""}};
  EXPECT_TRUE(may_show(now)) << "all have answered";
  ASSERT_EQ(shown(now).size(), 1u);
  EXPECT_EQ(shown(now)[0].picture, "work_d");
  EXPECT_EQ(said(now).size(), 3u);
  now.thoughts[0].picture.clear();
  EXPECT_TRUE(shown(now).empty()) << "nothing is left of it";
}

TEST(Said, IsWhatTheTeacherPicksAmong) {
  Thinking now = asked(false);
  now.thoughts = {{"d", "Kata Rafi banjir"}, {"r", " "}};
  ASSERT_EQ(said(now).size(), 1u) << "also before it may be shown";
  EXPECT_EQ(said(now)[0].pupil, "d");
  EXPECT_EQ(said(now)[0].text, "Kata … banjir");
}

TEST(WithoutNames, HidesEveryWordOfAName) {
  const std::vector<std::string> names = {"Dina Ayu Lestari", "Muh. Rafi", "Bulan Al"};
  EXPECT_EQ(without_names("Kata DINA dan rafi, airnya naik", names, ""), "Kata … dan …, airnya naik");
  EXPECT_EQ(without_names("Menurut dina ayu lestari. Rafi tidak.", names, ""), "Menurut …. … tidak.");
  EXPECT_EQ(without_names("\"Ayu-Lestari\"", names, ""), "\"…-…\"");
  EXPECT_EQ(without_names("Bulan menarik air", names, "Apa yang dilakukan bulan?"), "Bulan menarik air") << "the question speaks of it";
  EXPECT_EQ(without_names("Bulan menarik air", names, "Mengapa pasang?"), "… menarik air");
  EXPECT_EQ(without_names("al itu kata sandang", names, ""), "al itu kata sandang") << "too short for a name alone";
  EXPECT_EQ(without_names("Renée naik 2 m ↑", {"Renée"}, ""), "…ée naik 2 m ↑") << "other bytes stay as they are";
  EXPECT_EQ(without_names("", names, ""), "");
}

}  // namespace
}  // namespace selami::asking
