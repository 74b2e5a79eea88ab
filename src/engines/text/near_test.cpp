#include "text/near.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace selami::text {
namespace {

using Stems = std::vector<std::string>;

/// `count` stems that no other `kind` has.
Stems stems(const std::string& kind, int count) {
  Stems out;
  for (int i = 0; i < count; ++i) out.push_back(kind + std::to_string(i));
  return out;
}
Stems joined(Stems one, const Stems& other) {
  one.insert(one.end(), other.begin(), other.end());
  return one;
}
/// The signature of a text of these stems.
Signature signed_by(const Stems& stems) { return signature_of(shingles_of(stems)); }
std::size_t shared(const Signature& one, const Signature& other) {
  const auto a = bands_of(one), b = bands_of(other);
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i] ? 1 : 0;
  return same;
}

TEST(Near, ATextIsLikeItselfAndNotLikeAnother) {
  const Signature one = signed_by(stems("a", 200));
  EXPECT_EQ(likeness(one, signed_by(stems("a", 200))), 1.0);
  EXPECT_LT(likeness(one, signed_by(stems("b", 200))), 0.02);
  EXPECT_EQ(shared(one, signed_by(stems("b", 200))), 0U);
}

TEST(Near, TheLikenessIsThePartOfShinglesThatBothHave) {
  // Each text has 397 shingles; the common half of 200 stems gives 197, so 197 of 597.
  const Stems common = stems("c", 200);
  const double seen = likeness(signed_by(joined(common, stems("x", 200))), signed_by(joined(common, stems("y", 200))));
  EXPECT_NEAR(seen, 197.0 / 597.0, 0.14);  // three standard errors
}

TEST(Near, ACopyWithAFewWordsChangedIsFoundByItsBands) {
  Stems copy = stems("a", 400);
  for (std::size_t i = 0; i < copy.size(); i += 50) copy[i] = "lain" + std::to_string(i);
  const Signature one = signed_by(stems("a", 400)), other = signed_by(copy);
  EXPECT_GT(likeness(one, other), 0.7);
  EXPECT_GT(shared(one, other), 3U);
}

TEST(Near, TheOrderOfWordsCountsWithinAShingleTheOrderOfPartsDoesNot) {
  const Stems first = stems("a", 100), second = stems("b", 100);
  EXPECT_GT(likeness(signed_by(joined(first, second)), signed_by(joined(second, first))), 0.9);
  Stems back = first;
  std::reverse(back.begin(), back.end());
  EXPECT_LT(likeness(signed_by(first), signed_by(back)), 0.02);
}

TEST(Near, TooLittleToCompareIsLikeNothing) {
  const Signature few = signed_by(stems("a", 3));
  EXPECT_TRUE(is_empty(few));
  EXPECT_EQ(likeness(few, few), 0.0);
  EXPECT_TRUE(bands_of(few).empty());
}

TEST(Near, WhereAWordEndsCounts) {
  EXPECT_LT(likeness(signed_by(Stems{"ab", "c", "d", "e"}), signed_by(Stems{"a", "bc", "d", "e"})), 0.1);
}

}  // namespace
}  // namespace selami::text
