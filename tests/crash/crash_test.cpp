/// Power cuts under load: what was acknowledged is there, once.
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "kit/acknowledged.hpp"
#include "plan/plan.hpp"

namespace selami {
namespace {

constexpr int kills = 5;
constexpr int clients = 8;

/// A phone's outbox at its simplest: sends ten commands again and again until it got their outcomes.
class Load {
 public:
  Load(unsigned short port, kit::Acknowledged& all, const std::string& token) : port_(port), all_(all), token_(token) {}

  void run(int client) {
    auto line = std::make_unique<kit::Line>(port());
    int seen_server = 0;
    for (int request = 0; !all_.enough(); ++request) {
      const std::vector<std::string> names = kit::Acknowledged::names_of(client, request);
      const std::string body = all_.body_of(names);
      std::optional<kit::HttpReply> reply;
      while (true) {
        if (line->open()) reply = line->ask("POST", "/api/commands", token_, body);
        if (reply) break;
        seen_server = wait_for_server(seen_server);
        line = std::make_unique<kit::Line>(port());
      }
      EXPECT_TRUE(all_.take(names, *reply)) << reply->body;
    }
  }
  void new_server(unsigned short port) {
    const std::lock_guard lock(mutex_);
    port_ = port;
    ++server_;
    changed_.notify_all();
  }

 private:
  unsigned short port() {
    const std::lock_guard lock(mutex_);
    return port_;
  }
  int wait_for_server(int seen) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return server_ > seen; });
    return server_;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  unsigned short port_;
  int server_ = 0;
  kit::Acknowledged& all_;
  std::string token_;
};

class Crash : public testing::TestWithParam<storage::Engine> {};
KIT_ON_BOTH(Crash);

TEST_P(Crash, WhatWasAcknowledgedIsThereOnce) {
  const bool lite = GetParam() == storage::Engine::sqlite;
  const int goal = lite ? 10'000 : 2'000;
  const kit::FreshDatabase fresh(GetParam());
  kit::City city;
  const std::string plan = kit::named_id("plan", "crash");
  {
    const auto connection = fresh.get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      city = kit::small_city(tx, {1'700'000'000'000});
      kit::run(tx, "UPDATE session SET expires_at = 4000000000000, seen_on = '2096-01-01'");
    });
  }
  std::vector<std::string> arguments = {"--data", fresh.folder()};
  if (!lite) arguments.insert(arguments.end(), {"--db", fresh.get().url()});
  auto server = std::make_unique<kit::Server>(arguments);
  {
    kit::Line phone(server->port());
    const std::string body = R"({"school": ")" + city.school.text + R"(", "base": 0, "body": )" + plan::write_plan(plan::Plan{}) + "}";
    const auto made = phone.ask("PUT", "/api/plans/" + plan, city.sari.token, body);
    ASSERT_TRUE(made && made->status == 200) << (made ? made->body : "lost");
  }
  kit::Acknowledged all(plan, goal);
  Load load(server->port(), all, city.sari.token);
  std::vector<std::thread> threads;
  for (int i = 0; i < clients; ++i) threads.emplace_back([&load, i] { load.run(i); });
  for (int i = 1; i <= kills; ++i) {
    all.wait_for(goal * i / (kills + 1));
    server->kill();
    server = std::make_unique<kit::Server>(arguments);
    load.new_server(server->port());
  }
  all.wait_for(goal);
  load.new_server(server->port());
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(server->stop(), 0) << "SIGTERM ends it well";
  ASSERT_EQ(all.trouble(), "");

  const auto reader = fresh.get().connect_read_only();
  storage::in_snapshot(*reader, [&](storage::Tx& tx) {
    if (lite) {
      EXPECT_EQ(kit::rows(tx, "PRAGMA integrity_check"), std::vector<std::string>{"ok"});
    }
    all.expect_there_once(tx, std::to_string(kills) + " kills of the server");
  });
}

}  // namespace
}  // namespace selami
