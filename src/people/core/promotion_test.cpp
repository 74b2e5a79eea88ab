#include "people_core/promotion.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "people_core/group_name.hpp"

namespace selami::people {
namespace {

std::string next(const char* name, const char* level) {
  const Successor out = successor_of(name, level);
  return out.graduates ? "lulus" : out.name.empty() ? "?" : out.name;
}

TEST(Promotion, NamesGoOnAsTheyWereWritten) {
  EXPECT_EQ(next("V-A", "sd"), "VI-A");
  EXPECT_EQ(next("Kelas 4A", "sd"), "Kelas 5A");
  EXPECT_EQ(next("kelas iii", "sd"), "kelas iv");
  EXPECT_EQ(next("VIIIB", "smp"), "IXB");
  EXPECT_EQ(next("VII.1", "smp"), "VIII.1");
  EXPECT_EQ(next("X TKJ 1", "smk"), "XI TKJ 1");
  EXPECT_EQ(next("XI IPA 2", "sma"), "XII IPA 2");
  EXPECT_EQ(next("Kelompok A1", "tk"), "Kelompok B1");
  EXPECT_EQ(next("Paket B Kelas 8", "pkbm"), "Paket B Kelas 9");
}

TEST(Promotion, TheLastGradeGraduatesAndWhatNobodyCanSayIsAsked) {
  EXPECT_EQ(next("VI-A", "sd"), "lulus");
  EXPECT_EQ(next("9C", "smp"), "lulus");
  EXPECT_EQ(next("XII IPS", "sma"), "lulus");
  EXPECT_EQ(next("Kelompok B", "tk"), "lulus");
  EXPECT_EQ(next("Melati 2", "sd"), "?");
  EXPECT_EQ(next("Bintang", "tk"), "?");
  EXPECT_EQ(next("Paket A Kelas 6", "pkbm"), "?") << "on to package B, or out: that is the school's to say";
}

TEST(Promotion, GradesAndYears) {
  EXPECT_EQ(grade_after("9"), "10");
  EXPECT_EQ(grade_after(""), "");
  EXPECT_EQ(grade_after("IV"), "");
  EXPECT_EQ(grade_after("13"), "");
  EXPECT_EQ(year_before("2026/2027"), "2025/2026");
}

/// Whatever the name: the proposal stands one grade higher by the same reading, or there is none.
RC_GTEST_PROP(PromotionLaws, OneGradeHigherOrNothing, ()) {
  const auto part = rc::gen::elementOf(std::vector<std::string>{"Kelas ", "V", "I", "X", "4", "10", "-", " ", "A", "b", ".", "IPA", "TKJ", "Melati", "é"});
  std::string name;
  for (const std::string& one : *rc::gen::container<std::vector<std::string>>(part)) name += one;
  const std::string level = *rc::gen::elementOf(std::vector<std::string>{"tk", "sd", "smp", "sma", "smk", "slb", "pkbm"});
  const Successor out = successor_of(name, level);
  RC_ASSERT(!(out.graduates && !out.name.empty()));
  if (out.name.empty() || level == "tk") return;
  RC_ASSERT(guess_group(out.name, level).grade == grade_after(guess_group(name, level).grade));
}

}  // namespace
}  // namespace selami::people
