#include "vision/cards.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

#include "vision/dictionary.hpp"
#include "vision/light.hpp"
#include "vision/outline.hpp"

namespace selami::vision {
namespace {

struct Word {
  CardTurn card;
  double clarity = 0;
};

/// Brightness of the 7 × 7 cells, and of those near a shadow's edge also by the other side's levels.
struct Cells {
  std::array<double, side_cells * side_cells> own{};
  std::array<std::optional<double>, side_cells * side_cells> other;
};
constexpr std::size_t place(int column, int row) { return static_cast<std::size_t>(row * side_cells + column); }

Cells cells_of(const Grey& log, const Square& square, const Light& light) {
  Cells out;
  for (int row = 0; row < side_cells; ++row) {
    for (int column = 0; column < side_cells; ++column) {
      const double u = column + 0.5;
      const double v = row + 0.5;
      const std::size_t i = place(column, row);
      out.own[i] = light.of_cell(log, square, u, v);
      out.other[i] = light.by_other_part(out.own[i], u, v);
    }
  }
  return out;
}

/// The word when blur has spilled `spill` of each cell into its four neighbours.
std::optional<Word> word_in(const Cells& all, double spill) {
  std::uint32_t word = 0;
  double clarity = 1;
  for (int row = 1; row <= cells; ++row) {
    for (int column = 1; column <= cells; ++column) {
      const std::size_t i = place(column, row);
      const double around = all.own[i - 1] + all.own[i + 1] + all.own[i - side_cells] + all.own[i + side_cells];
      const double value = all.own[i] + spill * (4 * all.own[i] - around);
      if (value < 0) word |= 1U << ((row - 1) * cells + column - 1);
      const bool disputed = all.other[i] && (*all.other[i] < 0) != (all.own[i] < 0);
      clarity = std::min(clarity, disputed ? 0.0 : std::fabs(value));
    }
  }
  const auto card = find_word(word);
  if (!card) return std::nullopt;
  return Word{*card, clarity};
}

/// The side that is up as seen from the square's middle, and how clearly.
void set_side(CardSeen& card, Point middle) {
  double second = -2;
  double best = -2;
  for (std::size_t i = 0; i < 4; ++i) {
    const Point a = card.corners[i];
    const Point b = card.corners[(i + 1) % 4];
    const double dx = (a.x + b.x) / 2 - middle.x;
    const double dy = (a.y + b.y) / 2 - middle.y;
    const double up = -dy / std::hypot(dx, dy);
    if (up > best) {
      second = best;
      best = up;
      card.side = static_cast<int>(i);
    } else {
      second = std::max(second, up);
    }
  }
  card.upright = best - second;
}

std::optional<CardSeen> card_in(const Grey& log, const Quad& quad) {
  const auto square = Square::over(quad);
  if (!square) return std::nullopt;
  const auto light = Light::on(log, *square);
  if (!light) return std::nullopt;
  const Cells all = cells_of(log, *square, *light);
  std::optional<Word> word;
  for (const double spill : {0.0, 0.18, 0.36}) {
    word = word_in(all, spill);
    if (word) break;
  }
  if (!word) return std::nullopt;
  CardSeen out;
  out.number = word->card.number;
  out.clarity = word->clarity;
  for (std::size_t i = 0; i < 4; ++i) out.corners[i] = quad[(i + static_cast<std::size_t>(word->card.turns)) % 4];
  set_side(out, square->at(side_cells / 2.0, side_cells / 2.0));
  return out;
}

Point middle_of(const Quad& quad) { return {(quad[0].x + quad[2].x) / 2, (quad[0].y + quad[2].y) / 2}; }

/// The same card found twice is one card; the same number elsewhere is another.
void keep_clearest(std::vector<CardSeen>& all, const CardSeen& one) {
  const Point here = middle_of(one.corners);
  const double size = std::hypot(one.corners[0].x - one.corners[2].x, one.corners[0].y - one.corners[2].y);
  const auto same = std::find_if(all.begin(), all.end(), [&](const CardSeen& other) {
    const Point there = middle_of(other.corners);
    return other.number == one.number && std::hypot(here.x - there.x, here.y - there.y) < size / 2;
  });
  if (same == all.end()) all.push_back(one);
  else if (one.clarity > same->clarity) *same = one;
}

}  // namespace

std::vector<CardSeen> CardReader::read(const Grey& image) {
  std::vector<CardSeen> out;
  if (image.width < 32 || image.height < 32) return out;
  write_log(image, log_);
  const Grey log{image.width, image.height, image.width, log_.data()};
  // The wide look finds most; the narrow one those so small or slanted that blur breaks their frame.
  for (const Around around : {Around{12, 5}, Around{4, 3}}) {
    mark_dark(log, around, dark_);
    for (const Quad& quad : dark_quads(dark_, image.width, image.height)) {
      auto card = card_in(log, refined(image, quad));
      if (!card) card = card_in(log, quad);
      if (card) keep_clearest(out, *card);
    }
  }
  return out;
}

}  // namespace selami::vision
