#include "teaching_core/question.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace selami::teaching {
namespace {

using plan::Kind;
constexpr Instant start{1'795'393'800'000};

std::string code(const Result<bool>& result) { return result ? "" : result.error().code; }

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
  const std::vector<plan::Option> judged = {{"a", true, "", ""}, {"b", false, "", ""}};
  const std::vector<plan::Option> opinion = {{"a", false, "", ""}, {"b", false, "", ""}};
  const Opening running{start, {}}, closed{start, start + 1000};
  const Showing shown{{}, start + 2000};
  EXPECT_FALSE(on_board(running, shown, judged).counts);
  EXPECT_FALSE(on_board(running, {}, opinion).counts);
  EXPECT_FALSE(on_board(closed, {}, judged).counts);
  EXPECT_TRUE(on_board(closed, shown, judged).counts);
  EXPECT_TRUE(on_board(closed, shown, judged).right);
  EXPECT_TRUE(on_board(closed, {}, opinion).counts);
  EXPECT_FALSE(on_board(closed, shown, opinion).right);
}

TEST(Question, InAnEndedLessonNothingStaysOpen) { EXPECT_EQ(state(open({}, start, start + 1)), QuestionState::closed); }

TEST(Question, HasWordsAndEnoughOptions) {
  EXPECT_EQ(code(check_question(Kind::choice, "Apa?", 2)), "");
  EXPECT_EQ(code(check_question(Kind::choice, "Apa?", 1)), "question.options");
  EXPECT_EQ(code(check_question(Kind::scale, "Seberapa yakin?", 0)), "");
  EXPECT_EQ(code(check_question(Kind::scale, "Seberapa yakin?", 13)), "question.options");
  EXPECT_EQ(code(check_question(Kind::text, " \n", 0)), "question.empty");
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
  EXPECT_EQ(code(check_answer(Kind::text, 0, {}, "Air naik karena tanah turun.")), "");
  EXPECT_EQ(code(check_answer(Kind::text, 0, {}, "  ")), "response.empty");
  EXPECT_EQ(code(check_answer(Kind::text, 0, 1, "ya")), "response.choice");
  EXPECT_EQ(code(check_answer(Kind::text, 0, {}, std::string(answer_max + 1, 'a'))), "response.long");
}

TEST(Tally, HasOneCountAnOption) {
  EXPECT_EQ(code(check_tally(Kind::choice, 3, {10, 0, 22})), "");
  EXPECT_EQ(code(check_tally(Kind::choice, 3, {10, 22})), "tally.counts");
  EXPECT_EQ(code(check_tally(Kind::choice, 2, {10, -1})), "tally.counts");
  EXPECT_EQ(code(check_tally(Kind::choice, 2, {10, hands_max + 1})), "tally.counts");
  EXPECT_EQ(code(check_tally(Kind::tap, 0, {0, 1, 2, 3, 4})), "");
  EXPECT_EQ(code(check_tally(Kind::text, 0, {})), "tally.counts");
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
