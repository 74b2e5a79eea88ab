#include "checker/rule.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// The phase of a grade, after the decision on learning outcomes; empty when it has none.
std::string phase_of(int grade) {
  static constexpr std::string_view phases[] = {"", "a", "a", "b", "b", "c", "c", "d", "d", "d", "e", "f", "f", "f"};
  return grade >= 1 && grade <= 13 ? std::string(phases[grade]) : std::string();
}

struct Grades {
  int from = 0;
  int to = 0;
};

Grades grades_of(std::string_view level) {
  if (level == "sd") return {1, 6};
  if (level == "smp") return {7, 9};
  if (level == "sma") return {10, 12};
  if (level == "smk") return {10, 13};
  return {};
}

}  // namespace

extern const Rule rule_pm804{"PM804", [](const Sheet& sheet, Out& out) {
  const plan::Identity& identity = sheet.plan.identity;
  const std::string phase = text::lower(identity.phase);
  const int grade = sheet.grade();
  if (sheet.tk) {
    if (!phase.empty() && phase != "fondasi" && phase != "pondasi") {
      out.add("/identity/phase", {identity.phase, "TK"}, "level", Edit{"replace", "/identity/phase", json::make("fondasi")});
    }
    if (grade > 0) out.add("/identity/grade", {identity.grade, "TK"}, "grade");
    return;
  }
  const Grades grades = grades_of(sheet.level);
  if (grades.to > 0 && grade > 0 && (grade < grades.from || grade > grades.to)) {
    out.add("/identity/grade", {identity.grade, identity.level}, "grade");
    return;
  }
  // In an SLB the phase follows the pupil, in a PKBM the package.
  if (sheet.level == "slb" || sheet.level == "pkbm" || phase.size() != 1 || grade == 0 || phase_of(grade).empty()) return;
  if (phase_of(grade) == phase) return;
  const std::string right(1, static_cast<char>(phase_of(grade)[0] - 'a' + 'A'));
  out.add("/identity/phase", {identity.phase, identity.grade, right}, {}, Edit{"replace", "/identity/phase", json::make(right)});
}};

}  // namespace selami::checker
