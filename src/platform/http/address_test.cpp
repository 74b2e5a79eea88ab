#include "http/address.hpp"

#include <gtest/gtest.h>

namespace selami {
namespace {

const std::vector<std::string> own = {"127.0.0.1", "::1", "192.0.2.1"};

TEST(Address, ATrustedProxySaysWhoTheClientIs) {
  EXPECT_EQ(client_of("203.0.113.9", "", own), "203.0.113.9");
  EXPECT_EQ(client_of("127.0.0.1", "203.0.113.9", own), "203.0.113.9");
  EXPECT_EQ(client_of("127.0.0.1", "", own), "127.0.0.1");
}

TEST(Address, AClientCannotNameItself) {
  EXPECT_EQ(client_of("203.0.113.9", "198.51.100.1", own), "203.0.113.9") << "nobody asked it";
  EXPECT_EQ(client_of("127.0.0.1", "198.51.100.1, 203.0.113.9", own), "203.0.113.9");
  EXPECT_EQ(client_of("127.0.0.1", "198.51.100.1,203.0.113.9", own), "203.0.113.9") << "two headers, the second by our proxy";
  EXPECT_EQ(client_of("127.0.0.1", "127.0.0.1, 203.0.113.9", own), "203.0.113.9");
}

TEST(Address, ProxiesStandBehindProxies) {
  EXPECT_EQ(client_of("127.0.0.1", "198.51.100.1, 203.0.113.9, 192.0.2.1", own), "203.0.113.9");
  EXPECT_EQ(client_of("::ffff:127.0.0.1", "203.0.113.9", own), "203.0.113.9");
}

TEST(Address, WhatIsNoAddressIsNotOne) {
  EXPECT_EQ(client_of("127.0.0.1", "203.0.113.9, a house", own), "127.0.0.1");
  EXPECT_EQ(client_of("127.0.0.1", ",,,", own), "127.0.0.1");
  EXPECT_EQ(client_of("127.0.0.1", "127.0.0.1", own), "127.0.0.1");
}

TEST(Address, GuessesAreCountedByNetwork) {
  EXPECT_EQ(network_of("203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(network_of("::ffff:203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(network_of("2001:db8:1:2::7"), network_of("2001:db8:1:2:ffff:1:2:3"));
  EXPECT_NE(network_of("2001:db8:1:2::7"), network_of("2001:db8:1:3::7"));
  EXPECT_EQ(network_of("nowhere"), "nowhere");
}

}  // namespace
}  // namespace selami
