#pragma once
/// @file Reed–Solomon words over the 256 bytes, as QR codes carry them. Pure.
///
/// Source: ISO/IEC 18004, the field of x^8 + x^4 + x^3 + x^2 + 1 and generators with the roots 2^0, 2^1, …; mending after Berlekamp,
/// Massey, Chien and Forney (Blahut, Algebraic Codes for Data Transmission, 2003, chapter 7).

#include <cstddef>
#include <cstdint>
#include <vector>

namespace selami::vision {

using Bytes = std::vector<std::uint8_t>;

/// The `check` bytes that follow `data`.
Bytes check_bytes(const Bytes& data, std::size_t check);

/// Mends a word whose last `check` bytes are its check bytes: up to check / 2 wrong ones. False when it cannot be mended; the word is
/// then as it was.
bool mend(Bytes& word, std::size_t check);

}  // namespace selami::vision
