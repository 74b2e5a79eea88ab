#pragma once
/// @file What a QR code looks like: versions, levels, where its modules stand. Pure. Source: ISO/IEC 18004:2015; model 2 alone.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace selami::vision {

constexpr int qr_versions = 40;
constexpr int qr_masks = 8;
/// How much of a code may be wrong: about 7, 15, 25, 30 %.
enum class QrLevel { l, m, q, h };

/// Modules a side.
constexpr int qr_side(int version) { return 17 + 4 * version; }

struct QrModules {
  int side = 0;
  std::vector<std::uint8_t> dark;  ///< side × side, row by row; 1 is dark

  bool at(int x, int y) const { return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)] != 0; }
  void set(int x, int y, bool on) { dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)] = on ? 1 : 0; }
};

/// How the bytes of a code are parted: blocks of nearly the same length, each with its own check bytes.
struct QrBlocks {
  std::size_t blocks = 0;
  std::size_t check = 0;     ///< bytes a block
  std::size_t all = 0;       ///< bytes of the code, check bytes included
  std::size_t data() const { return all - blocks * check; }
  /// Of block `i` (the later ones are longer by one).
  std::size_t data_in(std::size_t i) const { return data() / blocks + (i >= blocks - data() % blocks ? 1 : 0); }
};
QrBlocks qr_blocks(int version, QrLevel level);
/// Bits that say how many bytes follow.
constexpr int qr_count_bits(int version) { return version < 10 ? 8 : 16; }

/// Level and mask, which a code says twice beside its finders.
struct QrFormat {
  QrLevel level = QrLevel::m;
  int mask = 0;
};
std::uint32_t qr_format_bits(const QrFormat& format);
/// The nearest format, when at most three bits are wrong, and how many are.
struct QrFormatSeen {
  QrFormat format;
  int wrong = 0;
};
std::optional<QrFormatSeen> qr_format_in(std::uint32_t bits);
/// Calls with bit and place, for the first or the second copy.
void each_format_bit(int side, bool second, const std::function<void(int bit, int x, int y)>& call);

/// Middles of the alignment patterns along a side; none in version 1.
std::vector<int> qr_alignments(int version);
/// 1 for modules that carry no data: finders, timing, alignment, format, version.
QrModules qr_fixed(int version);
/// Draws finders, timing, alignment and version; format and data are left light.
void draw_fixed(QrModules& code, int version);
/// The places of the data bits, in their order: `bits` of them, then those that stay over.
void each_data_place(const QrModules& fixed, const std::function<void(int x, int y)>& call);
/// Whether a mask turns that module round.
bool qr_masked(int mask, int x, int y);

}  // namespace selami::vision
