#include "timetable/import.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"

namespace selami::timetable {
namespace {

class TimetableImport : public kit::Database {
 protected:
  TimetableImport() {
    subjects = load_subjects(std::string(SELAMI_SOURCE_DIR) + "/packs");
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  Result<TimetableReport> import(const std::string& csv, bool dry_run = false, bool assign = false) {
    return as(city.oki.actor, [&](Call& call) -> Result<TimetableReport> {
      TRY(const PreparedTimetable prepared, prepare_timetable(call, city.school, Query<TimetableWish>{{dry_run, "jadwal.csv", assign}}, Upload{csv}));
      return import_timetable(call, subjects, prepared);
    });
  }
  std::string kept() { return rows("SELECT COUNT(*) FROM timetable_slot").at(0); }

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

}  // namespace
}  // namespace selami::timetable
