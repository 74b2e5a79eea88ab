#include "breakable.hpp"

#include <unistd.h>

#include <csignal>
#include <string_view>

#include "lossy_disk.hpp"

namespace selami::sim {
namespace {

class Breakable : public storage::Connection {
 public:
  Breakable(std::unique_ptr<storage::Connection> inner, Faults& faults) : inner_(std::move(inner)), faults_(faults) {}

  storage::Engine engine() const override { return inner_->engine(); }

  std::int64_t run(const storage::Text& text, const storage::Param* const* params, std::size_t count, const storage::Sink& sink) override {
    faults_.pass(&Faults::statements);
    faults_.fail();
    if (faults_.skip_outcomes && std::string_view(text.name) == "http.find_command") return 0;
    return inner_->run(text, params, count, sink);
  }
  void control(const char* sql) override {
    faults_.pass(&Faults::statements);
    const std::string_view word = sql;
    if (word.substr(0, 8) != "ROLLBACK") faults_.fail();
    if (faults_.early_answer && word == "COMMIT") {
      owed_ = true;
      return;
    }
    if (owed_ && word.substr(0, 5) == "BEGIN") {
      inner_->control("COMMIT");
      owed_ = false;
    }
    inner_->control(sql);
    if (word == "COMMIT") faults_.pass(&Faults::statements);
  }
  void script(const std::string& sql) override { inner_->script(sql); }
  void prepare_only(const storage::Text& text) override { inner_->prepare_only(text); }

 private:
  std::unique_ptr<storage::Connection> inner_;
  Faults& faults_;
  bool owed_ = false;
};

}  // namespace

void Faults::die() const {
  if (power) cut_power(seed);
  ::kill(::getpid(), SIGKILL);
  while (true) ::pause();
}

void Faults::pass(int Faults::*left) {
  if (this->*left == never) return;
  if ((this->*left)-- <= 0) die();
}

void Faults::fail() {
  if (failing_after == never) return;
  if (failing_after > 0) {
    --failing_after;
    return;
  }
  if (failing == 0) {
    failing_after = never;
    return;
  }
  --failing;
  throw storage::Broken("the simulation's disk is full", failing_retry);
}

std::unique_ptr<storage::Connection> breakable(std::unique_ptr<storage::Connection> connection, Faults& faults) {
  if (faults.never_syncs) connection->script("PRAGMA synchronous=OFF");
  return std::make_unique<Breakable>(std::move(connection), faults);
}

}  // namespace selami::sim
