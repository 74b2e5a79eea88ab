#pragma once
/// @file A hash for sums in which the order does not count.

#include <array>
#include <cstdint>
#include <string_view>

namespace selami {

/// BLAKE2b of 256 bits as four numbers.
using Lanes = std::array<std::uint64_t, 4>;
Lanes lanes_of(std::string_view bytes);

}  // namespace selami
