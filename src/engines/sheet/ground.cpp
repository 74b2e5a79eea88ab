#include "sheet/ground.hpp"

#include <algorithm>
#include <cstddef>

namespace selami::sheet {
namespace {

struct Brighter {
  static constexpr std::uint8_t least = 0;
  std::uint8_t operator()(std::uint8_t a, std::uint8_t b) const { return std::max(a, b); }
};
struct Darker {
  static constexpr std::uint8_t least = 255;
  std::uint8_t operator()(std::uint8_t a, std::uint8_t b) const { return std::min(a, b); }
};

/// The best of 2·half + 1 neighbours along one line; beyond its ends there is nothing.
template <class Better>
class Along {
 public:
  Along(std::size_t length, int half) : half_(static_cast<std::size_t>(half)), wide_(2 * half_ + 1), length_(length) {
    const std::size_t blocks = (length + 2 * half_ + wide_ - 1) / wide_;
    in_.assign(blocks * wide_, Better::least);
    forth_.resize(in_.size());
    back_.resize(in_.size());
  }

  void run(std::uint8_t* line, std::size_t stride) {
    for (std::size_t i = 0; i < length_; ++i) in_[half_ + i] = line[i * stride];
    const Better better;
    for (std::size_t i = 0; i < in_.size(); ++i) forth_[i] = i % wide_ == 0 ? in_[i] : better(forth_[i - 1], in_[i]);
    for (std::size_t i = in_.size(); i-- > 0;) back_[i] = i % wide_ == wide_ - 1 ? in_[i] : better(back_[i + 1], in_[i]);
    for (std::size_t i = 0; i < length_; ++i) line[i * stride] = better(back_[i], forth_[i + wide_ - 1]);
  }

 private:
  std::size_t half_;
  std::size_t wide_;
  std::size_t length_;
  std::vector<std::uint8_t> in_, forth_, back_;
};

template <class Better>
void spread(std::vector<std::uint8_t>& pixels, std::size_t width, std::size_t height, int half) {
  Along<Better> rows(width, half);
  for (std::size_t y = 0; y < height; ++y) rows.run(&pixels[y * width], 1);
  Along<Better> columns(height, half);
  for (std::size_t x = 0; x < width; ++x) columns.run(&pixels[x], width);
}

}  // namespace

std::vector<std::uint8_t> ground_of(const vision::Grey& image, int half) {
  const auto width = static_cast<std::size_t>(image.width);
  const auto height = static_cast<std::size_t>(image.height);
  std::vector<std::uint8_t> out(width * height);
  for (std::size_t y = 0; y < height; ++y) {
    const std::uint8_t* row = image.pixels + static_cast<std::ptrdiff_t>(y) * image.stride;
    std::copy(row, row + width, &out[y * width]);
  }
  spread<Brighter>(out, width, height, half);
  spread<Darker>(out, width, height, half);
  return out;
}

Smaller smaller(const vision::Grey& image, int n) {
  Smaller out{image.width / n, image.height / n, {}};
  out.pixels.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      int sum = 0;
      for (int dy = 0; dy < n; ++dy) {
        const std::uint8_t* row = image.pixels + static_cast<std::ptrdiff_t>(y * n + dy) * image.stride + x * n;
        for (int dx = 0; dx < n; ++dx) sum += row[dx];
      }
      out.pixels.push_back(static_cast<std::uint8_t>((sum + n * n / 2) / (n * n)));
    }
  }
  return out;
}

}  // namespace selami::sheet
