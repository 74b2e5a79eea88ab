#pragma once
/// @file Average-link clusters and an order in which alike things stand side by side. Pure.

#include <cstdint>
#include <vector>

#include "alike/likeness.hpp"

namespace selami::alike {

/// Two clusters become one. Leaves are 0 … n-1, the joint of step k is n + k.
struct Joint {
  std::uint32_t left = 0;
  std::uint32_t right = 0;
  float likeness = 0;  ///< the mean over all pairs across
  std::uint32_t size = 0;
};

/// Average-link (UPGMA) by nearest-neighbour chains, O(n²).
/// Source: Murtagh (1983), Computer Journal 26, 354-359. Spoils the table.
std::vector<Joint> joints_of(Table& table);

/// The leaves from left to right, each joint turned so that the ends that meet are alike.
std::vector<std::uint32_t> order_of(const std::vector<Joint>& joints, const Table& likeness);

}  // namespace selami::alike
