#pragma once
/// @file Who can be compared with whom at all: the connected parts of a set of ratings, and how thin their joints are. Pure.
///
/// Measures of two persons compare without help of the prior only if the ratings tie them together. Two ratings that differ in the
/// levels of one facet alone (the same person on the same task by two raters) tie these levels; levels that are tied count as one
/// from then on, and this is repeated until nothing more is tied. With tasks and criteria tied, as they are wherever persons do
/// several, that is union-find over persons and raters: a person with two raters joins them. A class (group) joins nothing, and tasks
/// that no person or rater has in common join nothing unless they are anchored. What is told apart here is never aligned silently.
/// Source: Weeks & Williams (1964), Technometrics 6, 319-324, taken to its closure; it may part what could just be solved, never
/// join what could not.

#include <cstdint>
#include <span>
#include <vector>

namespace selami::measure {

struct ConnectFacet {
  std::span<const std::uint32_t> codes;  ///< a rating each
  std::size_t levels = 0;
  std::vector<std::uint32_t> anchored;   ///< levels with a known measure: they are tied
};

/// Parts are numbered from 1 by how many persons they have; of equal ones the one with the first person comes first.
struct Connections {
  int parts = 0;
  std::vector<int> person;              ///< the part of each
  std::vector<std::vector<int>> level;  ///< by facet; 0: a level whose persons are in several parts
};

/// `person` and each facet's codes are equally long; every level occurs.
Connections connections(std::span<const std::uint32_t> person, std::size_t persons, std::span<const ConnectFacet> facets);

/// Raters and persons without whom a connected part would fall apart.
struct Joints {
  std::vector<std::uint32_t> raters;
  std::vector<std::uint32_t> persons;
};

/// Articulation points of the graph of raters and the persons that two or more of them rated. Source: Hopcroft & Tarjan (1973).
Joints joints(std::span<const std::uint32_t> person, std::size_t persons, std::span<const std::uint32_t> rater, std::size_t raters);

}  // namespace selami::measure
