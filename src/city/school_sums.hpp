#pragma once
/// @file What each school's semester adds up to until a Sunday: counted once a week by night, read by pages; counted at once where no night was yet.

#include <map>
#include <string>
#include <vector>

#include "auth/actor.hpp"
#include "base/time.hpp"
#include "city_core/suppress.hpp"
#include "storage/database.hpp"

namespace selami::city {

/// One school's sums in a period.
struct SchoolSums {
  std::string name;  ///< where an office's schools are read
  std::string level;
  std::string district;
  Crowd crowd;
  int lessons = 0;
  bool active = false;  ///< a lesson until today, for coverage only
  std::vector<int> stages = std::vector<int>(3, 0);
  int rounds = 0;
  int answered = 0;
  std::vector<std::vector<int>> voices = std::vector<std::vector<int>>(3, std::vector<int>(3, 0));
};
using Schools = std::map<std::string, SchoolSums>;

struct Period {
  Date from;     ///< the semester's first day
  Date to;       ///< today
  Date sums_to;  ///< a Sunday; before `from` in a semester's first week
  bool told = false;  ///< the night has counted up to then
};

/// The semester of today. Sums end where the newest told ones do, else with last week's Sunday: nobody subtracts yesterday from today.
Period period_of(storage::Tx& tx, const Date& today);

/// Sums of the schools that are in the maps already; all of them end with `period.sums_to`.
void read_sums(storage::Tx& tx, const Period& period, std::vector<Schools>& offices);
/// The same for one school.
void read_sums(storage::Tx& tx, const Period& period, const SchoolId& school, SchoolSums& sums);

/// Counts the semester of `now` up to last week's Sunday, once: true when it was counted. What phones hand in later counts from the next Sunday on.
bool tell_sums(const storage::Database& database, Instant now, int offset_min);

}  // namespace selami::city
