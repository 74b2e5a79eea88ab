#include "sheet/strip.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "vision/outline.hpp"

namespace selami::sheet {
namespace {

std::uint64_t sum_of(std::uint64_t said) {
  std::uint32_t crc = 0xFFFF;
  for (int bit = 0; bit < said_bits; ++bit) {
    const bool mixes = ((crc >> 15 ^ static_cast<std::uint32_t>(said >> bit & 1U)) & 1U) != 0;
    crc = (crc << 1 & 0xFFFFU) ^ (mixes ? 0x1021U : 0U);
  }
  return crc;
}

double brightness(const Ink& ink, const Plane& plane, vision::Point middle) {
  double sum = 0;
  for (const double dx : {-0.5, 0.0, 0.5}) {
    for (const double dy : {-0.5, 0.0, 0.5}) sum += vision::sample(ink.log, plane.at({middle.x + dx, middle.y + dy})) / 9;
  }
  return sum;
}

}  // namespace

std::uint64_t with_sum(std::uint64_t said) { return said | sum_of(said) << said_bits; }

std::optional<std::uint64_t> said_in(std::uint64_t code) {
  const std::uint64_t said = code & ((std::uint64_t{1} << said_bits) - 1);
  if (sum_of(said) != code >> said_bits) return std::nullopt;
  return said;
}

/// Along its ticks. Nothing where a bit is not clearly one or the other.
std::optional<std::uint64_t> read_strip(const Ink& ink, const Plane& plane, const Rect& strip) {
  const auto trail = follow(ink, plane, ticks_of_code(strip), {0, 0});
  if (!trail) return std::nullopt;
  const double cell = strip.wide / code_bits;
  std::uint64_t code = 0;
  for (std::size_t bit = 0; bit < code_bits; ++bit) {
    // The ticks stand below every second bit; the others lie between.
    const std::size_t tick = bit / 2;
    const std::size_t next = std::min(tick + bit % 2, trail->off.size() - 1);
    const vision::Point off{(trail->off[tick].x + trail->off[next].x) / 2, (trail->off[tick].y + trail->off[next].y) / 2};
    const vision::Point upper{strip.x + cell * (static_cast<double>(bit) + 0.5) + off.x, strip.y + cell / 2 + off.y};
    const double step = brightness(ink, plane, {upper.x, upper.y + cell}) - brightness(ink, plane, upper);
    if (std::fabs(step) < 0.25 * vision::steps_a_doubling) return std::nullopt;
    if (step > 0) code |= std::uint64_t{1} << bit;
  }
  return code;
}

}  // namespace selami::sheet
