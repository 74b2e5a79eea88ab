#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm604{"PM604", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.assessments.size(); ++i) {
    if (sheet.shows(sheet.assessments[i], "graded") || sheet.shows(sheet.techniques[i], "graded")) out.add(at("/assessments", i, "text"));
  }
}};

}  // namespace selami::checker
