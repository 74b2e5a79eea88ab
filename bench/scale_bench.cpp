// A class's place right after a judgement: 32 pupils with so many judged answers each.
#include <benchmark/benchmark.h>

#include "base/dice.hpp"
#include "scale_core/provisional.hpp"

namespace {

using namespace selami::scale;

void class_moves(benchmark::State& state) {
  selami::Dice dice(7);
  Known known;
  for (std::uint32_t k = 1; k < 5; ++k) known.steps.push_back({0, k, k - 2.5, 0, false});
  known.raters["sari"] = {0.4, 0.2, 30};
  std::vector<Placed> now;
  for (int pupil = 0; pupil < 32; ++pupil) {
    for (int i = 0; i < state.range(0); ++i) now.push_back({"question " + std::to_string(i), "pupil " + std::to_string(pupil), "sari", static_cast<std::uint8_t>(dice.whole(0, 4))});
  }
  const std::vector<Placed> seen(now.begin(), now.end() - 1);
  for (auto _ : state) benchmark::DoNotOptimize(class_now(known, {0.2, 0.25, 32, State::shown, 0}, seen, now));
}

}  // namespace

BENCHMARK(class_moves)->Arg(5)->Arg(20)->Arg(60)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
