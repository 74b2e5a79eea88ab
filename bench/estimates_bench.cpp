// Estimates of a city: how often their intervals hold the truth, and how many pupils a second they take.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include "kit_guessed/cover.hpp"

namespace {

using namespace selami;
using namespace selami::kit;

void cell(const Cover& cover) { std::printf(" %.1f (%ld) |", 100 * cover.share(), cover.asked); }

void row(const Trial& trial, int cities) {
  const Covers c = covers(trial.params, cities);
  std::printf("| %s |", trial.name.c_str());
  for (const Cover& one : {c.city, c.district, c.school, c.gap, c.change, c.district_change, c.school_change}) cell(one);
  std::printf("\n");
  std::fflush(stdout);
}

void table(int cities, const char* only) {
  std::printf("| city | city | district | school | gap | change | of a district | of a school |\n|---|---|---|---|---|---|---|---|\n");
  for (const Trial& trial : promised_trials()) {
    if (only == nullptr || std::strstr(trial.name.c_str(), only) != nullptr) row(trial, cities);
  }
  std::printf("| *assumptions broken* | | | | | | | |\n");
  for (const Trial& trial : broken_trials()) {
    if (only == nullptr || std::strstr(trial.name.c_str(), only) != nullptr) row(trial, cities);
  }
  const Cover wrong = mislabelled(promised_trials()[2].params, cities);
  std::printf("\nThe users' interval, taken for the city's, holds the city in %.1f %% of %ld.\n", 100 * wrong.share(), wrong.asked);
}

/// Levels of city, districts and schools of each of three years, and changes between them.
template <class About>
void years(const char* name, const GuessedCity& city, const GuessedCity& third) {
  const std::size_t values = city.data[0].values.size() + city.data[1].values.size() + third.data[1].values.size();
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  const city::Reckoning<About> reckoned[] = {{city.schools, city.data[0]}, {city.schools, city.data[1]}, {city.schools, third.data[1]}};
  const city::Shift<About> shifts[] = {{reckoned[0], reckoned[1], city::Same::schools}, {reckoned[1], reckoned[2], city::Same::schools}};
  long answers = 0;
  const auto ask = [&](const auto& of) {
    answers += of(city.all) ? 1 : 0;
    for (const auto& district : city.districts) answers += of(district) ? 1 : 0;
    for (const std::uint32_t school : city.all) answers += of({school}) ? 1 : 0;
  };
  for (const auto& year : reckoned) ask([&](const city::Set& set) { return year.level(set).has_value(); });
  for (const auto& shift : shifts) ask([&](const city::Set& set) { return shift.change(set).has_value(); });
  const double used = double(std::clock() - cpu) / CLOCKS_PER_SEC;
  const double passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::printf("%s: %zu values of %zu schools in 3 years, %ld estimates: %.0f ms of CPU (%.0f ms passed), %.1f million values a second of CPU\n", name, values, city.schools.size(), answers,
              1000 * used, 1000 * passed, double(values) / used / 1e6);
}

/// A city of 60,000 pupils, all of them judged in each of three years; and half the classes of half its schools, drawn.
void speed() {
  GuessedParams params;
  params.schools_from = params.schools_to = 28;
  params.drawn_share = params.response = params.class_share = 1;
  params.rows_from = params.rows_to = 40;
  const auto other = [&params] {
    params.seed = 2;
    return guessed_city(params);
  };
  const GuessedCity whole = guessed_city(params), whole_third = other();
  years<city::Users>("users, all pupils", whole, whole_third);
  params.seed = 1;
  params.class_share = params.drawn_share = 0.5;
  const GuessedCity half = guessed_city(params), half_third = other();
  years<city::Sampled>("drawn", half, half_third);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::strcmp(argv[1], "speed") == 0) {
    speed();
    return 0;
  }
  table(argc > 1 ? std::atoi(argv[1]) : 4000, argc > 2 ? argv[2] : nullptr);
}
