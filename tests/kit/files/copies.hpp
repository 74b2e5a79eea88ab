#pragma once
/// @file What a photocopier, a camera and a measuring eye make of a PDF: poppler's and ZBar's programs (tools/packages-test.txt).

#include <cstdint>
#include <string>
#include <vector>

namespace selami::kit {

/// A page in greys, row by row from the upper left, 0 black.
struct Copy {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;

  std::uint8_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]; }
};

/// Pages `first` to `last` of a PDF, from 1, so many dots an inch. Throws std::runtime_error when poppler refuses the file.
std::vector<Copy> pictures_of(const std::string& pdf, int dots_inch, int first = 1, int last = 1);
/// "Fit to page" and a tired photocopier: made smaller to nine tenths, specks, then black or white and nothing between.
constexpr double copied_to = 0.9;
Copy photocopied(const Copy& page);

/// A copy as a camera sees it: half as many dots, in greys again.
Copy seen_by_a_camera(const Copy& page);

/// The texts of all QR codes on a page, sorted.
std::vector<std::string> qr_texts(const Copy& page);

/// A word of a PDF and where it stands, in points from the upper left.
struct Word {
  std::size_t page = 0;
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string text;
};
std::vector<Word> words_of(const std::string& pdf);
/// The size of its letters, from its height: all papers have one typeface.
double points_of(const Word& word);

/// "935.4 x 609.4", one a page, in points.
std::vector<std::string> page_sizes(const std::string& pdf);

}  // namespace selami::kit
