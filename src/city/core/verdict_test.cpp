#include "city_core/verdict.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kit_guessed/guessed.hpp"

namespace selami::city {
namespace {

Figures figures(Sense sense, double low, double high) {
  Figures out;
  out.sense = sense;
  out.low = low;
  out.high = high;
  out.value = 0.5 * (low + high);
  return out;
}

TEST(Verdict, AChangeIsCalledOneOnlyWhenItsIntervalSaysSo) {
  EXPECT_EQ(verdict(figures(Sense::change, 0.01, 0.4), {}), Verdict::up);
  EXPECT_EQ(verdict(figures(Sense::change, -0.4, -0.01), {}), Verdict::down);
  EXPECT_EQ(verdict(figures(Sense::change, 0, 0.4), {}), Verdict::unclear);
  EXPECT_EQ(verdict(figures(Sense::change, -0.05, 0.4), {}), Verdict::unclear);
  EXPECT_EQ(verdict(figures(Sense::change, -0.1, 0.1), {}), Verdict::same);
  EXPECT_EQ(verdict(figures(Sense::level, 1, 2), {}), Verdict::unclear);
}

RC_GTEST_PROP(Verdict, NoChangeWhileZeroIsInTheInterval, ()) {
  const double low = -*rc::gen::inRange(0, 1000) / 500.0, high = *rc::gen::inRange(0, 1000) / 500.0;
  const Verdict found = verdict(figures(Sense::change, low, high), {});
  RC_ASSERT(found == Verdict::same || found == Verdict::unclear);
}

kit::GuessedCity city_of(kit::Seen seen, double change) {
  kit::GuessedParams params;
  params.seen = seen;
  params.change = change;
  return kit::guessed_city(params);
}

const Said understanding{"pemahaman murid", "pupils' understanding"};

TEST(Sentence, SaysWhomItSpeaksAbout) {
  const kit::GuessedCity chosen = city_of(kit::Seen::chosen, 0.9);
  const Reckoning<Users> before(chosen.schools, chosen.data[0]), after(chosen.schools, chosen.data[1]);
  const auto change = Shift<Users>(before, after, Same::schools).change(chosen.all);
  ASSERT_TRUE(change);
  EXPECT_EQ(sentence(*change, understanding, {}).id, "Di sekolah yang memakai Selami, pemahaman murid naik.");
  EXPECT_NE(basis(change->about()).id.find("memilih sendiri"), std::string::npos);
  const kit::GuessedCity drawn = city_of(kit::Seen::drawn, -0.9);
  const Reckoning<Sampled> was(drawn.schools, drawn.data[0]), is(drawn.schools, drawn.data[1]);
  const auto fall = Shift<Sampled>(was, is, Same::schools).change(drawn.all);
  ASSERT_TRUE(fall);
  EXPECT_EQ(sentence(*fall, understanding, {}).en, "In all listed schools, pupils' understanding went down.");
  EXPECT_NE(basis(fall->about()).id.find(" %)"), std::string::npos);
}

const Margins none{0, 0};

TEST(Sentence, SaysThatTheDataAreNotEnough) {
  // Hardly anything changed: over some schools an interval has 0 in it, and then no change is said.
  const kit::GuessedCity city = city_of(kit::Seen::chosen, 0);
  const Reckoning<Users> before(city.schools, city.data[0]), after(city.schools, city.data[1]);
  const Shift<Users> shift(before, after, Same::schools);
  int unclear = 0;
  for (const std::uint32_t school : city.all) {
    const auto change = shift.change({school});
    if (!change || change->figures().low > 0 || change->figures().high < 0) continue;
    EXPECT_EQ(sentence(*change, understanding, none).id, "Di sekolah yang memakai Selami, datanya belum cukup untuk mengatakan pemahaman murid naik atau turun.");
    ++unclear;
  }
  EXPECT_GT(unclear, 10);
}

TEST(Comparison, NamesBothSides) {
  const kit::GuessedCity city = city_of(kit::Seen::chosen, 0);
  const Reckoning<Users> users(city.schools, city.data[1]);
  const Both between{{"di Kecamatan Timur", "in Timur"}, {"di Kecamatan Barat", "in Barat"}};
  std::size_t said = 0;
  for (std::size_t d = 1; d < city.districts.size(); ++d) {
    const auto gap = users.gap(city.districts[0], city.districts[d]);
    ASSERT_TRUE(gap);
    const std::string text = comparison(*gap, understanding, between, none).id;
    if (gap->figures().low > 0) EXPECT_EQ(text, "Di sekolah yang memakai Selami, pemahaman murid di Kecamatan Timur lebih tinggi daripada di Kecamatan Barat.");
    else if (gap->figures().high < 0) EXPECT_EQ(text, "Di sekolah yang memakai Selami, pemahaman murid di Kecamatan Timur lebih rendah daripada di Kecamatan Barat.");
    else EXPECT_EQ(text, "Di sekolah yang memakai Selami, datanya belum cukup untuk mengatakan pemahaman murid di Kecamatan Timur lebih tinggi atau lebih rendah daripada di Kecamatan Barat.");
    said += gap->figures().low > 0 || gap->figures().high < 0 ? 1 : 0;
    EXPECT_TRUE(sentence(*gap, understanding, none).id.empty());
  }
  EXPECT_GT(said, 0U);
  EXPECT_LT(said, city.districts.size() - 1);
}

TEST(Basis, TellsTheResponseAndWhoStayedAway) {
  EXPECT_EQ(basis(Sampled{320, 40, 36}).id, "Tentang 320 sekolah, dari undian 40 sekolah di kota ini; 36 di antaranya ikut (90 %). Yang tidak ikut mungkin berbeda.");
  EXPECT_EQ(basis(Sampled{320, 40, 40}).en, "About 320 schools, from a draw of 40 schools in the city; 40 of them took part (100 %).");
}

TEST(Reason, EachLackHasASentenceInBothLanguages) {
  for (const Lack lack : {Lack::nothing_seen, Lack::few_rows, Lack::few_schools, Lack::few_classes, Lack::unlike_seen, Lack::not_drawn, Lack::low_response}) {
    EXPECT_FALSE(reason(lack).id.empty());
    EXPECT_FALSE(reason(lack).en.empty());
  }
}

}  // namespace
}  // namespace selami::city
