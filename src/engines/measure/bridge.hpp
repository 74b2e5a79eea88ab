#pragma once
/// @file The least work that joins parts of a set of ratings: which script a rater of another part should judge too. Pure.

#include <cstdint>
#include <vector>

#include "measure/connect.hpp"
#include "measure/facets.hpp"

namespace selami::measure {

/// A script is what one person did on one task and occasion.
struct Bridge {
  std::uint32_t row = 0;         ///< a judgement of the script: who, on what, by whom it was judged
  std::uint32_t rater = 0;       ///< who should judge it as well
  std::uint32_t judgements = 0;  ///< how many that are: its criteria
  int from = 0;                  ///< the part the script is in
  int to = 0;                    ///< the part it joins it to
};

/// At most `count` scripts: each joins the next largest part to the largest; further ones of the same parts when there are few. Of a part's
/// scripts the one with the fewest judgements, then the one nearest to the middle of the scale, which says most. None when all hang
/// together or nobody is a rater. One script joins two parts; how surely is for the standard errors to say.
std::vector<Bridge> bridges(const Ratings& ratings, const Connections& connections, std::size_t count);

}  // namespace selami::measure
