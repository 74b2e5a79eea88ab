#pragma once
/// @file Which edges alone hold a graph together. Pure.

#include <cstdint>
#include <vector>

namespace selami::measure {

struct Edge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

/// An undirected graph; two nodes may have several edges.
struct Graph {
  std::size_t nodes = 0;
  const std::vector<Edge>& edges;

  /// For each node the part that it hangs together with, the largest being 0.
  std::vector<std::uint32_t> parts() const;
  /// The same as if that edge were not there.
  std::vector<std::uint32_t> parts_without(std::size_t edge) const;
  /// Edges without which a part would fall apart, ascending. Source: Tarjan (1974), Information Processing Letters 2, 160-161.
  std::vector<std::size_t> bridges() const;
};

}  // namespace selami::measure
