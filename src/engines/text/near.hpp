#pragma once
/// @file How much two texts share, from short signatures: MinHash over shingles of stems (Broder 1997). Pure.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace selami::text {

inline constexpr std::size_t shingle_stems = 4;   ///< so many in a row make one shingle
inline constexpr std::size_t signature_size = 128;
inline constexpr std::size_t band_rows = 4;       ///< 32 bands: texts that share half of their shingles meet in one with 87 %

/// For each of 128 hash functions the least value over the text's shingles; all ones for a text without any.
using Signature = std::array<std::uint32_t, signature_size>;

/// The stems of a text in order. Fewer than `shingle_stems` give a signature that is like no other.
Signature signature_of(std::span<const std::string> stems);

/// Is there anything to compare?
bool is_empty(const Signature& signature);

/// The part of all shingles of two texts that both have, estimated: 0 to 1, with a standard error of at most 0.045.
double likeness(const Signature& one, const Signature& other);

/// One number a band: texts that are alike very probably share one of them. To be looked up by.
std::vector<std::uint32_t> bands_of(const Signature& signature);

}  // namespace selami::text
