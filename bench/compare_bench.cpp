/// @file Comparative judgement: how fast, and how sure rounds look beside how sure they are.
/// compare_bench [ROWS [PIECES]]   fits of made-up comparisons (default 1000000 of 10000) in CPU time, beside one exp() a comparison
/// compare_bench pairing [SEEDS]   docs/depth/pairing.md, on the standard output (default 8 seeds, 500 pieces)

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

#include "base/dice.hpp"
#include "kit_judging/trial.hpp"
#include "measure/compare.hpp"
#include "measure/duels.hpp"

namespace selami {
namespace {

template <class Work>
double cpu_seconds(const Work& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::vector<measure::Comparison> made_up(std::size_t count, int pieces) {
  Dice dice(1);
  std::vector<double> truth;
  for (int i = 0; i < pieces; ++i) truth.push_back(dice.normal(0, 1.5));
  std::vector<measure::Comparison> rows;
  while (rows.size() < count) {
    const auto a = static_cast<std::uint32_t>(dice.whole(0, pieces - 1)), b = static_cast<std::uint32_t>(dice.whole(0, pieces - 1));
    if (a == b) continue;
    const bool won = dice.chance(measure::chance_to_win(truth[a] - truth[b]));
    rows.push_back({static_cast<std::uint32_t>(dice.whole(0, 199)), won ? a : b, won ? b : a});
  }
  return rows;
}

void print_speed(std::size_t count, int pieces) {
  const auto rows = made_up(count, pieces);
  const measure::Comparisons all{rows, static_cast<std::size_t>(pieces), 200};
  double sum = 0;
  const double floor = cpu_seconds([&] {
    for (const measure::Comparison& row : rows) sum += measure::chance_to_win(1e-3 * row.chosen - 1e-3 * row.rejected);
  });
  const auto print = [&](const char* what, double seconds) { std::printf("| %-34s | %8.3f | %8.2f | %7.0f |\n", what, seconds, static_cast<double>(count) / seconds / 1e6, seconds / floor); };
  std::printf("%zu comparisons of %d pieces\n| what                               |    cpu s | M rows/s | floors |\n", count, pieces);
  print("floor: one chance a comparison", floor);
  print("eps 0.3: measures, errors, fit", cpu_seconds([&] { sum += measure::fit_comparisons(all, {}).value().ssr; }));
  print("eps 0: with a prior", cpu_seconds([&] { sum += measure::fit_comparisons(all, {0}).value().ssr; }));
  print("reliability alone", cpu_seconds([&] { sum += measure::reliability_of(all, 1, 0).value().empirical_bayes; }));
  if (sum < 0) std::printf("%f\n", sum);  // so that nothing is left out by the compiler
}

void print_pairing(int seeds) {
  std::printf(
      "# Pairing that does not flatter itself\n\n"
      "Made by `build/release/bench/compare_bench pairing %d > docs/depth/pairing.md`: 500 made-up pieces with known measures (normal, sd in\n"
      "logits), 25 judges who take ten pairs at a time, mean of %d seeds. *SSR* is the usual figure, *EB* the one that we report (empirical\n"
      "Bayes, `reliability_eb`), *truth* the squared correlation of the measures with the true ones. *jittered* is policy `adil`: four random\n"
      "pairs a piece, then the nearest of estimates shaken by N(0, 1); *closest* takes the nearest after one random pair a piece.\n\n"
      "| sd | comparisons a piece | pairs | SSR | EB | truth | SSR - truth | EB - truth |\n|---|---|---|---|---|---|---|---|\n",
      seeds, seeds);
  for (const double sd : {1.0, 2.0}) {
    for (const auto& [name, choosing] : {std::pair{"random", kit::Choosing::random}, std::pair{"jittered", kit::Choosing::jittered}, std::pair{"closest", kit::Choosing::closest}}) {
      kit::TrialParams params;
      params.sd = sd;
      params.choosing = choosing;
      for (const kit::TrialPoint& p : kit::mean_trial(params, {10, 16, 24}, seeds))
        std::printf("| %.0f | %d | %s | %.2f | %.2f | %.2f | %+.2f | %+.2f |\n", sd, p.each, name, p.ssr, p.reliability, p.truth, p.ssr - p.truth, p.reliability - p.truth);
      std::fflush(stdout);
    }
  }
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  const auto number = [&](int at, int otherwise) { return argc > at ? std::atoi(argv[at]) : otherwise; };
  if (argc > 1 && std::strcmp(argv[1], "pairing") == 0) selami::print_pairing(number(2, 8));
  else selami::print_speed(static_cast<std::size_t>(number(1, 1'000'000)), number(2, 10'000));
}
