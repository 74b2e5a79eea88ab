#include "teaching/papers.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "files/table.hpp"
#include "kit/in_class.hpp"
#include "kit_files/copies.hpp"
#include "kit_files/pdf_text.hpp"
#include "people/semesters.hpp"
#include "teaching/handover.hpp"
#include "timetable/timetable.hpp"

namespace selami::teaching {
namespace {

constexpr std::size_t size_max = 300'000;

class Papers : public InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    packs = JournalPacks::load(std::string(SELAMI_SOURCE_DIR) + "/packs");
  }
  Query<PaperQuery> november() const { return {{"2026-11", {}, {}}}; }
  Result<JournalView> journal(const Actor& actor, const Query<PaperQuery>& query) {
    return as(actor, [&](Call& call) { return read_journal(call, packs, query); });
  }
  Result<RecapView> recap(const Actor& actor, const Query<PaperQuery>& query) {
    return as(actor, [&](Call& call) { return read_recap(call, city.group, query); });
  }
  void mark(const Actor& actor, const LessonId& id, const PupilId& pupil, Presence state) {
    ASSERT_TRUE(as(actor, [&](Call& call) { return mark_attendance(call, id, {{{pupil, state}}, now}); }));
  }
  /// Another lesson of Bu Sari with 4A on a day.
  LessonId lesson_on(const std::string& name, const Date& day, Instant started) {
    LessonIn in = air();
    in.title = name;
    in.day = day;
    in.started_at = started;
    const auto id = kit::named<LessonId>(name);
    EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, id, in); }));
    return id;
  }

  JournalPacks packs;
};
KIT_ON_BOTH(Papers);

TEST_P(Papers, JournalTellsWhatALessonWas) {
  mark(city.sari.actor, lesson, city.dina.id, Presence::hadir);
  mark(city.sari.actor, lesson, city.rafi.id, Presence::sakit);
  ASSERT_TRUE(ask(choice()));
  const auto seen = journal(city.sari.actor, november());
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->words, "November 2026");
  ASSERT_EQ(seen->schools.size(), 1u);
  ASSERT_EQ(seen->schools[0].entries.size(), 1u);
  const JournalEntry& entry = seen->schools[0].entries[0];
  EXPECT_EQ(entry.day, kit::monday_date);
  EXPECT_EQ(entry.group_name, "4A");
  EXPECT_EQ(entry.subject, "IPAS");
  EXPECT_EQ(entry.title, "Air bersih");
  EXPECT_EQ(entry.hours, "");
  EXPECT_EQ(entry.here, 1);
  EXPECT_EQ(entry.sick, 1);
  EXPECT_EQ(entry.excused + entry.unexplained, 0);
  EXPECT_FALSE(entry.late);
  EXPECT_TRUE(entry.running);
}

TEST_P(Papers, JournalSaysWhichHourTheTimetableKnows) {
  const timetable::SlotIn slot{city.group, std::nullopt, "ipas", 1, 1, 2};
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return timetable::put_own_slot(call, kit::named<timetable::SlotId>("senin"), slot); }));
  const LessonId noon = lesson_on("Sore", kit::monday_date, now + 9 * hour_ms);
  const auto seen = journal(city.sari.actor, november());
  ASSERT_EQ(seen->schools[0].entries.size(), 2u);
  EXPECT_EQ(seen->schools[0].entries[0].hours, "1–2");
  EXPECT_EQ(seen->schools[0].entries[1].lesson, noon);
  EXPECT_EQ(seen->schools[0].entries[1].hours, "");
}

TEST_P(Papers, JournalNamesTheObjectivesThatWereAsked) {
  QuestionIn question_in = choice();
  question_in.objective_text = "Menilai saringan";
  ASSERT_TRUE(ask(question_in));
  EXPECT_EQ(journal(city.sari.actor, november())->schools[0].entries[0].objectives, std::vector<std::string>{"Menilai saringan"});
}

/// A guest opened the code: no person of the installation, and yet the journal says who gave the lesson.
TEST_P(Papers, JournalNamesAGuestWhoStoodIn) {
  const LessonId handed = kit::named<LessonId>("titipan");
  const HandoverIn class_4a{city.group, std::nullopt, {{handed, std::nullopt, std::nullopt, 1, "ipas", "Titipan"}}};
  const auto made = as(city.sari.actor, [&](Call& call) { return make_handover(call, kit::named<HandoverId>("senin"), class_4a); });
  ASSERT_TRUE(made);
  for (int phone = 0; phone < 2; ++phone) {
    const Actor guest;
    const auto opened = as(guest, [&](Call& call) { return open_handover(call, {made->code, "Bu Ganti"}); });
    ASSERT_TRUE(opened);
    const Actor ganti = bearer_of(opened->token);
    ASSERT_TRUE(as(ganti, [&](Call& call) { return start_lesson(call, pack, handed, air()); }));
    ASSERT_TRUE(as(ganti, [&](Call& call) { return mark_attendance(call, handed, {{{city.rafi.id, Presence::sakit}}, now}); }));
  }
  const auto seen = journal(city.sari.actor, november());
  ASSERT_EQ(seen->schools[0].entries.size(), 2u);
  for (const JournalEntry& entry : seen->schools[0].entries) {
    EXPECT_EQ(entry.others, entry.lesson == handed ? std::vector<std::string>{"Bu Ganti"} : std::vector<std::string>{});
  }
}

TEST_P(Papers, JournalSaysARobDayAndTheTeachersNote) {
  LessonIn home = air();
  home.at_home = true;
  home.started_at = now + hour_ms;
  const LessonId rob = kit::named<LessonId>("rob");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, rob, home); }));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return set_note(call, rob, {"Tugas dikirim ke grup kelas", {}}); }));
  const auto seen = journal(city.sari.actor, november());
  ASSERT_EQ(seen->schools[0].entries.size(), 2u);
  EXPECT_FALSE(seen->schools[0].entries[0].at_home);
  EXPECT_EQ(seen->schools[0].entries[0].note, "");
  EXPECT_TRUE(seen->schools[0].entries[1].at_home);
  EXPECT_EQ(seen->schools[0].entries[1].note, "Tugas dikirim ke grup kelas");
}

/// Rule 6 of docs/rules/presensi.md.
TEST_P(Papers, MarksChangedLaterAreLateInBoth) {
  mark(city.sari.actor, lesson, city.dina.id, Presence::hadir);
  mark(city.sari.actor, lesson, city.rafi.id, Presence::alpa);
  EXPECT_FALSE(journal(city.sari.actor, november())->schools[0].entries[0].late_marks);
  now = now + 2 * day_ms;
  mark(city.sari.actor, lesson, city.rafi.id, Presence::sakit);
  const auto entry = journal(city.sari.actor, november())->schools[0].entries[0];
  EXPECT_TRUE(entry.late_marks);
  EXPECT_FALSE(entry.late) << "the lesson itself came in time";
  const auto seen = recap(city.budi.actor, november());
  EXPECT_TRUE(seen->pupils[0].late.empty());
  EXPECT_EQ(seen->pupils[1].late, std::vector<Date>{kit::monday_date});
}

TEST_P(Papers, MarksOfALessonThatCameLateAreLate) {
  const LessonId old = lesson_on("Awal", {"2026-11-02"}, now + -21 * day_ms);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return mark_attendance(call, old, {{{city.dina.id, Presence::izin}}, now + -21 * day_ms}); }));
  mark(city.sari.actor, lesson, city.dina.id, Presence::hadir);
  const auto seen = recap(city.budi.actor, november());
  EXPECT_EQ(seen->pupils[0].late, std::vector<Date>{{"2026-11-02"}});
}

TEST_P(Papers, JournalHoldsItsPeriodAlone) {
  lesson_on("Oktober", {"2026-10-31"}, now + -23 * day_ms);
  lesson_on("Desember", {"2026-12-01"}, now);
  lesson_on("Awal", {"2026-11-01"}, now + -22 * day_ms);
  lesson_on("Akhir", {"2026-11-30"}, now);
  const auto seen = journal(city.sari.actor, november());
  std::vector<std::string> titles;
  for (const JournalEntry& entry : seen->schools[0].entries) titles.push_back(entry.title);
  EXPECT_EQ(titles, (std::vector<std::string>{"Awal", "Air bersih", "Akhir"}));
  EXPECT_TRUE(seen->schools[0].entries[0].late);  // held three weeks before the server heard of it
  EXPECT_EQ(journal(city.sari.actor, {{{}, "2026-1", {}}})->schools[0].entries.size(), 5u);
  EXPECT_EQ(code(journal(city.sari.actor, {{"2026-13", {}, {}}})), "period.unknown");
}

TEST_P(Papers, OfAPracticeClassSayThatTheyAreNone) {
  PaperHead head{{"Latihan (bukan sekolah)", "–", "sd", "Pekalongan Utara", "", std::nullopt, true}, std::nullopt};
  const Printing printing{files::Sheet::f4, kit::monday_date, now};
  const auto marks = [&](const files::Paper& paper) { return kit::count_of(kit::in_one_line(kit::pdf_pages(files::pdf_of(paper)).at(0)), "LATIHAN"); };
  JournalView journal_seen;
  journal_seen.teacher = "Sari Contoh";
  journal_seen.schools.emplace_back();
  EXPECT_EQ(marks(journal_paper(journal_seen, {head}, printing)), 2) << "at the head and at the foot";
  EXPECT_EQ(marks(recap_paper({}, head, printing)), 2);
  head.school.practice = false;
  EXPECT_EQ(marks(journal_paper(journal_seen, {head}, printing)) + marks(recap_paper({}, head, printing)), 0);
}

TEST_P(Papers, JournalIsItsTeachersAlone) {
  EXPECT_TRUE(journal(city.anto.actor, november())->schools[0].entries.empty());
  EXPECT_TRUE(journal(city.ratna.actor, november())->schools[0].entries.empty());
}

TEST_P(Papers, RecapIsSeenByTheClassesTeachersAndTheSchool) {
  for (const char* name : {"sari", "budi", "oki"}) EXPECT_TRUE(recap(city.adult(name).actor, november())) << name;
  for (const char* name : {"anto", "ratna", "wati", "dinas"}) EXPECT_EQ(code(recap(city.adult(name).actor, november())), "group.unknown") << name;
}

TEST_P(Papers, RecapOfAClassIsStillItsTeachersWhenTheYearIsOver) {
  const Query<PaperQuery> semester{{{}, "2026-1", {}}};
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE assignment SET until = '2027-06-30'"); });
  now = now + 300 * day_ms;
  EXPECT_TRUE(recap(city.sari.actor, semester));
  EXPECT_EQ(code(recap(city.anto.actor, semester)), "group.unknown");
  EXPECT_EQ(code(recap(city.sari.actor, {{"2027-08", {}, {}}})), "group.unknown");
}

TEST_P(Papers, RecapCountsADayOnce) {
  const LessonId second = lesson_on("Siang", kit::monday_date, now + 3 * hour_ms);
  mark(city.sari.actor, lesson, city.dina.id, Presence::hadir);
  mark(city.sari.actor, second, city.dina.id, Presence::sakit);
  mark(city.sari.actor, lesson, city.rafi.id, Presence::alpa);
  mark(city.sari.actor, second, city.rafi.id, Presence::izin);
  const auto seen = recap(city.budi.actor, november());
  ASSERT_TRUE(seen);
  ASSERT_EQ(seen->pupils.size(), 6u);
  EXPECT_EQ(seen->days.size(), 1u);
  EXPECT_EQ(seen->pupils[0].marks, std::vector<std::string>{"(S)"});
  EXPECT_EQ(seen->pupils[0].sums.here, 1);
  EXPECT_EQ(seen->pupils[0].sums.sick, 0);
  EXPECT_EQ(seen->pupils[1].marks, std::vector<std::string>{"I"});
  EXPECT_EQ(seen->pupils[1].sums.excused, 1);
  EXPECT_EQ(seen->pupils[2].marks, std::vector<std::string>{""});
}

/// Agama: Dina and Rafi of 4A have it on Monday, as the rombel has its lesson, and alone on Tuesday.
TEST_P(Papers, RecapMergesLearningGroups) {
  const GroupId agama = make_group(city.school, "Agama IV", "belajar");
  enter(city.dina.id, agama, 1, "4", "B");
  enter(city.rafi.id, agama, 2, "4", "B");
  assign(city.school, city.sari.staff, agama, "agama", "mapel");
  const auto of_agama = [&](const char* name, const Date& day) {
    LessonIn in = air();
    in.group = agama;
    in.day = day;
    const auto id = kit::named<LessonId>(name);
    EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, id, in); }));
    return id;
  };
  const LessonId together = of_agama("Senin", kit::monday_date);
  mark(city.sari.actor, lesson, city.dina.id, Presence::alpa);
  mark(city.sari.actor, together, city.dina.id, Presence::hadir);
  mark(city.sari.actor, lesson, city.rafi.id, Presence::alpa);
  mark(city.sari.actor, together, city.rafi.id, Presence::sakit);
  now = now + day_ms;
  mark(city.sari.actor, of_agama("Selasa", {"2026-11-24"}), city.dina.id, Presence::izin);
  const auto seen = recap(city.budi.actor, november());
  ASSERT_TRUE(seen);
  ASSERT_EQ(seen->days, std::vector<Date>{kit::monday_date}) << "what a learning group alone recorded is no day of the rombel";
  EXPECT_EQ(seen->pupils[0].marks, std::vector<std::string>{"(A)"}) << "at school, for agama knows it";
  EXPECT_EQ(seen->pupils[0].sums.here, 1);
  EXPECT_EQ(seen->pupils[1].marks, std::vector<std::string>{"S"}) << "the best known reason of all lessons";
  EXPECT_EQ(seen->pupils[2].marks, std::vector<std::string>{""});
  const auto own = as(city.sari.actor, [&](Call& call) { return read_recap(call, agama, november()); });
  ASSERT_TRUE(own);
  EXPECT_EQ(own->days.size(), 2u);
  EXPECT_EQ(own->pupils[0].marks, (std::vector<std::string>{"H", "I"})) << "its own marks alone";
}

TEST_P(Papers, RecapKeepsWhoHasLeft) {
  mark(city.sari.actor, lesson, city.rafi.id, Presence::hadir);
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE membership SET until = '2026-11-23' WHERE pupil_id = $1", {city.rafi.id});
    kit::run(tx, "UPDATE pupil SET left_on = '2026-11-24' WHERE id = $1", {city.rafi.id});
  });
  now = now + 2 * day_ms;
  const auto seen = recap(city.sari.actor, november());
  ASSERT_EQ(seen->pupils.size(), 6u);
  EXPECT_EQ(seen->pupils[1].name, city.rafi.name);
  // Not even in the list of those days, but marked: still there, at the end.
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE membership SET since = '2026-11-25', until = '2026-11-24' WHERE pupil_id = $1", {city.rafi.id}); });
  const auto after = recap(city.sari.actor, november());
  ASSERT_EQ(after->pupils.size(), 6u);
  EXPECT_EQ(after->pupils[5].name, city.rafi.name);
  EXPECT_EQ(after->pupils[5].sums.here, 1);
}

/// Semester 1 of the city's calendar is taught until 18 December; what was written on 2 January still belongs to it.
TEST_P(Papers, SemestersAreThoseOfTheCalendar) {
  const Query<PaperQuery> first{{{}, "2026-1", {}}};
  const Query<PaperQuery> second{{{}, "2026-2", {}}};
  write([&](storage::Tx& tx) { people::keep_semesters(tx, calendar.semesters); });
  mark(city.sari.actor, lesson, city.dina.id, Presence::hadir);
  now = now + 40 * day_ms;
  mark(city.sari.actor, lesson_on("Susulan", {"2027-01-02"}, now), city.dina.id, Presence::sakit);
  const auto seen = recap(city.budi.actor, first);
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->from.text + " " + seen->until.text, "2026-07-01 2027-01-03");
  EXPECT_EQ(seen->months.size(), 7u) << "January has a column, for something was recorded";
  EXPECT_EQ(seen->pupils[0].sums.sick, 1);
  EXPECT_TRUE(recap(city.budi.actor, second)->days.empty());
  EXPECT_EQ(recap(city.budi.actor, second)->months.size(), 6u);
  EXPECT_EQ(journal(city.sari.actor, first)->schools[0].entries.size(), 2u);
  EXPECT_EQ(journal(city.sari.actor, first)->until.text, "2027-01-03");
  // The day after, it is closed: the fourteen days of grace are over since New Year.
  now = now + 2 * day_ms;
  const auto late = as(city.sari.actor, [&](Call& call) { return mark_attendance(call, lesson, {{{city.rafi.id, Presence::izin}}, now}); });
  EXPECT_EQ(code(late), "late.closed");
}

TEST_P(Papers, ArePrinted) {
  mark(city.sari.actor, lesson, city.rafi.id, Presence::sakit);
  const auto pdf = as(city.sari.actor, [&](Call& call) { return journal_pdf(call, packs, november()); });
  ASSERT_TRUE(pdf);
  EXPECT_EQ(pdf->name.rfind("Jurnal mengajar ", 0), 0u) << pdf->name;
  EXPECT_LT(pdf->bytes.size(), size_max);
  EXPECT_NE(kit::pdf_pages(pdf->bytes).at(0).find("Air bersih"), std::string::npos);
  const auto sheet = as(city.budi.actor, [&](Call& call) { return recap_pdf(call, city.group, november()); });
  ASSERT_TRUE(sheet);
  EXPECT_EQ(sheet->name, "Presensi 4A 2026-11.pdf");
  EXPECT_NE(kit::pdf_pages(sheet->bytes).at(0).find(city.rafi.name), std::string::npos);
  EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return recap_xlsx(call, city.group, november()); }));
  EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return journal_xlsx(call, packs, november()); }));
}

/// A semester of 4A by lot: the months' sums make the semester's, whatever was marked; on paper and in the workbook as in the value.
TEST_P(Papers, ASemesterIsTheSumOfItsMonths) {
  const char* days[] = {"2026-07-20", "2026-08-03", "2026-08-04", "2026-09-07", "2026-10-05", "2026-10-06", "2026-11-02", "2026-11-03"};
  std::vector<LessonId> held;
  for (const char* day : days) held.push_back(lesson_on(day, {day}, now + (day_number({day}) - day_number(kit::monday_date)) * day_ms));
  const auto lot = [&](int sides) {
    unsigned char byte = 0;
    dice.fill(&byte, 1);
    return byte % sides;
  };
  for (int round = 0; round < 6; ++round) {
    for (const LessonId& one : held) {
      AttendanceIn in{{}, now};
      for (const kit::Child& child : city.pupils) {
        if (lot(5) > 0 && child.id != city.indra.id) in.marks.push_back({child.id, static_cast<Presence>(lot(4))});
      }
      ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return mark_attendance(call, one, in); }));
    }
    const auto semester = recap(city.budi.actor, {{{}, "2026-1", {}}});
    ASSERT_TRUE(semester);
    for (std::size_t m = 0; m < semester->months.size(); ++m) {
      const auto month = recap(city.budi.actor, {{semester->months[m], {}, {}}});
      ASSERT_EQ(month->pupils.size(), semester->pupils.size());
      for (std::size_t i = 0; i < month->pupils.size(); ++i) EXPECT_EQ(to_json(month->pupils[i].sums), to_json(semester->pupils[i].months[m])) << semester->months[m];
    }
    for (const RecapPupil& pupil : semester->pupils) {
      RecapSums all;
      for (const RecapSums& month : pupil.months) {
        all.here += month.here;
        all.sick += month.sick;
        all.excused += month.excused;
        all.unexplained += month.unexplained;
      }
      EXPECT_EQ(to_json(all), to_json(pupil.sums)) << pupil.name;
    }
  }
  const auto semester = recap(city.budi.actor, {{{}, "2026-1", {}}});
  const auto pdf = as(city.budi.actor, [&](Call& call) { return recap_pdf(call, city.group, {{{}, "2026-1", {}}}); });
  const auto book = as(city.budi.actor, [&](Call& call) { return recap_xlsx(call, city.group, {{{}, "2026-1", {}}}); });
  ASSERT_TRUE(pdf);
  ASSERT_TRUE(book);
  EXPECT_EQ(pdf->name, "Presensi 4A 2026-1.pdf");
  const std::string text = kit::in_one_line(kit::pdf_pages(pdf->bytes).at(0));
  const auto tables = files::read_xlsx(book->bytes);
  ASSERT_TRUE(tables);
  for (const char* part : {"Juli", "Agustus", "November", "Semester", "Hari", "hadir", "terlambat*", "8 hari tercatat", "* jumlah hari yang dicatat atau diubah"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
  for (const RecapPupil& pupil : semester->pupils) {
    files::Cells cells = {std::to_string(pupil.number), pupil.name};
    std::string line = cells[0] + " " + cells[1];
    const auto add = [&](int sum, bool hide) {
      cells.push_back(hide && sum == 0 ? "" : std::to_string(sum));
      if (!cells.back().empty()) line += " " + cells.back();
    };
    for (const RecapSums& month : pupil.months) {
      for (const int sum : {month.sick, month.excused, month.unexplained}) add(sum, true);
    }
    for (const int sum : {pupil.sums.sick, pupil.sums.excused, pupil.sums.unexplained, pupil.sums.here}) add(sum, false);
    add(static_cast<int>(pupil.late.size()), true);
    EXPECT_GT(pupil.late.size(), 0u) << "all of it was written down today";
    EXPECT_NE(text.find(line), std::string::npos) << line << "\n" << text;
    EXPECT_NE(std::find(tables->at(0).rows.begin(), tables->at(0).rows.end(), cells), tables->at(0).rows.end()) << line;
  }
}

// ---- without a database: what is read is what is printed ----

const PaperHead head{{"SD Contoh Satu", "99900001", "sd", "Pekalongan Utara", "SD Contoh Satu", people::Signatory{"Budi Contoh", "208801012112011001"}},
                     people::Signatory{"Sari Contoh", "208801012112012002"}};
const Printing printing{files::Sheet::f4, {"2026-11-30"}, kit::monday};

std::string all_pages(const std::string& pdf) {
  std::string out;
  for (const std::string& page : kit::pdf_pages(pdf)) out += page;
  return out;
}

/// Two lessons of which each column says something else.
JournalView two_lessons() {
  JournalView view;
  view.period = "2026-11";
  view.words = "November 2026";
  view.schools.resize(1);
  JournalEntry plain;
  plain.day = {"2026-11-03"};
  plain.hours = "3–4";
  plain.group_name = "4A";
  plain.subject = "IPAS";
  plain.title = "Air bersih";
  plain.here = 21;
  plain.sick = 2;
  plain.excused = 3;
  plain.unexplained = 4;
  plain.note = "Saringan bocor";
  JournalEntry rich = plain;
  rich.day = {"2026-11-10"};
  rich.hours = "";
  rich.group_name = "5B";
  rich.objectives = {"Menilai saringan"};
  rich.here = 30;
  rich.late = rich.at_home = rich.running = true;
  rich.others = {"Bu Ganti"};
  JournalEntry changed = plain;
  changed.day = {"2026-11-17"};
  changed.note = "";
  changed.late_marks = true;
  view.schools[0].entries = {plain, rich, changed};
  return view;
}

/// What stands in a column of a PDF, by the place of its heading: from its left edge to the next heading's.
std::string words_between(const std::string& pdf, double from, double to) {
  std::string out;
  for (const kit::Word& word : kit::words_of(pdf)) {
    if (word.left >= from && word.right <= to) out += word.text + " ";
  }
  return out;
}

TEST(JournalPaper, SaysEveryColumnOnPaper) {
  const std::string pdf = files::pdf_of(journal_paper(two_lessons(), {head}, printing));
  const std::string text = kit::in_one_line(kit::pdf_pages(pdf).at(0));
  for (const char* part : {"Hari, tanggal", "Jam", "ke-", "Kelas", "Mata pelajaran", "Tujuan / materi", "Kehadiran", "H S I A", "Catatan", "SD Contoh Satu (NPSN 99900001)",
                           "Sari Contoh", "November 2026", "NIP 208801012112011001", "NIP 208801012112012002"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
  EXPECT_NE(text.find("1 Selasa, 03-11-2026 3–4 4A IPAS Air bersih 21 2 3 4 Saringan bocor"), std::string::npos) << text;
  EXPECT_NE(text.find("2 Selasa, 10-11-2026 5B IPAS Air bersih 30 2 3 4 Saringan bocor"), std::string::npos) << text;
  EXPECT_NE(text.find("• Menilai saringan"), std::string::npos) << text;
  double left = 0;
  double right = 0;
  for (const kit::Word& word : kit::words_of(pdf)) {
    if (word.text != "Catatan") continue;
    left = (word.left + word.right) / 2 - 60;  // the heading stands in the middle of 42 mm, 119 points
    right = left + 120;
  }
  const std::string notes = words_between(pdf, left, right);
  EXPECT_NE(notes.find("Catatan Saringan bocor Saringan bocor hari rob, belajar dari rumah; diajar oleh Bu Ganti (pengganti); dicatat terlambat; belum diakhiri "
                       "presensi dicatat terlambat"),
            std::string::npos)
      << notes;
}

TEST(JournalPaper, SaysEveryColumnInTheWorkbook) {
  const auto tables = files::read_xlsx(files::xlsx_of(journal_paper(two_lessons(), {head}, printing)));
  ASSERT_TRUE(tables);
  const auto& rows = tables->at(0).rows;
  const auto first = std::find_if(rows.begin(), rows.end(), [](const files::Cells& row) { return row.size() > 1 && row[1] == "Selasa, 03-11-2026"; });
  ASSERT_NE(first, rows.end());
  EXPECT_EQ(*first, (files::Cells{"1", "Selasa, 03-11-2026", "3–4", "4A", "IPAS", "Air bersih", "21", "2", "3", "4", "Saringan bocor"}));
  EXPECT_EQ(first[1], (files::Cells{"2", "Selasa, 10-11-2026", "", "5B", "IPAS", "Air bersih • Menilai saringan", "30", "2", "3", "4",
                                    "Saringan bocor hari rob, belajar dari rumah; diajar oleh Bu Ganti (pengganti); dicatat terlambat; belum diakhiri"}));
  EXPECT_EQ(first[2].back(), "presensi dicatat terlambat");
  EXPECT_EQ(*(first - 1), (files::Cells{"No", "Hari, tanggal", "Jam ke-", "Kelas", "Mata pelajaran", "Tujuan / materi", "H", "S", "I", "A", "Catatan"}));
  EXPECT_EQ(*(first - 2), (files::Cells{"No", "Hari, tanggal", "Jam ke-", "Kelas", "Mata pelajaran", "Tujuan / materi", "Kehadiran", "Kehadiran", "Kehadiran", "Kehadiran", "Catatan"}))
      << "what reaches over several cells is read in each of them";
}

RC_GTEST_PROP(JournalPaper, HasEachEntryOnceOnPaperAndOnceInTheWorkbook, ()) {
  JournalView view;
  view.period = "2026-11";
  view.words = "November 2026";
  view.schools.resize(1);
  const int lessons = *rc::gen::inRange(0, 45);
  for (int i = 0; i < lessons; ++i) {
    JournalEntry entry;
    entry.day = date_of_day(20'000 + i);
    entry.group_name = "4A";
    entry.subject = "IPAS";
    entry.title = "judul" + std::to_string(1000 + i);
    const int words = *rc::gen::inRange(0, 60);
    std::string objective = "tujuan" + std::to_string(1000 + i);
    for (int w = 0; w < words; ++w) objective += " dan seterusnya";
    entry.objectives = {objective};
    entry.here = i;
    entry.late = i % 3 == 0;
    view.schools[0].entries.push_back(std::move(entry));
  }
  const files::Paper paper = journal_paper(view, {head}, printing);
  const std::string pdf = files::pdf_of(paper);
  const std::string text = all_pages(pdf);
  const auto tables = files::read_xlsx(files::xlsx_of(paper));
  RC_ASSERT(pdf.size() < size_max);
  RC_ASSERT(tables.has_value());
  for (int i = 0; i < lessons; ++i) {
    const std::string title = "judul" + std::to_string(1000 + i);
    RC_ASSERT(kit::count_of(text, title) == 1);
    RC_ASSERT(kit::count_of(text, "tujuan" + std::to_string(1000 + i)) == 1);
    int rows = 0;
    for (const files::Cells& row : tables->at(0).rows) {
      if (row.size() < 7 || row[5].rfind(title, 0) != 0) continue;
      ++rows;
      RC_ASSERT(row[6] == (i == 0 ? "" : std::to_string(i)));  // nobody was counted: nothing is signed
    }
    RC_ASSERT(rows == 1);
  }
}

RC_GTEST_PROP(RecapPaper, HasEachPupilOnceWithTheSameMarks, ()) {
  RecapView view;
  view.group_name = "4A";
  view.period = "2026-11";
  view.words = "November 2026";
  view.from = {"2026-11-01"};
  view.until = {"2026-11-30"};
  view.months = {"2026-11"};
  for (const char* day : {"2026-11-02", "2026-11-09", "2026-11-30"}) view.days.push_back({day});
  int stars = 1;  // and the one that is explained
  const int pupils = *rc::gen::inRange(0, 45);
  for (int i = 0; i < pupils; ++i) {
    RecapPupil pupil;
    pupil.number = i + 1;
    pupil.name = "Nama" + std::to_string(1000 + i) + (i % 4 == 0 ? " Yang Panjang Sekali Sampai Enam Puluh Huruf Dan Lebih Lagi" : "");
    for (std::size_t d = 0; d < view.days.size(); ++d) pupil.marks.push_back(*rc::gen::element<std::string>("H", "S", "I", "A", "(S)", ""));
    for (std::size_t d = 0; d < view.days.size(); ++d) {
      if (!pupil.marks[d].empty() && *rc::gen::arbitrary<bool>()) pupil.late.push_back(view.days[d]);
    }
    stars += static_cast<int>(pupil.late.size());
    pupil.months.resize(1);
    view.pupils.push_back(std::move(pupil));
  }
  const files::Paper paper = recap_paper(view, head, printing);
  const std::string text = all_pages(files::pdf_of(paper));
  const auto tables = files::read_xlsx(files::xlsx_of(paper));
  RC_ASSERT(tables.has_value());
  RC_ASSERT(kit::count_of(text, "*") == stars);
  for (const RecapPupil& pupil : view.pupils) {
    RC_ASSERT(kit::count_of(text, pupil.name.substr(0, 8)) == 1);
    int rows = 0;
    for (const files::Cells& row : tables->at(0).rows) {
      if (row.size() < 33 || row[1] != pupil.name) continue;
      ++rows;
      for (const auto& [column, day] : {std::pair<std::size_t, std::size_t>{3, 0}, {10, 1}, {31, 2}}) {
        const bool late = std::count(pupil.late.begin(), pupil.late.end(), view.days[day]) > 0;
        RC_ASSERT(row[column] == (pupil.marks[day] == "H" ? "•" : pupil.marks[day]) + (late ? "*" : ""));
      }
    }
    RC_ASSERT(rows == 1);
  }
}

}  // namespace
}  // namespace selami::teaching
