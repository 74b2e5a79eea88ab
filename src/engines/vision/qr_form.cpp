#include "vision/qr_form.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace selami::vision {
namespace {

using Row = std::array<std::uint8_t, qr_versions>;
/// Table 9: check bytes a block, by level (L, M, Q, H) and version from 1.
constexpr std::array<Row, 4> check_in_block = {{
    {7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28},
    {13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
}};
/// The same table: how many blocks.
constexpr std::array<Row, 4> block_count = {{
    {1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25},
    {1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49},
    {1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68},
    {1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81},
}};
/// As the format says the levels.
constexpr std::array<std::uint32_t, 4> level_bits = {1, 0, 3, 2};

constexpr std::uint32_t format_generator = 0x537;
constexpr std::uint32_t format_mask = 0x5412;
constexpr std::uint32_t version_generator = 0x1F25;
constexpr int first_named_version = 7;
constexpr int timing = 6;

/// `data` and the rest of its division by the generator: a BCH word.
std::uint32_t with_rest(std::uint32_t data, int rest_bits, std::uint32_t generator) {
  std::uint32_t rest = data;
  for (int i = 0; i < rest_bits; ++i) rest = (rest << 1) ^ ((rest >> (rest_bits - 1)) * generator);
  return data << rest_bits | rest;
}

/// How many places along a side all versions' patterns take.
std::size_t data_modules(int version) {
  const int around = (16 * version + 128) * version + 64;
  if (version == 1) return static_cast<std::size_t>(around);
  const int along = version / 7 + 2;
  return static_cast<std::size_t>(around - ((25 * along - 10) * along - 55) - (version >= first_named_version ? 36 : 0));
}

/// Rings around a middle, dark or light by their distance from it; what lies outside of the code is left out.
template <class Put>
void rings(int side, int x, int y, int reach, const Put& put) {
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      const bool inside = x + dx >= 0 && x + dx < side && y + dy >= 0 && y + dy < side;
      if (inside) put(x + dx, y + dy, std::max(std::abs(dx), std::abs(dy)));
    }
  }
}

/// Calls with the middle of each alignment pattern; none stands on a finder.
template <class Each>
void each_alignment(int version, const Each& each) {
  const std::vector<int> along = qr_alignments(version);
  for (const int y : along) {
    for (const int x : along) {
      const bool finder = (x == along.front() && (y == along.front() || y == along.back())) || (x == along.back() && y == along.front());
      if (!finder) each(x, y);
    }
  }
}

}  // namespace

QrBlocks qr_blocks(int version, QrLevel level) {
  const auto row = static_cast<std::size_t>(level);
  const auto column = static_cast<std::size_t>(version - 1);
  return {block_count[row][column], check_in_block[row][column], data_modules(version) / 8};
}

std::uint32_t qr_format_bits(const QrFormat& format) {
  const std::uint32_t data = level_bits[static_cast<std::size_t>(format.level)] << 3 | static_cast<std::uint32_t>(format.mask);
  return with_rest(data, 10, format_generator) ^ format_mask;
}

std::optional<QrFormatSeen> qr_format_in(std::uint32_t bits) {
  constexpr int most_wrong = 3;
  std::optional<QrFormatSeen> out;
  for (int level = 0; level < 4; ++level) {
    for (int mask = 0; mask < qr_masks; ++mask) {
      const QrFormat format{static_cast<QrLevel>(level), mask};
      int wrong = 0;
      for (std::uint32_t off = bits ^ qr_format_bits(format); off != 0; off &= off - 1) ++wrong;
      if (wrong <= most_wrong && (!out || wrong < out->wrong)) out = QrFormatSeen{format, wrong};
    }
  }
  return out;
}

void each_format_bit(int side, bool second, const std::function<void(int bit, int x, int y)>& call) {
  constexpr int column = 8;
  if (second) {
    for (int bit = 0; bit < 8; ++bit) call(bit, side - 1 - bit, column);
    for (int bit = 8; bit < 15; ++bit) call(bit, column, side - 15 + bit);
    return;
  }
  for (int bit = 0; bit < 6; ++bit) call(bit, column, bit);
  call(6, column, 7);
  call(7, column, column);
  call(8, 7, column);
  for (int bit = 9; bit < 15; ++bit) call(bit, 14 - bit, column);
}

std::vector<int> qr_alignments(int version) {
  if (version == 1) return {};
  const int along = version / 7 + 2;
  const int step = version == 32 ? 26 : (version * 4 + along * 2 + 1) / (along * 2 - 2) * 2;  // the one that the formula misses
  std::vector<int> out(static_cast<std::size_t>(along), timing);
  for (int i = along - 1; i > 0; --i) out[static_cast<std::size_t>(i)] = qr_side(version) - 7 - (along - 1 - i) * step;
  return out;
}

QrModules qr_fixed(int version) {
  const int side = qr_side(version);
  QrModules out{side, std::vector<std::uint8_t>(static_cast<std::size_t>(side) * static_cast<std::size_t>(side))};
  for (int i = 0; i < side; ++i) {
    out.set(timing, i, true);
    out.set(i, timing, true);
  }
  const auto put = [&](int x, int y, int) { out.set(x, y, true); };
  for (int i = 0; i < 9; ++i) {
    for (int j = 0; j < 9; ++j) {  // a finder with its rim, and the format beside it
      put(i, j, 0);
      if (j < 8) put(side - 1 - j, i, 0);
      if (j < 8) put(i, side - 1 - j, 0);
    }
  }
  each_alignment(version, [&](int x, int y) { rings(side, x, y, 2, put); });
  if (version < first_named_version) return out;
  for (int i = 0; i < 18; ++i) {
    put(side - 11 + i % 3, i / 3, 0);
    put(i / 3, side - 11 + i % 3, 0);
  }
  return out;
}

void draw_fixed(QrModules& code, int version) {
  const int side = code.side;
  for (int i = 0; i < side; ++i) {
    code.set(timing, i, i % 2 == 0);
    code.set(i, timing, i % 2 == 0);
  }
  const auto finder = [&](int x, int y, int ring) { code.set(x, y, ring != 2 && ring != 4); };
  rings(side, 3, 3, 4, finder);
  rings(side, side - 4, 3, 4, finder);
  rings(side, 3, side - 4, 4, finder);
  each_alignment(version, [&](int x, int y) { rings(side, x, y, 2, [&](int at_x, int at_y, int ring) { code.set(at_x, at_y, ring != 1); }); });
  code.set(8, side - 8, true);  // always dark
  if (version < first_named_version) return;
  const std::uint32_t name = with_rest(static_cast<std::uint32_t>(version), 12, version_generator);
  for (int i = 0; i < 18; ++i) {
    const bool on = (name >> i & 1U) != 0;
    code.set(side - 11 + i % 3, i / 3, on);
    code.set(i / 3, side - 11 + i % 3, on);
  }
}

void each_data_place(const QrModules& fixed, const std::function<void(int x, int y)>& call) {
  const int side = fixed.side;
  bool up = true;
  for (int right = side - 1; right > 0; right -= 2, up = !up) {
    if (right == timing) --right;  // that column is the timing pattern's
    for (int i = 0; i < side; ++i) {
      const int y = up ? side - 1 - i : i;
      for (const int x : {right, right - 1}) {
        if (!fixed.at(x, y)) call(x, y);
      }
    }
  }
}

bool qr_masked(int mask, int x, int y) {
  switch (mask) {
    case 0: return (x + y) % 2 == 0;
    case 1: return y % 2 == 0;
    case 2: return x % 3 == 0;
    case 3: return (x + y) % 3 == 0;
    case 4: return (x / 3 + y / 2) % 2 == 0;
    case 5: return x * y % 2 + x * y % 3 == 0;
    case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
    default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
  }
}

}  // namespace selami::vision
