#pragma once
/// @file Are the packs whole? Header, both languages, ids named once, every reference leads somewhere.

#include <string>
#include <vector>

namespace selami::app {

struct PackProblem {
  std::string file;
  int line = 1;
  std::string what;
};

struct PackReport {
  int packs = 0;
  std::vector<PackProblem> problems;
};

/// Reads every YAML file below `folder`. Throws std::runtime_error when there is no such folder.
PackReport check_packs(const std::string& folder);

}  // namespace selami::app
