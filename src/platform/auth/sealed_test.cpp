/// What a phone has locked (tests/golden/sealed, written by web/src/lib/carry/sealed.test.ts), and what was done to it on its way.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "auth/sealed.hpp"

namespace selami {
namespace {

std::string golden(const std::string& name) {
  std::ifstream in(std::string(SELAMI_SOURCE_DIR) + "/tests/golden/sealed/" + name);
  std::ostringstream out;
  out << in.rdbuf();
  std::string text = out.str();
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

/// As in the phone's test: id "00…01", key 01 02 … 20.
Seal phones() {
  Seal out{std::string(31, '0') + "1", ""};
  for (int i = 1; i <= 32; ++i) {
    out.key += "0123456789abcdef"[i >> 4];
    out.key += "0123456789abcdef"[i & 15];
  }
  return out;
}

TEST(Sealed, WhatAPhoneLockedIsOpened) { EXPECT_EQ(open_sealed(golden("locked.txt"), phones()), golden("text.json")); }

TEST(Sealed, NothingOfItCanBeChanged) {
  const std::string locked = golden("locked.txt");
  for (std::size_t i = 0; i < locked.size(); ++i) {
    std::string changed = locked;
    changed[i] = changed[i] == 'a' ? 'b' : 'a';
    if (i + 1 == locked.size()) continue;  // the last letter's spare bits say nothing
    EXPECT_FALSE(open_sealed(changed, phones())) << i;
  }
  EXPECT_FALSE(open_sealed(locked.substr(0, locked.size() - 4), phones()));
  EXPECT_FALSE(open_sealed(locked + "AAAA", phones()));
}

TEST(Sealed, AnotherKeyOpensNothing) {
  Seal other = phones();
  other.key[0] = 'f';
  EXPECT_FALSE(open_sealed(golden("locked.txt"), other));
  EXPECT_NE(seal_of("secret", std::string(64, 'a')).key, seal_of("other", std::string(64, 'a')).key);
  EXPECT_NE(seal_of("secret", std::string(64, 'a')).key, seal_of("secret", std::string(64, 'b')).key);
  EXPECT_EQ(seal_of("secret", std::string(64, 'a')).id, std::string(32, 'a'));
}

TEST(Sealed, WhatHasAnotherFormIsNone) {
  const std::string id(32, 'a');
  EXPECT_EQ(seal_id_in("selami1." + id + ".AAAA"), id);
  for (const std::string& text : {std::string(), std::string("selami1."), "selami1." + id, "selami2." + id + ".AAAA", "selami1." + std::string(32, 'Z') + ".AAAA",
                                  "selami1." + std::string(31, 'a') + ".AAAA"}) {
    EXPECT_FALSE(seal_id_in(text)) << text;
  }
  for (const char* bytes : {"", "AAAA", "====", "ä"}) EXPECT_FALSE(open_sealed("selami1." + id + "." + bytes, {id, std::string(64, '0')})) << bytes;
}

}  // namespace
}  // namespace selami
