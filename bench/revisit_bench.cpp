// Ingat lagi: what a class remembers at a semester's end, by who chooses its questions, under three theories of memory.
#include <cstdio>
#include <cstdlib>

#include "kit_forgetting/forgetting.hpp"

namespace {

using namespace selami::kit;

void row(Truth truth, Policy policy, const Term& term, int seeds, const std::vector<Kept>& ours, std::vector<Kept>& out) {
  std::vector<double> end, later, weakest, behind, asked;
  for (int seed = 0; seed < seeds; ++seed) {
    out.push_back(play(truth, policy, term, static_cast<std::uint64_t>(seed) + 1));
    const Kept& one = out.back();
    end.push_back(100 * one.at_end);
    later.push_back(100 * one.after_break);
    weakest.push_back(100 * one.weakest);
    asked.push_back(one.asked);
    if (!ours.empty()) behind.push_back(100 * (ours[static_cast<std::size_t>(seed)].at_end - one.at_end));
  }
  const Figure e = figure(end), l = figure(later), w = figure(weakest), b = behind.empty() ? Figure{} : figure(behind);
  std::printf("| %s | %s | %.0f | %.1f ± %.1f | %.1f | %.1f | ", name(truth), name(policy), figure(asked).mean, e.mean, e.half, w.mean, l.mean);
  if (behind.empty()) std::printf("– |\n");
  else std::printf("%+.1f ± %.1f |\n", b.mean, b.half);
}

}  // namespace

int main(int argc, char** argv) {
  const int seeds = argc > 1 ? std::atoi(argv[1]) : 100;
  Term term;
  if (argc > 2) term.ideas_a_week = std::atoi(argv[2]);
  if (argc > 3) term.questions = std::atoi(argv[3]);
  std::printf("| truth | who chooses | questions | kept at the end, %% | weakest quarter, %% | six weeks later, %% | ahead of it, points |\n|---|---|---|---|---|---|---|\n");
  for (const Truth truth : truths) {
    std::vector<Kept> ours;
    row(truth, Policy::revisit, term, seeds, {}, ours);
    for (const Policy policy : policies) {
      std::vector<Kept> theirs;
      if (policy != Policy::revisit) row(truth, policy, term, seeds, ours, theirs);
    }
  }
}
