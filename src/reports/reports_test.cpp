#include "reports/kktp.hpp"
#include "reports/papers.hpp"

#include <gtest/gtest.h>

#include "depth/depth.hpp"
#include "depth/packs.hpp"
#include "files/table.hpp"
#include "files/zip.hpp"
#include "kit/in_class.hpp"
#include "kit_files/pdf_text.hpp"
#include "reflection/reflection.hpp"

namespace selami::reports {
namespace {

class Reports : public teaching::InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    packs = ReportPacks::load(std::string(SELAMI_SOURCE_DIR) + "/packs");
  }
  /// A question of Bu Sari's lesson that belongs to an objective.
  QuestionId asked(const std::string& objective, bool by_team = false) {
    const auto id = kit::named<QuestionId>(objective);
    teaching::QuestionIn in;
    in.kind = plan::Kind::text;
    in.text = "Mengapa?";
    in.objective_id = "t";
    in.objective_text = objective;
    in.by_team = by_team;
    EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return put_question(call, lesson, id, in); }));
    return id;
  }
  void level(const QuestionId& of, const PupilId& pupil, int solo) {
    const auto id = kit::named<depth::JudgementId>(of.text + pupil.text + std::to_string(solo));
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return depth::judge(call, id, {lesson, of, pupil, {}, solo, depth::JudgementSource::single, now, {}}); }));
  }
  Query<ReportQuery> ipas() const { return {{"2026-1", "ipas", {}, {}}}; }
  Result<ReportView> seen(const Actor& actor, const Query<ReportQuery>& query) {
    return as(actor, [&](Call& call) { return read_report(call, packs, city.group, query); });
  }
  ReportLine line_of(const PupilId& pupil) {
    const auto report = seen(city.sari.actor, ipas());
    for (const ReportLine& line : report->lines) {
      if (line.pupil == pupil) return line;
    }
    return {};
  }
  Result<Done> say(const Actor& actor, const std::string& subject, std::vector<ReportLineIn> lines) {
    const ReportIn in{"2026-1", subject, std::move(lines), now};
    return as(actor, [&](Call& call) { return write_report(call, city.group, in); });
  }
  static std::string text_of(const File& pdf) {
    std::string out;
    for (const std::string& page : kit::pdf_pages(pdf.bytes)) out += kit::in_one_line(page);
    return out;
  }
  static ReportLineIn said(const PupilId& pupil, const std::string& first, std::optional<int> mark = {}) {
    ReportLineIn out;
    out.pupil = pupil;
    out.first = first;
    out.mark = mark;
    return out;
  }

  ReportPacks packs;
};
KIT_ON_BOTH(Reports);

TEST_P(Reports, AreDraftedFromWhatTheTeacherJudged) {
  level(asked("Murid dapat menjelaskan mengapa air jernih."), city.dina.id, 4);
  level(asked("Murid membandingkan dua saringan."), city.dina.id, 1);
  const ReportLine dina = line_of(city.dina.id);
  EXPECT_EQ(dina.drafts.first, city.dina.name + " menunjukkan penguasaan yang paling optimal dalam menjelaskan mengapa air jernih.");
  EXPECT_EQ(dina.drafts.second, city.dina.name + " perlu peningkatan dan pendampingan dalam membandingkan dua saringan.");
  EXPECT_FALSE(dina.first);
  EXPECT_FALSE(dina.mark) << "no mark is made of levels";
  const ReportLine rafi = line_of(city.rafi.id);
  EXPECT_EQ(rafi.judged, 0);
  EXPECT_EQ(rafi.drafts.first + rafi.drafts.second, "") << "nobody judged anything of Rafi's";
}

TEST_P(Reports, ANewerLevelCountsAndAGroupsAnswerNever) {
  const auto one = asked("Murid menjelaskan mengapa air jernih.");
  level(one, city.dina.id, 1);
  level(one, city.dina.id, 3);
  const auto team = asked("Murid membandingkan dua saringan.", true);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::put_teams(call, lesson, {{{"A", {city.dina.id}}}, now}); }));
  level(team, city.dina.id, 0);
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE judgement SET source = 'team' WHERE question_id = $1", {team}); });
  const ReportLine dina = line_of(city.dina.id);
  EXPECT_NE(dina.drafts.first.find("paling optimal dalam menjelaskan"), std::string::npos);
  EXPECT_EQ(dina.drafts.second, "");
  EXPECT_EQ(dina.judged, 1);
}

TEST_P(Reports, OfAGuruMapelTakeInLessonsThatNameNoSubject) {
  assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
  const auto senam = kit::named<LessonId>("senam");
  const auto lempar = kit::named<QuestionId>("lempar");
  ASSERT_TRUE(as(city.anto.actor, [&](Call& call) {
    teaching::LessonIn in = air();
    in.subject = "";
    return start_lesson(call, pack, senam, in);
  }));
  teaching::QuestionIn in;
  in.text = "Bagaimana melempar?";
  in.objective_id = "t1";
  in.objective_text = "Murid menjelaskan cara melempar.";
  ASSERT_TRUE(as(city.anto.actor, [&](Call& call) { return put_question(call, senam, lempar, in); }));
  ASSERT_TRUE(as(city.anto.actor, [&](Call& call) {
    return depth::judge(call, kit::named<depth::JudgementId>("l"), {senam, lempar, city.dina.id, {}, 3, depth::JudgementSource::single, now, {}});
  }));
  const auto report = seen(city.anto.actor, {{"2026-1", {}, {}, {}}});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->subject, "pjok");
  EXPECT_EQ(report->sections.size(), 2u) << "PJOK and kokurikuler";
  EXPECT_NE(report->lines.at(0).drafts.first.find("menjelaskan cara melempar"), std::string::npos);
}

TEST_P(Reports, StandAsTheTeacherSaidUntilADraftIsAskedForAgain) {
  level(asked("Murid menjelaskan mengapa air jernih."), city.dina.id, 4);
  ASSERT_TRUE(say(city.sari.actor, "ipas", {said(city.dina.id, "Dina menjelaskan air.", 88)}));
  ReportLine dina = line_of(city.dina.id);
  EXPECT_EQ(dina.first, "Dina menjelaskan air.");
  EXPECT_EQ(dina.mark, 88);
  EXPECT_FALSE(dina.second) << "the other sentence stands as drafted";
  ReportLineIn drafted;
  drafted.pupil = city.dina.id;
  ASSERT_TRUE(say(city.sari.actor, "ipas", {drafted}));
  dina = line_of(city.dina.id);
  EXPECT_FALSE(dina.first);
  EXPECT_FALSE(dina.mark);
  EXPECT_TRUE(rows("SELECT pupil_id FROM report_line").empty());
}

TEST_P(Reports, AreTheTeachersAndReadByTheGuruKelasAsSaid) {
  assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
  ASSERT_TRUE(say(city.anto.actor, "pjok", {said(city.dina.id, "Dina melempar dengan tepat.")}));
  EXPECT_EQ(code(say(city.anto.actor, "ipas", {said(city.dina.id, "x")})), "report.subject");
  const auto hers = seen(city.sari.actor, {{"2026-1", "pjok", city.anto.actor.person, {}}});
  ASSERT_TRUE(hers);
  EXPECT_FALSE(hers->own);
  EXPECT_EQ(hers->lines.at(0).first, "Dina melempar dengan tepat.");
  EXPECT_EQ(hers->lines.at(0).drafts.first, "");
  EXPECT_EQ(hers->sections.back().teacher, city.anto.actor.person);
  EXPECT_EQ(code(seen(city.anto.actor, {{"2026-1", "ipas", city.sari.actor.person, {}}})), "report.subject") << "guru mapel is not guru kelas";
  for (const char* name : {"budi", "oki", "wati", "dinas", "ratna"}) EXPECT_EQ(code(seen(city.adult(name).actor, ipas())), "group.unknown") << name;
}

TEST_P(Reports, OfALearningGroupAreReadByTheGuruKelasOfItsPupils) {
  const auto agama = make_group(city.school, "Agama IV", "belajar");
  enter(city.dina.id, agama, 1, "4", "B");
  assign(city.school, city.anto.staff, agama, "agama-islam", "mapel");
  const ReportIn in{"2026-1", "agama-islam", {said(city.dina.id, "Dina menceritakan makna wudu.")}, now};
  ASSERT_TRUE(as(city.anto.actor, [&](Call& call) { return write_report(call, agama, in); }));
  const auto hers = seen(city.sari.actor, {{"2026-1", "agama-islam", city.anto.actor.person, {}}});
  ASSERT_TRUE(hers);
  EXPECT_EQ(hers->sections.back().subject, "agama-islam");
  EXPECT_EQ(hers->sections.back().said, 1);
  EXPECT_EQ(hers->lines.at(0).first, "Dina menceritakan makna wudu.");
  EXPECT_EQ(hers->lines.at(1).first, std::nullopt);
}

TEST_P(Reports, AreOfWhoIsInTheClassAtTheEnd) {
  const auto before = seen(city.sari.actor, ipas())->lines.size();
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE membership SET until = '2026-11-20' WHERE pupil_id = $1", {city.dina.id}); });
  const auto after = seen(city.sari.actor, ipas());
  EXPECT_EQ(after->lines.size(), before - 1);
  EXPECT_NE(after->lines.at(0).pupil, city.dina.id);
}

TEST_P(Reports, TakeAMarkOnlyWhereTheFormHasOne) {
  EXPECT_EQ(code(say(city.sari.actor, "kokurikuler", {said(city.dina.id, "Dina bernalar.", 90)})), "report.no_mark");
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE school SET level = 'tk' WHERE id = $1", {city.school}); });
  EXPECT_EQ(code(say(city.sari.actor, "paud", {said(city.dina.id, "Dina berdoa.", 90)})), "report.no_mark");
  EXPECT_TRUE(say(city.sari.actor, "paud", {said(city.dina.id, "Dina berdoa.")}));
}

TEST_P(Reports, OfAKindergartenTellWhatWasNotedWithItsDay) {
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE school SET level = 'tk' WHERE id = $1", {city.school}); });
  const reflection::AnecdoteIn anecdote{city.dina.id, "Dina menghitung lima perahu", now};
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return reflection::put_anecdote(call, lesson, kit::named<reflection::AnecdoteId>("a"), anecdote); }));
  const auto report = seen(city.sari.actor, {{"2026-1", {}, {}, {}}});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->subject, "paud");
  EXPECT_EQ(report->lines.at(0).drafts.third, "Pada 23 November 2026: Dina menghitung lima perahu.");
  const auto pdf = as(city.sari.actor, [&](Call& call) { return report_pdf(call, packs, city.group, {{"2026-1", {}, {}, {}}}); });
  ASSERT_TRUE(pdf);
  EXPECT_NE(text_of(*pdf).find("Dina menghitung lima perahu"), std::string::npos);
}

TEST_P(Reports, LeaveAsAWorkbookOfTextsThatERaporTakes) {
  level(asked("Murid dapat menjelaskan mengapa air jernih."), city.dina.id, 4);
  ASSERT_TRUE(say(city.sari.actor, "ipas", {said(city.dina.id, "=HYPERLINK(\"x\")", 88)}));
  const auto file = as(city.sari.actor, [&](Call& call) { return report_xlsx(call, packs, city.group, ipas()); });
  ASSERT_TRUE(file);
  const auto sheets = files::read_xlsx(file->bytes);
  ASSERT_TRUE(sheets);
  ASSERT_EQ(sheets->size(), 1u);
  const files::Rows& rows = sheets->at(0).rows;
  EXPECT_EQ(rows.at(0), (files::Cells{"No", "NISN", "NIS", "Nama murid", "Nilai sumatif", "Capaian tertinggi", "Perlu peningkatan"}));
  EXPECT_EQ(rows.at(1).at(3), city.dina.name);
  EXPECT_EQ(rows.at(1).at(4), "88");
  EXPECT_EQ(rows.at(1).at(5), "=HYPERLINK(\"x\")") << "a text, no formula";
  const auto all = as(city.sari.actor, [&](Call& call) { return report_xlsx(call, packs, city.group, {{"2026-1", {}, {}, {}}}); });
  ASSERT_TRUE(all);
  EXPECT_EQ(files::read_xlsx(all->bytes)->size(), 2u) << "IPAS and kokurikuler";
  const auto pdf = as(city.sari.actor, [&](Call& call) { return report_pdf(call, packs, city.group, ipas()); });
  ASSERT_TRUE(pdf);
  EXPECT_NE(text_of(*pdf).find("Capaian tertinggi"), std::string::npos);
}

TEST_P(Reports, KktpIsTheTableOfWhatWasAskedAndWhatItsLevelsLookLike) {
  const std::string folder = std::string(SELAMI_SOURCE_DIR) + "/packs";
  const KktpPacks kktp = KktpPacks::load(folder, std::make_shared<const depth::DepthPacks>(depth::load_packs(folder)));
  asked("Murid dapat menjelaskan mengapa air jernih.");
  const auto pdf = as(city.sari.actor, [&](Call& call) { return kktp_pdf(call, kktp, city.group, ipas()); });
  ASSERT_TRUE(pdf);
  EXPECT_NE(text_of(*pdf).find("Belum tepat"), std::string::npos);
  const auto docx = as(city.sari.actor, [&](Call& call) { return kktp_docx(call, kktp, city.group, ipas()); });
  ASSERT_TRUE(docx);
  const auto zip = files::ZipReader::open(docx->bytes);
  ASSERT_TRUE(zip);
  const std::string text = zip->part("word/document.xml").value();
  for (const char* words : {"menjelaskan mengapa air jernih", "Belum tepat", "Meluas", "Menyebut satu "}) EXPECT_NE(text.find(words), std::string::npos) << words;
  const auto none = as(city.sari.actor, [&](Call& call) { return kktp_pdf(call, kktp, city.group, {{"2026-1", "pjok", {}, {}}}); });
  ASSERT_TRUE(none);
  EXPECT_NE(text_of(*none).find("Belum ada tujuan"), std::string::npos);
  EXPECT_EQ(code(as(city.anto.actor, [&](Call& call) { return kktp_docx(call, kktp, city.group, ipas()); })), "group.unknown");
}

TEST_P(Reports, OfAClosedSemesterWaitForTheOperator) {
  now = Instant{now.ms + std::int64_t{400} * 86'400'000};
  EXPECT_EQ(code(say(city.sari.actor, "ipas", {said(city.dina.id, "x")})), "late.closed");
}

}  // namespace
}  // namespace selami::reports
