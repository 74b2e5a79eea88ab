#include "measure/union_find.hpp"

#include <algorithm>

namespace selami::measure {

Parts parts_of(UnionFind& joined, std::size_t things) {
  std::vector<std::uint32_t> lowest;  // of each part its lowest thing, in that order
  std::vector<bool> seen(things, false);
  for (std::uint32_t thing = 0; thing < things; ++thing) {
    if (seen[joined.root(thing)]) continue;
    seen[joined.root(thing)] = true;
    lowest.push_back(thing);
  }
  std::stable_sort(lowest.begin(), lowest.end(), [&](std::uint32_t a, std::uint32_t b) { return joined.size(a) > joined.size(b); });
  std::vector<std::uint32_t> number(things);
  Parts parts;
  for (std::uint32_t part = 0; part < lowest.size(); ++part) {
    number[joined.root(lowest[part])] = part;
    parts.sizes.push_back(joined.size(lowest[part]));
  }
  for (std::uint32_t thing = 0; thing < things; ++thing) parts.of.push_back(number[joined.root(thing)]);
  return parts;
}

}  // namespace selami::measure
