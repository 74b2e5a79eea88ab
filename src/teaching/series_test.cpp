#include "teaching/series.hpp"

#include "kit/works_in_class.hpp"
#include "people/media.hpp"

namespace selami::teaching {
namespace {

class PhotosInClass : public Works {
 protected:
  Result<Done> bring(const char* work, WorkPage page) {
    TRY(const PreparedWork file, Works::bring(work, page, city.dina));
    return keep(file);
  }
  std::vector<std::string> files() {
    std::vector<std::string> out;
    const auto list = as(city.sari.actor, [&](Call& call) { return lesson_works(call, lesson); });
    for (const WorkView& one : list->works) out.push_back(one.id.text);
    return out;
  }
};

class PhotoSeries : public PhotosInClass {
 protected:
  Result<SeriesView> put(const std::vector<std::pair<const char*, const char*>>& photos, const char* id = "one", const PupilId* pupil = nullptr) {
    SeriesIn in{pupil ? *pupil : city.dina.id, "tp1", "Menyaring air", {}, now};
    for (const auto& [work, caption] : photos) in.photos.push_back({kit::named<WorkId>(work), caption});
    return as(city.sari.actor, [&](Call& call) { return put_series(call, lesson, kit::named<SeriesId>(id), in); });
  }
  std::vector<SeriesView> see() {
    return as(city.sari.actor, [&](Call& call) { return lesson_series(call, lesson); })->series;
  }
};
KIT_ON_BOTH(PhotoSeries);

TEST_P(PhotoSeries, IsSaidFirstAndItsPhotosComeAfter) {
  EXPECT_EQ(bring("a", WorkPage::series).error().code, "work.no_series");
  ASSERT_TRUE(put({{"a", "Menuang air"}, {"b", ""}}));
  ASSERT_EQ(see().size(), 1u);
  EXPECT_FALSE(see()[0].photos[0].kept);
  ASSERT_TRUE(bring("a", WorkPage::series));
  const SeriesView seen = see()[0];
  EXPECT_EQ(seen.objective_text, "Menyaring air");
  EXPECT_EQ(seen.photos[0].caption, "Menuang air");
  EXPECT_TRUE(seen.photos[0].kept);
  EXPECT_FALSE(seen.photos[1].kept) << "on its way";
  EXPECT_EQ(bring("a", WorkPage::photo).error().code, "work.unanswered") << "it is no answer";
}

TEST_P(PhotoSeries, IsPutInAnotherOrderAndAPhotoLeftOutIsGivenUp) {
  ASSERT_TRUE(put({{"a", "Satu"}, {"b", "Dua"}}));
  ASSERT_TRUE(bring("a", WorkPage::series) && bring("b", WorkPage::series));
  ASSERT_TRUE(put({{"b", "Dua"}, {"a", "Satu"}}));
  EXPECT_EQ(see()[0].photos[0].work, kit::named<WorkId>("b"));
  EXPECT_EQ(files().size(), 2u) << "another order takes nothing away";
  ASSERT_TRUE(put({{"b", "Dua"}}));
  EXPECT_EQ(files(), std::vector<std::string>{kit::named<WorkId>("b").text});
  ASSERT_TRUE(put({}));
  EXPECT_TRUE(see().empty());
  EXPECT_TRUE(files().empty());
}

TEST_P(PhotoSeries, WithoutAGuardiansWordThereIsNone) {
  EXPECT_EQ(put({{"a", ""}}, "two", &city.pupils[2].id).error().code, "work.no_consent");
  ASSERT_TRUE(put({{"a", ""}}));
  ASSERT_TRUE(bring("a", WorkPage::series));
  allow(city.dina, false);
  EXPECT_EQ(put({{"a", "Lagi"}}).error().code, "work.no_consent");
  EXPECT_TRUE(put({})) << "taking back is always allowed";
}

TEST_P(PhotoSeries, APhotoMayShowTheChildSoEitherWordTakenBackTakesIt) {
  const Instant before = now;
  ASSERT_TRUE(put({{"a", ""}}));
  ASSERT_TRUE(bring("a", WorkPage::series));
  as(city.oki.actor, [&](Call& call) -> Result<Done> { return people::forget_media(call, city.school, city.dina.id, people::Keeping::voice, before), Done{}; });
  EXPECT_TRUE(files().empty());
}

TEST_P(PhotoSeries, IsOfOnePupilInOneLessonAndAPhotoOfOneSeries) {
  ASSERT_TRUE(put({{"a", ""}}));
  EXPECT_EQ(put({{"b", ""}}, "one", &city.rafi.id).error().code, "series.not_fit");
  EXPECT_EQ(put({{"a", ""}}, "two").error().code, "work.taken");
  EXPECT_EQ(put({{"b", ""}, {"b", ""}}, "two").error().code, "work.taken") << "twice in one";
  const auto refused = as(city.anto.actor, [&](Call& call) { return put_series(call, lesson, kit::named<SeriesId>("x"), {city.dina.id, "", "", {}, now}); });
  EXPECT_EQ(refused.error().code, "lesson.unknown");
}

class PhotoSteps : public PhotosInClass {
 protected:
  void SetUp() override {
    PhotosInClass::SetUp();
    QuestionIn in;
    in.kind = plan::Kind::photo;
    in.text = "Foto tiap langkah kerjamu.";
    for (const char* step : {"Ukur", "Potong", "Hasil"}) in.options.push_back({step, false, "", "", 0, ""});
    ASSERT_TRUE(ask(in));
    ASSERT_TRUE(set_open(true));
  }
  Result<Done> says(const std::vector<std::pair<int, const char*>>& parts, const char* words = nullptr) {
    TapMark mark{kit::named<ResponseId>("dina"), city.dina.id, std::nullopt, std::nullopt};
    if (words) mark.text = words;
    if (!parts.empty()) mark.parts.emplace();
    for (const auto& [part, work] : parts) mark.parts->push_back({part, kit::named<WorkId>(work)});
    return as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, question, {{mark}, now}); });
  }
  std::string shown(const std::vector<PartView>& parts) {
    std::string out;
    for (const PartView& one : parts) out += std::to_string(one.part) + one.name + (one.kept ? "+ " : "- ");
    return out;
  }
  std::string answer() {
    const auto all = as(city.sari.actor, [&](Call& call) { return read_answers(call, lesson, question); })->answers;
    return all.empty() ? "none" : shown(all[0].parts) + all[0].text;
  }
};
KIT_ON_BOTH(PhotoSteps);

TEST_P(PhotoSteps, ComeOneByOneFromWhateverPhone) {
  ASSERT_TRUE(says({{0, "a"}}));
  EXPECT_EQ(answer(), "0Ukur- ");
  ASSERT_TRUE(bring("a", WorkPage::photo));
  ASSERT_TRUE(says({{2, "c"}})) << "another phone, that knows nothing of the first";
  EXPECT_EQ(answer(), "0Ukur+ 2Hasil- ");
  ASSERT_TRUE(bring("c", WorkPage::photo));
  ASSERT_TRUE(says({{0, "b"}})) << "taken again";
  EXPECT_EQ(files(), std::vector<std::string>{kit::named<WorkId>("c").text});
  EXPECT_EQ(bring("a", WorkPage::photo).error().code, "work.unanswered");
}

TEST_P(PhotoSteps, GoWithTheAnswerThatTheyWere) {
  ASSERT_TRUE(says({{0, "a"}, {1, "b"}}));
  ASSERT_TRUE(bring("a", WorkPage::photo) && bring("b", WorkPage::photo));
  ASSERT_TRUE(says({}, "Sudah selesai, tanpa foto"));
  EXPECT_EQ(answer(), "Sudah selesai, tanpa foto");
  EXPECT_TRUE(files().empty());
  ASSERT_TRUE(says({{0, "c"}}));
  ASSERT_TRUE(says({})) << "taken back";
  EXPECT_EQ(answer(), "none");
  write([&](storage::Tx& tx) { EXPECT_EQ(kit::run(tx, "DELETE FROM answer_part WHERE pupil_id = $1", {city.dina.id}), 0) << "none left"; });
}

TEST_P(PhotoSteps, AreThoseThatTheQuestionNames) {
  EXPECT_EQ(says({{3, "a"}}).error().code, "response.part");
  EXPECT_EQ(says({{1, "a"}, {1, "b"}}).error().field, "marks[0].parts[1]");
}

TEST_P(PhotoSteps, APhoneThatKnowsNothingOfStepsAnswersWithOnePhoto) {
  TapMark mark{kit::named<ResponseId>("dina"), city.dina.id, std::nullopt, std::nullopt};
  mark.work = kit::named<WorkId>("a");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, question, {{mark}, now}); }));
  ASSERT_TRUE(bring("a", WorkPage::photo));
  EXPECT_EQ(files().size(), 1u);
}

TEST_P(PhotoSteps, AreBeforeTheClassInOrderWithOneOfThemLarge) {
  ASSERT_TRUE(says({{1, "b"}, {0, "a"}}));
  ASSERT_TRUE(set_open(false));
  const Thinking picked{{city.dina.id}, {city.dina.id}, "why", 1};
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return show_thinking(call, lesson, question, picked); }));
  const auto board = as(city.sari.actor, [&](Call& call) { return read_own_board(call, pack, lesson); })->question;
  ASSERT_TRUE(board && board->thoughts.size() == 1);
  EXPECT_EQ(shown(board->thoughts[0].parts), "0Ukur- 1Potong- ");
  EXPECT_EQ(board->thoughts[0].picture, kit::named<WorkId>("a")) << "what an older board shows";
  EXPECT_EQ(board->part, 1);
}

}  // namespace
}  // namespace selami::teaching
