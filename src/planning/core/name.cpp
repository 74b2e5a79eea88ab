#include "planning_core/name.hpp"

#include <set>

#include "base/cut_short.hpp"

namespace selami::planning {
namespace {

constexpr std::size_t title_bytes_max = 120;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// One line: runs of blanks become one, ends are trimmed.
std::string one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (!is_blank(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// Hands out ids of one kind: keeps the first owner of each, then the lowest free numbers.
template <class Part>
class Names {
 public:
  explicit Names(char letter) : letter_(letter) {}
  void add(Part& part) {
    if (part.id.empty() || !taken_.insert(part.id).second) nameless_.push_back(&part);
  }
  void fill() {
    int number = 1;
    for (Part* part : nameless_) {
      while (!taken_.insert(letter_ + std::to_string(number)).second) ++number;
      part->id = letter_ + std::to_string(number);
    }
  }

 private:
  char letter_;
  std::set<std::string> taken_;
  std::vector<Part*> nameless_;
};

}  // namespace

std::string title_of(const plan::Plan& plan) {
  std::string title = one_line(plan.design.topic);
  if (title.empty() && !plan.design.objectives.empty()) title = one_line(plan.design.objectives.front().text);
  return cut_short(std::move(title), title_bytes_max);
}

void fill_ids(plan::Plan& plan) {
  Names<plan::Objective> objectives('t');
  Names<plan::Step> steps('s');
  Names<plan::Question> questions('q');
  Names<plan::Assessment> assessments('a');
  for (plan::Objective& objective : plan.design.objectives) objectives.add(objective);
  for (plan::Step& step : plan.steps) {
    steps.add(step);
    for (plan::Question& question : step.questions) questions.add(question);
  }
  for (plan::Assessment& assessment : plan.assessments) assessments.add(assessment);
  objectives.fill();
  steps.fill();
  questions.fill();
  assessments.fill();
}

}  // namespace selami::planning
