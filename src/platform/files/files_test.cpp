#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/json.hpp"
#include "files/table.hpp"
#include "files/text.hpp"
#include "files/zip.hpp"
#include "files/zip_folder.hpp"
#include "kit_files/sheets.hpp"

namespace selami::files {
namespace {

/// "code field" of a refusal, or "read" when there is none.
template <class T>
std::string said(const Result<T>& result) {
  if (result) return "read";
  return result.error().code + (result.error().field.empty() ? "" : " " + result.error().field);
}

const Rows small = {{"Nama", "NISN"}, {"DINA OMBAK", "0880000001"}, {}, {"RAFI LAYAR", "0880000002"}};

std::string with_sheet(const std::string& inner, const std::string& before = "") {
  auto parts = kit::workbook_parts(small);
  parts["xl/worksheets/sheet1.xml"] =
      before + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + inner + "</worksheet>";
  return write_zip(parts);
}
std::string with_cells(const std::string& cells) { return with_sheet("<sheetData><row r=\"1\">" + cells + "</row></sheetData>"); }

Cells first_row(const std::string& bytes) {
  const auto tables = read_xlsx(bytes);
  return tables ? tables->at(0).rows.at(0) : Cells{said(tables)};
}

TEST(Xlsx, ReadsWhatItsWritersWrite) {
  kit::Look prefixed;
  prefixed.prefix = "x:";
  kit::Look inlined;
  inlined.inline_strings = true;
  for (const std::string& bytes : {write_xlsx({{"Sheet1", small}}), kit::workbook(small), kit::workbook(small, prefixed), kit::workbook(small, inlined)}) {
    const auto tables = read_xlsx(bytes);
    ASSERT_TRUE(tables) << said(tables);
    EXPECT_EQ(tables->at(0).rows, small);  // the blank row keeps its place
    EXPECT_EQ(tables->at(0).sheet, "Sheet1");
  }
}

TEST(Xlsx, SameTablesSameBytes) { EXPECT_EQ(write_xlsx({{"A", small}}), write_xlsx({{"A", small}})); }

TEST(Xlsx, KeepsZerosAndMakesNoFormulas) {
  const Rows rows = {{"=1+1", "@SUM(A1)", "007", "-"}};
  EXPECT_EQ(read_xlsx(write_xlsx({{"A", rows}}))->at(0).rows, rows);
  EXPECT_EQ(write_xlsx({{"A", rows}}).find("<f>"), std::string::npos);
}

TEST(Xlsx, NumbersAreTextWithoutExponent) {
  EXPECT_EQ(first_row(with_cells("<c><v>880000001</v></c><c><v>8.80000001E8</v></c><c><v>12.0</v></c><c><v>0.5</v></c><c t=\"n\"><v>abc</v></c>")),
            (Cells{"880000001", "880000001", "12", "0.5", "abc"}));
  // A NIP typed as a number has lost its last digits: that stays to be seen.
  EXPECT_EQ(first_row(with_cells("<c><v>2.08801012112011E17</v></c><c><v>208801012112011000</v></c><c><v>208801012112011001</v></c>")),
            (Cells{"2.08801012112011E+17", "2.08801012112011E+17", "208801012112011001"}));
}

TEST(Xlsx, KnowsDatesAndPaddedNumbersByStyle) {
  auto parts = kit::workbook_parts(small);
  parts["xl/styles.xml"] =
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0000000000\"/><numFmt numFmtId=\"165\" formatCode=\"[$-421]dd\\ mmmm\\ yyyy\"/>"
      "<numFmt numFmtId=\"166\" formatCode=\"&quot;hari&quot;0\"/></numFmts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"22\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>";
  parts["xl/worksheets/sheet1.xml"] =
      "<worksheet><sheetData><row><c s=\"1\"><v>880000001</v></c><c s=\"2\"><v>46350</v></c><c s=\"3\"><v>46350.5</v></c><c s=\"4\"><v>3</v></c>"
      "<c s=\"99\"><v>3</v></c></row></sheetData></worksheet>";
  EXPECT_EQ(first_row(write_zip(parts)), (Cells{"0880000001", "2026-11-24", "2026-11-24 12:00", "3", "3"}));
}

TEST(Xlsx, TakesCellsWithoutPlacesAndEveryKind) {
  EXPECT_EQ(first_row(with_cells("<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><f>A1</f><v>hasil</v></c><c/>"
                                 "<c t=\"inlineStr\"><is><r><t>D</t></r><r><t>INA</t></r><rPh><t>x</t></rPh></is></c><c r=\"H1\" t=\"s\"><v>0</v></c>")),
            (Cells{"TRUE", "#N/A", "hasil", "", "DINA", "", "", "Nama"}));
}

TEST(Xlsx, SpreadsMergedCellsWithinWhatIsUsed) {
  const auto tables = read_xlsx(with_sheet(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Kelas 1A</v></c><c r=\"B1\" t=\"str\"><v>DINA</v></c></row>"
      "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>RAFI</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A1048576\"/><mergeCell ref=\"rusak\"/></mergeCells>"));
  ASSERT_TRUE(tables) << said(tables);
  EXPECT_EQ(tables->at(0).rows, (Rows{{"Kelas 1A", "DINA"}, {"Kelas 1A", "RAFI"}}));
}

TEST(Xlsx, CleansButNeverRewritesText) {
  EXPECT_EQ(first_row(with_cells("<c t=\"str\"><v>\xC2\xA0 M. AL-FATIH  BIN\nOMAR_x000D_\xE2\x80\x8B</v></c>"
                                 "<c t=\"str\"><v>&lt;script&gt;alert(1)&lt;/script&gt;</v></c><c t=\"str\"><v>'; DROP TABLE pupil; --</v></c>")),
            (Cells{"M. AL-FATIH  BIN OMAR", "<script>alert(1)</script>", "'; DROP TABLE pupil; --"}));
}

TEST(Xlsx, SkipsHiddenSheetsAndFindsPartsByAnySpelling) {
  auto parts = kit::workbook_parts(small);
  parts["xl/workbook.xml"] = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"rahasia\" state=\"hidden\" r:id=\"h\"/><sheet name=\"Murid\" r:id=\"v\"/></sheets></workbook>";
  parts["xl/_rels/workbook.xml.rels"] = "<Relationships><Relationship Id=\"h\" Target=\"worksheets/hidden.xml\"/><Relationship Id=\"v\" Target=\"/xl/Worksheets/SHEET1.xml\"/></Relationships>";
  parts["xl/worksheets/hidden.xml"] = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
  const auto tables = read_xlsx(write_zip(parts));
  ASSERT_TRUE(tables) << said(tables);
  ASSERT_EQ(tables->size(), 1U);
  EXPECT_EQ(tables->at(0).sheet, "Murid");
  parts.erase("xl/_rels/workbook.xml.rels");  // then the usual names
  parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet1.xml"];
  EXPECT_EQ(said(read_xlsx(write_zip(parts))), "read");
}

TEST(Xlsx, ReadsDownloadsThatExcelWantsToRecover) {
  const std::string good = kit::workbook(small);
  for (const std::string& bytes : {"\n\n" + good, "\xEF\xBB\xBF" + good, good + "\r\n\r\n", good + std::string(500, ' ')}) {
    const auto tables = read_tables(bytes, "daftar_pd.xlsx");
    ASSERT_TRUE(tables) << said(tables);
    EXPECT_EQ(tables->at(0).rows, small);
  }
  // Overlapping merges, a style that is not there, a row number that goes back, a sheet name far too long.
  kit::Look look;
  look.sheet = std::string(200, 'D');
  look.merges = {"A1:B1", "B1:C1", "A1:A1"};
  auto parts = kit::workbook_parts({{"Nama", "NISN"}}, look);
  parts.erase("xl/styles.xml");
  EXPECT_EQ(said(read_xlsx(write_zip(parts))), "read");
}

TEST(Xlsx, EveryTruncationIsRefused) {
  const std::string good = kit::workbook(small);
  for (std::size_t size = 0; size < good.size(); size += 7) {
    const auto tables = read_tables(std::string_view(good).substr(0, size), "x.xlsx");
    EXPECT_FALSE(tables) << size;
  }
}

TEST(Xlsx, RefusesDamage) {
  std::string flipped = kit::workbook(Rows(50, Cells(20, "abcdefgh")));
  flipped[flipped.find("sheet1.xml") + 40] ^= 0x55;  // inside the packed sheet
  EXPECT_EQ(said(read_xlsx(flipped)), "import.damaged xl/worksheets/sheet1.xml");
  EXPECT_EQ(said(read_xlsx(with_sheet("<sheetData><row>"))), "import.damaged xl/worksheets/sheet1.xml");
  EXPECT_EQ(said(read_xlsx(with_cells("<c t=\"s\"><v>77</v></c>"))), "import.damaged row 1");
  EXPECT_EQ(said(read_xlsx(with_cells("<c t=\"str\"><v>A\xFF</v></c>"))), "import.encoding row 1");
  EXPECT_EQ(said(read_xlsx(write_zip({{"word/document.xml", "<w/>"}}))), "import.not_a_table");
  EXPECT_EQ(said(read_xlsx(write_zip({{"content.xml", "<office/>"}}))), "import.save_as_xlsx");
  EXPECT_EQ(said(read_xlsx(with_sheet("<sheetData/>"))), "import.empty");
}

TEST(Xlsx, RefusesTwoCellsInOnePlace) {
  EXPECT_EQ(said(read_xlsx(with_sheet("<sheetData><row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row></sheetData>"))), "import.damaged row 2");
  EXPECT_EQ(said(read_xlsx(with_cells("<c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"))), "import.damaged row 1");
  EXPECT_EQ(first_row(with_cells("<c r=\"B1\"/><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>")), (Cells{"1", "2"}));
}

TEST(Xlsx, ReadsTextsThatSayTheWrongKind) {
  EXPECT_EQ(first_row(with_cells("<c t=\"inlineStr\"><v>DINA</v></c><c t=\"str\"><is><t>RAFI</t></is></c>")), (Cells{"DINA", "RAFI"}));
}

TEST(Xlsx, RefusesDocumentTypesAndEntities) {
  const std::string type = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]>";
  EXPECT_EQ(said(read_xlsx(with_sheet("<sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData>", type))), "import.damaged xl/worksheets/sheet1.xml");
  EXPECT_EQ(first_row(with_cells("<c t=\"str\"><v>&a;</v></c>")), (Cells{"&a;"}));
}

TEST(Xlsx, RefusesBombs) {
  auto parts = kit::workbook_parts(small);
  parts["xl/worksheets/sheet1.xml"] = "<worksheet>" + std::string(40U << 20U, ' ') + "</worksheet>";
  EXPECT_EQ(said(read_xlsx(write_zip(parts))), "import.too_big xl/worksheets/sheet1.xml");
  EXPECT_EQ(read_xlsx(write_zip(parts)).error().fault, Fault::too_large);
  std::string tags = "<worksheet>";
  for (int i = 0; i < 3'000'000; ++i) tags += "<a/>";
  parts["xl/worksheets/sheet1.xml"] = tags + "</worksheet>";
  TableLimits no_ratio;
  no_ratio.ratio = 100'000;
  no_ratio.marks = 2'000'000;
  EXPECT_EQ(said(read_xlsx(write_zip(parts), no_ratio)), "import.too_big xl/worksheets/sheet1.xml");
  std::map<std::string, std::string> many;
  for (int i = 0; i < 5000; ++i) many["p" + std::to_string(i)] = "";
  EXPECT_EQ(said(read_xlsx(write_zip(many))), "import.too_big");
  EXPECT_EQ(said(read_xlsx(std::string(21U << 20U, 'P'))), "import.too_big");
}

TEST(Xlsx, RefusesCellsFarAway) {
  EXPECT_EQ(said(read_xlsx(with_cells("<c r=\"XFD1\"><v>1</v></c>"))), "import.too_big row 1");
  EXPECT_EQ(said(read_xlsx(with_sheet("<sheetData><row r=\"1048576\"><c><v>1</v></c></row></sheetData>"))), "import.too_big row 1048576");
  EXPECT_EQ(said(read_xlsx(with_sheet("<sheetData><row r=\"99999999999999999999\"><c><v>1</v></c></row><row r=\"0\"><c><v>1</v></c></row></sheetData>"))),
            "import.too_big row 0");
  std::string wide;
  for (int r = 1; r <= 1200; ++r) wide += "<row r=\"" + std::to_string(r) + "\"><c r=\"ALK" + std::to_string(r) + "\"><v>1</v></c></row>";
  EXPECT_EQ(said(read_xlsx(with_sheet("<sheetData>" + wide + "</sheetData>"))), "import.too_big row 1002");
  std::string million;
  for (int i = 0; i < 1'000'000; ++i) million += "<c/>";  // 10^6 columns without content are none
  EXPECT_EQ(said(read_xlsx(with_cells(million))), "import.too_big xl/worksheets/sheet1.xml");  // swollen 1 : 250 and more
}

TEST(Xlsx, DeepNestingNeedsNoStack) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<a>";
  EXPECT_EQ(said(read_xlsx(with_sheet(deep))), "import.damaged xl/worksheets/sheet1.xml");
  std::string closed = deep;
  for (int i = 0; i < 200'000; ++i) closed += "</a>";
  TableLimits no_ratio;
  no_ratio.ratio = 100'000;
  EXPECT_EQ(said(read_xlsx(with_sheet(closed), no_ratio)), "import.empty");
}

TEST(Tables, AreToldByTheirBytes) {
  EXPECT_EQ(said(read_tables("", "a.csv")), "import.empty");
  EXPECT_EQ(said(read_tables("%PDF-1.7", "a.xlsx")), "import.damaged");
  EXPECT_EQ(said(read_tables("%PDF-1.7", "a.csv")), "import.not_a_table");
  EXPECT_EQ(said(read_tables(std::string("\x01\x00\x02", 3), "a.csv")), "import.not_a_table");
  EXPECT_EQ(said(read_tables("\xD0\xCF\x11\xE0\xA1\xB1", "a.xls")), "import.save_as_xlsx");
  EXPECT_EQ(said(read_tables("\n<table><tr><td>Nama</td></tr></table>", "a.xls")), "import.save_as_xlsx");
  EXPECT_EQ(said(read_tables("PK\x03\x04", "a.csv")), "import.damaged");
  EXPECT_EQ(read_tables(kit::workbook(small), "salah.csv")->at(0).rows, small);
  EXPECT_EQ(rows_of(*read_tables("a;b\n", "a")), (std::vector<Rows>{{{"a", "b"}}}));
}

TEST(Tables, ReadTheCheckedInFiles) {
  const std::string folder = std::string(SELAMI_SOURCE_DIR) + "/tests/kit/files/";
  const auto bytes_of = [&](const char* name) {
    std::ifstream file(folder + name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  // As made today, so that a change of the makers is seen; make_files writes them again.
  const auto made = [](const kit::Rows& rows) {
    kit::Look look;
    look.merges = kit::heading_merges(rows, 4);
    return read_xlsx(kit::workbook(rows, look))->at(0).rows;
  };
  const auto pupils = read_tables(bytes_of("daftar-pd.xlsx"), "daftar-pd.xlsx");
  ASSERT_TRUE(pupils) << said(pupils);
  EXPECT_EQ(pupils->at(0).rows, made(kit::daftar_pd(kit::pupils_of_sd())));
  const auto staff = read_tables(bytes_of("daftar-guru.xlsx"), "daftar-guru.xlsx");
  ASSERT_TRUE(staff) << said(staff);
  EXPECT_EQ(staff->at(0).rows, made(kit::daftar_guru(kit::staff_of_sd())));
  const auto madrasah = read_tables(bytes_of("emis-siswa.xlsx"), "emis-siswa.xlsx");
  ASSERT_TRUE(madrasah) << said(madrasah);
  EXPECT_EQ(madrasah->at(0).rows, kit::without_zeros(kit::emis_two_columns(kit::pupils_of_mi()), 1, 6));
  EXPECT_EQ(read_tables(bytes_of("emis-gtk.xlsx"), "emis-gtk.xlsx")->at(0).rows, kit::emis_staff(kit::staff_of_mi()));
  EXPECT_EQ(read_tables(bytes_of("sekolah.csv"), "sekolah.csv")->at(0).rows, kit::schools_sheet(kit::schools_of_city()));
}

TEST(Text, CleanCellTrimsEveryKindOfBlank) {
  EXPECT_EQ(clean_cell(""), "");
  EXPECT_EQ(clean_cell(" \t\xC2\xA0\xEF\xBB\xBF"), "");
  EXPECT_EQ(clean_cell("a\x01 b"), "a  b");
  EXPECT_EQ(clean_cell("\xE2\x80\x8D" "SITI\xC2\xA0" "AISYAH\tA\xE2\x80\x8BS\xE2\x80\x8CX "), "SITI AISYAH AS\xE2\x80\x8CX");
}

RC_GTEST_PROP(Tables, AnyBytesEndInATableOrAWord, (const std::string& bytes)) {
  for (const char* mark : {"", "PK\x03\x04", "\xFF\xFE", "sep="}) {
    const auto tables = read_tables(mark + bytes, "x.csv");
    if (!tables) RC_ASSERT(tables.error().code.rfind("import.", 0) == 0);
    if (!tables) continue;
    for (const Table& table : *tables) {
      for (const Cells& row : table.rows) {
        for (const std::string& cell : row) RC_ASSERT(json::is_utf8(cell));
      }
    }
  }
}

RC_GTEST_PROP(Xlsx, AnyFlippedByteEndsInATableOrAWord, ()) {
  static const std::string good = kit::workbook(small);
  std::string bytes = good;
  const auto count = *rc::gen::inRange(1, 6);
  for (int i = 0; i < count; ++i) bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  const auto tables = read_xlsx(bytes);
  if (!tables) RC_ASSERT(tables.error().code.rfind("import.", 0) == 0);
}

TEST(ZipFolder, HoldsEveryFileByItsPathAndOverwritesNone) {
  namespace fs = std::filesystem;
  std::string folder = (fs::temp_directory_path() / "selami-zip-XXXXXX").string();
  ASSERT_TRUE(::mkdtemp(folder.data()));
  fs::create_directories(folder + "/in/berkas");
  std::ofstream(folder + "/in/BACA.md") << "baca";
  std::ofstream(folder + "/in/berkas/é.bin", std::ios::binary) << std::string("a\0b", 3);
  zip_folder(folder + "/in", folder + "/out.zip");
  std::ifstream in(folder + "/out.zip", std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const std::string zip = bytes.str();
  const auto reader = ZipReader::open(zip);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->part("BACA.md").value(), "baca");
  EXPECT_EQ(reader->part("berkas/é.bin").value(), std::string("a\0b", 3));
  EXPECT_THROW(zip_folder(folder + "/in", folder + "/out.zip"), std::runtime_error);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace selami::files
