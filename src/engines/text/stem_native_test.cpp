// The rules' oracle is libstemmer, which exists natively only.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <libstemmer.h>
#include <rapidcheck/gtest.h>

#include "text/reading.hpp"
#include "text/stem.hpp"

namespace selami::text {
namespace {

std::string oracle(sb_stemmer* stemmer, const std::string& word) {
  const auto* out = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

TEST(RuleStem, IsSnowballsOnEveryWordOfThePacks) {
  sb_stemmer* stemmer = sb_stemmer_new("indonesian", nullptr);
  ASSERT_NE(stemmer, nullptr);
  std::size_t words = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SELAMI_SOURCE_DIR "/packs")) {
    if (entry.path().extension() != ".yaml") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    for (const Token& token : tokens_of(text.str())) {
      if (token.kind != TokenKind::word) continue;
      ++words;
      EXPECT_EQ(rule_stem(token.lower), oracle(stemmer, token.lower)) << token.lower;
    }
  }
  sb_stemmer_delete(stemmer);
  EXPECT_GT(words, 3000U);
}

RC_GTEST_PROP(RuleStem, IsSnowballsOnMadeWords, ()) {
  static sb_stemmer* const stemmer = sb_stemmer_new("indonesian", nullptr);
  const auto part = [](std::vector<std::string> of) { return rc::gen::elementOf(of); };
  const std::string word = *part({"", "me", "mem", "men", "meng", "meny", "pe", "pem", "peng", "peny", "di", "ter", "ke", "se"}) +
                           *part({"", "ber", "per", "pe", "be", "bel", "pel"}) +
                           *part({"ajar", "kerja", "tulis", "ubah", "susun", "adil", "gagas", "ikut", "a", "sapu", "nilai", "teliti"}) +
                           *part({"", "kan", "an", "i", "si"}) + *part({"", "ku", "mu", "nya"}) + *part({"", "kah", "lah", "pun"});
  RC_ASSERT(rule_stem(word) == oracle(stemmer, word));
}

RC_GTEST_PROP(Read, TakesAnyBytes, (const std::string& bytes)) {
  const Reading reading = read(bytes, built_in_lexicon());
  for (const Act& act : reading.acts) RC_ASSERT(act.first < reading.tokens.size() && act.sentence < reading.sentences.size());
}

RC_GTEST_PROP(Read, TakesAnyOrderOfWords, ()) {
  const auto pick = rc::gen::elementOf(std::vector<std::string>{
      "Guru", "murid", "dan", "bersama", "oleh", "yang", "tidak", "menjelaskan", "dijelaskan", "mengajak", "\"", ",", ".", "?", "\n- ",
      "untuk", "kepada", "Setelah", "dapat", "cara", "membuat", "diskusi", "5", "menit", "…", "peserta", "didik", "Bandingkan", "é", "’"});
  std::string text;
  for (const std::string& word : *rc::gen::container<std::vector<std::string>>(pick)) text += word + " ";
  const Reading once = read(text, built_in_lexicon());
  const Reading again = read(text, built_in_lexicon());
  RC_ASSERT(once.acts.size() == again.acts.size());
  for (const Act& act : once.acts) RC_ASSERT(act.last <= once.tokens.size());
}

}  // namespace
}  // namespace selami::text
