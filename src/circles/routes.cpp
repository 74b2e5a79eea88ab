#include "circles/routes.hpp"

#include "circles/circles.hpp"

namespace selami::circles {

Routes routes() {
  return {
      report(Action::growth_read, "GET", "/circles", "Learning circles that the actor is in, with what their members said.", &circles),
      route(Action::growth_write, "PUT", "/circles/{circle}", "Open a learning circle, or change question and weeks of an own one.", &put_circle),
      route(Action::growth_write, "POST", "/circle-joins", "Come into a learning circle by its code.", &join_circle),
      route(Action::growth_write, "DELETE", "/circles/{circle}/membership", "Step out of a learning circle; the own words go along.", &leave_circle),
      route(Action::growth_write, "PUT", "/circles/{circle}/notes/{part}", "Say something in a phase of a learning circle, or take it away.", &put_note),
  };
}

}  // namespace selami::circles
