#include "people_core/password.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "people_core/known_passwords.hpp"

namespace selami::people {
namespace {

TEST(EasyPassword, IsWhatOthersTryFirst) {
  for (const char* easy : {"indonesia1", "Indonesia 2026", "BISMILLAH99", "Kata-Sandi-1", "password123", "sekolahku1", "1234567890", "0987654321", "qwertyuiop", "poiuytrewq",
                           "aaaaaaaaaa", "abababababa", "198512032010012007", "081234567890", "sari.dewi123", "saridewi2026", "sarisari12", "Dewi 190585", "merdekamerdeka", "1q2w3e4r5t"}) {
    EXPECT_TRUE(is_easy(easy, "sari.dewi")) << easy;
  }
}

/// "Such as the top 1,000 or 10,000 that match the policy" (ASVS 2.1.7): of 30,000.
TEST(EasyPassword, IsOneThatMachinesTryFirst) {
  EXPECT_TRUE(std::is_sorted(std::begin(known_passwords), std::end(known_passwords)));
  EXPECT_GT(std::size(known_passwords), 200u);
  for (const char* easy : {"counterstrike", "Justin Bieber", "systemofadown", "playstation3", "Q1w2e3r4t5y6", "minecraft123", "leavemealone", "gfhjkmgfhjkm"}) EXPECT_TRUE(is_easy(easy, "sari.dewi")) << easy;
}

TEST(EasyPassword, IsNoSentence) {
  for (const char* fine : {"laut yang tenang", "batik kelengan 7", "kata sandi ke 1", "laut pasang 9", "tiga kucing naik becak", "sari laut malam", "rob-datang-lagi", "جميل البحر اليوم"}) {
    EXPECT_FALSE(is_easy(fine, "sari.dewi")) << fine;
  }
  EXPECT_FALSE(is_easy("laut yang tenang", ""));
}

std::string refusal(std::string_view password) {
  const auto good = good_password(password, "sari.dewi");
  return good ? "" : good.error().code + " " + good.error().field;
}

TEST(GoodPassword, HasTwelveLettersOfAnyScriptAndAtMostAHundredAndTwentyEight) {
  EXPECT_EQ(refusal("sebelas hur"), "auth.password_short password");
  EXPECT_EQ(refusal("dua belas ya"), "");
  EXPECT_EQ(refusal("laut    biru"), "auth.password_short password") << "blanks in a row are one";
  EXPECT_EQ(refusal("🌊🐟🦐🦀🐚⛵🌴🌞🌧🌈🍚🥥"), "");
  EXPECT_EQ(refusal("🌊🐟🦐🦀🐚⛵🌴🌞🌧🌈🍚"), "auth.password_short password") << "44 bytes are eleven letters";
  std::string sentence = "tiga kucing naik becak ";
  while (sentence.size() < 128) sentence += static_cast<char>('a' + sentence.size() % 26);
  EXPECT_EQ(refusal(sentence), "");
  EXPECT_EQ(refusal(sentence + "x"), "auth.password_long password");
}

TEST(GoodPassword, IsNotEasy) {
  EXPECT_EQ(refusal("Indonesia 2026"), "auth.password_easy password");
  EXPECT_EQ(refusal("123456789012"), "auth.password_easy password");
  EXPECT_EQ(refusal("saridewi 2026"), "auth.password_easy password");
}

}  // namespace
}  // namespace selami::people
