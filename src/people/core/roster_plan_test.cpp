#include <gtest/gtest.h>

#include "people_core/roster.hpp"

namespace selami::people {
namespace {

Reading<PupilRow> pupils(std::vector<PupilRow> rows) {
  int row = 2;
  for (PupilRow& r : rows) r.row = row++;
  return {std::move(rows), {}, {}, 0, {}};
}
Reading<StaffRow> people(std::vector<StaffRow> rows) {
  int row = 2;
  for (StaffRow& r : rows) r.row = row++;
  return {std::move(rows), {}, {}, 0, {}};
}
PupilRow child(std::string name, std::string nisn, std::string nipd, std::string sex, std::string group) {
  return {0, std::move(name), std::move(nisn), std::move(nipd), std::move(sex), std::move(group), false};
}
StaffRow person(std::string name, std::string nuptk, std::string nip, std::string kind, std::string duty, std::optional<bool> principal) {
  return {0, std::move(name), std::move(nuptk), std::move(nip), "", std::move(kind), std::move(duty), principal, false, true};
}

/// A plan in one line a finding, in the order of its lists.
template <class Plan>
std::string told(const Plan& plan) {
  std::string text;
  for (const auto& row : plan.added) text += "add " + row.name + "\n";
  for (const auto& change : plan.changed) {
    text += "change " + change.after.id;
    for (const FieldChange& c : change.what) text += " " + c.field + ":" + c.before + ">" + c.after;
    text += "\n";
  }
  for (const auto& now : plan.unchanged) text += "same " + now.id + "\n";
  for (const auto& [who, gone] : plan.missing) text += "missing " + who.id + (gone == Gone::stays ? "" : std::string(" ") + enum_text(gone)) + "\n";
  for (const Asked& asked : plan.asked) {
    text += "ask " + std::to_string(asked.row);
    for (const auto& c : asked.candidates) text += " " + c.id;
    text += asked.may_be_new ? " or new\n" : "\n";
  }
  for (const RowProblem& p : plan.problems) text += "wrong " + std::to_string(p.row) + " " + p.code + (p.other_row > 0 ? " like " + std::to_string(p.other_row) : "") + "\n";
  return text;
}

const PupilsNow school = {"sd",
                          {{"g1", "Kelas 1A"}, {"g2", "Kelas 1B"}},
                          {{"dina", "DINA OMBAK", "0880000001", "12", "P", "Kelas 1A", "g1"},
                           {"rafi", "RAFI LAYAR", "", "013", "L", "Kelas 1A", "g1"},
                           {"bayu", "BAYU PASIR", "0880000003", "14", "L", "Kelas 1B", "g2"}}};

TEST(PlanPupils, SaysWhatIsAddedChangedUnchangedAndMissing) {
  const PupilPlan plan = plan_pupils(school, pupils({child("DINA OMBAK", "0880000001", "12", "P", "KELAS  1A"),
                                                     child("JINGGA TELUK", "0880000009", "20", "L", "Kelas 2A"),
                                                     child("BAYU PASIR", "0880000003", "0014", "P", "Kelas 1A")}));
  EXPECT_EQ(told(plan), "add JINGGA TELUK\nchange bayu sex:L>P group:Kelas 1B>Kelas 1A\nsame dina\nmissing rafi\n");
  EXPECT_TRUE(plan.ready());
  ASSERT_EQ(plan.groups.size(), 2U);
  EXPECT_EQ(plan.groups[0].id, "g1");
  EXPECT_EQ(plan.groups[0].pupils, 2);
  EXPECT_EQ(plan.groups[0].missing, 1);
  EXPECT_EQ(plan.groups[1].id, "");
  EXPECT_EQ(plan.groups[1].guess.grade, "2");
  EXPECT_EQ(plan.changed[0].after.group_id, "g1");
}

TEST(PlanPupils, OneClassNeverEmptiesAnother) {
  EXPECT_EQ(told(plan_pupils(school, pupils({child("BAYU PASIR", "0880000003", "", "", "Kelas 1B")}))), "same bayu\n");
  // Nor does a pupil who moves: that row speaks of 1A, and nobody else of 1B.
  EXPECT_EQ(told(plan_pupils(school, pupils({child("BAYU PASIR", "0880000003", "", "", "Kelas 2A")}))), "change bayu group:Kelas 1B>Kelas 2A\n");
}

TEST(PlanPupils, BlanksEraseNothing) {
  const PupilPlan plan = plan_pupils(school, pupils({child("DINA OMBAK", "0880000001", "", "", "")}));
  EXPECT_EQ(told(plan), "same dina\n");
  EXPECT_EQ(plan.unchanged[0].nipd, "12");
  EXPECT_EQ(plan.unchanged[0].group_id, "g1");
}

TEST(PlanPupils, AsksWhoIsMeantAndNeverGuesses) {
  const auto file = pupils({child("Rafi Layar", "0880000002", "", "L", "Kelas 1A"),   // has a NISN now
                            child("DINA OMBAK", "", "", "P", "Kelas 1B"),             // the same name elsewhere
                            child("SENJA KARANG", "", "14", "P", "Kelas 1B"),         // Bayu's number
                            child("WARU GARAM", "0880000001", "", "P", "Kelas 1A")});  // Dina's NISN, no word of her name
  const PupilPlan plan = plan_pupils(school, file);
  // Dina's row by NISN comes first, so she stands no longer for row 3; unanswered, nobody has left.
  EXPECT_EQ(told(plan), "ask 5 dina\nask 2 rafi or new\nask 3 dina or new\nask 4 bayu or new\n");
  EXPECT_FALSE(plan.ready());
  const PupilPlan answered = plan_pupils(school, file, {{{2, "rafi"}, {3, "new"}, {4, "new"}, {5, "dina"}}, {}});
  EXPECT_EQ(told(answered),
            "add DINA OMBAK\nadd SENJA KARANG\nchange dina name:DINA OMBAK>WARU GARAM\n"
            "change rafi name:RAFI LAYAR>Rafi Layar nisn:>0880000002\nmissing bayu\n");
  EXPECT_TRUE(answered.ready());
}

TEST(PlanPupils, AnswersMustFit) {
  const auto file = pupils({child("RAFI LAYAR", "0880000002", "", "L", "Kelas 1A"), child("X Y", "", "13", "L", "Kelas 1B"),
                            child("WARU GARAM", "0880000001", "", "P", "Kelas 1A")});
  const PupilPlan plan = plan_pupils(school, file, {{{2, "bayu"}, {3, "rafi"}, {4, "new"}}, {}});
  ASSERT_EQ(plan.problems.size(), 2U);
  EXPECT_EQ(plan.problems[0].code, "roster.number_taken");
  EXPECT_EQ(plan.problems[1].code, "roster.answer_unknown");
  const PupilPlan twice = plan_pupils(school, file, {{{2, "rafi"}, {3, "rafi"}, {4, "dina"}}, {}});
  ASSERT_EQ(twice.problems.size(), 1U);
  EXPECT_EQ(twice.problems[0].row, 3);
  EXPECT_EQ(twice.problems[0].code, "roster.answer_twice");
}

TEST(PlanPupils, TheSameWithoutNisnIsNotAskedEachTime) {
  EXPECT_EQ(told(plan_pupils(school, pupils({child("RAFI LAYAR", "", "13", "L", "Kelas 1A"), child("DINA OMBAK", "0880000001", "", "", "")}))),
            "same dina\nsame rafi\n");
}

TEST(PlanPupils, RefusesNumbersAndTwinsTwice) {
  EXPECT_EQ(told(plan_pupils({"sd", {}, {}}, pupils({child("A B", "0880000001", "", "", "1A"), child("C D", "0880000001", "", "", "1B"),
                                                     child("E F", "", "", "", "1A"), child("E F", "", "", "", "1A"), child("E F", "", "", "", "1B"),
                                                     child("E F", "0880000005", "7", "", "1A")}))),
            "add A B\nadd E F\nadd E F\nwrong 3 roster.nisn_twice like 2\nwrong 5 roster.same_twice like 4\nwrong 7 roster.same_twice like 4\n");
}

TEST(PlanPupils, NothingIsHalfImported) {
  Reading<PupilRow> file = pupils({child("DINA OMBAK", "0880000001", "", "", "Kelas 1A"), child("RAFI LAYAR", "", "", "", "Kelas 1A")});
  file.problems.push_back({3, "roster.nisn_digits", "nisn", "RAFI LAYAR", 0});
  const PupilPlan refused = plan_pupils(school, file);
  EXPECT_FALSE(refused.ready());
  EXPECT_EQ(told(refused), "same dina\nwrong 3 roster.nisn_digits\n");
  const PupilPlan skipped = plan_pupils(school, file, {{}, {3}});
  EXPECT_TRUE(skipped.ready());
  EXPECT_EQ(told(skipped), "same dina\n");  // and Rafi, whom the skipped row may mean, has not left
  EXPECT_EQ(skipped.skipped, std::vector<int>{3});
}

TEST(PlanPupils, WhoIsMissingStaysUnlessAPersonSaysOtherwise) {
  const auto file = pupils({child("DINA OMBAK", "0880000001", "", "", "Kelas 1A")});
  EXPECT_EQ(told(plan_pupils(school, file)), "same dina\nmissing rafi\n");
  EXPECT_TRUE(plan_pupils(school, file).ready()) << "the question has an answer that does no harm";
  EXPECT_EQ(told(plan_pupils(school, file, {{}, {}, {{"rafi", Gone::moved}}})), "same dina\nmissing rafi moved\n");
  // Of a class that the file does not name nobody is missing, whatever is said.
  EXPECT_EQ(told(plan_pupils(school, file, {{}, {}, {{"bayu", Gone::left}, {"dina", Gone::left}}})), "same dina\nmissing rafi\n");
}

TEST(PlanPupils, WhoIsInAnotherSchoolIsAskedAboutAndNeverDoubledSilently) {
  PupilsNow now = school;
  now.elsewhere = {"0880000007"};
  const auto file = pupils({child("GITA OMBAK", "0880000007", "", "P", "Kelas 2A")});
  const PupilPlan asked = plan_pupils(now, file);
  EXPECT_EQ(told(asked), "ask 2 or new\n");
  EXPECT_TRUE(asked.asked.at(0).elsewhere);
  EXPECT_EQ(told(plan_pupils(now, file, {{{2, "new"}}, {}})), "add GITA OMBAK\n");
  EXPECT_EQ(told(plan_pupils(now, file, {{}, {2}})), "");
}

const std::vector<StaffNow> staff = {{"budi", "BUDI CAMAR", "0999700000000001", "208801012112011001", "L", "Kepala Sekolah", "Kepala Sekolah", true, false},
                                     {"sari", "SARI KERANG", "", "208801012112011017", "P", "Guru Kelas", "", false, false},
                                     {"wati", "WATI TELUK", "", "", "P", "Guru Kelas", "", false, true},
                                     {"toni", "TONI BUIH", "", "", "L", "Tenaga Administrasi Sekolah", "", false, true}};

TEST(PlanStaff, ByNumberElseAskedByName) {
  const auto file = people({person("SARI KERANG, S.Pd.", "0999700000000107", "208801012112011017", "Guru Kelas", "Kepala Sekolah", true),
                            person("BUDI CAMAR", "0999700000000001", "", "Guru Kelas", "", false),
                            person("WATI TELUK", "0999700000000999", "", "Guru Kelas", "", false),
                            person("NIPAH BATIK", "", "", "Guru Kelas", "", false)});
  EXPECT_EQ(told(plan_staff(staff, file)),
            "add NIPAH BATIK\nchange sari name:SARI KERANG>SARI KERANG, S.Pd. nuptk:>0999700000000107 duty:>Kepala Sekolah principal:no>yes\n"
            "change budi kind:Kepala Sekolah>Guru Kelas principal:yes>no\nask 4 wati or new\n");
  const StaffPlan plan = plan_staff(staff, file, {{{4, "wati"}}, {}});
  EXPECT_TRUE(plan.ready());
  EXPECT_TRUE(plan.changed.back().after.operator_);  // given here, not by the file: it stays
  EXPECT_EQ(plan.changed[1].after.duty, "");
}

TEST(PlanStaff, ADaftarGuruSaysNothingAboutTheOffice) {
  EXPECT_EQ(told(plan_staff(staff, people({person("SARI KERANG", "", "208801012112011017", "Guru Kelas", "", false)}))), "same sari\nmissing wati\n");
}

TEST(PlanStaff, RefusesNumbersOfTwoPeople) {
  EXPECT_EQ(told(plan_staff(staff, people({person("SARI KERANG", "0999700000000001", "208801012112011017", "Guru Kelas", "", std::nullopt),
                                           person("A", "0999700000000555", "", "Guru", "", std::nullopt),
                                           person("A", "", "208801012112011555", "Guru", "", std::nullopt)}))),
            "add A\nmissing wati\nwrong 4 roster.same_twice like 3\nwrong 2 roster.numbers_disagree\n");
}

TEST(PlanSchools, ByNpsnAndNeverLeave) {
  const std::vector<SchoolNow> now = {{"s1", "99900001", "SD CONTOH", "SD", "sd", "public", "Utara", "Pantai", "city"}, {"s2", "99900002", "TK", "TK", "tk", "", "", "", "city"}};
  Reading<SchoolRow> file;
  file.rows = {{2, "99900001", "SD NEGERI CONTOH", "SD", "sd", "public", "", "Muara", "city"},
               {3, "99900003", "SMP", "SMP", "smp", "", "", "", "city"},
               {4, "99900003", "SMP DUA", "SMP", "smp", "", "", "", "city"}};
  EXPECT_EQ(told(plan_schools(now, file)), "add SMP\nchange s1 name:SD CONTOH>SD NEGERI CONTOH village:Pantai>Muara\nwrong 4 roster.npsn_twice like 3\n");
  EXPECT_TRUE(plan_schools(now, file, {{}, {4}}).ready());
}

TEST(PlanPupils, JoinedNamesMeanTheClassThatIsThere) {
  const auto plan_of = [](std::vector<RosterGroup> groups) {
    const auto reading = read_pupils({{{"Nama", "NISN", "Tingkat", "Rombel"}, {"DINA", "0880000001", "VII", "B"}, {"RAFI", "0880000002", "VII", "C"}}});
    return plan_pupils({"smp", std::move(groups), {}, {}}, *reading);
  };
  const PupilPlan plan = plan_of({{"g1", "VII-B"}});
  ASSERT_EQ(plan.groups.size(), 2U);
  EXPECT_EQ(plan.groups[0].name + plan.groups[0].id, "VII-Bg1");
  EXPECT_EQ(plan.groups[1].name + plan.groups[1].id, "VII C");
  EXPECT_TRUE(plan.groups[0].joined && plan.groups[1].joined);
  EXPECT_EQ(plan.groups[1].guess.grade, "7");
  EXPECT_EQ(plan.added[0].group, "VII-B");
  EXPECT_EQ(plan_of({{"g1", "VII-B"}, {"g2", "VIIB"}}).groups[0].name, "VII B") << "which of two is meant nobody says";
}

}  // namespace
}  // namespace selami::people
