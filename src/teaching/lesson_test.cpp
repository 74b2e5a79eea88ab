#include "kit/in_class.hpp"

namespace selami::teaching {
namespace {

class Lessons : public InClass {
 protected:
  Result<Done> go(const std::string& step, bool paused, std::int64_t after_ms) {
    return as(city.sari.actor, [&](Call& call) { return set_now(call, lesson, {step, paused, now + after_ms}); });
  }
  Result<Done> finish(const Actor& actor) {
    return as(actor, [&](Call& call) { return end_lesson(call, lesson, {now}); });
  }
  Result<Done> taps(std::vector<TapMark> marks) {
    return as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, question, {marks, now}); });
  }
  Result<AnswersView> answers() {
    return as(city.sari.actor, [&](Call& call) { return read_answers(call, lesson, question); });
  }
};
KIT_ON_BOTH(Lessons);

TEST_P(Lessons, StartTwiceIsOneLesson) {
  const auto again = start();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->version, 1);
  EXPECT_EQ(again->steps.size(), 2u);
  EXPECT_EQ(again->members.size(), 6u);
  EXPECT_EQ(again->group.name, "4A");
  EXPECT_FALSE(again->late);
}

TEST_P(Lessons, AreTheirTeachersAlone) {
  for (const char* name : {"anto", "budi", "ratna", "oki", "wati", "dinas"}) {
    const Actor& other = city.adult(name).actor;
    EXPECT_EQ(code(as(other, [&](Call& call) { return read_lesson(call, pack, lesson); })), "lesson.unknown") << name;
    EXPECT_EQ(code(finish(other)), "lesson.unknown") << name;
    EXPECT_EQ(code(as(other, [&](Call& call) { return lesson_events(call, lesson); })), "lesson.unknown") << name;
  }
  // An id that another teacher used already is no new lesson.
  EXPECT_EQ(code(as(city.ratna.actor, [&](Call& call) { return start_lesson(call, pack, lesson, air()); })), "lesson.unknown");
  // And a class of another is no class.
  const auto other = kit::named<LessonId>("lain");
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return start_lesson(call, pack, other, air()); })), "group.unknown");
}

TEST_P(Lessons, KeepWhatReallyHappened) {
  ASSERT_TRUE(go("awal", false, 0));
  ASSERT_TRUE(go("awal", true, 60'000));
  ASSERT_TRUE(go("awal", false, 90'000));
  ASSERT_TRUE(go("inti", false, 600'000));
  const auto seen = see();
  EXPECT_EQ(seen->step, "inti");
  EXPECT_EQ(seen->steps[0].ended_at, now + 600'000);
  EXPECT_EQ(seen->steps[0].paused_ms, 30'000);
  EXPECT_EQ(code(go("lain", false, 0)), "step.unknown");
}

TEST_P(Lessons, WithTwoStepsOfOneIdLeaveNothing) {
  LessonIn in = air();
  in.steps[1].id = "awal";
  const auto twice = kit::named<LessonId>("dua kali");
  EXPECT_EQ(code(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, twice, in); })), "step.twice");
  EXPECT_EQ(code(as(city.sari.actor, [&](Call& call) { return read_lesson(call, pack, twice); })), "lesson.unknown");
}

TEST_P(Lessons, AttendanceIsOfTheClassAlone) {
  const auto mark = [&](const PupilId& pupil, Presence state) {
    return as(city.sari.actor, [&](Call& call) { return mark_attendance(call, lesson, {{{pupil, state}}, now}); });
  };
  ASSERT_TRUE(mark(city.dina.id, Presence::hadir));
  ASSERT_TRUE(mark(city.dina.id, Presence::sakit));
  const auto stranger = mark(city.indra.id, Presence::hadir);
  EXPECT_EQ(code(stranger), "pupil.unknown");
  EXPECT_EQ(stranger.error().field, "marks[0].pupil");
  const auto seen = see();
  ASSERT_EQ(seen->attendance.size(), 1u);
  EXPECT_EQ(seen->attendance[0].state, Presence::sakit);
}

TEST_P(Lessons, HandsAndTapsAreCountedTogether) {
  ASSERT_TRUE(ask(choice()));
  const auto tally = [&](std::vector<int> counts) {
    return as(city.sari.actor, [&](Call& call) { return put_tally(call, lesson, question, {counts, now}); });
  };
  ASSERT_TRUE(tally({9, 9}));
  ASSERT_TRUE(tally({20, 8}));
  EXPECT_EQ(code(tally({1, 2, 3})), "tally.counts");
  const auto first = kit::named<ResponseId>("dina");
  ASSERT_TRUE(taps({{first, city.dina.id, 1, {}}, {kit::named<ResponseId>("rafi"), city.rafi.id, 0, {}}}));
  const auto seen = see();
  EXPECT_EQ(seen->questions.at(0).counts, (std::vector<int>{21, 9}));
  EXPECT_EQ(seen->questions.at(0).tally, (std::vector<int>{20, 8}));
  EXPECT_EQ(seen->questions.at(0).answered, 30) << "as the page counts before the server does";
  // A tap again takes the place of the earlier one, and one without an answer takes it back.
  ASSERT_TRUE(taps({{kit::named<ResponseId>("dina lagi"), city.dina.id, 0, {}}, {first, city.rafi.id, {}, {}}}));
  const auto view = answers();
  ASSERT_EQ(view->answers.size(), 1u);
  EXPECT_EQ(view->answers[0].response, first);
  EXPECT_EQ(view->answers[0].name, "Dina Contoh");
  EXPECT_EQ(view->counts, (std::vector<int>{21, 8}));
}

TEST_P(Lessons, AnAnswersIdBelongsToOnePupil) {
  ASSERT_TRUE(ask(choice()));
  const auto id = kit::named<ResponseId>("satu");
  ASSERT_TRUE(taps({{id, city.dina.id, 1, {}}}));
  EXPECT_EQ(code(taps({{id, city.rafi.id, 1, {}}})), "response.not_fit");
  EXPECT_EQ(code(taps({{kit::named<ResponseId>("dua"), city.rafi.id, 2, {}}})), "response.choice");
  EXPECT_EQ(code(taps({{kit::named<ResponseId>("dua"), city.indra.id, 1, {}}})), "pupil.unknown");
}

TEST_P(Lessons, AnAnsweredQuestionKeepsItsKind) {
  ASSERT_TRUE(ask(choice()));
  QuestionIn in = choice();
  in.text = "Mengapa air itu menjadi jernih?";
  ASSERT_TRUE(taps({{kit::named<ResponseId>("dina"), city.dina.id, 1, {}}}));
  EXPECT_TRUE(ask(in));
  in.options.push_back({"Air disaring", false, "", "", 0, ""});
  EXPECT_EQ(code(ask(in)), "question.in_use");
  EXPECT_EQ(see()->questions.at(0).text, "Mengapa air itu menjadi jernih?");
}

TEST_P(Lessons, OneQuestionIsOpenAtATime) {
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(set_open(true));
  const auto second = kit::named<QuestionId>("kedua");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_question(call, lesson, second, choice()); }));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return set_state(call, lesson, second, {true, now}); }));
  const auto seen = see();
  int open = 0;
  for (const QuestionView& q : seen->questions) open += q.state == QuestionState::open ? 1 : 0;
  EXPECT_EQ(open, 1);
}

TEST_P(Lessons, TheEndClosesWhatIsOpenAndTakesLateNotes) {
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(set_open(true));
  ASSERT_FALSE(open_the_door().empty());
  ASSERT_TRUE(finish(city.sari.actor));
  ASSERT_TRUE(finish(city.sari.actor));
  const auto seen = see();
  EXPECT_EQ(seen->ended_at, now);
  EXPECT_FALSE(seen->door.open);
  EXPECT_EQ(seen->questions.at(0).state, QuestionState::closed);
  now = now + day_ms;
  ASSERT_TRUE(taps({{kit::named<ResponseId>("dina"), city.dina.id, 1, {}}}));
  EXPECT_TRUE(answers()->answers.at(0).late);
  EXPECT_TRUE(open_the_door().empty());
}

TEST_P(Lessons, TodayHasTheClassAndWhatRuns) {
  const auto seen = as(city.sari.actor, [&](Call& call) { return today(call, pack, calendar); });
  ASSERT_TRUE(seen);
  ASSERT_EQ(seen->classes.size(), 1u);
  EXPECT_EQ(seen->classes[0].members.size(), 6u);
  EXPECT_EQ(seen->classes[0].statement_set, "sd-down");
  ASSERT_TRUE(seen->running);
  EXPECT_EQ(seen->running->id, lesson);
  EXPECT_EQ(seen->lessons.size(), 1u);
  // Tomorrow a lesson that nobody ended is history.
  now = now + day_ms;
  const auto tomorrow = as(city.sari.actor, [&](Call& call) { return today(call, pack, calendar); });
  EXPECT_FALSE(tomorrow->running);
  EXPECT_TRUE(tomorrow->lessons.empty());
  const auto all = as(city.sari.actor, [&](Call& call) { return lessons(call, {}); });
  EXPECT_EQ(all->lessons.size(), 1u);
}

TEST_P(Lessons, ABundleIsOfAnOwnClass) {
  const auto own = as(city.sari.actor, [&](Call& call) { return bundle(call, pack, city.group); });
  ASSERT_TRUE(own);
  EXPECT_EQ(own->voices.statements.size(), 3u);
  EXPECT_LT(to_json(*own).size(), 50'000u);
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return bundle(call, pack, city.group); })), "group.unknown");
}

}  // namespace
}  // namespace selami::teaching
