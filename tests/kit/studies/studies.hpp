#pragma once
/// @file Real studies in which judges compared work. The data are not the project's to ship: where they are not, tests are skipped.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "measure/comparison.hpp"

namespace selami::kit {

/// Lines of cells, the heading first.
std::vector<std::vector<std::string>> csv_rows(const std::string& path);

/// SELAMI_RATINGS, or where the project's reference data lie beside a checkout; else empty.
std::string ratings_folder();

struct Study {
  std::vector<measure::Comparison> rows;
  std::map<std::string, std::uint32_t> candidates, judges;
  measure::Comparisons all() const { return {rows, candidates.size(), judges.size()}; }
};

Study read_study(const std::string& name);

}  // namespace selami::kit
