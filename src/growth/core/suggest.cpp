#include "growth_core/suggest.hpp"

#include <algorithm>
#include <numeric>

namespace selami::growth {
namespace {

constexpr int lessons_least = 3;   ///< fewer show nothing
constexpr int voices_least = 15;
constexpr int levels_least = 10;
constexpr int whole = 1000;        ///< shares are in thousandths
constexpr int yes_wanted = 600;
constexpr int many_of_a_level = 400;
constexpr int few_beyond = 100;

constexpr const char* known_signals[] = {"refleksi", "aplikasi", "suara", "tingkat", "senang", "guna", "sadar", "dangkal", "lepas", "luas", "bicara", "mulai"};

struct Weighed {
  Sign sign;
  int lack = 0;  ///< how far it is from what is wanted, in thousandths
};

int share(int n, int of) { return of == 0 ? 0 : n * whole / of; }

/// Something that should happen in most lessons and does in fewer than half of them.
void add_rare(std::vector<Weighed>& out, const char* id, int n, int of) {
  if (of >= lessons_least && n * 2 < of) out.push_back({{id, n, of}, whole - share(n, of)});
}

void add_voices(std::vector<Weighed>& out, const OwnLessons& lessons) {
  constexpr const char* statements[] = {"senang", "guna", "sadar"};
  for (std::size_t i = 0; i < lessons.voices.size(); ++i) {
    const auto& counts = lessons.voices[i];
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    const int yes = share(counts[0], all);
    if (all >= voices_least && yes < yes_wanted) out.push_back({{statements[i], counts[0], all}, whole - yes});
  }
}

void add_levels(std::vector<Weighed>& out, const OwnLessons& lessons) {
  const auto& levels = lessons.levels;
  const int all = std::accumulate(levels.begin(), levels.end(), 0);
  if (all < levels_least) return;
  const int shallow = levels[0] + levels[1];
  if (share(shallow, all) > many_of_a_level) out.push_back({{"dangkal", shallow, all}, share(shallow, all)});
  if (share(levels[2], all) > many_of_a_level) out.push_back({{"lepas", levels[2], all}, share(levels[2], all)});
  if (share(levels[3], all) > many_of_a_level && share(levels[4], all) < few_beyond) out.push_back({{"luas", levels[3], all}, share(levels[3], all)});
}

bool has(const std::vector<std::string>& list, const std::string& one) { return std::find(list.begin(), list.end(), one) != list.end(); }

bool meets(const StepKey& step, const std::vector<std::string>& findings) {
  return std::any_of(step.findings.begin(), step.findings.end(), [&](const std::string& code) { return has(findings, code); });
}

/// The list while it grows: each step once.
class Listing {
 public:
  Listing(const std::vector<StepKey>& catalogue, const std::vector<std::string>& closed) : catalogue_(catalogue), taken_(closed) {}

  template <class Fits>
  void add(const Sign& sign, Fits&& fits) {
    for (const StepKey& step : catalogue_) {
      if (has(taken_, step.id) || !fits(step)) continue;
      taken_.push_back(step.id);
      out_.push_back({step.id, sign});
    }
  }
  std::vector<Suggestion> done() && { return std::move(out_); }

 private:
  const std::vector<StepKey>& catalogue_;
  std::vector<std::string> taken_;
  std::vector<Suggestion> out_;
};

}  // namespace

std::vector<Sign> signs_of(const OwnLessons& lessons) {
  std::vector<Weighed> found;
  add_rare(found, "refleksi", lessons.with_reflection, lessons.with_steps);
  add_rare(found, "aplikasi", lessons.with_application, lessons.with_steps);
  add_voices(found, lessons);
  add_levels(found, lessons);
  // Wanting a look at voices and levels comes after what they already say.
  std::stable_sort(found.begin(), found.end(), [](const Weighed& a, const Weighed& b) { return a.lack > b.lack; });
  add_rare(found, "suara", lessons.with_voices, lessons.lessons);
  add_rare(found, "tingkat", lessons.with_levels, lessons.lessons);
  std::vector<Sign> out;
  for (Weighed& one : found) out.push_back(std::move(one.sign));
  return out;
}

std::vector<Suggestion> suggestions(const std::vector<StepKey>& catalogue, const OwnLessons& lessons, const std::vector<std::string>& closed) {
  Listing list(catalogue, closed);
  if (!lessons.follow_up.empty()) list.add({"kunjungan", 0, 0}, [&](const StepKey& step) { return step.id == lessons.follow_up; });
  for (const Sign& sign : signs_of(lessons)) {
    // Of those that fit a sign, what the newest plan asks for, too, comes first.
    list.add(sign, [&](const StepKey& step) { return has(step.signals, sign.id) && meets(step, lessons.findings); });
    list.add(sign, [&](const StepKey& step) { return has(step.signals, sign.id); });
  }
  list.add({"rencana", 0, 0}, [&](const StepKey& step) { return meets(step, lessons.findings); });
  list.add({"mulai", 0, 0}, [](const StepKey& step) { return has(step.signals, "mulai"); });
  list.add({"mulai", 0, 0}, [](const StepKey&) { return true; });
  return std::move(list).done();
}

bool is_signal(const std::string& name) {
  return std::any_of(std::begin(known_signals), std::end(known_signals), [&](const char* one) { return name == one; });
}

}  // namespace selami::growth
