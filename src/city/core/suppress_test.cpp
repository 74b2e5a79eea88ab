#include "city_core/suppress.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace selami::city {
namespace {

constexpr Crowd big{4, 20, 300};
constexpr Crowd small{1, 2, 30};

Cell cell(std::initializer_list<int> atoms) {
  Cell out;
  for (const int a : atoms) out.atoms.push_back(a == 1);
  return out;
}

TEST(Suppress, HidesWhatIsTooFewAndWhatWouldGiveItAway) {
  // Three rows and their total; the third is small, so total - first - second would tell it.
  const std::vector<Cell> cells = {cell({1, 0, 0}), cell({0, 1, 0}), cell({0, 0, 1}), cell({1, 1, 1})};
  const auto shown = suppress(cells, {big, {3, 10, 200}, small}, Bounds{});
  EXPECT_EQ(shown[0], Shown::yes);
  EXPECT_EQ(shown[1], Shown::complement);
  EXPECT_EQ(shown[2], Shown::too_few);
  EXPECT_EQ(shown[3], Shown::yes);
}

TEST(Suppress, SeesThroughTwoTables) {
  // Atoms: (sd, utara) (sd, barat) (smp, utara), the last one small. Rows sd; columns utara, barat; no total.
  // utara + barat - sd is the small atom: no single table tells, both together do.
  const std::vector<Cell> cells = {cell({1, 1, 0}), cell({1, 0, 1}), cell({0, 1, 0})};
  const auto shown = suppress(cells, {big, big, small}, Bounds{});
  EXPECT_EQ(std::count(shown.begin(), shown.end(), Shown::yes), 2);
}

TEST(Suppress, ShowsAllWhenAllAreLarge) {
  const std::vector<Cell> cells = {cell({1, 0}), cell({0, 1}), cell({1, 1})};
  for (const Shown s : suppress(cells, {big, big}, Bounds{})) EXPECT_EQ(s, Shown::yes);
}

TEST(Suppress, NobodyIsNotShown) {
  EXPECT_EQ(suppress({cell({1})}, {Crowd{}}, Bounds{})[0], Shown::too_few);
  EXPECT_TRUE(suppress({}, {}, Bounds{}).empty());
}

TEST(InSpan, KnowsSumsAndDifferences) {
  EXPECT_TRUE(in_span({{true, true, true}, {true, false, false}}, {false, true, true}));
  EXPECT_FALSE(in_span({{true, true, true}, {true, false, false}}, {false, true, false}));
  EXPECT_FALSE(in_span({}, {true}));
}

/// An attacker of another kind: tries every combination of shown cells with weights -1, 0, 1.
bool attacked(const std::vector<Cell>& cells, const std::vector<Shown>& shown, const std::vector<bool>& secret) {
  const std::size_t n = cells.size();
  std::vector<int> weight(n, -1);
  while (true) {
    std::vector<int> sum(secret.size(), 0);
    bool allowed = true;
    for (std::size_t i = 0; i < n; ++i) {
      if (weight[i] != 0 && shown[i] != Shown::yes) allowed = false;
      for (std::size_t a = 0; a < secret.size(); ++a) sum[a] += weight[i] * (cells[i].atoms[a] ? 1 : 0);
    }
    bool equal = allowed;
    for (std::size_t a = 0; a < secret.size(); ++a) equal = equal && sum[a] == (secret[a] ? 1 : 0);
    if (equal) return true;
    std::size_t at = 0;
    while (at < n && weight[at] == 1) weight[at++] = -1;
    if (at == n) return false;
    ++weight[at];
  }
}

RC_GTEST_PROP(Suppress, NoSumOrDifferenceOfShownCellsTellsASmallAtom, ()) {
  // Two levels by two districts, with rows, columns and total.
  std::vector<Crowd> crowds;
  for (int a = 0; a < 4; ++a) {
    crowds.push_back(*rc::gen::element(big, small, Crowd{2, 9, 100}, Crowd{}));
  }
  const std::vector<Cell> cells = {cell({1, 1, 0, 0}), cell({0, 0, 1, 1}), cell({1, 0, 1, 0}), cell({0, 1, 0, 1}), cell({1, 1, 1, 1})};
  const auto shown = suppress(cells, crowds, Bounds{});
  for (std::size_t a = 0; a < crowds.size(); ++a) {
    if (crowds[a].schools == 0 || enough(crowds[a], Bounds{})) continue;
    std::vector<bool> secret(crowds.size(), false);
    secret[a] = true;
    // Empty atoms add nothing: whatever else is in the secret may be them.
    RC_ASSERT(!attacked(cells, shown, secret));
  }
}

}  // namespace
}  // namespace selami::city
