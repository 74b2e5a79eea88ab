#pragma once
/// @file Commands that leave one row each, and which of them a server has acknowledged. For many clients' threads at once.

#include <gtest/gtest.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit/program.hpp"
#include "kit/sending.hpp"

namespace selami::kit {

class Acknowledged {
 public:
  Acknowledged(std::string plan, int goal) : plan_(std::move(plan)), goal_(goal) {}

  static std::vector<std::string> names_of(int client, int request) {
    std::vector<std::string> out;
    for (int i = 0; i < commands_a_request; ++i) {
      out.push_back(std::to_string(client) + "-" + std::to_string(request) + "-" + std::to_string(i));
    }
    return out;
  }
  std::string body_of(const std::vector<std::string>& names) const { return sending::envelope(plan_, names); }
  /// Notes what came of them. False: a phone would send them again, all or some, as after a 503.
  bool take(const std::vector<std::string>& names, const HttpReply& reply) {
    const auto body = json::parse(reply.body);
    const json::Value* outcomes = body ? body->find("outcomes") : nullptr;
    if (!outcomes && reply.status == 503) return comes_again(reply.head.find("Retry-After: ") != std::string::npos, reply.head);
    const std::lock_guard lock(mutex_);
    std::size_t good = 0;
    for (std::size_t i = 0; outcomes && i < outcomes->array()->size(); ++i) {
      const json::Value& one = outcomes->array()->at(i);
      const std::int64_t status = *one.find("status")->integer();
      if (status != 200 && status != 503) trouble_ = json::text(one);
      if (status != 200) continue;
      for (const std::string& name : names) {
        if (one.text_of("id") != sending::command(name)) continue;
        names_.insert(name);
        ++good;
      }
    }
    if (!outcomes) trouble_ = std::to_string(reply.status) + " " + reply.body.substr(0, 300);
    changed_.notify_all();
    return good == names.size() || !trouble_.empty();
  }
  bool enough() {
    const std::lock_guard lock(mutex_);
    return !trouble_.empty() || static_cast<int>(names_.size()) >= goal_;
  }
  /// What there is, is enough.
  void finish() {
    const std::lock_guard lock(mutex_);
    goal_ = static_cast<int>(names_.size());
  }
  /// Waits until `count` commands were acknowledged.
  void wait_for(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !trouble_.empty() || static_cast<int>(names_.size()) >= count; });
  }
  int count() {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(names_.size());
  }
  std::string trouble() {
    const std::lock_guard lock(mutex_);
    return trouble_;
  }

  struct Kept {
    int missing = 0;
    int doubled = 0;
    bool all_told = false;  ///< each row that is there has its change
  };
  /// What of it is there.
  Kept kept(storage::Tx& tx) const {
    std::set<std::string> there;
    for (const std::string& why : rows(tx, "SELECT why FROM finding_silence")) there.insert(why);
    std::map<std::string, int> done;
    for (const std::string& id : rows(tx, "SELECT row_id FROM change WHERE table_name = 'finding_silence'")) ++done[id];
    Kept out;
    for (const std::string& name : names_) out.missing += there.count(name) ? 0 : 1;
    for (const auto& [id, times] : done) out.doubled += times == 1 ? 0 : 1;
    out.all_told = done.size() == there.size();
    return out;
  }
  /// All that was acknowledged is there, and was done once.
  void expect_there_once(storage::Tx& tx, const std::string& over) {
    const Kept what = kept(tx);
    EXPECT_GE(static_cast<int>(names_.size()), goal_);
    EXPECT_EQ(what.missing, 0);
    EXPECT_EQ(what.doubled, 0);
    EXPECT_TRUE(what.all_told);
    std::printf("%zu commands acknowledged over %s: %d missing, %d doubled\n", names_.size(), over.c_str(), what.missing, what.doubled);
  }

 private:
  static constexpr int commands_a_request = 10;
  bool comes_again(bool told_when, const std::string& head) {
    const std::lock_guard lock(mutex_);
    if (!told_when) trouble_ = "a 503 without Retry-After: " + head;
    changed_.notify_all();
    return !told_when;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::string plan_;
  int goal_;
  std::set<std::string> names_;
  std::string trouble_;
};

}  // namespace selami::kit
