#include "teaching_core/note.hpp"

#include <gtest/gtest.h>

namespace selami::teaching {
namespace {

TEST(Note, SaysANameByAnyOfItsLongWords) {
  EXPECT_TRUE(says_name("Dina lupa membawa gelas", "Dina Contoh"));
  EXPECT_TRUE(says_name("gelas (DINA) pecah", "Dina Contoh"));
  EXPECT_TRUE(says_name("M. Rafi sakit perut", "M. Rafi Contoh")) << "an initial is no name";
  EXPECT_TRUE(says_name("Rafi jatuh di tangga", "Muhammad Rafi")) << "children are called by any of their names";
  EXPECT_TRUE(says_name("Al pulang awal", "Al")) << "a name of two letters is met as it is written";
}

TEST(Note, DoesNotMeetPartsOfWords) {
  EXPECT_FALSE(says_name("Dinas berkunjung", "Dina Contoh"));
  EXPECT_FALSE(says_name("", "Dina Contoh"));
  EXPECT_FALSE(says_name("Saringan bocor", ""));
}

}  // namespace
}  // namespace selami::teaching
