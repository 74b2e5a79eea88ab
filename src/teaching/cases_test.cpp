/// @file Who teaches whom: `assignment` alone decides "own classes". One test a case of docs and issue, on both databases.
#include <algorithm>

#include "kit/in_class.hpp"
#include "people/access.hpp"

namespace selami::teaching {
namespace {

using Texts = std::vector<std::string>;

class OwnClasses : public InClass {
 protected:
  Result<TodayView> hari_ini(const Actor& actor) {
    return as(actor, [&](Call& call) { return today(call, pack, calendar); });
  }
  Texts class_names(const Actor& actor) {
    Texts out;
    const auto day = hari_ini(actor);
    for (const ClassView& one : day->classes) out.push_back(one.group.name);
    std::sort(out.begin(), out.end());
    return out;
  }
  Result<LessonView> begin(const Actor& actor, const GroupId& group, const std::string& name) {
    LessonIn in = air();
    in.group = group;
    in.title = name;
    return as(actor, [&](Call& call) { return start_lesson(call, pack, kit::named<LessonId>(name), in); });
  }
  static Texts members_of(const Result<LessonView>& lesson) {
    Texts out;
    for (const MemberView& member : lesson->members) out.push_back(std::to_string(member.number) + " " + member.name + " " + member.grade + member.phase);
    return out;
  }
};
KIT_ON_BOTH(OwnClasses);

TEST_P(OwnClasses, GuruKelasWithoutAgamaAndPjok) {
  assign(city.school, city.anto.staff, city.group, "agama-islam", "mapel");
  ASSERT_TRUE(begin(city.anto.actor, city.group, "agama"));
  EXPECT_EQ(class_names(city.sari.actor), (Texts{"4A"}));
  EXPECT_EQ(class_names(city.anto.actor), (Texts{"4A", "4B"}));
  const auto hers = hari_ini(city.sari.actor);
  ASSERT_EQ(hers->lessons.size(), 1u) << "the lesson of agama is not hers";
  EXPECT_EQ(hers->classes[0].subjects, (Texts{""}));
  EXPECT_EQ(code(as(city.sari.actor, [&](Call& call) { return read_lesson(call, pack, kit::named<LessonId>("agama")); })), "lesson.unknown");
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return read_lesson(call, pack, lesson); })), "lesson.unknown");
}

TEST_P(OwnClasses, ASubjectTeacherHasTenClasses) {
  Texts wanted{"4B"};
  for (int i = 1; i <= 9; ++i) {
    wanted.push_back("5-" + std::to_string(i));
    assign(city.school, city.anto.staff, make_group(city.school, wanted.back()), "pjok", "mapel");
  }
  EXPECT_EQ(class_names(city.anto.actor), wanted);
  EXPECT_EQ(class_names(city.sari.actor), (Texts{"4A"}));
}

TEST_P(OwnClasses, ATeacherInTwoSchoolsHasBothWithOneLogin) {
  const StaffId other{kit::named_id("staff", "sari di dua")};
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO staff (school_id, id, person_id, name, nip, nuptk, sex, kind, extra_task, left_on, version) "
                 "VALUES ($1, $2, $3, 'Sari Contoh', NULL, NULL, NULL, 'Guru Mapel', '', NULL, 1)",
             {city.neighbour, other, city.sari.person});
    kit::run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, authority_id, since, until) VALUES ($1, $2, 'teacher', $3, NULL, '2026-07-13', NULL)",
             {kit::named_id("grant", "sari di dua"), city.sari.person, city.neighbour});
  });
  assign(city.neighbour, other, city.group_of_ratna, "ipas", "mapel");
  const Actor sari = bearer_of(city.sari.token);
  const auto day = hari_ini(sari);
  ASSERT_EQ(day->classes.size(), 2u);
  EXPECT_NE(day->classes[0].group.school, day->classes[1].group.school) << "two classes 4A, told apart by their school";
  ASSERT_TRUE(begin(sari, city.group_of_ratna, "di sekolah lain"));
  EXPECT_EQ(rows("SELECT school_id FROM lesson WHERE title = 'di sekolah lain'").at(0), city.neighbour.text);
  EXPECT_EQ(hari_ini(sari)->lessons.size(), 2u);
  EXPECT_EQ(class_names(city.ratna.actor), (Texts{"4A"}));
}

TEST_P(OwnClasses, AClassThatSplitsForAgama) {
  const GroupId islam = make_group(city.school, "Kelompok 1", "belajar");
  const GroupId other = make_group(city.school, "Kelompok 2", "belajar");
  enter(city.dina.id, islam, 1, "4", "B");
  enter(city.rafi.id, other, 1, "4", "B");
  assign(city.school, city.anto.staff, islam, "agama-islam", "mapel");
  assign(city.school, city.sari.staff, other, "agama-kristen", "mapel");
  EXPECT_EQ(members_of(begin(city.anto.actor, islam, "satu")), (Texts{"1 Dina Contoh 4B"}));
  EXPECT_EQ(members_of(begin(city.sari.actor, other, "dua")), (Texts{"1 Rafi Contoh 4B"}));
  EXPECT_EQ(code(begin(city.anto.actor, other, "tiga")), "group.unknown");
}

TEST_P(OwnClasses, KelasRangkapIsOneLessonOfTwoGrades) {
  const GroupId both = make_group(city.school, "Rangkap 3-4", "belajar");
  enter(city.dina.id, both, 1, "4", "B");
  enter(city.pupils_of_anto[0].id, both, 2, "3", "B");
  assign(city.school, city.sari.staff, both, "", "guru-kelas");
  EXPECT_EQ(members_of(begin(city.sari.actor, both, "rangkap")), (Texts{"1 Dina Contoh 4B", "2 Gita Contoh 3B"}));
}

TEST_P(OwnClasses, APupilInTwoLearningGroupsIsAnsweredForInBoth) {
  for (const char* name : {"Remedial", "Pilihan"}) {
    const GroupId group = make_group(city.school, name, "belajar");
    enter(city.dina.id, group, 1, "4", "B");
    assign(city.school, city.sari.staff, group, "", "mapel");
    ASSERT_TRUE(begin(city.sari.actor, group, name));
    const auto marked = as(city.sari.actor, [&](Call& call) {
      return mark_attendance(call, kit::named<LessonId>(name), {{{city.dina.id, Presence::hadir}}, now});
    });
    EXPECT_TRUE(marked) << name;
  }
  EXPECT_EQ(rows("SELECT lesson_id FROM attendance WHERE pupil_id = '" + city.dina.id.text + "'").size(), 2u);
}

TEST_P(OwnClasses, BkHasOwnGroupsAndNobodysLessons) {
  assign(city.school, city.anto.staff, city.group, "", "bk");
  const auto day = hari_ini(city.anto.actor);
  EXPECT_EQ(class_names(city.anto.actor), (Texts{"4A", "4B"}));
  EXPECT_TRUE(day->lessons.empty());
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return read_lesson(call, pack, lesson); })), "lesson.unknown");
}

TEST_P(OwnClasses, EndWithTheAssignment) {
  assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE assignment SET until = '2026-11-23' WHERE subject = 'pjok'"); });
  EXPECT_EQ(class_names(city.anto.actor), (Texts{"4A", "4B"}));
  now = now + day_ms;
  EXPECT_EQ(class_names(city.anto.actor), (Texts{"4B"}));
}

}  // namespace
}  // namespace selami::teaching
