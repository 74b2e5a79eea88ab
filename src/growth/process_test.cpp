#include "growth/process.hpp"

#include "files/zip.hpp"
#include "growth/growth.hpp"
#include "growth/process_paper.hpp"
#include "growth/steps.hpp"
#include "growth/visits.hpp"
#include "growth/year.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"

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
using Parts = std::vector<Part>;
constexpr const char* semester = "2026-1";

class Process : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }

  Result<Done> put(const kit::Adult& who, const ProcessIn& in) {
    return as(who.actor, [&](Call& call) { return put_process(call, packs(), city.school, semester, in); });
  }
  std::vector<ProcessView> mine(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return my_process(call); })->records;
  }
  ProcessView this_semester() { return mine(city.sari).front(); }
  std::vector<ProcessView> published(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return published_process(call); })->records;
  }
  /// Somebody above saw a lesson of Bu Sari's on a day and sent what was seen.
  VisitId seen_by(const kit::Adult& who, const std::string& name, const std::string& day, const std::string& strength) {
    const auto id = kit::named<VisitId>(name);
    EXPECT_TRUE(as(who.actor, [&](Call& call) { return put_visit(call, packs(), id, {city.school, city.sari.person, Date{day}, ""}); }));
    Record record;
    record.items = {{"memahami", "Lima murid menjelaskan.", ""}};
    record.strength = strength;
    record.next_step = "tunggu-tiga-detik";
    EXPECT_TRUE(as(who.actor, [&](Call& call) { return put_record(call, packs(), id, {"cermin-15", record}); }));
    EXPECT_TRUE(as(who.actor, [&](Call& call) { return send_visit(call, id); }));
    return id;
  }
  /// A lesson of hers; with voices if so many answered.
  void lesson(const std::string& name, const std::string& day, int answered) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) VALUES ($1, $2, $3, $4, 1, 'Air', 'ipas', $5, $6, $6, '', 1)",
               {city.school, name, city.group, city.sari.person, day, now});
      for (const char* stage : {"memahami", "mengaplikasi", "merefleksi"}) {
        kit::run(tx, "INSERT INTO lesson_step (school_id, lesson_id, id, position, stage, text, minutes, started_at, paused_ms, skipped) VALUES ($1, $2, $3, 1, $3, '', 10, $4, 0, $5)",
                 {city.school, name, std::string(stage), now, answered == 0 && std::string(stage) == "merefleksi" ? 1 : 0});
      }
      if (answered == 0) return;
      kit::run(tx, "INSERT INTO voice_round (school_id, lesson_id, statement_set, opened_at, closed_at, answered, source, version) VALUES ($1, $2, 'sd', $3, $3, $4, 'hands', 1)", {city.school, name, now, answered});
      for (int statement = 1; statement <= 3; ++statement) {
        kit::run(tx, "INSERT INTO voice (school_id, lesson_id, statement, answer, count) VALUES ($1, $2, $3, 'ya', $4)", {city.school, name, statement, answered});
      }
    });
  }
  std::string paper() {
    const auto docx = as(city.sari.actor, [&](Call& call) { return process_docx(call, packs(), city.school, semester); });
    EXPECT_TRUE(docx);
    return files::ZipReader::open(docx->bytes)->part("word/document.xml").value();
  }

  kit::City city;
  const ProcessIn own{{"Murid menduga lebih dulu.", "", "Menjaga lima menit terakhir.", "lima-menit-terakhir"}, {}};
};
KIT_ON_BOTH(Process);

TEST_P(Process, GathersWhatTheSemesterHasAndSaysWhatIsMissing) {
  EXPECT_EQ(this_semester().missing, (Parts{Part::own, Part::colleague, Part::principal, Part::pupils}));
  lesson("a", "2026-11-20", 12);
  lesson("b", "2026-11-21", 8);
  lesson("c", "2026-11-22", 0);
  lesson("old", "2026-05-20", 30);
  seen_by(city.budi, "now", "2026-11-18", "Alasan terdengar.");
  seen_by(city.budi, "then", "2026-05-18", "Dari semester lalu.");
  seen_by(city.wati, "above", "2026-11-19", "Dari pengawas.");
  ASSERT_TRUE(put(city.sari, own));
  const ProcessView view = this_semester();
  EXPECT_EQ(view.missing, Parts{Part::colleague});
  EXPECT_EQ(view.lessons, 3);
  EXPECT_EQ(view.with_all_experiences, 2);
  EXPECT_EQ(view.parts.heard.lessons, 2);
  EXPECT_EQ(view.parts.heard.answered, 20);
  EXPECT_EQ(view.parts.heard.voices, (std::vector<std::vector<int>>{{20, 0, 0}, {20, 0, 0}, {20, 0, 0}}));
  ASSERT_EQ(view.parts.said.size(), 1U) << "neither of the semester before nor of the supervisor";
  EXPECT_EQ(view.parts.said.front().strength, "Alasan terdengar.");
  EXPECT_FALSE(view.ask_in.empty());
  ASSERT_EQ(mine(city.sari).size(), 2U) << "the semester before has something, too";
  EXPECT_EQ(mine(city.sari).back().period, "2025-2");
  EXPECT_EQ(mine(city.sari).back().parts.said.front().strength, "Dari semester lalu.");
  EXPECT_EQ(mine(city.anto).front().lessons, 0) << "hers are no colleague's";
}

TEST_P(Process, WhoHeadsTheSchoolIsSeenByTheSupervisor) {
  seen_by(city.wati, "above", "2026-11-19", "Dari pengawas.");
  EXPECT_TRUE(this_semester().parts.said.empty());
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE role_grant SET person_id = $1 WHERE person_id = $2 AND role = 'principal'", {city.sari.person, city.budi.person});
  });
  ASSERT_EQ(this_semester().parts.said.size(), 1U);
  EXPECT_TRUE(this_semester().heads);
  EXPECT_EQ(this_semester().parts.said.front().part, Part::principal);
}

TEST_P(Process, HeadAndSupervisorReadWhatWasPublishedUntilItIsTakenBack) {
  lesson("a", "2026-11-20", 12);
  const VisitId visit = seen_by(city.budi, "now", "2026-11-18", "Alasan terdengar.");
  const auto publish = [&] { return as(city.sari.actor, [&](Call& call) { return publish_process(call, city.school, semester); }); };
  EXPECT_EQ(code(publish()), "process.empty");
  ASSERT_TRUE(put(city.sari, own));
  for (const kit::Adult* above : {&city.budi, &city.wati}) EXPECT_TRUE(published(*above).empty()) << above->name;
  ASSERT_TRUE(publish());
  for (const kit::Adult* above : {&city.budi, &city.wati}) {
    ASSERT_EQ(published(*above).size(), 1U) << above->name;
    const ProcessView read = published(*above).front();
    EXPECT_EQ(read.parts.own.went, "Murid menduga lebih dulu.");
    EXPECT_TRUE(read.parts.said.empty()) << "the visit was not published, also to him who made it";
    EXPECT_EQ(read.parts.heard.answered, 12);
    EXPECT_EQ(read.lessons, 0);
    EXPECT_TRUE(read.steps.empty() && read.notes.empty());
  }
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return publish_visit(call, visit); }));
  EXPECT_EQ(published(city.wati).front().parts.said.size(), 1U);
  ASSERT_TRUE(put(city.sari, {own.own, {visit.text, pupils_line}}));
  EXPECT_TRUE(published(city.wati).front().parts.said.empty()) << "left out";
  EXPECT_EQ(published(city.wati).front().parts.heard.lessons, 0);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return unpublish_process(call, city.school, semester); }));
  EXPECT_TRUE(published(city.budi).empty());
  EXPECT_EQ(this_semester().parts.own.went, "Murid menduga lebih dulu.") << "she keeps it";
}

TEST_P(Process, AHeadHearsThatTheOwnPartIsNotSaidAndNothingOfWhatOthersSaid) {
  ASSERT_TRUE(put(city.sari, own));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return publish_process(call, city.school, semester); }));
  seen_by(city.budi, "then", "2026-05-18", "Dari semester lalu.");
  seen_by(city.wati, "above", "2026-11-19", "Dari pengawas.");
  EXPECT_TRUE(published(city.budi).front().to_say);
  EXPECT_FALSE(published(city.wati).front().to_say) << "it is the head's part";
  EXPECT_FALSE(this_semester().to_say) << "of a reader alone";
  seen_by(city.budi, "now", "2026-11-18", "Alasan terdengar.");
  EXPECT_FALSE(published(city.budi).front().to_say) << "sent, though she did not publish it";
  EXPECT_TRUE(published(city.budi).front().parts.said.empty());
}

TEST_P(Process, ThePaperHasTheFourPartsAndNotWhatSheLeavesOut) {
  const VisitId visit = seen_by(city.budi, "now", "2026-11-18", "Alasan terdengar.");
  lesson("a", "2026-11-20", 12);
  ASSERT_TRUE(put(city.sari, own));
  const std::string text = paper();
  for (const char* part : {"1. Refleksi guru", "2. Rekan guru", "3. Kepala sekolah", "4. Murid", "Murid menduga lebih dulu.", "Alasan terdengar.", "18 November 2026", "Satu langkah berikutnya", "Mengetahui,"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part;
  }
  EXPECT_NE(text.find("Belum ada."), std::string::npos) << "no colleague yet";
  ASSERT_TRUE(put(city.sari, {own.own, {visit.text, pupils_line}}));
  EXPECT_EQ(paper().find("Alasan terdengar."), std::string::npos);
  EXPECT_EQ(paper().find("Biasa saja"), std::string::npos);
  const auto pdf = as(city.sari.actor, [&](Call& call) { return process_pdf(call, packs(), city.school, semester); });
  ASSERT_TRUE(pdf);
  EXPECT_EQ(pdf->bytes.substr(0, 4), "%PDF");
}

TEST_P(Process, WhoHasLeftASchoolKeepsTheSemesterAndGetsNoNewOne) {
  ASSERT_TRUE(put(city.sari, own));
  Actor gone = city.sari.actor;
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE role_grant SET until = '2026-11-22' WHERE person_id = $1", {city.sari.person}); });
  gone.grants.clear();
  const auto kept = as(gone, [&](Call& call) { return my_process(call); });
  ASSERT_TRUE(kept);
  ASSERT_EQ(kept->records.size(), 1U);
  EXPECT_EQ(kept->records.front().parts.own.went, "Murid menduga lebih dulu.");
  EXPECT_TRUE(as(gone, [&](Call& call) { return process_pdf(call, packs(), city.school, semester); }));
  EXPECT_EQ(code(as(gone, [&](Call& call) { return process_pdf(call, packs(), city.neighbour, semester); })), "school.unknown");
}

TEST_P(Process, AnErasedChildsNameGoesOutOfOwnWords) {
  const std::string first = city.dina.name.substr(0, city.dina.name.find(' '));
  ASSERT_TRUE(put(city.sari, {{"Murid menduga.", first + " bertanya lebih dulu.", "Menunggu.", ""}, {}}));
  write([&](storage::Tx& tx) { forget_in_growth(tx, city.school, city.dina.id); });
  EXPECT_EQ(this_semester().parts.own.not_yet, "(dihapus)");
  EXPECT_EQ(this_semester().parts.own.went, "Murid menduga.");
}

TEST_P(Process, TheYearLeavesLinesOutAndTellsNoTrendFromFewLessons) {
  const VisitId visit = seen_by(city.budi, "now", "2026-11-18", "Alasan terdengar.");
  lesson("a", "2026-11-20", 12);
  lesson("b", "2026-11-21", 8);
  const auto year = [&] { return as(city.sari.actor, [&](Call& call) { return my_years(call); })->years.front(); };
  EXPECT_TRUE(year().halves.empty()) << "two lessons say nothing";
  lesson("c", "2026-11-22", 0);
  ASSERT_EQ(year().halves.size(), 1U);
  EXPECT_EQ(year().halves.front().with_all_experiences, 2);
  const auto taken = kit::named<TakenId>("step");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return take_step(call, packs(), taken, {city.school, "satu-mengapa", ""}); }));
  EXPECT_TRUE(year().steps.empty()) << "it was not tried yet";
  EXPECT_EQ(year().next_step, "satu-mengapa") << "but it is what comes next: the page ends with it";
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return count_try(call, taken, {now}); }));
  EXPECT_EQ(year().steps.size(), 1U);
  EXPECT_EQ(year().next_step, "satu-mengapa") << "what she tries now";
  const auto text = [&] {
    const auto docx = as(city.sari.actor, [&](Call& call) { return year_docx(call, packs(), city.school, "2026"); });
    EXPECT_TRUE(docx);
    return files::ZipReader::open(docx->bytes)->part("word/document.xml").value();
  };
  for (const char* line : {"Yang saya coba", "dicoba 1 kali, masih dicoba", "Alasan terdengar.", "dalam 2 dari 3 pertemuan", "Satu langkah berikutnya"}) EXPECT_NE(text().find(line), std::string::npos) << line;
  const auto put_lines = [&](std::vector<std::string> left_out) {
    return as(city.sari.actor, [&](Call& call) { return put_year(call, packs(), city.school, "2026", {"Saya belajar menunggu.", "", left_out}); });
  };
  ASSERT_TRUE(put_lines({visit.text, taken.text, "mirror"}));
  for (const char* line : {"Yang saya coba", "18 November 2026", "dalam 2 dari 3"}) EXPECT_EQ(text().find(line), std::string::npos) << line;
  EXPECT_NE(text().find("Saya belajar menunggu."), std::string::npos);
}

}  // namespace
}  // namespace selami::growth
