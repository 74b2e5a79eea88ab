#include "measure/connect.hpp"

#include <algorithm>
#include <numeric>

#include "measure/union_find.hpp"

namespace selami::measure {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

/// Pairs of numbers to numbers from 0, in the order of arrival.
class PairIds {
 public:
  PairIds() : slots_(1024, none) {}
  std::uint32_t id(std::uint32_t a, std::uint32_t b) {
    const std::uint64_t key = (std::uint64_t{a} << 32) | b;
    const std::size_t at = slot(key);
    if (slots_[at] != none) return slots_[at];
    const auto made = static_cast<std::uint32_t>(keys_.size());
    slots_[at] = made;
    keys_.push_back(key);
    if (keys_.size() * 2 > slots_.size()) grow();
    return made;
  }

 private:
  std::size_t slot(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::uint64_t hash = key * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 32;
    std::size_t at = hash & mask;
    while (slots_[at] != none && keys_[slots_[at]] != key) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    slots_.assign(slots_.size() * 2, none);
    for (std::uint32_t i = 0; i < keys_.size(); ++i) slots_[slot(keys_[i])] = i;
  }

  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> slots_;
};

struct Side {
  std::span<const std::uint32_t> codes;
  UnionFind levels;
  std::uint32_t block(std::size_t row) { return levels.root(codes[row]); }
};

/// Ties the levels of `side` that stand together with the same blocks of all others. True when something was tied.
bool tie_levels(Side& side, const std::vector<Side*>& others) {
  std::vector<PairIds> pairs(others.size() < 2 ? 0 : others.size() - 1);
  std::vector<std::uint32_t> first(others.size() == 1 ? others[0]->levels.things() : 1, none);
  bool tied = false;
  for (std::size_t row = 0; row < side.codes.size() && side.levels.parts() > 1; ++row) {
    std::uint32_t key = others.empty() ? 0 : others[0]->block(row);
    for (std::size_t i = 1; i < others.size(); ++i) key = pairs[i - 1].id(key, others[i]->block(row));
    if (key >= first.size()) first.resize(std::max<std::size_t>(key + 1, first.size() * 2), none);
    if (first[key] == none) first[key] = side.codes[row];
    else tied |= side.levels.join(first[key], side.codes[row]);
  }
  return tied;
}

std::vector<int> parts_of_levels(const ConnectFacet& facet, std::span<const std::uint32_t> person, const std::vector<int>& part) {
  std::vector<int> out(facet.levels, -1);
  for (std::size_t row = 0; row < person.size(); ++row) {
    int& seen = out[facet.codes[row]];
    const int here = part[person[row]];
    if (seen == -1) seen = here;
    else if (seen != here) seen = 0;
  }
  return out;
}

/// The graph of raters (first) and persons with two or more raters, each node with its neighbours.
struct Graph {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> neighbours;
};

std::vector<std::uint64_t> pairs_of(std::span<const std::uint32_t> person, std::span<const std::uint32_t> rater) {
  std::vector<std::uint64_t> pairs;
  for (std::size_t row = 0; row < person.size(); ++row) {
    const std::uint64_t pair = (std::uint64_t{person[row]} << 32) | rater[row];
    if (pairs.empty() || pairs.back() != pair) pairs.push_back(pair);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

Graph graph_of(const std::vector<std::uint64_t>& pairs, std::size_t persons, std::size_t raters) {
  const auto person_of = [](std::uint64_t pair) { return static_cast<std::uint32_t>(pair >> 32); };
  const auto shared = [&](std::size_t i) {
    return (i > 0 && person_of(pairs[i - 1]) == person_of(pairs[i])) || (i + 1 < pairs.size() && person_of(pairs[i + 1]) == person_of(pairs[i]));
  };
  Graph graph;
  graph.begin.assign(raters + persons + 1, 0);
  const auto each = [&](auto&& edge) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (!shared(i)) continue;
      const auto rater = static_cast<std::uint32_t>(pairs[i]);
      const auto person = static_cast<std::uint32_t>(raters + person_of(pairs[i]));
      edge(rater, person);
      edge(person, rater);
    }
  };
  each([&](std::uint32_t from, std::uint32_t) { ++graph.begin[from + 1]; });
  std::partial_sum(graph.begin.begin(), graph.begin.end(), graph.begin.begin());
  graph.neighbours.resize(graph.begin.back());
  std::vector<std::uint32_t> next(graph.begin.begin(), graph.begin.end() - 1);
  each([&](std::uint32_t from, std::uint32_t to) { graph.neighbours[next[from]++] = to; });
  return graph;
}

/// Marks the articulation points of the part that holds `root`, without recursion: a city's graph is deep.
class Articulation {
 public:
  explicit Articulation(const Graph& graph)
      : graph_(graph), entered_(graph.begin.size() - 1, 0), low_(entered_.size(), 0), next_(graph.begin.begin(), graph.begin.end() - 1), cut_(entered_.size(), false) {}

  void walk(std::uint32_t root) {
    if (entered_[root] != 0) return;
    std::size_t branches = 0;
    enter(root);
    while (!path_.empty()) {
      const std::uint32_t at = path_.back();
      if (next_[at] < graph_.begin[at + 1]) {
        const std::uint32_t to = graph_.neighbours[next_[at]++];
        if (entered_[to] != 0) {
          low_[at] = std::min(low_[at], entered_[to]);
          continue;
        }
        branches += at == root;
        enter(to);
        continue;
      }
      path_.pop_back();
      if (path_.empty()) break;
      const std::uint32_t above = path_.back();
      low_[above] = std::min(low_[above], low_[at]);
      if (above != root && low_[at] >= entered_[above]) cut_[above] = true;
    }
    cut_[root] = branches > 1;
  }
  bool cut(std::size_t node) const { return cut_[node]; }

 private:
  void enter(std::uint32_t node) {
    entered_[node] = low_[node] = ++time_;
    path_.push_back(node);
  }

  const Graph& graph_;
  std::vector<std::uint32_t> entered_;
  std::vector<std::uint32_t> low_;
  std::vector<std::uint32_t> next_;
  std::vector<std::uint32_t> path_;
  std::vector<bool> cut_;
  std::uint32_t time_ = 0;
};

}  // namespace

Connections connections(std::span<const std::uint32_t> person, std::size_t persons, std::span<const ConnectFacet> facets) {
  std::vector<Side> sides;
  sides.push_back({person, UnionFind(persons)});
  for (const ConnectFacet& facet : facets) {
    sides.push_back({facet.codes, UnionFind(facet.levels)});
    for (const std::uint32_t level : facet.anchored) sides.back().levels.join(facet.anchored.front(), level);
  }
  std::vector<Side*> order;
  for (Side& side : sides) order.push_back(&side);
  // Few levels first: they are soon tied into one block, and what is one block need not be looked at again.
  std::stable_sort(order.begin(), order.end(), [](const Side* a, const Side* b) { return a->levels.things() < b->levels.things(); });
  for (bool tied = true; tied;) {
    tied = false;
    for (Side* side : order) {
      if (side->levels.parts() < 2) continue;
      std::vector<Side*> others;
      for (Side* other : order) {
        if (other != side && other->levels.parts() > 1) others.push_back(other);
      }
      tied |= tie_levels(*side, others);
    }
  }
  Connections out;
  const Parts parts = parts_of(sides[0].levels, persons);
  out.parts = static_cast<int>(parts.sizes.size());
  for (const std::uint32_t part : parts.of) out.person.push_back(static_cast<int>(part) + 1);
  for (const ConnectFacet& facet : facets) out.level.push_back(parts_of_levels(facet, person, out.person));
  return out;
}

Joints joints(std::span<const std::uint32_t> person, std::size_t persons, std::span<const std::uint32_t> rater, std::size_t raters) {
  const Graph graph = graph_of(pairs_of(person, rater), persons, raters);
  Articulation articulation(graph);
  for (std::uint32_t r = 0; r < raters; ++r) articulation.walk(r);
  Joints out;
  for (std::uint32_t r = 0; r < raters; ++r) {
    if (articulation.cut(r)) out.raters.push_back(r);
  }
  for (std::uint32_t p = 0; p < persons; ++p) {
    if (articulation.cut(raters + p)) out.persons.push_back(p);
  }
  return out;
}

}  // namespace selami::measure
