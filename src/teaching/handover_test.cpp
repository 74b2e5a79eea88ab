#include "teaching/handover.hpp"

#include "kit/in_class.hpp"
#include "people_core/rights.hpp"
#include "teaching/access.hpp"

namespace selami::teaching {
namespace {

/// Bu Sari is away: 4A is handed over for Monday.
class Handovers : public InClass {
 protected:
  HandoverIn class_4a() const { return {city.group, std::nullopt, {{handed, std::nullopt, std::nullopt, 1, "ipas", "Air bersih"}}}; }
  Result<HandoverView> hand_over(const Actor& actor, const HandoverIn& in) {
    return as(actor, [&](Call& call) { return make_handover(call, handover, in); });
  }
  /// Opens it as a guest; the actor is what identify() makes of the token.
  Actor open(const std::string& with, const std::string& name = "Bu Ganti") {
    const Actor guest;
    const auto opened = as(guest, [&](Call& call) { return open_handover(call, {with, name}); });
    EXPECT_TRUE(opened) << code(opened);
    token = opened ? opened->token : "";
    return bearer();
  }
  Actor bearer() { return bearer_of(token); }
  Result<LessonView> begin(const Actor& actor, const LessonId& id) {
    return as(actor, [&](Call& call) { return start_lesson(call, pack, id, air()); });
  }
  Result<Done> mark(const Actor& actor, const kit::Child& child, Presence state) {
    return as(actor, [&](Call& call) { return mark_attendance(call, handed, {{{child.id, state}}, now}); });
  }

  const HandoverId handover = kit::named<HandoverId>("senin");
  const LessonId handed = kit::named<LessonId>("titipan");
  std::string token;
};
KIT_ON_BOTH(Handovers);

TEST_P(Handovers, GiveTheDaysLessonsInTheTeachersName) {
  const auto made = hand_over(city.sari.actor, class_4a());
  ASSERT_TRUE(made) << code(made);
  EXPECT_EQ(made->teacher, city.sari.name);
  const Actor ganti = open(made->code);
  ASSERT_TRUE(ganti.has(Role::substitute));
  ASSERT_TRUE(begin(ganti, handed));
  ASSERT_TRUE(mark(ganti, city.rafi, Presence::sakit));
  ASSERT_TRUE(as(ganti, [&](Call& call) { return end_lesson(call, handed, {now + 60'000}); }));
  const auto seen = as(city.sari.actor, [&](Call& call) { return read_lesson(call, pack, handed); });
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->title, "Air bersih");
  EXPECT_EQ(seen->substitutes, (std::vector<std::string>{"Bu Ganti"}));
  ASSERT_EQ(seen->attendance.size(), 1u);
  EXPECT_EQ(seen->attendance[0].state, Presence::sakit);
  EXPECT_EQ(rows("SELECT recorded_by FROM attendance").at(0), ganti.substitute.text) << "who marked it stays known";
  EXPECT_EQ(rows("SELECT teacher_id FROM lesson WHERE id = '" + handed.text + "'").at(0), city.sari.person.text);
}

TEST_P(Handovers, ShowNumbersAndNoHistory) {
  const Actor ganti = open(hand_over(city.sari.actor, class_4a())->code);
  const auto day = as(ganti, [&](Call& call) { return read_substitute(call, pack); });
  ASSERT_TRUE(day) << code(day);
  ASSERT_EQ(day->members.size(), 6u);
  ASSERT_EQ(day->lessons.size(), 1u);
  EXPECT_EQ(day->lessons[0].brief.title, "Air bersih");
  for (const MemberView& member : day->members) EXPECT_EQ(member.name, "") << "number " << member.number;
  EXPECT_EQ(day->members[1].number, 2);
  const auto inside = begin(ganti, handed);
  ASSERT_TRUE(inside);
  for (const MemberView& member : inside->members) EXPECT_EQ(member.name + member.grade + member.phase, "");
  EXPECT_TRUE(inside->seats.empty());
  EXPECT_EQ(code(as(ganti, [&](Call& call) { return read_lesson(call, pack, lesson); })), "lesson.unknown") << "a lesson of before";
  EXPECT_EQ(code(as(ganti, [&](Call& call) { return own_lesson(call, handed); })), "lesson.unknown") << "what later slices ask";
}

TEST_P(Handovers, EndAtMidnight) {
  const auto made = hand_over(city.sari.actor, class_4a());
  open(made->code);
  now = kit::monday + 16 * hour_ms + 29 * minute_ms;  // 23.59
  EXPECT_FALSE(bearer().late);
  now = now + minute_ms;
  const Actor late = bearer();
  ASSERT_TRUE(late.late);
  EXPECT_FALSE(people::serves(late, Action::substitute_read));
  EXPECT_FALSE(people::serves(late, Action::lesson_follow));
  EXPECT_TRUE(people::serves(late, Action::lesson_run)) << "what a phone without network wrote in time is still taken";
  ASSERT_TRUE(begin(late, handed));
  const Actor guest;
  EXPECT_EQ(code(as(guest, [&](Call& call) { return open_handover(call, {made->code, "Bu Ganti"}); })), "handover.code_unknown");
  now = now + day_ms;
  EXPECT_TRUE(bearer().guest());
}

TEST_P(Handovers, AreDeadAtOnceWhenTakenBack) {
  const auto made = hand_over(city.sari.actor, class_4a());
  open(made->code);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_handover(call, handover); }));
  EXPECT_TRUE(bearer().guest());
  const Actor guest;
  EXPECT_EQ(code(as(guest, [&](Call& call) { return open_handover(call, {made->code, "Bu Ganti"}); })), "handover.code_unknown");
  EXPECT_EQ(code(hand_over(city.sari.actor, class_4a())), "handover.ended");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_handover(call, handover); })) << "twice is once";
}

TEST_P(Handovers, KeepNoCodeAndTheNewestAloneOpens) {
  const auto first = hand_over(city.sari.actor, class_4a());
  const auto second = hand_over(city.sari.actor, class_4a());
  ASSERT_TRUE(second);
  EXPECT_NE(first->code, second->code);
  const Actor guest;
  EXPECT_EQ(code(as(guest, [&](Call& call) { return open_handover(call, {first->code, "Bu Ganti"}); })), "handover.code_unknown");
  open(second->code);
  EXPECT_TRUE(rows("SELECT id FROM handover WHERE code_hash LIKE '%" + second->code.substr(0, 5) + "%'").empty());
  const auto list = as(city.sari.actor, [&](Call& call) { return list_handovers(call); });
  ASSERT_EQ(list->handovers.size(), 1u);
  EXPECT_EQ(list->handovers[0].code, "");
  EXPECT_EQ(list->handovers[0].substitutes, (std::vector<std::string>{"Bu Ganti"}));
}

TEST_P(Handovers, SlowDownFiveWrongCodes) {
  const auto made = hand_over(city.sari.actor, class_4a());
  const Actor guest;
  const auto wrong = [&] { return code(as(guest, [&](Call& call) { return open_handover(call, {"AAAAA-AAAAA", "X"}); })); };
  for (int i = 0; i < 6; ++i) EXPECT_EQ(wrong(), "handover.code_unknown") << i;
  EXPECT_EQ(code(as(guest, [&](Call& call) { return open_handover(call, {made->code, "X"}); })), "auth.slow_down");
}

TEST_P(Handovers, AreOfAnOwnClassOrMadeByWhoOverseesTheSchool) {
  EXPECT_EQ(code(hand_over(city.anto.actor, class_4a())), "group.unknown");
  HandoverIn absent = class_4a();
  absent.teacher = city.sari.staff;
  EXPECT_EQ(code(hand_over(city.anto.actor, absent)), "group.unknown");
  EXPECT_EQ(code(hand_over(city.ratna.actor, absent)), "group.unknown");
  absent.teacher = city.anto.staff;
  EXPECT_EQ(code(hand_over(city.oki.actor, absent)), "staff.unknown") << "he does not teach 4A";
  absent.teacher = city.sari.staff;
  const auto made = hand_over(city.budi.actor, absent);
  ASSERT_TRUE(made) << code(made);
  EXPECT_EQ(made->teacher, city.sari.name);
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return end_handover(call, handover); })), "handover.unknown");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_handover(call, handover); })) << "they are her lessons";
}

TEST_P(Handovers, NameAColleagueWhoIsSignedIn) {
  const auto made = hand_over(city.sari.actor, class_4a());
  const auto opened = as(city.anto.actor, [&](Call& call) { return open_handover(call, {made->code, "Orang lain"}); });
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->name, city.anto.name);
  const Actor guest;
  EXPECT_EQ(code(as(guest, [&](Call& call) { return open_handover(call, {made->code, "  "}); })), "handover.name");
}

TEST_P(Handovers, LeaveALessonThatWasBegunToItsTeacher) {
  HandoverIn running = class_4a();
  running.lessons[0].lesson = lesson;
  EXPECT_EQ(code(hand_over(city.sari.actor, running)), "handover.lesson_begun");
}

}  // namespace
}  // namespace selami::teaching
