#include "http/flood.hpp"

#include <algorithm>
#include <functional>

namespace selami {
namespace {

constexpr std::size_t known_max = 65536;

}  // namespace

std::int64_t Flood::filled(const Heap& heap, std::int64_t now_ms) const {
  const std::int64_t since = std::clamp<std::int64_t>(now_ms - heap.at_ms, 0, 3'600'000);
  return std::min(limits_.at_once * 1000, heap.thousandths + since * limits_.each_s);
}

bool Flood::may_ask(std::string_view session, std::size_t body_bytes, std::int64_t now_ms) {
  if (limits_.at_once == 0 || session.empty()) return true;
  const std::int64_t weight = std::min(limits_.heaviest, 1 + static_cast<std::int64_t>(body_bytes) / limits_.bytes);
  const std::lock_guard lock(mutex_);
  if (heaps_.size() >= known_max) forget_full(now_ms);
  Heap& heap = heaps_.try_emplace(std::hash<std::string_view>{}(session), Heap{limits_.at_once * 1000, now_ms}).first->second;
  heap = {filled(heap, now_ms), now_ms};
  if (heap.thousandths < weight * 1000) return false;
  heap.thousandths -= weight * 1000;
  return true;
}

/// A heap that is full again says nothing. If that is not enough, somebody makes up tokens: those who wait are let in too early, once.
void Flood::forget_full(std::int64_t now_ms) {
  for (auto at = heaps_.begin(); at != heaps_.end();) {
    at = filled(at->second, now_ms) == limits_.at_once * 1000 ? heaps_.erase(at) : std::next(at);
  }
  if (heaps_.size() >= known_max) heaps_.clear();
}

std::size_t Flood::known() const {
  const std::lock_guard lock(mutex_);
  return heaps_.size();
}

}  // namespace selami
