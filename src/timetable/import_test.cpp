#include "timetable/import.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "timetable/timetable_cli.hpp"

namespace selami::timetable {
namespace {

class TimetableImport : public kit::Database {
 protected:
  TimetableImport() {
    subjects = load_subjects(std::string(SELAMI_SOURCE_DIR) + "/packs");
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
    messages.add("id", "timetable.group", {"Kelas ini tidak ada.", "Tulis namanya."});
    messages.add("id", "school.unknown", {"Sekolah tidak ditemukan.", "Periksa NPSN."});
  }
  Result<TimetableReport> import(const std::string& csv, bool dry_run = false, bool assign = false) {
    return as(city.oki.actor, [&](Call& call) -> Result<TimetableReport> {
      TRY(const PreparedTimetable prepared, prepare_timetable(call, city.school, Query<TimetableWish>{{dry_run, "jadwal.csv", assign}}, Upload{csv}));
      return import_timetable(call, subjects, prepared);
    });
  }
  people::CliOutcome by_command(const std::string& csv, bool dry_run = false, bool assign = false, bool json = false) {
    TimetableOrder order{rows("SELECT npsn FROM school WHERE id = '" + city.school.text + "'").at(0), csv, {dry_run, "jadwal.csv", assign}, "id", json};
    return timetable_import(database(), subjects, order, now, dice, setting, messages);
  }
  std::string kept() { return rows("SELECT COUNT(*) FROM timetable_slot").at(0); }

  Messages messages;
  std::map<std::string, std::string> subjects;
  kit::City city;
};
KIT_ON_BOTH(TimetableImport);

constexpr const char* good = "Hari;Jam;Kelas;Mapel;Guru\nSenin;1-2;4A;IPAS;Sari Contoh\nSelasa;1;4B;PJOK;\n";

TEST_P(TimetableImport, FirstSaysThenKeepsAndTwiceChangesNothing) {
  EXPECT_EQ(subjects.at("ipas"), "ipas");
  const auto looked = import(good, true);
  ASSERT_TRUE(looked) << looked.error().code;
  EXPECT_TRUE(looked->ready);
  EXPECT_EQ(looked->added.size(), 2u);
  EXPECT_EQ(kept(), "0");
  EXPECT_TRUE(import(good)->applied);
  EXPECT_EQ(kept(), "2");
  const auto again = import(good);
  EXPECT_TRUE(again->added.empty());
  EXPECT_EQ(again->unchanged, 2);
  EXPECT_EQ(kept(), "2");
}

TEST_P(TimetableImport, OneWrongRowAndNothingIsKept) {
  const auto report = import("Hari;Jam;Kelas;Mapel;Guru\nSenin;1;4A;IPAS;\nSenin;2;9Z;IPAS;\n");
  EXPECT_FALSE(report->ready);
  EXPECT_FALSE(report->applied);
  ASSERT_EQ(report->problems.size(), 1u);
  EXPECT_EQ(report->problems[0].row, 3);
  EXPECT_EQ(kept(), "0");
}

TEST_P(TimetableImport, NotesMissingAssignmentsOnlyWhenAsked) {
  const char* csv = "Hari;Jam;Kelas;Mapel;Guru\nSenin;1;4A;PJOK;Anto Contoh\n";
  EXPECT_EQ(import(csv)->missing.size(), 1u);
  EXPECT_EQ(kept(), "0");
  EXPECT_TRUE(import(csv, false, true)->applied);
  EXPECT_EQ(kept(), "1");
  EXPECT_EQ(rows("SELECT role FROM assignment WHERE subject = 'pjok'").at(0), "mapel");
}

TEST_P(TimetableImport, IsTheOperatorsAlone) {
  for (const Actor* actor : {&city.budi.actor, &city.sari.actor, &city.ratna.actor}) {
    const auto refused = as(*actor, [&](Call& call) { return prepare_timetable(call, city.school, Query<TimetableWish>{{true, "", false}}, Upload{good}); });
    EXPECT_EQ(refused.error().code, "school.unknown");
  }
}

TEST_P(TimetableImport, TheCommandLineDoesTheSame) {
  const auto looked = by_command(good, true);
  EXPECT_EQ(looked.exit, 0) << looked.text;
  EXPECT_NE(looked.text.find("+ senin 1-2 4A ipas (Sari Contoh)\n"), std::string::npos) << looked.text;
  EXPECT_NE(looked.text.find("Dry run"), std::string::npos);
  EXPECT_EQ(kept(), "0");
  EXPECT_EQ(by_command(good).exit, 0);
  EXPECT_EQ(kept(), "2");
  EXPECT_TRUE(import(good)->added.empty()) << "the page finds what the command kept";
}

TEST_P(TimetableImport, TheCommandLineNamesWhatItRefusesAndKeepsNothing) {
  const auto wrong = by_command("Hari;Jam;Kelas;Mapel;Guru\nSenin;1;4A;IPAS;\nSenin;2;9Z;IPAS;\n");
  EXPECT_EQ(wrong.exit, 1);
  EXPECT_NE(wrong.text.find("row 3 (9Z): Kelas ini tidak ada. Tulis namanya."), std::string::npos) << wrong.text;
  const char* unassigned = "Hari;Jam;Kelas;Mapel;Guru\nSenin;1;4A;PJOK;Anto Contoh\n";
  const auto missing = by_command(unassigned);
  EXPECT_EQ(missing.exit, 1);
  EXPECT_NE(missing.text.find("assignment missing: 4A pjok (Anto Contoh)\n--assign"), std::string::npos) << missing.text;
  const auto unread = by_command("%PDF-1.4", false, false, true);
  EXPECT_EQ(unread.exit, 1);
  EXPECT_NE(unread.text.find("\"code\":\"import.not_a_table\""), std::string::npos) << unread.text;
  EXPECT_EQ(kept(), "0");
  EXPECT_EQ(by_command(unassigned, false, true).exit, 0);
  EXPECT_EQ(kept(), "1");
  const TimetableOrder nowhere{"00000000", good, {}, "id", false};
  EXPECT_EQ(timetable_import(database(), subjects, nowhere, now, dice, setting, messages).text, "Sekolah tidak ditemukan. (00000000)\nPeriksa NPSN.\n");
}

}  // namespace
}  // namespace selami::timetable
