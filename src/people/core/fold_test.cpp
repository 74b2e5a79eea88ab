#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/letters.hpp"
#include "people_core/fold.hpp"
#include "people_core/group_name.hpp"

namespace selami::people {
namespace {

TEST(Fold, ComparesNamesAsPeopleDo) {
  EXPECT_EQ(fold("M. D\xE2\x80\x99OMBAK-2 "), "m dombak 2");
  EXPECT_EQ(fold("  Zayn\xC3\x8D\xC2\xA0 Al\xE2\x80\x93" "Fatih"), "zayn\xC3\xAD al fatih");
  EXPECT_EQ(fold("..."), "");
  EXPECT_EQ(fold_tight("Jml. Saudara\nKandung"), "jmlsaudarakandung");
  EXPECT_EQ(fold_person("SARI KERANG, S.Pd., M.Pd."), "sari kerang");
  EXPECT_TRUE(share_a_word("SARI KERANG", "Sari K."));
  EXPECT_FALSE(share_a_word("M. OMBAK", "M. PASIR"));
  EXPECT_TRUE(share_a_word("Y", "y"));
  EXPECT_EQ(letters_in("Zayn\xC3\x8D"), 5U);
}

TEST(GroupName, StandsInTheOrderOfGrades) {
  std::vector<std::string> names{"Melati", "IX-A", "Kelas 10", "VIII-B", "X TKJ 1", "VII-A", "Kelas 2", "Anggrek", "VIII-A", "XI IPA 2", "X TKJ 10", "X TKJ 2"};
  std::sort(names.begin(), names.end(), &group_before);
  EXPECT_EQ(names, (std::vector<std::string>{"Kelas 2", "VII-A", "VIII-A", "VIII-B", "IX-A", "Kelas 10", "X TKJ 1", "X TKJ 2", "X TKJ 10", "XI IPA 2", "Anggrek", "Melati"}));
}

std::string guessed(const char* name, const char* level) {
  const GroupGuess guess = guess_group(name, level);
  return guess.grade + " " + guess.phase + (guess.sure ? " sure" : "");
}

TEST(GroupName, IsReadOnlyWhereOneReadingFits) {
  EXPECT_EQ(guessed("Kelas 1A", "sd"), "1 A sure");
  EXPECT_EQ(guessed("I A", "sd"), "1 A sure");
  EXPECT_EQ(guessed("VI", "sd"), "6 C sure");
  EXPECT_EQ(guessed("4-B", "sd"), "4 B sure");
  EXPECT_EQ(guessed("VII-B", "smp"), "7 D sure");
  EXPECT_EQ(guessed("VIIIC", "smp"), "8 D sure");
  EXPECT_EQ(guessed("X TKJ 1", "smk"), "10 E sure");
  EXPECT_EQ(guessed("XI-IPA-2", "sma"), "11 F sure");
  EXPECT_EQ(guessed("XIII TKJ", "smk"), "13 F sure");
  EXPECT_EQ(guessed("Kelompok B2", "tk"), " fondasi sure");
  EXPECT_EQ(guessed("Paket B Kelas 8", "pkbm"), "8 D sure");
  EXPECT_EQ(guessed("Fase A", "slb"), " A sure");
}

TEST(GroupName, SaysWhenItIsNotSure) {
  EXPECT_EQ(guessed("XIIPA 1", "sma"), "12 F");  // XI IPA 1 or XII PA 1
  EXPECT_EQ(guessed("Fase A", "sd"), " A");      // grade 1 or 2
  EXPECT_EQ(guessed("Paket B", "pkbm"), " D");
  EXPECT_EQ(guessed("Kelas 3 Fase A", "sd"), "3 A");
  EXPECT_EQ(guessed("II B", "slb"), "2 ");  // phases there go by the pupil
}

TEST(GroupName, ReadsNothingIntoFlowers) {
  for (const char* name : {"Melati 2", "Indah", "Violet", "Abu Bakar", "Kelas", "", "1", "VII", "7A", "999999999999999999999 A", "Kelas \xFF"}) {
    EXPECT_EQ(guessed(name, "sma"), " ") << name;
  }
  EXPECT_EQ(guessed("Violet", "sd"), " ");
  EXPECT_EQ(guessed("7A", "sd"), " ");
  EXPECT_EQ(guessed("1A", "smp"), " ");
}

}  // namespace
}  // namespace selami::people
