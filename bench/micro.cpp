/// What one step costs, without sockets or disk: Google Benchmark.
#include <benchmark/benchmark.h>

#include "base/shape.hpp"
#include "http/route.hpp"

namespace selami {

struct Answer36 {
  std::string id;
  std::string text;
  int choice = 0;
};
template <>
struct Shape<Answer36> {
  static constexpr const char* name = "Answer36";
  static constexpr auto fields = std::tuple{Field{"id", &Answer36::id, ""}, Field{"text", &Answer36::text, ""}, Field{"choice", &Answer36::choice, ""}};
};

namespace {

std::string class_json() {
  return to_json(std::vector<Answer36>(36, {"response_01k7zq3v9hj8m2n4p6q8r0s2t4", "Karena laut pasang dan \"tanah\" turun.", 2}));
}

void parse_json(benchmark::State& state) {
  const std::string text = class_json();
  for (auto unused : state) benchmark::DoNotOptimize(json::parse(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(parse_json);

void read_shape(benchmark::State& state) {
  const std::string text = R"({"id":"response_01k7zq3v9hj8m2n4p6q8r0s2t4","text":"Karena laut pasang","choice":2})";
  for (auto unused : state) benchmark::DoNotOptimize(from_json_text<Answer36>(text));
}
BENCHMARK(read_shape);

void write_shape(benchmark::State& state) {
  const std::vector<Answer36> rows(36, {"response_01k7zq3v9hj8m2n4p6q8r0s2t4", "Karena laut pasang dan tanah turun.", 2});
  for (auto unused : state) benchmark::DoNotOptimize(to_json(rows));
}
BENCHMARK(write_shape);

void match_route(benchmark::State& state) {
  Routes routes;
  for (int i = 0; i < 80; ++i) {
    routes.push_back(route(Action::anyone, "GET", ("/room" + std::to_string(i) + "/{thing}/parts/{part}").c_str(), "",
                           [](Call&, const std::string&, const std::string&) -> Result<Done> { return Done{}; }));
  }
  std::vector<std::string> values;
  bool known = false;
  for (auto unused : state) benchmark::DoNotOptimize(match(routes, "GET", "/room79/a/parts/b", values, known));
}
BENCHMARK(match_route);

}  // namespace
}  // namespace selami

BENCHMARK_MAIN();
