#pragma once
/// @file How much of a plan stands word for word in another one (decision 0035). Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "checker/copied.hpp"
#include "plan/plan.hpp"
#include "text/near.hpp"

namespace selami::checker {

/// What anybody may write: the texts of the packs and the common sentences of the official form. Their shingles are not counted.
class Commons {
 public:
  void add(std::string_view text);
  bool has(std::uint64_t shingle) const { return shingles_.count(shingle) > 0; }

 private:
  std::unordered_set<std::uint64_t> shingles_;
};

/// A plan's own words. The quoted outcome, the identity and what found no place are nobody's.
struct Print {
  struct Part {
    std::string text;
    std::vector<std::uint64_t> shingles;
  };
  std::vector<Part> parts;
  std::vector<std::uint64_t> shingles;  ///< of all parts, sorted, each once
};
Print print_of(const plan::Plan& plan, const Commons& commons);

/// From so many own shingles on something can be said, and from this share of them on a plan is a copy.
inline constexpr std::size_t own_min = 60;
inline constexpr int copied_percent = 60;
/// A part with at least so many shingles of its own, of which this share stands there, is word for word the same.
inline constexpr std::size_t part_min = 5;
inline constexpr int part_percent = 90;

/// How much of `own` stands in `other`, in percent; 0 when there is too little to say anything.
int percent_in(const Print& own, const Print& other);
/// What of `own` was copied from `other`, or nothing when it was not; without title and author.
std::optional<Copied> copied_from(const Print& own, const Print& other);

/// By what plans that are alike are looked up (text/near.hpp).
std::vector<std::uint32_t> bands_of(const Print& print);

}  // namespace selami::checker
