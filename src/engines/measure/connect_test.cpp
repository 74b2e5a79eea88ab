#include "measure/connect.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace selami::measure {
namespace {

/// Ratings as rows of person, rater, task.
struct Rows {
  std::vector<std::uint32_t> person, rater, task;
  void add(std::uint32_t p, std::uint32_t r, std::uint32_t t = 0) {
    person.push_back(p);
    rater.push_back(r);
    task.push_back(t);
  }
  static std::size_t levels(const std::vector<std::uint32_t>& codes) { return codes.empty() ? 0 : *std::max_element(codes.begin(), codes.end()) + 1; }
  Connections joined(std::vector<std::uint32_t> anchored_tasks = {}, std::vector<std::uint32_t> anchored_raters = {}) const {
    const ConnectFacet facets[] = {{rater, levels(rater), std::move(anchored_raters)}, {task, levels(task), std::move(anchored_tasks)}};
    return connections(person, levels(person), facets);
  }
  Joints thin() const { return joints(person, levels(person), rater, levels(rater)); }
};

using Parts = std::vector<int>;

TEST(Connections, APersonWithTwoRatersJoinsThem) {
  Rows rows;
  for (const std::uint32_t task : {0U, 1U}) {
    rows.add(0, 0, task);
    rows.add(1, 0, task);
    rows.add(2, 1, task);
    rows.add(3, 2, task);
  }
  const Connections apart = rows.joined();
  EXPECT_EQ(apart.parts, 3);
  EXPECT_EQ(apart.person, (Parts{1, 1, 2, 3}));
  EXPECT_EQ(apart.level[0], (Parts{1, 2, 3}));
  EXPECT_EQ(apart.level[1], (Parts{0, 0}));  // the tasks are in all three, and join nothing
  rows.add(1, 2, 0);
  EXPECT_EQ(rows.joined().person, (Parts{1, 1, 2, 1}));
}

TEST(Connections, TasksThatNobodyHasInCommonPartEvenTheSameRatersPersons) {
  Rows rows;
  rows.add(0, 0, 0);
  rows.add(1, 0, 1);
  EXPECT_EQ(rows.joined().parts, 2);
  EXPECT_EQ(rows.joined({0, 1}).parts, 1);  // anchored: their difference is known
  rows.add(0, 0, 1);
  EXPECT_EQ(rows.joined().parts, 1);
}

TEST(Connections, AnchoredRatersJoin) {
  Rows rows;
  rows.add(0, 0);
  rows.add(1, 1);
  rows.add(2, 2);
  EXPECT_EQ(rows.joined().parts, 3);
  EXPECT_EQ(rows.joined({}, {0, 1}).person, (Parts{1, 1, 2}));
}

TEST(Connections, WithoutRatersTheTasksJoin) {
  const std::vector<std::uint32_t> person{0, 0, 1, 1, 2}, task{0, 1, 1, 2, 3};
  const ConnectFacet facets[] = {{task, 4, {}}};
  EXPECT_EQ(connections(person, 3, facets).person, (Parts{1, 1, 2}));
}

TEST(Connections, ADifferentOrderOfTheRatingsIsTheSame) {
  rc::check([] {
    Rows rows;
    const int count = *rc::gen::inRange(1, 60);
    std::map<std::uint32_t, std::uint32_t> persons;  // every code occurs
    for (int i = 0; i < count; ++i) {
      const auto p = *rc::gen::inRange<std::uint32_t>(0, 20);
      persons.emplace(p, static_cast<std::uint32_t>(persons.size()));
      rows.add(persons[p], *rc::gen::inRange<std::uint32_t>(0, 5), *rc::gen::inRange<std::uint32_t>(0, 3));
    }
    std::vector<std::size_t> order(rows.person.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[*rc::gen::inRange<std::size_t>(0, i)]);
    Rows other;
    for (const std::size_t i : order) other.add(rows.person[i], rows.rater[i], rows.task[i]);
    RC_ASSERT(rows.joined().person == other.joined().person);
    RC_ASSERT(rows.thin().raters == other.thin().raters);
  });
}

/// The slow way: a rater is a joint when without it fewer persons of two raters hang together.
TEST(Joints, NamesWhoseLossWouldPartTheRest) {
  Rows rows;
  rows.add(0, 0);
  rows.add(0, 1);
  rows.add(1, 1);
  rows.add(1, 2);
  rows.add(2, 2);  // by one rater only: no joint
  EXPECT_EQ(rows.thin().raters, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(rows.thin().persons, (std::vector<std::uint32_t>{0, 1}));
  rows.add(2, 0);  // closes the ring
  EXPECT_TRUE(rows.thin().raters.empty());
  EXPECT_TRUE(rows.thin().persons.empty());
}

TEST(Joints, GoesDeepWithoutRecursion) {
  Rows rows;
  constexpr std::uint32_t long_chain = 300'000;
  for (std::uint32_t i = 0; i < long_chain; ++i) {
    rows.add(i, i);
    rows.add(i, i + 1);
  }
  EXPECT_EQ(rows.thin().persons.size(), long_chain);
  EXPECT_EQ(rows.thin().raters.size(), long_chain - 1);
  EXPECT_EQ(rows.joined().parts, 1);
}

}  // namespace
}  // namespace selami::measure
