#include "kit/voice.hpp"
#include "kit/works_in_class.hpp"
#include "people/media.hpp"

namespace selami::teaching {
namespace {

KIT_ON_BOTH(Works);

TEST_P(Works, AreOnDiskBeforeTheirRowSaysSo) {
  const auto work = prepare(city.dina, "one", picture());
  ASSERT_TRUE(work);
  EXPECT_EQ(files(), 1u);
  EXPECT_EQ(shown(), 0u);
  ASSERT_TRUE(keep(*work));
  EXPECT_EQ(shown(), 1u);
}

TEST_P(Works, AWordTakenBackBetweenFileAndRowKeepsNothing) {
  const auto work = prepare(city.dina, "one", picture());
  ASSERT_TRUE(work);
  allow(city.dina, false);
  EXPECT_EQ(keep(*work).error().code, "work.no_consent");
  EXPECT_EQ(shown(), 0u);
  const files::MediaStore same(folder.string());
  write([&](storage::Tx& tx) { EXPECT_FALSE(people::names_file(tx, work->sha256)) << "so it is swept"; });
}

TEST_P(Works, WithoutConsentNoByteIsKept) {
  EXPECT_EQ(prepare(city.pupils[2], "one", picture()).error().code, "work.no_consent");
  EXPECT_EQ(files(), 0u);
}

TEST_P(Works, TwoPupilsMayHaveTheSameBytesAndLoseThemApart) {
  const auto first = prepare(city.dina, "one", picture());
  const auto second = prepare(city.rafi, "two", picture());
  ASSERT_TRUE(first && second && keep(*first) && keep(*second));
  EXPECT_EQ(files(), 1u);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return drop_work(call, lesson, first->id); }));
  erase();
  EXPECT_EQ(files(), 1u);
  EXPECT_EQ(shown(), 1u);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return drop_work(call, lesson, second->id); }));
  erase();
  EXPECT_EQ(files(), 0u);
}

TEST_P(Works, AFileThatWasTakenAwayMeanwhileIsSentAgain) {
  const auto work = prepare(city.dina, "one", picture());
  ASSERT_TRUE(work);
  store.remove(work->sha256);
  EXPECT_EQ(keep(*work).error().fault, Fault::unavailable);
  EXPECT_EQ(shown(), 0u);
}

TEST_P(Works, APupilsRoomHasAnEnd) {
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO media (school_id, id, pupil_id, sha256, kind, size, state, at) VALUES ($1, 'old', $2, 'x', 'image/png', $3, 'stored', 1)",
             {city.school, city.dina.id, people::media_bytes_max - 10});
  });
  const auto work = prepare(city.dina, "one", picture());
  ASSERT_TRUE(work);
  EXPECT_EQ(keep(*work).error().code, "work.full");
  EXPECT_EQ(prepare(city.dina, "two", picture() + std::string(work_bytes_max, 'x')).error().code, "work.too_large");
}

/// A journal in the child's own voice, from its phone: no question asks for it.
class SpokenJournals : public Works {
 protected:
  void SetUp() override {
    Works::SetUp();
    dina = seat_of(city.dina, join_as(city.dina, open_the_door())->token);
  }
  Result<PreparedWork> speaks(const std::string& bytes) {
    return as(dina, [&](Call& call) { return prepare_own_work(call, store, id, Query<OwnWorkQuery>{{Made::spoken}}, {bytes}); });
  }
  std::string kept(const PreparedWork& work) { return code(as(dina, [&](Call& call) { return keep_own_work(call, store, work); })); }
  Actor dina;
  const WorkId id = kit::named<WorkId>("spoken");
};
KIT_ON_BOTH(SpokenJournals);

TEST_P(SpokenJournals, AskForTheWordOfVoicesAndAreOneMinuteOfAVoice) {
  EXPECT_EQ(code(speaks(kit::voice())), "work.no_consent") << "samples alone are allowed";
  EXPECT_EQ(files(), 0u);
  allow(city.dina, true, "photo-voice");
  EXPECT_EQ(code(speaks(picture())), "voice.kind");
  EXPECT_EQ(code(speaks(kit::voice(static_cast<int>(voice_ms_max) + 500))), "voice.too_long");
  EXPECT_EQ(code(speaks(kit::voice() + std::string(voice_bytes_max, 'x'))), "work.too_large");
  const auto work = speaks(kit::voice());
  ASSERT_TRUE(work);
  ASSERT_EQ(kept(*work), "");
  const auto heard = as(city.sari.actor, [&](Call& call) { return work_picture(call, store, lesson, id); });
  ASSERT_TRUE(heard);
  EXPECT_EQ(heard->type, "audio/webm");
}

TEST_P(SpokenJournals, AreTheTeachersAndTheChildsOwn) {
  allow(city.dina, true, "photo-voice");
  ASSERT_EQ(kept(*speaks(kit::voice())), "");
  EXPECT_TRUE(as(dina, [&](Call& call) { return own_picture(call, store, id); }));
  allow(city.rafi, true, "device");
  const auto joined = join_as(city.rafi, open_the_door());
  ASSERT_TRUE(joined);
  const Actor rafi = seat_of(city.rafi, joined->token);
  EXPECT_EQ(code(as(rafi, [&](Call& call) { return own_picture(call, store, id); })), "work.unknown");
  assign(city.school, city.anto.staff, city.group, "", "pendamping");
  EXPECT_EQ(as(city.anto.actor, [&](Call& call) { return lesson_works(call, lesson); })->works.size(), 0u);
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return work_picture(call, store, lesson, id); })), "work.unknown");
}

TEST_P(SpokenJournals, GoWithTheWordOfVoicesAndNotWithThatOfSamples) {
  allow(city.dina, true, "photo-voice");
  const Instant since = now;
  now = now + 1;
  ASSERT_EQ(kept(*speaks(kit::voice())), "");
  const auto forget = [&](people::Keeping what) {
    as(city.oki.actor, [&](Call& call) -> Result<Done> { return people::forget_media(call, city.school, city.dina.id, what, since), Done{}; });
  };
  forget(people::Keeping::sample);
  EXPECT_EQ(shown(), 1u);
  forget(people::Keeping::voice);
  EXPECT_EQ(shown(), 0u);
  erase();
  EXPECT_EQ(files(), 0u);
}

class MadeAnswers : public Works {
 protected:
  void SetUp() override {
    Works::SetUp();
    QuestionIn in;
    in.kind = plan::Kind::drawing;
    in.text = "Gambarkan akar pohonmu.";
    ASSERT_TRUE(ask(in));
    ASSERT_TRUE(set_open(true));
  }
  /// Bu Sari takes down what Dina made; without a file: that there is none any more.
  Result<Done> says(const char* file) {
    TapMark mark{kit::named<ResponseId>("dina"), city.dina.id, std::nullopt, std::nullopt};
    if (file) mark.work = kit::named<WorkId>(file);
    return as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, question, {{mark}, now}); });
  }
  AnswerView answer() {
    return as(city.sari.actor, [&](Call& call) { return read_answers(call, lesson, question); })->answers.at(0);
  }
  std::vector<BoardThought> board() {
    return as(city.sari.actor, [&](Call& call) { return read_own_board(call, pack, lesson); })->question->thoughts;
  }
};
KIT_ON_BOTH(MadeAnswers);

TEST_P(MadeAnswers, AreSaidFirstAndTheirFileComesAfter) {
  EXPECT_EQ(bring("one", WorkPage::drawing, city.dina).error().code, "work.unanswered");
  ASSERT_TRUE(says("one"));
  EXPECT_EQ(answer().work, kit::named<WorkId>("one"));
  EXPECT_FALSE(answer().kept);
  EXPECT_EQ(bring("one", WorkPage::photo, city.dina).error().code, "work.unanswered") << "the question asks for a drawing";
  EXPECT_EQ(bring("one", WorkPage::drawing, city.rafi).error().code, "work.unanswered") << "another child's";
  const auto file = bring("one", WorkPage::drawing, city.dina);
  ASSERT_TRUE(file && keep(*file));
  EXPECT_TRUE(answer().kept);
}

TEST_P(MadeAnswers, ANewOneGivesUpTheOlderAndTakingBackGivesUpBoth) {
  ASSERT_TRUE(says("one"));
  ASSERT_TRUE(keep(*bring("one", WorkPage::drawing, city.dina)));
  ASSERT_TRUE(says("one"));
  EXPECT_EQ(shown(), 1u) << "the same said again";
  ASSERT_TRUE(says("two"));
  EXPECT_EQ(shown(), 0u);
  ASSERT_TRUE(keep(*bring("two", WorkPage::drawing, city.dina)));
  ASSERT_TRUE(says(nullptr));
  EXPECT_EQ(shown(), 0u);
}

TEST_P(MadeAnswers, APageThatTheTeacherFiledIsNoAnswersToGiveUp) {
  ASSERT_TRUE(keep(*prepare(city.dina, "page", picture())));
  ASSERT_TRUE(says("page"));
  ASSERT_TRUE(says("two"));
  EXPECT_EQ(shown(), 1u);
}

TEST_P(MadeAnswers, AreBeforeTheClassAsPicturesWithoutWhoseTheyAre) {
  ASSERT_TRUE(says("one"));
  const Thinking picked{{city.dina.id}, {city.dina.id}, "why"};
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return show_thinking(call, lesson, question, picked); }));
  EXPECT_TRUE(board().empty()) << "not everybody has answered";
  ASSERT_TRUE(set_open(false));
  ASSERT_EQ(board().size(), 1u);
  EXPECT_EQ(board()[0].picture, kit::named<WorkId>("one"));
}

TEST_P(MadeAnswers, AVoiceAsksForTheConsentToVoices) {
  EXPECT_EQ(bring("one", WorkPage::voice, city.dina).error().code, "work.no_consent") << "samples alone are allowed";
}

}  // namespace
}  // namespace selami::teaching
