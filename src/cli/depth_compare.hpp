#pragma once
/// @file `selami depth compare`: which of two pieces shows more, judged many times, as one scale with its reliability.

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "cli/ratings_file.hpp"
#include "measure/compare.hpp"

namespace selami::cli {

/// The words of the command line.
struct DepthCompare {
  std::string file;
  std::string judge, chosen, rejected;
  std::string time;  ///< column of the seconds that a judgement took; empty: there is none
  double eps = 0.3;
  std::uint64_t seed = 1;  ///< of the halves of the judges
  std::string out;
  std::string format = "text";
  std::string language = "id";
};

/// Comparisons of a file, with the names that their numbers stand for.
struct CompareData {
  std::vector<measure::Comparison> rows;
  std::vector<std::string> candidates;  ///< by their bytes: shuffled rows are the same comparisons
  std::vector<std::string> judges;
  std::vector<double> seconds;          ///< a row each, NaN where none is known; empty without such a column
  std::size_t rows_read = 0, rows_missing = 0, headers_again = 0;
  std::size_t same_piece = 0;           ///< left out: a piece beside itself, as real studies have them
  std::vector<std::pair<std::string, std::size_t>> missing;
  measure::Comparisons all() const { return {rows, candidates.size(), judges.size()}; }
};

struct CompareResult {
  measure::CompareFit fit;
  measure::Reliability reliability;
  std::vector<double> median_seconds;  ///< by judge, NaN where none is known; empty without such a column
  double seconds = 0;                  ///< of the estimation
};

/// Errors: those of read_ratings; depth.column_twice (one column in two roles), depth.time (seconds that are no number; field: which).
Result<CompareData> read_comparisons(const DepthCompare& wish);
/// Errors: those of measure::fit_comparisons.
Result<CompareResult> compare(const DepthCompare& wish, const CompareData& data);

/// candidate,measure,se,infit,outfit,n
std::string candidates_csv(const CompareData& data, const CompareResult& result);
/// judge,infit,outfit,n (,seconds: the median of a judge's comparisons)
std::string judges_csv(const CompareData& data, const CompareResult& result);
json::Value compare_summary(const DepthCompare& wish, const CompareData& data, const CompareResult& result);

/// Writes candidates.csv, judges.csv and summary.json into a folder of their own: all of them or none. Returns 0, or 1 when the input
/// or the folder is refused.
int depth_compare(const DepthCompare& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
