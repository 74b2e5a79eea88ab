#include "kit_files/copies.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "kit_files/programs.hpp"

namespace selami::kit {
namespace {

/// One picture of a stream of binary PGM files.
Copy read_pgm(const std::string& bytes, std::size_t& at) {
  std::string head[4];
  for (std::string& word : head) {
    while (at < bytes.size() && std::isspace(static_cast<unsigned char>(bytes[at])) != 0) ++at;
    while (at < bytes.size() && std::isspace(static_cast<unsigned char>(bytes[at])) == 0) word += bytes[at++];
  }
  ++at;
  Copy out{std::atoi(head[1].c_str()), std::atoi(head[2].c_str()), {}};
  const std::size_t size = static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height);
  if (head[0] != "P5" || head[3] != "255" || at + size > bytes.size()) throw std::runtime_error("no PGM");
  out.pixels.assign(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.begin() + static_cast<std::ptrdiff_t>(at + size));
  at += size;
  return out;
}

/// The mean of what a dot of the copy covers.
int mean(const Copy& page, double left, double top, double side) {
  double sum = 0;
  double all = 0;
  for (int y = static_cast<int>(top); y < top + side && y < page.height; ++y) {
    for (int x = static_cast<int>(left); x < left + side && x < page.width; ++x) {
      const double share = (std::min(x + 1.0, left + side) - std::max<double>(x, left)) * (std::min(y + 1.0, top + side) - std::max<double>(y, top));
      sum += share * page.at(x, y);
      all += share;
    }
  }
  return all > 0 ? static_cast<int>(sum / all) : 255;
}

/// Specks, the same in each run: nearly normal, of mean 0 and standard deviation 1. Source of the step: Marsaglia (2003), Xorshift RNGs.
class Specks {
 public:
  double next() {
    constexpr int terms = 8;
    double sum = 0;
    for (int i = 0; i < terms; ++i) sum += uniform();
    return (sum - terms / 2.0) / std::sqrt(terms / 12.0);
  }

 private:
  double uniform() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return state_ / 4294967296.0;
  }
  std::uint32_t state_ = 2463534242U;
};

double number_in(const std::string& line, const std::string& name) {
  const std::size_t at = line.find(name + "=\"");
  return at == std::string::npos ? 0 : std::atof(line.c_str() + at + name.size() + 2);
}

std::string plain(std::string text) {
  for (const auto& [code, letter] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
    for (std::size_t at = 0; (at = text.find(code, at)) != std::string::npos; at += 1) text.replace(at, std::string(code).size(), letter);
  }
  return text;
}

}  // namespace

std::vector<Copy> pictures_of(const std::string& pdf, int dots_inch, int first, int last) {
  const Kept file(pdf);
  const std::string all = said_by("pdftoppm -gray -r " + std::to_string(dots_inch) + " -f " + std::to_string(first) + " -l " + std::to_string(last) + " " + file.path());
  std::vector<Copy> out;
  for (std::size_t at = 0; at < all.size();) out.push_back(read_pgm(all, at));
  return out;
}

Copy photocopied(const Copy& page) {
  constexpr double noise = 40;     // of 255, standard deviation
  constexpr int black_below = 140;
  Specks specks;
  Copy out{static_cast<int>(page.width * copied_to), static_cast<int>(page.height * copied_to), {}};
  const double side = 1 / copied_to;
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) out.pixels.push_back(mean(page, x * side, y * side, side) + noise * specks.next() < black_below ? 0 : 255);
  }
  return out;
}

Copy seen_by_a_camera(const Copy& page) {
  Copy out{page.width / 2, page.height / 2, {}};
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) out.pixels.push_back(static_cast<std::uint8_t>(mean(page, 2 * x, 2 * y, 2)));
  }
  return out;
}

std::vector<std::string> qr_texts(const Copy& page) {
  const std::string head = "P5\n" + std::to_string(page.width) + " " + std::to_string(page.height) + "\n255\n";
  const Kept file(head + std::string(page.pixels.begin(), page.pixels.end()));
  // It fails where it finds none: that is the test's to say.
  std::istringstream lines(said_by("zbarimg --quiet --raw -Sdisable -Sqrcode.enable pgm:" + file.path() + " 2>/dev/null", true));
  std::vector<std::string> out;
  for (std::string line; std::getline(lines, line);) out.push_back(line);
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Word> words_of(const std::string& pdf) {
  const Kept file(pdf);
  std::istringstream lines(said_by("pdftotext -bbox -enc UTF-8 " + file.path() + " -"));
  std::vector<Word> out;
  std::size_t page = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("<page ") != std::string::npos) ++page;
    const std::size_t from = line.find("<word ");
    const std::size_t text = line.find('>');
    const std::size_t end = line.find("</word>");
    if (from == std::string::npos || end == std::string::npos) continue;
    out.push_back({page, number_in(line, "xMin"), number_in(line, "yMin"), number_in(line, "xMax"), number_in(line, "yMax"), plain(line.substr(text + 1, end - text - 1))});
  }
  return out;
}

double points_of(const Word& word) {
  constexpr double dejavu_height = 1.164;  // ascent and descent of DejaVu Sans, in its size
  return (word.bottom - word.top) / dejavu_height;
}

std::vector<std::string> page_sizes(const std::string& pdf) {
  const Kept file(pdf);
  std::istringstream lines(said_by("pdfinfo -f 1 -l 9999 " + file.path()));
  std::vector<std::string> out;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find("size:");
    if (line.rfind("Page ", 0) != 0 || at == std::string::npos) continue;
    std::istringstream words(line.substr(at + 5));
    double width = 0;
    double height = 0;
    std::string by;
    words >> width >> by >> height;
    out.push_back(std::to_string(std::lround(width)) + " x " + std::to_string(std::lround(height)));
  }
  return out;
}

}  // namespace selami::kit
