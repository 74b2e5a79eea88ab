#include "moderation/pairs.hpp"

#include <set>

#include "kit/in_round.hpp"

namespace selami::moderation {
namespace {

/// A round of pairs over the six answers of Bu Sari's 4A; Bu Ratna alone is of another school.
class InPairs : public Together {
 protected:
  void SetUp() override {
    way = Way::adil;
    Together::SetUp();
  }
  void begin() {
    int i = 0;
    for (const kit::Child& child : city.pupils) ASSERT_TRUE(give(child, "Pasir menahan kotoran, cara " + std::to_string(i++)));
    plan();
  }
  PairList pairs_for(const kit::Adult& who) {
    const auto list = as(who.actor, [&](Call& call) { return pairs(call, round); });
    EXPECT_TRUE(list) << list.error().code;
    return list.value_or(PairList{});
  }
  Result<Done> pick(const kit::Adult& who, const PairId& pair, std::optional<Side> side, const std::string& name, Instant at) {
    return as(who.actor, [&](Call& call) { return choose(call, round, kit::named<ChoiceId>(name), {pair, side, 12'000, at}); });
  }
  /// Bu Ratna finds the higher number deeper, in all pairs that come.
  int pick_all() {
    int done = 0;
    for (bool more = true; more;) {
      more = false;
      for (const PairView& one : pairs_for(city.ratna).pairs) {
        if (one.chosen) continue;
        EXPECT_TRUE(pick(city.ratna, one.pair, one.upper.text > one.lower.text ? Side::upper : Side::lower, "p" + std::to_string(++done), now));
        more = true;
      }
    }
    return done;
  }
  void close() { ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return close_round(call, round); })); }
};
KIT_ON_BOTH(InPairs);

TEST_P(InPairs, AreGivenOutAheadAndNeverOfTheOwnSchool) {
  begin();
  const PairList list = pairs_for(city.ratna);
  EXPECT_EQ(list.pairs.size(), static_cast<std::size_t>(pairs_at_once));
  for (const PairView& one : list.pairs) {
    EXPECT_NE(one.upper.text, one.lower.text);
    EXPECT_EQ(one.colleagues, Leaning::none);
  }
  EXPECT_TRUE(pairs_for(city.sari).pairs.empty());
  EXPECT_TRUE(pairs_for(city.anto).pairs.empty());
  const auto seen = as(city.ratna.actor, [&](Call& call) { return read_round(call, round); });
  EXPECT_EQ(seen->tasks, pairs_at_once);
  EXPECT_EQ(seen->way, Way::adil);
}

TEST_P(InPairs, TheNextComeWhenFewAreLeftUntilAllHaveMet) {
  begin();
  EXPECT_EQ(pick_all(), 15);  // six pieces make fifteen pairs; a semester pays for twenty
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_pair"), Rows{"15"});
  EXPECT_EQ(rows("SELECT COUNT(DISTINCT place) FROM moderation_pair"), Rows{"15"});
}

TEST_P(InPairs, AChoiceCountsOnceANewerStandsAndTheEndIsTheEnd) {
  begin();
  const PairId pair = pairs_for(city.ratna).pairs[0].pair;
  ASSERT_TRUE(pick(city.ratna, pair, Side::upper, "one", now));
  ASSERT_TRUE(pick(city.ratna, pair, Side::upper, "one", now));  // a repeat is no second row
  ASSERT_TRUE(pick(city.ratna, pair, Side::lower, "two", now));
  EXPECT_EQ(rows("SELECT side FROM moderation_choice ORDER BY stands"), (Rows{"upper", "lower"}));
  EXPECT_EQ(pairs_for(city.ratna).pairs[0].chosen, Side::lower);
  EXPECT_EQ(as(city.sari.actor, [&](Call& call) { return read_round(call, round); })->sum->judged, 1);
  ASSERT_TRUE(pick(city.ratna, pair, std::nullopt, "three", now));
  EXPECT_FALSE(pairs_for(city.ratna).pairs[0].chosen);
  EXPECT_EQ(pick(city.sari, pair, Side::upper, "four", now).error().code, "pair.unknown");
  EXPECT_EQ(pick(city.sari, pair, Side::upper, "one", now).error().code, "judgement.not_yours");
  EXPECT_EQ(pick(city.budi, pair, Side::upper, "five", now).error().code, "round.unknown");
  close();
  EXPECT_EQ(pick(city.ratna, pair, Side::upper, "six", now + 1).error().code, "round.closed");
  EXPECT_TRUE(pick(city.ratna, pair, Side::upper, "seven", now + -1));  // chosen before the end, sent after it
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_pair"), Rows{"10"});
}

TEST_P(InPairs, WhatAGuardianTakesBackIsInNoPairAndThenGone) {
  begin();
  pick_all();
  consent(city.dina.id, false);
  EXPECT_EQ(pairs_for(city.ratna).pairs.size(), 10U);  // of five pieces
  write([](storage::Tx& tx) { sweep_pieces(tx); });
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_pair"), Rows{"10"});
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_choice"), Rows{"10"});
  // An erased pupil's piece goes from beside us; what hung on it goes within the hour.
  write([&](storage::Tx& tx) { kit::run(tx, "DELETE FROM moderation_piece WHERE pupil_id = $1", {city.rafi.id}); });
  EXPECT_EQ(pairs_for(city.ratna).pairs.size(), 6U);
  write([](storage::Tx& tx) { sweep_pieces(tx); });
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_pair"), Rows{"6"});
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_choice"), Rows{"6"});
}

TEST_P(InPairs, APieceThatIsTakenBackTakesItsPairsAlong) {
  begin();
  pick_all();
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return take_piece_back(call, round, kit::named<SharedId>(city.dina.name)); }));
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_choice"), Rows{"10"});
}

TEST_P(InPairs, OneJudgeAloneMakesNoOrder) {
  begin();
  pick_all();
  const auto early = as(city.ratna.actor, [&](Call& call) { return order(call, round); });
  EXPECT_FALSE(early->ready);
  EXPECT_TRUE(early->pieces.empty());
  close();
  const auto found = as(city.ratna.actor, [&](Call& call) { return order(call, round); });
  EXPECT_TRUE(found->ready);
  EXPECT_EQ(found->trust, Trust::thin);
  EXPECT_TRUE(found->pieces.empty());
  const auto sum = as(city.sari.actor, [&](Call& call) { return read_round(call, round); })->sum;
  ASSERT_TRUE(sum && sum->pairs);
  EXPECT_EQ(sum->judged, 15);
  EXPECT_EQ(sum->pairs->judges, 1);
  EXPECT_FALSE(sum->pairs->reliability);
  EXPECT_FALSE(sum->pairs->median_s);
}

TEST_P(InPairs, PairsAndPiecesShareTheSemester) {
  begin();
  pick_all();
  // Fifteen pairs are eight pieces: two are left for another round.
  const auto looked = as(city.sari.actor, [&](Call& call) -> Result<Done> {
    for (const Rater& one : raters_of(call, round)) EXPECT_EQ(one.room, one.id == city.ratna.person.text ? 2 : pieces_a_semester);
    return Done{};
  });
  ASSERT_TRUE(looked);
}

/// Four more judges than the small city has teachers for: what a round of four schools leaves in the database.
class Compared : public InPairs {
 protected:
  void SetUp() override {
    InPairs::SetUp();
    begin();
    std::vector<std::string> ids;
    for (const kit::Child& child : city.pupils) ids.push_back(kit::named_id("shared", child.name));
    int n = 0;
    for (const kit::Adult* judge : {&city.budi, &city.wati, &city.dinas, &city.oki}) {
      for (std::size_t a = 0; a < ids.size(); ++a) {
        for (std::size_t b = a + 1; b < ids.size(); ++b) judged(*judge, ids[b], ids[a], ++n);
      }
    }
  }
  /// In the order of the class list the later answer is the deeper one.
  void judged(const kit::Adult& judge, const std::string& deeper, const std::string& other, int n) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO moderation_pair (id, round_id, rater_id, upper_id, lower_id, by_chance, place, handed_at) VALUES ($1, $2, $3, $4, $5, 1, 1, $6)",
               {kit::named_id("pair", std::to_string(n)), round, judge.person, deeper, other, now});
      kit::run(tx, "INSERT INTO moderation_choice (id, round_id, pair_id, rater_id, side, took_ms, stands, at, arrived_at) VALUES ($1, $2, $3, $4, 'upper', $5, 1, $6, $6)",
               {kit::named_id("choice", std::to_string(n)), round, kit::named_id("pair", std::to_string(n)), judge.person, n == 1 ? 900 : 18'000, now});
    });
  }
  /// A round of levels over the same answers, in which two colleagues say 0 0 1 2 3 4 down the class list.
  void levelled(bool closed) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO moderation_round (id, code, opened_by, school_id, title, question, objective, each_max, opened_at, planned_at, closed_at) "
                   "VALUES ('round_l', 'LLLLLLLLLL', $1, $2, 'Pasir', '', '', 8, $3, $3, $4)",
               {city.sari.person, city.school, now, closed ? std::optional<Instant>(now) : std::nullopt});
      int i = 0;
      for (const kit::Child& child : city.pupils) {
        const std::string piece = "level piece " + child.name;
        kit::run(tx, "INSERT INTO moderation_piece (id, round_id, school_id, pupil_id, question_id, given_by, question, body, given_at) VALUES ($1, 'round_l', $2, $3, $4, $5, '', '', $6)",
                 {piece, city.school, child.id, question, city.sari.person, now});
        for (const kit::Adult* judge : {&city.budi, &city.wati}) {
          kit::run(tx, "INSERT INTO moderation_level (id, round_id, piece_id, rater_id, school_id, pupil_id, level, stands, at, arrived_at) VALUES ($1, 'round_l', $2, $3, $4, $5, $6, 1, $7, $7)",
                   {piece + judge->person.text, piece, judge->person, city.school, child.id, std::max(0, i - 1), now});
        }
        ++i;
      }
    });
  }
  OrderView found() {
    const auto out = as(city.ratna.actor, [&](Call& call) { return order(call, round); });
    EXPECT_TRUE(out) << out.error().code;
    return out.value_or(OrderView{});
  }
};
KIT_ON_BOTH(Compared);

TEST_P(Compared, GiveAnOrderWithoutNamesAfterTheEndAlone) {
  EXPECT_TRUE(found().pieces.empty());
  close();
  const OrderView order = found();
  EXPECT_EQ(order.trust, Trust::yes);
  ASSERT_EQ(order.pieces.size(), 6U);
  EXPECT_EQ(order.pieces.front().text, "Pasir menahan kotoran, cara 5");
  EXPECT_EQ(order.pieces.back().text, "Pasir menahan kotoran, cara 0");
  EXPECT_FALSE(order.levelled);
  EXPECT_FALSE(order.pieces.front().low);
}

TEST_P(Compared, TheOpenerReadsHowSureItIsInSumsOfAll) {
  const auto sum = as(city.sari.actor, [&](Call& call) { return read_round(call, round); })->sum;
  ASSERT_TRUE(sum && sum->pairs);
  EXPECT_EQ(sum->judged, 60);
  EXPECT_EQ(sum->pairs->judges, 4);
  EXPECT_EQ(sum->pairs->trust, Trust::yes);
  EXPECT_GT(*sum->pairs->reliability, 0.7);
  EXPECT_GT(*sum->pairs->split_half, 0.9);
  EXPECT_TRUE(sum->pairs->by_chance);
  EXPECT_EQ(sum->pairs->median_s, 18);
  EXPECT_EQ(sum->pairs->hasty, 1);
}

TEST_P(Compared, LevelsOfTheSameAnswersAnchorTheOrderOnceTheirRoundHasEnded) {
  close();
  levelled(false);
  EXPECT_EQ(found().agreed, 0);
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE moderation_round SET closed_at = $1 WHERE id = 'round_l'", {now}); });
  const OrderView order = found();
  EXPECT_EQ(order.agreed, 6);
  ASSERT_TRUE(order.levelled);
  ASSERT_TRUE(order.pieces.front().high && order.pieces.back().low);
  EXPECT_GE(*order.pieces.front().high, 3);
  EXPECT_LE(*order.pieces.back().low, 1);
}

TEST_P(Compared, WhoChoosesTheOtherWayRoundIsToldAloneAndKindly) {
  for (bool more = true; more;) {
    more = false;
    for (const PairView& one : pairs_for(city.ratna).pairs) {
      if (one.chosen) continue;
      ASSERT_TRUE(pick(city.ratna, one.pair, one.upper.text < one.lower.text ? Side::upper : Side::lower, one.pair.text, now));
      more = true;
    }
  }
  close();
  const CareView care = found().care;
  EXPECT_TRUE(care.often);
  EXPECT_EQ(care.compared, 12);  // with the sixty of others, each piece has met 24 by then
  ASSERT_EQ(care.examples.size(), 2U);
  EXPECT_LT(care.examples[0].chosen.text, care.examples[0].rejected.text);
  const auto of_sari = as(city.sari.actor, [&](Call& call) { return order(call, round); });
  EXPECT_FALSE(of_sari->care.often);
  EXPECT_EQ(of_sari->care.compared, 0);
}

TEST_P(Compared, InARoundToLearnColleaguesAreHeardAndInOneToMeasureNot) {
  for (const PairView& one : pairs_for(city.ratna).pairs) EXPECT_EQ(one.colleagues, Leaning::none);
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE moderation_round SET way = 'belajar' WHERE id = $1", {round}); });
  int heard = 0;
  for (const PairView& one : pairs_for(city.ratna).pairs) {
    if (one.colleagues == Leaning::none || one.colleagues == Leaning::even) continue;
    EXPECT_EQ(one.colleagues, one.upper.text > one.lower.text ? Leaning::upper : Leaning::lower);
    ++heard;
  }
  EXPECT_GT(heard, 5);
}

}  // namespace
}  // namespace selami::moderation
