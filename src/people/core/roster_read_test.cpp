#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "kit_files/sheets.hpp"
#include "people_core/roster.hpp"

namespace selami::people {
namespace {

using kit::Cells;

template <class T>
std::string said(const Result<T>& result) {
  if (result) return "read";
  return result.error().code + (result.error().field.empty() ? "" : " " + result.error().field);
}

std::string problems_of(const std::vector<RowProblem>& problems) {
  std::string text;
  for (const RowProblem& p : problems) text += std::to_string(p.row) + " " + p.code + " " + p.field + "\n";
  return text;
}

/// The sheet as it would come out of a workbook.
std::vector<SheetRows> through_xlsx(const SheetRows& rows, const kit::Look& look = {}) {
  return files::rows_of(files::read_xlsx(kit::workbook(rows, look)).value());
}

SheetRows with_heading(SheetRows rows) {
  rows.insert(rows.begin(), {"Nama", "NISN", "NIPD", "JK", "Rombel"});
  return rows;
}

void expect_all(const Result<Reading<PupilRow>>& reading, bool with_nipd = true, int first_row = 0) {
  const auto pupils = kit::pupils_of_sd();
  ASSERT_TRUE(reading) << said(reading);
  EXPECT_EQ(problems_of(reading->problems), "");
  ASSERT_EQ(reading->rows.size(), pupils.size());
  for (std::size_t i = 0; i < pupils.size(); ++i) {
    const PupilRow& row = reading->rows[i];
    EXPECT_EQ(row.name, pupils[i].name);
    EXPECT_EQ(row.nisn, pupils[i].nisn);
    EXPECT_EQ(row.nipd, with_nipd ? pupils[i].nipd : "");
    EXPECT_EQ(row.sex, pupils[i].sex);
    EXPECT_EQ(row.group, pupils[i].group);
    EXPECT_TRUE(first_row == 0 || row.row == first_row + static_cast<int>(i)) << row.row;
  }
}

/// How wide the table of a checked-in file is: of both heading rows and of each row of data.
std::set<std::size_t> widths_of(const std::string& name) {
  std::ifstream in(SELAMI_SOURCE_DIR "/tests/kit/files/" + name, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const auto tables = files::read_xlsx(bytes.str());
  std::set<std::size_t> out;
  if (!tables) return out;
  const auto& rows = tables->at(0).rows;
  for (std::size_t r = 4; r < rows.size(); ++r) {
    if (r != 5) out.insert(rows[r].size());
  }
  return out;
}

TEST(DapodikFiles, AreAsWideAsTheOnesOfSchools) {
  EXPECT_EQ(widths_of("daftar-pd.xlsx"), std::set<std::size_t>{66});
  EXPECT_EQ(widths_of("daftar-guru.xlsx"), std::set<std::size_t>{52});
}

TEST(ReadPupils, DaftarPdAsItComes) {
  const SheetRows rows = kit::daftar_pd(kit::pupils_of_sd());
  kit::Look look;
  look.merges = kit::heading_merges(rows, 4);
  expect_all(read_pupils(through_xlsx(rows, look)), true, 7);
  expect_all(read_pupils(through_xlsx(rows)), true, 7);
  expect_all(read_pupils({files::read_csv(kit::csv(rows, ';')).value().rows}), true, 7);
}

TEST(ReadPupils, DaftarPdMangled) {
  const SheetRows rows = kit::daftar_pd(kit::pupils_of_sd());
  for (const std::size_t row : {0U, 1U, 2U, 3U, 5U}) expect_all(read_pupils({kit::without_row(rows, row)}));
  for (const std::size_t column : {0U, 5U, 7U, 23U, 24U, 41U, 43U, 65U}) expect_all(read_pupils({kit::without_column(rows, column)}));
  expect_all(read_pupils({kit::with_blank_rows(rows, 500)}));
  expect_all(read_pupils({kit::without_zeros(rows, 6, 4)}));
  kit::Look numbers;  // NISN and NIPD as numbers: the zeros are gone in the file
  numbers.numbers = [](std::size_t row, std::size_t column) { return row >= 6 && (column == 0 || column == 2 || column == 4); };
  expect_all(read_pupils(through_xlsx(kit::without_zeros(rows, 6, 4), numbers)));
  SheetRows blank_above = rows;
  blank_above.insert(blank_above.begin(), 20, {});
  expect_all(read_pupils({blank_above}));
  SheetRows second_sheet = {{"Petunjuk"}, {"Isi lembar kedua"}};
  const auto reading = read_pupils({second_sheet, rows});
  expect_all(reading);
  EXPECT_EQ(reading->sheet, 1U);
  EXPECT_TRUE(reading->unread_sheets.empty());
  EXPECT_EQ(read_pupils({second_sheet, rows, second_sheet, rows})->unread_sheets, std::vector<std::size_t>{3}) << "a sheet for each class: said, not swallowed";
  SheetRows repeated = rows;  // a heading printed again on each page, and the numbers of the columns below it
  repeated.insert(repeated.begin() + 100, rows[4]);
  repeated.insert(repeated.begin() + 6, {"(1)", "(2)", "(3)", "(4)", "(5)"});
  expect_all(read_pupils({repeated}));
}

TEST(ReadPupils, KeepsNothingButFiveColumns) {
  const SheetRows rows = kit::daftar_pd(kit::pupils_of_sd());
  const auto reading = read_pupils({rows});
  ASSERT_TRUE(reading);
  for (const PupilRow& row : reading->rows) {
    for (const std::string& text : {row.name, row.nisn, row.nipd, row.sex, row.group}) EXPECT_EQ(text.find("RAHASIA"), std::string::npos);
  }
  const auto& ignored = reading->ignored_columns;
  for (const char* heading : {"NIK", "Tempat Lahir", "Data Ayah", "Lintang", "No KK", "Nomor Rekening Bank"}) {
    EXPECT_NE(std::find(ignored.begin(), ignored.end(), heading), ignored.end()) << heading;
  }
  EXPECT_EQ(std::find(ignored.begin(), ignored.end(), "NISN"), ignored.end());
}

TEST(ReadPupils, NeverTakesAParentForAChild) {
  // The child's name is missing and the headings stand in one row: the father's "Nama" is no substitute.
  const SheetRows rows = kit::daftar_pd(kit::pupils_of_sd());
  SheetRows flat = rows;
  for (std::size_t c = 24; c < 42; ++c) flat[4][c] = flat[5][c];
  flat.erase(flat.begin() + 5);
  expect_all(read_pupils({flat}));
  EXPECT_EQ(said(read_pupils({kit::without_column(flat, 1)})), "import.no_heading");
  EXPECT_EQ(said(read_pupils({kit::without_column(rows, 1)})), "import.no_heading");
}

TEST(ReadPupils, EmisAndPlainFiles) {
  expect_all(read_pupils(through_xlsx(kit::emis(kit::pupils_of_sd()))), false, 2);
  expect_all(read_pupils({files::read_csv(kit::windows_1252(kit::csv(kit::plain(kit::pupils_of_sd()), ','))).value().rows}), true, 2);
  const auto small = read_pupils({{{"NAMA  SISWA", "Kelas"}, {"DINA OMBAK", "1A"}}});
  ASSERT_TRUE(small);
  EXPECT_EQ(small->rows[0].group, "1A");
}

TEST(ReadPupils, NamesEachWrongRow) {
  const auto reading = read_pupils({with_heading({
      {"DINA", "12345", "1", "P", "1A"},
      {"", "0880000001", "2", "L", "1A"},
      {"RAFI", "08800000021", "3", "L", "1A"},
      {"SENJA", "8.8E+08", "4", "X", "1A"},
      {"#REF!", "#N/A", "5", "P", "1A"},
      {std::string(101, 'A'), "-", "6", "P", std::string(61, 'B')},
      {"12345", "0", "", "", "1A"},
      {"Kepala Sekolah,", "", "", "", ""},
      {"", "", "", "", ""},
      {"BAYU", "tidak ada", "-", "Laki-laki", "#VALUE!"},
      {"FAJAR", "NISN088", "2,6E+3", "", ""},
  })});
  ASSERT_TRUE(reading);
  EXPECT_EQ(problems_of(reading->problems),
            "2 roster.nisn_digits nisn\n"
            "3 roster.name_missing name\n"
            "4 roster.nisn_digits nisn\n"
            "5 roster.digits_lost nisn\n5 roster.sex_unknown sex\n"
            "6 roster.cell_error name\n6 roster.cell_error nisn\n"
            "7 roster.name_long name\n7 roster.group_long group\n"
            "8 roster.name_letters name\n"
            "9 roster.only_name name\n"
            "11 roster.cell_error group\n"
            "12 roster.nisn_digits nisn\n12 roster.digits_lost nipd\n");
  EXPECT_EQ(reading->problems[9].about, "12345");
  EXPECT_EQ(reading->rows.size(), 10U);
}

TEST(ReadPupils, KeepsNamesAsWrittenAndHostileTextAsText) {
  const auto reading = read_pupils({with_heading({
      {"m. AL-FATIH  bin D'Ombak", "'0880000001", "=\"0012\"", "p", "I A"},
      {"<script>alert(1)</script>", "880000002", "", "1", "'; DROP TABLE pupil; --"},
      {"\xE0\xA4\x85\xE0\xA4\xA8 \xF0\x9F\x98\x80", "088 000-0003", "", "", "I A"},
  })});
  ASSERT_TRUE(reading);
  EXPECT_EQ(problems_of(reading->problems), "");
  EXPECT_EQ(reading->rows[0].name, "m. AL-FATIH  bin D'Ombak");
  EXPECT_EQ(reading->rows[0].nisn, "0880000001");
  EXPECT_EQ(reading->rows[0].nipd, "0012");
  EXPECT_FALSE(reading->rows[0].nisn_padded);
  EXPECT_EQ(reading->rows[1].name, "<script>alert(1)</script>");
  EXPECT_EQ(reading->rows[1].group, "'; DROP TABLE pupil; --");
  EXPECT_TRUE(reading->rows[1].nisn_padded);
  EXPECT_EQ(reading->rows[2].nisn, "0880000003");
}

TEST(ReadPupils, SaysWhatIsWrongWithTheWholeFile) {
  EXPECT_EQ(said(read_pupils({})), "import.no_heading");
  EXPECT_EQ(said(read_pupils({{}})), "import.no_heading");
  EXPECT_EQ(said(read_pupils({{{"Nama"}, {"DINA"}}})), "import.no_heading");
  EXPECT_EQ(said(read_pupils({kit::daftar_guru(kit::staff_of_sd())})), "import.other_kind staff");
  EXPECT_EQ(said(read_staff({kit::daftar_pd(kit::pupils_of_sd())})), "import.other_kind pupils");
  EXPECT_EQ(said(read_schools({kit::plain(kit::pupils_of_sd())})), "import.other_kind pupils");
  EXPECT_EQ(said(read_pupils({with_heading({{}, {" "}})})), "import.no_rows");
  EXPECT_EQ(said(read_pupils({with_heading(SheetRows(20'001, {"DINA", "0880000001"}))})), "import.too_big row 20002");
}

TEST(ReadPupils, HeadingsInTheWordsOfSchools) {
  const auto group_of = [](Cells heading, Cells row) {
    const auto reading = read_pupils({{std::move(heading), std::move(row)}});
    if (!reading) return said(reading);
    const PupilRow& one = reading->rows.at(0);
    return one.name + "|" + one.nisn + "|" + one.nipd + "|" + one.sex + "|" + one.group;
  };
  EXPECT_EQ(group_of({"Nama Siswa *", "NISN (10 digit)", "L/P", "JK (L/P)"}, {"DINA", "0880000001", "", "P"}), "DINA|0880000001||P|");
  EXPECT_EQ(group_of({"Nama (Ayah)", "Nama Peserta Didik (sesuai ijazah)", "NISN"}, {"BAPAK", "DINA", "0880000001"}), "DINA|0880000001|||");
  EXPECT_EQ(group_of({"Nama", "Tahun Lahir", "NISN", "Kelas"}, {"DINA", "2088", "0880000001", "4A"}), "DINA|0880000001|||4A") << "a child's own year";
  EXPECT_EQ(group_of({"Nama", "Ayah", "Ibu", "NISN"}, {"DINA", "BAPAK", "IBU", "0880000001"}), "DINA|0880000001|||");
  EXPECT_EQ(group_of({"NSM", "NAMA LENGKAP", "JENIS KELAMIN", "NISN", "NIS LOKAL", "NISM", "KELAS"}, {"9", "DINA", "2", "'0880000001", "'0012", "111", "4"}),
            "DINA|0880000001|0012|P|4");
  // Two rows of headings in words of one's own: the father's name is not the child's.
  const auto two = read_pupils({{{"No", "NISN", "Ayah", "", "Ibu", ""}, {"", "", "Nama", "NIK", "Nama", "NIK"}, {"1", "0880000001", "BAPAK", "9", "IBU", "9"}}});
  EXPECT_EQ(said(two), "import.no_heading");
}

TEST(ReadPupils, DigitsThatMayBeOthersAreNotGuessed) {
  const auto nisn_of = [](const char* cell) {
    const auto reading = read_pupils({with_heading({{"DINA", cell, "1", "P", "1A"}})});
    return reading->problems.empty() ? reading->rows.at(0).nisn + (reading->rows[0].nisn_padded ? " padded" : "") : reading->problems[0].code;
  };
  EXPECT_EQ(nisn_of("880000001"), "0880000001 padded");
  EXPECT_EQ(nisn_of("880000001.0"), "0880000001 padded") << "and not 8800000010";
  EXPECT_EQ(nisn_of("880000001,00"), "0880000001 padded");
  EXPECT_EQ(nisn_of("880.000.001"), "0880000001 padded");
  EXPECT_EQ(nisn_of("880,000,001"), "0880000001 padded");
  EXPECT_EQ(nisn_of("088000001"), "roster.nisn_digits") << "a zero is left in front, so another digit is missing";
  EXPECT_EQ(nisn_of("88000000.5"), "roster.nisn_digits");
  EXPECT_EQ(nisn_of("1,23457E+08"), "roster.digits_lost");
}

TEST(ReadPupils, ARowThatLostItsNameIsNoBlankRow) {
  SheetRows rows = kit::daftar_pd(kit::pupils_of_sd());
  for (const std::size_t column : {1U, 2U, 3U, 4U, 42U}) rows[10][column].clear();
  rows.push_back({"", "", "", "", "", "", "Mengetahui,", "", "", "Kepala Sekolah"});
  const auto reading = read_pupils({rows});
  ASSERT_TRUE(reading);
  EXPECT_EQ(problems_of(reading->problems), "11 roster.name_missing name\n");
}

TEST(ReadPupils, AClassThatExcelTookForADayIsNamed) {
  const auto reading = read_pupils({with_heading({{"A", "", "", "P", "2026-01-07"}, {"B", "", "", "P", "07-Jan"}, {"C", "", "", "P", "'7-1"}, {"D", "", "", "P", "7-1"}, {"E", "", "", "P", "07-Janur"}})});
  EXPECT_EQ(problems_of(reading->problems), "2 roster.group_day group\n3 roster.group_day group\n");
  EXPECT_EQ(reading->rows[2].group, "7-1");
  EXPECT_EQ(reading->rows[4].group, "07-Janur");
}

TEST(ReadPupils, JoinsGradeAndParallel) {
  const auto groups_of = [](const char* grade, const char* group, std::vector<std::pair<const char*, const char*>> cells) {
    SheetRows rows = {{"Nama Siswa", "NISN", grade, group}};
    for (const auto& [first, second] : cells) rows.push_back({"DINA " + std::string(1, static_cast<char>('A' + rows.size())), "", first, second});
    std::string out;
    const auto reading = read_pupils({rows});
    for (const PupilRow& row : reading->rows) out += row.group + (row.group_joined ? "+ " : " ");
    return out;
  };
  EXPECT_EQ(groups_of("Tingkat", "Rombel", {{"4", "A"}, {"4", "B"}, {"10", "A"}}), "4A+ 4B+ 10A+ ");
  EXPECT_EQ(groups_of("Kelas", "Paralel", {{"VII", "A"}, {"Kelas 8", "B"}, {"9", "1"}}), "VII A+ Kelas 8B+ 9 1+ ");
  EXPECT_EQ(groups_of("Tingkat", "Kelas", {{"7", "Abu Bakar"}, {"7", "VII-B"}, {"8", "8A"}}), "7 Abu Bakar+ VII-B 8A ");
  EXPECT_EQ(groups_of("Tingkat", "Rombel", {{"1", "1"}, {"2", "1"}}), "1 1+ 2 1+ ");
  EXPECT_EQ(groups_of("Tingkat", "Rombel", {{"1", "1"}, {"2", "2"}, {"IV", "4"}}), "1 2 4 ") << "the grade again is no parallel";
  EXPECT_EQ(groups_of("Kelas", "Rombel", {{"4A", "A"}, {"Kelas 4B", "B"}}), "4A+ Kelas 4B+ ");
  EXPECT_EQ(groups_of("Tingkat", "Rombel", {{"Kelompok B", "Melati"}, {"Kelompok B", "1"}}), "Melati Kelompok B 1+ ");
  EXPECT_EQ(groups_of("Tingkat", "Rombel", {{"", "A"}, {"4", ""}, {"5", "A"}}), "A  5A+ ");
  EXPECT_EQ(groups_of("Umur", "Tingkat - Rombel", {{"9", "Kelas 4 - A"}, {"9", "Kelas 4 - Kelas 4A"}}), "Kelas 4A+ Kelas 4A ");
  EXPECT_EQ(groups_of("Umur", "Tingkat", {{"9", "4"}}), "4 ");
}

TEST(ReadStaff, OfAMadrasah) {
  const auto staff = kit::staff_of_sd();
  const auto reading = read_staff({kit::emis_staff(staff)});
  ASSERT_TRUE(reading) << said(reading);
  EXPECT_EQ(problems_of(reading->problems), "");
  ASSERT_EQ(reading->rows.size(), staff.size());
  EXPECT_EQ(reading->rows[0].nuptk, staff[0].nuptk);
  EXPECT_EQ(reading->rows[0].kind, staff[0].kind);
  for (const char* heading : {"PegID", "NPK", "NIK", "No Rekening"}) {
    EXPECT_EQ(std::count(reading->ignored_columns.begin(), reading->ignored_columns.end(), heading), 1) << heading;
  }
  const auto few = read_staff({{{"Nama Personal", "PegID"}, {"SARI", "20881234"}}});
  ASSERT_TRUE(few) << said(few);
  EXPECT_EQ(few->rows[0].name + few->rows[0].nuptk + few->rows[0].nip, "SARI") << "a PegID says that it is staff and is not kept";
}

TEST(ReadStaff, DaftarGuruAsItComes) {
  const auto staff = kit::staff_of_sd();
  const SheetRows rows = kit::daftar_guru(staff);
  kit::Look look;
  look.merges = kit::heading_merges(rows, 4);
  ASSERT_EQ(std::count(look.merges.begin(), look.merges.end(), "AE5:AG5"), 1) << "the spouse's heading";
  const auto reading = read_staff(through_xlsx(rows, look));
  ASSERT_TRUE(reading) << said(reading);
  EXPECT_EQ(problems_of(reading->problems), "");
  ASSERT_EQ(reading->rows.size(), staff.size());
  int principals = 0;
  int operators = 0;
  int teachers = 0;
  for (std::size_t i = 0; i < staff.size(); ++i) {
    const StaffRow& row = reading->rows[i];
    EXPECT_EQ(row.row, 7 + static_cast<int>(i));
    EXPECT_EQ(row.name, staff[i].name);
    EXPECT_EQ(row.nuptk, staff[i].nuptk);
    EXPECT_EQ(row.nip, staff[i].nip);
    EXPECT_EQ(row.kind, staff[i].kind);
    EXPECT_EQ(row.duty, staff[i].duty);
    EXPECT_EQ((row.kind + row.duty).find("RAHASIA"), std::string::npos);
    principals += row.principal.value_or(false) ? 1 : 0;
    operators += row.operator_ ? 1 : 0;
    teachers += row.teaches ? 1 : 0;
  }
  EXPECT_EQ(principals, 1);  // and not the deputy
  EXPECT_EQ(operators, 1);
  EXPECT_EQ(teachers, 12);
}

TEST(ReadStaff, ASpouseIsNobodyOnTheStaff) {
  const auto staff = kit::staff_of_sd();
  const SheetRows rows = kit::daftar_guru(staff);
  for (const std::size_t row : {0U, 1U, 2U, 3U, 5U}) {  // versions of the file have a row less
    const auto reading = read_staff({kit::without_row(rows, row)});
    ASSERT_TRUE(reading) << said(reading);
    ASSERT_EQ(reading->rows.size(), staff.size()) << "without row " << row + 1;
    EXPECT_EQ(problems_of(reading->problems), "");
    for (std::size_t i = 0; i < staff.size(); ++i) EXPECT_EQ(reading->rows[i].name + reading->rows[i].nip, staff[i].name + staff[i].nip);
  }
}

TEST(ReadStaff, KnowsHeadsAndLostDigits) {
  const auto reading = read_staff({{{"Nama Lengkap", "NIP", "Jabatan", "Tugas Tambahan"},
                                    {"A", "2.08801012112011E+17", "Guru Mapel", "Wakil Kepala Sekolah"},
                                    {"B", "208801012112011001", "Guru Mapel", "Plt. Kepala Sekolah"},
                                    {"C", "130123456", "Guru", "Kepala Perpustakaan"},
                                    {"D", "-", "Kepala Madrasah", ""},
                                    {"E", "", "", ""}}});
  ASSERT_TRUE(reading);
  EXPECT_EQ(problems_of(reading->problems), "2 roster.digits_lost nip\n4 roster.nip_digits nip\n6 roster.only_name name\n");
  EXPECT_EQ(reading->rows[0].principal, false);
  EXPECT_EQ(reading->rows[1].principal, true);
  EXPECT_EQ(reading->rows[2].principal, false);
  EXPECT_EQ(reading->rows[3].principal, true);
  const auto silent = read_staff({{{"Nama", "NIP"}, {"SARI", "208801012112011001"}}});
  EXPECT_EQ(silent->rows[0].principal, std::nullopt);  // a file without these columns says nothing
}

TEST(ReadSchools, OfAllAuthorities) {
  const auto reading = read_schools({files::read_csv(kit::csv(kit::schools_sheet(kit::schools_of_city()), ';')).value().rows});
  ASSERT_TRUE(reading) << said(reading);
  EXPECT_EQ(problems_of(reading->problems), "");
  std::string text;
  for (const SchoolRow& row : reading->rows) text += row.npsn + " " + row.form + " " + row.level + " " + row.status + " " + row.authority + "\n";
  EXPECT_EQ(text,
            "99900001 SD sd public city\n99900002 TK tk private city\n99900003 SMP smp public city\n"
            "99900004 MI sd private religious_affairs\n99900005 SMK smk public province\n99900006 SLB slb private province\n");
}

TEST(ReadSchools, ByNameWhereTheFormIsMissing) {
  const auto reading = read_schools({{{"NPSN", "Nama Sekolah", "Jenjang", "Kementerian Pembina"},
                                      {"99900001", "UPT SDN Contoh 1", "", ""},
                                      {"p9990002", "MTsN Contoh", "SMP", "Kementerian Agama"},
                                      {"99900003", "MIS CONTOH", "SD/MI", ""},
                                      {"99900004", "Contoh", "SMA - Sekolah Menengah Atas", "Kementerian Pendidikan Dasar dan Menengah"},
                                      {"99900005", "Contoh Ceria", "", ""},
                                      {"9990006", "SD CONTOH", "SD", "Yayasan"},
                                      {"9.99E+7", "SD CONTOH", "Sekolah Dasar", ""}}});
  ASSERT_TRUE(reading);
  std::string text;
  for (const SchoolRow& row : reading->rows) text += row.npsn + " " + row.form + " " + row.level + " " + row.authority + "\n";
  EXPECT_EQ(text,
            "99900001 SD sd city\nP9990002 MTs smp religious_affairs\n99900003 MI sd religious_affairs\n"
            "99900004 SMA sma province\n99900005   \n SD sd \n SD sd city\n");
  EXPECT_EQ(problems_of(reading->problems),
            "6 roster.level_unknown form\n7 roster.npsn_form npsn\n7 roster.authority_unknown authority\n8 roster.npsn_form npsn\n");
}

}  // namespace
}  // namespace selami::people
