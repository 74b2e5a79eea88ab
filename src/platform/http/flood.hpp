#pragma once
/// @file How much one session may ask for: a heap of weights that fills again with time. Good requests are weighed, wrong ones, too.

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace selami {

struct FloodLimits {
  std::int64_t at_once = 0;    ///< weights in a full heap; 0: no limit
  std::int64_t each_s = 20;    ///< what comes back in a second
  std::int64_t bytes = 16384;  ///< a request weighs one, and one more for so many bytes of body …
  std::int64_t heaviest = 60;  ///< … up to this: a list of 20 MB is one act of one person
};
/// A week without network is some thirty envelopes of 200 commands and their photos: a tenth of this. A script that asks as fast as it can
/// has it in a second, and then 20 a second.
inline constexpr FloodLimits usual_flood{1200};

class Flood {
 public:
  explicit Flood(const FloodLimits& limits) : limits_(limits) {}

  /// False: too much for now. `session`: a token, or whatever tells one client's requests from another's; empty is not counted.
  bool may_ask(std::string_view session, std::size_t body_bytes, std::int64_t now_ms);
  std::size_t known() const;

 private:
  struct Heap {
    std::int64_t thousandths = 0;
    std::int64_t at_ms = 0;
  };
  void forget_full(std::int64_t now_ms);
  std::int64_t filled(const Heap& heap, std::int64_t now_ms) const;

  FloodLimits limits_;
  mutable std::mutex mutex_;
  std::unordered_map<std::size_t, Heap> heaps_;  ///< by a hash of the session: two that share one share a heap
};

}  // namespace selami
