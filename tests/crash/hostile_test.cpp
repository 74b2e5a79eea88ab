/// Bytes that no honest client sends: a clear error, the server lives, nothing is stored.
#include <gtest/gtest.h>

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit/program.hpp"

namespace selami {
namespace {

class Hostile : public testing::Test {
 protected:
  Hostile() : fresh_(storage::Engine::sqlite) {
    const auto connection = fresh_.get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      city = kit::small_city(tx, {1'700'000'000'000});
      kit::run(tx, "UPDATE session SET expires_at = 4000000000000, seen_on = '2096-01-01'");
    });
    server = std::make_unique<kit::Server>(std::vector<std::string>{"--data", fresh_.folder()});
  }
  int raw(const std::string& bytes) {
    kit::Line line(server->port());
    const auto reply = line.ask_raw(bytes);
    return reply ? reply->status : 0;
  }
  int ask(const std::string& method, const std::string& path, const std::string& body) {
    kit::Line line(server->port());
    const auto reply = line.ask(method, path, city.sari.token, body);
    return reply ? reply->status : 0;
  }
  /// It still answers, and a class is what it was.
  void lives() {
    kit::Line line(server->port());
    const auto reply = line.ask("GET", "/api/groups", city.sari.token);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200) << reply->body;
    EXPECT_NE(reply->body.find(city.group.text), std::string::npos);
  }

  kit::FreshDatabase fresh_;
  kit::City city;
  std::unique_ptr<kit::Server> server;
};

TEST_F(Hostile, HeadsThatAreNone) {
  EXPECT_EQ(raw("HELO there\r\n\r\n"), 400);
  EXPECT_EQ(raw("GET /api/me HTTP/1.1\r\nX: " + std::string(40'000, 'x') + "\r\n\r\n"), 431);
  raw("GET /api/\xff\xfe%ff%00 HTTP/1.1\r\nHost: x\r\n\r\n");
  raw("POST /api/commands HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n");
  raw("POST /api/commands HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
  lives();
}

TEST_F(Hostile, ASessionWithoutMeasureWaitsAndOthersDoNot) {
  server.reset();
  server = std::make_unique<kit::Server>(std::vector<std::string>{"--data", fresh_.folder(), "--session-burst", "3"});
  int refused = 0;
  for (int i = 0; i < 200; ++i) refused += ask("GET", "/api/me", "") == 429 ? 1 : 0;
  EXPECT_GT(refused, 0) << "200 in the time of a few";
  EXPECT_EQ(kit::Line(server->port()).ask("GET", "/api/me", city.budi.token)->status, 200);
  EXPECT_EQ(raw("GET /api/city HTTP/1.1\r\nHost: x\r\n\r\n"), 200);
}

TEST_F(Hostile, BodiesThatAreTooBig) {
  EXPECT_EQ(raw("POST /api/commands HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n"), 413);
  EXPECT_EQ(ask("POST", "/api/sign-in", std::string(300'000, ' ')), 413);
  EXPECT_EQ(raw("POST /api/join HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n" + std::string(0x20000, 'x')), 413);
  lives();
}

TEST_F(Hostile, BodiesThatAreNoJson) {
  for (const std::string& body : {std::string("{\"commands\": ["), std::string(500'000, '['), std::string("\0\0\0", 3), std::string("{\"commands\": [\"\xc3\x28\"]}"),
                                  std::string(R"({"commands": {"a": 1e99999}})")}) {
    EXPECT_EQ(ask("POST", "/api/commands", body), 422) << body.substr(0, 30);
  }
  EXPECT_EQ(ask("POST", "/api/commands", R"({"commands": [7, null, [], {"id": 1}]})"), 200) << "each has its own outcome";
  lives();
}

TEST_F(Hostile, AnotherSitesPageCannotWrite) {
  const std::string body = "{\"commands\": []}";
  const auto with = [&](const std::string& header) {
    return raw("POST /api/commands HTTP/1.1\r\nHost: selami.example\r\nCookie: selami_session=" + city.sari.token + "\r\n" + header +
               "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
  };
  EXPECT_EQ(with("Origin: https://evil.example\r\n"), 403);
  EXPECT_EQ(with("Sec-Fetch-Site: cross-site\r\n"), 403);
  EXPECT_EQ(with("Origin: https://selami.example\r\n"), 200);
  EXPECT_EQ(with("Sec-Fetch-Site: same-origin\r\n"), 200);
}

TEST_F(Hostile, PathsLeadNowhereElse) {
  for (const char* path : {"/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/selami.sqlite", "/secret.key", "/metrics/.."}) {
    const int status = raw(std::string("GET ") + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(status == 404 || status == 400 || status == 200) << path << " " << status;
  }
  kit::Line line(server->port());
  const auto key = line.ask("GET", "/secret.key", "");
  ASSERT_TRUE(key);
  EXPECT_EQ(key->status, 404);
  lives();
}

TEST_F(Hostile, ManyHalfRequestsDoNotStopOthers) {
  std::vector<std::unique_ptr<kit::Line>> lines;
  for (int i = 0; i < 100; ++i) lines.push_back(std::make_unique<kit::Line>(server->port()));
  lives();
}

}  // namespace
}  // namespace selami
