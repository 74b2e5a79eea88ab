#include "alike/alike.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace selami::alike {
namespace {

std::vector<Answer> answers(const std::vector<std::string>& texts) {
  std::vector<Answer> out;
  for (const std::string& text : texts) out.push_back({std::to_string(out.size()), text});
  return out;
}

/// "0 2; 3 4": the groups of these answers.
std::string groups(const std::string& question, const std::vector<std::string>& texts, const std::vector<Judged>& judged = {}) {
  std::vector<std::string> all;
  for (const Group& group : alike(question, answers(texts), judged).groups) {
    std::string line;
    for (const std::string& id : group.ids) line += (line.empty() ? "" : " ") + id;
    all.push_back(line);
  }
  std::sort(all.begin(), all.end());
  std::string out;
  for (const std::string& line : all) out += (out.empty() ? "" : "; ") + line;
  return out;
}

bool one_group(const std::string& a, const std::string& b, const std::string& question = "") { return groups(question, {a, b}) == "0 1"; }

TEST(Alike, GroupsWhatSaysTheSameWords) {
  EXPECT_TRUE(one_group("krn airnya menguap", "Karena air menguap."));
  EXPECT_TRUE(one_group("dermatogen, periblem, plerom", "Plerom, dermatogen dan periblem"));
  EXPECT_TRUE(one_group("beratnya dua kilo", "berat 2 kg"));
  EXPECT_TRUE(one_group("Ekosistem adalah hubungan timbal balik", "hubungan timbal balik", "Apa itu ekosistem?"));
  EXPECT_FALSE(one_group("air menguap", "udara menguap"));
  EXPECT_FALSE(one_group("", " "));
  EXPECT_EQ(groups("", {"?", "?", "-"}), "") << "who writes nothing is in no group";
}

TEST(Alike, NeverMixesADenial) {
  EXPECT_FALSE(one_group("air itu menguap", "air itu tidak menguap"));
  EXPECT_FALSE(one_group("tumbuhan bukan makhluk hidup", "tumbuhan makhluk hidup"));
  EXPECT_FALSE(one_group("belum masak", "masak"));
  EXPECT_FALSE(one_group("tidak panas tetapi dingin", "panas tetapi tidak dingin"));
  const std::string many = "proses penguapan air dari daun lewat stomata pada siang hari ketika matahari bersinar terik sekali dan angin bertiup";
  EXPECT_TRUE(one_group(many, many + "."));
  EXPECT_FALSE(one_group(many, "tidak " + many)) << "however long the rest is";
}

TEST(Alike, NeverMixesNumbersAntonymsReasonsOrRoles) {
  EXPECT_FALSE(one_group("ada 3 roda", "ada 4 roda"));
  EXPECT_FALSE(one_group("harganya seribu", "harganya dua ribu"));
  EXPECT_FALSE(one_group("suhunya naik", "suhunya turun"));
  EXPECT_FALSE(one_group("suhu naik, tekanan turun", "suhu turun, tekanan naik"));
  EXPECT_FALSE(one_group("air menguap", "air menguap karena dipanaskan matahari"));
  EXPECT_FALSE(one_group("air menguap sehingga kering", "air menguap, kering"));
  EXPECT_FALSE(one_group("kucing memakan tikus", "tikus memakan kucing"));
  EXPECT_FALSE(one_group("kucing memakan tikus", "kucing dimakan tikus"));
  EXPECT_FALSE(one_group("besi lebih berat daripada kayu", "kayu lebih berat daripada besi"));
}

TEST(Alike, AGroupOfThreeHasNoPairThatMustBeKeptApart) {
  EXPECT_EQ(groups("", {"air menguap", "air menguap.", "air tidak menguap", "air tidak menguap!"}), "0 1; 2 3");
  EXPECT_EQ(groups("", {"air menguap", "air menguap.", "air menguap!"}, {{"0", 1}, {"2", 3}}).find("0 1 2"), std::string::npos);
}

TEST(Alike, OrdersAlikeBesideAlikeAndGroupsInOneStretch) {
  const auto result = alike("", answers({"air laut menguap", "kucing tidur siang", "air laut itu menguap", "", "kucing tidur malam", "air menguap"}), {});
  ASSERT_EQ(result.order.size(), 6u);
  EXPECT_EQ(std::set<std::string>(result.order.begin(), result.order.end()).size(), 6u);
  EXPECT_EQ(result.order.back(), "3");
  const auto place = [&](const char* id) { return std::find(result.order.begin(), result.order.end(), id) - result.order.begin(); };
  EXPECT_EQ(std::abs(place("0") - place("2")), 1);
  EXPECT_EQ(std::abs(place("1") - place("4")), 1);
  EXPECT_TRUE(alike("", {}, {}).order.empty());
}

TEST(Alike, TheMedoidIsTheCommonestWording) {
  const auto result = alike("", answers({"E coli,", "e. coli", "E coli", "E coli"}), {});
  ASSERT_EQ(result.groups.size(), 1u);
  EXPECT_EQ(result.groups[0].medoid, "2");
  EXPECT_GE(result.groups[0].likeness, 0.97);
}

TEST(Alike, SuggestsTheJudgementOfALikeAnswer) {
  const auto texts = answers({"air menguap", "Air menguap!", "air tidak menguap", "batu", "air  menguap"});
  const auto said = alike("", texts, {{"0", 3}}).suggestions;
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said[0].id, "1");
  EXPECT_EQ(said[0].like, "0");
  EXPECT_EQ(said[0].level, 3);
  EXPECT_EQ(said[1].id, "4");
  EXPECT_TRUE(alike("", texts, {{"0", 3}, {"4", 1}}).suggestions.empty()) << "two judged the same words apart: nothing to say";
  EXPECT_TRUE(alike("", texts, {{"nobody", 3}}).suggestions.empty());
}

TEST(Alike, SaysTheSameWhateverTheOrderOfTheList) {
  const std::vector<std::string> texts{"air menguap", "Air menguap.", "besi", "kayu jati", "jati, kayu", "air menguap"};
  std::vector<std::string> turned(texts.rbegin(), texts.rend());
  EXPECT_EQ(groups("", texts), "0 1 5; 3 4");
  EXPECT_EQ(groups("", turned), "0 4 5; 1 2");
}

}  // namespace
}  // namespace selami::alike
