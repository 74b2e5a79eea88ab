#include "checker/useful.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace selami::checker {
namespace {

struct Worth {
  std::string_view code;
  int points;
};

/// How much mending it moves understanding, 1 to 10. The sources are those of the rules' pages: what pupils do with an
/// idea (transfer, reasons, talk, reflection, feedback) moves most, then whether the plan's parts serve one another,
/// then whether a principle shows; how a part is written moves least. A rule that is not here has its severity's worth.
constexpr Worth worths[] = {
    {"PM101", 10}, {"PM102", 9}, {"PM103", 7}, {"PM104", 2}, {"PM106", 6}, {"PM107", 6},
    {"PM201", 10}, {"PM203", 8}, {"PM204", 8}, {"PM205", 7}, {"PM206", 8}, {"PM207", 2}, {"PM208", 8}, {"PM210", 8},
    {"PM301", 4},  {"PM304", 5}, {"PM306", 1},
    {"PM401", 3},  {"PM402", 6}, {"PM405", 1}, {"PM406", 2}, {"PM407", 2}, {"PM408", 8},
    {"PM501", 10}, {"PM503", 6}, {"PM504", 6}, {"PM505", 5}, {"PM506", 7}, {"PM507", 4},
    {"PM603", 7},  {"PM606", 8}, {"PM607", 1}, {"PM608", 1},
    {"PM701", 6},  {"PM704", 6}, {"PM705", 2}, {"PM706", 2}, {"PM707", 1}, {"PM709", 2},
    {"PM802", 6},  {"PM803", 4},  {"PM805", 1}, {"PM806", 8},
};

int worth_of(const Finding& finding) {
  const auto* found = std::find_if(std::begin(worths), std::end(worths), [&](const Worth& one) { return one.code == finding.code; });
  if (found != std::end(worths)) return found->points;
  switch (finding.severity) {
    case Severity::error: return 6;
    case Severity::warning: return 5;
    default: return 3;
  }
}

/// What the path stands in: "/steps/3/questions/0" in step 3.
struct Place {
  std::string_view part;  ///< "/steps/3", "/design/objectives/0", "/design/practice", "/steps"
  std::optional<std::size_t> step, objective, assessment;
};

/// "3" of "/steps/3/text" after "/steps".
std::optional<std::size_t> index_after(std::string_view path, std::string_view list) {
  if (path.size() <= list.size() + 1 || path.substr(0, list.size()) != list || path[list.size()] != '/') return std::nullopt;
  std::size_t out = 0;
  std::size_t digits = 0;
  for (const char each : path.substr(list.size() + 1)) {
    if (each == '/') break;
    if (each < '0' || each > '9' || ++digits > 6) return std::nullopt;
    out = out * 10 + static_cast<std::size_t>(each - '0');
  }
  return digits > 0 ? std::optional(out) : std::nullopt;
}

std::string_view first_members(std::string_view path, int members) {
  std::size_t end = 0;
  for (int i = 0; i < members && end != std::string_view::npos; ++i) end = path.find('/', end + 1);
  return path.substr(0, end);
}

Place place_of(std::string_view path) {
  Place out;
  out.step = index_after(path, "/steps");
  out.objective = index_after(path, "/design/objectives");
  out.assessment = index_after(path, "/assessments");
  out.part = first_members(path, out.objective ? 3 : 2);
  return out;
}

/// How much of the plan the place is, in percent of what an average place is.
int reach_of(const Place& place, const plan::Plan& plan) {
  if (place.step && *place.step < plan.steps.size()) {
    const auto minutes = [](int sum, const plan::Step& step) { return sum + std::max(0, step.minutes); };
    const int whole = std::accumulate(plan.steps.begin(), plan.steps.end(), 0, minutes);
    const int share = whole > 0 ? 100 * std::max(0, plan.steps[*place.step].minutes) / whole : 100 / static_cast<int>(plan.steps.size());
    return 70 + share;
  }
  const auto among = [](std::size_t count) { return 70 + 60 / static_cast<int>(std::max<std::size_t>(1, count)); };
  if (place.objective) return among(plan.design.objectives.size());
  if (place.assessment) return among(plan.assessments.size());
  return 100;
}

/// How little mending asks, in percent: a tap, one field, or a part that has to be written anew. What the form asks for
/// has to be written anyway.
int ease_of(const Finding& finding, const Place& place) {
  if (finding.severity == Severity::error) return 100;
  if (finding.edit) return finding.edit->op == "add" ? 95 : 100;  // what is added is a beginning that wants words
  const bool one_field = place.step || place.objective || place.assessment || finding.path.find('/', 1) != std::string::npos;
  return one_field && finding.path != "/design/objectives" ? 85 : 70;
}

struct Candidate {
  Finding* finding = nullptr;
  Place place;
  int worth = 0;
  bool taken = false;
};

char family_of(const Candidate& one) { return one.finding->code.size() > 2 ? one.finding->code[2] : '?'; }

/// Whether the last ones of the three now being filled leave room for another of this family and place.
bool varied(const Candidate& one, const std::vector<const Candidate*>& chosen) {
  constexpr std::size_t shown = 3, most_alike = 2;
  std::size_t family = 0, place = 0;
  for (std::size_t i = chosen.size() - chosen.size() % shown; i < chosen.size(); ++i) {
    if (family_of(*chosen[i]) == family_of(one)) ++family;
    if (chosen[i]->place.part == one.place.part) ++place;
  }
  return family < most_alike && place < most_alike;
}

/// The next: among those that vary, if there are any; of two that are worth the same the earlier.
Candidate* next_of(std::vector<Candidate>& all, const std::vector<const Candidate*>& chosen, std::map<std::string_view, int>& said) {
  const bool first = chosen.empty();
  const auto rank = [&](const Candidate& one) {
    const bool obligation = first && one.finding->severity == Severity::error;
    return std::tuple(obligation, varied(one, chosen), one.worth / (1 + said[one.finding->code]));
  };
  Candidate* best = nullptr;
  for (Candidate& one : all) {
    if (!one.taken && (!best || rank(*best) < rank(one))) best = &one;
  }
  return best;
}

}  // namespace

std::vector<Finding> most_useful(std::vector<Finding> findings, const plan::Plan& plan, std::size_t most) {
  std::vector<Candidate> all;
  for (Finding& finding : findings) {
    const Place place = place_of(finding.path);
    all.push_back({&finding, place, worth_of(finding) * reach_of(place, plan) * ease_of(finding, place), false});
  }
  std::vector<const Candidate*> chosen;
  std::map<std::string_view, int> said;  // findings of each rule that are already chosen
  while (chosen.size() < std::min(most, all.size())) {
    Candidate* best = next_of(all, chosen, said);
    best->taken = true;
    ++said[best->finding->code];
    chosen.push_back(best);
  }
  std::vector<Finding> out;
  out.reserve(chosen.size());
  for (const Candidate* one : chosen) out.push_back(std::move(*one->finding));
  return out;
}

}  // namespace selami::checker
