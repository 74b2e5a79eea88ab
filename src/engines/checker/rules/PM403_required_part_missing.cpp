#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm403{"PM403", [](const Sheet& sheet, Out& out) {
  const plan::Design& design = sheet.plan.design;
  const auto& dimensions = sheet.plan.identification.dimensions;
  bool chosen = false;
  for (const std::string& id : dimensions) chosen = chosen || !blank(id);
  if (!chosen) out.add("/identification/dimensions", {}, "dimensions");
  if (blank(design.practice)) out.add("/design/practice", {}, "practice");
  const plan::Environment& environment = design.environment;
  // The virtual room is optional, but a lesson that lives there has an environment.
  if (blank(environment.culture) && blank(environment.physical) && blank(environment.virtual_space)) {
    out.add("/design/environment", {}, "environment");
  }
}};

}  // namespace selami::checker
