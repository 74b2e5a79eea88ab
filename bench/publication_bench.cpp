/// @file What the office's tables hide: of a made-up city's year, table by table, and how long deciding takes; then of small random publications,
/// beside careless ways and beside one that asks an attacker before each figure.
/// publication_bench [PUPILS [MONTHS [RANDOM]]]   default 60000, 12 months, 200 random publications

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/dice.hpp"
#include "city_core/publication.hpp"
#include "kit_attack/attackers.hpp"
#include "kit_attack/invented.hpp"
#include "simulate_core/city.hpp"

namespace selami {
namespace {

using city::Crowd;
using city::Shown;
using simulate::School;

template <class Work>
double cpu_seconds(const Work& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::size_t pupils_of(const School& school) {
  std::size_t out = 0;
  for (const auto& group : school.groups) out += group.pupils.size();
  return out;
}

std::string size_of(const School& school) { return pupils_of(school) < 100 ? "small" : pupils_of(school) < 180 ? "medium" : "large"; }

/// A table's name and the row of a school in it.
struct Classes {
  std::string name;
  std::function<std::string(const School&)> row;
};

std::vector<Classes> tables() {
  const auto level = [](const School& s) { return s.level; };
  const auto district = [](const School& s) { return s.district; };
  const auto owner = [](const School& s) { return std::string(s.is_public ? "public" : "private"); };
  const auto both = [](const auto& a, const auto& b) { return [=](const School& s) { return a(s) + ", " + b(s); }; };
  return {{"all", [](const School&) { return std::string(); }},
          {"level", level},
          {"district", district},
          {"owner", owner},
          {"size", size_of},
          {"level x district", both(level, district)},
          {"level x owner", both(level, owner)},
          {"level x size", both(level, size_of)},
          {"district x owner", both(district, owner)}};
}

/// Who taught with Selami in a month, and the pupils of their classes: each teacher of a school that uses it, by the own habit.
void add_month(kit::Invented& to, const std::vector<School>& schools, Dice& dice) {
  for (std::size_t s = 0; s < schools.size(); ++s) {
    Crowd crowd;
    std::int64_t lessons = 0;
    std::vector<bool> taught(schools[s].teachers.size(), false);
    for (std::size_t t = 0; schools[s].uses && t < taught.size(); ++t) {
      const bool has_class = std::any_of(schools[s].groups.begin(), schools[s].groups.end(), [&](const auto& g) { return g.teacher == t; });
      for (int i = 0; has_class && i < 8; ++i) {
        if (dice.chance(schools[s].teachers[t].use / 2)) taught[t] = true, ++lessons;
      }
      crowd.teachers += taught[t] ? 1 : 0;
    }
    for (const auto& group : schools[s].groups) crowd.pupils += taught[group.teacher] ? static_cast<int>(group.pupils.size()) : 0;
    crowd.schools = crowd.teachers > 0 ? 1 : 0;
    to.publication.atoms.push_back({static_cast<int>(s), crowd});
    to.part.push_back(0);
    to.publication.measures[0].values.push_back(crowd.teachers);
    to.publication.measures[1].values.push_back(crowd.pupils);
    to.publication.measures[2].values.push_back(lessons);
  }
}

/// Sums of each month, or those until its end.
kit::Invented year_of(const std::vector<School>& schools, int months, bool until_then) {
  kit::Invented out;
  out.publication.measures = {{{}, 1, {}, 5}, {{}, 0, {}, 10}, {{}, 1, {}, 0}};
  Dice dice(7);
  const std::vector<Classes> all = tables();
  for (int month = 0; month < months; ++month) {
    add_month(out, schools, dice);
    for (std::size_t t = 0; t < all.size(); ++t) {
      std::map<std::string, std::vector<int>> rows;
      for (int m = until_then ? 0 : month; m <= month; ++m) {
        for (std::size_t s = 0; s < schools.size(); ++s) rows[all[t].row(schools[s])].push_back(m * static_cast<int>(schools.size()) + static_cast<int>(s));
      }
      for (auto& [key, atoms] : rows) {
        const Crowd crowd = kit::crowd_behind(out.publication, out.part, atoms);
        out.publication.figures.push_back({month, {{std::move(atoms), crowd}}, false});
        out.table.push_back(static_cast<int>(t));
      }
    }
  }
  return out;
}

struct Count {
  int figures = 0;
  int too_few = 0;
  int complement = 0;
};

Count counted(const std::vector<Shown>& shown, const std::vector<int>& table, int which) {
  Count out;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (which >= 0 && table[i] != which) continue;
    ++out.figures;
    out.too_few += shown[i] == Shown::too_few ? 1 : 0;
    out.complement += shown[i] == Shown::complement ? 1 : 0;
  }
  return out;
}

double percent(int part, int whole) { return whole == 0 ? 0 : 100.0 * part / whole; }

void print_year(const std::vector<School>& schools, int months, bool until_then) {
  const kit::Invented year = year_of(schools, months, until_then);
  std::vector<Shown> shown;
  const double seconds = cpu_seconds([&] { shown = publish(year.publication, {}); });
  const std::vector<Shown> apart = kit::apart(year.publication, year.table, {});
  std::printf("\n%zu schools, %d months, sums %s: %zu figures decided in %.3f s of CPU\n", schools.size(), months, until_then ? "until each month's end" : "of each month",
              shown.size(), seconds);
  std::printf("%-18s %8s %10s %12s %20s\n", "table", "figures", "too few %", "complement %", "complement %, alone");
  const std::vector<Classes> all = tables();
  for (int t = -1; t < static_cast<int>(all.size()); ++t) {
    const Count c = counted(shown, year.table, t), alone = counted(apart, year.table, t);
    std::printf("%-18s %8d %10.1f %12.1f %20.1f\n", t < 0 ? "together" : all[static_cast<std::size_t>(t)].name.c_str(), c.figures, percent(c.too_few, c.figures),
                percent(c.complement, c.figures), percent(alone.complement, alone.figures));
  }
}

/// Shows a figure when both attackers find nothing in what is then shown: slow, and as much as a greedy way can show.
std::vector<Shown> asking_attackers(const kit::Invented& it, std::uint64_t seed) {
  const city::Rule rule;
  std::vector<Shown> out = kit::too_few_only(it.publication, rule.bounds);
  const auto targets = kit::targets(it.publication, it.part, out, rule.bounds, seed);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] != Shown::yes) continue;
    order.push_back(i);
    out[i] = Shown::complement;
  }
  const auto& figures = it.publication.figures;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return figures[a].month != figures[b].month ? figures[a].month < figures[b].month : figures[a].sums[0].crowd.pupils > figures[b].sums[0].crowd.pupils;
  });
  for (const std::size_t i : order) {
    out[i] = Shown::yes;
    if (!kit::by_rank(it.publication, out, targets).empty() || !kit::by_programming(it.publication, out, rule, targets).empty()) out[i] = Shown::complement;
  }
  return out;
}

void print_random(int publications) {
  struct Way {
    const char* name;
    std::function<std::vector<Shown>(const kit::Invented&, std::uint64_t)> decide;
    int shown = 0, broken = 0;
  };
  std::vector<Way> ways = {{"too few only", [](const kit::Invented& it, std::uint64_t) { return kit::too_few_only(it.publication, {}); }},
                           {"each table alone", [](const kit::Invented& it, std::uint64_t) { return kit::apart(it.publication, it.table, {}); }},
                           {"publish", [](const kit::Invented& it, std::uint64_t) { return publish(it.publication, {}); }},
                           {"asking attackers", asking_attackers}};
  int figures = 0, too_few = 0;
  for (int seed = 1; seed <= publications; ++seed) {
    const auto of = static_cast<std::uint64_t>(seed);
    const kit::Invented it = kit::invented(of);
    for (Way& way : ways) {
      const std::vector<Shown> shown = way.decide(it, of);
      const auto targets = kit::targets(it.publication, it.part, kit::too_few_only(it.publication, {}), {}, of);
      way.shown += static_cast<int>(std::count(shown.begin(), shown.end(), Shown::yes));
      way.broken += kit::by_rank(it.publication, shown, targets).empty() && kit::by_programming(it.publication, shown, {}, targets).empty() ? 0 : 1;
    }
    const Count c = counted(kit::too_few_only(it.publication, {}), it.table, -1);
    figures += c.figures, too_few += c.too_few;
  }
  std::printf("\n%d random publications of small schools: %d figures, %.1f %% too few\n%-18s %24s %10s\n", publications, figures, percent(too_few, figures), "way",
              "of enough ones, shown %", "broken %");
  for (const Way& way : ways) std::printf("%-18s %24.1f %10.1f\n", way.name, percent(way.shown, figures - too_few), percent(way.broken, publications));
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  const int pupils = argc > 1 ? std::atoi(argv[1]) : 60000;
  const int months = argc > 2 ? std::atoi(argv[2]) : 12;
  const int random = argc > 3 ? std::atoi(argv[3]) : 200;
  selami::simulate::Params params;
  params.pupils = pupils;
  params.today = selami::Date{"2026-11-30"};
  const auto schools = selami::simulate::make_city(params);
  selami::print_year(schools, months, false);
  selami::print_year(schools, months, true);
  selami::print_random(random);
}
