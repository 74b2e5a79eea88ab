#pragma once
/// @file `selami plan check FILE…` and `selami plan explain CODE`: the checker at the command line.

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checker.hpp"
#include "cli/plan_published.hpp"
#include "files/yaml.hpp"
#include "plan/plan.hpp"

namespace selami::cli {

/// A plan as it stands in a file, with the line of each part.
struct PlanFile {
  plan::Plan plan;
  files::Yaml yaml;
};

/// Reads a plan from YAML (or JSON, which is YAML too); a heading `pack` is left out.
/// Errors: those of files::read_yaml and plan::read_plan; field: "line 12" or "steps[3].minutes (line 12)".
Result<PlanFile> read_plan_file(std::string_view text);

struct PlanCheck {
  std::vector<std::string> files;
  std::string format = "text";      ///< or json
  checker::Language language = checker::Language::id;
  std::optional<std::size_t> top;   ///< only that many of each file, the most useful first
  PublishedIn published;
};

/// Checks each file and prints what was found.
/// Returns 0 when nothing was found, 1 on findings or a plan that cannot be read, 2 on wrong use (no file, no such file).
int plan_check(const PlanCheck& wish, std::ostream& out, std::ostream& err);

/// Prints a rule's page. Returns 0, or 2 when there is no such rule.
int plan_explain(std::string_view code, checker::Language language, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
