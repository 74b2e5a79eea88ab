#include "family/family.hpp"

#include "family/inside.hpp"
#include "family/pack.hpp"
#include "kit/in_class.hpp"
#include "kit_files/pdf_text.hpp"

namespace selami::family {
namespace {

/// Bu Sari's class had "Air bersih" this Monday, and Dina's mother has a link.
class Families : public teaching::InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    const auto made = make({city.dina.id}, "Ibu");
    ASSERT_TRUE(made);
    link = made->links.at(0);
  }
  Result<FamilyLinksMade> make(const std::vector<PupilId>& pupils, const std::string& whom) {
    const auto prepared = as(city.sari.actor, [&](Call& call) { return prepare_family_links(call, city.group, {pupils, whom, ""}); });
    if (!prepared) return fail(prepared.error());
    return as(city.sari.actor, [&](Call& call) { return make_family_links(call, *prepared); });
  }
  Result<FamilyView> open(const FamilyLinkMade& of, const std::string& pin) {
    const Actor guest;
    return as(guest, [&](Call& call) { return open_family(call, words, {of.key, pin}); });
  }
  Result<FamilyView> open() { return open(link, link.pin); }
  FamilyDesk desk() {
    return *as(city.sari.actor, [&](Call& call) { return family_desk(call, words, city.group); });
  }
  Result<Done> say(const std::string& text) {
    return as(city.sari.actor, [&](Call& call) { return put_family_question(call, city.group, {week_of(local_date(now, setting.offset_min)), text}); });
  }
  std::vector<std::string> pages(const FamilyPaperWish& wish) {
    return kit::pdf_pages(as(city.sari.actor, [&](Call& call) { return family_paper(call, words, city.group, wish); })->bytes);
  }

  /// A text of so many letters.
  static std::string words_of(std::size_t letters) {
    std::string out;
    while (out.size() < letters) out += "mengalir ";
    return out.substr(0, letters - 1) + "?";
  }

  const FamilyPack words = load_pack(std::string(SELAMI_SOURCE_DIR) + "/packs");
  FamilyLinkMade link;
};
KIT_ON_BOTH(Families);

TEST_P(Families, NeitherKeyNorPinIsKept) {
  const std::string all = kit::everything(connection());
  EXPECT_EQ(all.find(link.key), std::string::npos);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM family_link WHERE pin_hash = '" + link.pin + "'"), std::vector<std::string>{"0"});
  EXPECT_EQ(link.pin.size(), 6u);
}

TEST_P(Families, WhatALinkWasUsedForLeavesADayAndNoInstant) {
  EXPECT_FALSE(desk().members.at(0).links.at(0).opened_on);
  ASSERT_TRUE(open());
  now = now + hour_ms;
  ASSERT_TRUE(open());
  EXPECT_EQ(desk().members.at(0).links.at(0).opened_on->text, "2026-11-23");
  now = now + day_ms;
  ASSERT_TRUE(open());
  EXPECT_EQ(desk().members.at(0).links.at(0).opened_on->text, "2026-11-24");
  EXPECT_EQ(code(open(link, "000")), "family.pin");
  EXPECT_EQ(rows("SELECT opened_on FROM family_link"), std::vector<std::string>{"2026-11-24"}) << "one day a link, nothing else";
}

TEST_P(Families, TheQuestionIsOfTheLastWeekUntilThisOneHasALesson) {
  EXPECT_EQ(open()->learnt.id, "Pekan ini kelas belajar tentang “Air bersih”.");
  ASSERT_TRUE(say("Dari mana air kita?"));
  EXPECT_EQ(open()->question.en, "Dari mana air kita?");
  now = now + 7 * day_ms;
  EXPECT_NE(open()->question.id.find("Air bersih"), std::string::npos) << "what the teacher wrote was for that week";
  now = now + 7 * day_ms;
  EXPECT_EQ(open()->question.id.find("Air bersih"), std::string::npos) << "two weeks later it is no talk any more";
  EXPECT_FALSE(open()->question.id.empty());
}

TEST_P(Families, GuessesOfOneLinkWaitLongerAndLonger) {
  for (int i = 0; i <= free_pins; ++i) EXPECT_EQ(code(open(link, "x")), "family.pin") << i;
  EXPECT_EQ(code(open()), "auth.slow_down") << "the right one waits, too: else waiting would tell that it is right";
  now = now + 6 * second_ms;
  EXPECT_TRUE(open());
  for (int i = 0; i <= free_pins; ++i) EXPECT_EQ(code(open(link, "x")), "family.pin") << i;
  std::int64_t guesses = 0;
  for (const Instant end = now + day_ms; now < end; now = now + 5 * minute_ms) guesses += code(open(link, "x")) == "family.pin" ? 1 : 0;
  EXPECT_LT(guesses, 110) << "in a day: a million PINs last decades";
}

TEST_P(Families, ALinkEndsWithTheSemesterWithItsPupilsClassAndWithANewOne) {
  const auto newer = make({city.dina.id}, "Ibu");
  EXPECT_EQ(code(open()), "family.unknown");
  ASSERT_TRUE(open(newer->links.at(0), newer->links.at(0).pin));
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE membership SET until = '2026-11-22' WHERE pupil_id = $1", {city.dina.id}); });
  EXPECT_EQ(code(open(newer->links.at(0), newer->links.at(0).pin)), "family.unknown") << "has left the class";
  const auto rafi = make({city.rafi.id}, "");
  ASSERT_TRUE(open(rafi->links.at(0), rafi->links.at(0).pin));
  now = rafi->until + -1;
  EXPECT_TRUE(open(rafi->links.at(0), rafi->links.at(0).pin));
  now = rafi->until;
  EXPECT_EQ(code(open(rafi->links.at(0), rafi->links.at(0).pin)), "family.unknown");
}

TEST_P(Families, ItIsTheGuruKelasWhoShares) {
  assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
  const auto seen = [&] { return code(as(city.anto.actor, [&](Call& call) { return family_desk(call, words, city.group); })); };
  EXPECT_EQ(seen(), "family.homeroom");
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE assignment SET role = 'mapel' WHERE group_id = $1", {city.group}); });
  EXPECT_EQ(seen(), "") << "a class without one, as in an SMP: any of its teachers";
}

TEST_P(Families, SlipsStandFourOnASheetWithEachName) {
  for (const files::Sheet sheet : {files::Sheet::f4, files::Sheet::a4}) {
    FamilyPaperWish wish;
    wish.sheet = sheet;
    const auto all = pages(wish);
    ASSERT_EQ(all.size(), 2u) << "six families";
    EXPECT_EQ(kit::count_of(kit::in_one_line(all[0]), "Untuk Ayah/Ibu/Wali dari"), 4);
    EXPECT_NE(kit::in_one_line(all[0]).find("Dina Contoh"), std::string::npos);
    EXPECT_EQ(kit::in_one_line(all[0]).find("Karya pilihan"), std::string::npos) << "no guardian has allowed it";
  }
}

TEST_P(Families, AFullWeekStandsFourOnASheetAsWell) {
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE lesson SET title = $1", {std::string(90, 'x') + " " + std::string(300, 'y')});
    kit::run(tx, "INSERT INTO consent (school_id, id, pupil_id, kind, given, given_by, recorded_by, at) VALUES ($1, 'c', $2, 'family', 1, 'Wali', $3, $4)",
             {city.school, city.dina.id, city.oki.actor.person, now});
    kit::run(tx, "INSERT INTO portfolio_piece (school_id, id, pupil_id, semester, origin, of_id, day, title, question, body, made, why, chosen_by, gone, at, arrived_at, version) "
                 "VALUES ($1, 'p', $2, '2026/2027-1', 'journal', 'j', '2026-11-23', 'Air bersih', '', 'x', '', $3, 'pupil', 0, $4, $4, 1)",
             {city.school, city.dina.id, "Karena " + words_of(290), now});
  });
  ASSERT_TRUE(say(words_of(200)));
  for (const files::Sheet sheet : {files::Sheet::f4, files::Sheet::a4}) {
    FamilyPaperWish wish;
    wish.sheet = sheet;
    const auto all = pages(wish);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(kit::count_of(kit::in_one_line(all[0]), "Untuk Ayah/Ibu/Wali dari"), 4);
    EXPECT_NE(kit::in_one_line(all[0]).find("Karya pilihan anak: Air bersih: Karena"), std::string::npos);
  }
}

TEST_P(Families, LinksOnPaperHaveTheirPin) {
  FamilyPaperWish wish;
  wish.kind = FamilyPaper::links;
  wish.origin = "https://selami.example";
  wish.links = {{1, link.name, link.whom, link.key, link.pin}};
  const std::string text = kit::in_one_line(pages(wish).at(0));
  EXPECT_NE(text.find("PIN " + link.pin), std::string::npos);
  EXPECT_NE(text.find("Untuk Ibu dari Dina Contoh"), std::string::npos);
  EXPECT_EQ(text.find(link.key), std::string::npos) << "in the code alone";
}

}  // namespace
}  // namespace selami::family
