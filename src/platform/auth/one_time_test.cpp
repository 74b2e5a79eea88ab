/// Codes against the vectors of the RFCs that define them.
#include <gtest/gtest.h>

#include "auth/kept.hpp"
#include "auth/one_time.hpp"
#include "auth/secrets.hpp"

namespace selami {
namespace {

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

const std::string twenty = "12345678901234567890";

TEST(OneTime, HmacSha1IsThatOfRfc2202) {
  EXPECT_EQ(hex(hmac_sha1(std::string(20, '\x0b'), "Hi There")), "b617318655057264e28bc0b6fb378c8ef146be00");
  EXPECT_EQ(hex(hmac_sha1("Jefe", "what do ya want for nothing?")), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  EXPECT_EQ(hex(hmac_sha1(std::string(20, '\xaa'), std::string(50, '\xdd'))), "125d7342b9ac11cd91a39af48aa17b4f63f175d3");
  EXPECT_EQ(hex(hmac_sha1(std::string(80, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")), "aa4ae5e15272d00e95705637ce8a3b55ed402112");
  EXPECT_EQ(hex(hmac_sha1(std::string(80, '\xaa'), "Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data")), "e8e99d0f45237d786d6bbaa7965c7808bbff1a91");
}

TEST(OneTime, CountedCodesAreThoseOfRfc4226) {
  const char* codes[] = {"755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"};
  for (std::uint64_t counter = 0; counter < 10; ++counter) EXPECT_EQ(hotp(twenty, counter), codes[counter]) << counter;
}

TEST(OneTime, TimedCodesAreThoseOfRfc6238) {
  const std::pair<std::int64_t, const char*> vectors[] = {{59, "94287082"},         {1111111109, "07081804"},  {1111111111, "14050471"},
                                                          {1234567890, "89005924"}, {2000000000, "69279037"}, {20000000000, "65353130"}};
  for (const auto& [second, code] : vectors) {
    const std::int64_t step = step_at({second * second_ms});
    EXPECT_EQ(hotp(twenty, static_cast<std::uint64_t>(step), 8), code) << second;
    EXPECT_EQ(step_of_code(twenty, std::string(code).substr(2), {second * second_ms}, 0), step) << "its last six digits";
  }
}

TEST(OneTime, ACodeIsTakenOneStepEarlyOrLateAndNoFurther) {
  const Instant now{1234567890 * second_ms};
  const std::int64_t step = step_at(now);
  const auto code = [&](std::int64_t away) { return hotp(twenty, static_cast<std::uint64_t>(step + away)); };
  EXPECT_EQ(step_of_code(twenty, code(-1), now, 0), step - 1);
  EXPECT_EQ(step_of_code(twenty, code(0).substr(0, 3) + " " + code(0).substr(3), now, 0), step) << "as apps show it";
  EXPECT_EQ(step_of_code(twenty, code(1), now, 0), step + 1);
  EXPECT_EQ(step_of_code(twenty, code(-2), now, 0), std::nullopt);
  EXPECT_EQ(step_of_code(twenty, code(2), now, 0), std::nullopt);
  EXPECT_EQ(step_of_code(twenty, "", now, 0), std::nullopt);
  EXPECT_EQ(step_of_code(twenty, code(0) + "0", now, 0), std::nullopt);
}

TEST(OneTime, ACodeThatWasTakenIsNotTakenAgainNorOneBeforeIt) {
  const Instant now{1234567890 * second_ms};
  const std::int64_t step = step_at(now);
  EXPECT_EQ(step_of_code(twenty, hotp(twenty, static_cast<std::uint64_t>(step)), now, step), std::nullopt);
  EXPECT_EQ(step_of_code(twenty, hotp(twenty, static_cast<std::uint64_t>(step - 1)), now, step), std::nullopt);
  EXPECT_EQ(step_of_code(twenty, hotp(twenty, static_cast<std::uint64_t>(step + 1)), now, step), step + 1);
}

TEST(OneTime, KeysAreWrittenAsRfc4648) {
  EXPECT_EQ(base32(""), "");
  EXPECT_EQ(base32("f"), "MY");
  EXPECT_EQ(base32("fo"), "MZXQ");
  EXPECT_EQ(base32("foo"), "MZXW6");
  EXPECT_EQ(base32("foob"), "MZXW6YQ");
  EXPECT_EQ(base32("fooba"), "MZXW6YTB");
  EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
  EXPECT_EQ(otpauth("Selami", "sari.dewi", twenty), "otpauth://totp/Selami:sari.dewi?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Selami");
}

TEST(Kept, OpensForItsOwnerPurposeAndSecretAlone) {
  SystemRandom random;
  const std::string secret(32, 's');
  const std::string kept = lock_away(secret, "second-factor", "person_a", twenty, random);
  EXPECT_EQ(unlocked(secret, "second-factor", "person_a", kept), twenty);
  EXPECT_EQ(unlocked(secret, "second-factor", "person_b", kept), std::nullopt) << "moved to another's row";
  EXPECT_EQ(unlocked(secret, "another", "person_a", kept), std::nullopt);
  EXPECT_EQ(unlocked(std::string(32, 't'), "second-factor", "person_a", kept), std::nullopt);
  EXPECT_EQ(kept.find(twenty), std::string::npos);
  EXPECT_NE(lock_away(secret, "second-factor", "person_a", twenty, random), kept) << "a nonce is used once";
  std::string changed = kept;
  changed[kept.size() / 2] = changed[kept.size() / 2] == 'A' ? 'B' : 'A';
  EXPECT_EQ(unlocked(secret, "second-factor", "person_a", changed), std::nullopt);
  EXPECT_EQ(unlocked(secret, "second-factor", "person_a", ""), std::nullopt);
}

}  // namespace
}  // namespace selami
