#include "city_core/publication.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "kit_attack/attackers.hpp"
#include "kit_attack/invented.hpp"
#include "kit_attack/simplex.hpp"

namespace selami::city {
namespace {

constexpr std::uint64_t seeds = 250;

/// Schools with so many pupils each; five teachers, a lesson a pupil.
Publication of_schools(const std::vector<int>& pupils) {
  Publication out;
  Measure count{{}, 0, {}, 10};
  for (std::size_t s = 0; s < pupils.size(); ++s) {
    out.atoms.push_back({static_cast<int>(s), {1, 5, pupils[s]}});
    count.values.push_back(pupils[s]);
  }
  out.measures = {count};
  return out;
}

void add(Publication& p, const std::vector<int>& atoms, int month = 0) {
  p.figures.push_back({month, {{atoms, kit::crowd_behind(p, std::vector<int>(p.atoms.size(), 0), atoms)}}, false});
}

std::string told(const std::vector<Shown>& shown) {
  std::string out;
  for (const Shown s : shown) out += s == Shown::yes ? 'y' : s == Shown::too_few ? 'f' : 'c';
  return out;
}

TEST(Publish, HidesWhatIsTooFewAndWhatWouldGiveItAway) {
  // Rows of 4, 3 and 1 schools and their total: total less the two rows would tell the third.
  Publication p = of_schools({80, 80, 80, 80, 70, 70, 70, 30});
  add(p, {0, 1, 2, 3});
  add(p, {4, 5, 6});
  add(p, {7});
  add(p, {0, 1, 2, 3, 4, 5, 6, 7});
  EXPECT_EQ(told(publish(p, {})), "ycfy");
}

TEST(Publish, SeesThroughTwoTables) {
  // SD in Utara: 0-3, SD in Barat: 4-7, SMP in Utara: 8. Rows SD, Utara, Barat: Utara + Barat - SD is the one school.
  Publication p = of_schools({80, 80, 80, 80, 80, 80, 80, 80, 30});
  add(p, {0, 1, 2, 3, 4, 5, 6, 7});
  add(p, {0, 1, 2, 3, 8});
  add(p, {4, 5, 6, 7});
  EXPECT_EQ(told(publish(p, {})), "yyc");
}

TEST(Publish, ShowsAllWhenAllAreLarge) {
  Publication p = of_schools({50, 60, 70, 80, 90, 100});
  add(p, {0, 1, 2});
  add(p, {3, 4, 5});
  add(p, {0, 1, 2, 3, 4, 5});
  EXPECT_EQ(told(publish(p, {})), "yyy");
}

TEST(Publish, NobodyIsTooFew) {
  Publication p;
  p.atoms = {{0, {}}};
  p.measures = {{{0}, 0, {}, 10}};
  add(p, {0});
  EXPECT_EQ(told(publish(p, {})), "f");
  EXPECT_TRUE(publish({}, {}).empty());
}

TEST(Publish, TwoSchoolsByDifferenceAreTooFewToo) {
  // Five schools of one level, three of them state schools: what is left is two, who would tell each other's sums.
  Publication p = of_schools({50, 60, 70, 80, 90});
  add(p, {0, 1, 2, 3, 4});
  add(p, {0, 1, 2});
  EXPECT_EQ(told(publish(p, {})), "yc");
}

TEST(Publish, AMonthLaterTheDifferenceMayNotBeOneSchool) {
  // Months apart each sum is of enough; one school is all that came in the second.
  Publication p = of_schools({50, 60, 70, 80, 25});
  add(p, {0, 1, 2, 3}, 0);
  add(p, {0, 1, 2, 3, 4}, 1);
  EXPECT_EQ(told(kit::apart(p, {0, 1}, {})), "yy");
  EXPECT_EQ(told(publish(p, {})), "yc");
}

TEST(Publish, AShareHasAPartAndARest) {
  // 4 schools, each with pupils who said ya (even atoms) and others; others are in one school only.
  Publication p;
  Measure voices{{}, 0, {}, 10};
  for (int s = 0; s < 4; ++s) {
    for (const int pupils : {40, s == 0 ? 6 : 0}) {
      p.atoms.push_back({s, {pupils > 0 ? 1 : 0, pupils > 0 ? 5 : 0, pupils}});
      voices.values.push_back(pupils);
    }
  }
  p.measures = {voices};
  const Sum whole{{0, 1, 2, 3, 4, 5, 6, 7}, {4, 20, 166}};
  const Sum part{{0, 2, 4, 6}, {4, 20, 160}};
  p.figures = {{0, {whole}, false}, {0, {whole, part}, false}};
  EXPECT_EQ(told(publish(p, {})), "yc");
}

TEST(Publish, AValueThatOnlyItsBoundsGiveAwayIsHidden) {
  // Two levels by two districts; SD are six schools of two pupils, SMP three of 100 in Utara and one of 2,000 in Barat. No sums and
  // differences tell the last; yet Barat's is 2,006 and at most the 12 of all SD are not its own.
  Publication p = of_schools({2, 2, 2, 2, 2, 2, 100, 100, 100, 2000});
  p.measures[0].below = 0;
  const std::vector<int> sd = {0, 1, 2, 3, 4, 5}, barat = {3, 4, 5, 9}, smp = {6, 7, 8, 9}, utara = {0, 1, 2, 6, 7, 8};
  for (const auto& row : {sd, smp, utara, barat}) add(p, row);
  const std::vector<Shown> all = kit::too_few_only(p, {});
  const std::vector<kit::Target> alone = {{{9}, {}}};
  EXPECT_EQ(kit::by_rank(p, all, alone), "");
  EXPECT_NE(kit::by_programming(p, all, {}, alone), "");
  EXPECT_NE(kit::by_bounds(p, all, {}, alone), "");
  EXPECT_EQ(kit::by_programming(p, publish(p, {}), {}, alone), "");
}

TEST(Publish, WhatIsOutStaysOutAndTheRestGoesRoundIt) {
  Publication p = of_schools({80, 80, 80, 80, 70, 70, 70, 30});
  add(p, {0, 1, 2, 3, 4, 5, 6, 7});
  add(p, {0, 1, 2, 3});
  add(p, {4, 5, 6});
  p.figures[2].out = true;
  EXPECT_EQ(told(publish(p, {})), "ycy");
}

TEST(Publish, NeverChangesWhatAnEarlierMonthSaid) {
  int months = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Publication whole = kit::invented(seed).publication;
    const std::vector<Shown> all = publish(whole, {});
    Publication first = whole;
    first.figures.erase(std::remove_if(first.figures.begin(), first.figures.end(), [](const Figure& f) { return f.month > 0; }), first.figures.end());
    if (first.figures.size() < whole.figures.size()) ++months;
    const std::vector<Shown> then = publish(first, {});
    ASSERT_TRUE(std::equal(then.begin(), then.end(), all.begin())) << "seed " << seed;
    ASSERT_EQ(told(publish(whole, {})), told(all)) << "seed " << seed;
  }
  EXPECT_GT(months, 125);
}

/// How many publications an attacker breaks when `decide` says what is shown.
struct Broken {
  int by_programming = 0;
  int by_rank = 0;
  int by_bounds = 0;
  std::string first;
};

template <class Decide>
Broken attacked(std::uint64_t from, std::uint64_t to, Decide&& decide) {
  Broken out;
  const Rule rule;
  for (std::uint64_t seed = from; seed <= to; ++seed) {
    const kit::Invented it = kit::invented(seed);
    const std::vector<Shown> shown = decide(it);
    const auto targets = kit::targets(it.publication, it.part, shown, rule.bounds, seed);
    const auto count = [&](int& n, const char* who, const kit::Finding& f) {
      if (f.empty()) return;
      ++n;
      if (out.first.empty()) out.first = std::string(who) + ", seed " + std::to_string(seed) + ": " + f;
    };
    count(out.by_programming, "programming", kit::by_programming(it.publication, shown, rule, targets));
    count(out.by_rank, "rank", kit::by_rank(it.publication, shown, targets));
    count(out.by_bounds, "bounds", kit::by_bounds(it.publication, shown, rule, targets));
  }
  return out;
}

TEST(Attackers, FindNothingInWhatIsPublished) {
  int shown_figures = 0;
  const Broken b = attacked(1, seeds, [&](const kit::Invented& it) {
    std::vector<Shown> shown = publish(it.publication, {});
    shown_figures += static_cast<int>(std::count(shown.begin(), shown.end(), Shown::yes));
    return shown;
  });
  EXPECT_EQ(b.by_programming + b.by_rank + b.by_bounds, 0) << b.first;
  EXPECT_GT(shown_figures, 1200);  // it is easy to be safe by showing nothing
}

TEST(Attackers, BreakASuppressionThatIsSwitchedOff) {
  const Broken b = attacked(1, 60, [](const kit::Invented& it) { return std::vector<Shown>(it.publication.figures.size(), Shown::yes); });
  EXPECT_GT(b.by_programming, 40);
  EXPECT_GT(b.by_rank, 40);
  EXPECT_GT(b.by_bounds, 40);
}

TEST(Attackers, BreakOneThatHidesSmallCellsOnly) {
  const Broken b = attacked(1, 60, [](const kit::Invented& it) { return kit::too_few_only(it.publication, {}); });
  EXPECT_GT(b.by_programming, 30);
  EXPECT_GT(b.by_rank, 30);
  EXPECT_GT(b.by_bounds, 20);
}

TEST(Attackers, BreakOneThatLooksAtEachTableAlone) {
  const Broken b = attacked(1, 60, [](const kit::Invented& it) { return kit::apart(it.publication, it.table, {}); });
  EXPECT_GT(b.by_programming, 20);
  EXPECT_GT(b.by_rank, 20);
  EXPECT_GT(b.by_bounds, 5);
}

TEST(Attackers, BreakOneThatLooksAtEachMonthAlone) {
  const Broken b = attacked(1, 60, [](const kit::Invented& it) {
    std::vector<int> month;
    for (const Figure& f : it.publication.figures) month.push_back(f.month);
    return kit::apart(it.publication, month, {});
  });
  EXPECT_GT(b.by_programming, 5);
  EXPECT_GT(b.by_rank, 5);
  EXPECT_GT(b.by_bounds, 5);
}

TEST(Attackers, BreakOneThatAsksForNoWidth) {
  // No value follows exactly, so rank is satisfied; its bounds are close all the same.
  const Broken b = attacked(1, 60, [](const kit::Invented& it) {
    Publication blind = it.publication;
    blind.measures.clear();
    return publish(blind, {});
  });
  EXPECT_EQ(b.by_rank, 0);
  EXPECT_GT(b.by_programming, 10);
  EXPECT_GT(b.by_bounds, 5);
}

TEST(Attackers, BreakOneThatTakesSchoolsForStrangers) {
  // Bounds of one school: each school is guarded from outside, but not from another one that knows itself.
  const Broken b = attacked(1, 60, [](const kit::Invented& it) { return publish(it.publication, {{1, 1, 1}, 0.2, 1}); });
  EXPECT_GT(b.by_programming, 10);
  EXPECT_GT(b.by_rank, 10);
}

TEST(Polytope, KnowsTheEndsOfASum) {
  // a + b = 10, b + c = 4: b is from 0 to 4, a from 6 to 10; d has no end.
  const kit::Polytope p({{1, 1, 0, 0}, {0, 1, 1, 0}, {1, 2, 1, 0}}, {10, 4, 14});
  EXPECT_FALSE(p.empty());
  EXPECT_NEAR(*p.least({1, 0, 0, 0}), 6, 1e-9);
  EXPECT_NEAR(*p.least({-1, 0, 0, 0}), -10, 1e-9);
  EXPECT_NEAR(*p.least({1, 0, 1, 0}), 6, 1e-9);
  EXPECT_FALSE(p.least({0, 0, 0, -1}));
  EXPECT_TRUE(kit::Polytope({{1, 1}, {1, 1}}, {1, 2}).empty());
}

}  // namespace
}  // namespace selami::city
