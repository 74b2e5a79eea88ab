#include "http/target.hpp"

#include <gtest/gtest.h>

namespace selami {
namespace {

constexpr Instant while_both_are_taken{1'796'000'000'000};
constexpr Instant afterwards{1'814'400'000'000};

TEST(SessionCookie, HasANameThatNoOtherHostCanSetBehindTlsAndAPlainOneWithout) {
  EXPECT_EQ(session_cookie(true), "__Host-selami_session");
  EXPECT_EQ(session_in("a=1; __Host-selami_session=new; selami_session=old", true, while_both_are_taken).token, "new");
  EXPECT_FALSE(session_in("__Host-selami_session=new; selami_session=old", true, while_both_are_taken).renamed);
  EXPECT_EQ(session_in("selami_session=plain", false, afterwards).token, "plain");
  EXPECT_EQ(session_in("__Host-selami_session=new", false, while_both_are_taken).token, "");
  EXPECT_EQ(session_in("", true, while_both_are_taken).token, "");
}

TEST(SessionCookie, OfBeforeIsTakenUntilNobodyCanBeSignedInWithIt) {
  const SessionIn before = session_in("selami_session=old", true, while_both_are_taken);
  EXPECT_EQ(before.token, "old");
  EXPECT_TRUE(before.renamed);
  EXPECT_EQ(session_in("selami_session=old", true, afterwards).token, "");
  EXPECT_FALSE(session_in("selami_session=old", true, afterwards).renamed);
  EXPECT_FALSE(session_in("selami_session=plain", false, while_both_are_taken).renamed);
}

}  // namespace
}  // namespace selami
