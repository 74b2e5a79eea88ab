#include <map>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/dice.hpp"
#include "measure/graph.hpp"
#include "measure/linking.hpp"

namespace selami::measure {
namespace {

std::vector<LinkTeacher> any_teachers() {
  const int count = *rc::gen::inRange(1, 30), schools = *rc::gen::inRange(1, 8), bands = *rc::gen::inRange(1, 3);
  Dice dice(*rc::gen::arbitrary<std::uint64_t>());
  std::vector<LinkTeacher> out;
  for (int i = 0; i < count; ++i) {
    const auto person = static_cast<std::uint32_t>(dice.chance(0.1) && i > 0 ? i - 1 : i);  // some teach in two bands, and at two schools
    out.push_back({person, static_cast<std::uint32_t>(dice.whole(0, schools - 1)), static_cast<std::uint32_t>(dice.whole(0, bands - 1)), static_cast<std::uint32_t>(dice.whole(0, 12))});
  }
  return out;
}

LinkWish any_wish() {
  LinkWish wish;
  wish.target_se = *rc::gen::element(0.1, 0.2, 0.3);
  wish.benchmarks = *rc::gen::inRange<std::uint32_t>(0, 7);
  wish.halo = *rc::gen::arbitrary<bool>();
  return wish;
}

RC_GTEST_PROP(PlanLinks, NobodyIsAskedTooMuchOrForTheOwnSchool, ()) {
  const auto teachers = any_teachers();
  const LinkWish wish = any_wish();
  const LinkPlan plan = plan_links(teachers, wish).value();
  std::map<std::uint32_t, std::uint32_t> asked;
  std::set<std::pair<std::uint32_t, std::uint32_t>> shown_in_pairs;
  std::set<std::vector<std::uint32_t>> seen;
  for (const LinkTask& task : plan.tasks) {
    const LinkTeacher &judge = teachers[task.judge], &author = teachers[task.author];
    RC_ASSERT(judge.school != author.school);
    RC_ASSERT(judge.person != author.person);
    RC_ASSERT(judge.band == author.band);
    RC_ASSERT(task.piece < author.pieces);
    RC_ASSERT(++asked[judge.person] <= wish.most);
    RC_ASSERT(seen.insert({judge.person, task.author, task.piece}).second);  // who has two rows, too
    RC_ASSERT(task.benchmark || shown_in_pairs.insert({task.author, task.piece}).second);
  }
  for (std::size_t i = 0; i < teachers.size(); ++i) {
    const LinkStanding& one = plan.teachers[i];
    RC_ASSERT(one.withheld == (one.missing > 0));
    RC_ASSERT(one.withheld == (one.se > wish.target_se * (1 + 1e-6)));
  }
}

/// With schools of like size and pieces enough everybody is connected, and no single judgement holds two parts together.
RC_GTEST_PROP(PlanLinks, EverybodyIsConnectedWithoutABridge, ()) {
  const auto schools = *rc::gen::inRange<std::uint32_t>(3, 7), each = *rc::gen::inRange<std::uint32_t>(1, 5);
  std::vector<LinkTeacher> teachers;
  for (std::uint32_t i = 0; i < schools * each; ++i) teachers.push_back({i, i % schools, 5, 10});
  const LinkWish wish = any_wish();
  const LinkPlan plan = plan_links(teachers, wish).value();
  RC_ASSERT(plan.bands.size() == 1U);
  RC_ASSERT(plan.bands[0].parts == 1U);
  RC_ASSERT(plan.bands[0].bridges == 0U);
}

RC_GTEST_PROP(Graph, ABridgeIsWhatPartsWithoutIt, ()) {
  const auto nodes = *rc::gen::inRange<std::uint32_t>(1, 12);
  std::vector<Edge> edges;
  for (int i = *rc::gen::inRange(0, 20); i > 0; --i) {
    const auto a = *rc::gen::inRange<std::uint32_t>(0, nodes), b = *rc::gen::inRange<std::uint32_t>(0, nodes);
    if (a != b) edges.push_back({a, b});
  }
  const Graph graph{nodes, edges};
  const auto count = [](const std::vector<std::uint32_t>& parts) { return std::set<std::uint32_t>(parts.begin(), parts.end()).size(); };
  std::vector<std::size_t> expected;
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    if (count(graph.parts_without(edge)) > count(graph.parts())) expected.push_back(edge);
  }
  RC_ASSERT(graph.bridges() == expected);
}

}  // namespace
}  // namespace selami::measure
