/// Power cuts under load: what was acknowledged is there, once.
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit/program.hpp"
#include "plan/plan.hpp"
#include "sending.hpp"

namespace selami {
namespace {

constexpr int kills = 5;
constexpr int clients = 8;
constexpr int commands_a_request = 10;

/// A phone's outbox at its simplest: sends ten commands again and again until it got their outcomes.
class Load {
 public:
  Load(unsigned short port, const std::string& plan, const std::string& token, int goal)
      : port_(port), plan_(plan), token_(token), goal_(goal) {}

  void run(int client) {
    auto line = std::make_unique<Line>(port());
    int seen_server = 0;
    for (int request = 0; acknowledged_ < goal_; ++request) {
      const std::vector<std::string> names = names_of(client, request);
      const std::string body = sending::envelope(plan_, names);
      std::optional<kit::HttpReply> reply;
      while (true) {
        if (line->open()) reply = line->ask("POST", "/api/commands", token_, body);
        if (reply) break;
        seen_server = wait_for_server(seen_server);
        line = std::make_unique<Line>(port());
      }
      take(names, *reply);
    }
  }

  /// Waits until `count` commands were acknowledged.
  void wait_for(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return acknowledged_ >= count; });
  }
  void new_server(unsigned short port) {
    const std::lock_guard lock(mutex_);
    port_ = port;
    ++server_;
    changed_.notify_all();
  }
  const std::set<std::string>& acknowledged() const { return names_; }
  const std::string& trouble() const { return trouble_; }

 private:
  using Line = kit::Line;

  unsigned short port() {
    const std::lock_guard lock(mutex_);
    return port_;
  }
  int wait_for_server(int seen) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return server_ > seen; });
    return server_;
  }
  static std::vector<std::string> names_of(int client, int request) {
    std::vector<std::string> out;
    for (int i = 0; i < commands_a_request; ++i) {
      out.push_back(std::to_string(client) + "-" + std::to_string(request) + "-" + std::to_string(i));
    }
    return out;
  }
  void take(const std::vector<std::string>& names, const kit::HttpReply& reply) {
    const auto body = json::parse(reply.body);
    const json::Value* outcomes = body ? body->find("outcomes") : nullptr;
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; outcomes && i < names.size(); ++i) {
      const json::Value& one = outcomes->array()->at(i);
      const bool good = one.text_of("id") == sending::command(names[i]) && *one.find("status")->integer() == 200;
      if (good) names_.insert(names[i]);
      else trouble_ = json::text(one);
    }
    if (!outcomes) trouble_ = std::to_string(reply.status) + " " + reply.body.substr(0, 300);
    if (!trouble_.empty()) acknowledged_ = goal_ * 2;  // ends all
    else acknowledged_ = static_cast<int>(names_.size());
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  unsigned short port_;
  int server_ = 0;
  std::string plan_;
  std::string token_;
  int goal_;
  std::atomic<int> acknowledged_{0};
  std::set<std::string> names_;
  std::string trouble_;
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
  Load load(server->port(), plan, city.sari.token, goal);
  std::vector<std::thread> threads;
  for (int i = 0; i < clients; ++i) threads.emplace_back([&load, i] { load.run(i); });
  for (int i = 1; i <= kills; ++i) {
    load.wait_for(goal * i / (kills + 1));
    server->kill();
    server = std::make_unique<kit::Server>(arguments);
    load.new_server(server->port());
  }
  load.wait_for(goal);
  load.new_server(server->port());
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(server->stop(), 0) << "SIGTERM ends it well";
  ASSERT_EQ(load.trouble(), "");
  ASSERT_GE(load.acknowledged().size(), static_cast<std::size_t>(goal));

  const auto reader = fresh.get().connect_read_only();
  storage::in_snapshot(*reader, [&](storage::Tx& tx) {
    if (lite) {
      EXPECT_EQ(kit::rows(tx, "PRAGMA integrity_check"), std::vector<std::string>{"ok"});
    }
    std::set<std::string> kept;
    for (const std::string& why : kit::rows(tx, "SELECT why FROM finding_silence")) kept.insert(why);
    std::map<std::string, int> done;
    for (const std::string& id : kit::rows(tx, "SELECT row_id FROM change WHERE table_name = 'finding_silence'")) ++done[id];
    int missing = 0;
    int doubled = 0;
    for (const std::string& name : load.acknowledged()) {
      missing += kept.count(name) ? 0 : 1;
      doubled += done[sending::silence(name)] == 1 ? 0 : 1;
    }
    EXPECT_EQ(missing, 0);
    EXPECT_EQ(doubled, 0);
    std::printf("%zu commands acknowledged over %d kills: %d missing, %d doubled\n", load.acknowledged().size(), kills, missing, doubled);
  });
}

}  // namespace
}  // namespace selami
