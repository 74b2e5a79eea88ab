#include "moderation/pictures.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "auth/digest.hpp"
#include "auth/sealed.hpp"
#include "kit/in_round.hpp"
#include "people/media.hpp"

namespace selami::moderation {
namespace {

// Two by two pixels: a copy, another, and one that says whose it is.
constexpr const char* plain = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNgYGD4_x8AAwMB_zKHA2oAAAAASUVORK5CYII";
constexpr const char* black = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAAC0lEQVR4nGNgAAEAAAYAAf6MZ8gAAAAASUVORK5CYII";
constexpr const char* talking = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAAC3RFWHRBdXRob3IARGluYepkYuMAAAALSURBVHicY2AAAQAABgAB_oxnyAAAAABJRU5ErkJggg";

std::string bytes_of(const char* letters) {
  const auto bytes = *from_base64(letters);
  return {bytes.begin(), bytes.end()};
}

/// All of 4A photographed their filters as well.
class Pictures : public Together {
 protected:
  void SetUp() override {
    Together::SetUp();
    photo = kit::named<QuestionId>("photo");
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO question (school_id, id, lesson_id, origin, position, kind, text, options, objective_id, objective_text, aims, version) "
                   "VALUES ($1, $2, $3, '', 5, 'photo', 'Foto saringanmu', '[]', '', '', 2, 1)", {city.school, photo, lesson});
      for (const kit::Child& child : city.pupils) {
        const std::string work = kit::named_id("work", child.name);
        kit::run(tx, "INSERT INTO media (school_id, id, pupil_id, sha256, kind, size, state, at, lesson_id, page) VALUES ($1, $2, $3, $4, 'image/jpeg', 9, 'stored', $5, $6, 'photo')",
                 {city.school, work, child.id, "of " + child.name, now, lesson});
        kit::run(tx, "INSERT INTO response (school_id, id, lesson_id, question_id, pupil_id, source, work, at, arrived_at, version) VALUES ($1, $2, $3, $4, $5, 'phone', $6, $7, $7, 1)",
                 {city.school, kit::named_id("response", "photo" + child.name), lesson, photo, child.id, work, now});
      }
    });
  }
  void TearDown() override {
    std::filesystem::remove_all(folder);
    Together::TearDown();
  }

  Result<Done> cover(const kit::Child& child, const char* letters, const std::vector<int>& boxes = {0, 0, 500, 100}) {
    return as(city.sari.actor, [&](Call& call) { return give_picture(call, store, round, kit::named<SharedId>("photo" + child.name), {photo, child.id, letters, boxes}); });
  }
  Result<File> picture(const kit::Adult& who, const kit::Child& child) {
    return as(who.actor, [&](Call& call) { return piece_picture(call, store, round, kit::named<SharedId>("photo" + child.name)); });
  }
  std::size_t files() {
    std::size_t out = 0;
    if (std::filesystem::exists(folder)) {
      for (const auto& one : std::filesystem::recursive_directory_iterator(folder)) out += one.is_regular_file() ? 1 : 0;
    }
    return out;
  }
  void hour() {
    write([&](storage::Tx& tx) {
      sweep_pieces(tx);
      people::erase_media(tx, [&](const std::string& sha) { store.remove(sha); });
    });
  }

  std::string folder = (std::filesystem::temp_directory_path() / ("selami-pictures-" + std::to_string(::getpid()))).string();
  files::MediaStore store{folder};
  QuestionId photo;
};
KIT_ON_BOTH(Pictures);

TEST_P(Pictures, WhatGoesOutIsACopyAndTheOriginalStays) {
  const auto list = as(city.sari.actor, [&](Call& call) { return fitting(call, round); });
  ASSERT_TRUE(list);
  ASSERT_EQ(list->questions.size(), 2U);
  ASSERT_EQ(list->questions[1].answers.size(), city.pupils.size());
  EXPECT_EQ(list->questions[1].answers[0].made, "photo");
  EXPECT_EQ(list->questions[1].lesson_id, lesson);
  ASSERT_TRUE(cover(city.dina, black));
  EXPECT_EQ(files(), 1U);
  EXPECT_EQ(picture(city.sari, city.dina)->bytes, bytes_of(black));
  EXPECT_EQ(picture(city.ratna, city.dina).error().code, "shared.unknown") << "before it is hers to judge";
  EXPECT_EQ(picture(city.budi, city.dina).error().code, "round.unknown");
  plan();
  EXPECT_EQ(picture(city.ratna, city.dina)->type, "image/png");
  EXPECT_EQ(picture(city.anto, city.dina).error().code, "shared.unknown");
  const TaskList list_of_ratna = tasks_for(city.ratna);
  ASSERT_EQ(list_of_ratna.tasks.size(), 1U);
  EXPECT_NE(list_of_ratna.tasks[0].picture, kit::named_id("work", city.dina.name)) << "the copy's id, not the original's";
  EXPECT_EQ(rows("SELECT state FROM media WHERE id = '" + kit::named_id("work", city.dina.name) + "'"), Rows{"stored"});
}

TEST_P(Pictures, WhatSaysMoreThanPixelsIsRefused) {
  EXPECT_EQ(cover(city.dina, talking).error().code, "picture.metadata");
  EXPECT_EQ(cover(city.dina, "dGVrcw").error().code, "picture.kind");
  EXPECT_EQ(cover(city.dina, "+/+/").error().code, "picture.broken");
  EXPECT_EQ(cover(city.dina, black, {0, 0, 500}).error().code, "shared.boxes");
  EXPECT_EQ(cover(city.dina, black, {600, 0, 500, 10}).error().code, "shared.boxes");
  EXPECT_EQ(files(), 0U);
  consent(city.dina.id, false);
  EXPECT_EQ(cover(city.dina, black).error().code, "work.no_consent");
}

TEST_P(Pictures, BoxesAreLaidAnewUntilSomebodyJudged) {
  ASSERT_TRUE(cover(city.dina, plain));
  plan();
  ASSERT_TRUE(cover(city.dina, black, {10, 20, 30, 40, 50, 60, 70, 80}));
  EXPECT_EQ(picture(city.ratna, city.dina)->bytes, bytes_of(black));
  const auto list = as(city.sari.actor, [&](Call& call) { return fitting(call, round); });
  const auto& answers = list->questions[1].answers;
  const auto dina = std::find_if(answers.begin(), answers.end(), [&](const FittingAnswer& one) { return one.pupil == city.dina.id; });
  EXPECT_EQ(dina->boxes, (std::vector<int>{10, 20, 30, 40, 50, 60, 70, 80}));
  EXPECT_EQ(files(), 2U);
  hour();
  EXPECT_EQ(files(), 1U) << "the one with too few boxes is gone";
  EXPECT_EQ(cover(city.rafi, black).error().code, "round.planned");
  ASSERT_TRUE(say(city.ratna, kit::named<SharedId>("photo" + city.dina.name), 2, "one", now));
  EXPECT_EQ(cover(city.dina, plain).error().code, "shared.judged");
}

TEST_P(Pictures, TakenBackOrWithdrawnTheFileGoesToo) {
  ASSERT_TRUE(cover(city.dina, black));
  ASSERT_TRUE(cover(city.rafi, plain));
  EXPECT_EQ(files(), 2U);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return take_piece_back(call, round, kit::named<SharedId>("photo" + city.rafi.name)); }));
  EXPECT_EQ(picture(city.sari, city.rafi).error().code, "shared.unknown");
  hour();
  EXPECT_EQ(files(), 1U);
  EXPECT_TRUE(store.has(sha256_hex(bytes_of(black))));
  consent(city.dina.id, false);
  EXPECT_EQ(picture(city.sari, city.dina).error().code, "shared.unknown") << "at once";
  hour();
  EXPECT_EQ(files(), 0U) << "within the hour";
  EXPECT_EQ(rows("SELECT COUNT(*) FROM media WHERE page = 'shared'"), Rows{"0"});
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_piece"), Rows{"0"});
}

TEST_P(Pictures, OneWhoseFileWentLeavesNoBrokenPicture) {
  ASSERT_TRUE(cover(city.dina, black));
  consent(city.dina.id, false);
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE media SET state = 'erased' WHERE pupil_id = $1 AND page = 'shared'", {city.dina.id}); });  // the hour of files
  consent(city.dina.id, true);
  EXPECT_EQ(as(city.sari.actor, [&](Call& call) { return read_round(call, round); })->given, 0);
  EXPECT_EQ(picture(city.sari, city.dina).error().code, "shared.unknown");
  ASSERT_TRUE(cover(city.rafi, plain));
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE media SET state = 'erased' WHERE pupil_id = $1 AND page = 'shared'", {city.rafi.id}); });
  hour();
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_piece"), Rows{"0"});
  EXPECT_EQ(files(), 0U);
}

TEST_P(Pictures, AreNotForRoundsOfPairs) {
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE moderation_round SET way = 'adil' WHERE id = $1", {round}); });
  EXPECT_EQ(cover(city.dina, black).error().code, "shared.pairs");
  EXPECT_EQ(files(), 0U);
  const auto list = as(city.sari.actor, [&](Call& call) { return fitting(call, round); });
  ASSERT_EQ(list->questions.size(), 1U);
  EXPECT_EQ(list->questions[0].answers[0].made, "");
}

TEST_P(Pictures, TwoPiecesOfTheSamePixelsAreOneFileUntilBothAreGone) {
  ASSERT_TRUE(cover(city.dina, black));
  ASSERT_TRUE(cover(city.rafi, black));
  EXPECT_EQ(files(), 1U);
  consent(city.dina.id, false);
  hour();
  EXPECT_EQ(picture(city.sari, city.rafi)->bytes, bytes_of(black));
}

}  // namespace
}  // namespace selami::moderation
