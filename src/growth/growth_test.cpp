#include "growth/growth.hpp"

#include <filesystem>

#include "files/zip.hpp"
#include "growth/packs.hpp"
#include "growth/steps.hpp"
#include "growth/store.hpp"
#include "growth/visit_paper.hpp"
#include "growth/visits.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "people/access.hpp"

namespace selami::growth {
namespace {

const GrowthPacks& packs() {
  static const GrowthPacks all = load_growth_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
  return all;
}

template <class T>
std::string code(const Result<T>& said) {
  return said ? "" : said.error().code;
}

TEST(GrowthPacks, AreWhole) {
  ASSERT_FALSE(packs().visits.forms.empty());
  EXPECT_EQ(packs().visits.forms.front().items.size(), 15U);
  EXPECT_FALSE(packs().visits.forms.front().checked) << "nobody has held them against an official text";
  EXPECT_TRUE(packs().visits.word.items.empty()) << "a short word is two questions";
  EXPECT_EQ(packs().visits.word.closing.size(), 2U);
  EXPECT_EQ(packs().visits.indicators.size(), 8U);
  EXPECT_EQ(packs().visits.given.size(), 3U);
  EXPECT_FALSE(packs().visits.indicators_checked);
  EXPECT_GE(packs().visits.forms.front().talk.size(), 6U);
  EXPECT_GE(packs().steps.steps.size(), 24U);
  for (const CatalogueStep& one : packs().steps.steps) EXPECT_FALSE(one.signals.empty() || one.at.empty()) << one.id << " is suggested by nothing, or the same at every level";
}

TEST(GrowthPacks, TheUsualFormComesFirstWhateverAnotherIsCalled) {
  namespace fs = std::filesystem;
  const fs::path shipped = fs::path(SELAMI_SOURCE_DIR) / "packs";
  const fs::path own = fs::path(testing::TempDir()) / "selami-two-visit-forms";
  fs::remove_all(own);
  fs::create_directories(own);
  for (const char* folder : {"observation", "growth"}) fs::copy(shipped / folder, own / folder);
  fs::copy_file(own / "observation/cermin-15.yaml", own / "observation/amatan-sekolah.yaml");
  const std::vector<VisitForm> forms = load_growth_packs(own.string()).visits.forms;
  fs::remove_all(own);
  ASSERT_EQ(forms.size(), 2U);
  EXPECT_EQ(forms[0].id, "cermin-15");
  EXPECT_EQ(forms[1].id, "amatan-sekolah");
}

class Visits : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }

  OwnVisitIn asked(Visitor visitor, const std::string& indicator = "interaktif") {
    OwnVisitIn in;
    in.school = city.school;
    in.visitor = visitor;
    in.day = Date{"2026-11-25"};
    in.about = "4A, IPAS jam 1";
    in.indicator = indicator;
    return in;
  }
  Result<Done> propose(const kit::Adult& who, const VisitId& id, const OwnVisitIn& in) {
    return as(who.actor, [&](Call& call) { return put_own_visit(call, packs(), id, in); });
  }
  std::vector<VisitView> mine(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return my_visits(call); })->visits;
  }
  VisitList made(const kit::Adult& who) {
    return *as(who.actor, [&](Call& call) { return visits(call, packs()); });
  }
  std::vector<VisitView> published(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return published_visits(call); })->visits;
  }
  Record seen(const std::string& evidence = "Lima murid menjelaskan.") {
    Record out;
    out.indicator = "interaktif";
    out.items = {{"memahami", evidence, "Bisa diulang besok."}};
    out.behaviours = {{"merata", "belum-efektif", "Tujuh nama terdengar."}};
    out.talk = {{"tunggu", 4}};
    out.strength = "Murid menebak sebelum mencoba.";
    out.next_step = "tunggu-tiga-detik";
    return out;
  }
  Result<Done> record(const kit::Adult& who, const VisitId& id, const Record& what) {
    return as(who.actor, [&](Call& call) { return put_record(call, packs(), id, {"cermin-15", what}); });
  }
  Result<Done> send(const kit::Adult& who, const VisitId& id) {
    return as(who.actor, [&](Call& call) { return send_visit(call, id); });
  }
  Result<VisitJoined> join(const kit::Adult& who, const std::string& typed) {
    return as(who.actor, [&](Call& call) { return join_visit(call, {typed}); });
  }
  Result<Done> accept(const kit::Adult& who, const VisitId& id) {
    return as(who.actor, [&](Call& call) { return accept_visit(call, id); });
  }
  /// Bu Sari invited Bu Ratna of the neighbour school, who wrote something down and sent it.
  void visited() {
    ASSERT_TRUE(propose(city.sari, visit, asked(Visitor::colleague)));
    ASSERT_TRUE(join(city.ratna, mine(city.sari).front().code));
    ASSERT_TRUE(accept(city.sari, visit));
    ASSERT_TRUE(record(city.ratna, visit, seen()));
    ASSERT_TRUE(send(city.ratna, visit));
  }

  kit::City city;
  VisitId visit = kit::named<VisitId>("one");
};
KIT_ON_BOTH(Visits);

TEST_P(Visits, AColleagueComesInByTheCodeAndWritesOnceTheTeacherSaidYes) {
  ASSERT_TRUE(propose(city.sari, visit, asked(Visitor::colleague)));
  const std::string by_code = mine(city.sari).front().code;
  ASSERT_EQ(by_code.size(), 11U);
  EXPECT_EQ(code(join(city.ratna, "AAAAA-AAAAA")), "visit.code_unknown");
  EXPECT_EQ(code(join(city.sari, by_code)), "visit.own");
  const auto joined = join(city.ratna, by_code);
  ASSERT_TRUE(joined) << joined.error().code;
  EXPECT_EQ(joined->visit, visit);
  EXPECT_EQ(made(city.ratna).visits.front().teacher, city.sari.name);
  EXPECT_TRUE(made(city.ratna).visits.front().code.empty());
  EXPECT_EQ(code(join(city.anto, by_code)), "visit.code_unknown") << "it opens to the first alone";
  EXPECT_EQ(code(record(city.ratna, visit, seen())), "visit.not_agreed");
  EXPECT_EQ(mine(city.sari).front().visitor, city.ratna.name);
  EXPECT_TRUE(mine(city.sari).front().code.empty());
  ASSERT_TRUE(accept(city.sari, visit));
  ASSERT_TRUE(record(city.ratna, visit, seen()));
  EXPECT_EQ(made(city.ratna).visits.front().record.items.size(), 1U);
  EXPECT_TRUE(mine(city.sari).front().record.items.empty()) << "the visitor's alone until it is sent";
  ASSERT_TRUE(send(city.ratna, visit));
  EXPECT_EQ(mine(city.sari).front().record.items.front().evidence, "Lima murid menjelaskan.");
  EXPECT_EQ(mine(city.sari).front().record.talk.front().count, 4) << "the tally is hers";
  EXPECT_EQ(code(record(city.ratna, visit, seen("Lain."))), "visit.sent");
}

TEST_P(Visits, WhatTheVisitorWroteOnAnotherPhoneStays) {
  ASSERT_TRUE(propose(city.sari, visit, asked(Visitor::principal)));
  ASSERT_TRUE(as(city.budi.actor, [&](Call& call) { return take_visit(call, visit); }));
  Record closing;
  closing.indicator = "interaktif";
  closing.strength = "Murid berani bertanya.";
  ASSERT_TRUE(record(city.budi, visit, closing));
  // A phone that was without network since the morning knows nothing of that closing.
  Record items = seen();
  items.strength.clear();
  const auto put = as(city.budi.actor, [&](Call& call) { return put_record(call, packs(), visit, {"cermin-15", items, {"items.memahami", "next_step"}}); });
  ASSERT_TRUE(put) << put.error().code;
  const Record both = made(city.budi).visits.front().record;
  EXPECT_EQ(both.strength, "Murid berani bertanya.");
  EXPECT_EQ(both.items.front().evidence, "Lima murid menjelaskan.");
  EXPECT_EQ(both.next_step, "tunggu-tiga-detik");
}

TEST_P(Visits, NothingGoesWithoutStrengthEvidenceAndStep) {
  ASSERT_TRUE(propose(city.sari, visit, asked(Visitor::principal)));
  ASSERT_TRUE(as(city.budi.actor, [&](Call& call) { return take_visit(call, visit); }));
  EXPECT_EQ(code(send(city.budi, visit)), "visit.no_strength");
  Record what = seen();
  what.next_step.clear();
  ASSERT_TRUE(record(city.budi, visit, what));
  EXPECT_EQ(code(send(city.budi, visit)), "visit.no_follow_up");
  ASSERT_TRUE(record(city.budi, visit, seen()));
  EXPECT_TRUE(send(city.budi, visit));
}

TEST_P(Visits, ARecordSaysWhatTheFormHas) {
  ASSERT_TRUE(propose(city.sari, visit, asked(Visitor::principal)));
  ASSERT_TRUE(as(city.budi.actor, [&](Call& call) { return take_visit(call, visit); }));
  Record what = seen();
  what.items[0].item = "nilai";
  EXPECT_EQ(code(record(city.budi, visit, what)), "visit.item_unknown");
  what = seen();
  what.behaviours[0].given = "4";
  EXPECT_EQ(code(record(city.budi, visit, what)), "visit.item_unknown");
  what = seen();
  what.indicator = "disiplin";
  EXPECT_EQ(code(record(city.budi, visit, what)), "visit.item_unknown") << "a behaviour of another indicator";
}

TEST_P(Visits, IsHeldAgainstTheFormThatTheVisitorTook) {
  GrowthPacks two = packs();
  VisitForm other = two.visits.forms.front();
  other.id = "amatan-sekolah";
  other.items = {other.items.front()};
  other.items.front().id = "papan";
  two.visits.forms.push_back(other);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_own_visit(call, two, visit, asked(Visitor::principal)); }));
  EXPECT_EQ(mine(city.sari).front().form, "cermin-15");
  ASSERT_TRUE(as(city.budi.actor, [&](Call& call) { return take_visit(call, visit); }));
  const auto put = [&](const Record& what) { return as(city.budi.actor, [&](Call& call) { return put_record(call, two, visit, {other.id, what, {}}); }); };
  EXPECT_EQ(code(put(seen())), "visit.item_unknown") << "an item of the usual form";
  Record what = seen();
  what.items[0].item = "papan";
  ASSERT_TRUE(put(what));
  EXPECT_EQ(made(city.budi).visits.front().form, other.id);
  EXPECT_EQ(made(city.budi).visits.front().record.items.front().item, "papan");
}

TEST_P(Visits, NobodyBeyondTheTwoReadsOneBeforeItIsPublishedNorAfterItIsTakenBack) {
  visited();
  for (const kit::Adult* above : {&city.budi, &city.wati}) {
    EXPECT_TRUE(published(*above).empty()) << above->name;
    EXPECT_TRUE(made(*above).visits.empty()) << above->name;
    EXPECT_TRUE(made(*above).invitations.empty()) << above->name;
    EXPECT_EQ(code(as(above->actor, [&](Call& call) { return published_visit_pdf(call, packs(), visit); })), "visit.unknown");
    EXPECT_EQ(code(as(above->actor, [&](Call& call) { return made_visit_pdf(call, packs(), visit); })), "visit.unknown");
    EXPECT_EQ(code(as(above->actor, [&](Call& call) { return take_visit(call, visit); })), "visit.unknown");
  }
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return publish_visit(call, visit); }));
  for (const kit::Adult* above : {&city.budi, &city.wati}) {
    ASSERT_EQ(published(*above).size(), 1U) << above->name;
    EXPECT_TRUE(published(*above).front().record.talk.empty()) << "the tally of talk stays hers";
    EXPECT_EQ(published(*above).front().record.strength, "Murid menebak sebelum mencoba.");
  }
  EXPECT_TRUE(published(city.ratna).empty()) << "no school of hers";
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return unpublish_visit(call, visit); }));
  EXPECT_TRUE(published(city.budi).empty());
  EXPECT_EQ(mine(city.sari).size(), 1U) << "she keeps it";
}

TEST_P(Visits, TheVisitorTakesBackUntilTheTeacherHasItInHand) {
  visited();
  const auto unsend = [&] { return as(city.ratna.actor, [&](Call& call) { return unsend_visit(call, visit); }); };
  ASSERT_TRUE(unsend());
  EXPECT_TRUE(mine(city.sari).front().record.strength.empty());
  EXPECT_EQ(code(as(city.sari.actor, [&](Call& call) { return publish_visit(call, visit); })), "visit.not_sent");
  ASSERT_TRUE(send(city.ratna, visit));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return growth::answer_visit(call, visit, {"Terima kasih, besok saya coba."}); }));
  EXPECT_EQ(code(unsend()), "visit.answered");
  EXPECT_EQ(made(city.ratna).visits.front().answer, "Terima kasih, besok saya coba.");
}

TEST_P(Visits, AHeadProposesToTeachersOfTheOwnSchoolAlone) {
  const auto put = [&](const kit::Adult& who, const SchoolId& school, const PersonId& teacher) {
    return as(who.actor, [&](Call& call) { return put_visit(call, packs(), visit, {school, teacher, Date{"2026-11-26"}, ""}); });
  };
  EXPECT_EQ(code(put(city.budi, city.neighbour, city.ratna.person)), "school.unknown");
  EXPECT_EQ(code(put(city.budi, city.school, city.ratna.person)), "visit.teacher_unknown");
  ASSERT_TRUE(put(city.budi, city.school, city.sari.person));
  EXPECT_EQ(code(put(city.wati, city.school, city.sari.person)), "visit.unknown") << "the id is his";
  ASSERT_EQ(mine(city.sari).size(), 1U);
  EXPECT_FALSE(mine(city.sari).front().by_me);
  EXPECT_EQ(code(as(city.sari.actor, [&](Call& call) { return drop_own_visit(call, visit); })), "visit.proposed_by_visitor");
  OwnVisitIn other_day = asked(Visitor::principal, "adaptif");
  other_day.day = Date{"2026-12-01"};
  ASSERT_TRUE(propose(city.sari, visit, other_day)) << "another day, and the indicator";
  EXPECT_EQ(made(city.budi).visits.front().day.text, "2026-12-01");
  EXPECT_EQ(made(city.budi).visits.front().indicator, "adaptif");
  ASSERT_TRUE(record(city.budi, visit, [&] { Record r = seen(); r.indicator = "adaptif"; r.behaviours.clear(); return r; }())) << "his task needs no yes";
}

TEST_P(Visits, ASupervisorTakesInvitationsOfTheOwnSchools) {
  ASSERT_TRUE(propose(city.sari, visit, asked(Visitor::supervisor)));
  EXPECT_TRUE(made(city.budi).invitations.empty()) << "the head was not invited";
  ASSERT_EQ(made(city.wati).invitations.size(), 1U);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return take_step(call, packs(), kit::named<TakenId>("a"), {city.school, "satu-mengapa", ""}); }));
  EXPECT_FALSE(made(city.wati).invitations.front().step) << "what she tries is for whoever takes the invitation";
  EXPECT_EQ(code(as(city.budi.actor, [&](Call& call) { return take_visit(call, visit); })), "visit.unknown");
  ASSERT_TRUE(as(city.wati.actor, [&](Call& call) { return take_visit(call, visit); }));
  EXPECT_TRUE(made(city.wati).invitations.empty());
  EXPECT_TRUE(made(city.wati).visits.front().step) << "she invited with it";
  ASSERT_TRUE(as(city.wati.actor, [&](Call& call) { return leave_visit(call, visit); }));
  EXPECT_EQ(made(city.wati).invitations.size(), 1U) << "the invitation stands";
}

TEST_P(Visits, CalledOffTheyAreGoneForBoth) {
  ASSERT_TRUE(propose(city.sari, visit, asked(Visitor::colleague)));
  ASSERT_TRUE(join(city.anto, mine(city.sari).front().code));
  ASSERT_TRUE(accept(city.sari, visit));
  ASSERT_TRUE(record(city.anto, visit, seen()));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return drop_own_visit(call, visit); }));
  EXPECT_TRUE(mine(city.sari).empty());
  EXPECT_TRUE(made(city.anto).visits.empty());
  EXPECT_EQ(rows("SELECT body FROM visit"), std::vector<std::string>{""}) << "what was written is gone";
}

TEST_P(Visits, TheVisitorSeesTheStepThatIsTriedIfTheTeacherShowsIt) {
  const auto take = [&](const std::string& name, const std::string& step, const std::string& words) {
    return as(city.sari.actor, [&](Call& call) { return take_step(call, packs(), kit::named<TakenId>(name), {city.school, step, words}); });
  };
  ASSERT_TRUE(take("a", "satu-mengapa", ""));
  OwnVisitIn in = asked(Visitor::colleague);
  ASSERT_TRUE(propose(city.sari, visit, in));
  ASSERT_TRUE(join(city.anto, mine(city.sari).front().code));
  EXPECT_FALSE(made(city.anto).visits.front().step) << "she has not agreed yet";
  ASSERT_TRUE(accept(city.sari, visit));
  ASSERT_TRUE(made(city.anto).visits.front().step);
  EXPECT_EQ(made(city.anto).visits.front().step->id, "satu-mengapa");
  EXPECT_FALSE(made(city.anto).visits.front().step->seen.id.empty());
  in.show_step = false;
  ASSERT_TRUE(propose(city.sari, visit, in));
  EXPECT_FALSE(made(city.anto).visits.front().step);
}

TEST_P(Visits, ASheetOfAVisitHasAllItemsAndNoTally) {
  visited();
  const auto pdf = as(city.sari.actor, [&](Call& call) { return own_visit_pdf(call, packs(), visit); });
  ASSERT_TRUE(pdf);
  EXPECT_EQ(pdf->bytes.substr(0, 4), "%PDF");
  const auto words = [&] {
    const auto docx = as(city.ratna.actor, [&](Call& call) { return made_visit_docx(call, packs(), visit); });
    EXPECT_TRUE(docx);
    const auto zip = files::ZipReader::open(docx->bytes);
    EXPECT_TRUE(zip);
    return zip->part("word/document.xml").value();
  };
  const std::string text = words();
  for (const VisitItem& item : packs().visits.forms.front().items) EXPECT_NE(text.find(item.text.id), std::string::npos) << item.id;
  EXPECT_NE(text.find("Tunggu tiga detik"), std::string::npos);
  EXPECT_NE(text.find("Dilakukan, belum efektif"), std::string::npos);
  EXPECT_EQ(text.find("Menunggu"), std::string::npos) << "the tally of talk";
  EXPECT_EQ(text.find("Mengetahui"), std::string::npos) << "the head signs nothing that was not published";
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return publish_visit(call, visit); }));
  EXPECT_NE(words().find("Mengetahui"), std::string::npos);
}

TEST_P(Visits, AnErasedChildsNameGoesOutOfThem) {
  ASSERT_TRUE(propose(city.sari, visit, asked(Visitor::principal)));
  ASSERT_TRUE(as(city.budi.actor, [&](Call& call) { return take_visit(call, visit); }));
  const std::string first = city.dina.name.substr(0, city.dina.name.find(' '));
  ASSERT_TRUE(record(city.budi, visit, seen(first + " menjelaskan kepada temannya.")));
  ASSERT_TRUE(send(city.budi, visit));
  const auto takes = [&](const std::string& id, const std::string& words) {
    return as(city.sari.actor, [&](Call& call) { return take_step(call, packs(), kit::named<TakenId>(id), {city.school, "", words}); });
  };
  ASSERT_TRUE(takes("a", "Menunggu pertanyaan teman"));
  ASSERT_TRUE(takes("b", "Menunggu " + first + " bertanya"));
  write([&](storage::Tx& tx) { forget_in_growth(tx, city.school, city.dina.id); });
  EXPECT_EQ(rows("SELECT words FROM growth_step ORDER BY words"), (std::vector<std::string>{"(dihapus)", "Menunggu pertanyaan teman"}));
  EXPECT_EQ(mine(city.sari).front().record.items.front().evidence, "(dihapus)");
  EXPECT_EQ(mine(city.sari).front().record.strength, "Murid menebak sebelum mencoba.");
}

class Steps : public Visits {
 protected:
  Result<Done> take(const kit::Adult& who, const std::string& name, const std::string& step, const std::string& words = "") {
    return as(who.actor, [&](Call& call) { return take_step(call, packs(), kit::named<TakenId>(name), {city.school, step, words}); });
  }
  StepsView see(const kit::Adult& who) {
    return *as(who.actor, [&](Call& call) { return my_steps(call, packs()); });
  }
};
KIT_ON_BOTH(Steps);

TEST_P(Steps, OneAtATimeAndWhatBecameOfThem) {
  EXPECT_EQ(see(city.sari).suggestions.front().sign, "mulai") << "nothing is known yet";
  ASSERT_TRUE(take(city.sari, "a", "satu-mengapa"));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return count_try(call, kit::named<TakenId>("a"), {now}); }));
  ASSERT_TRUE(take(city.sari, "b", "", "Menulis tujuan bersama murid"));
  const StepsView now_seen = see(city.sari);
  ASSERT_TRUE(now_seen.now);
  EXPECT_EQ(now_seen.now->words, "Menulis tujuan bersama murid");
  ASSERT_EQ(now_seen.before.size(), 1U);
  EXPECT_EQ(now_seen.before.front().ended, Ended::aside);
  EXPECT_EQ(now_seen.before.front().tries, 1);
  for (const SuggestionView& one : now_seen.suggestions) EXPECT_NE(one.step, "satu-mengapa") << "it was tried";
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_step(call, kit::named<TakenId>("b"), {Ended::kept}); }));
  EXPECT_FALSE(see(city.sari).now);
  EXPECT_EQ(code(as(city.sari.actor, [&](Call& call) { return count_try(call, kit::named<TakenId>("b"), {now}); })), "taken.ended");
}

TEST_P(Steps, AreTheTeachersOwn) {
  ASSERT_TRUE(take(city.sari, "a", "satu-mengapa"));
  EXPECT_EQ(code(take(city.anto, "a", "berdua-dulu")), "taken.unknown");
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return end_step(call, kit::named<TakenId>("a"), {Ended::kept}); })), "taken.unknown");
  EXPECT_EQ(code(take(city.sari, "c", "tidak-ada")), "taken.step_unknown");
  EXPECT_EQ(code(take(city.sari, "c", "")), "taken.empty");
  EXPECT_EQ(code(take(city.ratna, "c", "satu-mengapa")), "school.unknown");
  EXPECT_EQ(see(city.sari).now->step, "satu-mengapa");
}

TEST_P(Steps, BeginWithWhatTheNewestVisitAskedFor) {
  visited();
  EXPECT_EQ(see(city.sari).suggestions.front().step, "tunggu-tiga-detik");
  EXPECT_EQ(see(city.sari).suggestions.front().sign, "kunjungan");
  EXPECT_EQ(see(city.anto).suggestions.front().sign, "mulai");
}

}  // namespace
}  // namespace selami::growth
