#include "reflection/profile.hpp"

#include "kit/works_in_class.hpp"
#include "reflection/form.hpp"
#include "reflection/reflection.hpp"

namespace selami::reflection {
namespace {

class Profiles : public teaching::Works {
 protected:
  void SetUp() override {
    Works::SetUp();
    const auto seat = join_as(city.dina, open_the_door());
    ASSERT_TRUE(seat);
    dina = seat_of(city.dina, seat->token);
    ASSERT_TRUE(as(dina, [&](Call& call) { return write_own(call, journal, {Face::senang, "Aku mengajak Rafi.", now, std::vector<PromptAnswer>{{"paham", "Pasir menahan lumpur."}}}); }));
  }
  void school_is(const std::string& level) {
    write([&](storage::Tx& tx) { kit::run(tx, "UPDATE school SET level = $1 WHERE id = $2", {level, city.school}); });
  }
  /// Dina says in own words why water gets clear.
  void answers() {
    teaching::QuestionIn in;
    in.kind = plan::Kind::text;
    in.text = "Mengapa jernih?";
    ASSERT_TRUE(ask(in));
    ASSERT_TRUE(set_open(true));
    teaching::ResponseIn said;
    said.question = question;
    said.text = "Kotoran tertahan pasir";
    said.at = now;
    ASSERT_TRUE(as(dina, [&](Call& call) { return teaching::answer(call, response, said); }));
  }
  void sets_a_goal(GoalState became) {
    ASSERT_TRUE(as(dina, [&](Call& call) { return set_own_goal(call, goal, {"Bertanya satu kali", {"2026-12-04"}, now}); }));
    ASSERT_TRUE(as(dina, [&](Call& call) { return look_at_own_goal(call, goal, {became, "", now}); }));
  }
  Result<Done> chooses(const std::string& thing, const std::string& words = "Aku mengajak teman", const std::string& dimension = "kolaborasi", bool chosen = true) {
    return as(dina, [&](Call& call) { return choose_own(call, packs, dimension, thing, {chosen, words, now}); });
  }
  Result<Done> chooses_for(const Actor& teacher, const std::string& thing, const std::string& words = "Kata Dina: aku menolong", bool chosen = true) {
    return as(teacher, [&](Call& call) { return choose_for(call, packs, city.group, city.dina.id, "kolaborasi", thing, {chosen, words, now}); });
  }
  Result<Done> talk(const Actor& teacher, Stage stage, const std::string& words = "Lanjut mengajak yang diam", const Date& day = kit::monday_date, bool together = true) {
    return as(teacher, [&](Call& call) { return keep_talk(call, packs, city.group, city.dina.id, "kolaborasi", {stage, day, words, together, now}); });
  }
  ProfileView own() { return as(dina, [&](Call& call) { return seat_profile(call, packs); }).value(); }
  ProfileView seen(const Actor& teacher) { return as(teacher, [&](Call& call) { return pupil_profile(call, packs, city.group, city.dina.id); }).value(); }
  static const DimensionView& kolaborasi(const ProfileView& view) {
    for (const DimensionView& one : view.dimensions) {
      if (one.id == "kolaborasi") return one;
    }
    throw std::out_of_range("kolaborasi");
  }
  static std::vector<std::string> ids(const std::vector<ThingView>& things) {
    std::vector<std::string> out;
    for (const ThingView& one : things) out.push_back(one.id);
    return out;
  }
  /// Anto teaches 4A something else from Monday on, and has a lesson with it, in which Dina wrote.
  void anto_comes() {
    assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
    teaching::LessonIn in = air();
    in.title = "Senam";
    in.subject = "pjok";
    in.started_at = now + hour_ms;
    ASSERT_TRUE(as(city.anto.actor, [&](Call& call) { return teaching::start_lesson(call, pack, senam, in); }));
    ASSERT_TRUE(as(city.anto.actor, [&](Call& call) { return write_for(call, senam, anto_s, {city.dina.id, Face::none, "Aku memimpin senam.", now}); }));
  }

  JournalPacks packs = load_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
  Actor dina;
  const JournalId journal = kit::named<JournalId>("of dina");
  const JournalId anto_s = kit::named<JournalId>("of dina with anto");
  const LessonId senam = kit::named<LessonId>("senam");
  const ResponseId response = kit::named<ResponseId>("of dina");
  const GoalId goal = kit::named<GoalId>("of dina");
};
KIT_ON_BOTH(Profiles);

TEST_P(Profiles, HaveEightDimensionsAndEmptyOnesAreFine) {
  const ProfileView view = own();
  ASSERT_EQ(view.dimensions.size(), 8u);
  EXPECT_TRUE(view.own);
  EXPECT_EQ(view.teacher, city.sari.name);
  for (const DimensionView& one : view.dimensions) {
    EXPECT_TRUE(one.evidence.empty());
    EXPECT_TRUE(one.talks.empty());
    ASSERT_EQ(one.stages.size(), 3u);
    EXPECT_FALSE(one.stages[2].text.id.empty());
  }
}

TEST_P(Profiles, OfferAnswersPagesJournalsAndReachedGoals) {
  answers();
  sets_a_goal(GoalState::berjalan);
  ASSERT_TRUE(keep(*prepare(city.dina, "halaman", teaching::picture())));
  EXPECT_EQ(ids(own().things), (std::vector<std::string>{response.text, kit::named_id("work", "halaman"), journal.text})) << "a goal that runs is no evidence yet";
  sets_a_goal(GoalState::tercapai);
  const auto things = own().things;
  ASSERT_EQ(things.size(), 4u);
  EXPECT_EQ(things[0].asked, "Mengapa jernih?");
  EXPECT_EQ(things[0].text, "Kotoran tertahan pasir");
  EXPECT_EQ(things[1].page, "work");
  EXPECT_EQ(things[2].text, "Pasir menahan lumpur.\nAku mengajak Rafi.");
  EXPECT_EQ(things[3].text, "Bertanya satu kali");
}

TEST_P(Profiles, OfferNoTapOnAChoice) {
  ASSERT_TRUE(ask(choice()));
  ASSERT_TRUE(set_open(true));
  teaching::ResponseIn tapped;
  tapped.question = question;
  tapped.choice = 0;
  tapped.at = now;
  ASSERT_TRUE(as(dina, [&](Call& call) { return teaching::answer(call, response, tapped); }));
  EXPECT_EQ(ids(own().things), (std::vector<std::string>{journal.text}));
  EXPECT_EQ(code(chooses(response.text)), "evidence.unknown");
}

TEST_P(Profiles, HoldWhatThePupilChoseAndWhy) {
  ASSERT_TRUE(chooses(journal.text, "  Aku mengajak\nRafi yang diam "));
  const auto evidence = kolaborasi(own()).evidence;
  ASSERT_EQ(evidence.size(), 1u);
  EXPECT_EQ(evidence[0].words, "Aku mengajak Rafi yang diam");
  EXPECT_EQ(evidence[0].thing.kind, ThingKind::journal);
  EXPECT_EQ(evidence[0].thing.title, "Air bersih");
  EXPECT_TRUE(evidence[0].there);
  ASSERT_TRUE(chooses(journal.text, "Karena Rafi jadi bicara"));
  ASSERT_EQ(kolaborasi(own()).evidence.size(), 1u) << "the same thing again is why said anew";
  EXPECT_EQ(kolaborasi(seen(city.sari.actor)).evidence[0].words, "Karena Rafi jadi bicara");
  ASSERT_TRUE(chooses(journal.text, "Bicaraku jelas", "komunikasi")) << "one thing may speak for two dimensions";
  ASSERT_TRUE(chooses(journal.text, "", "kolaborasi", false));
  EXPECT_TRUE(kolaborasi(own()).evidence.empty());
  EXPECT_TRUE(chooses(journal.text, "", "kolaborasi", false)) << "again: gone is gone";
}

TEST_P(Profiles, WantASentenceADimensionAndAnOwnThing) {
  EXPECT_EQ(code(chooses(journal.text, " \n ")), "evidence.empty");
  EXPECT_EQ(code(chooses(journal.text, "Karena", "kerajinan")), "profile.dimension");
  EXPECT_EQ(code(chooses("judgement_00000000000000000000000000")), "evidence.unknown");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return write_for(call, lesson, kit::named<JournalId>("rafi"), {city.rafi.id, Face::none, "Punya Rafi", now}); }));
  EXPECT_EQ(code(chooses(kit::named_id("journal", "rafi"))), "evidence.unknown") << "another's";
  sets_a_goal(GoalState::ganti);
  EXPECT_EQ(code(chooses(goal.text)), "evidence.unknown") << "not reached";
}

TEST_P(Profiles, AreFullAtTwelveADimension) {
  write([&](storage::Tx& tx) {
    for (int i = 0; i < evidence_max; ++i) {
      kit::run(tx, "INSERT INTO profile_evidence (school_id, pupil_id, dimension, thing_id, lesson_id, words, source, at, arrived_at, version) VALUES ($1, $2, 'kolaborasi', $3, $4, 'Karena', 'phone', $5, $5, 1)",
               {city.school, city.dina.id, kit::named_id("goal", std::to_string(i)), lesson, now});
    }
  });
  EXPECT_EQ(code(chooses(journal.text)), "evidence.full");
  EXPECT_TRUE(chooses(journal.text, "Bicaraku jelas", "komunikasi"));
}

/// A stage is said by two people who looked at something; nothing computes one.
TEST_P(Profiles, HaveAStageOutOfATalkAlone) {
  EXPECT_EQ(code(talk(city.sari.actor, Stage::cakap)), "talk.no_evidence");
  ASSERT_TRUE(chooses(journal.text));
  EXPECT_TRUE(kolaborasi(own()).talks.empty()) << "evidence makes no stage";
  EXPECT_EQ(code(talk(city.sari.actor, Stage::cakap, "", kit::monday_date, false)), "talk.alone");
  EXPECT_EQ(code(talk(city.sari.actor, Stage::cakap, "", Date{"2026-12-24"})), "talk.day");
  ASSERT_TRUE(talk(city.sari.actor, Stage::cakap));
  const auto talks = kolaborasi(own()).talks;
  ASSERT_EQ(talks.size(), 1u);
  EXPECT_EQ(talks[0].stage, Stage::cakap);
  EXPECT_EQ(talks[0].day, kit::monday_date);
  EXPECT_EQ(talks[0].teacher, city.sari.name);
  EXPECT_EQ(talks[0].words, "Lanjut mengajak yang diam");
}

TEST_P(Profiles, KeepEarlierStagesAsHistory) {
  ASSERT_TRUE(chooses(journal.text));
  ASSERT_TRUE(talk(city.sari.actor, Stage::mahir));
  ASSERT_TRUE(talk(city.sari.actor, Stage::berkembang)) << "the same day again is the same talk";
  now = now + 7 * day_ms;
  const Date later = local_date(now, setting.offset_min);
  ASSERT_TRUE(talk(city.sari.actor, Stage::cakap, "", later));
  auto talks = kolaborasi(seen(city.sari.actor)).talks;
  ASSERT_EQ(talks.size(), 2u);
  EXPECT_EQ(talks[0].stage, Stage::cakap);
  EXPECT_EQ(talks[1].stage, Stage::berkembang);
  ASSERT_TRUE(talk(city.sari.actor, Stage::none, "", later));
  talks = kolaborasi(seen(city.sari.actor)).talks;
  ASSERT_EQ(talks.size(), 1u) << "a slip of the thumb is taken back, the day before stays";
  EXPECT_EQ(talks[0].stage, Stage::berkembang);
}

TEST_P(Profiles, AreChosenByTheTeacherBesideAPupilWithoutPhone) {
  ASSERT_TRUE(chooses_for(city.sari.actor, journal.text));
  EXPECT_EQ(kolaborasi(own()).evidence[0].words, "Kata Dina: aku menolong");
  EXPECT_EQ(code(chooses_for(city.anto.actor, journal.text)), "group.unknown");
  ASSERT_TRUE(chooses_for(city.sari.actor, journal.text, "", false));
  EXPECT_TRUE(kolaborasi(own()).evidence.empty());
}

TEST_P(Profiles, OfAKindergartenAreNoChildsToChoose) {
  school_is("tk");
  const ProfileView view = own();
  EXPECT_FALSE(view.own);
  EXPECT_TRUE(view.dimensions.empty());
  EXPECT_TRUE(view.things.empty());
  EXPECT_EQ(code(chooses(journal.text)), "profile.with_teacher");
  ASSERT_TRUE(keep(*prepare(city.dina, "gambar", teaching::picture())));
  ASSERT_TRUE(chooses_for(city.sari.actor, kit::named_id("work", "gambar"), "Kata Dina: ini aku dan Rafi"));
  EXPECT_EQ(kolaborasi(seen(city.sari.actor)).evidence[0].thing.page, "work");
}

/// Who gave the lesson sees what is from it; the stage of a colleague's talk is for the guru kelas, who writes the rapor: without words.
TEST_P(Profiles, ShowEachTeacherTheOwnLessonsAlone) {
  anto_comes();
  ASSERT_TRUE(chooses(journal.text, "Dengan Bu Sari"));
  ASSERT_TRUE(chooses(anto_s.text, "Dengan Pak Anto")) << "her own, though the seat is in another's lesson";
  ASSERT_TRUE(talk(city.sari.actor, Stage::berkembang, "Rahasia Bu Sari"));
  ASSERT_TRUE(talk(city.anto.actor, Stage::cakap, "Rahasia Pak Anto"));
  EXPECT_EQ(kolaborasi(own()).evidence.size(), 2u) << "to the pupil all of it belongs";
  EXPECT_EQ(kolaborasi(own()).talks.size(), 2u);
  EXPECT_EQ(ids(own().things), (std::vector<std::string>{journal.text})) << "but to choose is what this lesson's teacher will see";
  const DimensionView anto = kolaborasi(seen(city.anto.actor));
  ASSERT_EQ(anto.evidence.size(), 1u);
  EXPECT_EQ(anto.evidence[0].words, "Dengan Pak Anto");
  ASSERT_EQ(anto.talks.size(), 1u);
  EXPECT_TRUE(anto.talks[0].own);
  const DimensionView sari = kolaborasi(seen(city.sari.actor));
  ASSERT_EQ(sari.evidence.size(), 1u);
  ASSERT_EQ(sari.talks.size(), 2u) << "she is guru kelas";
  for (const TalkView& one : sari.talks) EXPECT_EQ(one.words, one.own ? "Rahasia Bu Sari" : "");
  EXPECT_TRUE(chooses_for(city.anto.actor, journal.text, "", false)) << "as if it were not there";
  EXPECT_EQ(kolaborasi(own()).evidence.size(), 2u) << "nobody gives up what is from a colleague's lesson";
  EXPECT_EQ(code(chooses_for(city.anto.actor, journal.text)), "evidence.unknown");
}

TEST_P(Profiles, KeepTheSentenceWhenAPageIsGivenUp) {
  ASSERT_TRUE(keep(*prepare(city.dina, "halaman", teaching::picture())));
  const std::string page = kit::named_id("work", "halaman");
  ASSERT_TRUE(chooses(page, "Gambarku rapi"));
  EXPECT_TRUE(kolaborasi(own()).evidence[0].there);
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE media SET state = 'erased', pupil_id = NULL WHERE id = $1", {page}); });
  const auto evidence = kolaborasi(own()).evidence;
  ASSERT_EQ(evidence.size(), 1u);
  EXPECT_FALSE(evidence[0].there);
  EXPECT_FALSE(evidence[0].thing.work);
  EXPECT_EQ(evidence[0].words, "Gambarku rapi");
}

TEST_P(Profiles, ShowAPupilItsOwnPicturesAndNobodyElses) {
  ASSERT_TRUE(keep(*prepare(city.dina, "halaman", teaching::picture())));
  ASSERT_TRUE(keep(*prepare(city.rafi, "punya rafi", teaching::picture('r'))));
  const auto see = [&](const char* id) { return as(dina, [&](Call& call) { return teaching::own_picture(call, store, kit::named<teaching::WorkId>(id)); }); };
  const auto mine = see("halaman");
  ASSERT_TRUE(mine);
  EXPECT_EQ(mine->bytes, teaching::picture());
  EXPECT_EQ(code(see("punya rafi")), "work.unknown");
  EXPECT_EQ(code(see("tidak ada")), "work.unknown");
}

TEST_P(Profiles, OpenedByATeacherLeaveATrace) {
  as(city.sari.actor, [&](Call& call) {
    auto out = pupil_profile(call, packs, city.group, city.dina.id);
    EXPECT_TRUE(call.trace);
    return out;
  });
}

}  // namespace
}  // namespace selami::reflection
