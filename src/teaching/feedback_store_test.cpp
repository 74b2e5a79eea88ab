#include "teaching/feedback.hpp"

#include "kit/works_in_class.hpp"
#include "people/media.hpp"
#include "teaching/looks.hpp"

namespace selami::teaching {
namespace {

/// Dina's phone is in the lesson; she has answered why water gets clear.
class Feedbacks : public Works {
 protected:
  void SetUp() override {
    Works::SetUp();
    QuestionIn in;
    in.kind = plan::Kind::text;
    in.text = "Mengapa jernih?";
    ASSERT_TRUE(ask(in));
    ASSERT_TRUE(set_open(true));
    const auto seat = join_as(city.dina, open_the_door());
    ASSERT_TRUE(seat);
    dina = seat_of(city.dina, seat->token);
    ResponseIn said;
    said.question = question;
    said.text = "Karena pasir";
    said.at = now;
    ASSERT_TRUE(as(dina, [&](Call& call) { return answer(call, kit::named<ResponseId>("of dina"), said); }));
  }
  std::string says(const std::string& good, const std::string& next, std::optional<TryId> of = std::nullopt, bool again = true) {
    now.ms += second_ms;
    return code(as(city.sari.actor, [&](Call& call) { return say_feedback(call, lesson, question, city.dina.id, {of, good, next, again, {}, now}); }));
  }
  std::string tries(const TryId& id, const std::string& text, std::optional<WorkId> work = std::nullopt) {
    now.ms += second_ms;
    return code(as(dina, [&](Call& call) { return try_again(call, id, {question, text, work, now}); }));
  }
  FeedbackCard card() {
    const auto seen = as(dina, [&](Call& call) { return seat_feedback(call); });
    EXPECT_EQ(seen->cards.size(), 1U);
    return seen->cards.empty() ? FeedbackCard{} : seen->cards[0];
  }
  FeedbackCounts counts() {
    return as(dina, [&](Call& call) { return read_seat(call, pack); })->feedback;
  }
  int open() { return counts().open; }
  /// Rafi's word of Dina's answer, in this state.
  void peer(const char* state, const std::string& next = "Sebut sebabnya") {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO peer_look (school_id, question_id, by_id, place, pupil_id, level, good, next, state, at, dealt_at) VALUES ($1, $2, $3, 0, $4, 2, $5, $6, $7, $8, $8)",
               {city.school, question, city.rafi.id, city.dina.id, city.rafi.name + " suka alasannya", next, state, now});
    });
  }
  void read_as(LookState state) {
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return read_looks(call, lesson, question, {{{city.rafi.id, city.dina.id, said_at}}, state}); }));
  }

  Actor dina;
  Instant said_at;
  const TryId first = kit::named<TryId>("first");
  const TryId second = kit::named<TryId>("second");
};
KIT_ON_BOTH(Feedbacks);

TEST_P(Feedbacks, KeepAllVersionsEachWithWhatWasSaidOfIt) {
  EXPECT_EQ(says("Menyebut bahan", "Sebut caranya"), "");
  EXPECT_EQ(open(), 1);
  EXPECT_EQ(tries(first, "Karena pasir menahan lumpur"), "");
  EXPECT_EQ(open(), 0);
  EXPECT_EQ(says("Caranya jelas", "Beri contoh", first), "");
  EXPECT_EQ(open(), 1);
  EXPECT_EQ(tries(second, "Seperti saringan teh"), "");
  const FeedbackCard all = card();
  EXPECT_EQ(all.text, "Karena pasir");
  ASSERT_EQ(all.tries.size(), 2U);
  EXPECT_EQ(all.tries[0].text, "Karena pasir menahan lumpur");
  EXPECT_EQ(all.tries[1].text, "Seperti saringan teh");
  ASSERT_EQ(all.feedback.size(), 2U);
  EXPECT_EQ(all.feedback[0].of_try, std::nullopt);
  EXPECT_EQ(all.feedback[1].of_try, first);
  EXPECT_EQ(all.feedback[1].teacher, city.sari.name);
}

TEST_P(Feedbacks, AreTakenBackUntilThePupilHasTriedAgain) {
  EXPECT_EQ(says("Bagus", "Lagi"), "");
  EXPECT_EQ(says("", ""), "");
  EXPECT_EQ(tries(first, "Karena pasir menahan"), "try.not_asked");
  EXPECT_EQ(says("Menyebut bahan", "Sebut caranya"), "");
  EXPECT_EQ(says("Menyebut bahan", "Sebut caranya dengan gambar"), "") << "the last word stands";
  EXPECT_EQ(card().feedback[0].next, "Sebut caranya dengan gambar");
  EXPECT_EQ(tries(first, "Karena pasir menahan"), "");
  EXPECT_EQ(says("", ""), "feedback.tried");
  EXPECT_EQ(says("Lain", "Lain"), "feedback.tried");
  EXPECT_EQ(card().feedback[0].next, "Sebut caranya dengan gambar") << "as it was read";
}

TEST_P(Feedbacks, AskForNothingWhereTheTeacherOnlySaysIt) {
  EXPECT_EQ(says("Lengkap", "Pakai lagi di rumah", std::nullopt, false), "");
  EXPECT_EQ(open(), 0);
  EXPECT_EQ(tries(first, "Sekali lagi"), "try.not_asked");
}

TEST_P(Feedbacks, TakeAPhotoOfATryIntoTheLessonOfItsQuestion) {
  EXPECT_EQ(says("Rapi", "Foto ulang saringannya"), "");
  const auto work = kit::named<WorkId>("tried");
  const auto bring = [&](Call& call) { return prepare_own_work(call, store, work, Query<OwnWorkQuery>{{Made::photo}}, {picture('t')}); };
  EXPECT_EQ(code(as(dina, bring)), "work.unanswered") << "nothing says it yet";
  EXPECT_EQ(tries(first, "", work), "");
  const auto prepared = as(dina, bring);
  ASSERT_TRUE(prepared);
  EXPECT_EQ(prepared->lesson, lesson);
  EXPECT_EQ(code(as(dina, [&](Call& call) { return keep_own_work(call, store, *prepared); })), "");
  EXPECT_TRUE(card().tries[0].kept);
  allow(city.dina, false);
  EXPECT_EQ(code(as(dina, bring)), "work.no_consent");
}

TEST_P(Feedbacks, OfAClassmateStandInTheCardOnceTheTeacherPassedThemOnWithoutANameAndAskForATry) {
  said_at = now;
  peer("said");
  EXPECT_EQ(counts().answers, 0) << "the teacher reads it first";
  EXPECT_EQ(as(dina, [&](Call& call) { return seat_feedback(call); })->cards.size(), 0U);
  EXPECT_EQ(tries(first, "Karena pasir menahan lumpur"), "try.not_asked");
  read_as(LookState::passed);
  EXPECT_EQ(counts().answers, 1);
  EXPECT_EQ(counts().open, 1);
  const FeedbackCard told = card();
  EXPECT_EQ(told.text, "Karena pasir");
  EXPECT_EQ(told.teacher, city.sari.name);
  EXPECT_TRUE(told.feedback.empty());
  ASSERT_EQ(told.peers.size(), 1U);
  EXPECT_EQ(told.peers[0].good, "… suka alasannya");
  EXPECT_EQ(told.peers[0].next, "Sebut sebabnya");
  EXPECT_EQ(told.peers[0].level, 2);

  // The teacher's word comes beside it; one try answers both.
  EXPECT_EQ(says("Menyebut bahan", "Sebut caranya"), "");
  EXPECT_EQ(card().feedback.size(), 1U);
  EXPECT_EQ(card().peers.size(), 1U);
  EXPECT_EQ(tries(first, "Karena pasir menahan lumpur"), "");
  EXPECT_EQ(open(), 0);
  EXPECT_EQ(card().tries.size(), 1U);

  // Hidden again, it is gone; what was tried stays.
  read_as(LookState::hidden);
  EXPECT_TRUE(card().peers.empty());
  EXPECT_EQ(card().tries.size(), 1U);
}

TEST_P(Feedbacks, OfAClassmateAloneAreTriedAgainAndTheTriesOutliveThem) {
  said_at = now;
  peer("passed");
  EXPECT_EQ(tries(first, "Karena pasir menahan lumpur"), "");
  EXPECT_EQ(open(), 0);
  read_as(LookState::hidden);
  EXPECT_EQ(tries(second, "Lagi"), "try.not_asked");
  EXPECT_EQ(counts().answers, 1);
  EXPECT_EQ(card().tries.size(), 1U) << "all versions stay";
}

TEST_P(Feedbacks, HaveNoMoreThanSoManyTries) {
  EXPECT_EQ(says("Bagus", "Coba lagi"), "");
  for (int i = 0; i < next_tries_max; ++i) EXPECT_EQ(tries(kit::named<TryId>("try " + std::to_string(i)), "Lagi"), "");
  EXPECT_EQ(tries(first, "Lagi"), "try.full");
  EXPECT_EQ(tries(kit::named<TryId>("try 3"), "Lagi"), "") << "the same came before";
}

}  // namespace
}  // namespace selami::teaching
