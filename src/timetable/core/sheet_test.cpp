#include "timetable_core/sheet.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kit_files/mangle.hpp"

namespace selami::timetable {
namespace {

using people::SheetRows;

SchoolNow school() {
  SchoolNow out;
  out.groups = {{"g5a", "V-A"}, {"g5b", "V-B"}};
  out.staff = {{"sari", "SARI OMBAK, S.Pd."}, {"anto", "Anto Kerang"}, {"sari2", "Sari Pasir"}};
  out.assigned = {{"sari", "g5a", "", false}, {"anto", "g5a", "pjok", false}, {"anto", "g5b", "pjok", false}, {"sari2", "g5b", "", false}};
  out.subjects = {{"ipas", "ipas"}, {"pjok", "pjok"}, {"mtk", "matematika"}, {"matematika", "matematika"}, {"gurukelas", "guru-kelas"}};
  return out;
}
SheetPlan plan(const SheetRows& rows, const SchoolNow& now = school()) { return plan_timetable(now, read_timetable({rows}).value()); }

TEST(Words, OfDaysJamsAndClasses) {
  EXPECT_EQ(weekday_named("SENIN"), 1);
  EXPECT_EQ(weekday_named("Jum'at"), 5);
  EXPECT_EQ(weekday_named("Sab"), 6);
  EXPECT_EQ(weekday_named("Minggu"), 0);
  EXPECT_EQ(jams_named("ke-3"), (Jams{3, 3}));
  EXPECT_EQ(jams_named("3 s.d. 4"), (Jams{3, 4}));
  EXPECT_EQ(jams_named("07.00-07.35"), std::nullopt);
  EXPECT_EQ(jams_named("2026-04-03"), (Jams{3, 4}));  // "3-4" that Excel took for 3 April
  EXPECT_EQ(jams_named("2026-03-04 00:00"), (Jams{3, 4}));
  EXPECT_EQ(jams_named("2026-04-30"), std::nullopt);
  EXPECT_EQ(jams_named("40"), std::nullopt);
  EXPECT_EQ(jams_named(""), std::nullopt);
  EXPECT_EQ(group_key("V-A"), "5a");
  EXPECT_EQ(group_key("Kelas 5A"), "5a");
  EXPECT_EQ(group_key("VA"), "5a");
  EXPECT_EQ(group_key("X TKJ 1"), "10tkj1");
  EXPECT_EQ(group_key("Melati"), "melati");
}

TEST(Sheet, AList) {
  const SheetPlan found = plan({{"JADWAL PELAJARAN"}, {"Hari", "Jam ke-", "Kelas", "Mata Pelajaran", "Guru"},
                                {"Senin", "1", "5A", "IPAS", "Sari Ombak"}, {"", "2", "5A", "IPAS", "Sari Ombak"},
                                {"", "3", "5A", "Istirahat", ""}, {"Selasa", "1-2", "V B", "PJOK", "Pak Anto"}});
  ASSERT_TRUE(found.ready()) << found.problems[0].code << found.problems[0].about;
  ASSERT_EQ(found.added.size(), 2u);
  EXPECT_EQ(found.added[0].group, "g5a");
  EXPECT_EQ(found.added[0].jams, (Jams{1, 2}));  // two rows, one lesson
  EXPECT_EQ(found.added[1].staff, "anto");
  EXPECT_EQ(found.added[1].weekday, 2);
  EXPECT_EQ(found.skipped, std::vector<std::string>{"Istirahat"});
  EXPECT_TRUE(found.missing.empty());
}

TEST(Sheet, AGridWithClassesAsColumns) {
  const SheetPlan found = plan({{"Hari", "Jam", "Waktu", "Kelas", ""}, {"", "", "", "5A", "5B"},
                                {"Senin", "1", "07.00", "IPAS", "PJOK (Anto Kerang)"}, {"", "2", "07.35", "PJOK", "MTK / Sari Pasir"},
                                {"", "", "08.10", "ISTIRAHAT", "ISTIRAHAT"}, {"Jumat", "1", "07.00", "Senam", "Senam"}});
  ASSERT_TRUE(found.ready()) << found.problems[0].code << found.problems[0].about;
  ASSERT_EQ(found.added.size(), 4u);
  EXPECT_EQ(found.added[0].staff, "anto");  // PJOK of 5A by its assignment
  EXPECT_EQ(found.added[1].staff, "sari");  // IPAS by the guru kelas
  EXPECT_EQ(found.added[3].staff, "sari2");
}

TEST(Sheet, AGridWithClassesAsRows) {
  const SheetPlan found = plan({{"Kelas", "SENIN", "", "SELASA", ""}, {"", "1", "2", "1", "2"},
                                {"5A", "IPAS", "IPAS", "PJOK", ""}, {"5B", "PJOK", "", "", "Matematika"}});
  ASSERT_TRUE(found.ready()) << found.problems[0].code << found.problems[0].about;
  ASSERT_EQ(found.added.size(), 4u);
  EXPECT_EQ(found.added[1].jams, (Jams{1, 2}));
}

/// A line break in a cell arrives as a blank: no reader keeps it.
TEST(Sheet, ASubjectAndATeacherWithNothingBetween) {
  SchoolNow now = school();
  now.subjects["bahasaindonesia"] = "bahasa-indonesia";
  now.subjects["bahasa"] = "bahasa";
  const SheetPlan found = plan({{"Hari", "Jam", "5A", "5B"}, {"Senin", "1", "IPAS Bu Sari Ombak", "Anto Kerang PJOK"}, {"", "2", "Bahasa Indonesia Sari Ombak", "IPAS"}}, now);
  ASSERT_TRUE(found.ready()) << found.problems[0].code << found.problems[0].about;
  ASSERT_EQ(found.added.size(), 4u);
  EXPECT_EQ(found.added[0].subject + " " + found.added[0].staff, "bahasa-indonesia sari") << "the longest words that are a subject";
  EXPECT_EQ(found.added[1].subject + " " + found.added[1].staff, "ipas sari");
  EXPECT_EQ(found.added[2].subject + " " + found.added[2].staff, "pjok anto");
}

TEST(Sheet, NamesAWrongRow) {
  const SheetPlan found = plan({{"Hari", "Jam", "Kelas", "Mapel", "Guru"}, {"Ahad", "1", "5A", "IPAS", ""}, {"Senin", "pagi", "5A", "IPAS", ""},
                                {"Senin", "1", "7Z", "IPAS", ""}, {"Senin", "1", "5A", "Sihir", ""}, {"Senin", "1", "5A", "IPAS", "Joko"},
                                {"Senin", "1", "5A", "PJOK", "Sari"}});
  EXPECT_FALSE(found.ready());
  std::vector<std::string> codes;
  for (const SheetProblem& one : found.problems) codes.push_back(std::to_string(one.row) + " " + one.code);
  // The last is no problem: of the two Saris one teaches 5A.
  EXPECT_EQ(codes, (std::vector<std::string>{"2 timetable.day", "3 timetable.jam", "4 timetable.group", "5 timetable.subject", "6 timetable.teacher"}));
}

TEST(Sheet, SaysWhichAssignmentsItTakesForGranted) {
  const SheetPlan found = plan({{"Hari", "Jam", "Kelas", "Mapel", "Guru"}, {"Senin", "1", "5B", "IPAS", "Anto Kerang"}, {"Senin", "2", "5B", "IPAS", "Anto Kerang"}});
  ASSERT_TRUE(found.ready());
  ASSERT_EQ(found.missing.size(), 1u);
  EXPECT_EQ(found.missing[0].subject, "ipas");
}

TEST(Sheet, IsTheWholeTimetableOfTheClassesItNames) {
  SchoolNow now = school();
  now.slots = {{"old", 3, {1, 1}, "g5a", "sari", "ipas", false}, {"other", 3, {1, 1}, "g5b", "anto", "pjok", false}};
  const SheetPlan found = plan({{"Hari", "Jam", "Kelas", "Mapel", "Guru"}, {"Senin", "1", "5A", "IPAS", ""}}, now);
  ASSERT_EQ(found.removed.size(), 1u);
  EXPECT_EQ(found.removed[0].id, "old");
}

TEST(Sheet, WithoutAHeadingIsNoTimetable) {
  EXPECT_EQ(read_timetable({{{"Nama", "NISN"}, {"Dina", "1"}}}).error().code, "timetable.no_heading");
  EXPECT_EQ(read_timetable({{{"Hari", "Jam", "Kelas", "Mapel"}}}).error().code, "import.no_rows");
}

std::string one_of(std::vector<std::string> texts) { return *rc::gen::elementOf(std::move(texts)); }
SheetRows any_sheet() {
  SheetRows rows = {{"Hari", "Jam", "Kelas", "Mapel", "Guru"}};
  for (int i = *rc::gen::inRange(1, 12); i > 0; --i) {
    rows.push_back({one_of({"Senin", "Selasa", "", "Rabu"}), one_of({"1", "2", "3-4", "2,3"}), one_of({"5A", "V-B"}), one_of({"IPAS", "MTK", "PJOK", "Istirahat"}),
                    one_of({"", "Sari Ombak", "Anto Kerang"})});
  }
  rows[1][0] = "Senin";
  return rows;
}

RC_GTEST_PROP(SheetLaws, TheSameFileTwiceChangesNothing, ()) {
  SchoolNow now = school();
  const auto read = read_timetable({any_sheet()});
  if (!read) return;
  const SheetPlan first = plan_timetable(now, *read);
  RC_PRE(first.ready());
  int number = 0;
  for (Slot slot : first.added) {
    slot.id = std::to_string(++number);
    now.slots.push_back(slot);
  }
  const SheetPlan again = plan_timetable(now, *read);
  RC_ASSERT(again.added.empty() && again.removed.empty());
  RC_ASSERT(again.unchanged == static_cast<int>(first.added.size()));
}

RC_GTEST_PROP(SheetLaws, AnOddFileIsAnErrorOrAPlanAndNeverHalfReady, ()) {
  SheetRows rows;
  for (int r = *rc::gen::inRange(0, 9); r > 0; --r) {
    std::vector<std::string> row;
    for (int c = *rc::gen::inRange(0, 8); c > 0; --c) {
      row.push_back(one_of({"", "Hari", "Jam", "Kelas", "Mapel", "SENIN", "Selasa", "1", "2", "3-4", "99", "2026-04-03", "5A", "V-B", "IPAS / Sari", "PJOK\nAnto", "Upacara", "(", "—", "\xc3\xa9"}));
    }
    rows.push_back(row);
  }
  const auto read = read_timetable({rows});
  if (!read) {
    RC_ASSERT(read.error().code == "timetable.no_heading" || read.error().code == "import.no_rows");
    return;
  }
  const SheetPlan found = plan_timetable(school(), *read);
  RC_ASSERT(found.ready() == found.problems.empty());
  for (const SheetProblem& one : found.problems) RC_ASSERT(one.row >= 1 && one.row <= static_cast<int>(rows.size()));
  for (const Slot& slot : found.added) {
    RC_ASSERT(slot.weekday >= 1 && slot.weekday <= 6 && slot.jams.first >= 1 && slot.jams.first <= slot.jams.last && slot.jams.last <= 16);
    RC_ASSERT(!slot.group.empty() && !slot.staff.empty());
  }
}

RC_GTEST_PROP(SheetLaws, NoRowIsLostWithoutAWord, ()) {
  const SheetRows rows = any_sheet();
  const auto read = read_timetable({rows});
  if (!read) return;
  std::size_t lessons = 0;
  for (std::size_t r = 1; r < rows.size(); ++r) lessons += rows[r][3] == "Istirahat" ? 0u : 1u;
  RC_ASSERT(read->entries.size() == lessons);
}

/// Whatever happens to the file on its way, the lessons are those that were meant.
RC_GTEST_PROP(SheetLaws, AMangledFileIsReadAsMeant, ()) {
  const auto choose = [](std::size_t count) { return *rc::gen::resize(100, rc::gen::inRange<std::size_t>(0, count)); };
  std::vector<kit::Cells> lessons;
  for (std::size_t i = 1 + choose(6); i > 0; --i) {
    lessons.push_back({one_of({"Senin", "Jum'at"}), one_of({"1", "ke-2", "3-4"}), one_of({"5A", "V-B"}), one_of({"IPAS", "PJOK"}), one_of({"", "Sari Ombak, S.Pd.", "Anto Kerang"})});
  }
  const auto lines = [](const std::vector<people::SheetRows>& sheets) {
    std::string out;
    const auto read = read_timetable(sheets);
    if (!read) return read.error().code;
    const SheetPlan found = plan_timetable(school(), *read);
    for (const Slot& slot : found.added) {
      out += slot.group + slot.staff + slot.subject + std::to_string(slot.weekday) + std::to_string(slot.jams.first) + std::to_string(slot.jams.last) + "\n";
    }
    for (const SheetProblem& problem : found.problems) out += problem.code + problem.about + "\n";
    return out;
  };
  const kit::Sheet plain = kit::sheet_of_timetable(lessons);
  std::string about;
  const std::string bytes = kit::mangled_file(kit::mangled(plain, choose), choose, &about);
  const auto tables = files::read_tables(bytes, bytes.find("PK\x03\x04") < 4 ? "jadwal.xlsx" : "jadwal.csv");
  RC_ASSERT(tables.has_value());
  const std::string read = lines(files::rows_of(*tables));
  if (read != lines({plain.rows})) RC_FAIL(about + "\nread\n" + read + "meant\n" + lines({plain.rows}));
}

}  // namespace
}  // namespace selami::timetable
