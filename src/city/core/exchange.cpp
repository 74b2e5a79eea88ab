#include "city_core/exchange.hpp"

#include <algorithm>

namespace selami::city {
namespace {

/// A key of each sum, scattered. Source: the finalizer of SplitMix64 (Steele, Lea & Flood 2014).
std::uint64_t key_of(std::size_t sum) {
  std::uint64_t z = (static_cast<std::uint64_t>(sum) + 1) * 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

}  // namespace

ShownSums::ShownSums(std::size_t atoms, std::size_t sums_most)
    : words_((sums_most + 63) / 64), bits_((atoms + 1) * words_, 0), hash_(atoms, 0), sums_of_(atoms) {}

void ShownSums::add(const std::vector<int>& atoms) {
  const std::size_t sum = members_.size();
  members_.push_back(atoms);
  for (const int atom : atoms) {
    const auto a = static_cast<std::size_t>(atom);
    bits_[a * words_ + sum / 64] |= std::uint64_t{1} << (sum % 64);
    sums_of_[a].push_back(static_cast<int>(sum));
    rehash(atom, hash_[a] + key_of(sum));
  }
}

void ShownSums::take_back() {
  const std::size_t sum = members_.size() - 1;
  for (const int atom : members_.back()) {
    const auto a = static_cast<std::size_t>(atom);
    bits_[a * words_ + sum / 64] &= ~(std::uint64_t{1} << (sum % 64));
    sums_of_[a].pop_back();
    rehash(atom, hash_[a] - key_of(sum));
  }
  members_.pop_back();
}

void ShownSums::rehash(int atom, std::uint64_t to) {
  std::uint64_t& hash = hash_[static_cast<std::size_t>(atom)];
  if (hash != 0) {
    std::vector<int>& before = by_hash_[hash];
    before.erase(std::find(before.begin(), before.end(), atom));
    if (before.empty()) by_hash_.erase(hash);
  }
  hash = to;
  if (hash != 0) {
    // In order, so that what is found does not hang on what was tried and taken back.
    std::vector<int>& now = by_hash_[hash];
    now.insert(std::lower_bound(now.begin(), now.end(), atom), atom);
  }
}

const std::vector<int>& ShownSums::alike(std::uint64_t hash) const {
  static const std::vector<int> none;
  const auto found = by_hash_.find(hash);
  return found == by_hash_.end() ? none : found->second;
}

const std::uint64_t* ShownSums::bits(int atom) const {
  return bits_.data() + (atom == no_atom ? hash_.size() : static_cast<std::size_t>(atom)) * words_;
}

bool ShownSums::has(int sum, int atom) const { return atom != no_atom && (bits(atom)[sum / 64] >> (sum % 64) & 1) != 0; }

int ShownSums::smallest_without(int atom, int other) const {
  int best = no_sum;
  for (const int sum : sums_of_[static_cast<std::size_t>(atom)]) {
    if (has(sum, other)) continue;
    if (best == no_sum || members_[static_cast<std::size_t>(sum)].size() < members_[static_cast<std::size_t>(best)].size()) best = sum;
  }
  return best;
}

bool ShownSums::unfelt(int atom, const Exchange& by) const {
  const std::uint64_t* a = bits(atom);
  const std::uint64_t* e = bits(by.with);
  const std::uint64_t* b = bits(by.from);
  const std::uint64_t* c = bits(by.and_from);
  // Bit by bit a + e = b + c: as many ones on both sides.
  for (std::size_t w = 0; w < (members_.size() + 63) / 64; ++w) {
    if ((a[w] ^ e[w]) != (b[w] ^ c[w]) || (a[w] & e[w]) != (b[w] & c[w])) return false;
  }
  return true;
}

}  // namespace selami::city
