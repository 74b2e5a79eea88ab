/// Answers in pupils' own words before the class: what the teacher picked, when it may be seen, and whose it is (nobody's).
#include "kit/in_class.hpp"

namespace selami::teaching {
namespace {

class ShowThinking : public InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    ASSERT_TRUE(ask(written()));
    ASSERT_TRUE(set_open(true));
    ASSERT_TRUE(says(city.dina, "Kata Rafi pasirnya rapat"));
    ASSERT_TRUE(says(city.rafi, "Air makin ringan"));
  }
  QuestionIn written() const {
    QuestionIn in;
    in.kind = plan::Kind::text;
    in.text = "Mengapa air menjadi jernih?";
    return in;
  }
  Result<Done> says(const kit::Child& child, std::optional<std::string> text) {
    const auto mark = TapMark{kit::named<ResponseId>(child.name), child.id, std::nullopt, std::move(text)};
    return as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, question, {{mark}, now}); });
  }
  Result<Done> pick(std::vector<PupilId> picks, std::vector<PupilId> board, const Actor* actor = nullptr) {
    const Thinking in{std::move(picks), std::move(board), "why"};
    return as(actor ? *actor : city.sari.actor, [&](Call& call) { return show_thinking(call, lesson, question, in); });
  }
  BoardQuestion board() {
    return as(city.sari.actor, [&](Call& call) { return read_own_board(call, pack, lesson); }).value().question.value();
  }
  std::vector<std::string> shown() {
    std::vector<std::string> out;
    for (const BoardThought& one : board().thoughts) out.push_back(one.text);
    return out;
  }
};
KIT_ON_BOTH(ShowThinking);
using Texts = std::vector<std::string>;

TEST_P(ShowThinking, NothingIsSeenWhileSomebodyHasNotAnswered) {
  ASSERT_TRUE(pick({city.rafi.id, city.dina.id}, {city.rafi.id}));
  EXPECT_EQ(shown(), Texts{});
  EXPECT_EQ(board().prompt, "");
  ASSERT_TRUE(set_open(false));
  EXPECT_EQ(shown(), Texts{"Air makin ringan"});
  EXPECT_EQ(board().prompt, "why");
}

TEST_P(ShowThinking, AllWhoAreHereHaveAnswered) {
  ASSERT_TRUE(pick({city.rafi.id}, {city.rafi.id}));
  std::vector<AttendanceMark> away;
  for (const kit::Child& child : city.pupils) {
    if (child.id != city.dina.id && child.id != city.rafi.id) away.push_back({child.id, Presence::izin});
  }
  const auto attend = [&](std::vector<AttendanceMark> marks) {
    return as(city.sari.actor, [&](Call& call) { return mark_attendance(call, lesson, {std::move(marks), now}); });
  };
  ASSERT_TRUE(attend(away));
  EXPECT_EQ(shown(), Texts{"Air makin ringan"}) << "open still, but nobody is waited for";
  ASSERT_TRUE(attend({{away[0].pupil, Presence::hadir}}));
  EXPECT_EQ(shown(), Texts{}) << "somebody came late";
}

TEST_P(ShowThinking, TwoAreComparedAsTheTeacherPutThem) {
  ASSERT_TRUE(set_open(false));
  ASSERT_TRUE(pick({city.rafi.id, city.dina.id}, {city.dina.id, city.rafi.id}));
  EXPECT_EQ(shown(), (Texts{"Kata … pasirnya rapat", "Air makin ringan"})) << "no name of the class";
  EXPECT_EQ(board().thoughts[0].place, 1);
  const Thinking kept = see()->questions.at(0).thinking;
  EXPECT_EQ(kept.picks, (std::vector<PupilId>{city.rafi.id, city.dina.id}));
  EXPECT_EQ(kept.board, (std::vector<PupilId>{city.dina.id, city.rafi.id}));
}

TEST_P(ShowThinking, AskedAnewOrTakenBackNothingIsLeftOnTheBoard) {
  ASSERT_TRUE(set_open(false));
  ASSERT_TRUE(pick({city.rafi.id, city.dina.id}, {city.rafi.id}));
  ASSERT_TRUE(says(city.rafi, std::nullopt));
  EXPECT_EQ(shown(), Texts{});
  ASSERT_TRUE(says(city.rafi, "Pasirnya menahan"));
  EXPECT_EQ(shown(), Texts{"Pasirnya menahan"}) << "written anew it is picked still";
  ASSERT_TRUE(set_open(true));
  ASSERT_TRUE(set_open(false));
  EXPECT_EQ(shown(), Texts{});
  EXPECT_EQ(see()->questions.at(0).thinking.picks.size(), 2u) << "what was picked stays picked";
}

TEST_P(ShowThinking, RefusesWhatIsNoAnswerOfTheClass) {
  EXPECT_EQ(code(pick({city.indra.id}, {})), "pupil.unknown");
  EXPECT_EQ(code(pick({city.dina.id, city.dina.id}, {})), "thinking.twice");
  EXPECT_EQ(code(pick({city.dina.id}, {city.rafi.id})), "thinking.board");
  EXPECT_EQ(code(pick({city.dina.id}, {}, &city.anto.actor)), "lesson.unknown");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_question(call, lesson, kit::named<QuestionId>("pilihan"), choice()); }));
  EXPECT_EQ(code(as(city.sari.actor, [&](Call& call) {
    return show_thinking(call, lesson, kit::named<QuestionId>("pilihan"), {{city.dina.id}, {}, ""});
  })), "thinking.kind");
}

}  // namespace
}  // namespace selami::teaching
