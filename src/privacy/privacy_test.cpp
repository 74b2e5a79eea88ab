#include "privacy/privacy.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "depth/depth.hpp"
#include "depth/partner.hpp"
#include "files/zip.hpp"
#include "jobs/jobs.hpp"
#include "kit/in_class.hpp"
#include "privacy/privacy_cli.hpp"
#include "reflection/reflection.hpp"

namespace selami::privacy {
namespace {

using Rows = std::vector<std::string>;

/// Dina has answered, was judged, wrote a sentence and was ill once; Rafi, too, so that his must stay.
class Privacy : public teaching::InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    ASSERT_TRUE(ask(choice()));
    ASSERT_TRUE(set_open(true));
    for (const kit::Child& child : {city.dina, city.rafi}) live(child);
  }
  void live(const kit::Child& child) {
    teaching::TapsIn taps;
    taps.marks = {{kit::named<ResponseId>(child.name), child.id, 1, std::nullopt}};
    taps.at = now;
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, question, taps); }));
    teaching::AttendanceIn ill;
    ill.marks = {{child.id, teaching::Presence::sakit}};
    ill.at = now;
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return mark_attendance(call, lesson, ill); }));
    reflection::PupilSentenceIn sentence;
    sentence.pupil = child.id;
    sentence.text = "Air " + child.name;
    sentence.at = now;
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) {
      return reflection::write_for(call, lesson, kit::named<reflection::JournalId>(child.name), sentence);
    }));
    const reflection::AnecdoteIn anecdote{child.id, "Air disaring dua kali oleh " + child.name, now};
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) {
      return reflection::put_anecdote(call, lesson, kit::named<reflection::AnecdoteId>(child.name), anecdote);
    }));
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO report_line (school_id, group_id, semester, subject, pupil_id, teacher_id, first, about, stage, at, arrived_at, version) "
                   "VALUES ($1, $2, '2026-1', 'ipas', $3, $4, $5, '', '', $6, $7, 1)",
               {city.school, city.group, child.id, city.sari.person, "Air dijelaskan oleh " + child.name, now, now});
    });
    at_home(child);
    writes_a_goal(child);
    named_in_growth(child);
    named_among_colleagues(child);
    judged_by_partner("key of " + child.name);
    judged_together(child);
  }
  /// Its family has a link, it chose a piece of work, and the week's question says its name.
  void at_home(const kit::Child& child) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO family_link (school_id, id, group_id, pupil_id, whom, key_hash, pin_hash, made_by, made_at, until, opened_on) "
                   "VALUES ($1, $2, $3, $4, 'Ibu', $2, 'x', $5, $6, $7, '2026-11-23')",
               {city.school, "link of " + child.name, city.group, child.id, city.sari.person, now, now + 30 * day_ms});
      kit::run(tx, "INSERT INTO portfolio_piece (school_id, id, pupil_id, semester, origin, of_id, day, title, question, body, made, why, chosen_by, gone, at, arrived_at, version) "
                   "VALUES ($1, $2, $3, '2026/2027-1', 'journal', $2, '2026-11-23', 'Air bersih', '', $4, '', 'Aku bangga', 'pupil', 0, $5, $5, 1)",
               {city.school, "piece of " + child.name, child.id, "Air pilihan " + child.name, now});
      kit::run(tx, "INSERT INTO family_question (school_id, group_id, week, words, written_by, at) VALUES ($1, $2, $3, $4, $5, $6)",
               {city.school, city.group, "week of " + child.name, "Apa kata " + child.name.substr(0, child.name.find(' ')) + " di kelas?", city.sari.person, now});
    });
  }
  /// With a journal answered, a goal set and looked at, read by its teacher, who means to do something about it.
  void writes_a_goal(const kit::Child& child) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "UPDATE journal SET answers = $1 WHERE pupil_id = $2", {"[{\"prompt\":\"paham\",\"text\":\"Air " + child.name + "\"}]", child.id});
      kit::run(tx, "INSERT INTO goal (school_id, id, lesson_id, pupil_id, words, until, source, at, arrived_at, version) VALUES ($1, $2, $3, $4, $5, '2026-12-04', 'phone', $6, $6, 1)",
               {city.school, "goal of " + child.name, lesson, child.id, "Target Air " + child.name, now});
      kit::run(tx, "INSERT INTO goal_look (school_id, goal_id, lesson_id, pupil_id, state, words, source, at, arrived_at) VALUES ($1, $2, $3, $4, 'tercapai', $5, 'phone', $6, $6)",
               {city.school, "goal of " + child.name, lesson, child.id, "Sudah, Air " + child.name, now});
      kit::run(tx, "INSERT INTO profile_evidence (school_id, pupil_id, dimension, thing_id, lesson_id, words, source, at, arrived_at, version) VALUES ($1, $2, 'kolaborasi', $3, $4, $5, 'phone', $6, $6, 1)",
               {city.school, child.id, "goal of " + child.name, lesson, "Karena Air " + child.name, now});
      kit::run(tx, "INSERT INTO profile_talk (school_id, pupil_id, dimension, teacher_id, day, group_id, stage, words, at, arrived_at, version) VALUES ($1, $2, 'kolaborasi', $3, '2026-11-23', $4, 'cakap', $5, $6, $6, 1)",
               {city.school, child.id, city.sari.person, city.group, "Mengajak teman, Air " + child.name, now});
      kit::run(tx, "INSERT INTO journal_reading (school_id, lesson_id, pupil_id, reader_id, at) VALUES ($1, $2, $3, $4, $5)",
               {city.school, lesson, child.id, city.sari.person, now});
      kit::run(tx, "INSERT INTO follow_up (school_id, id, group_id, pupil_id, recorded_by, words, at, arrived_at, done_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, NULL, 1)",
               {city.school, "follow of " + child.name, city.group, child.id, city.sari.person, "Ajak bicara Air " + child.name, now});
    });
  }
  static std::string called(const kit::Child& child) { return child.name.substr(0, child.name.find(' ')); }
  /// A visitor wrote the name down although the form asks for none, the teacher answered with it, and a step of her own has it, too.
  void named_in_growth(const kit::Child& child) {
    const std::string said = "Air " + called(child);
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO visit (school_id, id, teacher_id, visitor_kind, visitor_id, proposed_by, proposed_at, day, about, indicator, show_step, accepted_at, form, body, saved_at, sent_at, answer, answered_at, published_at) "
                   "VALUES ($1, $2, $3, 'principal', $4, $4, $5, '2026-11-24', $6, '', 1, $5, 'cermin-15', $7, $5, $5, $6, $5, $5)",
               {city.school, "visit of " + child.name, city.sari.person, city.budi.person, now, said,
                "{\"step\":\"\",\"step_words\":\"" + said + "\",\"step_seen\":\"" + said + "\",\"indicator\":\"\",\"items\":[{\"item\":\"memahami\",\"evidence\":\"" + said + "\",\"note\":\"" + said +
                    "\"}],\"behaviours\":[{\"behaviour\":\"merata\",\"given\":\"\",\"evidence\":\"" + said + "\"}],\"talk\":[],\"strength\":\"" + said + "\",\"learnt\":\"" + said + "\",\"not_yet\":\"" + said +
                    "\",\"follow_up\":\"" + said + "\",\"next_step\":\"\"}"});
      kit::run(tx, "INSERT INTO growth_step (school_id, id, teacher_id, step, words, taken_at, tries, ended) VALUES ($1, $2, $3, '', $4, $5, 0, '')",
               {city.school, "step of " + child.name, city.sari.person, "Bertanya: " + said, now});
      kit::run(tx, "INSERT INTO process_review (school_id, teacher_id, period, went, not_yet, to_change, next_step, left_out, saved_at) VALUES ($1, $2, $3, $4, $4, $4, '', '', $5)",
               {city.school, city.sari.person, "2026-" + child.name, "Mendengar " + said, now});
    });
  }
  /// Names are refused in a circle and in remarks; the child came into the class after they were written.
  void named_among_colleagues(const kit::Child& child) {
    const std::string said = "Air " + called(child);
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO circle (id, code, opened_by, school_id, question, about, starts, weeks, opened_at) VALUES ($1, $1, $2, $3, $4, $4, '2026-11-23', 8, $5)",
               {"circle of " + child.name, city.sari.person, city.school, said, now});
      kit::run(tx, "INSERT INTO circle_member (circle_id, person_id, school_id, joined_at) VALUES ($1, $2, $3, $4)", {"circle of " + child.name, city.sari.person, city.school, now});
      kit::run(tx, "INSERT INTO circle_note (circle_id, person_id, school_id, part, body, at) VALUES ($1, $2, $3, 'assess', $4, $5)",
               {"circle of " + child.name, city.sari.person, city.school, said, now});
      kit::run(tx, "INSERT INTO moderation_round (id, code, opened_by, school_id, title, question, objective, each_max, opened_at) VALUES ($1, $1, $2, $3, 'Air', '', '', 5, $4)",
               {"bedah of " + child.name, city.sari.person, city.school, now});
      kit::run(tx, "INSERT INTO moderation_remark (round_id, person_id, school_id, body, at) VALUES ($1, $2, $3, $4, $5)",
               {"bedah of " + child.name, city.sari.person, city.school, said, now});
    });
  }
  /// The pupil says how far it is; a copy of its answer without its name was judged in a round among schools.
  void judged_together(const kit::Child& child) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO own_level (school_id, question_id, pupil_id, level, words, source, at) VALUES ($1, $2, $3, 2, $4, 'phone', $5)",
               {city.school, question, child.id, "Air " + child.name, now});
      kit::run(tx, "INSERT INTO feedback (school_id, question_id, pupil_id, by_id, of_try, good, next, again, quote, quote_from, at, arrived_at, version) VALUES ($1, $2, $3, $4, '', $5, 'Beri contoh', 1, 'ringan', 0, $6, $6, 1)",
               {city.school, question, child.id, city.sari.person, "Jelas, Air " + child.name, now});
      kit::run(tx, "INSERT INTO next_try (school_id, id, lesson_id, question_id, pupil_id, source, text, work, at, arrived_at) VALUES ($1, $2, $3, $4, $5, 'phone', $6, NULL, $7, $7)",
               {city.school, "try of " + child.name, lesson, question, child.id, "Lagi: Air " + child.name, now});
      const kit::Child& other = child.id == city.dina.id ? city.rafi : city.dina;
      kit::run(tx, "INSERT INTO peer_look (school_id, question_id, by_id, place, pupil_id, level, good, next, state, at, dealt_at) "
                   "VALUES ($1, $2, $3, 0, $4, 3, $5, 'Sebut contohnya.', $6, $7, $7)",
               {city.school, question, child.id, other.id, child.id == city.dina.id ? "Jelek, kata Dina" : "Alasannya jelas", child.id == city.dina.id ? "hidden" : "passed", now});
      kit::run(tx, "INSERT INTO moderation_round (id, code, opened_by, school_id, title, question, objective, each_max, opened_at) "
                   "VALUES ('round_a', 'ABCDEFGHJK', $1, $2, 'Air', '', '', 5, $3) ON CONFLICT (id) DO NOTHING",
               {city.sari.person, city.school, now});
      const std::string piece = "shared of " + child.name;
      kit::run(tx, "INSERT INTO moderation_piece (id, round_id, school_id, pupil_id, question_id, given_by, question, body, given_at) "
                   "VALUES ($1, 'round_a', $2, $3, $4, $5, '', $6, $7)",
               {piece, city.school, child.id, question, city.sari.person, "Air " + child.name, now});
      kit::run(tx, "INSERT INTO moderation_task (piece_id, rater_id, round_id, school_id, pupil_id, place, because) VALUES ($1, $2, 'round_a', $3, $4, 1, $5)",
               {piece, city.budi.person, city.school, child.id, "Karena Air " + child.name});
      kit::run(tx, "INSERT INTO exemplar (id, round_id, piece_id, school_id, pupil_id, subject, phase, objective, question, body, level, because, talked, guardian, given_by, given_at) "
                   "VALUES ($1, 'round_a', $2, $3, $4, 'ipas', 'B', '', '', $5, 4, 'Karena terhubung', 0, $6, $7, $8)",
               {"exemplar of " + child.name, piece, city.school, child.id, "Air " + child.name, "Wali " + child.name, city.sari.person, now});
      kit::run(tx, "INSERT INTO moderation_level (id, round_id, piece_id, rater_id, school_id, pupil_id, level, stands, at, arrived_at) "
                   "VALUES ($1, 'round_a', $2, $3, $4, $5, 4, 1, $6, $7)",
               {"level of " + child.name, piece, city.budi.person, city.school, child.id, now, now});
      kit::run(tx, "INSERT INTO moderation_pair (id, round_id, rater_id, upper_id, lower_id, by_chance, place, handed_at) VALUES ($1, 'round_a', $2, $3, 'shared_b', 1, 1, $4)",
               {"pair of " + child.name, city.budi.person, piece, now});
      kit::run(tx, "INSERT INTO moderation_choice (id, round_id, pair_id, rater_id, side, took_ms, stands, at, arrived_at) VALUES ($1, 'round_a', $2, $3, 'upper', 9, 1, $4, $4)",
               {"choice of " + child.name, "pair of " + child.name, city.budi.person, now});
    });
  }
  /// A mitra who has a link gives every answer the same level.
  void judged_by_partner(const std::string& key) {
    // Only an SMK has a mitra; what is told of the class is the same.
    write([&](storage::Tx& tx) { kit::run(tx, "UPDATE school SET level = 'smk' WHERE id = $1", {city.school}); });
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return depth::make_partner(call, {lesson, question, "Bengkel Contoh", key, std::nullopt}); }));
    const Actor guest;
    const auto work = as(guest, [&](Call& call) { return depth::partner_work(call, {key}); });
    ASSERT_TRUE(work);
    for (const auto& piece : work->works) {
      ASSERT_TRUE(as(guest, [&](Call& call) { return depth::partner_level(call, {key, piece.work, 3}); }));
    }
  }
  Result<PupilCopy> copy(const Actor& actor, const PupilId& pupil) {
    return as(actor, [&](Call& call) {
      auto out = pupil_copy(call, city.school, pupil);
      if (call.trace) call.trace(call.tx);
      return out;
    });
  }
  Result<Erased> erase_dina(const Actor& actor, const std::string& name) {
    return as(actor, [&](Call& call) { return erase_pupil(call, city.school, city.dina.id, {name}); });
  }
};
KIT_ON_BOTH(Privacy);

TEST_P(Privacy, ACopyHoldsAllOfOneChildAndNothingOfAnother) {
  const auto dina = copy(city.oki.actor, city.dina.id);
  ASSERT_TRUE(dina);
  EXPECT_EQ(dina->name, city.dina.name);
  EXPECT_EQ(dina->controller, "Dinas Contoh") << "who answers for the data is named";
  ASSERT_EQ(dina->answers.size(), 3u) << "the answer, the next try, and what was said of it";
  EXPECT_EQ(dina->answers[1].what, "Lagi: Air " + city.dina.name);
  EXPECT_EQ(dina->answers[1].by, "coba lagi");
  EXPECT_EQ(dina->answers[2].what, "“ringan” · Jelas, Air " + city.dina.name + " · Beri contoh");
  EXPECT_EQ(dina->answers[2].by, "umpan balik " + city.sari.name);
  EXPECT_EQ(dina->answers[0].what, "Air menjadi lebih ringan") << "in words, not by its place in a list";
  EXPECT_EQ(dina->answers[0].kind, "choice");
  ASSERT_EQ(dina->levels.size(), 7u) << "of the two links that a mitra had, the own one, what she said and was told of answers, that of the round, and that it was compared";
  EXPECT_EQ(dina->levels[0].by, "Bengkel Contoh");
  EXPECT_EQ(dina->levels[2].what, "2 · Air " + city.dina.name);
  EXPECT_EQ(dina->levels[5].what, "4 · Karena Air " + city.dina.name);
  EXPECT_EQ(dina->levels[5].by, "Air") << "the round's title: who judged knows no pupil";
  EXPECT_EQ(dina->levels[6].what, "dibandingkan 1 kali dengan karya lain, tanpa nama");
  std::map<std::string, std::string> looks;
  for (const std::size_t i : {3u, 4u}) looks[dina->levels[i].by] = dina->levels[i].what;
  EXPECT_EQ(looks["menurut teman"], "3 · Alasannya jelas · Sebut contohnya.");
  EXPECT_EQ(looks["tentang jawaban teman"], "3 · Jelek, kata Dina · Sebut contohnya.");
  const auto rafi = copy(city.oki.actor, city.rafi.id);
  ASSERT_TRUE(rafi);
  EXPECT_EQ(to_json(*rafi).find("Jelek"), std::string::npos) << "what was hidden is its author's alone";
  ASSERT_EQ(dina->exemplars.size(), 1u);
  EXPECT_EQ(dina->exemplars[0].what, "4 · Karena terhubung");
  EXPECT_EQ(dina->exemplars[0].by, "Wali " + city.dina.name);
  ASSERT_EQ(dina->attendance.size(), 1u);
  EXPECT_EQ(dina->attendance[0].what, "sakit");
  ASSERT_EQ(dina->sentences.size(), 3u) << "the sentence, what was written to a prompt, and what became of the goal";
  EXPECT_EQ(dina->sentences[1].question, "paham");
  EXPECT_EQ(dina->sentences[2].what, "tercapai · Sudah, Air " + city.dina.name);
  EXPECT_NE(to_json(*dina).find("Target Air " + city.dina.name), std::string::npos);
  EXPECT_EQ(to_json(*dina).find("Ajak bicara"), std::string::npos) << "a teacher's note to the own self is in no copy";
  ASSERT_EQ(dina->profile.size(), 2u) << "what she chose and why, then the stage of the talk";
  EXPECT_EQ(dina->profile[0].what, "Karena Air " + city.dina.name + " · Target Air " + city.dina.name);
  EXPECT_EQ(dina->profile[0].question, "profil: kolaborasi");
  EXPECT_EQ(dina->profile[1].what, "cakap · Mengajak teman, Air " + city.dina.name);
  EXPECT_EQ(dina->profile[1].by, city.sari.name) << "with whom";
  ASSERT_EQ(dina->anecdotes.size(), 1u);
  EXPECT_EQ(dina->anecdotes[0].by, city.sari.name) << "who noted it";
  ASSERT_EQ(dina->portfolio.size(), 1u);
  EXPECT_EQ(dina->portfolio[0].what, "Air pilihan " + city.dina.name + " · Aku bangga");
  ASSERT_EQ(dina->family_links.size(), 1u);
  EXPECT_EQ(dina->family_links[0].text, "Ibu · terakhir dibuka 2026-11-23");
  ASSERT_EQ(dina->reports.size(), 1u);
  EXPECT_EQ(dina->reports[0].text, "2026-1 ipas · Air dijelaskan oleh " + city.dina.name);
  EXPECT_EQ(dina->memberships.size(), 1u);
  EXPECT_FALSE(dina->consents.empty());
  EXPECT_EQ(to_json(*dina).find("Air " + city.rafi.name), std::string::npos);
}

TEST_P(Privacy, WhoMadeACopyCanBeSeen) {
  ASSERT_TRUE(copy(city.oki.actor, city.dina.id));
  ASSERT_TRUE(copy(city.oki.actor, city.dina.id));
  const auto seen = as(city.budi.actor, [&](Call& call) { return pupil_openings(call, city.school, city.dina.id); });
  ASSERT_TRUE(seen);
  ASSERT_EQ(seen->openings.size(), 1u) << "once a day";
  EXPECT_EQ(seen->openings[0].person, city.oki.name);
  EXPECT_EQ(seen->openings[0].what, "copy");
  const auto of_rafi = as(city.budi.actor, [&](Call& call) { return pupil_openings(call, city.school, city.rafi.id); });
  EXPECT_TRUE(of_rafi->openings.empty());
}

TEST_P(Privacy, ATeacherWhoReadsAPupilsWorkLeavesATrace) {
  const auto read = as(city.sari.actor, [&](Call& call) {
    auto out = depth::pupil_work(call, city.group, city.dina.id);
    EXPECT_TRUE(call.trace);
    if (call.trace) call.trace(call.tx);
    return out;
  });
  ASSERT_TRUE(read);
  const auto seen = as(city.oki.actor, [&](Call& call) { return pupil_openings(call, city.school, city.dina.id); });
  ASSERT_EQ(seen->openings.size(), 1u);
  EXPECT_EQ(seen->openings[0].what, "work");
}

TEST_P(Privacy, OnlyTheSchoolsOperatorCopiesAndErases) {
  for (const kit::Adult* other : {&city.sari, &city.budi, &city.ratna, &city.dinas, &city.wati}) {
    EXPECT_EQ(code(copy(other->actor, city.dina.id)), "school.unknown") << other->name;
    EXPECT_EQ(code(erase_dina(other->actor, city.dina.name)), "school.unknown") << other->name;
  }
  EXPECT_EQ(code(copy(city.oki.actor, city.indra.id)), "pupil.unknown") << "of the neighbour school";
}

TEST_P(Privacy, ErasedMeansInNoTable) {
  ASSERT_TRUE(copy(city.oki.actor, city.dina.id));
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO command (actor_id, id, status, body, at) VALUES ($1, 'cmd_a', 200, $2, 0)",
             {city.sari.person, "{\"members\":[{\"pupil\":\"" + city.dina.id.text + "\",\"name\":\"Dina\"}]}"});
  });
  EXPECT_EQ(code(erase_dina(city.oki.actor, "Dina Salah")), "erasure.name_differs");
  const auto erased = erase_dina(city.oki.actor, city.dina.name);
  ASSERT_TRUE(erased);
  EXPECT_EQ(day_number(erased->backups_until), day_number(local_date(now, setting.offset_min)) + backup_days);
  const std::string left = kit::everything(connection());
  EXPECT_EQ(left.find("Air " + called(city.dina)), std::string::npos) << "nor where she is called by her first name";
  EXPECT_EQ(left.find("\"" + city.dina.id.text + "\""), std::string::npos) << "in an outcome kept for repeats";
  // The id alone is left, as a mark for phones; all of Rafi is left.
  for (const char* table : {"pupil WHERE id", "membership WHERE pupil_id", "response WHERE pupil_id", "attendance WHERE pupil_id",
                            "journal WHERE pupil_id", "goal WHERE pupil_id", "goal_look WHERE pupil_id", "profile_evidence WHERE pupil_id", "profile_talk WHERE pupil_id", "journal_reading WHERE pupil_id", "follow_up WHERE pupil_id", "anecdote WHERE pupil_id", "report_line WHERE pupil_id", "own_level WHERE pupil_id", "feedback WHERE pupil_id", "next_try WHERE pupil_id", "peer_look WHERE pupil_id", "peer_look WHERE by_id", "moderation_piece WHERE pupil_id", "moderation_task WHERE pupil_id",
                            "moderation_level WHERE pupil_id", "exemplar WHERE pupil_id", "partner_judgement WHERE pupil_id", "picked_answer WHERE pupil_id", "family_link WHERE pupil_id", "portfolio_piece WHERE pupil_id", "consent WHERE pupil_id", "record_opening WHERE pupil_id"}) {
    EXPECT_EQ(rows("SELECT COUNT(*) FROM " + std::string(table) + " = '" + city.dina.id.text + "'"), Rows{"0"}) << table;
  }
  EXPECT_NE(left.find("Air " + city.rafi.name), std::string::npos);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM family_question"), Rows{"1"}) << "the one with his name stays, that with hers is gone";
  for (const char* kept : {"visit WHERE body", "visit WHERE answer", "growth_step WHERE words", "process_review WHERE went || not_yet || to_change", "circle WHERE question", "circle WHERE about", "circle_note WHERE body", "moderation_remark WHERE body"}) {
    EXPECT_EQ(rows("SELECT COUNT(*) FROM " + std::string(kept) + " LIKE '%Air " + called(city.rafi) + "%'"), Rows{"1"}) << kept << ": his stays, and the visit is its teacher's";
  }
  EXPECT_EQ(rows("SELECT COUNT(*) FROM visit"), Rows{"2"}) << "a visit is not the child's: only the words go";
  EXPECT_EQ(rows("SELECT COUNT(*) FROM circle_note"), Rows{"2"}) << "nor is a circle's word";
  EXPECT_TRUE(copy(city.oki.actor, city.rafi.id));
  EXPECT_EQ(code(copy(city.oki.actor, city.dina.id)), "pupil.unknown");
  const auto again = erase_dina(city.oki.actor, city.dina.name);
  ASSERT_TRUE(again) << "the same command may come twice";
  EXPECT_EQ(again->at, erased->at);
}

TEST_P(Privacy, ErasedMeansNotInATeachersNoteOrAClassesChoiceEither) {
  const std::string words = city.dina.name.substr(0, city.dina.name.find(' ')) + " pulang awal";
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::set_note(call, lesson, {words, {}}); }));
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO class_choice (school_id, lesson_id, words, recorded_by, at) VALUES ($1, $2, $3, $4, $5)",
             {city.school, lesson, words, city.sari.person, now});
  });
  ASSERT_TRUE(erase_dina(city.oki.actor, city.dina.name));
  EXPECT_EQ(rows("SELECT COUNT(*) FROM lesson_note"), Rows{"0"});
  EXPECT_EQ(rows("SELECT COUNT(*) FROM class_choice"), Rows{"0"});
}

TEST_P(Privacy, ErasedMeansNotUnderTerlambatEither) {
  const auto waits = [&](const std::string& id, const std::string& path, const std::string& body) {
    write([&](storage::Tx& tx) {
      kit::run(tx,
               "INSERT INTO late_command (school_id, actor_id, id, about, group_id, day, v, at, method, path, body, seq, arrived_at, refused) "
               "VALUES ($1, $2, $3, $4, $5, '2026-06-01', 1, 0, 'PUT', $6, $7, 1, 0, '')",
               {city.school, city.sari.person, id, lesson, city.group, path, body});
    });
  };
  const auto mark = [](const kit::Child& child) { return "{\"pupil\":\"" + child.id.text + "\",\"state\":\"izin\"}"; };
  waits("cmd_both", "/api/lessons/x/attendance", "{\"marks\":[" + mark(city.dina) + "," + mark(city.rafi) + "]}");
  waits("cmd_hers", "/api/lessons/x/attendance", "{\"marks\":[" + mark(city.dina) + "]}");
  waits("cmd_his", "/api/lessons/x/attendance", "{\"marks\":[" + mark(city.rafi) + "]}");
  ASSERT_TRUE(erase_dina(city.oki.actor, city.dina.name));
  EXPECT_EQ(rows("SELECT id FROM late_command ORDER BY id"), (Rows{"cmd_both", "cmd_his"}));
  EXPECT_EQ(rows("SELECT body FROM late_command WHERE id = 'cmd_both'"), Rows{"{\"marks\":[" + mark(city.rafi) + "]}"});
}

TEST_P(Privacy, PhonesOfTheSchoolHearOfItAndNoOthers) {
  ASSERT_TRUE(erase_dina(city.oki.actor, city.dina.name));
  const auto heard = [&](const Actor& actor) { return as(actor, [&](Call& call) { return erasures(call); })->pupils; };
  EXPECT_EQ(heard(city.sari.actor), std::vector<PupilId>{city.dina.id});
  EXPECT_TRUE(heard(city.ratna.actor).empty());
}

/// The phone of a teacher who went keeps its copies until it hears; of other schools it hears nothing.
TEST_P(Privacy, AFormerTeachersPhoneHearsOfItAlsoWithoutAnyRoleLeft) {
  ASSERT_TRUE(erase_dina(city.oki.actor, city.dina.name));
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE role_grant SET until = '2026-07-31' WHERE person_id IN ($1, $2)", {city.sari.person, city.ratna.person});
  });
  const auto heard = [&](Actor actor) {
    actor.grants.clear();
    return as(actor, [&](Call& call) { return erasures(call); })->pupils;
  };
  EXPECT_EQ(heard(city.sari.actor), std::vector<PupilId>{city.dina.id});
  EXPECT_TRUE(heard(city.ratna.actor).empty());
}

/// A class that is no longer the own leaves the phone; who takes it over, or runs the school, keeps it.
TEST_P(Privacy, AFormerClassLeavesThePhone) {
  const auto former = [&](const Actor& actor) { return as(actor, [&](Call& call) { return erasures(call); })->former_groups; };
  EXPECT_TRUE(former(city.sari.actor).empty());
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE assignment SET until = '2026-07-31' WHERE group_id = $1", {city.group}); });
  EXPECT_EQ(former(city.sari.actor), std::vector<GroupId>{city.group});
  EXPECT_TRUE(former(city.ratna.actor).empty());
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE role_grant SET role = 'principal' WHERE person_id = $1", {city.sari.person}); });
  EXPECT_TRUE(former(city.sari.actor).empty()) << "a head reads all classes of the school";
}

TEST_P(Privacy, ARestoredBackupIsErasedAnewFromTheList) {
  std::string lines;
  ASSERT_TRUE(erase_dina(city.oki.actor, city.dina.name));
  write([&](storage::Tx& tx) { lines = erasure_lines(tx, setting.offset_min); });
  EXPECT_EQ(lines, city.school.text + " " + city.dina.id.text + " " + local_date(now, setting.offset_min).text + "\n");
  write([&](storage::Tx& tx) {  // as an older backup has it
    kit::run(tx, "DELETE FROM erasure");
    kit::run(tx, "INSERT INTO pupil (school_id, id, name, version) VALUES ($1, $2, 'Dina', 1)", {city.school, city.dina.id});
  });
  const CliOutcome outcome = erase_listed(database(), lines + "\nsampah\n", now);
  EXPECT_EQ(outcome.said, "1 di daftar, 1 baru dihapus lagi\n");
  EXPECT_EQ(rows("SELECT COUNT(*) FROM pupil WHERE id = '" + city.dina.id.text + "'"), Rows{"0"});
}

TEST_P(Privacy, ALeakOfATeachersAccountTouchesItsClassesOnly) {
  Leak leak;
  leak.login = "sari";
  leak.since = now + -day_ms;
  leak.until = now;
  std::vector<Affected> all;
  write([&](storage::Tx& tx) { all = *affected_by(tx, leak, setting.offset_min); });
  EXPECT_EQ(all.size(), city.pupils.size());
  for (const Affected& one : all) {
    EXPECT_EQ(one.kind, AffectedKind::pupil);
    EXPECT_EQ(one.group, "4A");
    EXPECT_EQ(one.why, "class");
  }
}

TEST_P(Privacy, ALeakOfASchoolOrOfAll) {
  const auto count = [&](const Leak& leak) {
    std::size_t out = 0;
    write([&](storage::Tx& tx) { out = affected_by(tx, leak, setting.offset_min)->size(); });
    return out;
  };
  Leak operators;
  operators.login = "oki";
  operators.since = now + -day_ms;
  operators.until = now;
  const std::string npsn = rows("SELECT npsn FROM school WHERE id = '" + city.school.text + "'").at(0);
  Leak school;
  school.npsn = npsn;
  Leak everything;
  everything.all = true;
  EXPECT_EQ(count(operators), count(school)) << "an operator sees the whole school";
  EXPECT_GT(count(everything), count(school));
  Leak nobody;
  nobody.login = "tidak.ada";
  write([&](storage::Tx& tx) { EXPECT_EQ(code(affected_by(tx, nobody, setting.offset_min)), "account.unknown"); });
  nobody.login.clear();
  nobody.npsn = "00000000";
  write([&](storage::Tx& tx) { EXPECT_EQ(code(affected_by(tx, nobody, setting.offset_min)), "school.unknown"); });
}

/// Whoever gave a word on a slip is a person whose name lay open, too.
TEST_P(Privacy, ALeakOfASchoolNamesTheGuardiansOnItsSlips) {
  const auto slip = [&](const char* id, const kit::Child& child, const char* by) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO consent (school_id, id, pupil_id, kind, given, answered, given_by, recorded_by, at) VALUES ($1, $2, $3, 'sample', 1, 1, $4, $5, 0)",
               {city.school, id, child.id, by, city.oki.person});
    });
  };
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE consent SET given_by = ''"); });
  slip("consent_a", city.rafi, "Ibu Rafi");
  slip("consent_b", city.rafi, "Ibu Rafi");
  slip("consent_c", city.dina, "Surat izin wali");
  slip("consent_d", city.dina, "Guardian’s letter");
  Leak leak;
  leak.npsn = "99900001";
  std::vector<Affected> all;
  write([&](storage::Tx& tx) { all = *affected_by(tx, leak, setting.offset_min); });
  ASSERT_EQ(std::count_if(all.begin(), all.end(), [](const Affected& one) { return one.kind == AffectedKind::guardian; }), 1);
  EXPECT_EQ(all.back().name, "Ibu Rafi (wali dari Rafi Contoh)");
  const std::string csv = affected_csv(all);
  EXPECT_NE(csv.find(";wali;\"Ibu Rafi (wali dari Rafi Contoh)\";"), std::string::npos) << csv;
  EXPECT_NE(csv.find("nama pada slip izin"), std::string::npos);
  EXPECT_NE(affected_summary(all, now, setting.offset_min).find("1 wali"), std::string::npos);
}

TEST_P(Privacy, AnExportAtTheMachineStandsInTheListOfOpenings) {
  const files::MediaStore none("/nowhere");
  const CliOutcome made = export_pupil(database(), none, {"99900001", city.dina.id.text, ""}, now, setting.offset_min);
  EXPECT_EQ(made.exit, 0) << made.said;
  EXPECT_NE(made.file.find(city.dina.name), std::string::npos);
  export_pupil(database(), none, {"99900001", city.dina.id.text, ""}, now, setting.offset_min);
  const auto seen = as(city.budi.actor, [&](Call& call) { return pupil_openings(call, city.school, city.dina.id); });
  ASSERT_EQ(seen->openings.size(), 1u);
  EXPECT_EQ(seen->openings[0].person, "Pengelola server (perintah di mesin)");
  EXPECT_EQ(seen->openings[0].what, "copy");
  EXPECT_EQ(seen->openings[0].day, local_date(now, setting.offset_min));
}

TEST_P(Privacy, ACopyWithFilesHasThemNumberedAsTheyAreTold) {
  const std::string folder = (std::filesystem::temp_directory_path() / "selami-copy-test").string();
  const files::MediaStore store(folder);
  ASSERT_TRUE(store.put("abc", "the picture"));
  write([&](storage::Tx& tx) {
    for (const char* sha : {"gone", "abc"}) {
      kit::run(tx, "INSERT INTO media (school_id, id, pupil_id, sha256, kind, size, state, at, page) VALUES ($1, $2, $3, $4, 'image/jpeg', 11, 'stored', $5, 'photo')",
               {city.school, kit::named_id("work", sha), city.dina.id, sha, now});
      now = now + 1;
    }
  });
  const auto zip = as(city.oki.actor, [&](Call& call) { return pupil_copy_zip(call, store, city.school, city.dina.id); });
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(zip);
  const auto read = files::ZipReader::open(zip->bytes);
  ASSERT_TRUE(read);
  EXPECT_NE(read->part("salinan.json")->find(city.dina.name), std::string::npos);
  const std::string day = local_date(now, setting.offset_min).text;
  EXPECT_EQ(read->part("berkas/002-" + day + "-photo.jpeg").value_or(""), "the picture");
  EXPECT_FALSE(read->has("berkas/001-" + day + "-photo.jpeg")) << "what is not on the disk";
  EXPECT_EQ(as(city.sari.actor, [&](Call& call) { return pupil_copy_zip(call, store, city.school, city.dina.id); }).error().code, "school.unknown");
}

TEST(AffectedCsv, NoNameBeginsAFormulaOrBreaksALine) {
  const std::string csv = affected_csv({{"1", "SD \"Satu\"", AffectedKind::pupil, "=1+1", "4A; B", "class"}});
  EXPECT_NE(csv.find("\"'=1+1\""), std::string::npos);
  EXPECT_NE(csv.find("\"SD \"\"Satu\"\"\""), std::string::npos);
  EXPECT_NE(csv.find("\"4A; B\""), std::string::npos);
}

}  // namespace
}  // namespace selami::privacy
