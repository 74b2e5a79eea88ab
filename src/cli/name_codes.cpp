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

NameCodes::Slot NameCodes::slot_for(std::string_view name, std::uint64_t& hash) {
  hash = hash_of(name);
  Slot slot;
  slot.size = static_cast<std::uint32_t>(name.size());
  if (name.size() <= sizeof slot.key) std::memcpy(slot.key.data(), name.data(), name.size());
  else slot.key[0] = hash;
  return slot;
}

std::size_t NameCodes::find(const Slot& wanted, std::uint64_t hash, std::string_view name) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = (hash ^ (hash >> 32)) & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.code == none) return at;
    if (slot.key == wanted.key && slot.size == wanted.size && (slot.size <= sizeof slot.key || names_[slot.code] == name)) return at;
  }
}

std::uint32_t NameCodes::code(std::string_view name) {
  std::uint64_t hash = 0;
  Slot wanted = slot_for(name, hash);
  Slot& slot = slots_[find(wanted, hash, name)];
  if (slot.code != none) return slot.code;
  wanted.code = static_cast<std::uint32_t>(names_.size());
  slot = wanted;
  names_.emplace_back(name);
  if (names_.size() * 2 > slots_.size()) grow();
  return wanted.code;
}

void NameCodes::grow() {
  slots_.assign(slots_.size() * 2, Slot{});
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    std::uint64_t hash = 0;
    Slot slot = slot_for(names_[i], hash);
    slot.code = i;
    slots_[find(slot, hash, names_[i])] = slot;
  }
}

std::vector<std::string> NameCodes::sorted(std::vector<std::uint32_t>& places) {
  std::vector<std::uint32_t> order(names_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return names_[a] < names_[b]; });
  places.resize(order.size());
  std::vector<std::string> out(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    places[order[i]] = i;
    out[i] = std::move(names_[order[i]]);
  }
  return out;
}

}  // namespace selami::cli
