#include "reflection_core/turn.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace selami::reflection {
namespace {

PupilId child(int i) { return {"pupil_" + std::to_string(i)}; }

/// A class in which lessons follow each other; `reads(pupil)` says whether its teacher reads who comes up.
class Class {
 public:
  explicit Class(int size) { for (int i = 0; i < size; ++i) join(i); }
  void join(int i) { list_.push_back({child(i), std::nullopt}); }
  template <class Reads>
  std::vector<PupilId> lesson(const Reads& reads) {
    const auto turn = turn_of(list_);
    now_.ms += day_ms;
    for (Unread& one : list_) {
      if (std::find(turn.begin(), turn.end(), one.pupil) != turn.end() && reads(one.pupil)) one.read = now_;
    }
    return turn;
  }

 private:
  std::vector<Unread> list_;
  Instant now_{1};
};
bool always(const PupilId&) { return true; }
bool never(const PupilId&) { return false; }

TEST(Turn, GoesThroughTheListAndBegins) {
  Class room(7);
  EXPECT_EQ(room.lesson(always), (std::vector{child(0), child(1), child(2), child(3), child(4)}));
  EXPECT_EQ(room.lesson(always), (std::vector{child(5), child(6), child(0), child(1), child(2)}));
  EXPECT_EQ(room.lesson(always), (std::vector{child(3), child(4), child(0), child(1), child(2)})) << "read in one turn: by the list's order";
}

TEST(Turn, WhoIsNotReadStays) {
  Class room(7);
  const auto first = room.lesson(never);
  EXPECT_EQ(room.lesson(never), first);
}

TEST(Turn, WhoComesLaterComesUpNext) {
  Class room(7);
  for (int i = 0; i < 4; ++i) room.lesson(always);
  room.join(7);
  EXPECT_EQ(room.lesson(always).front(), child(7));
}

RC_GTEST_PROP(Turn, EverybodyComesUpWithinCeilOfNByFive, ()) {
  const int size = *rc::gen::inRange(1, 48);
  Class room(size);
  for (int i = *rc::gen::inRange(0, 30); i > 0; --i) room.lesson(always);  // wherever it begins
  std::set<std::string> seen;
  for (int i = 0; i < (size + each_turn - 1) / each_turn; ++i) {
    for (const PupilId& one : room.lesson(always)) seen.insert(one.text);
  }
  RC_ASSERT(static_cast<int>(seen.size()) == size);
}

/// A teacher who reads only some of who come up: who was never read goes on coming up before all others.
RC_GTEST_PROP(Turn, WhoWasNeverReadIsAlwaysAmongThoseWhoComeUp, ()) {
  const int size = *rc::gen::inRange(1, 48);
  const auto dice = *rc::gen::container<std::vector<int>>(97, rc::gen::inRange(0, 2));
  Class room(size);
  std::set<std::string> read;
  std::size_t die = 0;
  for (int lesson = 0; lesson < 60; ++lesson) {
    const int unread = size - static_cast<int>(read.size());
    int waiting = 0;
    for (const PupilId& one : room.lesson(never)) waiting += read.count(one.text) == 0 ? 1 : 0;
    RC_ASSERT(waiting == std::min(unread, each_turn));
    room.lesson([&](const PupilId& pupil) {
      const bool reads = dice[die++ % dice.size()] == 1;
      if (reads) read.insert(pupil.text);
      return reads;
    });
  }
}

}  // namespace
}  // namespace selami::reflection
