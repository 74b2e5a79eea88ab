#include "asking/several.hpp"

#include <algorithm>
#include <map>

namespace selami::asking {
namespace {

/// Every different answer once, most pupils first; of those with as many the one that comes first in the question's order.
std::vector<Same> gathered(const std::vector<Same>& answers) {
  std::map<std::vector<int>, int> by_choices;
  for (const Same& answer : answers) by_choices[answer.choices] += answer.count;
  std::vector<Same> out;
  for (const auto& [choices, count] : by_choices) out.push_back({choices, count});
  std::stable_sort(out.begin(), out.end(), [](const Same& a, const Same& b) { return a.count > b.count; });
  return out;
}

Several told(std::vector<Same> all, const std::vector<int>& right) {
  Several out;
  int exact = 0;
  for (const Same& one : all) {
    out.of += one.count;
    if (one.choices == right) exact += one.count;
  }
  if (!right.empty()) out.exact = exact;
  if (all.size() > orders_max) all.resize(orders_max);
  out.common = std::move(all);
  return out;
}

}  // namespace

Several ticked(const std::vector<bool>& right, const std::vector<Same>& answers) {
  std::vector<int> wanted;
  for (std::size_t i = 0; i < right.size(); ++i) {
    if (right[i]) wanted.push_back(static_cast<int>(i));
  }
  if (wanted.size() == right.size()) wanted.clear();
  return told(gathered(answers), wanted);
}

std::vector<int> right_order(const std::vector<int>& places) {
  std::vector<int> out(places.size(), -1);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto place = static_cast<std::size_t>(std::max(0, places[i]));
    if (place < 1 || place > places.size() || out[place - 1] >= 0) return {};
    out[place - 1] = static_cast<int>(i);
  }
  return out;
}

Several ordered(const std::vector<int>& places, const std::vector<Same>& answers) {
  const std::vector<Same> all = gathered(answers);
  Several out = told(all, right_order(places));
  if (out.of == 0) return out;
  out.mean_place.assign(places.size(), 0.0);
  for (const Same& one : all) {
    for (std::size_t at = 0; at < one.choices.size(); ++at) {
      const auto option = static_cast<std::size_t>(one.choices[at]);
      if (option < places.size()) out.mean_place[option] += static_cast<double>(one.count) * static_cast<double>(at + 1) / out.of;
    }
  }
  return out;
}

}  // namespace selami::asking
