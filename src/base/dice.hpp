#pragma once
/// @file Chance from one seed: the same seed gives the same numbers on every machine.

#include <cstdint>
#include <string>
#include <vector>

#include "base/id.hpp"

namespace selami {

/// SplitMix64. Source: Steele, Lea & Flood (2014), Fast Splittable Pseudorandom Number Generators.
class Dice : public Random {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  /// Uniform in [0, 1).
  double unit();
  /// Uniform whole number from low to high, both included.
  int whole(int low, int high);
  bool chance(double probability) { return unit() < probability; }
  /// Normal by Box and Muller's method.
  double normal(double mean, double sd);
  template <class T>
  const T& pick(const std::vector<T>& from) { return from[static_cast<std::size_t>(whole(0, static_cast<int>(from.size()) - 1))]; }
  void fill(unsigned char* bytes, std::size_t size) override;
  /// Another stream, as good as independent: what happens in it does not shift this one.
  Dice split(std::uint64_t tag) const { return Dice(Dice(state_ ^ (tag * 0x9E3779B97F4A7C15ULL)).next()); }

 private:
  std::uint64_t state_;
};

/// A seed from wherever the edge gets its chance.
std::uint64_t seed_from(Random& random);

}  // namespace selami
