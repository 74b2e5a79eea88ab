/// Real studies and what R's sirt makes of them. The data are not the project's to ship: without them these tests are skipped.
#include <cmath>

#include <gtest/gtest.h>

#include "kit_studies/studies.hpp"
#include "measure/compare.hpp"

namespace selami::measure {
namespace {

using kit::csv_rows;
using kit::ratings_folder;
using kit::read_study;
using kit::Study;

struct Published {
  std::string study;
  double ssr;
};

class Reference : public ::testing::TestWithParam<Published> {
 protected:
  void SetUp() override {
    if (ratings_folder().empty()) GTEST_SKIP() << "no reference data: set SELAMI_RATINGS";
  }
};

TEST_P(Reference, MeasuresErrorsAndFitAreThoseOfBtm) {
  const Study study = read_study(GetParam().study);
  const auto fit = fit_comparisons(study.all(), {});
  ASSERT_TRUE(fit);
  EXPECT_NEAR(fit->ssr, GetParam().ssr, 0.001);
  const auto rows = csv_rows(ratings_folder() + "/cj_" + GetParam().study + "_ref_btm.csv");
  ASSERT_EQ(rows.size() - 1, study.candidates.size());
  double theta = 0, se = 0, outfit = 0, infit = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const CandidateFit& own = fit->candidates[study.candidates.at(rows[i][0])];
    theta = std::max(theta, std::abs(own.measure - std::stod(rows[i][6])));
    se = std::max(se, std::abs(own.se / std::stod(rows[i][7]) - 1));
    outfit = std::max(outfit, std::abs(own.outfit / std::stod(rows[i][8]) - 1));
    infit = std::max(infit, std::abs(own.infit / std::stod(rows[i][9]) - 1));
  }
  EXPECT_LT(theta, 1e-4);
  EXPECT_LT(se, 1e-4);
  EXPECT_LT(outfit, 1e-4);
  EXPECT_LT(infit, 1e-4);
  const auto judges = csv_rows(ratings_folder() + "/cj_" + GetParam().study + "_ref_judges.csv");
  ASSERT_EQ(judges.size() - 1, study.judges.size());
  for (std::size_t i = 1; i < judges.size(); ++i) {
    const JudgeFit& own = fit->judges[study.judges.at(judges[i][0])];
    EXPECT_NEAR(own.outfit / std::stod(judges[i][1]), 1, 1e-4) << judges[i][0];
    EXPECT_NEAR(own.infit / std::stod(judges[i][2]), 1, 1e-4) << judges[i][0];
  }
}

INSTANTIATE_TEST_SUITE_P(Studies, Reference,
                         ::testing::Values(Published{"Holmes2017", 0.829870}, Published{"Jones2013a_expert1", 0.8961},
                                           Published{"Clark2018_Study2", 0.9795}, Published{"Jones2017", 0.8987}),
                         [](const auto& one) { return one.param.study; });

/// 35,000 comparisons, of which only the reliability was published.
TEST(Studies, ReliabilityOfOfqual2015IsThePublishedOne) {
  if (ratings_folder().empty()) GTEST_SKIP() << "no reference data: set SELAMI_RATINGS";
  const auto fit = fit_comparisons(read_study("Ofqual2015").all(), {});
  ASSERT_TRUE(fit);
  EXPECT_NEAR(fit->ssr, 0.87243, 0.001);
}

}  // namespace
}  // namespace selami::measure
