// Standard errors where there are too many raters for an exact inverse: random probes beside columns of the inverse solved one by one.
#include "measure/estimate.hpp"
#include "measure/facets_test.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>

namespace selami::measure {
namespace {

struct Error {
  double root_mean_square = 0, most = 0;
};

/// Of the standard errors of every `step`th random rater, as shares of the exact ones.
Error probes_error(const City& city, std::uint32_t step) {
  Options options;
  options.nodes = 8;
  options.halo = city.halo_sd > 0 ? Halo::on : Halo::off;
  const Design design = make_design(city.ratings, options).value();
  Estimate estimate(design, options);
  estimate.x[design.log_halo] = std::log(0.5);
  estimate.run(city.halo_sd > 0, 1e-4);
  Information& information = estimate.information();
  information.invert(1, 64);
  EXPECT_TRUE(information.probed());
  Error error;
  double count = 0;
  for (std::uint32_t u = design.rater_first; u < design.rater_last; u += step, ++count) {
    std::vector<double> column(design.size, 0);
    column[u] = 1;
    information.solve(column);
    const double off = std::sqrt(information.variance(u) / column[u]) - 1;
    error.root_mean_square += off * off;
    error.most = std::max(error.most, std::abs(off));
  }
  error.root_mean_square = std::sqrt(error.root_mean_square / count);
  return error;
}

TEST(Probes, standard_errors_of_many_raters_are_within_one_per_cent) {
  for (const double halo : {0.0, 0.6}) {
    City city;
    city.classes = 1400;
    city.pupils = 6;
    city.tasks = 3;
    city.halo_sd = halo;
    city.make();
    const Error error = probes_error(city, 10);
    EXPECT_LT(error.root_mean_square, 0.01) << halo;
    EXPECT_LT(error.most, 0.04) << halo;
    RecordProperty(halo > 0 ? "halo_rms" : "rms", std::to_string(error.root_mean_square));
  }
}

}  // namespace
}  // namespace selami::measure
