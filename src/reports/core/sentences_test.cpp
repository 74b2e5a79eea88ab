#include "reports_core/sentences.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::reports {
namespace {

Judged judged(const char* objective, int level, std::int64_t at = 1) { return {objective, level, Instant{at}}; }

TEST(ClauseOf, LeavesOutWhoLearnsAndWhatIsPromised) {
  const std::pair<const char*, const char*> cases[] = {
      {"Murid dapat menjelaskan mengapa air jernih.", "menjelaskan mengapa air jernih"},
      {"Peserta didik mampu menghitung luas permukaan tabung dengan rumus.", "menghitung luas permukaan tabung dengan rumus"},
      {"Dengan tabel, siswa menghitung kecepatan dari jarak dan waktu.", "menghitung kecepatan dari jarak dan waktu"},
      {"Pd membandingkan gerak benda dengan dan tanpa gesekan.", "membandingkan gerak benda dengan dan tanpa gesekan"},
      {"TP 2: Warga belajar akan dapat menyusun anggaran.", "menyusun anggaran"},
      {"1.2 Menjelaskan daur air", "menjelaskan daur air"},
      {"3 cara menghemat air", "3 cara menghemat air"},
      {"Menyusun surat. Murid menyuntingnya.", "menyusun surat"},
      {"IPA dalam kehidupan sehari-hari", "IPA dalam kehidupan sehari-hari"},
      {"Anakronisme dalam cerita", "anakronisme dalam cerita"},
      {"Menulis surat kepada guru, murid, dan orang tua.", "menulis surat kepada guru, murid, dan orang tua"},
      {"Setelah pembelajaran siswa dapat menyebutkan nama jaringan tumbuhan.", "menyebutkan nama jaringan tumbuhan"},
      {"Students can describe an animal.", "describe an animal"},
      {"Melalui percobaan, murid menyimpulkan syarat benda terapung, lalu menguji dugaannya.", "menyimpulkan syarat benda terapung, lalu menguji dugaannya"},
      {" ", ""},
      {"Murid", ""}};
  for (const auto& [objective, clause] : cases) EXPECT_EQ(clause_of(objective), clause) << objective;
}

TEST(SubjectSentences, NameTheHighestAndWhatNeedsHelp) {
  const auto said = subject_sentences("Dina Contoh", {judged("Murid menjelaskan daur air.", 4), judged("Murid membandingkan dua sungai.", 1), judged("Murid mencatat hujan.", 2)});
  EXPECT_EQ(said.highest, "Dina Contoh menunjukkan penguasaan yang paling optimal dalam menjelaskan daur air.");
  EXPECT_EQ(said.help, "Dina Contoh perlu peningkatan dan pendampingan dalam membandingkan dua sungai.");
}

TEST(SubjectSentences, CountTheNewestLevelOfAnObjective) {
  const auto said = subject_sentences("Dina", {judged("Murid menjelaskan daur air.", 0, 9), judged("Murid menjelaskan daur air.", 4, 3), judged("Murid mencatat hujan.", 2, 5)});
  EXPECT_EQ(said.highest, "Dina menunjukkan penguasaan yang cukup optimal dalam mencatat hujan.");
  EXPECT_EQ(said.help, "Dina perlu peningkatan dan pendampingan dalam menjelaskan daur air.");
}

TEST(SubjectSentences, SayNothingOfWhatNobodyJudged) {
  EXPECT_EQ(subject_sentences("Dina", {}).highest, "");
  EXPECT_EQ(subject_sentences("Dina", {judged("", 4)}).highest, "") << "a question without an objective";
}

TEST(SubjectSentences, PraiseNothingThatIsNotThere) {
  const auto said = subject_sentences("Dina", {judged("Murid mencatat hujan.", 0)});
  EXPECT_EQ(said.highest, "");
  EXPECT_EQ(said.help, "Dina perlu peningkatan dan pendampingan dalam mencatat hujan.");
  const auto all_well = subject_sentences("Dina", {judged("Murid mencatat hujan.", 4), judged("Murid menjelaskan daur air.", 3)});
  EXPECT_EQ(all_well.help, "") << "nothing needs help";
}

TEST(Shortened, EndsWhereAPartOfTheSentenceEnds) {
  EXPECT_EQ(shortened("menjelaskan daur air, lalu menggambarnya", 30), "menjelaskan daur air");
  EXPECT_EQ(shortened("menjelaskan daurairyangpanjangsekali", 20), "menjelaskan");
  EXPECT_EQ(shortened("béchamel", 8), "béchamel") << "letters, not bytes";
}

RC_GTEST_PROP(SubjectSentences, AreNeverTooLongAndNeverNameAnObjectiveTwice, ()) {
  std::vector<Judged> all;
  const int count = *rc::gen::inRange(0, 8);
  for (int i = 0; i < count; ++i) {
    const std::string tail(static_cast<std::size_t>(*rc::gen::inRange(0, 400)), 'a');
    all.push_back({"Murid menulis " + std::to_string(*rc::gen::inRange(0, 4)) + " kata " + tail, *rc::gen::inRange(0, 5), Instant{*rc::gen::inRange(0, 3)}});
  }
  const Sentences said = subject_sentences("Dina", all);
  RC_ASSERT(said.highest.size() <= draft_letters);
  RC_ASSERT(said.help.size() <= draft_letters);
  RC_ASSERT(said.highest.empty() || said.highest != said.help);
  RC_ASSERT(all.empty() == (said.highest.empty() && said.help.empty()));
}

}  // namespace
}  // namespace selami::reports
