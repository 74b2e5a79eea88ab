#include <gtest/gtest.h>

#include <map>

#include "files/photo.hpp"
#include "kit_files/pdf_text.hpp"
#include "teaching/cards_print.hpp"
#include "vision/cards.hpp"
#include "vision/dictionary.hpp"

namespace selami::teaching {
namespace {

using Seen = std::map<int, int>;  // side by number

/// Each dot the mean of `size` × `size`, as a camera far away sees it.
files::GreyPhoto smaller(const files::GreyPhoto& in, int size) {
  files::GreyPhoto out{in.width / size, in.height / size, {}};
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      int sum = 0;
      for (int i = 0; i < size * size; ++i) {
        sum += in.pixels[static_cast<std::size_t>((y * size + i / size) * in.width + x * size + i % size)];
      }
      out.pixels.push_back(static_cast<std::uint8_t>(sum / (size * size)));
    }
  }
  return out;
}

/// A quarter clockwise.
files::GreyPhoto turned(const files::GreyPhoto& in) {
  files::GreyPhoto out{in.height, in.width, {}};
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      out.pixels.push_back(in.pixels[static_cast<std::size_t>((in.height - 1 - x) * in.width + y)]);
    }
  }
  return out;
}

Seen read(const files::GreyPhoto& photo) {
  Seen out;
  for (const auto& card : vision::CardReader().read({photo.width, photo.height, photo.width, photo.pixels.data()})) out[card.number] = card.side;
  return out;
}

files::GreyPhoto first_pages(const CardsOrder& order) { return files::grey_photo(files::png_of(cards_paper(order)).png).value(); }

/// Prints some cards on at most two sheets and looks at them from near and far, each side up in turn.
void look_at(const CardsOrder& order, std::initializer_list<int> sizes) {
  const files::GreyPhoto paper = first_pages(order);
  for (const int size : sizes) {
    files::GreyPhoto photo = smaller(paper, size);
    for (int quarters = 0; quarters < 4; ++quarters) {
      Seen expected;
      for (const int number : order.numbers) expected[number] = (4 - quarters) % 4;  // clockwise brings the left side up: D
      EXPECT_EQ(read(photo), expected) << "from " << order.numbers.front() << ", size " << size << ", turned " << quarters;
      photo = turned(photo);
    }
  }
}

TEST(PrintedCards, AreReadAsTheirNumberAndTheSideThatIsUp) {
  for (int first = 1; first <= vision::last_card; first += 4) look_at({{first, first + 1, first + 2, first + 3}, CardSize::a5, files::Sheet::a4, first % 8 == 1, false, 0}, {4, 16});
}

TEST(PrintedCards, OfA4OnEachPaperAndWithPicturesToo) {
  for (const CardSize size : {CardSize::a5, CardSize::a4}) {
    for (const files::Sheet sheet : {files::Sheet::a4, files::Sheet::f4}) {
      for (const bool pictures : {false, true}) look_at({{7, 98}, size, sheet, pictures, false, 0}, {1, 20});
    }
  }
}

TEST(PrintedCards, HaveABackThatIsNoCard) {
  const CardsOrder order{{7, 98, 3}, CardSize::a5, files::Sheet::a4, false, true, 0};
  EXPECT_EQ(kit::pdf_pages(files::pdf_of(cards_paper(order))).size(), 4u) << "two sheets, the last one with one card";
  const files::GreyPhoto paper = first_pages(order);
  EXPECT_EQ(read(smaller(paper, 2)), (Seen{{7, 0}, {98, 0}})) << "a front and a back";
  const CardsOrder large{{7}, CardSize::a4, files::Sheet::f4, false, true, 0};
  EXPECT_EQ(kit::pdf_pages(files::pdf_of(cards_paper(large))).size(), 2u);
}

TEST(PrintedCards, SayNumberAndLettersAndNothingElse) {
  const std::string pdf = files::pdf_of(cards_paper({{1, 2, 3, 131}, CardSize::a5, files::Sheet::a4, false, false, 0}));
  const auto pages = kit::pdf_pages(pdf);
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_NE(kit::pdf_facts(pdf).find("595.276 x 841.89 pts (A4)"), std::string::npos);
  std::map<std::string, int> words;
  std::string word;
  for (const char c : pages[0] + pages[1] + " ") {
    if (c > ' ') word += c;
    else if (!word.empty()) ++words[std::exchange(word, "")];
  }
  EXPECT_EQ(words, (std::map<std::string, int>{{"no.", 6}, {"1", 2}, {"2", 2}, {"3", 2}, {"A", 3}, {"B", 3}, {"C", 3}, {"D", 3}}));
}

}  // namespace
}  // namespace selami::teaching
