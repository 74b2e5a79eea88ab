#include "tree.hpp"

#include <algorithm>
#include <numeric>

namespace selami::alike {

std::vector<Joint> joints_of(Table& table) {
  const auto n = static_cast<std::uint32_t>(table.size());
  std::vector<Joint> out;
  std::vector<std::uint32_t> size(n, 1), name(n), live(n), chain;
  std::iota(name.begin(), name.end(), 0U);
  std::iota(live.begin(), live.end(), 0U);
  while (live.size() > 1) {
    if (chain.empty()) chain.push_back(live.front());
    const std::uint32_t here = chain.back();
    // The one before in the chain wins ties: otherwise the chain could run in a circle.
    std::uint32_t best = chain.size() > 1 ? chain[chain.size() - 2] : (live[0] == here ? live[1] : live[0]);
    const float* row = table.row(here);
    for (const std::uint32_t other : live) {
      if (other != here && row[other] > row[best]) best = other;
    }
    if (chain.size() < 2 || best != chain[chain.size() - 2]) {
      chain.push_back(best);
      continue;
    }
    chain.resize(chain.size() - 2);
    const std::uint32_t kept = std::min(here, best), gone = std::max(here, best);
    out.push_back({name[kept], name[gone], row[best], size[kept] + size[gone]});
    const float a = static_cast<float>(size[kept]), b = static_cast<float>(size[gone]);
    for (const std::uint32_t other : live) {
      const float mean = (a * table.at(kept, other) + b * table.at(gone, other)) / (a + b);
      table.at(kept, other) = table.at(other, kept) = mean;
    }
    size[kept] += size[gone];
    name[kept] = n + static_cast<std::uint32_t>(out.size()) - 1;
    live.erase(std::lower_bound(live.begin(), live.end(), gone));
  }
  return out;
}

std::vector<std::uint32_t> order_of(const std::vector<Joint>& joints, const Table& likeness) {
  const std::size_t n = likeness.size();
  std::vector<std::vector<std::uint32_t>> rows(n + joints.size());
  for (std::uint32_t i = 0; i < n; ++i) rows[i] = {i};
  for (std::size_t k = 0; k < joints.size(); ++k) {
    std::vector<std::uint32_t> left = std::move(rows[joints[k].left]), right = std::move(rows[joints[k].right]);
    const float ends[] = {likeness.at(left.back(), right.front()), likeness.at(left.back(), right.back()),
                          likeness.at(left.front(), right.front()), likeness.at(left.front(), right.back())};
    const auto best = std::max_element(std::begin(ends), std::end(ends)) - std::begin(ends);
    if (best >= 2) std::reverse(left.begin(), left.end());
    if (best % 2 == 1) std::reverse(right.begin(), right.end());
    left.insert(left.end(), right.begin(), right.end());
    rows[n + k] = std::move(left);
  }
  return rows.empty() ? std::vector<std::uint32_t>() : std::move(rows.back());
}

}  // namespace selami::alike
