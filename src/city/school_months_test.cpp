/// A school's months and their reports, on both databases.
#include "city/school_months.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit_files/pdf_text.hpp"

namespace selami::city {
namespace {

template <class T>
std::string code_of(const Result<T>& said) {
  return said ? "" : said.error().code;
}

/// Monday 23 November: October has been over for a week.
class MonthsOfASchool : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) {
      city = kit::small_city(tx, now);
      for (int i = 0; i < 10; ++i) {
        const std::string pupil = "pupil_more" + std::to_string(i);
        kit::run(tx, "INSERT INTO pupil (school_id, id, name, version) VALUES ($1, $2, $3, 1)", {city.school, pupil, "Murid " + pupil});
        kit::run(tx, "INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since) VALUES ($1, $2, $3, $4, $5, '4', 'B', '2026-07-13')",
                 {city.school, "membership_more" + std::to_string(i), pupil, city.group, 20 + i});
      }
    });
  }
  /// A lesson of a made-up teacher with 4A that really had these experiences, and so many voices that say yes to each statement.
  void lesson(int teacher, const std::string& day, const std::vector<std::string>& stages, int yes) {
    write([&](storage::Tx& tx) {
      const std::string person = "person_guru" + std::to_string(teacher);
      const std::string id = "lesson_" + std::to_string(++made);
      kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, $2, 'id') ON CONFLICT DO NOTHING", {person, "Guru Rahasia " + std::to_string(teacher)});
      kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) VALUES ($1, $2, $3, $4, 1, 'Judul', 'ipas', $5, $6, $6, '', 1)",
               {city.school, id, city.group, person, day, now});
      int position = 0;
      for (const std::string& stage : stages) {
        kit::run(tx, "INSERT INTO lesson_step (school_id, lesson_id, id, position, stage, text, minutes, started_at, paused_ms, skipped) VALUES ($1, $2, $3, $4, $5, '', 10, $6, 0, 0)",
                 {city.school, id, "step" + std::to_string(position), position, stage, now});
        ++position;
      }
      if (yes == 0) return;
      kit::run(tx, "INSERT INTO voice_round (school_id, lesson_id, statement_set, opened_at, closed_at, answered, source, version) VALUES ($1, $2, 'x', $3, $3, $4, 'hands', 1)", {city.school, id, now, yes + 2});
      for (int statement = 1; statement <= 3; ++statement) {
        kit::run(tx, "INSERT INTO voice (school_id, lesson_id, statement, answer, count) VALUES ($1, $2, $3, 'ya', $4)", {city.school, id, statement, yes});
        kit::run(tx, "INSERT INTO voice (school_id, lesson_id, statement, answer, count) VALUES ($1, $2, $3, 'tidak', 2)", {city.school, id, statement});
      }
    });
  }
  void october(int teachers) {
    for (int i = 0; i < teachers; ++i) lesson(i, i == 0 ? "2026-10-31" : "2026-10-12", {"memahami", "memahami", "merefleksi"}, 8);
  }
  Result<SchoolMonths> seen(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return school_months(call, city.school); });
  }
  MonthView month(const std::string& name) {
    const Result<SchoolMonths> all = seen(city.budi);
    for (const MonthView& one : all->months) {
      if (one.month == name) return one;
    }
    ADD_FAILURE() << name;
    return {};
  }
  std::string paper(const std::string& name) {
    const auto file = as(city.budi.actor, [&](Call& call) { return month_pdf(call, city.school, name); });
    std::string out;
    for (const std::string& page : kit::pdf_pages(file->bytes)) out += page;
    return kit::in_one_line(out);
  }

  kit::City city;
  int made = 0;
};
KIT_ON_BOTH(MonthsOfASchool);

TEST_P(MonthsOfASchool, CountEachMonthForItself) {
  october(5);
  for (int i = 0; i < 6; ++i) lesson(i, "2026-11-01", {"mengaplikasi"}, 0);
  for (int i = 0; i < 5; ++i) lesson(i, "2026-09-30", {}, 0);
  const MonthView told = month("2026-10");
  EXPECT_EQ(told.all.hidden, Hidden::no);
  EXPECT_EQ(told.all.lessons, 5);
  EXPECT_EQ(told.all.teachers, 5);
  EXPECT_EQ(told.all.stages, (std::vector<int>{5, 0, 5})) << "an experience once a lesson";
  EXPECT_EQ(told.all.answered, 50);
  EXPECT_EQ(told.all.voices.at(2), (std::vector<int>{40, 0, 10}));
  EXPECT_EQ(month("2026-09").all.lessons, 5);
  EXPECT_EQ(month("2026-09").all.answered, 0);
  EXPECT_EQ(month("2026-08").all.hidden, Hidden::none_yet);
  EXPECT_EQ(seen(city.budi)->months.size(), 4u) << "November is not over";
}

TEST_P(MonthsOfASchool, SayNothingOfFourTeachers) {
  october(4);
  const MonthView told = month("2026-10");
  EXPECT_EQ(told.all.hidden, Hidden::too_few);
  EXPECT_EQ(told.all.lessons, 0);
  EXPECT_EQ(told.all.schools_active, 1) << "that there are records is no secret";
  const std::string text = paper("2026-10");
  EXPECT_NE(text.find("tidak ditampilkan"), std::string::npos) << text;
  EXPECT_EQ(text.find("32"), std::string::npos) << text;
}

TEST_P(MonthsOfASchool, WriteTheirReportThemselves) {
  october(6);
  const std::string text = paper("2026-10");
  for (const char* words : {"Laporan bulanan pembelajaran mendalam, Oktober 2026", "tercatat 6 pertemuan oleh 6 dari", "Murid merefleksi dalam 6 dari 6 pertemuan.", "Menjawab ya, senang belajar: 48 dari 60 (80 %).",
                            "Belum dapat dibandingkan", "September", "bukan nilai Rapor Pendidikan", "Kepala sekolah"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words << ": " << text;
  }
  EXPECT_EQ(text.find("Rahasia"), std::string::npos) << "no teacher is named";
  for (const auto make : {&month_docx, &month_xlsx}) {
    const auto file = as(city.budi.actor, [&](Call& call) { return make(call, city.school, "2026-10"); });
    ASSERT_TRUE(file);
    EXPECT_EQ(file->bytes.substr(0, 2), "PK");
  }
}

TEST_P(MonthsOfASchool, AreForTheHeadAndTheSupervisorOfThatSchool) {
  EXPECT_TRUE(seen(city.wati)) << "its supervisor";
  for (const kit::Adult* other : {&city.sari, &city.dinas, &city.oki, &city.ratna}) EXPECT_EQ(code_of(seen(*other)), "school.unknown");
  const auto wrong = as(city.budi.actor, [&](Call& call) { return month_pdf(call, city.school, "2026-11"); });
  EXPECT_EQ(code_of(wrong), "period.unknown");
}

}  // namespace
}  // namespace selami::city
