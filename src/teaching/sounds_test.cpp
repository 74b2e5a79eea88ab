#include "teaching/sounds.hpp"

#include <filesystem>

#include "kit/in_class.hpp"
#include "kit/voice.hpp"
#include "people/media.hpp"
#include "teaching/sweep.hpp"

namespace selami::teaching {
namespace {

namespace fs = std::filesystem;

using kit::voice;

class Sounds : public InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    fs::remove_all(folder);
  }
  void TearDown() override { fs::remove_all(folder); }

  /// Bu Sari's plan, whose newest text names the recording, or no longer. (That a save writes plan_sound: planning_test.)
  void save(const PlanId& id, bool names) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO plan (school_id, id, author_id, title, level, grade, subject, meetings, version, body, made_at, saved_at) "
                   "VALUES ($1, $2, $3, 'Perahu', 'tk', '', 'paud', 1, 1, '{}', 0, 0) ON CONFLICT DO NOTHING",
               {city.school, id, city.sari.actor.person});
      kit::run(tx, "DELETE FROM plan_sound WHERE plan_id = $1", {id});
      if (names) kit::run(tx, "INSERT INTO plan_sound (school_id, plan_id, sound_id) VALUES ($1, $2, $3)", {city.school, id, sound});
    });
  }
  std::string bring(const kit::Adult& who, const std::string& bytes) {
    const auto prepared = as(who.actor, [&](Call& call) { return prepare_sound(call, store, sound, {bytes}); });
    return prepared ? code(as(who.actor, [&](Call& call) { return keep_sound(call, store, *prepared); })) : code(prepared);
  }
  std::string hears(const kit::Adult& who) {
    return code(as(who.actor, [&](Call& call) { return own_sound(call, store, sound); }));
  }
  std::size_t files() const {
    return fs::exists(folder) ? static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator())) : 0;
  }
  void an_hour_later() {
    write([&](storage::Tx& tx) {
      sweep_sounds(tx);
      people::erase_media(tx, [&](const std::string& sha) { store.remove(sha); });
    });
  }
  /// The lesson's question, with the recording; from the plan, or made in class.
  void ask_aloud(const std::string& origin) {
    QuestionIn in = choice();
    in.sound = sound.text;
    in.origin = origin;
    ASSERT_TRUE(ask(in));
  }

  const SoundId sound = kit::named<SoundId>("perahu");
  const PlanId plan = kit::named<PlanId>("perahu daun");
  const PlanId copy = kit::named<PlanId>("perahu daun lagi");
  fs::path folder = fs::temp_directory_path() / "selami-sounds-test";
  files::MediaStore store{folder.string()};
};
KIT_ON_BOTH(Sounds);

TEST_P(Sounds, ComeAfterTheTextThatNamesThem) {
  EXPECT_EQ(bring(city.sari, voice()), "sound.unnamed");
  save(plan, true);
  EXPECT_EQ(bring(city.anto, voice()), "sound.unnamed") << "of somebody else's plan";
  EXPECT_EQ(bring(city.ratna, voice()), "sound.unnamed") << "of another school";
  EXPECT_EQ(bring(city.sari, voice()), "");
  EXPECT_EQ(bring(city.sari, voice()), "") << "the answer was lost, the phone sends again";
  EXPECT_EQ(bring(city.sari, voice(900)), "sound.taken") << "an id is one recording's";
  EXPECT_EQ(hears(city.sari), "");
  EXPECT_EQ(hears(city.anto), "sound.unknown");
}

TEST_P(Sounds, AreShortAndNothingButAVoice) {
  save(plan, true);
  EXPECT_EQ(bring(city.sari, voice(23'000)), "sound.too_long");
  EXPECT_EQ(bring(city.sari, std::string(sound_bytes_most + 1, 'x')), "sound.too_large");
  EXPECT_EQ(bring(city.sari, "\x89PNG\r\n\x1a\n"), "voice.kind");
  EXPECT_EQ(bring(city.sari, voice().substr(0, 60)), "voice.broken");
  EXPECT_EQ(files(), 0U) << "what is refused is not put on disk";
}

TEST_P(Sounds, AreOneFileHoweverManyPlansNameThem) {
  save(plan, true);
  save(copy, true);
  ASSERT_EQ(bring(city.sari, voice()), "");
  save(plan, false);
  an_hour_later();
  EXPECT_EQ(hears(city.sari), "") << "the copy says it still";
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE plan SET removed_at = 1 WHERE id = $1", {copy}); });
  EXPECT_EQ(hears(city.sari), "sound.unknown") << "at once, not within the hour";
  an_hour_later();
  EXPECT_EQ(files(), 0U);
  EXPECT_TRUE(rows("SELECT id FROM media").empty());
}

TEST_P(Sounds, OfAPlanStayForTheLessonThatIsUnderWay) {
  save(plan, true);
  ASSERT_EQ(bring(city.sari, voice()), "");
  ask_aloud("q1");
  save(plan, false);
  an_hour_later();
  const auto in_class = [&] { return code(as(city.sari.actor, [&](Call& call) { return lesson_sound(call, store, lesson, question); })); };
  EXPECT_EQ(in_class(), "");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_lesson(call, lesson, {now}); }));
  EXPECT_EQ(in_class(), "sound.unknown");
}

TEST_P(Sounds, MadeInClassStayWithTheirLesson) {
  ask_aloud("");
  ASSERT_EQ(bring(city.sari, voice()), "");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_lesson(call, lesson, {now}); }));
  an_hour_later();
  EXPECT_EQ(hears(city.sari), "");
}

TEST_P(Sounds, AreHeardByPupilsOnceAskedAndByNobodyOutside) {
  ask_aloud("");
  ASSERT_EQ(bring(city.sari, voice()), "");
  const auto seat = join_as(city.dina, open_the_door());
  ASSERT_TRUE(seat);
  const Actor dina = seat_of(city.dina, seat->token);
  const auto heard = [&] { return code(as(dina, [&](Call& call) { return asked_sound(call, store, question); })); };
  EXPECT_EQ(heard(), "question.unknown") << "not yet";
  ASSERT_TRUE(set_open(true));
  EXPECT_EQ(heard(), "");
  EXPECT_EQ(as(dina, [&](Call& call) { return read_seat(call, pack); })->question->sound, sound.text);
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return lesson_sound(call, store, lesson, question); })), "lesson.unknown");
}

TEST_P(Sounds, AreAllErasedWhenTheTeacherSaysSo) {
  save(plan, true);
  ASSERT_EQ(bring(city.sari, voice()), "");
  EXPECT_EQ(as(city.sari.actor, [](Call& call) { return own_sounds(call); })->sounds.size(), 1U);
  ASSERT_TRUE(as(city.anto.actor, [](Call& call) { return forget_own_sounds(call); }));
  EXPECT_EQ(hears(city.sari), "") << "another's word is no word";
  ASSERT_TRUE(as(city.sari.actor, [](Call& call) { return forget_own_sounds(call); }));
  EXPECT_EQ(hears(city.sari), "sound.unknown");
  an_hour_later();
  EXPECT_EQ(files(), 0U);
}

}  // namespace
}  // namespace selami::teaching
