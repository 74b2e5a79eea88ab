#pragma once
/// @file The small city served on some disk, and Sari's phone.

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "kit/databases.hpp"
#include "kit/sending.hpp"
#include "plan/plan.hpp"

namespace selami {

class Served {
 public:
  /// In a new folder within `place`; empty: anywhere.
  explicit Served(const std::string& place = {}) {
    fresh = std::make_unique<kit::FreshDatabase>(storage::Engine::sqlite);  // in any case: what others are copied from is made outside
    if (!place.empty()) fresh = within(place);
    const auto connection = fresh->get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      city = kit::small_city(tx, {1'700'000'000'000});
      kit::run(tx, "UPDATE session SET expires_at = 4000000000000, seen_on = '2096-01-01'");
    });
  }
  void start() { server = std::make_unique<kit::Server>(std::vector<std::string>{"--data", fresh->folder()}); }
  kit::HttpReply ask(const std::string& method, const std::string& path, const std::string& body = {}) {
    kit::Line line(server->port());
    return line.ask(method, path, city.sari.token, body).value_or(kit::HttpReply{});
  }
  /// The same, with the reader's language.
  kit::HttpReply ask_in(const std::string& language, const std::string& method, const std::string& path, const std::string& body) {
    kit::Line line(server->port());
    return line
        .ask_raw(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: " + language + "\r\nAuthorization: Bearer " + city.sari.token +
                 "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body)
        .value_or(kit::HttpReply{});
  }
  void make_plan() {
    const std::string body = R"({"school": ")" + city.school.text + R"(", "base": 0, "body": )" + plan::write_plan(plan::Plan{}) + "}";
    const auto made = ask("PUT", "/api/plans/" + plan, body);
    ASSERT_EQ(made.status, 200) << made.body;
  }
  std::vector<sending::Outcome> send(const std::vector<std::string>& names) {
    const auto out = sending::outcomes(ask("POST", "/api/commands", sending::envelope(plan, names)));
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (out[i].status == 200) acknowledged.insert(names[i]);
    }
    return out;
  }
  std::vector<std::string> rows(const std::string& sql) {
    const auto reader = fresh->get().connect_read_only();
    std::vector<std::string> out;
    storage::in_snapshot(*reader, [&](storage::Tx& tx) { out = kit::rows(tx, sql); });
    return out;
  }
  /// What was acknowledged is there, once, and nothing else.
  void expect_kept() {
    const auto kept = rows("SELECT why FROM finding_silence");
    EXPECT_EQ(std::set<std::string>(kept.begin(), kept.end()), acknowledged);
    EXPECT_EQ(kept.size(), acknowledged.size());
    EXPECT_EQ(rows("SELECT COUNT(*) FROM change WHERE table_name = 'finding_silence'"), std::vector<std::string>{std::to_string(acknowledged.size())});
    EXPECT_EQ(rows("PRAGMA integrity_check"), std::vector<std::string>{"ok"});
  }

  static std::unique_ptr<kit::FreshDatabase> within(const std::string& place) {
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before ? before : "";
    ::setenv("TMPDIR", place.c_str(), 1);
    auto out = std::make_unique<kit::FreshDatabase>(storage::Engine::sqlite);
    if (before) ::setenv("TMPDIR", kept.c_str(), 1);
    else ::unsetenv("TMPDIR");
    return out;
  }

  std::unique_ptr<kit::FreshDatabase> fresh;
  kit::City city;
  std::string plan = kit::named_id("plan", "crash");
  std::unique_ptr<kit::Server> server;
  std::set<std::string> acknowledged;
};

}  // namespace selami
