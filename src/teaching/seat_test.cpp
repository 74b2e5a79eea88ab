#include "kit/in_class.hpp"

#include "teaching/read.hpp"

namespace selami::teaching {
namespace {

class Seats : public InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    door = open_the_door();
    ASSERT_EQ(door.size(), 6u);
  }
  Actor sit(const kit::Child& child) {
    const auto joined = join_as(child, door);
    EXPECT_TRUE(joined);
    return seat_of(child, joined ? joined->token : "");
  }
  Result<SeatView> look(const Actor& seat) {
    return as(seat, [&](Call& call) { return read_seat(call, pack); });
  }
  Result<Done> choose(const Actor& seat, const std::string& id, std::optional<int> option) {
    return as(seat, [&](Call& call) { return answer(call, kit::named<ResponseId>(id), {question, option, {}, now}); });
  }
  Result<BoardView> board() {
    return as(city.sari.actor, [&](Call& call) { return read_own_board(call, pack, lesson); });
  }

  std::string door;
};
KIT_ON_BOTH(Seats);

TEST_P(Seats, OpeningTheDoorTwiceKeepsTheCode) { EXPECT_EQ(open_the_door(), door); }

TEST_P(Seats, AChildIsGreetedByItsFirstWord) {
  const auto joined = join_as(city.dina, door.substr(0, 3) + " " + door.substr(3));
  ASSERT_TRUE(joined);
  EXPECT_EQ(joined->name, "Dina");
  EXPECT_EQ(joined->lesson, lesson);
  EXPECT_EQ(look(seat_of(city.dina, joined->token))->name, "Dina");
  EXPECT_TRUE(see()->seats.at(0).joined);
}

TEST_P(Seats, FiveWrongPinsLockUntilTheTeacherReleases) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(code(join_as(city.dina, door, "9999")), "join.pin_wrong");
  EXPECT_EQ(code(join_as(city.dina, door)), "join.locked");
  EXPECT_TRUE(see()->seats.at(0).locked);
  // Another child is not locked out by it.
  EXPECT_TRUE(join_as(city.pupils[2], door));
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return release_seat(call, lesson, city.dina.id); })), "lesson.unknown");
  EXPECT_EQ(code(as(city.sari.actor, [&](Call& call) { return release_seat(call, lesson, city.indra.id); })), "pupil.unknown");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return release_seat(call, lesson, city.dina.id); }));
  EXPECT_TRUE(join_as(city.dina, door));
}

TEST_P(Seats, ThreePicturesOpenLikeAPinAndWrongOnesAreTries) {
  const auto kind = [&](const std::string& with) {
    const auto look = as(Actor{}, [&](Call& call) { return look_at_door(call, {with}); });
    return look ? std::string(enum_text(look->kind)) + (look->both ? " both " : " ") + std::to_string(look->drawings.size()) : look.error().code;
  };
  EXPECT_EQ(kind(door), "pin 0");
  EXPECT_EQ(kind("000001"), "join.code_unknown");
  write([](storage::Tx& tx) { tx.connection().script("UPDATE class_group SET pupil_key = 'pictures'"); });
  EXPECT_EQ(kind(door), "pictures both 12");
  EXPECT_TRUE(join_as(city.dina, door)) << "her PIN still opens";
  write([&](storage::Tx& tx) { kit::give_pin(tx, city.school, city.dina.id, people::pin_hash(setting, city.dina.id, "bunga ikan rumah")); });
  for (int i = 0; i < 5; ++i) EXPECT_EQ(code(join_as(city.dina, door, i % 2 == 0 ? "ikan bunga rumah" : "1234")), "join.pin_wrong");
  EXPECT_EQ(code(join_as(city.dina, door, "bunga ikan rumah")), "join.locked");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return release_seat(call, lesson, city.dina.id); }));
  EXPECT_TRUE(join_as(city.dina, door, "bunga ikan rumah"));
}

TEST_P(Seats, AChildOfFourJoinsOnATabletOfTheSchool) {
  write([&](storage::Tx& tx) {
    tx.connection().script("UPDATE school SET level = 'tk'");
    kit::give_pin(tx, city.school, city.dina.id, people::pin_hash(setting, city.dina.id, "bunga ikan rumah"));
  });
  EXPECT_EQ(open_the_door(), door);
  EXPECT_EQ(code(join_as(city.rafi, door, "bunga ikan rumah")), "join.number_unknown") << "without his guardian's word he takes part by hands";
  const auto joined = join_as(city.dina, door, "bunga ikan rumah");
  ASSERT_TRUE(joined);
  EXPECT_EQ(look(seat_of(city.dina, joined->token))->level, "tk");
}

TEST_P(Seats, WithoutConsentTheChildHearsWhatAWrongNumberHears) {
  const auto rafi = join_as(city.rafi, door);
  const auto nobody = join_as({"", {}, 40}, door);
  EXPECT_EQ(code(rafi), "join.number_unknown");
  EXPECT_EQ(code(nobody), code(rafi));
  EXPECT_EQ(nobody.error().field, rafi.error().field);
  // Only the teacher sees why, and that cards or hands are needed.
  const auto seen = see();
  ASSERT_EQ(seen->seats.size(), 1u);
  EXPECT_TRUE(seen->seats[0].no_device);
  EXPECT_FALSE(seen->seats[0].joined);
}

TEST_P(Seats, WhoHasNoConsentIsNowhereMarked) {
  const Actor dina = sit(city.dina);
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(set_open(true));
  const std::string board_before = to_json(*board());
  const std::string phone_before = to_json(*look(dina));
  std::vector<Announcement> told;
  const auto tried = as(Actor{}, [&](Call& call) {
    auto outcome = join(call, {door, city.rafi.number, "1234"});
    told = call.after_refusal;
    return outcome;
  });
  ASSERT_FALSE(tried);
  for (const Announcement& one : told) EXPECT_EQ(one.topic, lesson_topic(lesson)) << "only the teacher's screen hears of it";
  EXPECT_EQ(to_json(*board()), board_before);
  EXPECT_EQ(to_json(*look(dina)), phone_before);
  for (const std::string& shown : {board_before, phone_before}) {
    EXPECT_EQ(shown.find("Rafi"), std::string::npos);
    EXPECT_EQ(shown.find(city.rafi.id.text), std::string::npos);
    EXPECT_EQ(shown.find("no_device"), std::string::npos);
  }
}

TEST_P(Seats, ATryThatFailsIsToldToTheTeachersScreenOnly) {
  const Actor guest;
  std::vector<Announcement> told;
  const auto tried = as(guest, [&](Call& call) {
    auto outcome = join(call, {door, city.dina.number, "9999"});
    told = call.after_refusal;
    return outcome;
  });
  ASSERT_FALSE(tried);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].topic, lesson_topic(lesson));
  EXPECT_EQ(told[0].data, R"({"what":"seats"})") << "no name, no number";
}

TEST_P(Seats, ACodeDiesWithItsDoorAndItsLesson) {
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return set_door(call, lesson, {false}); }));
  EXPECT_EQ(code(join_as(city.dina, door)), "join.code_unknown");
  door = open_the_door();
  ASSERT_TRUE(join_as(city.dina, door));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_lesson(call, lesson, {now}); }));
  EXPECT_EQ(code(join_as(city.dina, door)), "join.code_unknown");
}

TEST_P(Seats, GuessingCodesIsSlowedDown) {
  int refused = 0;
  for (int i = 0; i < 80; ++i) refused += code(join_as(city.dina, "000001")) == "auth.slow_down" ? 1 : 0;
  EXPECT_GT(refused, 0);
}

TEST_P(Seats, AnAnswerMayChangeUntilTheQuestionCloses) {
  const Actor dina = sit(city.dina);
  ASSERT_TRUE(ask(choice()));
  EXPECT_FALSE(look(dina)->question);
  EXPECT_EQ(code(choose(dina, "satu", 0)), "question.unknown");
  ASSERT_TRUE(set_open(true));
  ASSERT_TRUE(look(dina)->question);
  EXPECT_EQ(look(dina)->question->steps, 2);
  ASSERT_TRUE(choose(dina, "satu", 0));
  ASSERT_TRUE(choose(dina, "satu", 1));
  ASSERT_TRUE(choose(dina, "satu", 1));
  EXPECT_EQ(look(dina)->mine->choice, 1);
  EXPECT_EQ(see()->questions.at(0).counts, (std::vector<int>{0, 1}));
  ASSERT_TRUE(set_open(false));
  EXPECT_EQ(code(choose(dina, "satu", 0)), "question.closed");
  EXPECT_FALSE(look(dina)->question);
}

TEST_P(Seats, NobodyAnswersForAnother) {
  const Actor dina = sit(city.dina);
  const Actor ayu = sit(city.pupils[2]);
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(set_open(true));
  ASSERT_TRUE(choose(dina, "satu", 0));
  EXPECT_EQ(code(choose(ayu, "satu", 1)), "response.not_fit");
  EXPECT_FALSE(look(ayu)->mine);
}

TEST_P(Seats, AfterTheEndASeatOnlySeesThatItIsOver) {
  const Actor dina = sit(city.dina);
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(set_open(true));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_lesson(call, lesson, {now}); }));
  EXPECT_TRUE(look(dina)->ended);
  EXPECT_FALSE(look(dina)->question);
  EXPECT_EQ(code(choose(dina, "satu", 0)), "lesson.ended");
}

TEST_P(Seats, NoRightAnswerReachesAPhoneOrTheBoard) {
  const Actor dina = sit(city.dina);
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(set_open(true));
  ASSERT_TRUE(choose(dina, "satu", 1));
  for (const bool open : {true, false}) {
    ASSERT_TRUE(set_open(open));
    for (const std::string& text : {to_json(*look(dina)), to_json(*board())}) {
      EXPECT_EQ(text.find("\"right\":["), text.find("\"right\":[]")) << "none is told";
      EXPECT_EQ(text.find("Berat dan jernih"), std::string::npos) << "the reason behind a wrong option";
    }
    const std::string shown = to_json(*board());
    for (const kit::Child& child : city.pupils) {
      EXPECT_EQ(shown.find(child.name), std::string::npos);
      EXPECT_EQ(shown.find(child.id.text), std::string::npos);
    }
  }
}

TEST_P(Seats, TheBoardShowsCountsOnlyWhenClosed) {
  const Actor dina = sit(city.dina);
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(set_open(true));
  ASSERT_TRUE(choose(dina, "satu", 1));
  auto shown = board();
  EXPECT_EQ(shown->question->answered, 1);
  EXPECT_TRUE(shown->question->counts.empty());
  EXPECT_EQ(shown->code, door);
  EXPECT_EQ(shown->joined, 1);
  ASSERT_TRUE(set_open(false));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return show_question(call, lesson, question, {false, true, now}); }));
  EXPECT_EQ(board()->question->counts, (std::vector<int>{0, 1}));
}

TEST_P(Seats, LevelsAreNeverOnTheBoard) {
  QuestionIn tap;
  tap.kind = plan::Kind::tap;
  tap.text = "Menjelaskan saringan";
  ASSERT_TRUE(ask(tap));
  ASSERT_TRUE(set_open(true));
  EXPECT_FALSE(board()->question);
  EXPECT_FALSE(look(sit(city.dina))->question);
}

TEST_P(Seats, APanelJoinsByTheSameCode) {
  const Actor guest;
  const auto panel = as(guest, [&](Call& call) { return join_board(call, {door}); });
  ASSERT_TRUE(panel);
  Actor screen;
  screen.school = city.school;
  screen.lesson = panel->lesson;
  screen.session = token_hash(panel->token);
  EXPECT_EQ(as(screen, [&](Call& call) { return read_board(call, pack); })->title, "Air bersih");
  EXPECT_EQ(code(as(guest, [&](Call& call) { return read_board(call, pack); })), "lesson.unknown");
}

}  // namespace
}  // namespace selami::teaching
