#include "city_core/suppress.hpp"

#include <gtest/gtest.h>

namespace selami::city {
namespace {

TEST(Enough, AsksForSchoolsTeachersAndPupils) {
  EXPECT_TRUE(enough({3, 5, 10}, {}));
  EXPECT_FALSE(enough({2, 50, 100}, {}));
  EXPECT_FALSE(enough({3, 4, 100}, {}));
  EXPECT_FALSE(enough({3, 5, 9}, {}));
  EXPECT_TRUE(enough({1, 5, 10}, {1, 5, 10}));
}

TEST(Nobody, IsAnEmptyCrowd) {
  EXPECT_TRUE(nobody({}));
  EXPECT_FALSE(nobody({1, 1, 0}));
}

}  // namespace
}  // namespace selami::city
