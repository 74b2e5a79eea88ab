#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm604{"PM604", [](const Sheet& sheet, Out& out) {
  for (std::size_t m = 0; m < sheet.plan.identity.meetings.size(); ++m) {
    const std::string path = at("/identity/meetings", m, "jp");
    if (sheet.plan.identity.meetings[m].jp > 0) out.add(path, {}, "jp", Edit{"replace", path, json::make(0)});
  }
  for (std::size_t i = 0; i < sheet.assessments.size(); ++i) {
    if (sheet.shows(sheet.assessments[i], "graded") || sheet.shows(sheet.techniques[i], "graded")) out.add(at("/assessments", i, "text"));
  }
}};

}  // namespace selami::checker
