/// One question asked twice, and what a class may see of itself. The board in every state: board_test.cpp.
#include "kit/asking_in_class.hpp"
#include "teaching/news_wire.hpp"

namespace selami::teaching {
namespace {

class Asking : public AskingInClass {
 protected:
  Result<AnswersView> answers(const QuestionId& id) {
    return as(city.sari.actor, [&](Call& call) { return read_answers(call, lesson, id); });
  }
  AnswersNews news(std::optional<std::int64_t> since) {
    return as(city.sari.actor, [&](Call& call) { return read_news(call, lesson, question, Query<NewsQuery>{{since}}); }).value();
  }
  QuestionIn second() const {
    QuestionIn in = choice();
    in.text = "Mengapa air kolam menjadi jernih?";
    in.options[0].text = "Lumpurnya tertahan akar";
    in.options[1].text = "Airnya makin dingin";
    in.again_of = question;
    return in;
  }
  const QuestionId again = kit::named<QuestionId>("sekali lagi");
};
KIT_ON_BOTH(Asking);

TEST_P(Asking, ASecondVoteRepeatsAnAskedChoice) {
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(put(again, second()));
  const auto seen = see();
  for (const QuestionView& one : seen->questions) EXPECT_EQ(one.again_of, one.id == again ? std::optional(question) : std::nullopt);

  QuestionIn third = second();
  third.again_of = again;
  EXPECT_EQ(code(put(kit::named<QuestionId>("ketiga"), third)), "question.again") << "a second vote has no second vote";
  third.again_of = kit::named<QuestionId>("tidak ada");
  EXPECT_EQ(code(put(kit::named<QuestionId>("ketiga"), third)), "question.unknown");
  QuestionIn written = second();
  written.kind = plan::Kind::text;
  EXPECT_EQ(code(put(kit::named<QuestionId>("tertulis"), written)), "question.again");
  QuestionIn itself = second();
  EXPECT_EQ(code(put(question, itself)), "question.again") << "of itself";
}

TEST_P(Asking, SureIsKeptWhereItIsAskedAlone) {
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(tap(question, {mark(city.dina, "satu", 0, true)}));
  EXPECT_EQ(answers(question)->answers.at(0).sure, std::nullopt);
  QuestionIn sure = choice();
  sure.asks_sure = true;
  ASSERT_TRUE(ask(sure));
  ASSERT_TRUE(tap(question, {mark(city.dina, "satu", 0, true), mark(city.pupils[1], "dua", 1, false)}));
  EXPECT_EQ(answers(question)->answers.at(0).sure, true);
  EXPECT_EQ(answers(question)->answers.at(1).sure, false);
  ASSERT_TRUE(tap(question, {mark(city.dina, "satu", 1)}));
  EXPECT_EQ(answers(question)->answers.at(0).sure, std::nullopt) << "another answer is another certainty";
}

TEST_P(Asking, APhoneSaysHowSureItIs) {
  QuestionIn sure = choice();
  sure.asks_sure = true;
  ASSERT_TRUE(ask(sure));
  ASSERT_TRUE(set_open(true));
  const auto joined = join_as(city.dina, open_the_door());
  const Actor dina = seat_of(city.dina, joined->token);
  const auto look = [&] { return as(dina, [&](Call& call) { return read_seat(call, pack); }); };
  EXPECT_TRUE(look()->question->asks_sure);
  ASSERT_TRUE(as(dina, [&](Call& call) { return answer(call, kit::named<ResponseId>("satu"), {question, 1, {}, now, false}); }));
  EXPECT_EQ(look()->mine->sure, false);
}

TEST_P(Asking, WhatIsStillAnsweredIsNotShown) {
  ASSERT_TRUE(ask(choice()));
  EXPECT_EQ(code(show(question, false, true)), "question.open");
  ASSERT_TRUE(set_open(true));
  EXPECT_EQ(code(show(question, true, false)), "question.open");
  ASSERT_TRUE(set_open(false));
  ASSERT_TRUE(show(question, true, false));
  ASSERT_TRUE(show(question, true, true));
  EXPECT_TRUE(see()->questions.at(0).shown_at);
  ASSERT_TRUE(set_open(true));
  EXPECT_FALSE(see()->questions.at(0).shown_at) << "asked anew, nothing of it is shown";
  EXPECT_FALSE(board().question->talk);
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return show_question(call, lesson, question, {false, true, now}); })), "lesson.unknown");
}

TEST_P(Asking, TheBoardShowsTheResultWhenTheTeacherPutsItThere) {
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(set_open(true));
  ASSERT_TRUE(tap(question, {mark(city.dina, "satu", 1), mark(city.pupils[1], "dua", 1)}));
  ASSERT_TRUE(set_open(false));
  EXPECT_TRUE(board().question->counts.empty()) << "a talk is about reasons, not about what most think";
  ASSERT_TRUE(show(question, true, false));
  EXPECT_TRUE(board().question->talk);
  EXPECT_TRUE(board().question->counts.empty());

  ASSERT_TRUE(put(again, second()));
  ASSERT_TRUE(turn(again, true));
  ASSERT_TRUE(tap(again, {mark(city.dina, "tiga", 0), mark(city.pupils[1], "empat", 1)}));
  ASSERT_TRUE(turn(again, false));
  EXPECT_FALSE(board().question->before);
  ASSERT_TRUE(show(again, false, true));
  const BoardView shown = board();
  EXPECT_EQ(shown.question->counts, (std::vector<int>{1, 1}));
  EXPECT_EQ(shown.question->right, (std::vector<int>{0}));
  ASSERT_TRUE(shown.question->before);
  EXPECT_EQ(shown.question->before->counts, (std::vector<int>{0, 2}));
  EXPECT_EQ(shown.question->before->options.at(0), "Kotoran tertahan pasir");
}

TEST_P(Asking, AQuestionMadeInClassKeepsItsCountsUntilTheTeacherShowsThem) {
  QuestionIn opinion = choice();
  opinion.options[0].right = false;
  ASSERT_TRUE(ask(opinion));
  ASSERT_TRUE(set_open(true));
  ASSERT_TRUE(tap(question, {mark(city.dina, "satu", 1)}));
  EXPECT_TRUE(board().question->counts.empty());
  ASSERT_TRUE(set_open(false));
  EXPECT_TRUE(board().question->counts.empty()) << "nobody has said yet which is right: the talk comes first";
  ASSERT_TRUE(show(question, false, true));
  EXPECT_EQ(board().question->counts, (std::vector<int>{0, 1}));
  EXPECT_TRUE(board().question->right.empty());
}

TEST_P(Asking, SeveralAreTickedAndCountedEach) {
  QuestionIn in = choice();
  in.kind = plan::Kind::multi;
  in.options.push_back({"Batu menahan daun", true, "", "", 0, ""});
  ASSERT_TRUE(ask(in));
  const auto ticks = [&](const kit::Child& child, const char* id, std::vector<int> choices) {
    TapMark out = mark(child, id, 0);
    out.choice.reset();
    out.choices = std::move(choices);
    return out;
  };
  const auto counts = [&] { return see()->questions.at(0).counts; };
  ASSERT_TRUE(tap(question, {ticks(city.dina, "satu", {2, 0}), ticks(city.rafi, "dua", {0})}));
  EXPECT_EQ(counts(), (std::vector<int>{2, 0, 1}));
  EXPECT_EQ(answers(question)->answers.at(0).choices, (std::vector<int>{0, 2})) << "in the order of the question";
  ASSERT_TRUE(tap(question, {ticks(city.dina, "satu", {1})})) << "a later answer takes the place of the earlier";
  EXPECT_EQ(counts(), (std::vector<int>{1, 1, 0}));
  EXPECT_EQ(code(tap(question, {ticks(city.dina, "satu", {3})})), "response.choices");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_tally(call, lesson, question, {{4, 9, 2}, now}); }));
  EXPECT_EQ(counts(), (std::vector<int>{5, 10, 2}));
  EXPECT_EQ(see()->questions.at(0).answered, 2 + 9) << "a pupil raises a hand more than once";
  TapMark back = ticks(city.dina, "satu", {});
  back.choices.reset();
  ASSERT_TRUE(tap(question, {back}));
  EXPECT_EQ(counts(), (std::vector<int>{5, 9, 2}));
}

TEST_P(Asking, AnOrderIsToldWithItsPlacesAndNeverScored) {
  QuestionIn in = choice();
  in.kind = plan::Kind::order;
  in.options = {{"Disaring", false, "", "", 2, ""}, {"Diambil", false, "", "", 1, ""}, {"Diminum", false, "", "", 3, ""}};
  ASSERT_TRUE(ask(in));
  ASSERT_TRUE(turn(question, true));
  TapMark dina = mark(city.dina, "satu", 0), rafi = mark(city.rafi, "dua", 0);
  dina.choice.reset();
  rafi.choice.reset();
  dina.choices = {1, 0, 2};
  rafi.choices = {0, 1, 2};
  ASSERT_TRUE(tap(question, {dina, rafi}));
  EXPECT_FALSE(board().question->several) << "nothing while it is open";
  ASSERT_TRUE(turn(question, false));
  EXPECT_FALSE(board().question->several) << "nor before the teacher shows what is right";
  ASSERT_TRUE(show(question, false, true));
  const BoardQuestion shown = *board().question;
  ASSERT_TRUE(shown.several);
  EXPECT_EQ(shown.several->of, 2);
  EXPECT_EQ(shown.several->exact, 1);
  EXPECT_EQ(shown.several->mean_place, (std::vector<double>{1.5, 1.5, 3.0}));
  EXPECT_EQ(shown.right, (std::vector<int>{1, 0, 2}));
  EXPECT_TRUE(shown.counts.empty());
  EXPECT_EQ(see()->questions.at(0).answered, 2);
}

/// Whatever a phone has kept since, it counts what the server counts, or learns that it missed something.
TEST_P(Asking, WhatIsNewIsWhatChangedSinceThen) {
  ASSERT_TRUE(put(question, choice()) && turn(question, true));
  const kit::Child& dina = city.pupils[0];
  const kit::Child& rafi = city.pupils[1];
  ASSERT_TRUE(tap(question, {mark(dina, "d", 0)}));
  const AnswersNews first = news(std::nullopt);
  EXPECT_TRUE(first.whole);
  ASSERT_EQ(first.answers.size(), 1U);
  EXPECT_EQ(first.answers[0].pupil, dina.id);
  EXPECT_EQ(first.answers[0].name, "");

  ASSERT_TRUE(tap(question, {mark(rafi, "r", 1)}));
  const AnswersNews second = news(first.seq);
  EXPECT_FALSE(second.whole);
  ASSERT_EQ(second.answers.size(), 1U);
  EXPECT_EQ(second.answers[0].pupil, rafi.id);
  EXPECT_EQ(second.kept, 2);
  EXPECT_EQ(second.counts, answers(question)->counts);
  EXPECT_TRUE(news(second.seq).answers.empty());

  // Taken back: nobody is told who, but that there is one less.
  ASSERT_TRUE(tap(question, {{kit::named<ResponseId>("d"), dina.id, std::nullopt, std::nullopt, std::nullopt}}));
  const AnswersNews third = news(second.seq);
  EXPECT_EQ(third.kept, 1);
  EXPECT_TRUE(third.answers.empty());
  EXPECT_EQ(third.counts, (std::vector<int>{0, 1}));

  // A number of another database, before it was restored, says nothing here.
  EXPECT_TRUE(news(third.seq + 1).whole);
}

}  // namespace
}  // namespace selami::teaching
