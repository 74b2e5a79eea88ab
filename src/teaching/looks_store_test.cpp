#include "kit/in_class.hpp"
#include "teaching/looks.hpp"
#include "teaching/read.hpp"

namespace selami::teaching {
namespace {

/// Dina's phone is in the lesson; she, Rafi and Ayu have answered in writing.
class Looks : public InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    QuestionIn in;
    in.kind = plan::Kind::text;
    in.text = "Mengapa air menjadi jernih?";
    ASSERT_TRUE(ask(in));
    for (int i = 0; i < 3; ++i) answered(city.pupils[static_cast<std::size_t>(i)]);
    const auto joined = join_as(city.dina, open_the_door());
    ASSERT_TRUE(joined);
    dina = seat_of(city.dina, joined->token);
  }
  void answered(const kit::Child& child) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO response (school_id, id, lesson_id, question_id, pupil_id, source, choice, text, at, arrived_at, version) VALUES ($1, $2, $3, $4, $5, 'tap', NULL, 'Karena pasir', $6, $6, 1)",
               {city.school, kit::named_id("response", child.id.text), lesson, question, child.id, now});
    });
  }
  std::string deal_each(int each) {
    return code(as(city.sari.actor, [&](Call& call) { return deal(call, lesson, question, {each}); }));
  }
  std::vector<LookView> looks() {
    return as(dina, [&](Call& call) { return read_seat(call, pack); })->looks;
  }
  std::string say(const LookView& look) {
    return code(as(dina, [&](Call& call) { return say_look(call, question, {look.place, look.dealt_at, 2, "Jelas", "Sebut sebabnya"}); }));
  }
  void read_all(LookState state) {
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) {
      LooksReadIn in;
      in.state = state;
      const auto lesson_now = lesson_to_write(call, lesson);
      const auto looks = looks_of(call, *lesson_now, question);
      for (const PeerLook& one : looks->said) in.looks.push_back({one.by, one.pupil, one.at});
      return read_looks(call, lesson, question, in);
    }));
  }

  Actor dina;
};
KIT_ON_BOTH(Looks);

TEST_P(Looks, AreDealtAnewAtTheFreePlaceWhenOnlyTheSecondWasSaid) {
  ASSERT_EQ(deal_each(2), "");
  const auto first = looks();
  ASSERT_EQ(first.size(), 2U);
  EXPECT_EQ(say(first[1]), "");
  EXPECT_EQ(deal_each(0), "");
  now.ms += second_ms;
  ASSERT_EQ(deal_each(2), "");
  const auto anew = looks();
  ASSERT_EQ(anew.size(), 2U);
  EXPECT_EQ(anew[0].place, 0);
  EXPECT_EQ(anew[0].dealt_at, now);
  EXPECT_EQ(anew[1].place, 1);
  EXPECT_EQ(anew[1].dealt_at, first[1].dealt_at);
  EXPECT_EQ(anew[1].level, 2);
}

TEST_P(Looks, AreSaidOfTheAnswerThatWasReadAndOfNoOtherAtItsPlace) {
  ASSERT_EQ(deal_each(1), "");
  const auto first = looks();
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(deal_each(0), "");
  EXPECT_EQ(say(first[0]), "look.closed") << "taken back";
  now.ms += second_ms;
  ASSERT_EQ(deal_each(1), "");
  EXPECT_EQ(say(first[0]), "look.closed") << "written of the answer that lay there before";
  const auto anew = looks();
  ASSERT_EQ(anew.size(), 1U);
  EXPECT_EQ(anew[0].level, std::nullopt);
  EXPECT_EQ(say(anew[0]), "");
  read_all(LookState::passed);
  EXPECT_EQ(say(anew[0]), "look.read");
}

}  // namespace
}  // namespace selami::teaching
