#include "asking/vote.hpp"

#include <gtest/gtest.h>

namespace selami::asking {
namespace {

/// Four options, the first right; `counts` of everybody.
Vote voted(std::vector<int> counts) {
  Vote out;
  for (std::size_t i = 0; i < counts.size(); ++i) out.options.push_back({i == 0, i == 0 ? "" : "reason"});
  out.counts = std::move(counts);
  return out;
}

/// The same from known pupils: "AABC" are p0 to p3.
Vote known(const std::string& letters) {
  Vote out = voted({0, 0, 0, 0});
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] == '-') continue;
    const int choice = letters[i] - 'A';
    ++out.counts[static_cast<std::size_t>(choice)];
    out.answers.push_back({"p" + std::to_string(i), choice, std::nullopt});
  }
  return out;
}

TEST(Advise, ByTheShareThatWasRight) {
  EXPECT_EQ(advise(voted({9, 10, 8, 5}), {}), Advice::teach_again);  // 28 %
  EXPECT_EQ(advise(voted({3, 7, 0, 0}), {}), Advice::talk) << "exactly 30 % talk";
  EXPECT_EQ(advise(voted({7, 3, 0, 0}), {}), Advice::talk) << "exactly 70 % talk";
  EXPECT_EQ(advise(voted({24, 8, 0, 0}), {}), Advice::go_on);  // 75 %
  EXPECT_EQ(advise(voted({0, 0, 0, 30}), {}), Advice::teach_again);
  EXPECT_EQ(advise(voted({32, 0, 0, 0}), {}), Advice::go_on);
}

TEST(Advise, ByThePacksBounds) {
  Bounds strict;
  strict.teach_below = 50;
  strict.go_above = 90;
  EXPECT_EQ(advise(voted({4, 6, 0, 0}), strict), Advice::teach_again);
  EXPECT_EQ(advise(voted({9, 1, 0, 0}), strict), Advice::talk);
}

TEST(Advise, SaysNothingOfFewAnswersOrWhereNothingCanBeRight) {
  EXPECT_EQ(advise(voted({1, 3, 0, 0}), {}), Advice::few);
  EXPECT_EQ(advise(voted({0, 0, 0, 0}), {}), Advice::few);
  Bounds any;
  any.answers_min = 0;
  EXPECT_EQ(advise(voted({0, 0, 0, 0}), any), Advice::few) << "no answer has no share";
  Vote opinion = voted({10, 10, 0, 0});
  opinion.options[0].right = false;
  EXPECT_EQ(advise(opinion, {}), Advice::unmarked);
  for (Option& option : opinion.options) option.right = true;
  EXPECT_EQ(advise(opinion, {}), Advice::unmarked) << "where all are right nobody can be wrong";
  EXPECT_EQ(advise(Vote{}, {}), Advice::unmarked);
}

TEST(Moved, TellsWhoWentWhere) {
  const auto all = moved(known("BBBACAD-"), known("AABAAB-D"));
  ASSERT_TRUE(all);
  EXPECT_EQ(all->known, 6) << "who answered one vote alone has not moved";
  EXPECT_EQ(all->to_right, 3);
  EXPECT_EQ(all->to_wrong, 1);
  EXPECT_EQ(all->stayed_right, 1);
  EXPECT_EQ(all->stayed_wrong, 1);
  ASSERT_EQ(all->moves.size(), 5u);
  EXPECT_EQ(all->moves[0].from, 1);
  EXPECT_EQ(all->moves[0].to, 0);
  EXPECT_EQ(all->moves[0].pupils, (std::vector<std::string>{"p0", "p1"}));
  EXPECT_FALSE(all->moves[0].was_right);
  EXPECT_TRUE(all->moves[0].is_right);
}

TEST(Moved, HandsMoveUnseen) { EXPECT_FALSE(moved(voted({9, 20, 2, 1}), voted({24, 6, 1, 1}))); }

TEST(Moved, ATwinMayHaveOtherOptions) {
  Vote twin = known("BBBBB");
  twin.options = {{false, "r"}, {true, ""}};
  const auto all = moved(known("BBBAA"), twin);
  ASSERT_TRUE(all);
  EXPECT_EQ(all->to_right, 3);
  EXPECT_EQ(all->stayed_right, 2);
}

TEST(MainMisconception, IsTheWrongOptionThatStandsOut) {
  const auto found = main_misconception(known("ABBBBBBBC"), {});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->option, 1);
  EXPECT_EQ(found->count, 7);
  EXPECT_EQ(found->of, 9);
  EXPECT_EQ(found->pupils, (std::vector<std::string>{"p1", "p2", "p3", "p4", "p5"}));
  EXPECT_EQ(found->more, 2);
}

TEST(MainMisconception, WhoIsSureOfItComesFirst) {
  Vote vote = known("AABBBBBB");
  vote.answers[7].sure = true;
  vote.answers[6].sure = false;
  const auto found = main_misconception(vote, {});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->sure, 1);
  EXPECT_EQ(found->pupils.front(), "p7");
}

TEST(MainMisconception, OfHandsItNamesNobody) {
  const auto found = main_misconception(voted({9, 20, 2, 1}), {});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->count, 20);
  EXPECT_TRUE(found->pupils.empty());
}

TEST(MainMisconception, SaysNothingWhereTheEvidenceIsThin) {
  EXPECT_FALSE(main_misconception(voted({1, 3, 0, 0}), {})) << "four answers";
  EXPECT_FALSE(main_misconception(voted({8, 2, 0, 0}), {})) << "two pupils";
  EXPECT_FALSE(main_misconception(voted({28, 4, 0, 0}), {})) << "12 %";
  EXPECT_FALSE(main_misconception(voted({10, 6, 6, 1}), {})) << "two alike: which is the main one nobody knows";
  EXPECT_TRUE(main_misconception(voted({10, 4, 4, 6}), {})) << "a tie further down does not matter";
  EXPECT_FALSE(main_misconception(voted({32, 0, 0, 0}), {}));
}

TEST(Tomorrow, OpensWithWhatIsNotYetUnderstood) {
  EXPECT_TRUE(opens_tomorrow(voted({12, 10, 5, 5}), {}));
  EXPECT_FALSE(opens_tomorrow(voted({30, 1, 1, 0}), {}));
  EXPECT_TRUE(opens_tomorrow(voted({24, 8, 0, 0}), {})) << "75 % right, but a quarter of the class thinks the same wrong thing";
  EXPECT_FALSE(opens_tomorrow(voted({2, 1, 0, 0}), {}));
}

}  // namespace
}  // namespace selami::asking
