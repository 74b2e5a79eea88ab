#include <gtest/gtest.h>

#include "text/lexicon.hpp"
#include "text/stem.hpp"
#include "text/text.hpp"

namespace selami::text {
namespace {

std::vector<std::string> sentences(std::string_view text) {
  const auto tokens = tokens_of(text);
  std::vector<std::string> out;
  for (const Sentence& s : sentences_of(tokens)) {
    const std::size_t from = tokens[s.first].at;
    const Token& last = tokens[s.last - 1];
    out.emplace_back(text.substr(from, last.at + last.size - from));
  }
  return out;
}
using Lines = std::vector<std::string>;

TEST(Tokens, KeepWordsWhole) {
  Lines words;
  for (const Token& t : tokens_of("Ciri-ciri Qur’an, air 07.30 é x² (5a) ꦲꦤꦕꦫꦏ!")) words.push_back(t.lower);
  EXPECT_EQ(words, (Lines{"ciri-ciri", "qur’an", ",", "air", "07.30", "é", "x²", "(", "5a", ")", "ꦲꦤꦕꦫꦏ", "!"}));
}

TEST(Tokens, KnowWhatIsQuoted) {
  const auto tokens = tokens_of("Guru bertanya, “Mengapa air naik?” lalu menunggu.");
  EXPECT_FALSE(tokens[1].quoted);
  EXPECT_TRUE(tokens[4].quoted);
  EXPECT_FALSE(tokens.back().quoted);
}

TEST(Sentences, EndWhereAReaderPauses) {
  EXPECT_EQ(sentences("Murid mengamati. Guru bertanya: apa itu? Murid menjawab!"),
            (Lines{"Murid mengamati.", "Guru bertanya: apa itu?", "Murid menjawab!"}));
  EXPECT_EQ(sentences("Alat: spons, pasir, dll. disiapkan pukul 07.30 oleh Bp. Budi."), (Lines{"Alat: spons, pasir, dll. disiapkan pukul 07.30 oleh Bp. Budi."}));
  EXPECT_EQ(sentences("1. Murid membaca.\n2. Murid menulis.\n- Murid berdoa"), (Lines{"1. Murid membaca.", "2. Murid menulis.", "- Murid berdoa"}));
  EXPECT_EQ(sentences("Murid membaca teks\nyang dipilih sendiri."), (Lines{"Murid membaca teks\nyang dipilih sendiri."}));
  EXPECT_EQ(sentences("Guru bertanya, \"Mengapa?\" lalu menunggu."), (Lines{"Guru bertanya, \"Mengapa?\" lalu menunggu."}));
  EXPECT_EQ(sentences("Dulu kukira … sekarang …"), (Lines{"Dulu kukira … sekarang …"}));
  EXPECT_EQ(sentences("Pak Budi, S.Pd. membuka."), (Lines{"Pak Budi, S.Pd. membuka."}));
  EXPECT_TRUE(sentences("").empty());
  EXPECT_TRUE(sentences(" .. ?! \n\n").empty());
}

TEST(Times, AreReadInTheirUnits) {
  const auto minutes = [](std::string_view text) {
    const auto tokens = tokens_of(text);
    const auto times = times_of(tokens);
    return times.empty() ? -1 : times[0].minutes * 100 + times[0].jp;
  };
  EXPECT_EQ(minutes("Pembukaan (10 menit)"), 1000);
  EXPECT_EQ(minutes("Inti (15’)"), 1500);
  EXPECT_EQ(minutes("2 x 35 menit"), 7000);
  EXPECT_EQ(minutes("2 × 35 menit"), 7000);
  EXPECT_EQ(minutes("1 jam"), 6000);
  EXPECT_EQ(minutes("2 JP"), 2);
  EXPECT_EQ(minutes("2 jam pelajaran"), 2);
  EXPECT_EQ(minutes("lima menit lagi"), 500);
  EXPECT_EQ(minutes("Lima belas menit terakhir"), 1500);
  EXPECT_EQ(minutes("selama dua puluh lima menit"), 2500);
  EXPECT_EQ(minutes("sepuluh menit pertama"), 1000);
  EXPECT_EQ(minutes("puluhan menit"), -1);
  EXPECT_EQ(minutes("lima murid"), -1);
  EXPECT_EQ(minutes("99999999999 menit"), -1);
}

TEST(Stem, TakesAffixesOffAndGivesLostLettersBack) {
  const auto roots = built_in_lexicon().roots;
  const std::pair<const char*, const char*> pairs[] = {
      {"menulis", "tulis"},      {"menyusun", "susun"},      {"mengelompokkan", "kelompok"}, {"permainan", "main"},
      {"bermain", "main"},       {"memasangkan", "pasang"},  {"kesimpulannya", "simpul"},    {"diperbaiki", "baik"},
      {"pertanyaan", "tanya"},   {"berpasangan", "pasang"},  {"membandingkan", "banding"},   {"pembelajaran", "ajar"},
      {"mengaji", "aji"},        {"mengkaji", "kaji"},       {"keputusan", "putus"},         {"anak-anak", "anak"},
      {"pengalaman", "alam"},    {"kehidupan", "hidup"},     {"merancang", "rancang"},       {"dijelaskan", "jelas"},
      {"perbandingan", "banding"}, {"memprediksi", "prediksi"}, {"menguji", "uji"},          {"bertanyalah", "tanya"},
      {"mempertimbangkan", "timbang"}, {"berkelompok", "kelompok"}, {"kebun", "kebun"},          {"ٱلسَّلَامُ", "ٱلسَّلَامُ"}};
  for (const auto& [word, root] : pairs) EXPECT_EQ(stem(word, roots), root) << word;
}

TEST(Lexicon, IsSortedAndItsSignsFindThemselves) {
  const Lexicon& lexicon = built_in_lexicon();
  EXPECT_GT(lexicon.verbs.size(), 250U);
  ASSERT_NE(find_verb(lexicon, "menjelaskan mengapa"), nullptr);
  EXPECT_EQ(find_verb(lexicon, "menjelaskan mengapa")->solo, Solo::rel);
  EXPECT_EQ(find_verb(lexicon, "bukan kata kerja"), nullptr);
  EXPECT_EQ(lexicon.principles.size(), 3U);
  EXPECT_EQ(lexicon.dimensions.size(), 8U);
  for (const auto signs : {lexicon.principles, lexicon.dimensions}) {
    for (const Sign& sign : signs) {
      any_part(sign.stems, [&](std::string_view s) {
        EXPECT_EQ(stem(s, lexicon.roots), s) << sign.id << ": give the stem";
        return false;
      });
    }
  }
}

}  // namespace
}  // namespace selami::text
