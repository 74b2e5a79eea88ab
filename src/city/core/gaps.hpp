#pragma once
/// @file How far apart two groups of schools are in a month, with its 95 % interval. Pure. Speaks of the schools that use Selami alone.

#include <optional>
#include <vector>

#include "city_core/month_data.hpp"
#include "city_core/said.hpp"

namespace selami::city {

/// Whole points of a hundred.
struct Gap {
  int value = 0;
  int low = 0;
  int high = 0;
};

/// Two groups, and how they stand within a sentence ("di sekolah negeri").
struct TwoGroups {
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> second;
  Said where_first;
  Said where_second;
};
struct ToldGap {
  std::optional<Gap> gap;  ///< none: `said` is why
  Said said;
};

/// Of the part of plans with all three experiences. A teacher's plans count together: of those of a teacher some have all three.
ToldGap gap_between(const MonthData& data, const TwoGroups& groups);

}  // namespace selami::city
