#pragma once
/// @file modules.txt as values.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tree.hpp"

namespace tree {

struct Module {
  std::string name;
  std::string folder;
  std::vector<std::string> headers;  ///< single headers, or folders ending in "/"
  std::set<std::string> includes;    ///< "people", "people!" (not only its faces), "auth/actor.hpp", "*"
  std::set<std::string> may;
};

struct Walls {
  std::vector<Module> modules;
  std::set<std::string> faces;
  Findings problems;  ///< lines of modules.txt that cannot be read

  /// The module of a path: the row with the longest folder above it; none when no row covers it.
  const Module* of(const std::string& path) const;
  const Module* named(const std::string& name) const;
};

inline constexpr const char* walls_path = "tools/tree/modules.txt";
Walls read_walls(const Tree& tree);

}  // namespace tree
