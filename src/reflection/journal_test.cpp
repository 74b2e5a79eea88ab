#include <map>

#include "kit/in_class.hpp"
#include "reflection/form.hpp"
#include "reflection/reflection.hpp"

namespace selami::reflection {
namespace {

class Journals : public teaching::InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    door = open_the_door();
    dina = sits(city.dina);
  }
  Actor sits(const kit::Child& child) {
    const auto seat = join_as(child, door);
    EXPECT_TRUE(seat) << (seat ? "" : seat.error().code);
    return seat_of(child, seat ? seat->token : "");
  }
  void school_is(const std::string& level) {
    write([&](storage::Tx& tx) { kit::run(tx, "UPDATE school SET level = $1 WHERE id = $2", {level, city.school}); });
  }
  void phase_is(const kit::Child& child, const std::string& phase) {
    write([&](storage::Tx& tx) { kit::run(tx, "UPDATE membership SET phase = $1 WHERE pupil_id = $2", {phase, child.id}); });
  }
  Result<JournalForm> form(const Actor& seat) {
    return as(seat, [&](Call& call) { return seat_form(call, packs); });
  }
  Result<ClassForm> class_form(const Actor& actor) {
    return as(actor, [&](Call& call) { return lesson_form(call, packs, lesson); });
  }
  Result<JournalView> write_journal(const Actor& seat, const SentenceIn& in) {
    return as(seat, [&](Call& call) { return write_own(call, kit::named<JournalId>("of " + seat.pupil.text), in); });
  }
  std::vector<std::string> asked(const Actor& seat) {
    std::vector<std::string> out;
    const auto seen = form(seat);
    for (const PromptView& one : seen->prompts) out.push_back(one.id);
    return out;
  }
  PupilJournals read_of(const kit::Child& child) {
    return as(city.sari.actor, [&](Call& call) { return pupil_journals(call, city.group, child.id); }).value();
  }
  GoalTextIn by_friday(const std::string& text) const { return {text, {"2026-12-04"}, now}; }
  Result<GoalView> set(const Actor& seat, const std::string& id, const GoalTextIn& in) {
    return as(seat, [&](Call& call) { return set_own_goal(call, kit::named<GoalId>(id), in); });
  }
  Result<GoalView> look(const Actor& seat, const std::string& id, GoalState state, const std::string& text) {
    return as(seat, [&](Call& call) { return look_at_own_goal(call, kit::named<GoalId>(id), {state, text, now}); });
  }
  Result<ContactView> say_contact(const Actor& actor, const std::string& text) {
    return as(actor, [&](Call& call) { return set_talk_contact(call, packs, city.school, {text}); });
  }

  JournalPacks packs = load_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
  std::string door;
  Actor dina;
};
KIT_ON_BOTH(Journals);

TEST_P(Journals, AskByTheAgeOfTheMembership) {
  school_is("sd");
  phase_is(city.dina, "A");
  EXPECT_EQ(form(dina)->way, Way::sentence);
  EXPECT_EQ(form(dina)->prompts.size(), 2u);
  phase_is(city.dina, "B");
  EXPECT_EQ(form(dina)->way, Way::prompts);
  school_is("sma");
  phase_is(city.dina, "E");
  EXPECT_EQ(asked(dina), (std::vector<std::string>{"paham", "di-rumah-dipakai", "mengganjal"}));
  school_is("tk");
  EXPECT_EQ(form(dina)->way, Way::faces);
}

TEST_P(Journals, AskSomethingElseAfterTheNextLesson) {
  school_is("sma");
  teaching::LessonIn next = air();
  next.started_at = now + hour_ms;
  const auto later = kit::named<LessonId>("air bersih lagi");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::start_lesson(call, pack, later, next); }));
  const auto seen = as(city.sari.actor, [&](Call& call) { return lesson_form(call, packs, later); });
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->prompts.back().id, "cara-belajar");
  EXPECT_EQ(asked(dina).back(), "mengganjal") << "the first lesson asks what it asked";
}

TEST_P(Journals, OfAClassGoByTheYoungest) {
  school_is("sd");
  EXPECT_EQ(class_form(city.sari.actor)->way, Way::prompts);
  phase_is(city.rafi, "A");
  EXPECT_EQ(class_form(city.sari.actor)->way, Way::sentence);
  EXPECT_EQ(InClass::code(class_form(city.anto.actor)), "lesson.unknown");
}

TEST_P(Journals, SayWhoReadsThemAndWhomOneMayTalkTo) {
  const auto before = form(dina)->readers;
  EXPECT_EQ(before.teacher, city.sari.name);
  EXPECT_EQ(before.contact, "");
  ASSERT_EQ(before.lines.size(), 1u);
  EXPECT_EQ(before.lines[0].phone, "129");
  ASSERT_TRUE(say_contact(city.oki.actor, "  Bu Rini, ruang BK,\nWA 0800-000 "));
  EXPECT_EQ(form(dina)->readers.contact, "Bu Rini, ruang BK, WA 0800-000");
  ASSERT_TRUE(say_contact(city.budi.actor, "Pak Budi, ruang kepala sekolah"));
  EXPECT_EQ(class_form(city.sari.actor)->readers.contact, "Pak Budi, ruang kepala sekolah");
  EXPECT_EQ(InClass::code(say_contact(city.sari.actor, "Bu Sari")), "school.unknown");
  EXPECT_EQ(InClass::code(say_contact(city.dinas.actor, "Dinas")), "school.unknown");
  ASSERT_TRUE(say_contact(city.oki.actor, " "));
  EXPECT_EQ(form(dina)->readers.contact, "");
}

TEST_P(Journals, KeepWhatWasWrittenToEachPrompt) {
  SentenceIn in{Face::senang, "", now, std::vector<PromptAnswer>{{"paham", "Pasir menahan lumpur."}, {"mengganjal", "  "}}};
  ASSERT_TRUE(write_journal(dina, in));
  const auto mine = form(dina)->mine;
  ASSERT_TRUE(mine);
  ASSERT_EQ(mine->answers.size(), 1u) << "what is left empty is no answer";
  EXPECT_EQ(mine->answers[0].prompt, "paham");
  EXPECT_EQ(read_of(city.dina).journals.at(0).answers.at(0).text, "Pasir menahan lumpur.");
  const auto list = as(city.sari.actor, [&](Call& call) { return lesson_journals(call, lesson); });
  EXPECT_EQ(list->journals.at(0).answers.size(), 1u);
}

/// A phone of before there were prompts, or the teacher who taps a face: what was written to prompts stays.
TEST_P(Journals, OfAnOlderPhoneLeaveTheAnswersThatAreThere) {
  ASSERT_TRUE(write_journal(dina, {Face::none, "", now, std::vector<PromptAnswer>{{"paham", "Pasir menahan lumpur."}}}));
  ASSERT_TRUE(write_journal(dina, {Face::biasa, "Air.", now}));
  const auto kept = read_of(city.dina).journals.at(0);
  EXPECT_EQ(kept.text, "Air.");
  ASSERT_EQ(kept.answers.size(), 1u);
  ASSERT_TRUE(write_journal(dina, {Face::biasa, "Air.", now, std::vector<PromptAnswer>{}}));
  EXPECT_TRUE(read_of(city.dina).journals.at(0).answers.empty()) << "taken back by who knows of them";
}

TEST_P(Journals, WithoutAnythingAreNone) {
  EXPECT_EQ(InClass::code(write_journal(dina, {Face::none, " \n", now})), "journal.empty");
  EXPECT_EQ(InClass::code(write_journal(dina, {Face::none, "", now, std::vector<PromptAnswer>{{"paham", " "}}})), "journal.empty");
  EXPECT_TRUE(write_journal(dina, {Face::none, "", now, std::vector<PromptAnswer>{{"paham", "Air"}}}));
}

TEST_P(Journals, CarryAGoalUntilItIsReached) {
  ASSERT_TRUE(set(dina, "a", by_friday("Bertanya satu kali")));
  ASSERT_TRUE(form(dina)->goal);
  EXPECT_EQ(form(dina)->goal->text, "Bertanya satu kali");
  EXPECT_EQ(form(dina)->goal->until.text, "2026-12-04");
  ASSERT_TRUE(look(dina, "a", GoalState::berjalan, "Belum berani"));
  EXPECT_TRUE(form(dina)->goal) << "it still runs";
  const auto done = look(dina, "a", GoalState::tercapai, "Sudah bertanya tadi");
  ASSERT_TRUE(done);
  EXPECT_FALSE(done->runs);
  EXPECT_EQ(done->looks.size(), 1u) << "one look a lesson: the later one counts";
  EXPECT_FALSE(form(dina)->goal);
  ASSERT_TRUE(set(dina, "b", by_friday("Menjelaskan kepada teman")));
  const auto all = as(city.sari.actor, [&](Call& call) { return pupil_goals(call, city.group, city.dina.id); });
  ASSERT_EQ(all->goals.size(), 2u) << "the old one stays as history";
  EXPECT_EQ(class_form(city.sari.actor)->goals.size(), 1u);
}

TEST_P(Journals, LookAtAGoalAgainLessonByLesson) {
  ASSERT_TRUE(set(dina, "a", by_friday("Bertanya satu kali")));
  ASSERT_TRUE(look(dina, "a", GoalState::berjalan, "Belum"));
  teaching::LessonIn next = air();
  next.started_at = now + hour_ms;
  const auto later = kit::named<LessonId>("air bersih lagi");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::start_lesson(call, pack, later, next); }));
  const auto second = as(city.sari.actor, [&](Call& call) {
    return look_at_goal_for(call, later, city.dina.id, kit::named<GoalId>("a"), {GoalState::ganti, "Terlalu besar", now});
  });
  ASSERT_TRUE(second);
  ASSERT_EQ(second->looks.size(), 2u);
  EXPECT_EQ(second->looks[0].text, "Belum");
  EXPECT_EQ(second->looks[1].state, GoalState::ganti);
}

/// An SMA pupil over ten weeks, a lesson a week: what is asked goes round, the goal is carried on, looked at and followed by the next.
TEST_P(Journals, OfAnSmaPupilOverTenWeeks) {
  school_is("sma");
  phase_is(city.dina, "E");
  std::map<std::string, int> asked_times;
  LessonId of = lesson;
  for (int week = 0; week < 10; ++week) {
    if (week > 0) {
      now = now + 7 * day_ms;
      teaching::LessonIn next = air();
      next.started_at = now;
      next.day = local_date(now, setting.offset_min);
      of = kit::named<LessonId>("week " + std::to_string(week));
      ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::start_lesson(call, pack, of, next); }));
    }
    Actor seat = dina;
    seat.lesson = of;
    const auto seen = form(seat);
    ASSERT_TRUE(seen);
    SentenceIn in{Face::none, "", now, std::vector<PromptAnswer>{}};
    for (const PromptView& one : seen->prompts) {
      ++asked_times[one.id];
      in.answers->push_back({one.id, "Minggu " + std::to_string(week)});
    }
    ASSERT_TRUE(as(seat, [&](Call& call) { return write_own(call, kit::named<JournalId>("week " + std::to_string(week)), in); }));
    EXPECT_EQ(seen->goal.has_value(), week % 3 != 0) << week;
    const std::string goal = "goal " + std::to_string(week / 3);
    if (week % 3 == 0) {
      ASSERT_TRUE(set(seat, goal, {"Target " + std::to_string(week), date_of_day(day_number(local_date(now, setting.offset_min)) + 7), now}));
    } else {
      ASSERT_TRUE(look(seat, goal, week % 3 == 1 ? GoalState::berjalan : GoalState::tercapai, "Minggu " + std::to_string(week)));
    }
  }
  ASSERT_EQ(asked_times.size(), 4u);
  for (const auto& [id, times] : asked_times) EXPECT_GE(times, 7) << id << ": thirty askings over four prompts";
  EXPECT_EQ(read_of(city.dina).journals.size(), 10u);
  const auto goals = as(city.sari.actor, [&](Call& call) { return pupil_goals(call, city.group, city.dina.id); })->goals;
  ASSERT_EQ(goals.size(), 4u);
  EXPECT_TRUE(goals[0].runs) << "the newest, set in the last week";
  EXPECT_EQ(goals[3].looks.size(), 2u);
  EXPECT_FALSE(goals[3].runs);
}

TEST_P(Journals, LeaveAGoalToWhoSetIt) {
  const Actor ayu = sits(city.pupils.at(2));
  ASSERT_TRUE(set(dina, "a", by_friday("Bertanya satu kali")));
  EXPECT_EQ(InClass::code(set(ayu, "a", by_friday("Bukan punyaku"))), "goal.not_fit");
  EXPECT_EQ(InClass::code(look(ayu, "a", GoalState::tercapai, "")), "goal.unknown");
  EXPECT_FALSE(form(ayu)->goal);
  EXPECT_EQ(InClass::code(as(city.anto.actor, [&](Call& call) { return pupil_goals(call, city.group, city.dina.id); })), "group.unknown");
  EXPECT_EQ(InClass::code(as(city.anto.actor, [&](Call& call) {
              return set_goal_for(call, lesson, city.dina.id, kit::named<GoalId>("z"), by_friday("Menurutku"));
            })),
            "lesson.unknown");
}

TEST_P(Journals, WantAGoalWithWordsAndADayThatComes) {
  EXPECT_EQ(InClass::code(set(dina, "a", by_friday("  "))), "goal.empty");
  EXPECT_EQ(InClass::code(set(dina, "a", {"Bertanya", {"2026-11-20"}, now})), "goal.day");
  EXPECT_EQ(InClass::code(set(dina, "a", {"Bertanya", {"2027-11-20"}, now})), "goal.day");
  EXPECT_TRUE(set(dina, "a", {"Bertanya", {kit::monday_date}, now})) << "today is a day, too";
}

/// A colleague in the same class sees own lessons' goals and journals alone; above the class nobody has a way to them (tests/api).
TEST_P(Journals, OfAnotherTeachersLessonsAreNotTheirs) {
  ASSERT_TRUE(write_journal(dina, {Face::none, "Rahasia Dina", now}));
  ASSERT_TRUE(set(dina, "a", by_friday("Bertanya satu kali")));
  assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
  const Actor anto = city.anto.actor;
  EXPECT_TRUE(as(anto, [&](Call& call) { return pupil_journals(call, city.group, city.dina.id); })->journals.empty());
  EXPECT_TRUE(as(anto, [&](Call& call) { return pupil_goals(call, city.group, city.dina.id); })->goals.empty());
  EXPECT_EQ(InClass::code(class_form(anto)), "lesson.unknown");
}

}  // namespace
}  // namespace selami::reflection
