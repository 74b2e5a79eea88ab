/// One question asked twice, and the board in every state of a question: what a class may see of itself.
#include "kit/in_class.hpp"
#include "teaching/news_wire.hpp"

namespace selami::teaching {
namespace {

class Asking : public InClass {
 protected:
  Result<Done> put(const QuestionId& id, const QuestionIn& in) {
    return as(city.sari.actor, [&](Call& call) { return put_question(call, lesson, id, in); });
  }
  Result<Done> turn(const QuestionId& id, bool open) {
    return as(city.sari.actor, [&](Call& call) { return set_state(call, lesson, id, {open, later()}); });
  }
  Result<Done> show(const QuestionId& id, bool talk, bool result) {
    return as(city.sari.actor, [&](Call& call) { return show_question(call, lesson, id, {talk, result, now}); });
  }
  Result<Done> tap(const QuestionId& id, std::vector<TapMark> marks, TapWay way = TapWay::tap) {
    return as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, id, {std::move(marks), now, way}); });
  }
  Result<AnswersView> answers(const QuestionId& id) {
    return as(city.sari.actor, [&](Call& call) { return read_answers(call, lesson, id); });
  }
  AnswersNews news(std::optional<std::int64_t> since) {
    return as(city.sari.actor, [&](Call& call) { return read_news(call, lesson, question, Query<NewsQuery>{{since}}); }).value();
  }
  BoardView board() {
    return as(city.sari.actor, [&](Call& call) { return read_own_board(call, pack, lesson); }).value();
  }
  QuestionIn second() const {
    QuestionIn in = choice();
    in.text = "Mengapa air kolam menjadi jernih?";
    in.options[0].text = "Lumpurnya tertahan akar";
    in.options[1].text = "Airnya makin dingin";
    in.again_of = question;
    return in;
  }
  TapMark mark(const kit::Child& child, const char* id, int option, std::optional<bool> sure = std::nullopt) const {
    return {kit::named<ResponseId>(id), child.id, option, std::nullopt, sure};
  }

  /// Looks at the board: what must not be there is looked for in the whole text that the screen gets.
  void walk(const std::string& where, bool right_may_be_seen) {
    const char* secrets[] = {"Berat dan jernih", "Ulangi dengan gelas kedua", "sakit", "\"sure\""};
    const BoardView view = board();
    const std::string text = to_json(view);
    for (const kit::Child& child : city.pupils) {
      EXPECT_EQ(text.find(child.name), std::string::npos) << where << ": " << child.name;
      EXPECT_EQ(text.find(child.id.text), std::string::npos) << where << ": " << child.name;
    }
    for (const char* secret : secrets) EXPECT_EQ(text.find(secret), std::string::npos) << where << ": " << secret;
    EXPECT_EQ(text.find("pasirnya rapat") != std::string::npos, words_put_there) << where;
    if (!view.question) return;
    EXPECT_TRUE(view.question->right.empty() || right_may_be_seen) << where;
    EXPECT_FALSE(view.question->before && !right_may_be_seen) << where;
    if (view.question->state != QuestionState::closed) {
      EXPECT_TRUE(view.question->counts.empty()) << where;
    }
  }
  /// An answer in own words that names a child is put on the board, and is there only while it may be.
  void walk_thinking(const QuestionId& id) {
    const auto put_there = [&] {
      const Thinking chosen{{city.dina.id, city.rafi.id}, {city.dina.id, city.rafi.id}, "compare"};
      ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return show_thinking(call, lesson, id, chosen); }));
    };
    put_there();
    walk("chosen while it is open", false);
    ASSERT_TRUE(turn(id, false));
    words_put_there = true;
    walk("chosen and closed", false);
    ASSERT_TRUE(turn(id, true));
    words_put_there = false;
    walk("open again", false);
    ASSERT_TRUE(turn(id, false));
    walk("closed again", false);
    put_there();
    words_put_there = true;
    walk("two beside each other", false);
  }

  /// No two taps of a teacher are at one instant.
  Instant later() { return now + ++taps_; }

  const QuestionId again = kit::named<QuestionId>("sekali lagi");
  bool words_put_there = false;  ///< a pupil's own words stand on the board now

 private:
  int taps_ = 0;
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

/// Every kind of question in every state that its board can be in, with answers in every way.
TEST_P(Asking, NoStateOfTheBoardTellsOfAChild) {
  QuestionIn judged = choice();
  judged.asks_sure = true;
  judged.options[1].next = "Ulangi dengan gelas kedua";
  QuestionIn opinion = judged;
  opinion.options[0].right = false;
  QuestionIn ticks = judged, order = opinion;
  ticks.kind = plan::Kind::multi;
  order.kind = plan::Kind::order;
  order.options.push_back({"Pasirnya dicuci", false, "", "", 0, ""});
  for (std::size_t i = 0; i < order.options.size(); ++i) order.options[i].place = static_cast<int>(order.options.size() - i);
  QuestionIn written, scale, level;
  written.kind = plan::Kind::text;
  written.text = "Apa alasanmu?";
  scale.kind = plan::Kind::scale;
  scale.text = "Seberapa yakin?";
  level.kind = plan::Kind::tap;
  level.text = "Menjelaskan saringan";
  QuestionIn check = level;
  check.kind = plan::Kind::check;

  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) {
    return mark_attendance(call, lesson, {{{city.dina.id, Presence::sakit}}, now});
  }));
  walk("before any question", false);
  int made = 0;
  for (const QuestionIn& in : {judged, opinion, ticks, order, written, scale, level, check}) {
    const std::string kind = std::string(enum_text(in.kind)) + " " + std::to_string(++made);
    const QuestionId id = kit::named<QuestionId>(kind);
    TapMark of_dina = mark(city.dina, kind.c_str(), 1, true);
    if (in.kind == plan::Kind::multi) of_dina.choices = {1, 0};
    if (in.kind == plan::Kind::order) of_dina.choices = {2, 1, 0};
    if (in.kind == plan::Kind::text) {
      of_dina.choice.reset();
      of_dina.text = "Kata " + city.rafi.name + " pasirnya rapat, " + city.dina.name;
    }
    ASSERT_TRUE(put(id, in)) << kind;
    walk(kind + " waiting", made > 1);  // what was shown last still stands there
    ASSERT_TRUE(turn(id, true));
    words_put_there = false;
    ASSERT_TRUE(tap(id, {of_dina}, in.kind == plan::Kind::choice ? TapWay::card : TapWay::tap));
    walk(kind + " open", false);
    if (in.kind == plan::Kind::text) walk_thinking(id);
    ASSERT_TRUE(turn(id, false));
    walk(kind + " closed", false);
    ASSERT_TRUE(show(id, true, false));
    walk(kind + " talked about", false);
    ASSERT_TRUE(show(id, false, true));
    walk(kind + " shown", true);
    if (in.kind != plan::Kind::choice) continue;
    QuestionIn twice = in;
    twice.again_of = id;
    const QuestionId other = kit::named<QuestionId>(kind + " again");
    ASSERT_TRUE(put(other, twice));
    ASSERT_TRUE(turn(other, true));
    walk(kind + " asked again", false);
    ASSERT_TRUE(turn(other, false));
    walk(kind + " closed again", false);
    ASSERT_TRUE(show(other, false, true));
    walk(kind + " both shown", true);
  }
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_lesson(call, lesson, {now}); }));
  walk("ended", true);
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
