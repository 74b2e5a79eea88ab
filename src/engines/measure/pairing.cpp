#include "measure/pairing.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "base/dice.hpp"

namespace selami::measure {
namespace {

class Pairing {
 public:
  explicit Pairing(const PairingWish& wish) : wish_(wish), dice_(Dice(wish.seed).split(wish.judge)), times_(wish.candidates), allowed_(wish.candidates, true) {
    for (const std::uint32_t piece : wish.barred) {
      if (piece < wish.candidates) allowed_[piece] = false;
    }
    for (const Comparison& one : wish.judged) note(one.judge, one.chosen, one.rejected);
    for (const OpenPair& one : wish.open) note(one.judge, one.pair.left, one.pair.right);
  }

  std::vector<Pair> pairs() {
    std::vector<bool> hopeless(wish_.candidates, false);
    std::vector<Pair> out;
    while (out.size() < wish_.count) {
      const auto first = rarest([&](std::uint32_t piece) { return allowed_[piece] && !hopeless[piece]; });
      if (first.empty()) break;
      const std::uint32_t one = drawn(first);
      const auto other = partner(one);
      if (other == none) {
        hopeless[one] = true;
        continue;
      }
      out.push_back(dice_.chance(0.5) ? Pair{one, other, drawn_} : Pair{other, one, drawn_});
      note(wish_.judge, one, other);
    }
    return out;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  void note(std::uint32_t judge, std::uint32_t a, std::uint32_t b) {
    if (std::max(a, b) >= wish_.candidates) return;
    ++times_[a];
    ++times_[b];
    if (judge == wish_.judge) seen_.insert(std::minmax(a, b));
  }

  /// Those of the allowed that came least often, or up to `more` times oftener.
  template <class Allowed>
  std::vector<std::uint32_t> rarest(const Allowed& allowed, std::uint32_t more = 0) const {
    std::uint32_t least = none;
    for (std::uint32_t piece = 0; piece < wish_.candidates; ++piece) {
      if (allowed(piece)) least = std::min(least, times_[piece]);
    }
    std::vector<std::uint32_t> out;
    for (std::uint32_t piece = 0; piece < wish_.candidates; ++piece) {
      if (allowed(piece) && times_[piece] <= least + more) out.push_back(piece);
    }
    return out;
  }

  std::uint32_t drawn(const std::vector<std::uint32_t>& from) { return from[static_cast<std::size_t>(dice_.whole(0, static_cast<int>(from.size()) - 1))]; }

  std::uint32_t partner(std::uint32_t one) {
    const auto allowed = [&](std::uint32_t piece) { return allowed_[piece] && piece != one && seen_.count(std::minmax(one, piece)) == 0; };
    const bool by_chance = wish_.measures.size() < wish_.candidates || (wish_.policy == Policy::adil && times_[one] < wish_.random_rounds);
    const auto others = rarest(allowed, by_chance ? 0 : 1);
    if (others.empty()) return none;
    drawn_ = by_chance;
    return by_chance ? drawn(others) : nearest(one, others);
  }

  std::uint32_t nearest(std::uint32_t one, const std::vector<std::uint32_t>& others) {
    const double jitter = wish_.policy == Policy::adil ? wish_.jitter : 0;
    const auto shaken = [&](std::uint32_t piece) { return wish_.measures[piece] + (jitter > 0 ? dice_.normal(0, jitter) : 0); };
    const double own = shaken(one);
    std::uint32_t best = none;
    double distance = 0;
    for (const std::uint32_t piece : others) {
      const double here = std::abs(shaken(piece) - own);
      if (best != none && here >= distance) continue;
      best = piece;
      distance = here;
    }
    return best;
  }

  const PairingWish& wish_;
  Dice dice_;
  bool drawn_ = false;  // how the last partner was found
  std::vector<std::uint32_t> times_;  // judged or handed out
  std::vector<bool> allowed_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen_;  // by this judge
};

}  // namespace

std::vector<Pair> next_pairs(const PairingWish& wish) { return Pairing(wish).pairs(); }

}  // namespace selami::measure
