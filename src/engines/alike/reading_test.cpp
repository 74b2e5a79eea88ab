#include "alike/reading.hpp"

#include <gtest/gtest.h>

#include "alike/words.hpp"

namespace selami::alike {
namespace {

/// The stems of what says something, a denied one with "!", a number with "#".
std::string said(std::string_view text) {
  std::string out;
  for (const Word& w : words_of(text)) {
    if (w.small || w.reason) continue;
    if (!out.empty()) out += ' ';
    out.append(static_cast<std::size_t>(w.denials), '!');
    if (w.number) out += '#';
    out += w.stem;
  }
  return out;
}

TEST(AlikeReading, UndoesShortFormsAndSpellings) {
  EXPECT_EQ(said("krn airnya bnyk bgt"), said("Karena air banyak sekali."));
  EXPECT_EQ(said("gk bs bernafas"), said("tidak bisa bernapas"));
  EXPECT_EQ(said("Banyune adem"), "banyune dingin") << "Javanese endings stay: only common words are known";
  EXPECT_EQ(said("omahe gedhe, banyu akeh"), "omahe besar air banyak");
  EXPECT_EQ(said("bangeeet puanasss"), said("banget puanas"));
  EXPECT_EQ(said("CO2 dan O2"), said("karbondioksida, oksigen"));
}

TEST(AlikeReading, FoldsReduplication) {
  EXPECT_EQ(said("buku2 dan anak-anak"), said("buku, anak"));
  EXPECT_EQ(said("sayur2an"), said("sayur-sayuran"));
  EXPECT_EQ(said("tumbuh-tumbuhan"), said("tumbuhan"));
  EXPECT_EQ(said("gerak-gerik"), "gerak");
}

TEST(AlikeReading, ReadsNumbersAndUnits) {
  EXPECT_EQ(said("2 kg"), said("dua kilo"));
  EXPECT_EQ(said("dua puluh lima gram"), "#25 gram");
  EXPECT_EQ(said("seribu dua ratus tiga"), "#1203");
  EXPECT_EQ(said("lima belas"), "#15");
  EXPECT_EQ(said("2 juta lima ratus ribu"), "#2 juta #500000") << "figures and words are not one number";
  EXPECT_EQ(said("1.000 orang"), "#1000 orang");
  EXPECT_EQ(said("0,50"), "#0.5");
  EXPECT_EQ(said("50%"), said("50 persen"));
  EXPECT_EQ(said("1. besi 2. kayu 3) batu"), "besi kayu batu");
  EXPECT_EQ(said("5. besi"), "#5 besi") << "no list begins at five";
}

TEST(AlikeReading, BindsADenialToWhatItDenies) {
  EXPECT_EQ(said("bukan karena panas"), "!panas");
  EXPECT_EQ(said("bukan karena tidak panas"), "!!panas") << "two denials are not none";
  EXPECT_EQ(said("tidak yang panas tetapi dingin"), "!panas dingin");
  EXPECT_EQ(said("tidak"), "!tidak");
  EXPECT_EQ(said("tanpa biji"), "!biji");
}

TEST(AlikeReading, TakesHostileText) {
  EXPECT_EQ(said(""), "");
  EXPECT_EQ(said("… – “” • × ?!"), "");
  EXPECT_EQ(said("é “kata”"), "e kata");
  EXPECT_FALSE(words_of("\xC3").empty() && words_of("\xE2\x80").size() > 1) << "cut letters are read to the end of the text, no further";
  EXPECT_FALSE(words_of(std::string(100000, 'a')).empty());
}

TEST(AlikeReading, KnowsOneLetterApart) {
  EXPECT_TRUE(one_letter_apart("fotosintesis", "fotosintesi"));
  EXPECT_TRUE(one_letter_apart("plerom", "pleorm"));
  EXPECT_TRUE(one_letter_apart("plerom", "plerim"));
  EXPECT_FALSE(one_letter_apart("plerom", "plerom"));
  EXPECT_FALSE(one_letter_apart("plerom", "pelorm"));
  EXPECT_FALSE(one_letter_apart("", "ab"));
}

TEST(AlikeReading, MendsASlipOfOnePupil) {
  const auto mended = [](const std::vector<std::string>& texts) {
    std::vector<std::vector<Word>> answers;
    for (const std::string& text : texts) answers.push_back(words_of(text));
    mend(words_of("Apa itu transpirasi?"), answers);
    return answers.back().back().stem;
  };
  EXPECT_EQ(mended({"stomata", "stomata", "stomata", "stomatta"}), "stomata");
  EXPECT_EQ(mended({"stomata", "stomata", "stomatta"}), "stomatta") << "too few write it the other way";
  EXPECT_EQ(mended({"stomata", "stomata", "stomata", "stomatta", "stomatta"}), "stomatta") << "two pupils' word is a word";
  EXPECT_EQ(mended({"batu", "transpirosi"}), mended({"batu", "transpirasi"})) << "the question's word";
  EXPECT_EQ(mended({"abiotik", "abiotik", "abiotik", "biotik"}), "biotik") << "antonyms are one letter apart too";
}

TEST(AlikeWords, ThePackIsSortedAndLarge) {
  const Slang& pack = slang();
  EXPECT_GE(pack.spelling.size(), 300u);
  EXPECT_TRUE(std::is_sorted(pack.spelling.begin(), pack.spelling.end(), [](const Spelling& a, const Spelling& b) { return a.from < b.from; }));
  for (const Antonyms& a : pack.antonyms) {
    for (const std::string_view word : {a.one, a.other}) {
      const auto words = words_of(word);
      ASSERT_EQ(words.size(), 1u) << word;
      EXPECT_EQ(words[0].stem, word) << "an antonym that is never read";
      EXPECT_FALSE(words[0].small) << word;
    }
  }
}

}  // namespace
}  // namespace selami::alike
