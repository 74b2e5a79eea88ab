#include "files/paper.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

#include "files/table.hpp"
#include "files/zip.hpp"
#include "kit_files/pdf_text.hpp"

namespace selami::files {
namespace {

constexpr std::size_t size_max = 300'000;

std::string word(int number) { return "kata" + std::to_string(1000 + number); }

/// A class of `pupils` with long names over 31 days.
Paper month(std::size_t pupils) {
  Paper out;
  out.title = "Presensi 4A";
  out.landscape = true;
  out.foot = "Presensi 4A, November 2026";
  out.foot_pages = "Halaman {0} dari {1}";
  Grid grid;
  grid.columns = {{"No", 9, Align::right, ""}, {"Nama", 0, Align::left, ""}};
  for (int day = 1; day <= 31; ++day) grid.columns.push_back({std::to_string(day), 6.2, Align::center, "Tanggal"});
  for (std::size_t i = 0; i < pupils; ++i) {
    std::vector<std::string> row = {std::to_string(i + 1), "Nama Yang Sangat Panjang Sekali Sampai Enam Puluh Huruf Ke " + word(static_cast<int>(i))};
    row.resize(33, "S");
    grid.rows.push_back(std::move(row));
  }
  grid.empty = "Belum ada catatan.";
  out.blocks = {Words{"Presensi", 13, true, Align::center, 3}, Facts{{{"Sekolah", "SD Contoh"}}, 34}, grid,
                Signatures{{{"Mengetahui,\nKepala Sekolah", "Budi", "NIP 1"}, {"Pekalongan", "Sari", "NIP 2"}}}};
  return out;
}

bool pango_is_loaded() {
  std::ifstream maps("/proc/self/maps");
  const std::string all{std::istreambuf_iterator<char>(maps), {}};
  EXPECT_NE(all.find("paper_test"), std::string::npos);
  return all.find("libpango") != std::string::npos;
}

// Stands first: whatever draws before it has loaded them.
TEST(Paper, CostsAServerThatPrintsNothingNoLibraries) {
  EXPECT_FALSE(pango_is_loaded());
  (void)pdf_of(month(1));
  EXPECT_TRUE(pango_is_loaded());
}

TEST(Paper, IsF4OrA4InBothDirections) {
  Paper paper = month(3);
  EXPECT_NE(kit::pdf_facts(pdf_of(paper)).find("935.433 x 609.449 pts"), std::string::npos) << kit::pdf_facts(pdf_of(paper));
  paper.sheet = Sheet::a4;
  paper.landscape = false;
  EXPECT_NE(kit::pdf_facts(pdf_of(paper)).find("595.276 x 841.89 pts (A4)"), std::string::npos) << kit::pdf_facts(pdf_of(paper));
}

TEST(Paper, RepeatsHeadingsAndCountsPages) {
  const std::string pdf = pdf_of(month(40));
  EXPECT_LT(pdf.size(), size_max);
  const auto pages = kit::pdf_pages(pdf);
  ASSERT_GE(pages.size(), 2u);
  std::string all;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string page = kit::in_one_line(pages[i]);
    const std::string foot = "Halaman " + std::to_string(i + 1) + " dari " + std::to_string(pages.size());
    EXPECT_NE(page.find(foot), std::string::npos) << page;
    EXPECT_NE(page.find("Tanggal"), std::string::npos) << page;
    all += page;
  }
  for (int i = 0; i < 40; ++i) EXPECT_EQ(kit::count_of(all, word(i)), 1) << i;
}

TEST(Paper, LeavesNoSignatureAlone) {
  for (std::size_t pupils = 1; pupils <= 45; ++pupils) {
    const auto pages = kit::pdf_pages(pdf_of(month(pupils)));
    EXPECT_EQ(kit::count_of(pages.back(), "NIP 1"), 1) << pupils;
    EXPECT_EQ(kit::count_of(pages.back(), word(static_cast<int>(pupils) - 1)), 1) << pupils;
  }
}

TEST(Paper, HoldsOneTypefaceThatIsInTheFile) {
  const std::string facts = kit::pdf_facts(pdf_of(month(3)));
  EXPECT_NE(facts.find("DejaVuSans "), std::string::npos) << facts;
  EXPECT_NE(facts.find("DejaVuSans-Bold"), std::string::npos) << facts;
  EXPECT_EQ(facts.find(" no  yes"), std::string::npos) << facts;  // "emb no": not embedded
}

TEST(Paper, DrawsCardsWholeAndRefusesWhatIsNoDrawing) {
  Paper paper;
  Cards cards;
  for (int i = 0; i < 41; ++i) {
    const std::string name = word(i) + " dengan nama yang panjang sekali sehingga memerlukan dua baris di kartunya";
    cards.cards.push_back({{Words{name, 11, true, Align::left, 0}}, {{"M 4 4 L 60 60 C 1 2 3 4 5 6 Z", "", "sesuatu"}}});
  }
  paper.blocks = {cards};
  const auto pages = kit::pdf_pages(pdf_of(paper));
  EXPECT_GT(pages.size(), 1u);
  std::string all;
  for (const auto& page : pages) {
    const std::string text = kit::in_one_line(page);
    EXPECT_EQ(kit::count_of(text, "kata1"), kit::count_of(text, "sesuatu")) << "torn: " << text;
    all += text;
  }
  for (int i = 0; i < 41; ++i) EXPECT_EQ(kit::count_of(all, word(i)), 1) << i;
  for (const char* wrong : {"M 1", "Q 1 2", "L 1 2 3", "M 1 2 C 3 4"}) {
    cards.cards = {{{}, {{"", wrong, ""}}}};
    paper.blocks = {cards};
    EXPECT_THROW(pdf_of(paper), std::invalid_argument) << wrong;
  }
}

TEST(Paper, LaysFourSlipsOnASheet) {
  for (const Sheet sheet : {Sheet::f4, Sheet::a4}) {
    Paper paper;
    paper.sheet = sheet;
    Cards cards;
    cards.rows_a_sheet = 2;
    for (int i = 0; i < 9; ++i) cards.cards.push_back({{Words{word(i), 11, true, Align::left, 0}}, {}});
    paper.blocks = {cards};
    const auto pages = kit::pdf_pages(pdf_of(paper));
    ASSERT_EQ(pages.size(), 3u);
    EXPECT_EQ(kit::count_of(kit::in_one_line(pages[0]), "kata"), 4);
    EXPECT_EQ(kit::count_of(kit::in_one_line(pages[2]), "kata"), 1);
  }
}

TEST(Paper, TakesAPictureAndLeavesOutWhatIsNone) {
  const auto file = [](const char* name) {
    std::ifstream in(std::string(SELAMI_SOURCE_DIR) + "/tests/kit/files/" + name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  const auto size_with = [](const std::string& bytes) {
    Paper paper;
    paper.blocks = {Words{"kata", 11}, Image{bytes, 60, 40}};
    return pdf_of(paper).size();
  };
  const std::size_t without = size_with("");
  EXPECT_EQ(size_with("no picture"), without);
  EXPECT_EQ(size_with("\xFF\xD8\xFF"), without) << "broken";
  EXPECT_EQ(size_with(file("page.png").substr(0, 30)), without) << "cut off";
  EXPECT_GT(size_with(file("page.png")), without);
  std::string jpeg = "\xFF\xD8\xFF\xC0" + std::string("\x00\x0B\x08\x00\x10\x00\x20\x01\x01\x11\x00", 11) + std::string(4000, 'x');
  EXPECT_GT(size_with(jpeg), without + 4000) << "as it is";
}

/// Width and height from the file's header; colour type 0 is greys.
struct PngFacts {
  unsigned width = 0, height = 0, depth = 0, colours = 0;
};
PngFacts png_facts(const std::string& png) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(png.at(at))); };
  const auto number = [&](std::size_t at) { return byte(at) << 24 | byte(at + 1) << 16 | byte(at + 2) << 8 | byte(at + 3); };
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
  return {number(16), number(20), byte(24), byte(25)};
}

TEST(PaperPicture, ShowsTheFirstTwoPagesInFewBytes) {
  Paper paper = month(40);
  paper.landscape = false;
  const PaperPicture two = png_of(paper);
  EXPECT_EQ(two.pages, 2u);
  EXPECT_LE(two.png.size(), picture_bytes_max);
  const PngFacts facts = png_facts(two.png);
  EXPECT_EQ(facts.colours, 0u);
  EXPECT_GE(facts.width, 730u) << "9 points are 11 dots at least";
  EXPECT_NEAR(static_cast<double>(facts.height) / facts.width, 2 * 330.0 / 215, 0.01);
  EXPECT_EQ(png_of(month(1)).pages, 1u);
  EXPECT_EQ(two.png, png_of(paper).png);
}

TEST(PaperPicture, HoldsItsBytesWhateverStandsOnThePage) {
  Paper paper;
  std::string dense;
  for (int i = 0; i < 3000; ++i) dense += word(i) + " ";
  paper.blocks = {Words{dense, 9, false, Align::left, 0}};
  const PaperPicture picture = png_of(paper);
  EXPECT_LE(picture.png.size(), picture_bytes_max);
  EXPECT_GE(picture.pages, 1u);
  EXPECT_GE(png_facts(picture.png).width, 730u);
}

TEST(Paper, SaysWhatIsMissing) {
  EXPECT_NE(kit::pdf_pages(pdf_of(month(0))).at(0).find("Belum ada catatan."), std::string::npos);
}

TEST(Paper, TearsACellThatIsTallerThanAPage) {
  Paper paper;
  Grid grid;
  grid.columns = {{"Catatan", 40, Align::left, ""}, {"Lain", 0, Align::left, ""}};
  std::string tall;
  for (int i = 0; i < 900; ++i) tall += word(i) + " ";
  grid.rows = {{tall, "pendek"}, {"sesudahnya", "x"}};
  paper.blocks = {grid};
  const auto pages = kit::pdf_pages(pdf_of(paper));
  EXPECT_GT(pages.size(), 2u);
  std::string all;
  for (const auto& page : pages) {
    all += page;
    EXPECT_EQ(kit::count_of(page, "Catatan"), 1);
  }
  for (int i = 0; i < 900; ++i) EXPECT_EQ(kit::count_of(all, word(i)), 1) << i;
  EXPECT_EQ(kit::count_of(all, "pendek"), 1);
  EXPECT_EQ(kit::count_of(all, "sesudahnya"), 1);
}

TEST(Paper, SameValueSameBytes) {
  EXPECT_EQ(pdf_of(month(5)), pdf_of(month(5)));
  EXPECT_EQ(xlsx_of(month(5)), xlsx_of(month(5)));
}

TEST(Paper, WritesNoMarkupAndNoFormula) {
  Paper paper;
  Grid grid;
  grid.columns = {{"A", 0, Align::left, ""}, {"B", 0, Align::left, ""}};
  grid.rows = {{"=1+1 <b>&amp;", "007"}};
  paper.blocks = {grid};
  EXPECT_NE(kit::pdf_pages(pdf_of(paper)).at(0).find("=1+1 <b>&amp;"), std::string::npos);
  EXPECT_EQ(read_xlsx(xlsx_of(paper))->at(0).rows.at(1), (Cells{"=1+1 <b>&amp;", "007"}));
}

TEST(Paper, AWorkbookIsReadyForThePrinter) {
  Paper paper;
  paper.foot = "Presensi & jurnal";
  paper.foot_pages = "Halaman {0} dari {1}";
  Grid grid;
  grid.columns = {{"No", 19, Align::right, ""}, {"S", 19, Align::center, "Jumlah"}, {"I", 19, Align::center, "Jumlah"}};
  grid.rows = {{"1", "satu\ndua sembilan", "x"}, {"2", "a", "b"}};
  paper.blocks = {Words{"JUDUL", 12, true, Align::center, 2}, grid, Signatures{{{"Mengetahui,\nKepala", "Budi", "NIP 1"}, {"Guru", "Sari", "NIP 2"}}}};
  const std::string bytes = xlsx_of(paper);
  const std::string sheet = ZipReader::open(bytes)->part("xl/worksheets/sheet1.xml").value();
  EXPECT_NE(sheet.find("&amp;L&amp;9Presensi &amp;&amp; jurnal&amp;R&amp;9Halaman &amp;P dari &amp;N"), std::string::npos) << sheet;
  EXPECT_NE(sheet.find("<row r=\"4\" spans=\"1:3\" ht=\"45\" customHeight=\"1\">"), std::string::npos) << "three lines: " << sheet;
  EXPECT_EQ(kit::count_of(sheet, "customHeight"), 1) << "and one line as the program likes it";
  for (const char* merged : {"A1:C1", "A2:A3", "B2:C2"}) EXPECT_NE(sheet.find("ref=\"" + std::string(merged) + "\""), std::string::npos) << merged;
  EXPECT_NE(sheet.find("<pane ySplit=\"3\""), std::string::npos);
  const auto rows = read_xlsx(bytes)->at(0).rows;
  EXPECT_EQ(rows.at(7), (Cells{"Mengetahui,"}));
  EXPECT_EQ(rows.at(8), (Cells{"Kepala", "", "Guru"})) << "side by side";
  EXPECT_EQ(rows.at(12), (Cells{"Budi", "", "Sari"})) << "with room for the hands";
}

double number_after(const std::string& xml, const std::string& what) {
  const std::size_t at = xml.find(what);
  return at == std::string::npos ? 0 : std::stod(xml.substr(at + what.size()));
}

/// On which page each row of a sheet is printed, by what its file says of heights, scale, margins and breaks.
std::vector<int> printed_pages(const std::string& sheet, std::size_t rows, double paper_pt, double repeated_pt) {
  std::vector<double> heights(rows, 15);
  for (std::size_t at = 0; (at = sheet.find(" ht=\"", at)) != std::string::npos; ++at) {
    const std::size_t row = sheet.rfind("<row r=\"", at) + 8;
    heights.at(static_cast<std::size_t>(std::stoi(sheet.substr(row))) - 1) = std::stod(sheet.substr(at + 5));
  }
  const double margins = number_after(sheet, "top=\"") + number_after(sheet, "bottom=\"");
  const double page = (paper_pt - margins * 72) * 100 / std::max(number_after(sheet, "scale=\""), 1.0);
  std::vector<int> out;
  double used = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const bool turned = sheet.find("<brk id=\"" + std::to_string(row) + "\"") != std::string::npos || used + heights[row] > page;
    if (turned) used = repeated_pt;
    out.push_back((out.empty() ? 1 : out.back()) + (turned ? 1 : 0));
    used += heights[row];
  }
  return out;
}

/// However long the class: who signs, signs on one page, and the table is not wider than the paper.
TEST(Paper, AWorkbookTearsNoSignatures) {
  std::size_t moved = 0;
  constexpr std::size_t most = 90;
  for (std::size_t pupils = 0; pupils < most; ++pupils) {
    const std::string bytes = xlsx_of(month(pupils));
    const std::string sheet = ZipReader::open(bytes)->part("xl/worksheets/sheet1.xml").value();
    ASSERT_EQ(sheet.find("fitToPage"), std::string::npos) << "Excel minds no break where it fits pages by itself";
    double pixels = 0;
    for (std::size_t at = 0; (at = sheet.find("<col min=", at)) != std::string::npos; ++at) {
      const double columns = number_after(sheet.substr(at), "max=\"") - number_after(sheet.substr(at), "min=\"") + 1;
      pixels += columns * std::round(number_after(sheet.substr(at), "width=\"") * 7);
    }
    EXPECT_LE(pixels / 96 * number_after(sheet, "scale=\"") / 100, 12) << "inches between the margins of F4 lying";
    const auto cells = read_xlsx(bytes)->at(0).rows;
    const std::vector<int> pages = printed_pages(sheet, cells.size(), 8.5 * 72, 30);
    std::vector<int> signed_on;
    for (std::size_t row = 0; row < cells.size(); ++row) {
      const std::string first = cells[row].empty() ? "" : cells[row][0];
      if (first == "Mengetahui," || first == "Budi" || first == "NIP 1") signed_on.push_back(pages[row]);
    }
    ASSERT_EQ(signed_on.size(), 3u);
    EXPECT_EQ(signed_on.front(), signed_on.back()) << pupils << " pupils";
    moved += sheet.find("<brk") != std::string::npos ? 1 : 0;
  }
  EXPECT_GT(moved, 0u);
  EXPECT_LT(moved, most / 2) << "only where the page before has no room";
}

TEST(Paper, NamesItsFile) {
  EXPECT_EQ(file_name("Jurnal mengajar Siti Rahma, S.Pd. 2026-11", "pdf"), "Jurnal mengajar Siti Rahma S Pd 2026-11.pdf");
  EXPECT_EQ(file_name("../..\"/é", "xlsx"), "Selami.xlsx");
  EXPECT_LE(file_name(std::string(500, 'a'), "pdf").size(), 110u);
}

/// Whatever the rows: each is once on paper and once in the workbook.
RC_GTEST_PROP(Paper, LosesAndDoublesNothing, ()) {
  const auto rows = *rc::gen::inRange(0, 60);
  Paper paper;
  paper.title = "Uji";
  paper.sheet = *rc::gen::element(Sheet::f4, Sheet::a4);
  paper.landscape = *rc::gen::arbitrary<bool>();
  paper.foot_pages = "Halaman {0} dari {1}";
  Grid grid;
  grid.columns = {{"Nomor", 22, Align::left, ""}, {"Isi", 0, Align::left, "Kelompok"}, {"Jumlah", 20, Align::right, "Kelompok"}};
  std::vector<int> lengths;
  for (int i = 0; i < rows; ++i) {
    std::string words;
    const int length = *rc::gen::weightedOneOf<int>({{9, rc::gen::inRange(0, 30)}, {1, rc::gen::inRange(200, 900)}});
    for (int w = 0; w < length; ++w) words += "isi ";
    grid.rows.push_back({word(i), words + "akhir" + std::to_string(1000 + i), std::to_string(i)});
  }
  paper.blocks = {Words{"Judul", 12, true, Align::center, 2}, grid};
  std::string all;
  for (const auto& page : kit::pdf_pages(pdf_of(paper))) all += page;
  const auto tables = read_xlsx(xlsx_of(paper));
  RC_ASSERT(tables.has_value());
  for (int i = 0; i < rows; ++i) {
    RC_ASSERT(kit::count_of(all, word(i)) == 1);
    RC_ASSERT(kit::count_of(all, "akhir" + std::to_string(1000 + i)) == 1);
    const auto& sheet = tables->at(0).rows;
    RC_ASSERT(std::count_if(sheet.begin(), sheet.end(), [&](const Cells& c) { return !c.empty() && c[0] == word(i); }) == 1);
  }
}

}  // namespace
}  // namespace selami::files
