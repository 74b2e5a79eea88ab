#include "moderation/exemplars.hpp"

#include "kit/in_round.hpp"

namespace selami::moderation {
namespace {

class Exemplars : public Together {
 protected:
  SharedId piece_of(const kit::Child& child) { return kit::named<SharedId>(child.name); }
  ExemplarId exemplar_of(const kit::Child& child) { return kit::named<ExemplarId>(child.name); }

  /// What somebody says of a piece, and why; whether or not the plan asked for it.
  void judged(const kit::Adult& who, const kit::Child& child, int level, const std::string& because = "") {
    write([&](storage::Tx& tx) {
      const std::string piece = piece_of(child).text;
      kit::run(tx, "INSERT INTO moderation_level (id, round_id, piece_id, rater_id, school_id, pupil_id, level, stands, at, arrived_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, 0, 0)",
               {"level of " + who.name + " for " + child.name, round, piece, who.person, city.school, child.id, level});
      kit::run(tx, "INSERT INTO moderation_task (piece_id, rater_id, round_id, school_id, pupil_id, place, because) VALUES ($1, $2, $3, $4, $5, 1, $6) "
                   "ON CONFLICT (piece_id, rater_id) DO UPDATE SET because = excluded.because",
               {piece, who.person, round, city.school, child.id, because});
    });
  }
  void end() {
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return close_round(call, round); }));
  }
  Result<Done> propose(const kit::Child& child, bool talked = false) {
    return as(city.sari.actor, [&](Call& call) {
      return put_exemplar(call, exemplar_of(child), {round, piece_of(child), "ipas", "B", "", "Pasir menahan kotoran.", "Karena satu sebab disebut.", "Ibu Contoh", true, talked});
    });
  }
  Result<Done> review(const kit::Child& child) {
    return as(city.ratna.actor, [&](Call& call) { return review_exemplar(call, exemplar_of(child)); });
  }
  std::size_t found_by(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return exemplars(call, Query<ExemplarQuery>{}); })->exemplars.size();
  }
};
KIT_ON_BOTH(Exemplars);

TEST_P(Exemplars, ThreeAgreeOrTwoOnceTheyTalked) {
  give_all();
  plan();
  for (const auto* who : {&city.ratna, &city.budi, &city.wati}) judged(*who, city.dina, 2);
  judged(city.ratna, city.rafi, 3);
  judged(city.budi, city.rafi, 3);
  judged(city.wati, city.rafi, 2);
  end();
  EXPECT_TRUE(propose(city.dina));
  EXPECT_EQ(propose(city.rafi).error().code, "exemplar.talk");
  EXPECT_TRUE(propose(city.rafi, true));
  EXPECT_EQ(propose(city.pupils[2]).error().code, "exemplar.not_agreed");
  EXPECT_EQ(rows("SELECT level FROM exemplar ORDER BY level"), (Rows{"2", "3"}));
}

TEST_P(Exemplars, AWordTakenBackTakesItOutAtOnceAndWithinTheHourItIsGone) {
  give_all();
  plan();
  for (const kit::Child* child : {&city.dina, &city.rafi}) {
    for (const auto* who : {&city.ratna, &city.budi, &city.wati}) judged(*who, *child, 2);
  }
  end();
  for (const kit::Child* child : {&city.dina, &city.rafi}) {
    ASSERT_TRUE(propose(*child));
    ASSERT_TRUE(review(*child));
  }
  EXPECT_EQ(found_by(city.anto), 2U);
  consent(city.dina.id, false);
  EXPECT_EQ(found_by(city.anto), 1U);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM exemplar"), Rows{"2"});
  write([](storage::Tx& tx) { sweep_pieces(tx); });
  EXPECT_EQ(rows("SELECT COUNT(*) FROM exemplar"), Rows{"1"});
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return take_piece_back(call, round, piece_of(city.rafi)); }));
  EXPECT_EQ(rows("SELECT COUNT(*) FROM exemplar"), Rows{"0"}) << "with the piece goes what was made of it";
}

TEST_P(Exemplars, AMirrorShowsWhatColleaguesSayAndNobodysName) {
  give_all();
  plan();
  for (const kit::Child& child : city.pupils) {
    judged(city.ratna, child, 4);
    judged(city.budi, child, 2, "Karena dua gagasan, " + child.name.substr(0, 1));
    judged(city.wati, child, 2);
    judged(city.dinas, child, 2);
  }
  end();
  const auto mirror_of = [&](const kit::Adult& who) { return as(who.actor, [&](Call& call) { return mirror(call, round); }).value_or(MirrorView{}); };
  const MirrorView seen = mirror_of(city.ratna);
  EXPECT_EQ(seen.side, 1);
  ASSERT_EQ(seen.examples.size(), 2U);
  for (const MirrorExample& one : seen.examples) {
    ASSERT_EQ(one.reasons.size(), 1U) << "the own reason is none, and who says none has none";
    EXPECT_EQ(one.reasons[0].level, 2);
    EXPECT_EQ(one.reasons[0].words.rfind("Karena dua gagasan", 0), 0U);
  }
  EXPECT_EQ(to_json(seen).find(city.budi.person.text), std::string::npos);
}

TEST_P(Exemplars, AReasonIsSaidByWhoJudgesUntilTheEnd) {
  give_all();
  plan();
  const SharedId piece = tasks_for(city.ratna).tasks[0].piece;
  const auto because = [&](const kit::Adult& who, const std::string& words) { return as(who.actor, [&](Call& call) { return give_reason(call, round, piece, {words}); }); };
  ASSERT_TRUE(because(city.ratna, "Karena satu sebab."));
  EXPECT_EQ(tasks_for(city.ratna).tasks[0].because, "Karena satu sebab.");
  EXPECT_EQ(because(city.anto, "Karena.").error().code, "shared.unknown");
  EXPECT_EQ(because(city.ratna, "Karena Indra Contoh tahu.").error().code, "shared.names");
  end();
  EXPECT_EQ(because(city.ratna, "Karena dua sebab.").error().code, "round.closed");
}

}  // namespace
}  // namespace selami::moderation
