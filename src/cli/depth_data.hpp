#pragma once
/// @file Ratings of a file as the engine takes them, with the names that its numbers stand for.

#include <string>
#include <utility>
#include <vector>

#include "cli/ratings_file.hpp"
#include "measure/facets.hpp"

namespace selami::cli {

/// Which columns are what; empty: there is none.
struct DepthColumns {
  std::string person, group, task, criterion, rater, occasion;
  std::vector<std::string> facets;  ///< additive ones besides
  std::vector<std::string> dif;     ///< groups of persons whose tasks are compared
  std::string score;
};

struct DepthData {
  measure::Ratings ratings;
  std::vector<std::string> persons;
  std::vector<std::string> groups;
  std::vector<std::vector<std::string>> levels;  ///< by facet of `ratings`
  std::vector<CodedColumn> dif;
  int score_min = 0;
  int score_max = 0;
  std::size_t rows_read = 0, rows_missing = 0, headers_again = 0;
  std::vector<std::pair<std::string, std::size_t>> missing;

  /// The facet of that name ("rater", or a free facet's column), or the number of facets when there is none.
  std::uint32_t facet(std::string_view name) const;
};

/// Errors: depth.column_twice (one column in two roles), depth.person_groups, and those of read_ratings.
Result<DepthData> read_depth_data(const std::string& file, const DepthColumns& columns);

/// Anchors of a file with the columns facet, level, measure and perhaps sd. Levels that are not in the data are passed over and counted.
struct DepthAnchors {
  std::vector<measure::Anchor> anchors;
  std::size_t unused = 0;
};
/// Errors: depth.anchor (line and what is wrong there), depth.file, those of CsvRecords.
Result<DepthAnchors> read_anchors(const std::string& file, const DepthData& data);

}  // namespace selami::cli
