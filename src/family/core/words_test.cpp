#include "family_core/words.hpp"

#include <gtest/gtest.h>

namespace selami::family {
namespace {

const Date week{"2026-11-23"};

FamilyPack pack() {
  FamilyPack out;
  FrameSet tk;
  tk.levels = {"tk"};
  tk.learnt = {{"Anak belajar {objective}.", "Children learnt: {objective}."}, {"Di kelas ada “{topic}”.", "In class: “{topic}”."}};
  tk.ask = {{"Apa yang kamu suka dari “{topic}”?", "What did you like about “{topic}”?"}, {"Tunjukkan “{topic}”!", "Show me “{topic}”!"}};
  tk.always = {{"Apa yang membuatmu senang?", "What made you happy?"}};
  tk.help = {{{"Dengarkan dulu.", "Listen first."}, {"Boleh digambar.", "Drawing is fine."}}};
  FrameSet sd = tk;
  sd.levels = {"sd"};
  sd.always = {{"Apa yang sulit?", "What was hard?"}};
  out.sets = {tk, sd};
  out.note = {"{learnt}Mohon ditanyakan: {question}", "{learnt}Please ask: {question}"};
  return out;
}

TEST(WeekOf, IsItsMonday) {
  EXPECT_EQ(week_of({"2026-11-23"}).text, "2026-11-23");
  EXPECT_EQ(week_of({"2026-11-29"}).text, "2026-11-23");
  EXPECT_EQ(week_of({"2026-11-30"}).text, "2026-11-30");
}

TEST(PlainObjective, IsWhatStandsBehindBelajar) {
  EXPECT_EQ(plain_objective("Murid mampu menjelaskan asal air."), "menjelaskan asal air");
  EXPECT_EQ(plain_objective("Peserta didik dapat Membedakan suhu dan kalor"), "membedakan suhu dan kalor");
  EXPECT_EQ(plain_objective("Menjelaskan mengapa tanah turun."), "menjelaskan mengapa tanah turun");
  EXPECT_EQ(plain_objective("ASEAN dan tetangga kita"), "ASEAN dan tetangga kita") << "capitals stay";
  EXPECT_EQ(plain_objective("Muridku menulis"), "muridku menulis") << "only the whole word is a subject";
}

TEST(PlainObjective, IsNothingWhereNobodyWouldReadItToTheEnd) {
  EXPECT_EQ(plain_objective(""), "");
  EXPECT_EQ(plain_objective("Murid dapat "), "dapat") << "no sentence, but no crash";
  EXPECT_EQ(plain_objective(std::string(400, 'a')), "");
}

TEST(WeekWords, ComeFromWhatTheClassDid) {
  const WeekWords out = week_words(pack(), "tk", week, {"Warung sayur", "Anak dapat menghitung sayur."}, "");
  EXPECT_EQ(out.learnt.id, "Anak belajar menghitung sayur.");
  EXPECT_NE(out.question.id.find("“Warung sayur”"), std::string::npos);
  EXPECT_EQ(out.help.size(), 2u);
  EXPECT_FALSE(out.own);
  EXPECT_EQ(week_words(pack(), "tk", week, {"Warung sayur", ""}, "").learnt.id, "Di kelas ada “Warung sayur”.");
}

TEST(WeekWords, AreAnotherFrameNextWeekAndTheSameAllWeek) {
  const auto said = [](const char* day) { return week_words(pack(), "tk", week_of({day}), {"Air", ""}, "").question.id; };
  EXPECT_EQ(said("2026-11-23"), said("2026-11-28"));
  EXPECT_NE(said("2026-11-23"), said("2026-11-30"));
}

TEST(WeekWords, ATeachersOwnWordsStandInPlaceOfTheFrame) {
  const WeekWords out = week_words(pack(), "sd", week, {"Air", ""}, "Dari mana air sumur kita?");
  EXPECT_TRUE(out.own);
  EXPECT_EQ(out.question.id, "Dari mana air sumur kita?");
  EXPECT_EQ(out.question.en, out.question.id);
}

TEST(WeekWords, AWeekOfWhichNothingIsKnownHasAQuestionToo) {
  const WeekWords out = week_words(pack(), "sd", week, {}, "");
  EXPECT_EQ(out.question.id, "Apa yang sulit?");
  EXPECT_EQ(out.learnt.id, "");
  EXPECT_EQ(note_words(pack(), out).id, "Mohon ditanyakan: Apa yang sulit?");
}

TEST(NoteWords, AreOneSentenceToDictate) {
  const WeekWords out = week_words(pack(), "sd", week, {"Air", "menyaring air"}, "Jernihkah air kita?");
  EXPECT_EQ(note_words(pack(), out).id, "Anak belajar menyaring air. Mohon ditanyakan: Jernihkah air kita?");
  EXPECT_EQ(note_words(pack(), week_words(pack(), "smp", week, {}, "Apa?")).id, "Mohon ditanyakan: Apa?") << "a level that no set names";
}

}  // namespace
}  // namespace selami::family
