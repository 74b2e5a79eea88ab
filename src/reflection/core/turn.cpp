#include "reflection_core/turn.hpp"

#include <algorithm>

namespace selami::reflection {

std::vector<PupilId> turn_of(const std::vector<Unread>& list, int each) {
  std::vector<const Unread*> order;
  for (const Unread& one : list) order.push_back(&one);
  std::stable_sort(order.begin(), order.end(), [](const Unread* a, const Unread* b) {
    if (a->read.has_value() != b->read.has_value()) return !a->read.has_value();
    return a->read.has_value() && *a->read < *b->read;
  });
  order.resize(std::min(order.size(), static_cast<std::size_t>(std::max(each, 0))));
  std::vector<PupilId> out;
  for (const Unread* one : order) out.push_back(one->pupil);
  return out;
}

}  // namespace selami::reflection
