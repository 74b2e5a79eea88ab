#include "people_core/numbers.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <vector>

namespace selami::people {
namespace {

TEST(Numbers, FollowAndStay) {
  Numbers room;
  EXPECT_EQ(room.give("dina"), 1);
  EXPECT_EQ(room.give("rafi"), 2);
  EXPECT_EQ(room.give("dina"), 1) << "coming back is coming back";
  EXPECT_EQ(room.give("ayu", 7), 7) << "the number of the class before, free here";
  EXPECT_EQ(room.give("bima", 2), 8) << "taken here, so the next; the gap is never filled";
  EXPECT_EQ(Numbers(31).give("eko"), 32) << "of number 31 nothing is kept any more";
}

/// Some classes, some pupils, some weeks of coming, moving, leaving, coming back and being erased.
RC_GTEST_PROP(NumberLaws, NeverTwoPupilsWithOneNumberAndNeverOneTwice, ()) {
  struct Row {
    int room;
    std::string pupil;
    int number;
  };
  std::vector<Row> rows;                      // memberships as the table keeps them
  std::vector<int> last(3, 0);                // class_group.last_number
  std::map<std::pair<int, int>, std::string> ever;  // (class, number) -> whose
  std::map<std::string, int> newest;          // the number in the class before
  std::set<std::string> here;                 // in class today
  for (int step = 0; step < 60; ++step) {
    const std::string pupil = "p" + std::to_string(*rc::gen::inRange(0, 9));
    const int what = *rc::gen::inRange(0, 10);
    if (what == 0) {  // erased: nothing of the pupil is left
      rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Row& row) { return row.pupil == pupil; }), rows.end());
      newest.erase(pupil);
      here.erase(pupil);
      for (auto& [place, whose] : ever) {
        if (whose == pupil) whose = "erased";
      }
      continue;
    }
    if (what == 1) {
      here.erase(pupil);
      continue;
    }
    const int room = *rc::gen::inRange(0, 3);
    Numbers numbers(last[static_cast<std::size_t>(room)]);
    for (const Row& row : rows) {
      if (row.room == room) numbers.had(row.pupil, row.number);
    }
    const auto before = newest.find(pupil);
    const int number = numbers.give(pupil, before == newest.end() ? 0 : before->second);
    const auto [place, fresh] = ever.emplace(std::pair(room, number), pupil);
    RC_ASSERT(fresh || place->second == pupil);
    last[static_cast<std::size_t>(room)] = numbers.last();
    rows.push_back({room, pupil, number});
    newest[pupil] = number;
    here.insert(pupil);
  }
}

}  // namespace
}  // namespace selami::people
