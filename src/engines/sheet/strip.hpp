#pragma once
/// @file A strip of 64 bits along an edge of a printed page: 48 that say something and their sum.

#include <cstdint>
#include <optional>

#include "sheet/grid.hpp"

namespace selami::sheet {

constexpr int said_bits = 48;

/// Numbers of few bits one after the other, lowest first.
class Bits {
 public:
  explicit Bits(std::uint64_t all = 0) : all_(all) {}
  void put(std::uint64_t value, int wide) {
    all_ |= value << at_;
    at_ += wide;
  }
  int take(int wide) {
    const std::uint64_t out = all_ >> at_ & ((std::uint64_t{1} << wide) - 1);
    at_ += wide;
    return static_cast<int>(out);
  }
  std::uint64_t all() const { return all_; }

 private:
  std::uint64_t all_;
  int at_ = 0;
};

/// 48 bits and above them their CRC-16 (CCITT, from 0xFFFF).
std::uint64_t with_sum(std::uint64_t said);
/// Nothing when the sum does not fit.
std::optional<std::uint64_t> said_in(std::uint64_t code);

/// Where a strip stands whose cells are code_bits a row and two high: bits above, their opposites below.
std::optional<std::uint64_t> read_strip(const Ink& ink, const Plane& plane, const Rect& strip);

}  // namespace selami::sheet
