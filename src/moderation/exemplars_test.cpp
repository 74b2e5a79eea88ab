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
    return review(child, now);
  }
  Result<Done> review(const kit::Child& child, Instant read) {
    return as(city.ratna.actor, [&](Call& call) { return review_exemplar(call, exemplar_of(child), {read}); });
  }
  /// Dina's and Rafi's are in the bank.
  void two_in_the_bank() {
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
  two_in_the_bank();
  EXPECT_EQ(found_by(city.anto), 2U);
  consent(city.dina.id, false);
  EXPECT_EQ(found_by(city.anto), 1U);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM exemplar"), Rows{"2"});
  write([](storage::Tx& tx) { sweep_pieces(tx); });
  EXPECT_EQ(rows("SELECT COUNT(*) FROM exemplar"), Rows{"1"});
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return take_piece_back(call, round, piece_of(city.rafi)); }));
  EXPECT_EQ(rows("SELECT COUNT(*) FROM exemplar"), Rows{"0"}) << "with the piece goes what was made of it";
}

TEST_P(Exemplars, AYesAfterANoBringsNoneBack) {
  two_in_the_bank();
  consent(city.dina.id, false);
  consent(city.dina.id, true);
  EXPECT_EQ(found_by(city.anto), 1U);
  const auto own = as(city.sari.actor, [&](Call& call) { return agreed_pieces(call, {}, round); });
  EXPECT_EQ(own->own.size(), 1U);
  EXPECT_EQ(propose(city.dina).error().code, "shared.unknown");
  write([](storage::Tx& tx) { sweep_pieces(tx); });
  EXPECT_EQ(rows("SELECT pupil_id FROM exemplar"), Rows{city.rafi.id.text});
}

TEST_P(Exemplars, ASecondReadingIsOfWhatWasRead) {
  give_all();
  plan();
  for (const auto* who : {&city.ratna, &city.budi, &city.wati}) judged(*who, city.dina, 2);
  end();
  ASSERT_TRUE(propose(city.dina));
  const Instant read = now;
  now = now + 5;
  ASSERT_TRUE(propose(city.dina)) << "changed while its reader reads";
  EXPECT_EQ(review(city.dina, read).error().code, "exemplar.changed");
  EXPECT_EQ(found_by(city.anto), 0U);
  EXPECT_TRUE(review(city.dina, now));
  EXPECT_TRUE(review(city.dina, now)) << "a repeat";
  EXPECT_EQ(found_by(city.anto), 1U);
}

TEST_P(Exemplars, ALessonFindsThoseOfItsSubjectAndPhaseAlone) {
  two_in_the_bank();
  const auto at_the_bench = [&](const std::string& subject) {
    write([&](storage::Tx& tx) { kit::run(tx, "UPDATE lesson SET subject = $1", {subject}); });
    return as(city.sari.actor, [&](Call& call) { return lesson_exemplars(call, {}, lesson); })->exemplars.size();
  };
  EXPECT_EQ(at_the_bench("ipas"), 2U);
  EXPECT_EQ(at_the_bench("mtk"), 0U);
  EXPECT_EQ(at_the_bench(""), 0U) << "no subject is not all subjects";
  write([](storage::Tx& tx) { kit::run(tx, "UPDATE exemplar SET subject = ''", {}); });
  EXPECT_EQ(at_the_bench(""), 2U);
  write([](storage::Tx& tx) { kit::run(tx, "UPDATE exemplar SET phase = 'C'", {}); });
  EXPECT_EQ(at_the_bench(""), 0U);
}

TEST_P(Exemplars, WhoChangesOneFindsItsOwnWords) {
  two_in_the_bank();
  const auto list = as(city.sari.actor, [&](Call& call) { return agreed_pieces(call, {}, round); });
  ASSERT_EQ(list->own.size(), 2U);
  const AgreedPiece& one = list->own[0];
  EXPECT_EQ(one.text, "Pasir menahan kotoran.");
  EXPECT_EQ(one.subject + one.phase, "ipasB");
  EXPECT_EQ(one.because, "Karena satu sebab disebut.");
  EXPECT_EQ(one.guardian, "Ibu Contoh");
  write([](storage::Tx& tx) { kit::run(tx, "UPDATE exemplar SET body = 'Pasir saja.'", {}); });
  EXPECT_EQ(as(city.sari.actor, [&](Call& call) { return agreed_pieces(call, {}, round); })->own[0].text, "Pasir saja.");
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
  Instant at = now;
  const auto because = [&](const kit::Adult& who, const std::string& words) { return as(who.actor, [&](Call& call) { return give_reason(call, round, piece, {words, at}); }); };
  ASSERT_TRUE(because(city.ratna, "Karena satu sebab."));
  EXPECT_EQ(tasks_for(city.ratna).tasks[0].because, "Karena satu sebab.");
  EXPECT_EQ(because(city.anto, "Karena.").error().code, "shared.unknown");
  EXPECT_EQ(because(city.ratna, "Karena Indra Contoh tahu.").error().code, "shared.names");
  end();
  at = now + 1;
  EXPECT_EQ(because(city.ratna, "Karena dua sebab.").error().code, "round.closed");
  at = now + -1;
  EXPECT_TRUE(because(city.ratna, "Karena tiga sebab.")) << "written before the end, sent after it";
  EXPECT_EQ(tasks_for(city.ratna).tasks[0].because, "Karena tiga sebab.");
}

}  // namespace
}  // namespace selami::moderation
