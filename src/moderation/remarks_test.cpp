#include "moderation/remarks.hpp"

#include "kit/in_round.hpp"
#include "moderation/pairs.hpp"

namespace selami::moderation {
namespace {

/// A bedah karya over the six answers of Bu Sari's 4A; Bu Ratna alone is of another school.
class InBedah : public Together {
 protected:
  void SetUp() override {
    way = Way::bedah;
    Together::SetUp();
  }
  void begin() {
    int i = 0;
    for (const kit::Child& child : city.pupils) ASSERT_TRUE(give(child, "Pasir menahan kotoran, cara " + std::to_string(i++)));
    plan();
  }
  std::vector<PairView> pairs_for(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return pairs(call, round); }).value_or(PairList{}).pairs;
  }
  void choose_all() {
    int done = 0;
    for (const PairView& one : pairs_for(city.ratna)) {
      const auto chosen = as(city.ratna.actor, [&](Call& call) { return choose(call, round, kit::named<ChoiceId>("c" + std::to_string(++done)), {one.pair, Side::upper, 9'000, now}); });
      ASSERT_TRUE(chosen);
    }
  }
  Result<Done> say_what(const kit::Adult& who, const std::string& words) {
    return as(who.actor, [&](Call& call) { return remark(call, round, {words, now}); });
  }
  RoundView seen() { return *as(city.sari.actor, [&](Call& call) { return read_round(call, round); }); }
  OrderView order_for(const kit::Adult& who) { return *as(who.actor, [&](Call& call) { return order(call, round); }); }
  void an_hour_on(const char* day) {
    write([&](storage::Tx& tx) { end_by_day(tx, Date{day}, now); });
  }
};
KIT_ON_BOTH(InBedah);

TEST_P(InBedah, IsTenPairsAndNoMore) {
  begin();
  EXPECT_EQ(pairs_for(city.ratna).size(), static_cast<std::size_t>(pairs_at_once));
  choose_all();
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_pair"), Rows{"10"}) << "a round of pairs would have handed out fifteen";
}

TEST_P(InBedah, EndsWhenAllPairsAreChosenAndTheirRatersHaveSaidWhy) {
  begin();
  EXPECT_EQ(say_what(city.ratna, "Yang dalam menyebut caranya.").has_value(), true) << "before the last pair, as it comes to mind";
  EXPECT_EQ(seen().state, "judging");
  choose_all();
  EXPECT_EQ(seen().state, "closed");
  EXPECT_EQ(order_for(city.sari).remarks.size(), 1U);
  EXPECT_FALSE(order_for(city.sari).remarks[0].own);
  EXPECT_TRUE(order_for(city.ratna).remarks[0].own);
}

TEST_P(InBedah, WaitsForTheRemark) {
  begin();
  choose_all();
  EXPECT_EQ(seen().state, "judging");
  EXPECT_TRUE(order_for(city.sari).remarks.empty());
  ASSERT_TRUE(say_what(city.ratna, "Yang dalam menyebut caranya."));
  EXPECT_EQ(seen().state, "closed");
}

TEST_P(InBedah, EndsAfterItsDay) {
  begin();
  const Date last = *seen().last_day;
  EXPECT_EQ(last, bedah_ends(local_date(now, setting.offset_min)));
  an_hour_on(last.text.c_str());
  EXPECT_EQ(seen().state, "judging");
  an_hour_on(date_of_day(day_number(last) + 1).text.c_str());
  EXPECT_EQ(seen().state, "closed");
}

TEST_P(InBedah, ARemarkIsOneTheNewestAndCanBeTakenBack) {
  begin();
  ASSERT_TRUE(say_what(city.ratna, "Lama"));
  ASSERT_TRUE(say_what(city.ratna, "Baru"));
  EXPECT_EQ(rows("SELECT body FROM moderation_remark"), Rows{"Baru"});
  EXPECT_EQ(say_what(city.sari, "Seperti " + city.dina.name).error().code, "shared.names");
  ASSERT_TRUE(say_what(city.ratna, ""));
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_remark"), Rows{"0"});
}

TEST_P(InBedah, ARemarkThatNamesAnErasedChildGoes) {
  begin();
  ASSERT_TRUE(say_what(city.ratna, "Pasir menahan lumpur."));
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO moderation_remark (round_id, person_id, school_id, body, at) VALUES ($1, $2, $3, $4, $5)",
             {round, city.sari.person, city.school, "Seperti kata " + city.dina.name, now});
    forget_in_remarks(tx, city.school, city.dina.id);
  });
  EXPECT_EQ(rows("SELECT body FROM moderation_remark"), Rows{"Pasir menahan lumpur."});
}

}  // namespace
}  // namespace selami::moderation
