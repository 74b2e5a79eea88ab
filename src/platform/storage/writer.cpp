#include "storage/writer.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>

#include "storage/fault.hpp"

namespace selami::storage {
namespace {

Fate fate_of(Cause cause) {
  switch (cause) {
    case Cause::full: return Fate::full;
    case Cause::read_only: return Fate::read_only;
    case Cause::damaged: return Fate::damaged;
    case Cause::other: break;
  }
  return Fate::broken;
}

void log_disk(const char* what) { std::fprintf(stderr, "{\"level\":\"error\",\"where\":\"writer\",\"disk\":\"%s\"}\n", what); }

/// A disk that takes nothing is told once, and once when it takes again: a line for each refused write would fill the log, which may lie on
/// the same disk.
void tell(Fate fate) {
  if (fate == Fate::damaged) return log_disk("damaged");
  static std::atomic<Fate> last{Fate::committed};
  if (last.exchange(fate) == fate) return;
  log_disk(fate == Fate::full ? "full" : fate == Fate::read_only ? "read-only" : "writes again");
}

}  // namespace

Writer::Writer(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}

Writer::~Writer() { stop(); }

bool Writer::submit(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= queue_max) return false;
    queue_.push_back(std::move(job));
  }
  wake_.notify_one();
  return true;
}

void Writer::start() {
  thread_ = std::thread([this] { loop(); });
}

void Writer::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

Writer::Figures Writer::figures() const {
  const std::lock_guard lock(mutex_);
  return figures_;
}

std::vector<Job> Writer::take() {
  const auto count = static_cast<std::ptrdiff_t>(std::min(queue_.size(), batch_max));
  std::vector<Job> jobs(std::make_move_iterator(queue_.begin()), std::make_move_iterator(queue_.begin() + count));
  queue_.erase(queue_.begin(), queue_.begin() + count);
  return jobs;
}

void Writer::loop() {
  while (true) {
    std::vector<Job> jobs;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
      if (queue_.empty()) return;
      jobs = take();
    }
    run_batch(jobs);
  }
}

std::size_t Writer::pump() {
  std::vector<Job> jobs;
  {
    const std::lock_guard lock(mutex_);
    jobs = take();
  }
  if (!jobs.empty()) run_batch(jobs);
  return jobs.size();
}

void Writer::run_batch(std::vector<Job>& jobs) {
  std::vector<Fate> fates;
  const bool whole = together(jobs, fates);
  if (!whole) {
    fates.clear();
    for (Job& job : jobs) {
      fates.push_back(alone(job));
      if (fates.back() > Fate::broken) tell(fates.back());
      if (is_broken(fates.back()) && job.on_broken) job.on_broken();
    }
  }
  {
    const std::lock_guard lock(mutex_);
    figures_.commits += whole ? 1 : static_cast<std::int64_t>(jobs.size());
    figures_.jobs += static_cast<std::int64_t>(jobs.size());
    figures_.replays += whole ? 0 : 1;
  }
  if (whole) tell(Fate::committed);
  for (std::size_t i = 0; i < jobs.size(); ++i) jobs[i].done(fates[i]);
}

/// One transaction for all. False when it has to be replayed one by one: nothing was kept then.
bool Writer::together(std::vector<Job>& jobs, std::vector<Fate>& fates) {
  try {
    connection_->control(connection_->engine() == Engine::sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
    Tx tx(*connection_);
    for (Job& job : jobs) {
      const Fate fate = step(job, tx);
      if (fate == Fate::broken) {
        roll_back();
        return false;
      }
      fates.push_back(fate);
    }
    connection_->control("COMMIT");
    return true;
  } catch (const std::exception&) {
    roll_back();
    return false;
  }
}

/// A job inside the group's transaction. `broken` asks for a replay one by one.
Fate Writer::step(Job& job, Tx& tx) {
  const bool lite = connection_->engine() == Engine::sqlite;
  const std::int64_t before = tx.writes();
  if (lite) connection_->control("SAVEPOINT job");
  bool keep = false;
  try {
    keep = job.work(tx);
  } catch (const std::exception&) {
    return Fate::broken;
  }
  const bool clean = tx.writes() == before;
  if (!keep && !clean && !lite) return Fate::broken;
  if (!keep && !clean) connection_->control("ROLLBACK TO job");
  if (!keep && job.on_refused) job.on_refused(tx);
  if (lite) connection_->control("RELEASE job");
  return keep ? Fate::committed : Fate::refused;
}

Fate Writer::alone(Job& job) {
  for (int attempt = 0; attempt < 3; ++attempt) {
    try {
      bool keep = false;
      connection_->control(connection_->engine() == Engine::sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
      Tx tx(*connection_);
      keep = job.work(tx);
      connection_->control(keep ? "COMMIT" : "ROLLBACK");
      if (!keep && job.on_refused) in_transaction(*connection_, job.on_refused);
      return keep ? Fate::committed : Fate::refused;
    } catch (const Broken& broken) {
      roll_back();
      if (!broken.retry()) return fate_of(cause_of(broken));
    } catch (const std::exception&) {
      roll_back();
      return Fate::broken;
    }
  }
  return Fate::broken;
}

void Writer::roll_back() {
  try {
    connection_->control("ROLLBACK");
  } catch (const Broken&) {  // no transaction is open, or the connection is gone: the next BEGIN connects anew
  }
}

}  // namespace selami::storage
