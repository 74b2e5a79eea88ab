#include "city_core/indicators.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace selami::city {
namespace {

TEST(Indicators, EachIsDefinedOnceInBothLanguages) {
  std::set<std::string_view> ids;
  for (const Indicator& one : indicators()) {
    EXPECT_TRUE(ids.insert(one.id).second) << one.id;
    for (const Said* said : {&one.name, &one.formula, &one.denominator, &one.source}) {
      EXPECT_FALSE(said->id.empty()) << one.id;
      EXPECT_FALSE(said->en.empty()) << one.id;
      EXPECT_NE(said->id, said->en) << one.id;
    }
    EXPECT_EQ(one.since.size(), 7u) << one.id;
  }
}

TEST(Indicators, StandInTheOrderOfTheQuestions) {
  int question = 1;
  for (const Indicator& one : indicators()) {
    EXPECT_GE(one.question, question) << one.id;
    question = one.question;
  }
  EXPECT_EQ(question, 5);
}

/// What is said of schools that chose to take part is never said of the city.
TEST(Indicators, NeverSpeakOfTheCity) {
  for (const Indicator& one : indicators()) {
    for (const Said* said : {&one.name, &one.formula, &one.denominator, &one.source}) {
      EXPECT_EQ(said->id.find("kota"), std::string::npos) << one.id;
      EXPECT_EQ(said->en.find("city"), std::string::npos) << one.id;
    }
  }
}

}  // namespace
}  // namespace selami::city
