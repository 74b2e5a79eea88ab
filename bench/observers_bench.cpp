// Observers' steps corrected for strictness, in made-up towns with known truth: how near, and how often the interval holds it.
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "kit_observing/observing.hpp"

int main(int argc, char** argv) {
  using namespace selami;
  const int seeds = argc > 1 ? std::atoi(argv[1]) : 20;
  constexpr kit::TownWish wishes[] = {{2, 1, 0.8, 12}, {3, 1, 0.8, 12}, {3, 2, 1.2, 12}, {2, 1, 0.4, 6}, {2, 1, 0.8, 4}, {3, 2, 1.2, 4}};
  std::printf("| teachers | visits: head + others | sd of strictness | shown, %% | hold the truth, %% | corrected | as given |\n|---|---|---|---|---|---|---|\n");
  for (const kit::TownWish& wish : wishes) {
    kit::Held held;
    for (int seed = 1; seed <= seeds; ++seed) {
      const kit::ObservedTown town = kit::observed_town(static_cast<std::uint64_t>(seed), wish);
      const auto figures = growth::fair_figures(town.given);
      if (!figures) return 1;
      kit::hold(held, town, *figures);
    }
    std::printf("| %zu | %zu + %zu | %.1f | %.0f | %.1f | %.3f | %.3f |\n", wish.schools * 8, wish.by_head, wish.by_others, wish.severity_sd, 100 * held.share_shown(), 100 * held.share_covered(),
                std::sqrt(held.fair / held.shown), std::sqrt(held.raw / held.shown));
  }
}
