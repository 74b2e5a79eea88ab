#include "teaching_core/feedback.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::teaching {
namespace {

std::string code(const Result<bool>& result) { return result ? "" : result.error().code; }

Saying said(WorkPlace place = {}) { return {"Kamu menyebut sebabnya.", "Sebutkan satu contoh.", std::move(place)}; }

TEST(Feedback, IsOneThingThatIsGoodAndOneNextStepOrNothing) {
  EXPECT_EQ(code(may_say(said())), "");
  EXPECT_EQ(code(may_say({"", "Sebutkan satu contoh.", {}})), "feedback.half");
  EXPECT_EQ(may_say({"", "Sebutkan satu contoh.", {}}).error().field, "good");
  EXPECT_EQ(may_say({"Jelas.", "", {}}).error().field, "next");
  EXPECT_EQ(code(may_say({})), "") << "taken back";
  EXPECT_TRUE(takes_back({}));
  EXPECT_FALSE(takes_back(said()));
}

TEST(Feedback, IsAtWordsOrAtAPointOrOfTheWhole) {
  EXPECT_EQ(code(may_say(said({"karena panas", 4, {}, {}}))), "");
  EXPECT_EQ(code(may_say(said({"", 0, 0, 1000}))), "");
  EXPECT_EQ(code(may_say(said({"", 0, 1001, 5}))), "feedback.place");
  EXPECT_EQ(code(may_say(said({"", 0, 5, -1}))), "feedback.place");
  EXPECT_EQ(code(may_say(said({"", 0, 5, {}}))), "feedback.place") << "half a point";
  EXPECT_EQ(code(may_say(said({"karena", 0, 5, 5}))), "feedback.place") << "both";
  EXPECT_EQ(code(may_say(said({"karena", -1, {}, {}}))), "feedback.place");
}

TEST(Feedback, IsOfAVersionThatIsThere) {
  EXPECT_EQ(code(is_version({}, "")), "");
  EXPECT_EQ(code(is_version({"try_a"}, "try_a")), "");
  EXPECT_EQ(code(is_version({"try_a"}, "")), "");
  EXPECT_EQ(code(is_version({"try_a"}, "try_b")), "feedback.try_unknown");
}

/// However many tries: of all versions only the newest has no newer one, so what is said of it alone can be taken back.
RC_GTEST_PROP(Feedback, OnlyTheNewestVersionIsOpen, ()) {
  const int tries = *rc::gen::inRange(0, next_tries_max + 1);
  std::vector<std::string> all;
  for (int i = 0; i < tries; ++i) all.push_back("try_" + std::to_string(i));
  int open = has_newer(all, "") ? 0 : 1;
  for (const std::string& one : all) open += has_newer(all, one) ? 0 : 1;
  RC_ASSERT(open == 1);
  RC_ASSERT(!has_newer(all, all.empty() ? "" : all.back()));
}

/// A try is kept exactly when something was written or made, it was asked for, and there is room: nothing else decides.
RC_GTEST_PROP(Feedback, AsksForATryThatSaysSomething, ()) {
  const Trying trying{*rc::gen::element<std::string>("", "Karena pasir menahan lumpur."), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), *rc::gen::inRange(0, 20)};
  const bool says = !trying.text.empty() || trying.photo;
  RC_ASSERT(may_try(trying).has_value() == (says && trying.asked && trying.tries < next_tries_max));
}

TEST(Feedback, SaysWhyATryIsNotTaken) {
  EXPECT_EQ(code(may_try({"", false, true, 0})), "try.empty");
  EXPECT_EQ(code(may_try({"Karena", false, false, 0})), "try.not_asked");
  EXPECT_EQ(code(may_try({"Karena", false, true, next_tries_max})), "try.full");
}

}  // namespace
}  // namespace selami::teaching
