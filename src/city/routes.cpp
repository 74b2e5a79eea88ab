#include "city/routes.hpp"

#include "city/city.hpp"

namespace selami::city {

Routes routes() {
  return {
      report(Action::city_overview, "GET", "/city/overview", "Coverage and voices by level and district, with denominators.", &overview),
      report(Action::school_overview, "GET", "/schools/{school}/overview", "One school's coverage and voices.", &school_overview),
  };
}

}  // namespace selami::city
