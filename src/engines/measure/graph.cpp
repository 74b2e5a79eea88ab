#include "measure/graph.hpp"

#include <algorithm>

#include "measure/union_find.hpp"

namespace selami::measure {
namespace {

constexpr std::size_t no_edge = static_cast<std::size_t>(-1);

/// Depth first, without recursion: a chain of a hundred thousand nodes is no deeper than one of ten.
class BridgeSearch {
 public:
  explicit BridgeSearch(const Graph& graph) : graph_(graph), at_(graph.nodes + 1), found_(graph.nodes, 0), low_(graph.nodes, 0) {
    for (const Edge& edge : graph.edges) {
      ++at_[edge.a + 1];
      ++at_[edge.b + 1];
    }
    for (std::size_t node = 0; node < graph.nodes; ++node) at_[node + 1] += at_[node];
    next_ = {at_.begin(), at_.end() - 1};
    ends_.resize(2 * graph.edges.size());
    for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
      ends_[next_[graph.edges[edge].a]++] = edge;
      ends_[next_[graph.edges[edge].b]++] = edge;
    }
    next_ = {at_.begin(), at_.end() - 1};
  }

  std::vector<std::size_t> bridges() {
    for (std::uint32_t node = 0; node < graph_.nodes; ++node) {
      if (found_[node] == 0) search(node);
    }
    std::sort(out_.begin(), out_.end());
    return std::move(out_);
  }

 private:
  struct Step {
    std::uint32_t node;
    std::size_t by;  ///< the edge that led here
  };

  void enter(std::uint32_t node, std::size_t by) {
    found_[node] = low_[node] = ++count_;
    path_.push_back({node, by});
  }

  void search(std::uint32_t root) {
    enter(root, no_edge);
    while (!path_.empty()) {
      const Step step = path_.back();
      if (next_[step.node] < at_[step.node + 1]) {
        const std::size_t edge = ends_[next_[step.node]++];
        if (edge == step.by) continue;
        const std::uint32_t other = graph_.edges[edge].a == step.node ? graph_.edges[edge].b : graph_.edges[edge].a;
        if (found_[other] == 0) enter(other, edge);
        else low_[step.node] = std::min(low_[step.node], found_[other]);
        continue;
      }
      path_.pop_back();
      if (path_.empty()) break;
      const std::uint32_t above = path_.back().node;
      low_[above] = std::min(low_[above], low_[step.node]);
      if (low_[step.node] > found_[above]) out_.push_back(step.by);
    }
  }

  const Graph& graph_;
  std::vector<std::size_t> at_, next_, ends_;  // edges by node
  std::vector<std::uint32_t> found_, low_;
  std::uint32_t count_ = 0;
  std::vector<Step> path_;
  std::vector<std::size_t> out_;
};

}  // namespace

std::vector<std::uint32_t> Graph::parts() const { return parts_without(no_edge); }

std::vector<std::uint32_t> Graph::parts_without(std::size_t edge) const {
  UnionFind joined(nodes);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (i != edge) joined.join(edges[i].a, edges[i].b);
  }
  return parts_of(joined, nodes).of;
}

std::vector<std::size_t> Graph::bridges() const { return BridgeSearch(*this).bridges(); }

}  // namespace selami::measure
