/// A phone without network gives its work to a colleague's: the real routes, a real session's seal.
#include <gtest/gtest.h>
#include <sodium.h>

#include <array>
#include <vector>

#include "base/json.hpp"
#include "house.hpp"

namespace selami {
namespace {

std::string text_in(const Reply& reply, const char* field) {
  const auto body = json::parse(reply.body);
  return body ? std::string(body->text_of(field)) : std::string();
}

/// As the phone locks it (web/src/lib/carry/sealed.ts): the golden file in tests/golden/sealed holds both to the same bytes.
std::string locked(const std::string& text, const std::string& id, const std::string& key_hex) {
  std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_KEYBYTES> key{};
  sodium_hex2bin(key.data(), key.size(), key_hex.data(), key_hex.size(), nullptr, nullptr, nullptr);
  const std::string known = "selami1." + id;
  constexpr std::size_t nonce = crypto_aead_chacha20poly1305_ietf_NPUBBYTES;
  std::vector<unsigned char> bytes(nonce + text.size() + crypto_aead_chacha20poly1305_ietf_ABYTES);
  unsigned long long size = 0;
  const auto in = [](const std::string& each) { return reinterpret_cast<const unsigned char*>(each.data()); };
  crypto_aead_chacha20poly1305_ietf_encrypt(bytes.data() + nonce, &size, in(text), text.size(), in(known), known.size(), nullptr,
                                            bytes.data(), key.data());
  std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  out.pop_back();
  return known + "." + out;
}

class Carried : public testing::TestWithParam<storage::Engine> {
 protected:
  kit::House house{GetParam()};
  std::string sari = house.city().sari.token;
  std::string anto = house.city().anto.token;

  std::string plan_command(const std::string& id, const std::string& language) {
    return R"({"id": "cmd_01k7zq3v9hj8m2n4p6q8r0s2)" + id + R"(", "v": 1, "at": 1, "method": "PUT", "path": "/api/me", "body": {"language": ")" + language + "\"}}";
  }
  std::string sealed(const std::string& commands) {
    const Reply seal = house.ask(sari, "GET", "/my/seal");
    EXPECT_EQ(house.against_contract(seal), "");
    return locked("{\"commands\": [" + commands + "]}", text_in(seal, "id"), text_in(seal, "key"));
  }
  Reply carry(const std::string& carrier, const std::string& text) { return house.ask(carrier, "POST", "/carried", R"({"sealed": ")" + text + "\"}"); }
};

TEST_P(Carried, IsDoneAsItsOwnersAndOnce) {
  const std::string work = sealed(plan_command("0a", "en") + "," + plan_command("0b", "de"));
  const Reply first = carry(anto, work);
  EXPECT_EQ(first.body, R"({"done":1,"refused":1,"waiting":0,"left":0})");
  EXPECT_EQ(house.against_contract(first), "");
  EXPECT_EQ(text_in(house.ask(sari, "GET", "/me"), "language"), "en");
  EXPECT_EQ(text_in(house.ask(anto, "GET", "/me"), "language"), "id");
  house.ask(sari, "PUT", "/me", R"({"language": "id"})");
  EXPECT_EQ(carry(anto, work).body, first.body);  // carried again: heard, not done
  EXPECT_EQ(text_in(house.ask(sari, "GET", "/me"), "language"), "id");
  const Reply own = house.ask(sari, "POST", "/commands", "{\"commands\": [" + plan_command("0a", "en") + "]}");
  EXPECT_NE(own.body.find("\"status\":200"), std::string::npos) << own.body;
  EXPECT_EQ(text_in(house.ask(sari, "GET", "/me"), "language"), "id");
}

TEST_P(Carried, EndsWithItsSession) {
  const std::string work = sealed(plan_command("0a", "en"));
  house.ask(sari, "POST", "/sign-out");
  const Reply late = carry(anto, work);
  EXPECT_EQ(late.status, 403);
  EXPECT_NE(late.body.find("carried.ended"), std::string::npos) << late.body;
}

TEST_P(Carried, IsNobodyElsesToOpenOrChange) {
  std::string work = sealed(plan_command("0a", "en"));
  const Reply seal = house.ask(anto, "GET", "/my/seal");
  EXPECT_EQ(carry(anto, locked("{\"commands\": []}", work.substr(8, 32), text_in(seal, "key"))).status, 422);
  EXPECT_EQ(carry("", work).status, 401);
  work[work.size() / 2] = work[work.size() / 2] == 'A' ? 'B' : 'A';
  EXPECT_EQ(carry(anto, work).status, 422);
  EXPECT_EQ(text_in(house.ask(sari, "GET", "/me"), "language"), "id");
}

TEST_P(Carried, ASessionIsNotGuessed) {
  const std::string work = sealed(plan_command("0a", "en"));
  EXPECT_EQ(carry(anto, "selami1." + std::string(32, '0') + work.substr(40)).status, 403);
  EXPECT_EQ(carry(anto, "selami1." + std::string(32, 'z') + work.substr(40)).status, 422);
}

KIT_ON_BOTH(Carried);

}  // namespace
}  // namespace selami
