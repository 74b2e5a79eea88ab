#include "people_core/password.hpp"

#include <gtest/gtest.h>

namespace selami::people {
namespace {

TEST(EasyPassword, IsWhatOthersTryFirst) {
  for (const char* easy : {"indonesia1", "Indonesia 2026", "BISMILLAH99", "Kata-Sandi-1", "password123", "sekolahku1", "1234567890", "0987654321", "qwertyuiop", "poiuytrewq",
                           "aaaaaaaaaa", "abababababa", "198512032010012007", "081234567890", "sari.dewi123", "saridewi2026", "sarisari12", "Dewi 190585", "merdekamerdeka", "1q2w3e4r5t"}) {
    EXPECT_TRUE(is_easy(easy, "sari.dewi")) << easy;
  }
}

TEST(EasyPassword, IsNoSentence) {
  for (const char* fine : {"laut yang tenang", "batik kelengan 7", "kata sandi ke 1", "laut pasang 9", "tiga kucing naik becak", "sari laut malam", "rob-datang-lagi", "جميل البحر اليوم"}) {
    EXPECT_FALSE(is_easy(fine, "sari.dewi")) << fine;
  }
  EXPECT_FALSE(is_easy("laut yang tenang", ""));
}

}  // namespace
}  // namespace selami::people
