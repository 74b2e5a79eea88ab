#pragma once
/// @file Which things hang together. Source: Tarjan (1975), JACM 22, 215-225.

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace selami::measure {

class UnionFind {
 public:
  explicit UnionFind(std::size_t things) : parent_(things), size_(things, 1), parts_(things) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t root(std::uint32_t thing) {
    while (parent_[thing] != thing) thing = parent_[thing] = parent_[parent_[thing]];
    return thing;
  }
  /// False when they hung together before.
  bool join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return false;
    if (size_[a] < size_[b]) std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
    --parts_;
    return true;
  }
  /// How many hang together with this one, itself included.
  std::uint32_t size(std::uint32_t thing) { return size_[root(thing)]; }
  std::size_t things() const { return parent_.size(); }
  /// How many parts there are.
  std::size_t parts() const { return parts_; }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> size_;
  std::size_t parts_;
};

/// The parts that hang together, numbered from 0: the largest first, of equal ones the one with the lowest thing.
struct Parts {
  std::vector<std::uint32_t> of;     ///< per thing
  std::vector<std::uint32_t> sizes;  ///< per part
};
Parts parts_of(UnionFind& joined, std::size_t things);

}  // namespace selami::measure
