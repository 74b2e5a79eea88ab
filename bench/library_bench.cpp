/// @file Pustaka searched: how many searches a second over many published plans, by rare and common words and without any.
/// library_bench [PLANS [SECONDS]]   PLANS published (default 20000), SECONDS a figure (default 3); SELAMI_TEST_PG adds PostgreSQL

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "library/library.hpp"
#include "library/store.hpp"
#include "planning/examples.hpp"

namespace selami {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begun) { return std::chrono::duration<double>(Clock::now() - begun).count(); }

struct House {
  explicit House(storage::Engine engine) : fresh(engine), connection(fresh.get().connect()) {
    storage::in_transaction(*connection, [&](storage::Tx& tx) { city = kit::small_city(tx, kit::monday); });
  }
  kit::FreshDatabase fresh;
  std::unique_ptr<storage::Connection> connection;
  kit::City city;
  kit::Dice dice;
  Setting setting;
};

/// Plans that teachers could have made of the examples: the frame of one, steps of others. The city's texts have as many words.
void publish_all(House& house, const std::vector<planning::ExampleView>& examples, int plans) {
  std::mt19937 draw(7);
  const auto any = [&]() -> const plan::Plan& { return examples[draw() % examples.size()].body; };
  const auto begun = Clock::now();
  for (int done = 0; done < plans; done += 500) {
    storage::in_transaction(*house.connection, [&](storage::Tx& tx) {
      Call call(tx, house.city.sari.actor, kit::monday + done, house.dice, house.setting);
      for (int i = done; i < done + 500 && i < plans; ++i) {
        planning::PlanText text;
        text.body = any();
        for (plan::Step& step : text.body.steps) step.text = any().steps[0].text;
        text.head.id = call.make_id<PlanKind>();
        text.head.school = house.city.school;
        text.head.author = house.city.sari.person;
        text.version = 1;
        library::put_publication(call, text, {library::Reach::city, true});
      }
    });
  }
  std::printf("  published          %8.0f plans/s\n", plans / seconds_since(begun));
  // What a running server has done by itself: without statistics PostgreSQL chooses ways that nobody meets.
  storage::in_transaction(*house.connection, [](storage::Tx& tx) { kit::run(tx, "ANALYZE"); });
}

void search(House& house, const char* what, const std::vector<library::LibraryQuery>& asked, double seconds) {
  std::size_t searches = 0, hits = 0;
  const auto begun = Clock::now();
  while (seconds_since(begun) < seconds) {
    storage::in_snapshot(*house.connection, [&](storage::Tx& tx) {
      Call call(tx, house.city.ratna.actor, kit::monday, house.dice, house.setting);
      hits += library::find_plans(call, Query<library::LibraryQuery>{asked[searches % asked.size()]})->plans.size();
    });
    ++searches;
  }
  std::printf("  %-18s %8.0f searches/s  (%.1f hits a page)\n", what, static_cast<double>(searches) / seconds_since(begun),
              static_cast<double>(hits) / static_cast<double>(searches));
}

library::LibraryQuery by(const std::string& words, const std::string& level = "") {
  library::LibraryQuery out;
  out.words = words;
  if (!level.empty()) out.level = level;
  return out;
}

void measure(storage::Engine engine, int plans, double seconds) {
  std::printf("%s, %d plans\n", engine == storage::Engine::sqlite ? "SQLite" : "PostgreSQL", plans);
  House house(engine);
  publish_all(house, planning::load_examples(SELAMI_SOURCE_DIR "/packs"), plans);
  search(house, "one rare word", {by("pecahan"), by("melati"), by("fotosintesis"), by("jlamprang")}, seconds);
  search(house, "two words, level", {by("air laut", "sd"), by("data grafik", "smp"), by("batik motif", "sma")}, seconds);
  search(house, "common words", {by("membandingkan alasan bukti"), by("mengamati contoh")}, seconds);
  search(house, "no word, level", {by("", "sd"), by("", "smk")}, seconds);
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  const int plans = argc > 1 ? std::atoi(argv[1]) : 20000;
  const double seconds = argc > 2 ? std::atof(argv[2]) : 3;
  for (const selami::storage::Engine engine : selami::kit::engines()) selami::measure(engine, plans, seconds);
}
