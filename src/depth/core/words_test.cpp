#include "depth_core/words.hpp"

#include <gtest/gtest.h>

namespace selami::depth {
namespace {

LevelWords named(const std::string& name) {
  LevelWords out;
  for (Words& one : out) one = {name, name};
  return out;
}

DepthPacks packs() {
  DepthPacks out;
  out.family = {{"ipas", "sains"}, {"fisika", "sains"}, {"matematika", "matematika"}};
  out.descriptors = {{{{}, "", {"B", "C"}, {}}, named("any")},
                     {{{}, "", {"B"}, {"slb"}}, named("any of SLB")},
                     {{{}, "sains", {"B"}, {}}, named("science")},
                     {{{"ipas"}, "", {"B"}, {}}, named("ipas")}};
  out.tasks = {{"a", 1, {{}, "", {}, {}}, 5, {}, {}}, {"b", 1, {{}, "sains", {}, {}}, 5, {}, {}}, {"c", 2, {{}, "", {}, {}}, 5, {}, {}}, {"d", 1, {{}, "seni", {}, {}}, 5, {}, {}}};
  return out;
}

std::string words_for(const char* subject, const char* phase, const char* level) {
  const DepthPacks known = packs();
  return known.descriptors_for(known.setting(subject, phase, level))[0].id;
}

TEST(DepthWords, AreThoseOfTheMostExactEntry) {
  EXPECT_EQ(words_for("ipas", "B", "sd"), "ipas");
  EXPECT_EQ(words_for("fisika", "B", "sd"), "science");
  EXPECT_EQ(words_for("matematika", "B", "sd"), "any");
  EXPECT_EQ(words_for("seni", "B", "slb"), "any of SLB");
  EXPECT_EQ(words_for("ipas", "C", "sd"), "any");
  EXPECT_EQ(words_for("ipas", "F", "sma"), "") << "no entry of the phase";
}

TEST(DepthWords, TasksOfTheSubjectComeFirst) {
  const DepthPacks known = packs();
  const auto ids = [&](const char* subject, int from, std::size_t most) {
    std::string out;
    for (const Task* one : known.tasks_for(known.setting(subject, "B", "sd"), from, most)) out += one->id;
    return out;
  };
  EXPECT_EQ(ids("ipas", 1, 9), "ba");
  EXPECT_EQ(ids("ipas", 1, 1), "b");
  EXPECT_EQ(ids("matematika", 1, 9), "a");
  EXPECT_EQ(ids("ipas", 3, 9), "");
}

TEST(Ladder, IsFourOrFiveStepsOfCriteria) {
  const auto four = ladder("Satu tahap benar; tahap-tahap benar tetapi terpisah; tahap dihubungkan dengan wujud malam; dibawa ke kasus lain.");
  ASSERT_TRUE(four);
  EXPECT_EQ(*four, (std::array<std::string, 5>{"", "Satu tahap benar", "tahap-tahap benar tetapi terpisah", "tahap dihubungkan dengan wujud malam", "dibawa ke kasus lain"}));
  const auto five = ladder("1. Menebak saja\n2. Menyebut satu gambar\n3. Menyebut beberapa\n4. Menghubungkan dua\n5. Membawa aturannya ke kain lain\n");
  ASSERT_TRUE(five);
  EXPECT_EQ((*five)[0], "Menebak saja");
  EXPECT_EQ((*five)[4], "Membawa aturannya ke kain lain");
}

TEST(Ladder, IsNoListOfThingsToLookAt) {
  EXPECT_FALSE(ladder(""));
  EXPECT_FALSE(ladder("Menyebut dua sebab yang terhubung."));
  EXPECT_FALSE(ladder("Kelengkapan; kerapian; ketepatan; kerja sama"));
  EXPECT_FALSE(ladder("Bagian datang lagi; anak meneruskan deretnya; anak menebak deret teman"));
}

}  // namespace
}  // namespace selami::depth
