#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "every_paper.hpp"
#include "files/table.hpp"
#include "kit_files/copies.hpp"
#include "sheet/reader.hpp"
#include "vision/cards.hpp"

namespace selami::papers {
namespace {

using files::Sheet;

/// What a copy shop gets by message.
constexpr std::size_t size_max = 300'000;
constexpr int dots_inch = 150;         // of a cheap scanner; a phone's camera sees more
constexpr int copier_dots_inch = 300;  // of an old copier

/// Each paper on each size.
class EveryPaper : public testing::TestWithParam<std::tuple<std::size_t, Sheet>> {
 protected:
  const Kind& kind() const { return every_paper().at(std::get<0>(GetParam())); }
  Sheet sheet() const { return std::get<1>(GetParam()); }
  files::Paper paper() const { return kind().make(sheet()); }
};
std::string named(const testing::TestParamInfo<std::tuple<std::size_t, Sheet>>& one) {
  std::string out = every_paper().at(std::get<0>(one.param)).name + (std::get<1>(one.param) == Sheet::f4 ? "_F4" : "_A4");
  std::replace(out.begin(), out.end(), ' ', '_');
  return out;
}
INSTANTIATE_TEST_SUITE_P(On, EveryPaper, testing::Combine(testing::Range<std::size_t>(0, every_paper().size()), testing::Values(Sheet::f4, Sheet::a4)), named);

std::vector<std::size_t> papers_that(bool (*holds)(const Kind&)) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < every_paper().size(); ++i) {
    if (holds(every_paper()[i])) out.push_back(i);
  }
  return out;
}
bool is_table(const Kind& kind) { return kind.name.rfind("journal", 0) == 0 || kind.name.rfind("recap", 0) == 0; }
bool has_code(const Kind& kind) { return !kind.addresses.empty(); }

/// They go out as picture and workbook, too.
class EveryTable : public EveryPaper {};
INSTANTIATE_TEST_SUITE_P(On, EveryTable, testing::Combine(testing::ValuesIn(papers_that(is_table)), testing::Values(Sheet::f4, Sheet::a4)), named);
class EveryCode : public EveryPaper {};
INSTANTIATE_TEST_SUITE_P(On, EveryCode, testing::Combine(testing::ValuesIn(papers_that(has_code)), testing::Values(Sheet::f4, Sheet::a4)), named);

/// For whoever looks at them: SELAMI_PAPERS=DIR keeps the files.
void keep(const std::string& name, const std::string& bytes) {
  const char* folder = std::getenv("SELAMI_PAPERS");
  if (folder != nullptr) std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << bytes;
}

TEST_P(EveryPaper, IsSmallAndEachPageIsTheSizeThatWasChosen) {
  const files::Paper made = paper();
  const std::string pdf = files::pdf_of(made);
  keep(named({GetParam(), 0}) + ".pdf", pdf);
  EXPECT_LE(pdf.size(), size_max);
  const std::string upright = sheet() == Sheet::f4 ? "609 x 935" : "595 x 842";
  const std::string across = sheet() == Sheet::f4 ? "935 x 609" : "842 x 595";
  for (const std::string& size : kit::page_sizes(pdf)) EXPECT_EQ(size, made.landscape ? across : upright);
}

TEST_P(EveryTable, IsASmallPictureAndASmallWorkbookToo) {
  EXPECT_LE(files::png_of(paper()).png.size(), size_max);
  const std::string book = files::xlsx_of(paper());
  EXPECT_LE(book.size(), size_max);
  keep(named({GetParam(), 0}) + ".xlsx", book);
}

/// 9 points are 8.1 after "fit to page".
TEST_P(EveryPaper, HasNoLetterUnderSevenPointsOnACopy) {
  constexpr double least = 7;
  const auto words = kit::words_of(files::pdf_of(paper()));
  const bool turned = kind().name.rfind("answer cards", 0) == 0;  // their letters lie on all four sides: no height is the size
  for (const kit::Word& word : words) {
    const double size = turned ? std::max(kit::points_of(word), (word.right - word.left)) : kit::points_of(word);
    EXPECT_GE(size * kit::copied_to, least) << word.text << " on page " << word.page;
  }
}

/// All codes of all pages, also from a copy: each once, and the address and code that are printed beside it.
TEST_P(EveryCode, SaysItsAddressesByQrAlsoOnAPhotocopy) {
  const std::string pdf = files::pdf_of(paper());
  std::vector<std::string> plain;
  std::vector<std::string> copied;
  for (const kit::Copy& page : kit::pictures_of(pdf, dots_inch, 1, 999)) {
    for (const std::string& text : kit::qr_texts(page)) plain.push_back(text);
    for (const std::string& text : kit::qr_texts(kit::photocopied(page))) copied.push_back(text);
  }
  std::sort(plain.begin(), plain.end());
  std::sort(copied.begin(), copied.end());
  std::vector<std::string> expected = kind().addresses;
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(plain, expected);
  EXPECT_EQ(copied, expected);
}

vision::Grey grey(const kit::Copy& page) { return {page.width, page.height, page.width, page.pixels.data()}; }

TEST(Photocopies, OfAnswerCardsAreStillRead) {
  for (const Sheet sheet : {Sheet::f4, Sheet::a4}) {
    for (const char* name : {"answer cards A5", "answer cards A4"}) {
      std::set<int> seen;
      for (const kit::Copy& page : kit::pictures_of(files::pdf_of(paper_named(name).make(sheet)), 75, 1, 999)) {
        const kit::Copy copy = kit::photocopied(page);
        for (const auto& card : vision::CardReader().read(grey(copy))) {
          EXPECT_EQ(card.side, 0) << card.number;
          seen.insert(card.number);
        }
      }
      EXPECT_EQ(seen.size(), static_cast<std::size_t>(cards)) << name;
      EXPECT_EQ(*seen.rbegin(), cards) << "no number that was not printed";
    }
  }
}

TEST(Photocopies, OfAClassSheetAreStillReadAsEmpty) {
  for (const Sheet sheet : {Sheet::f4, Sheet::a4}) {
    const auto pages = kit::pictures_of(files::pdf_of(paper_named("class sheet").make(sheet)), copier_dots_inch);
    const kit::Copy copy = kit::seen_by_a_camera(kit::photocopied(pages.at(0)));
    const auto seen = sheet::read_sheet(grey(copy));
    ASSERT_TRUE(seen) << static_cast<int>(seen.error());
    EXPECT_EQ(seen->form.rows, pupils);
    for (const auto& row : seen->rows) {
      for (const sheet::Answer& answer : row) EXPECT_EQ(answer.state, sheet::Answer::State::none);
    }
  }
}

/// Rows of dots on which one dark run is at least half as wide as the page: the rules of a table.
int rules_of(const kit::Copy& page) {
  int out = 0;
  bool before = false;
  for (int y = 0; y < page.height; ++y) {
    int run = 0;
    int most = 0;
    int missing = 0;
    for (int x = 0; x < page.width; ++x) {
      if (page.at(x, y) < 128) {
        run += 1 + missing;
        missing = 0;
      } else if (++missing > 2) {  // a speck does not break a rule
        run = 0;
        missing = 0;
      }
      most = std::max(most, run);
    }
    const bool rule = most > page.width / 2;
    if (rule && !before) ++out;
    before = rule;
  }
  return out;
}

/// The lines of a table are 0.6 points: they are all there on a copy.
TEST(Photocopies, KeepTheLinesOfTables) {
  for (const char* name : {"journal month", "recap month", "recap semester"}) {
    for (const Sheet sheet : {Sheet::f4, Sheet::a4}) {
      const kit::Copy page = kit::pictures_of(files::pdf_of(paper_named(name).make(sheet)), copier_dots_inch).at(0);
      const int printed = rules_of(page);
      EXPECT_GT(printed, 5) << name;
      EXPECT_EQ(rules_of(kit::photocopied(page)), printed) << name;
    }
  }
}

}  // namespace
}  // namespace selami::papers
