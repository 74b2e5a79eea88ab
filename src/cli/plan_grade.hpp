#pragma once
/// @file `selami plan grade DIR`: how right the checker is on plans in which people marked what should be found.

#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace selami::cli {

/// How often a rule was right (found and marked), wrong (found, not marked) and silent (marked, not found).
struct Grade {
  int right = 0;
  int wrong = 0;
  int missed = 0;
  double precision() const { return right + wrong == 0 ? 1 : static_cast<double>(right) / (right + wrong); }
  double recall() const { return right + missed == 0 ? 1 : static_cast<double>(right) / (right + missed); }
};

struct Graded {
  std::size_t plans = 0;
  Grade all;
  std::map<std::string, Grade, std::less<>> rules;  ///< by code
  std::vector<std::string> differences;             ///< "flawed-x.yaml wrong PM203 /steps/2/text", sorted
};

/// Grades every .yaml file of a folder. In a file a comment line `# expect: PM203 /steps/2/text` marks what should be found; a finding
/// at the marked place, above or below it counts. Error: request.malformed (field: a folder without plans, a plan that cannot be read,
/// or the file and line of a mark of no rule).
Result<Graded> grade_plans(const std::string& folder);

/// Prints a table, a line a rule. `format`: "text" or "json". Returns 0, or 2 when the folder cannot be graded.
int plan_grade(const std::string& folder, std::string_view format, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
