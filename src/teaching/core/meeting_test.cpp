#include "teaching_core/meeting.hpp"

#include <gtest/gtest.h>

namespace selami::teaching {
namespace {

constexpr Instant early{1000}, late{2000};
const Written pupil_b{Side::pupil, late, "B"};

TEST(Meeting, TheLaterIsShownWhicheverArrivesFirst) {
  EXPECT_EQ(meet(pupil_b, {Side::teacher, early, "A"}), Meeting::kept_behind);
  EXPECT_EQ(meet({Side::teacher, early, "A"}, pupil_b), Meeting::shown_first);
}

TEST(Meeting, ACorrectionOfTheSameSideIsOne) {
  EXPECT_EQ(meet({Side::pupil, early, "A"}, pupil_b), Meeting::replaces);
  EXPECT_EQ(meet({Side::pupil, late, "A"}, pupil_b), Meeting::replaces) << "in the same moment the one that arrives later";
  EXPECT_EQ(meet(pupil_b, {Side::pupil, early, "A"}), Meeting::kept_behind) << "two phones of the same side";
}

TEST(Meeting, TheSameSaidTwiceIsOnce) {
  EXPECT_EQ(meet(pupil_b, {Side::teacher, early, "B"}), Meeting::known);
  EXPECT_EQ(meet({Side::teacher, early, "B"}, pupil_b), Meeting::replaces);
}

TEST(Meeting, AClockThatRunsAheadDoesNotWinForever) {
  EXPECT_EQ(written_at(late, early), early);
  EXPECT_EQ(written_at(early, late), early);
}

TEST(Meeting, TwoNotesStandBesideEachOtherOnce) {
  EXPECT_EQ(both_notes("Pasir dibawa Bima", "Besok ulang"), "Besok ulang · Pasir dibawa Bima");
  EXPECT_EQ(both_notes("Besok ulang", "Besok ulang, bawa pasir"), "Besok ulang, bawa pasir");
  EXPECT_EQ(both_notes("Besok ulang, bawa pasir", "Besok"), "Besok ulang, bawa pasir");
  EXPECT_EQ(both_notes("", "Besok"), "Besok");
}

}  // namespace
}  // namespace selami::teaching
