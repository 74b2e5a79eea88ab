// The many-facet estimation, in CPU seconds a million judgements, beside what the same processor needs for the arithmetic of one
// judgement and pass (28 fused multiply-adds and a divide on eight numbers at once).
#include <benchmark/benchmark.h>
#include <ctime>
#include "measure/facets_test.hpp"

namespace {

using namespace selami::measure;

typedef double Eight __attribute__((vector_size(64)));

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) double arithmetic(int rounds, double start) {
  Eight chain[4];
  for (int c = 0; c < 4; ++c) for (int i = 0; i < 8; ++i) chain[c][i] = start + 0.1 * c;
  for (int r = 0; r < rounds; ++r) {
    for (int step = 0; step < 7; ++step) for (Eight& v : chain) v = v * 0.999 + 0.001;
    chain[r % 4] = 1.0 / chain[r % 4];
  }
  return chain[0][0] + chain[1][1] + chain[2][2] + chain[3][3];
}

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double arithmetic_ns() {
  constexpr int rounds = 5'000'000;
  const double from = seconds();
  benchmark::DoNotOptimize(arithmetic(rounds, 1.5));
  return (seconds() - from) / rounds * 1e9;
}

void fit_city(benchmark::State& state, double halo, bool warm, const char* kernel = nullptr) {
  City city;
  city.classes = static_cast<std::uint32_t>(state.range(0));
  city.halo_sd = halo;
  city.make();
  Options options;
  options.nodes = 8;
  options.halo = halo > 0 ? Halo::on : Halo::off;
  options.kernel = kernel;
  if (warm) options.warm = fit(city.ratings, options)->state;
  const double floor = arithmetic_ns(), rows = static_cast<double>(city.ratings.score.size());
  double spent = 0, passes = 0, runs = 0;
  for (auto _ : state) {
    const double from = seconds();
    const auto result = fit(city.ratings, options);
    spent += seconds() - from;
    passes += result->summary.evaluations;
    ++runs;
  }
  state.counters["rows"] = rows;
  state.counters["s_per_million"] = spent / runs / rows * 1e6;
  state.counters["passes"] = passes / runs;
  state.counters["ns_per_row_and_pass"] = spent / passes / rows * 1e9;
  state.counters["arithmetic_ns"] = floor;
}

void plain_city(benchmark::State& state) { fit_city(state, 0, false); }
void plain_city_avx2(benchmark::State& state) { fit_city(state, 0, false, "avx2"); }
void warm_city(benchmark::State& state) { fit_city(state, 0, true); }
void halo_city(benchmark::State& state) { fit_city(state, 0.6, false); }

BENCHMARK(plain_city)->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(plain_city_avx2)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(warm_city)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(halo_city)->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
