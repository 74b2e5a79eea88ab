#include "planning_core/submission.hpp"

#include <gtest/gtest.h>

namespace selami::planning {
namespace {

const PersonId sari{"person_sari"};
const PersonId budi{"person_budi"};
constexpr Instant monday{1795393800000};
constexpr Instant tuesday = {monday.ms + day_ms};

Standing draft_by_sari() { return {sari, 3, std::nullopt}; }

TEST(Submit, KeepsWhoWhichAndWhen) {
  const auto in = submit(draft_by_sari(), sari, 2, monday);
  ASSERT_TRUE(in);
  EXPECT_EQ(in->by, sari);
  EXPECT_EQ(in->version, 2);
  EXPECT_EQ(in->at, monday);
}

TEST(Submit, RefusesAnother) { EXPECT_EQ(submit(draft_by_sari(), budi, 2, monday).error().code, "plan.not_yours"); }

TEST(Submit, RefusesAVersionThatIsNot) {
  EXPECT_EQ(submit(draft_by_sari(), sari, 4, monday).error().code, "plan.version_unknown");
  EXPECT_EQ(submit(draft_by_sari(), sari, 0, monday).error().code, "plan.version_unknown");
}

TEST(Submit, TakesANewerVersionAndNoOlder) {
  Standing plan = draft_by_sari();
  plan.submission = *submit(plan, sari, 2, monday);
  EXPECT_EQ(submit(plan, sari, 2, tuesday).error().code, "plan.already_in");
  EXPECT_EQ(submit(plan, sari, 1, tuesday).error().code, "plan.already_in");
  const auto newer = submit(plan, sari, 3, tuesday);
  ASSERT_TRUE(newer);
  EXPECT_EQ(newer->version, 3);
  EXPECT_EQ(newer->at, tuesday);
}

}  // namespace
}  // namespace selami::planning
