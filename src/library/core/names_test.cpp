#include "library_core/names.hpp"

#include <gtest/gtest.h>

namespace selami::library {
namespace {

plan::Plan saying(const std::string& text) {
  plan::Plan plan;
  plan.steps.resize(1);
  plan.steps[0].text = text;
  return plan;
}
const std::vector<Name> names = {{"Dina Contoh", false}, {"SD Contoh Satu", true}, {"Eko", false}};

TEST(Names, APupilIsSeenByOnePartOfTheName) {
  const auto found = names_in(saying("Murid bekerja berpasangan, misalnya Dina dengan temannya."), names);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].place, "/steps/0/text");
  EXPECT_EQ(found[0].word, "Dina");
  EXPECT_FALSE(found[0].school);
}

TEST(Names, ASchoolIsSeenByItsWholeNameAndSaidOnce) {
  const auto found = names_in(saying("Di halaman SD Contoh Satu ada pompa. Guru SD Contoh Satu menunjukkannya."), names);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].word, "SD Contoh Satu");
  EXPECT_TRUE(found[0].school);
}

TEST(Names, CommonWordsAreNoNames) {
  EXPECT_TRUE(names_in(saying("Contoh di papan dibaca. Murid mencari dua contoh lagi."), names).empty());  // a part, but of a sentence's head or small
  EXPECT_TRUE(names_in(saying("Murid mengamati eko sistem bersama Eko."), names).empty());                 // three letters
}

TEST(Names, AWholeNameIsSeenAtTheHeadOfASentenceToo) {
  const auto found = names_in(saying("Dina Contoh memimpin diskusi."), names);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].word, "Dina Contoh");
}

TEST(Names, AnAnswerMayBeginWithAName) {
  const std::string answer = "Dina bilang airnya naik. Lalu Eko setuju, kata Dina.";
  const auto inside = names_in_answer(answer, names, false);
  ASSERT_EQ(inside.size(), 2U);
  EXPECT_EQ(inside[0].at, 30U);
  EXPECT_EQ(inside[1].at, 47U);
  const auto all = names_in_answer(answer, names, true);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(answer.substr(all[0].at, all[0].size), "Dina");
  EXPECT_EQ(all[0].at, 0U);
}

}  // namespace
}  // namespace selami::library
