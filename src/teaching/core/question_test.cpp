#include "teaching_core/question.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace selami::teaching {
namespace {

using plan::Kind;
constexpr Instant start{1'795'393'800'000};

template <class T>
std::string code(const Result<T>& result) {
  return result ? "" : result.error().code;
}
Result<Given> check_answer(Kind kind, std::size_t options, std::optional<int> choice, std::string text) {
  return fitting(kind, options, {choice, {}, std::move(text)});
}
Result<Given> several(Kind kind, std::size_t options, std::vector<int> choices) { return fitting(kind, options, {{}, std::move(choices), ""}); }

TEST(Question, OpensAndCloses) {
  Opening opening;
  EXPECT_EQ(state(opening), QuestionState::waiting);
  EXPECT_EQ(state(close(opening, start)), QuestionState::waiting);
  opening = open(opening, start, {});
  EXPECT_EQ(state(opening), QuestionState::open);
  opening = close(opening, start + 1000);
  EXPECT_EQ(state(opening), QuestionState::closed);
  EXPECT_EQ(close(opening, start + 5000), opening);
  opening = open(opening, start + 2000, {});
  EXPECT_EQ(opening.opened_at, start);
  EXPECT_EQ(state(opening), QuestionState::open);
}

TEST(Question, IsShownOnlyOnceItIsClosed) {
  const Opening closed{start, start + 1000};
  EXPECT_EQ(show({start, {}}, {}, false, true, start).error().code, "question.open");
  EXPECT_EQ(show({}, {}, true, false, start).error().code, "question.open");
  const Showing shown = show(closed, {}, true, true, start + 2000).value();
  EXPECT_EQ(shown.shown_at, start + 2000);
  EXPECT_EQ(show(closed, shown, true, true, start + 9000)->shown_at, start + 2000) << "said again it is the same";
  EXPECT_FALSE(show(closed, shown, false, true, start + 9000)->talk_at);
}

TEST(Question, AResultThatCanBeRightWaitsForTheTeacher) {
  const std::vector<plan::Option> judged = {{"a", true, "", "", 0, ""}, {"b", false, "", "", 0, ""}};
  const std::vector<plan::Option> opinion = {{"a", false, "", "", 0, ""}, {"b", false, "", "", 0, ""}};
  const Opening running{start, {}}, closed{start, start + 1000};
  const Showing shown{{}, start + 2000};
  EXPECT_FALSE(on_board(running, shown, plan::Kind::choice, judged).counts);
  EXPECT_FALSE(on_board(running, {}, plan::Kind::choice, opinion).counts);
  EXPECT_FALSE(on_board(closed, {}, plan::Kind::choice, judged).counts);
  EXPECT_TRUE(on_board(closed, shown, plan::Kind::choice, judged).counts);
  EXPECT_TRUE(on_board(closed, shown, plan::Kind::choice, judged).right);
  EXPECT_FALSE(on_board(closed, {}, plan::Kind::choice, opinion).counts) << "which is right may be said after the talk";
  EXPECT_TRUE(on_board(closed, shown, plan::Kind::choice, opinion).counts);
  EXPECT_FALSE(on_board(closed, shown, plan::Kind::choice, opinion).right);
  const std::vector<plan::Option> placed = {{"a", false, "", "", 2, ""}, {"b", false, "", "", 1, ""}};
  EXPECT_FALSE(on_board(closed, {}, plan::Kind::order, placed).counts) << "an order can be right, too";
  EXPECT_TRUE(on_board(closed, shown, plan::Kind::order, placed).right);
  for (const plan::Kind kind : {plan::Kind::scale, plan::Kind::check}) {
    EXPECT_TRUE(on_board(closed, {}, kind, judged).counts) << "what it kept of another kind withholds nothing";
    EXPECT_TRUE(on_board(closed, {}, kind, placed).counts);
  }
  EXPECT_FALSE(on_board(closed, shown, plan::Kind::choice, placed).right);
  EXPECT_FALSE(on_board(closed, shown, plan::Kind::order, judged).right);
}

TEST(Question, InAnEndedLessonNothingStaysOpen) { EXPECT_EQ(state(open({}, start, start + 1)), QuestionState::closed); }

TEST(Question, HasWordsAndEnoughOptions) {
  EXPECT_EQ(code(check_question(Kind::choice, "Apa?", 2)), "");
  EXPECT_EQ(code(check_question(Kind::choice, "Apa?", 1)), "question.options");
  EXPECT_EQ(code(check_question(Kind::scale, "Seberapa yakin?", 0)), "");
  EXPECT_EQ(code(check_question(Kind::scale, "Seberapa yakin?", 13)), "question.options");
  EXPECT_EQ(code(check_question(Kind::text, " \n", 0)), "question.empty");
  EXPECT_EQ(code(check_question(Kind::multi, "Apa saja?", 1)), "question.options");
  EXPECT_EQ(code(check_question(Kind::multi, "Apa saja?", 12)), "");
  EXPECT_EQ(code(check_question(Kind::order, "Urutkan.", 2)), "question.order");
  EXPECT_EQ(code(check_question(Kind::order, "Urutkan.", 7)), "question.order");
  EXPECT_EQ(code(check_question(Kind::order, "Urutkan.", 6)), "");
}

TEST(Answer, FitsItsQuestion) {
  EXPECT_EQ(code(check_answer(Kind::choice, 4, 3, "")), "");
  EXPECT_EQ(code(check_answer(Kind::choice, 4, 4, "")), "response.choice");
  EXPECT_EQ(code(check_answer(Kind::choice, 4, -1, "")), "response.choice");
  EXPECT_EQ(code(check_answer(Kind::choice, 4, {}, "A")), "response.choice");
  EXPECT_EQ(code(check_answer(Kind::scale, 0, 4, "")), "");
  EXPECT_EQ(code(check_answer(Kind::scale, 0, 5, "")), "response.choice");
  EXPECT_EQ(code(check_answer(Kind::scale, 3, 3, "")), "response.choice");
  EXPECT_EQ(code(check_answer(Kind::tap, 0, 4, "")), "");
  EXPECT_EQ(code(check_answer(Kind::tap, 0, 5, "")), "response.choice");
  EXPECT_EQ(code(check_answer(Kind::check, 0, 2, "")), "");
  EXPECT_EQ(code(check_answer(Kind::check, 0, 3, "")), "response.choice");
  EXPECT_EQ(code(check_answer(Kind::check, 4, 3, "")), "");
  EXPECT_EQ(code(check_answer(Kind::text, 0, {}, "Air naik karena tanah turun.")), "");
  EXPECT_EQ(code(check_answer(Kind::text, 0, {}, "  ")), "response.empty");
  EXPECT_EQ(code(check_answer(Kind::text, 0, 1, "ya")), "response.choice");
  EXPECT_EQ(code(check_answer(Kind::text, 0, {}, std::string(answer_max + 1, 'a'))), "response.long");
}

TEST(Answer, IsMadeOrInWordsWhereSomethingIsToBeMade) {
  for (const Kind kind : {Kind::photo, Kind::drawing, Kind::voice}) {
    EXPECT_TRUE(is_made(kind));
    EXPECT_EQ(buckets(kind, 0), 0);
    EXPECT_EQ(code(fitting(kind, 0, {{}, {}, "", true})), "");
    EXPECT_EQ(code(fitting(kind, 0, {{}, {}, "Akarnya bercabang", false})), "") << "words instead";
    EXPECT_EQ(code(fitting(kind, 0, {{}, {}, " ", false})), "response.nothing");
    EXPECT_EQ(code(fitting(kind, 0, {1, {}, "", true})), "response.choice");
  }
  for (const Kind kind : {Kind::choice, Kind::multi, Kind::order, Kind::scale, Kind::text, Kind::tap, Kind::check}) {
    EXPECT_FALSE(is_made(kind));
    EXPECT_EQ(code(fitting(kind, 4, {{}, {}, "ya", true})), "response.made");
  }
}

TEST(Thinking, IsShownInWordsAndPicturesButNeverAVoice) {
  for (const Kind kind : {Kind::text, Kind::photo, Kind::drawing}) EXPECT_EQ(code(check_thinking(kind, {"a"}, {"a"})), "");
  for (const Kind kind : {Kind::voice, Kind::choice, Kind::check}) EXPECT_EQ(code(check_thinking(kind, {}, {})), "thinking.kind");
}

TEST(Answer, TicksSeveralInTheOrderOfTheQuestion) {
  EXPECT_EQ(several(Kind::multi, 4, {3, 0})->choices, (std::vector<int>{0, 3}));
  EXPECT_EQ(code(several(Kind::multi, 4, {})), "response.choices");
  EXPECT_EQ(code(several(Kind::multi, 4, {1, 1})), "response.choices");
  EXPECT_EQ(code(several(Kind::multi, 4, {4})), "response.choices");
  EXPECT_EQ(code(several(Kind::multi, 4, {-1, 2})), "response.choices");
  const auto earlier = check_answer(Kind::multi, 4, 2, "");  // a phone that knows of one choice only
  EXPECT_EQ(earlier->choices, std::vector<int>{2});
  EXPECT_FALSE(earlier->choice);
}

TEST(Answer, PutsEverythingInOrderOnce) {
  EXPECT_EQ(several(Kind::order, 3, {2, 0, 1})->choices, (std::vector<int>{2, 0, 1}));
  EXPECT_EQ(code(several(Kind::order, 3, {2, 0})), "response.choices");
  EXPECT_EQ(code(several(Kind::order, 3, {2, 0, 0})), "response.choices");
  EXPECT_EQ(code(several(Kind::order, 3, {2, 0, 3})), "response.choices");
  EXPECT_EQ(code(check_answer(Kind::order, 3, 1, "")), "response.choices");
}

TEST(Answer, OfOneChoiceHasNoSeveral) { EXPECT_TRUE(fitting(Kind::choice, 4, {1, {1, 2}, ""})->choices.empty()); }

TEST(Choices, AreKeptAsTheyWere) {
  EXPECT_EQ(choices_text({2, 0, 1}), "[2,0,1]");
  EXPECT_EQ(choices_of("[2,0,1]"), (std::vector<int>{2, 0, 1}));
  EXPECT_FALSE(choices_text({}));
  EXPECT_TRUE(choices_of("").empty());
  EXPECT_TRUE(choices_of("[2,\"x\"]").empty());
}

TEST(Tally, OfSeveralStandsForAsManyPupilsAsTheMostHands) {
  EXPECT_EQ(hands_of(Kind::multi, {7, 12, 3}), 12);
  EXPECT_EQ(hands_of(Kind::choice, {7, 12, 3}), 22);
  EXPECT_EQ(hands_of(Kind::multi, {}), 0);
}

TEST(Tally, HasOneCountAnOption) {
  EXPECT_EQ(code(check_tally(Kind::choice, 3, {10, 0, 22})), "");
  EXPECT_EQ(code(check_tally(Kind::choice, 3, {10, 22})), "tally.counts");
  EXPECT_EQ(code(check_tally(Kind::choice, 2, {10, -1})), "tally.counts");
  EXPECT_EQ(code(check_tally(Kind::choice, 2, {10, hands_max + 1})), "tally.counts");
  EXPECT_EQ(code(check_tally(Kind::tap, 0, {0, 1, 2, 3, 4})), "");
  EXPECT_EQ(code(check_tally(Kind::text, 0, {})), "tally.counts");
  EXPECT_EQ(code(check_tally(Kind::multi, 3, {30, 30, 2})), "") << "one pupil raises a hand more than once";
  EXPECT_EQ(code(check_tally(Kind::order, 3, {1, 1, 1})), "tally.counts");
}

RC_GTEST_PROP(QuestionProperty, AnAnswerThatFitsIsCountedOnce, ()) {
  std::optional<int> choice = *rc::gen::inRange(-2, 15);
  if (*choice == 14) choice.reset();
  const auto options = *rc::gen::inRange<std::size_t>(2, 13);
  std::vector<int> counts(options, 0);
  count_in(counts, choice);
  const bool fits = check_answer(Kind::choice, options, choice, "").has_value();
  RC_ASSERT(std::accumulate(counts.begin(), counts.end(), 0) == (fits ? 1 : 0));
}

}  // namespace
}  // namespace selami::teaching
