#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kit_files/mangle.hpp"
#include "people_core/roster.hpp"

/// Whatever happens to a file on its way: what is read is what was meant, or the row is named.
namespace selami::people {
namespace {

constexpr int times = 3;  // files in each of RapidCheck's hundred rounds

std::size_t choose(std::size_t count) { return *rc::gen::resize(100, rc::gen::inRange<std::size_t>(0, count)); }

const char* one_of(const std::vector<const char*>& texts) { return texts[choose(texts.size())]; }

/// Up to nine invented children. Names and classes as they are written in schools; `short_groups`: "4A" to "6C".
std::vector<kit::KitPupil> any_pupils(bool short_groups) {
  std::vector<kit::KitPupil> pupils;
  const std::size_t count = 1 + choose(9);
  for (std::size_t i = 0; i < count; ++i) {
    const int number = static_cast<int>(i) + 1;
    kit::KitPupil pupil;
    pupil.name = kit::invented_name(number) + one_of({"", " BIN D'OMBAK", " & SAUDARA", " <KECIL>", " ZAYN\xC3\x8D", ", A.Ma", " \"IDA\"", " al-Fatih", " M.", "; S"});
    pupil.nisn = choose(4) == 1 ? "" : choose(3) == 1 ? "0080000" + std::to_string(100 + number) : kit::invented_nisn(number);
    pupil.nipd = choose(4) == 1 ? "" : one_of({"", "00", "26.", "A-"}) + std::to_string(100 + number);
    pupil.sex = one_of({"L", "P", ""});
    pupil.group = short_groups ? one_of({"4A", "4B", "5A", "6C"}) : one_of({"Kelas 4A", "I A", "VII-B", "X TKJ 1", "Kelompok B2", "Fase A", "Melati 2", ""});
    if (pupil.nisn.empty() && pupil.nipd.empty() && pupil.group.empty()) pupil.sex = "P";  // a bare name is refused
    pupils.push_back(pupil);
  }
  return pupils;
}

std::string lines(const std::vector<kit::KitPupil>& pupils) {
  std::string out;
  for (const kit::KitPupil& p : pupils) out += p.name + "|" + p.nisn + "|" + p.nipd + "|" + p.sex + "|" + p.group + "\n";
  return out;
}
std::string lines(const Reading<PupilRow>& reading) {
  std::string out;
  for (const PupilRow& p : reading.rows) out += p.name + "|" + p.nisn + "|" + p.nipd + "|" + p.sex + "|" + p.group + "\n";
  for (const RowProblem& p : reading.problems) out += std::to_string(p.row) + " " + p.code + " " + p.field + "\n";
  return out;
}

std::string lines(const std::vector<kit::KitStaff>& staff) {
  std::string out;
  for (const kit::KitStaff& p : staff) out += p.name + "|" + p.nuptk + "|" + p.nip + "|" + p.sex + "|" + p.kind + "|" + p.duty + "\n";
  return out;
}
std::string lines(const Reading<StaffRow>& reading) {
  std::string out;
  for (const StaffRow& p : reading.rows) out += p.name + "|" + p.nuptk + "|" + p.nip + "|" + p.sex + "|" + p.kind + "|" + p.duty + "\n";
  for (const RowProblem& p : reading.problems) out += std::to_string(p.row) + " " + p.code + " " + p.field + "\n";
  return out;
}

template <class Row>
std::string read_whole(const std::string& bytes, Result<Reading<Row>> (*read)(const std::vector<SheetRows>&)) {
  auto tables = files::read_tables(bytes, bytes.find("PK\x03\x04") < 4 ? "berkas.xlsx" : "berkas.csv");
  if (!tables) return tables.error().code + " " + tables.error().field;
  const auto reading = read(files::rows_of(*std::move(tables)));
  return reading ? lines(*reading) : reading.error().code + " " + reading.error().field;
}

void expect_meant(const kit::Sheet& plain, const std::string& meant) {
  const kit::Sheet sheet = kit::mangled(plain, choose);
  std::string about;
  const std::string bytes = kit::mangled_file(sheet, choose, &about);
  const std::string read = read_whole<PupilRow>(bytes, &read_pupils);
  if (read == meant) return;
  std::string shown;
  for (const kit::Cells& row : sheet.rows) {
    for (const std::string& cell : row) shown += (cell.rfind("RAHASIA", 0) == 0 ? "…" : cell) + "|";
    shown += "\n";
  }
  RC_FAIL(about + "\nread\n" + read + "meant\n" + meant + shown);
}

RC_GTEST_PROP(MangledFiles, OfDapodikAreReadAsMeant, ()) {
  for (int time = 0; time < times; ++time) {
    const auto pupils = any_pupils(false);
    expect_meant(kit::sheet_of_pd(pupils), lines(pupils));
  }
}

RC_GTEST_PROP(MangledFiles, OfEmisAreReadAsMeant, ()) {
  for (int time = 0; time < times; ++time) {
    const auto pupils = any_pupils(true);
    expect_meant(kit::sheet_of_emis(pupils), lines(pupils));
  }
}

RC_GTEST_PROP(MangledFiles, OfPeopleAreReadAsMeant, ()) {
  for (int time = 0; time < times; ++time) {
    const auto pupils = any_pupils(false);
    expect_meant(kit::sheet_of_plain(pupils), lines(pupils));
  }
}

RC_GTEST_PROP(MangledFiles, OfStaffAreReadAsMeant, ()) {
  std::vector<kit::KitStaff> staff = kit::staff_of_sd();
  staff.resize(1 + choose(6));
  for (kit::KitStaff& one : staff) {
    if (choose(3) == 1) one.nip.clear();
    if (choose(3) == 1) one.nuptk = one.nuptk.empty() || choose(2) == 0 ? "" : "00" + one.nuptk.substr(2);
  }
  for (const kit::Sheet& plain : {kit::sheet_of_guru(staff), kit::sheet_of_emis_staff(staff)}) {
    std::string about;
    const std::string bytes = kit::mangled_file(kit::mangled(plain, choose), choose, &about);
    const std::string read = read_whole<StaffRow>(bytes, &read_staff);
    if (read != lines(staff)) RC_FAIL(about + "\nread\n" + read + "meant\n" + lines(staff));
  }
}

std::string lines(const Reading<SchoolRow>& reading) {
  std::string out;
  for (const SchoolRow& s : reading.rows) out += s.npsn + "|" + s.name + "|" + s.form + "|" + s.district + "|" + s.village + "|" + s.authority + "\n";
  for (const RowProblem& p : reading.problems) out += std::to_string(p.row) + " " + p.code + " " + p.field + "\n";
  return out;
}

RC_GTEST_PROP(MangledFiles, OfSchoolsAreReadAsMeant, ()) {
  const std::vector<kit::KitSchool> schools = kit::schools_of_city();
  const std::string meant = lines(*read_schools({kit::schools_sheet(schools)}));
  std::string about;
  const std::string bytes = kit::mangled_file(kit::mangled(kit::sheet_of_schools(schools), choose), choose, &about);
  const auto tables = files::read_tables(bytes, bytes.find("PK\x03\x04") < 4 ? "berkas.xlsx" : "berkas.csv");
  RC_ASSERT(tables.has_value());
  const auto reading = read_schools(files::rows_of(*tables));
  RC_ASSERT(reading.has_value());
  if (lines(*reading) != meant) RC_FAIL(about + "\n" + lines(*reading));
}

/// What has lost its meaning is named by its row, alone, and nothing of the file may be kept.
RC_GTEST_PROP(MangledFiles, ASpoiltRowIsNamedAndKeepsAllOut, ()) {
  auto pupils = any_pupils(true);
  const std::size_t row = choose(pupils.size());
  pupils[row].nipd = "77";  // so that the row is not bare without its NISN
  kit::Sheet sheet = choose(2) == 0 ? kit::sheet_of_pd(pupils) : kit::sheet_of_emis(pupils);
  const std::string field = kit::spoil(sheet, row, choose);
  sheet = kit::mangled(std::move(sheet), choose);
  const std::string bytes = kit::mangled_file(sheet, choose);
  const auto tables = files::read_tables(bytes, bytes.find("PK\x03\x04") < 4 ? "berkas.xlsx" : "berkas.csv");
  RC_ASSERT(tables.has_value());
  const auto reading = read_pupils(files::rows_of(*tables));
  RC_ASSERT(reading.has_value());
  const PupilPlan plan = plan_pupils({"sd", {}, {}, {}}, *reading);
  RC_ASSERT(!plan.ready());
  RC_ASSERT(plan.problems.size() == 1U);
  RC_ASSERT(plan.problems[0].row == static_cast<int>(sheet.first + row) + 1);
  RC_ASSERT(plan.problems[0].field == field);
}

/// No cell of a column that is not read gets anywhere: not into a row, a problem or the list of columns.
RC_GTEST_PROP(MangledFiles, WhatIsNotReadIsNowhere, ()) {
  const auto pupils = any_pupils(true);
  const kit::Sheet sheet = kit::mangled(choose(2) == 0 ? kit::sheet_of_pd(pupils) : kit::sheet_of_emis(pupils), choose);
  const auto reading = read_pupils({sheet.rows});
  RC_ASSERT(reading.has_value());
  std::string all;
  for (const PupilRow& row : reading->rows) all += row.name + row.nisn + row.nipd + row.sex + row.group + row.grade;
  for (const RowProblem& problem : reading->problems) all += problem.about;
  for (const std::string& heading : reading->ignored_columns) all += heading;
  RC_ASSERT(all.find("RAHASIA") == std::string::npos);
}

}  // namespace
}  // namespace selami::people
