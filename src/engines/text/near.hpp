#pragma once
/// @file How much two texts share: shingles of stems, and short signatures of them by MinHash (Broder 1997). Pure.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace selami::text {

inline constexpr std::size_t shingle_stems = 4;   ///< so many in a row make one shingle
inline constexpr std::size_t signature_size = 126;
inline constexpr std::size_t band_rows = 2;       ///< 63 bands: texts that share a third of their shingles meet in one with 99.9 %, those that share 2 % with 2.5 %

/// The words and numbers of a text as stems, in order.
std::vector<std::string> stems_of(std::string_view text);

/// A number for each run of `shingle_stems` stems, in order; none of a text that is shorter.
std::vector<std::uint64_t> shingles_of(std::span<const std::string> stems);

/// For each of 126 hash functions the least value over the shingles; all ones without any.
using Signature = std::array<std::uint32_t, signature_size>;

/// Without any shingle it is like no other.
Signature signature_of(std::span<const std::uint64_t> shingles);

/// Is there anything to compare?
bool is_empty(const Signature& signature);

/// The part of all shingles of two texts that both have, estimated: 0 to 1, with a standard error of at most 0.045.
double likeness(const Signature& one, const Signature& other);

/// One number a band: texts that are alike very probably share one of them. To be looked up by.
std::vector<std::uint32_t> bands_of(const Signature& signature);

}  // namespace selami::text
