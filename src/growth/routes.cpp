#include "growth/routes.hpp"

#include "growth/growth.hpp"

namespace selami::growth {

Routes routes() {
  return {route(Action::growth_read, "GET", "/my/growth", "The teacher's own lessons over time, for the teacher alone.", &my_growth)};
}

}  // namespace selami::growth
