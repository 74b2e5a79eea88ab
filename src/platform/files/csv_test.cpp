#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "files/table.hpp"
#include "files/text.hpp"
#include "kit_files/sheets.hpp"

namespace selami::files {
namespace {

template <class T>
std::string said(const Result<T>& result) {
  if (result) return "read";
  return result.error().code + (result.error().field.empty() ? "" : " " + result.error().field);
}

TEST(Csv, FindsTheSeparatorByContent) {
  const Rows rows = {{"Daftar murid, Kota Contoh, 2026", "", ""}, {"Nama", "NISN", "Rombel"}, {"DINA, S. \"DD\"", "0880000001", "1A"}, {"RAFI", "0880000002", "1A"}};
  for (const char separator : {';', ',', '\t', '|'}) {
    for (const bool crlf : {true, false}) {
      const auto table = read_csv(kit::csv(rows, separator, crlf));
      ASSERT_TRUE(table) << said(table);
      EXPECT_EQ(table->rows, rows) << separator;
    }
  }
  EXPECT_EQ(read_csv("sep=|\r\na|b;c\r\n")->rows, (Rows{{"a", "b;c"}}));
  EXPECT_EQ(read_csv("Nama\rDINA\rRAFI")->rows, (Rows{{"Nama"}, {"DINA"}, {"RAFI"}}));
}

TEST(Csv, ReadsEveryEncodingThatExcelSaves) {
  const std::string text = "Nama;NISN\nZAYN\xC3\x8D D\xE2\x80\x99OMBAK;0880000001\n";
  const Rows rows = {{"Nama", "NISN"}, {"ZAYN\xC3\x8D D\xE2\x80\x99OMBAK", "0880000001"}};
  std::string utf16 = "\xFF\xFE";
  for (const char32_t point : std::u32string(U"Nama;NISN\nZAYN\u00CD D\u2019OMBAK;0880000001\n")) {
    utf16 += static_cast<char>(point & 0xFFU);
    utf16 += static_cast<char>(point >> 8U);
  }
  for (const std::string& bytes : {text, "\xEF\xBB\xBF" + text, kit::windows_1252(text), utf16}) {
    const auto table = read_csv(bytes);
    ASSERT_TRUE(table) << said(table);
    EXPECT_EQ(table->rows, rows);
  }
}

TEST(Csv, NamesTheRowThatIsWrong) {
  EXPECT_EQ(said(read_csv("Nama\nA\x81\n")), "import.encoding row 2");
  EXPECT_EQ(said(read_csv("Nama\nZAYN\xC3\x8D\nD\x92OMBAK\n")), "import.encoding row 3");  // two programs have written it
  EXPECT_EQ(said(read_csv("a;b\n\"c;d\ne;f\n")), "import.quote_open row 2");
  EXPECT_EQ(said(read_csv("a;b\n\"c;d\ne;f\ng;\"h\"\n")), "import.quote_open row 2");  // a stray mark swallowed two rows
  EXPECT_EQ(said(read_csv(std::string(1'000'000, ';'))), "import.too_big row 1");      // 10^6 columns
  EXPECT_EQ(said(read_csv("x\n" + std::string(200'000, 'y'))), "import.too_big row 2");
  EXPECT_EQ(said(read_csv(std::string(200'000, '\n') + "x")), "import.too_big row 100001");
  EXPECT_EQ(said(read_csv("\n;;\n \t\n")), "import.empty");
  EXPECT_EQ(said(read_csv("a;b;c\nd;e;f\ng;h;i\nj;k")), "import.cut_off row 4");
  for (const char* whole : {"a;b;c\nd;e;f\ng;h;i\nj;k\n", "a;b;c\nd;e;f\ng;h;i\nj;k;l", "a;b;c\nd;e\ng;h;i\nj;k", "a;b\nc"}) {
    EXPECT_EQ(said(read_csv(whole)), "read") << whole;
  }
}

RC_GTEST_PROP(Csv, WhatIsWrittenIsRead, ()) {
  const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab0 ;,|\"'\n-")));
  const auto rows = *rc::gen::container<Rows>(rc::gen::container<Cells>(3, cell));
  const auto table = read_csv("sep=;\n" + kit::csv(rows, ';'));
  Rows expected;
  for (const Cells& row : rows) {
    expected.emplace_back();
    for (const std::string& text : row) expected.back().push_back(clean_cell(text));
  }
  while (!expected.empty() && expected.back() == Cells(3)) expected.pop_back();
  const bool same = table ? table->rows == expected : expected.empty();
  RC_ASSERT(same);
}

}  // namespace
}  // namespace selami::files
