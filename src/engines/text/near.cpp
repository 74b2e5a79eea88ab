#include "text/near.hpp"

#include <algorithm>

#include "text/lexicon.hpp"
#include "text/stem.hpp"
#include "text/text.hpp"

namespace selami::text {
namespace {

constexpr std::uint32_t nothing = 0xffffffff;

/// FNV-1a, then mixed (the finish of MurmurHash3): neighbouring texts get far numbers.
std::uint64_t mixed(std::uint64_t h) {
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53ULL;
  return h ^ h >> 33;
}

std::uint64_t hash_of(std::span<const std::string> stems) {
  std::uint64_t h = 0xcbf29ce484222325ULL;
  for (const std::string& stem : stems) {
    for (const char c : stem) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    h = (h ^ 0xff) * 0x100000001b3ULL;  // "a bc" is not "ab c"
  }
  return mixed(h);
}

}  // namespace

std::vector<std::string> stems_of(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokens_of(text)) {
    if (token.kind == TokenKind::word) out.push_back(stem(token.lower, built_in_lexicon().roots));
    if (token.kind == TokenKind::number) out.push_back(token.lower);
  }
  return out;
}

std::vector<std::uint64_t> shingles_of(std::span<const std::string> stems) {
  std::vector<std::uint64_t> out;
  for (std::size_t i = 0; i + shingle_stems <= stems.size(); ++i) out.push_back(hash_of(stems.subspan(i, shingle_stems)));
  return out;
}

Signature signature_of(std::span<const std::uint64_t> shingles) {
  Signature out;
  out.fill(nothing);
  for (const std::uint64_t base : shingles) {
    for (std::size_t n = 0; n < signature_size; ++n) {
      const auto value = static_cast<std::uint32_t>(mixed(base + n * 0x9e3779b97f4a7c15ULL) >> 32);
      out[n] = std::min(out[n], value);
    }
  }
  return out;
}

bool is_empty(const Signature& signature) {
  return std::all_of(signature.begin(), signature.end(), [](std::uint32_t value) { return value == nothing; });
}

double likeness(const Signature& one, const Signature& other) {
  if (is_empty(one) || is_empty(other)) return 0;
  std::size_t same = 0;
  for (std::size_t n = 0; n < signature_size; ++n) same += one[n] == other[n] ? 1 : 0;
  return static_cast<double>(same) / static_cast<double>(signature_size);
}

std::vector<std::uint32_t> bands_of(const Signature& signature) {
  std::vector<std::uint32_t> out;
  if (is_empty(signature)) return out;
  for (std::size_t first = 0; first < signature_size; first += band_rows) {
    std::uint64_t h = first;  // the same rows in another band are another number
    for (std::size_t row = 0; row < band_rows; ++row) h = mixed(h ^ signature[first + row]);
    out.push_back(static_cast<std::uint32_t>(h >> 32));
  }
  return out;
}

}  // namespace selami::text
