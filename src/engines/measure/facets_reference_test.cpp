// Against the references of research data beside the project (its README: one population, fixed raters, no halo). Skipped where
// the data are not there.
#include "measure/facets.hpp"
#include "measure/facets_test.hpp"
#include "measure/ratings_data_test.hpp"

#include <gtest/gtest.h>
#include <map>
#include <string>

namespace selami::measure {
namespace {

CodedData code(const DataRows& rows) {
  return coded_data(rows, "person", {{"task", Role::task}, {"criterion", Role::criterion}, {"rater", Role::rater}}, "score");
}

class Reference : public testing::TestWithParam<const char*> {};

TEST_P(Reference, is_met) {
  const std::string name = GetParam();
  const DataRows rows = data_rows(name + ".csv");
  if (rows.empty()) GTEST_SKIP() << "no " << name << " beside the project";
  const CodedData data = code(rows);
  const auto f = fit(data.ratings, plain());
  ASSERT_TRUE(f);
  std::map<std::string, std::pair<double, double>> known;
  for (const auto& row : data_rows(name + "_ref_facets.csv")) {
    if (row[0] != "facet") known[row[0] + " " + row[1]] = {std::stod(row[2]), row.size() > 3 && !row[3].empty() ? std::stod(row[3]) : 0};
  }
  const auto meets = [&](const std::string& key, double measure, double se, double within) {
    ASSERT_TRUE(known.count(key)) << key;
    EXPECT_NEAR(measure, known[key].first, within) << key;
    EXPECT_NEAR(se / known[key].second, 1, 0.02) << key;
  };
  for (std::size_t k = 0; k < 3; ++k) {
    for (std::size_t l = 0; l < f->facets[k].size(); ++l) {
      meets(data.ratings.facets[k].name + " " + data.names[k + 1][l], f->facets[k][l].measure, f->facets[k][l].se, 0.005);
    }
  }
  for (const Step& s : f->steps) meets("step " + data.names[2][s.criterion] + ":" + std::to_string(s.category), s.measure, s.se, 0.01);
  EXPECT_NEAR(f->summary.sigma * f->summary.sigma, known["population sigma2"].first, 0.005);
  std::map<std::string, std::size_t> person;
  for (std::size_t p = 0; p < data.names[0].size(); ++p) person[data.names[0][p]] = p;
  for (const auto& row : data_rows(name + "_ref_persons.csv")) {
    if (row[0] == "person") continue;
    EXPECT_NEAR(f->persons[person[row[0]]].measure, std::stod(row[1]), 0.03);
    EXPECT_NEAR(f->persons[person[row[0]]].se / std::stod(row[2]), 1, 0.02);
  }
}

INSTANTIATE_TEST_SUITE_P(Facets, Reference, testing::Values("ratings2", "ratings3", "immer02", "immer01a"));

TEST(Facets, halo_of_the_writing_ratings_is_found) {
  const DataRows rows = data_rows("immer05.csv");
  if (rows.empty()) GTEST_SKIP() << "no immer05 beside the project";
  CodedData data = code(rows);
  constexpr std::uint8_t five[] = {0, 0, 1, 1, 2, 3, 4, 4};
  for (std::uint8_t& score : data.ratings.score) score = five[score];
  Options options = plain();
  options.nodes = 8;
  const auto without = fit(data.ratings, options);
  options.halo = Halo::automatic;
  const auto with = fit(data.ratings, options);
  ASSERT_TRUE(without && with);
  EXPECT_GT(without->summary.deviance - with->summary.deviance, 22000);
  EXPECT_NEAR(with->summary.halo_sd, 2.153, 0.06);
}

}  // namespace
}  // namespace selami::measure
