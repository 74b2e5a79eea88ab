#include "measure/facets.hpp"

#include <gtest/gtest.h>

namespace selami::measure {
namespace {

TEST(Facets, no_judgement_is_refused) { EXPECT_EQ(fit({}).error().code, "measure.empty"); }

}  // namespace
}  // namespace selami::measure
