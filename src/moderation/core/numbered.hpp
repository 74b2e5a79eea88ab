#pragma once
/// @file Ids as the numbers that the engine takes, in an order that does not depend on how they come.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "measure/comparison.hpp"
#include "moderation_core/pairs.hpp"

namespace selami::moderation {

class Numbered {
 public:
  void add(const std::string& id) { ids_.push_back(id); }
  /// After the last add.
  void settle() {
    std::sort(ids_.begin(), ids_.end());
    ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
  }
  std::size_t size() const { return ids_.size(); }
  bool has(const std::string& id) const { return std::binary_search(ids_.begin(), ids_.end(), id); }
  /// Of one that is there.
  std::uint32_t at(const std::string& id) const { return static_cast<std::uint32_t>(std::lower_bound(ids_.begin(), ids_.end(), id) - ids_.begin()); }
  const std::string& name(std::uint32_t number) const { return ids_[number]; }

 private:
  std::vector<std::string> ids_;
};

/// Those of pieces and raters that are there.
inline std::vector<measure::Comparison> comparisons(const std::vector<Chosen>& chosen, const Numbered& pieces, const Numbered& raters) {
  std::vector<measure::Comparison> out;
  for (const Chosen& one : chosen) {
    if (pieces.has(one.chosen) && pieces.has(one.rejected) && raters.has(one.rater)) out.push_back({raters.at(one.rater), pieces.at(one.chosen), pieces.at(one.rejected)});
  }
  return out;
}

}  // namespace selami::moderation
