#include "vision/qr_code.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace selami::vision {
namespace {

constexpr unsigned byte_mode = 4;
constexpr int mode_bits = 4;

class Bits {
 public:
  void put(unsigned value, int bits) {
    for (int i = bits - 1; i >= 0; --i, ++size_) {
      if (size_ % 8 == 0) bytes_.push_back(0);
      bytes_.back() = static_cast<std::uint8_t>(bytes_.back() | (value >> i & 1U) << (7 - size_ % 8));
    }
  }
  Bytes take() { return std::move(bytes_); }

 private:
  Bytes bytes_;
  std::size_t size_ = 0;
};

/// The data with its head, filled up to `size` bytes.
Bytes filled(const Bytes& data, int version, std::size_t size) {
  Bits bits;
  bits.put(byte_mode, mode_bits);
  bits.put(static_cast<unsigned>(data.size()), qr_count_bits(version));
  for (const std::uint8_t byte : data) bits.put(byte, 8);
  bits.put(0, mode_bits);  // the end; head and end together fill a byte
  Bytes out = bits.take();
  out.resize(std::min(out.size(), size));
  for (bool first = true; out.size() < size; first = !first) out.push_back(first ? 0xEC : 0x11);
  return out;
}

/// Blocks with their check bytes, byte by byte in turn.
Bytes woven(const Bytes& data, const QrBlocks& parts) {
  std::vector<Bytes> blocks;
  std::vector<Bytes> checks;
  auto from = data.begin();
  for (std::size_t i = 0; i < parts.blocks; ++i) {
    const auto to = from + static_cast<std::ptrdiff_t>(parts.data_in(i));
    blocks.emplace_back(from, to);
    checks.push_back(check_bytes(blocks.back(), parts.check));
    from = to;
  }
  Bytes out;
  for (const auto* all : {&blocks, &checks}) {
    for (std::size_t i = 0; i < all->back().size(); ++i) {
      for (const Bytes& block : *all) {
        if (i < block.size()) out.push_back(block[i]);
      }
    }
  }
  return out;
}

/// The other way round. Nothing when a block cannot be mended.
std::optional<Bytes> unwoven(const Bytes& bytes, const QrBlocks& parts) {
  std::vector<Bytes> blocks(parts.blocks);
  std::size_t from = 0;
  const std::size_t longest = parts.data_in(parts.blocks - 1);
  for (std::size_t i = 0; i < longest + parts.check; ++i) {
    for (std::size_t block = 0; block < parts.blocks; ++block) {
      if (i < longest && i >= parts.data_in(block)) continue;
      blocks[block].push_back(bytes[from++]);
    }
  }
  Bytes out;
  for (Bytes& block : blocks) {
    if (!mend(block, parts.check)) return std::nullopt;
    out.insert(out.end(), block.begin(), block.end() - static_cast<std::ptrdiff_t>(parts.check));
  }
  return out;
}

void draw_format(QrModules& code, const QrFormat& format) {
  const std::uint32_t bits = qr_format_bits(format);
  for (const bool second : {false, true}) each_format_bit(code.side, second, [&](int bit, int x, int y) { code.set(x, y, (bits >> bit & 1U) != 0); });
}

void turn_round(QrModules& code, const QrModules& fixed, int mask) {
  each_data_place(fixed, [&](int x, int y) { code.set(x, y, code.at(x, y) != qr_masked(mask, x, y)); });
}

/// Runs and finders along one line: rules 1 and 3 of 7.8.3.1.
int line_penalty(const std::function<bool(int)>& dark, int side) {
  constexpr std::array<bool, 11> finder = {true, false, true, true, true, false, true, false, false, false, false};
  int out = 0;
  int run = 0;
  for (int i = 0; i < side; ++i) {
    run = i > 0 && dark(i) == dark(i - 1) ? run + 1 : 1;
    if (run == 5) out += 3;
    if (run > 5) ++out;
    if (i + 11 > side) continue;
    bool there = true;
    bool back = true;
    for (int k = 0; k < 11; ++k) {
      there = there && dark(i + k) == finder[static_cast<std::size_t>(k)];
      back = back && dark(i + k) == finder[static_cast<std::size_t>(10 - k)];
    }
    out += 40 * (static_cast<int>(there) + static_cast<int>(back));
  }
  return out;
}

int penalty(const QrModules& code) {
  const int side = code.side;
  int out = 0;
  int dark = 0;
  for (int i = 0; i < side; ++i) {
    out += line_penalty([&](int k) { return code.at(k, i); }, side) + line_penalty([&](int k) { return code.at(i, k); }, side);
    for (int k = 0; k < side; ++k) {
      dark += code.at(k, i) ? 1 : 0;
      if (i == 0 || k == 0) continue;
      const bool here = code.at(k, i);
      if (code.at(k - 1, i) == here && code.at(k, i - 1) == here && code.at(k - 1, i - 1) == here) out += 3;
    }
  }
  return out + 10 * (std::abs(dark * 20 - side * side * 10) / (side * side));
}

/// Both copies are asked; the one with fewer wrong bits counts.
std::optional<QrFormat> format_of(const QrModules& code) {
  std::optional<QrFormatSeen> best;
  for (const bool second : {false, true}) {
    std::uint32_t bits = 0;
    each_format_bit(code.side, second, [&](int bit, int x, int y) { bits |= code.at(x, y) ? 1U << bit : 0U; });
    const auto seen = qr_format_in(bits);
    if (seen && (!best || seen->wrong < best->wrong)) best = seen;
  }
  return best ? std::optional(best->format) : std::nullopt;
}

/// What stands in the data bytes.
std::optional<Bytes> said(const Bytes& data, int version) {
  std::size_t at = 0;
  const auto take = [&](int bits) {
    unsigned out = 0;
    for (; bits > 0; --bits, ++at) out = out << 1 | (at / 8 < data.size() ? data[at / 8] >> (7 - at % 8) & 1U : 0U);
    return out;
  };
  Bytes out;
  while (at + mode_bits <= 8 * data.size()) {
    const unsigned mode = take(mode_bits);
    if (mode == 0) break;
    if (mode != byte_mode) return std::nullopt;
    const unsigned count = take(qr_count_bits(version));
    if (at + 8 * static_cast<std::size_t>(count) > 8 * data.size()) return std::nullopt;
    for (unsigned i = 0; i < count; ++i) out.push_back(static_cast<std::uint8_t>(take(8)));
  }
  return out;
}

}  // namespace

std::size_t qr_room(int version, QrLevel level) { return qr_blocks(version, level).data() - static_cast<std::size_t>(qr_count_bits(version) / 8 + 1); }

std::optional<QrModules> write_qr(const Bytes& data, int version, QrLevel level, std::optional<int> mask) {
  if (version < 1 || version > qr_versions || data.size() > qr_room(version, level)) return std::nullopt;
  const QrBlocks parts = qr_blocks(version, level);
  const Bytes bytes = woven(filled(data, version, parts.data()), parts);
  const QrModules fixed = qr_fixed(version);
  QrModules plain{fixed.side, std::vector<std::uint8_t>(fixed.dark.size())};
  draw_fixed(plain, version);
  std::size_t bit = 0;
  each_data_place(fixed, [&](int x, int y) {
    if (bit < 8 * bytes.size()) plain.set(x, y, (bytes[bit / 8] >> (7 - bit % 8) & 1U) != 0);
    ++bit;
  });
  std::optional<QrModules> best;
  int least = 0;
  for (int i = mask.value_or(0); i <= mask.value_or(qr_masks - 1); ++i) {
    QrModules code = plain;
    draw_format(code, {level, i});
    turn_round(code, fixed, i);
    const int disturbs = mask ? 0 : penalty(code);
    if (!best || disturbs < least) {
      least = disturbs;
      best = std::move(code);
    }
  }
  return best;
}

std::optional<Bytes> read_qr(const QrModules& code) {
  const int version = (code.side - 17) / 4;
  if (version < 1 || version > qr_versions || qr_side(version) != code.side) return std::nullopt;
  if (code.dark.size() != static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side)) return std::nullopt;
  const auto format = format_of(code);
  if (!format) return std::nullopt;
  const QrBlocks parts = qr_blocks(version, format->level);
  Bytes bytes(parts.all);
  std::size_t bit = 0;
  each_data_place(qr_fixed(version), [&](int x, int y) {
    if (bit >= 8 * bytes.size()) return;
    const bool on = code.at(x, y) != qr_masked(format->mask, x, y);
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] | (on ? 1U : 0U) << (7 - bit % 8));
    ++bit;
  });
  const auto data = unwoven(bytes, parts);
  return data ? said(*data, version) : std::nullopt;
}

}  // namespace selami::vision
