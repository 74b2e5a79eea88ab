#include "family/portfolio.hpp"

#include <fstream>
#include <iterator>

#include "kit/works_in_class.hpp"
#include "kit_files/pdf_text.hpp"
#include "people/transfer.hpp"
#include "reflection/reflection.hpp"

namespace selami::family {
namespace {

using Rows = std::vector<std::string>;

const Prompts prompts{{"paham", "Apa yang sekarang kupahami?"}};

/// Dina has answered in words, and wrote a sentence.
class Portfolios : public teaching::InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    teaching::QuestionIn written;
    written.kind = plan::Kind::text;
    written.text = "Mengapa air menjadi jernih?";
    ASSERT_TRUE(ask(written));
    ASSERT_TRUE(set_open(true));
    teaching::TapsIn taps;
    taps.marks = {{response, city.dina.id, std::nullopt, "Karena pasir menahan kotoran"}};
    taps.at = now;
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, question, taps); }));
  }
  Result<Done> choose(const char* id, const std::string& why) {
    return as(seat, [&](Call& call) { return choose_own(call, prompts, kit::named<PieceId>(id), {Origin::response, response.text, why, now}); });
  }
  PortfolioView seen() {
    return *as(city.sari.actor, [&](Call& call) { return pupil_portfolio(call, prompts, city.group, city.dina.id); });
  }
  /// … and chooses it, in a lesson of that day.
  Result<Done> write_sentence(int n, const Date& day = kit::monday_date) {
    const auto other = kit::named<LessonId>("lesson " + std::to_string(n));
    teaching::LessonIn given = air();
    given.day = day;
    const auto begun = as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, other, given); });
    if (!begun) return fail(begun.error());
    reflection::PupilSentenceIn in;
    in.pupil = city.dina.id;
    in.text = "Kalimat " + std::to_string(n);
    in.at = now;
    const auto id = kit::named<reflection::JournalId>("j" + std::to_string(n));
    const auto said = as(city.sari.actor, [&](Call& call) { return reflection::write_for(call, other, id, in); });
    if (!said) return fail(said.error());
    return as(city.sari.actor, [&](Call& call) {
      return choose_with(call, prompts, city.group, city.dina.id, kit::named<PieceId>("p" + std::to_string(n)), {Origin::journal, id.text, "", now});
    });
  }

  const ResponseId response = kit::named<ResponseId>("dina");
  Actor seat;
};
KIT_ON_BOTH(Portfolios);

TEST_P(Portfolios, WhatWasChosenStaysAsItWasWhenItWasChosen) {
  seat = seat_of(city.dina, "token");
  ASSERT_TRUE(choose("a", "Aku bangga"));
  teaching::TapsIn taps;
  taps.marks = {{response, city.dina.id, std::nullopt, "Entah"}};
  taps.at = now + second_ms;
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, question, taps); }));
  ASSERT_EQ(seen().pieces.size(), 1u);
  EXPECT_EQ(seen().pieces[0].text, "Karena pasir menahan kotoran");
  EXPECT_EQ(seen().pieces[0].semester, "2026/2027-1");
}

TEST_P(Portfolios, TakenBackNothingOfItIsLeft) {
  seat = seat_of(city.dina, "token");
  ASSERT_TRUE(choose("a", "Aku bangga"));
  ASSERT_TRUE(as(seat, [&](Call& call) { return take_back_own(call, kit::named<PieceId>("a")); }));
  EXPECT_TRUE(seen().pieces.empty());
  EXPECT_EQ(rows("SELECT body || why || title || question FROM portfolio_piece"), Rows{""});
  ASSERT_TRUE(choose("a", "Lagi")) << "the same id";
  EXPECT_EQ(seen().pieces.at(0).why, "Lagi");
}

TEST_P(Portfolios, TwelveASemester) {
  for (int n = 1; n <= pieces_most; ++n) ASSERT_TRUE(write_sentence(n)) << n;
  EXPECT_EQ(code(write_sentence(13)), "piece.full");
  EXPECT_EQ(seen().pieces.size(), static_cast<std::size_t>(pieces_most));
}

TEST_P(Portfolios, ComeAlongToTheNextSchoolOnceAndInWords) {
  seat = seat_of(city.dina, "token");
  ASSERT_TRUE(choose("a", "Aku bangga"));
  Actor other;
  other.person = city.anto.person;
  other.grants = {{Role::operator_, city.neighbour, {}}};
  const std::string npsn = rows("SELECT npsn FROM school WHERE id = '" + city.neighbour.text + "'").at(0);
  const auto move = kit::named<people::TransferId>("move");
  ASSERT_TRUE(as(city.oki.actor, [&](Call& call) { return people::put_transfer(call, city.school, move, {city.dina.id, npsn}); }));
  write([&](storage::Tx& tx) { bring_along(tx, now); });
  EXPECT_EQ(rows("SELECT COUNT(*) FROM portfolio_piece"), Rows{"1"}) << "offered, not answered";
  ASSERT_TRUE(as(other, [&](Call& call) { return people::answer_transfer(call, city.neighbour, move, {city.group_of_ratna}); }));
  for (int i = 0; i < 2; ++i) write([&](storage::Tx& tx) { bring_along(tx, now); });
  const PupilId there{rows("SELECT new_pupil_id FROM transfer").at(0)};
  const auto read_there = [&] { return *as(city.ratna.actor, [&](Call& call) { return pupil_portfolio(call, prompts, city.group_of_ratna, there); }); };
  ASSERT_EQ(read_there().pieces.size(), 1u);
  EXPECT_EQ(read_there().pieces[0].text, "Karena pasir menahan kotoran");
  EXPECT_EQ(read_there().pieces[0].why, "Aku bangga");
  EXPECT_EQ(read_there().pieces[0].origin, Origin::moved);
  ASSERT_TRUE(as(city.ratna.actor, [&](Call& call) { return take_back_with(call, city.group_of_ratna, there, kit::named<PieceId>("a")); }));
  write([&](storage::Tx& tx) { bring_along(tx, now); });
  EXPECT_TRUE(read_there().pieces.empty()) << "what was taken back there does not come once more";
  write([&](storage::Tx& tx) {
    kit::run(tx, "DELETE FROM portfolio_piece WHERE pupil_id = $1", {there});
    kit::run(tx, "DELETE FROM membership WHERE pupil_id = $1", {there});
    kit::run(tx, "DELETE FROM pupil WHERE id = $1", {there});
  });
  write([&](storage::Tx& tx) { bring_along(tx, now); });
  EXPECT_EQ(rows("SELECT COUNT(*) FROM portfolio_piece"), Rows{"1"}) << "who was erased there has nothing there";
}

TEST_P(Portfolios, StandOnPaperBySemester) {
  seat = seat_of(city.dina, "token");
  ASSERT_TRUE(choose("a", "Aku bangga"));
  const auto file = as(city.sari.actor, [&](Call& call) { return portfolio_pdf(call, files::MediaStore("/nowhere"), city.group, city.dina.id, {}); });
  ASSERT_TRUE(file);
  const std::string text = kit::in_one_line(kit::pdf_pages(file->bytes).at(0));
  for (const char* words : {"Karya pilihanku", "Dina Contoh", "Semester 1, 2026/2027", "Karena pasir menahan kotoran", "Mengapa kupilih: Aku bangga"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words << ": " << text;
  }
}

TEST_P(Portfolios, EachSemesterHasItsOwnPage) {
  seat = seat_of(city.dina, "token");
  ASSERT_TRUE(choose("a", "Aku bangga"));
  now = now + 60 * day_ms;  // the second semester of the same year
  ASSERT_TRUE(write_sentence(2, Date{"2027-01-22"}));
  ASSERT_EQ(seen().semester, "2026/2027-2");
  const auto file = as(city.sari.actor, [&](Call& call) { return portfolio_pdf(call, files::MediaStore("/nowhere"), city.group, city.dina.id, {}); });
  ASSERT_TRUE(file);
  const auto pages = kit::pdf_pages(file->bytes);
  ASSERT_EQ(pages.size(), 2u);
  for (const auto& [words, semester] : {std::pair("Karena pasir menahan kotoran", 1), std::pair("Kalimat 2", 2)}) {
    const std::string own = "Semester " + std::to_string(semester) + ", 2026/2027";
    for (const std::string& page : pages) EXPECT_EQ(page.find(words) != std::string::npos, page.find(own) != std::string::npos) << own << ": " << page;
    EXPECT_EQ(kit::count_of(kit::in_one_line(pages[0] + pages[1]), own), 1);
  }
}

TEST_P(Portfolios, OfAJournalEachAnswerIsChosenByItself) {
  seat = seat_of(city.dina, "token");
  reflection::SentenceIn in;
  in.text = "Capek.";
  in.at = now;
  in.answers = std::vector<reflection::PromptAnswer>{{"paham", "Pasir menahan lumpur."}, {"lama", "Yang tidak ditanyakan lagi"}};
  const auto id = kit::named<reflection::JournalId>("journal");
  ASSERT_TRUE(as(seat, [&](Call& call) { return reflection::write_own(call, id, in); }));
  const auto own = [&] { return *as(seat, [&](Call& call) { return own_portfolio(call, prompts); }); };
  ASSERT_EQ(own().choices.size(), 4u) << "the answer in class, two of the journal, and its free words";
  EXPECT_EQ(own().choices[1].question, "Apa yang sekarang kupahami?");
  EXPECT_EQ(own().choices[1].text, "Pasir menahan lumpur.");
  EXPECT_EQ(own().choices[2].question, "") << "a prompt that the pack has no more";
  ASSERT_TRUE(as(seat, [&](Call& call) { return choose_own(call, prompts, kit::named<PieceId>("a"), {Origin::journal, id.text + "/paham", "Aku bangga", now}); }));
  ASSERT_EQ(own().pieces.size(), 1u);
  EXPECT_EQ(own().pieces[0].text, "Pasir menahan lumpur.");
  EXPECT_EQ(own().pieces[0].question, "Apa yang sekarang kupahami?");
  EXPECT_EQ(own().choices.size(), 3u) << "what else the journal says stays with it";
  EXPECT_EQ(code(as(seat, [&](Call& call) { return choose_own(call, prompts, kit::named<PieceId>("b"), {Origin::journal, id.text + "/rahasia", "", now}); })), "piece.unknown");
}

/// Dina's journal is a drawing on paper, which her teacher photographed.
class PortfolioPages : public teaching::Works {
 protected:
  void SetUp() override {
    Works::SetUp();
    const auto drawn = as(city.sari.actor, [&](Call& call) {
      return prepare_work(call, store, lesson, city.dina.id, page, Query<teaching::WorkQuery>{{teaching::WorkPage::journal}}, {drawing()});
    });
    ASSERT_TRUE(drawn);
    ASSERT_TRUE(keep(*drawn));
  }
  static std::string drawing() {
    std::ifstream in(std::string(SELAMI_SOURCE_DIR) + "/tests/kit/files/page.png", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }
  PortfolioView seen() {
    return *as(city.sari.actor, [&](Call& call) { return pupil_portfolio(call, prompts, city.group, city.dina.id); });
  }
  std::string paper() {
    return as(city.sari.actor, [&](Call& call) { return portfolio_pdf(call, store, city.group, city.dina.id, {}); })->bytes;
  }
  static bool has_picture(const std::string& pdf) { return pdf.find("/Subtype /Image") != std::string::npos; }

  const teaching::WorkId page = kit::named<teaching::WorkId>("page");
};
KIT_ON_BOTH(PortfolioPages);

TEST_P(PortfolioPages, WhoDoesNotWriteChoosesAPage) {
  ASSERT_EQ(seen().choices.size(), 1u);
  EXPECT_EQ(seen().choices[0].origin, Origin::page);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) {
    return choose_with(call, prompts, city.group, city.dina.id, kit::named<PieceId>("a"), {Origin::page, page.text, "Ini rumahku", now});
  }));
  ASSERT_EQ(seen().pieces.size(), 1u);
  EXPECT_EQ(seen().pieces[0].made, "photo");
  EXPECT_TRUE(seen().pieces[0].kept);
  EXPECT_TRUE(has_picture(paper())) << "it stands in the portfolio";
  allow(city.dina, false);
  EXPECT_FALSE(seen().pieces[0].kept) << "no guardian allows it any more";
  EXPECT_FALSE(has_picture(paper()));
}

}  // namespace
}  // namespace selami::family
