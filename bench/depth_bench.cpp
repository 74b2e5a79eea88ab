// The many-facet estimation, in CPU seconds a million judgements, beside what the same processor needs for the arithmetic of one
// judgement and pass (28 fused multiply-adds and a divide on eight numbers at once).
// SELAMI_DEPTH_LARGE=1 adds ten million judgements with halo, once; peak_mb is the process's highest so far, the judgements' own included:
//   SELAMI_DEPTH_LARGE=1 depth_bench --benchmark_filter=large
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <cstdlib>
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

// Where a fit starts: anew, from one of the same judgements, or from one of those of the day before, when every hundredth script was not there.
enum class Start { cold, warm, night };

// As it was without every hundredth script.
Ratings day_before(const Ratings& today, std::size_t rows_of_script) {
  Ratings before = today;
  const auto thin = [&](auto& column) {
    std::size_t to = 0;
    for (std::size_t row = 0; row < column.size(); ++row) if (row / rows_of_script % 100 != 99) column[to++] = column[row];
    column.resize(to);
  };
  thin(before.person);
  thin(before.score);
  for (Facet& facet : before.facets) thin(facet.of);
  return before;
}

double peak_mb() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

void fit_city(benchmark::State& state, double halo, Start start, const char* kernel = nullptr) {
  City city;
  city.classes = static_cast<std::uint32_t>(state.range(0));
  city.halo_sd = halo;
  city.make();
  Options options;
  options.nodes = 8;
  options.halo = halo > 0 ? Halo::on : Halo::off;
  options.kernel = kernel;
  if (start != Start::cold) options.warm = fit(start == Start::night ? day_before(city.ratings, city.criteria) : city.ratings, options)->state;
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
  state.counters["cpu_s"] = spent / runs;
  state.counters["peak_mb"] = peak_mb();
}

void plain_city(benchmark::State& state) { fit_city(state, 0, Start::cold); }
void plain_city_avx2(benchmark::State& state) { fit_city(state, 0, Start::cold, "avx2"); }
void warm_city(benchmark::State& state) { fit_city(state, 0, Start::warm); }
void night_city(benchmark::State& state) { fit_city(state, 0, Start::night); }
void halo_city(benchmark::State& state) { fit_city(state, 0.6, Start::cold); }
void halo_night_city(benchmark::State& state) { fit_city(state, 0.6, Start::night); }

BENCHMARK(plain_city)->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(plain_city_avx2)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(warm_city)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(night_city)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(halo_city)->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(halo_night_city)->Arg(2000)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (std::getenv("SELAMI_DEPTH_LARGE")) benchmark::RegisterBenchmark("large_halo_city", &halo_city)->Arg(20130)->Iterations(1)->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
}
