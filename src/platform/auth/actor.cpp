#include "auth/actor.hpp"

#include <algorithm>

namespace selami {

bool Actor::has(Role role) const {
  switch (role) {
    case Role::guest: return guest();
    case Role::pupil: return !pupil.empty();
    case Role::substitute: return !substitute.empty();
    case Role::board: return !lesson.empty() && pupil.empty();
    default: break;
  }
  return std::any_of(grants.begin(), grants.end(), [&](const Grant& g) { return g.role == role; });
}

}  // namespace selami
