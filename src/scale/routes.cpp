#include "scale/routes.hpp"

#include "scale/scale.hpp"

namespace selami::scale {

Routes routes() {
  return {
      report(Action::depth_read, "GET", "/groups/{group}/scale", "Where an own class stands between the levels, judged as strictly as usual.", &class_scale),
  };
}

}  // namespace selami::scale
