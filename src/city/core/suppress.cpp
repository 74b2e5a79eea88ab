#include "city_core/suppress.hpp"

namespace selami::city {

bool enough(const Crowd& crowd, const Bounds& bounds) {
  return crowd.schools >= bounds.schools && crowd.teachers >= bounds.teachers && crowd.pupils >= bounds.pupils;
}

bool nobody(const Crowd& crowd) { return crowd.schools == 0 && crowd.teachers == 0 && crowd.pupils == 0; }

}  // namespace selami::city
