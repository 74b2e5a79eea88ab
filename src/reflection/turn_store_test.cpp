#include <set>

#include "files/photo.hpp"
#include "kit/voice.hpp"
#include "kit/works_in_class.hpp"
#include "kit_files/pdf_text.hpp"
#include "pages/reader.hpp"
#include "reflection/form.hpp"
#include "reflection/reflection.hpp"
#include "reflection/turn.hpp"

namespace selami::reflection {
namespace {

/// Bu Sari has lesson after lesson with 4A, six pupils.
class ReadingTurn : public teaching::Works {
 protected:
  LessonId give(int number) {
    const auto id = kit::named<LessonId>("lesson " + std::to_string(number));
    now = now + hour_ms;
    teaching::LessonIn in = air();
    in.started_at = now;
    EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::start_lesson(call, pack, id, in); }));
    EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::end_lesson(call, id, {now}); }));
    return id;
  }
  TurnView turn() { return as(city.sari.actor, [&](Call& call) { return reading_turn(call, city.group); }).value(); }
  std::vector<int> numbers() {
    std::vector<int> out;
    for (const TurnPupil& one : turn().pupils) out.push_back(one.number);
    return out;
  }
  Result<Done> read(const Actor& actor, const LessonId& of, const kit::Child& child) {
    now = now + 1;
    return as(actor, [&](Call& call) { return mark_read(call, of, child.id, {now}); });
  }
  void read_all(const LessonId& of) {
    for (const TurnPupil& one : turn().pupils) ASSERT_TRUE(read(city.sari.actor, of, city.pupils.at(static_cast<std::size_t>(one.number - 1))));
  }
  void writes(const LessonId& in, const kit::Child& child) {
    now = now + 1;
    const PupilSentenceIn sentence{child.id, Face::none, "Air " + child.name, now};
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return write_for(call, in, call.make_id<JournalKind>(), sentence); }));
  }
  int unread_of(const kit::Child& child) {
    for (const TurnPupil& one : turn().pupils) {
      if (one.pupil == child.id) return one.unread;
    }
    return -1;
  }
  Result<Done> note(const Actor& actor, const std::string& id, const kit::Child& child, const std::string& text, bool done = false) {
    return as(actor, [&](Call& call) { return put_follow_up(call, city.group, kit::named<FollowUpId>(id), {child.id, text, done, now}); });
  }
  FollowUpList mine(const Actor& actor) {
    return as(actor, [&](Call& call) { return my_follow_ups(call); }).value();
  }
};
KIT_ON_BOTH(ReadingTurn);

TEST_P(ReadingTurn, BeginsWhenALessonIsOver) {
  EXPECT_FALSE(turn().lesson) << "the first one still runs";
  EXPECT_EQ(turn().members, 6);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::end_lesson(call, lesson, {now}); }));
  EXPECT_EQ(turn().lesson, lesson);
  EXPECT_EQ(numbers(), (std::vector<int>{1, 2, 3, 4, 5}));
}

TEST_P(ReadingTurn, DoesNotShiftWhileItIsRead) {
  const LessonId first = give(1);
  ASSERT_TRUE(read(city.sari.actor, first, city.dina));
  ASSERT_TRUE(read(city.sari.actor, first, city.rafi));
  EXPECT_EQ(numbers(), (std::vector<int>{1, 2, 3, 4, 5}));
  EXPECT_TRUE(turn().pupils.at(0).read);
  EXPECT_FALSE(turn().pupils.at(2).read);
}

TEST_P(ReadingTurn, BringsEverybodyUpWithinTwoLessonsOfSix) {
  read_all(give(1));
  const LessonId second = give(2);
  EXPECT_EQ(numbers(), (std::vector<int>{6, 1, 2, 3, 4}));
  read_all(second);
  give(3);
  EXPECT_EQ(numbers(), (std::vector<int>{5, 6, 1, 2, 3}));
}

TEST_P(ReadingTurn, KeepsWhoWasNotRead) {
  const LessonId first = give(1);
  ASSERT_TRUE(read(city.sari.actor, first, city.dina));
  give(2);
  EXPECT_EQ(numbers(), (std::vector<int>{2, 3, 4, 5, 6}));
}

TEST_P(ReadingTurn, CountsWhatCameSinceItWasSeen) {
  const LessonId first = give(1);
  writes(first, city.dina);
  EXPECT_EQ(unread_of(city.dina), 1);
  const Instant seen = now;
  writes(lesson, city.dina);
  EXPECT_EQ(unread_of(city.dina), 2);
  // A phone that was without network says what it had before it: the later one is unread still.
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return mark_read(call, first, city.dina.id, {seen}); }));
  EXPECT_EQ(unread_of(city.dina), 1);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return mark_read(call, first, city.dina.id, {now + day_ms}); })) << "no phone reads ahead";
  EXPECT_EQ(unread_of(city.dina), 0);
  now = now + 1;
  writes(first, city.dina);
  EXPECT_EQ(unread_of(city.dina), 1);
}

TEST_P(ReadingTurn, CountsAPageOnPaper) {
  const LessonId first = give(1);
  const auto page = bring("page", teaching::WorkPage::journal, city.dina);
  ASSERT_TRUE(page);
  ASSERT_TRUE(keep(*page));
  EXPECT_EQ(unread_of(city.dina), 1);
  ASSERT_TRUE(read(city.sari.actor, first, city.dina));
  EXPECT_EQ(unread_of(city.dina), 0);
}

TEST_P(ReadingTurn, CountsAVoice) {
  const LessonId first = give(1);
  allow(city.dina, true, "photo-voice");
  const auto spoken = as(city.sari.actor, [&](Call& call) {
    const Query<teaching::WorkQuery> query{{teaching::WorkPage::spoken}};
    return teaching::prepare_work(call, store, lesson, city.dina.id, kit::named<teaching::WorkId>("spoken"), query, {kit::voice()});
  });
  ASSERT_TRUE(spoken);
  ASSERT_TRUE(keep(*spoken));
  EXPECT_EQ(unread_of(city.dina), 1);
  ASSERT_TRUE(read(city.sari.actor, first, city.dina));
  EXPECT_EQ(unread_of(city.dina), 0);
}

TEST_P(ReadingTurn, IsTheTeachersOwn) {
  const LessonId first = give(1);
  EXPECT_EQ(code(read(city.anto.actor, first, city.dina)), "lesson.unknown");
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return reading_turn(call, city.group); })), "group.unknown");
  assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
  const auto antos = as(city.anto.actor, [&](Call& call) { return reading_turn(call, city.group); });
  ASSERT_TRUE(antos);
  EXPECT_FALSE(antos->lesson) << "his own lessons, of which there is none";
}

TEST_P(ReadingTurn, APendampingDoesNotSeeJournalPages) {
  const auto page = bring("page", teaching::WorkPage::journal, city.dina);
  const auto work = bring("work", teaching::WorkPage::work, city.dina);
  ASSERT_TRUE(page && keep(*page) && work && keep(*work));
  assign(city.school, city.anto.staff, city.group, "", "pendamping");
  const auto seen = as(city.anto.actor, [&](Call& call) { return teaching::lesson_works(call, lesson); });
  ASSERT_TRUE(seen);
  ASSERT_EQ(seen->works.size(), 1u);
  EXPECT_EQ(seen->works[0].page, teaching::WorkPage::work);
  const auto open = [&](const char* id) { return as(city.anto.actor, [&](Call& call) { return teaching::work_picture(call, store, lesson, kit::named<teaching::WorkId>(id)); }); };
  EXPECT_EQ(code(open("page")), "work.unknown");
  EXPECT_TRUE(open("work"));
}

TEST_P(ReadingTurn, FollowUpsAreListedUntilTheyAreDone) {
  ASSERT_TRUE(note(city.sari.actor, "a", city.dina, "Ajak bicara besok pagi"));
  ASSERT_EQ(mine(city.sari.actor).follow_ups.size(), 1u);
  EXPECT_EQ(mine(city.sari.actor).follow_ups[0].name, city.dina.name);
  EXPECT_EQ(mine(city.sari.actor).follow_ups[0].group_name, "4A");
  ASSERT_TRUE(note(city.sari.actor, "a", city.dina, "Ajak bicara besok pagi", true));
  EXPECT_TRUE(mine(city.sari.actor).follow_ups.empty());
  const auto of_dina = [&] { return as(city.sari.actor, [&](Call& call) { return pupil_follow_ups(call, city.group, city.dina.id); })->follow_ups; };
  ASSERT_EQ(of_dina().size(), 1u) << "done ones stay beside the pupil";
  EXPECT_TRUE(of_dina()[0].done);
  ASSERT_TRUE(note(city.sari.actor, "a", city.dina, " "));
  EXPECT_TRUE(of_dina().empty());
}

TEST_P(ReadingTurn, FollowUpsAreNobodyElses) {
  ASSERT_TRUE(note(city.sari.actor, "a", city.dina, "Ajak bicara besok pagi"));
  assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
  EXPECT_TRUE(mine(city.anto.actor).follow_ups.empty());
  EXPECT_TRUE(as(city.anto.actor, [&](Call& call) { return pupil_follow_ups(call, city.group, city.dina.id); })->follow_ups.empty());
  EXPECT_EQ(code(note(city.anto.actor, "a", city.dina, "Punyaku")), "follow_up.not_fit");
  EXPECT_EQ(code(note(city.sari.actor, "a", city.rafi, "Tentang Rafi")), "follow_up.not_fit");
  EXPECT_EQ(mine(city.sari.actor).follow_ups.at(0).text, "Ajak bicara besok pagi");
}

/// The pages of a class, as they are printed.
class JournalPages : public ReadingTurn {
 protected:
  teaching::PagesOrder order(const Actor& actor, pages::Kind kind = pages::Kind::journal) {
    return as(actor, [&](Call& call) { return journal_pages(call, packs, city.group, {kind, files::Sheet::f4, false, 0}); }).value();
  }
  static std::string text_of(const teaching::PagesOrder& order) {
    std::string out;
    for (const std::string& page : kit::pdf_pages(teaching::pages_pdf(order).bytes)) out += kit::in_one_line(page) + "\n";
    return out;
  }
  JournalPacks packs = load_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
};
KIT_ON_BOTH(JournalPages);

TEST_P(JournalPages, SayWhatIsAskedNextWhoReadsAndWhomToTalkTo) {
  give(1);
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO talk_contact (school_id, words, set_by, at) VALUES ($1, 'Bu Rini, ruang BK', $2, 1)", {city.school, city.oki.person});
  });
  const teaching::PagesOrder mine = order(city.sari.actor);
  EXPECT_EQ(mine.numbers.size(), 6u);
  EXPECT_EQ(mine.journal.asks.size(), 3u);
  EXPECT_EQ(mine.journal.asks.front(), "Apa yang sekarang kupahami?");
  const std::string text = text_of(mine);
  for (const char* words : {"Apa yang masih mengganjal?", "Targetku:", "Butuh bicara?", "Bu Rini, ruang BK", "SAPA 129", "08111-129-129"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
  }
  EXPECT_NE(text.find("Yang membaca jurnal ini: " + city.sari.name), std::string::npos) << text;
  EXPECT_EQ(text_of(order(city.oki.actor)).find(city.oki.name), std::string::npos) << "who prints them does not read them";
}

TEST_P(JournalPages, SayItAlsoWhereNobodySaidMore) {
  teaching::PagesOrder bare;
  bare.numbers = {1};
  bare.kind = pages::Kind::journal;
  const std::string text = text_of(bare);
  EXPECT_NE(text.find("gurumu di kelas ini"), std::string::npos);
  EXPECT_NE(text.find("orang dewasa yang kamu percaya"), std::string::npos);
  bare.kind = pages::Kind::work;
  EXPECT_EQ(text_of(bare).find("Butuh bicara?"), std::string::npos);
}

/// A pile of every kind of page: each is known again as its own pupil's, whatever stands in it.
TEST_P(JournalPages, AreKnownAgainByTheirOwners) {
  for (const char* level : {"tk", "sd", "sma"}) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "UPDATE school SET level = $1 WHERE id = $2", {std::string(level), city.school});
      kit::run(tx, "UPDATE membership SET phase = $1", {std::string(std::string(level) == "sd" ? "A" : "E")});
    });
    teaching::PagesOrder pile = order(city.sari.actor);
    for (const bool half : {false, true}) {
      pile.half = half;
      for (const int number : {1, 4, 6}) {
        pile.numbers = {number};
        const files::GreyPhoto photo = files::grey_photo(files::png_of(teaching::pages_paper(pile)).png).value();
        const auto seen = pages::read_page({photo.width, photo.height, photo.width, photo.pixels.data()});
        ASSERT_TRUE(seen) << level << " half " << half << " fault " << static_cast<int>(seen.error());
        ASSERT_TRUE(seen->form);
        EXPECT_EQ(seen->form->number, number);
        EXPECT_EQ(seen->form->kind, pages::Kind::journal);
        EXPECT_EQ(seen->form->tag, sheet::tag_of(city.group.text));
        EXPECT_EQ(seen->doubt, pages::Doubt::none);
      }
    }
  }
}

}  // namespace
}  // namespace selami::reflection
