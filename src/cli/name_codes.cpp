#include "cli/name_codes.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace selami::cli {
namespace {

/// Eight bytes a step, mixed by a multiplication and a shift.
std::uint64_t hash_of(std::string_view name) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = name.size() * odd;
  while (!name.empty()) {
    std::uint64_t word = 0;
    const std::size_t size = std::min<std::size_t>(8, name.size());
    std::memcpy(&word, name.data(), size);
    hash = (hash ^ word) * odd;
    hash ^= hash >> 29;
    name.remove_prefix(size);
  }
  return hash;
}

}  // namespace

std::size_t NameCodes::slot_of(std::string_view name, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (hash ^ (hash >> 32)) & mask;
  while (slots_[at] != none && (hashes_[slots_[at]] != hash || names_[slots_[at]] != name)) at = (at + 1) & mask;
  return at;
}

std::uint32_t NameCodes::find(std::string_view name) const { return slots_[slot_of(name, hash_of(name))]; }

std::uint32_t NameCodes::code(std::string_view name) {
  const std::uint64_t hash = hash_of(name);
  const std::size_t at = slot_of(name, hash);
  if (slots_[at] != none) return slots_[at];
  const auto made = static_cast<std::uint32_t>(names_.size());
  slots_[at] = made;
  names_.emplace_back(name);
  hashes_.push_back(hash);
  if (names_.size() * 2 > slots_.size()) grow();
  return made;
}

void NameCodes::grow() {
  slots_.assign(slots_.size() * 2, none);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    std::size_t at = (hashes_[i] ^ (hashes_[i] >> 32)) & mask;
    while (slots_[at] != none) at = (at + 1) & mask;
    slots_[at] = i;
  }
}

std::vector<std::uint32_t> NameCodes::sort() {
  std::vector<std::uint32_t> order(names_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return names_[a] < names_[b]; });
  std::vector<std::uint32_t> place(order.size());
  std::vector<std::string> sorted(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted[i] = std::move(names_[order[i]]);
  }
  names_ = std::move(sorted);
  hashes_.clear();
  slots_.assign(64, none);
  for (const std::string& name : names_) {
    hashes_.push_back(hash_of(name));
  }
  std::size_t room = 64;
  while (room < names_.size() * 2) room *= 2;
  slots_.assign(room / 2, none);
  grow();
  return place;
}

}  // namespace selami::cli
