#include "storage/writer.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <set>

#include "storage/nodes.hpp"

namespace selami::storage {
namespace {

void log_disk(const char* what) { std::fprintf(stderr, "{\"level\":\"error\",\"where\":\"writer\",\"disk\":\"%s\"}\n", what); }

/// A disk that takes nothing is told once, and once when it takes again: a line for each refused write would fill the log, which may lie on
/// the same disk.
void tell(Fate fate) {
  if (fate == Fate::damaged) return log_disk("damaged");
  static std::atomic<Fate> last{Fate::committed};
  if (last.exchange(fate) == fate) return;
  log_disk(fate == Fate::full ? "full" : fate == Fate::read_only ? "read-only" : "writes again");
}
bool of_the_disk(Fate fate) { return fate == Fate::full || fate == Fate::read_only || fate == Fate::damaged; }

constexpr int attempts_max = 3;
constexpr std::size_t stuck_max = 2;

/// Locks in the order of their numbers, so that two batches never wait for each other.
std::string locks_of(const Job* first, const Job* end) {
  std::vector<std::int64_t> keys;
  for (const Job* job = first; job != end; ++job) keys.push_back(lock_of(job->key));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::string out;
  for (const std::int64_t key : keys) out += (out.empty() ? "" : ",") + std::to_string(key);
  return "SELECT pg_advisory_xact_lock(k) FROM unnest(ARRAY[" + out + "]::bigint[]) AS k";
}

Fate fate_of(const Broken& broken) {
  switch (broken.trouble()) {
    case Trouble::again:  // too often
    case Trouble::slow: return Fate::slow;
    case Trouble::away: return Fate::away;
    case Trouble::full: return Fate::full;
    case Trouble::read_only: return Fate::read_only;
    case Trouble::damaged: return Fate::damaged;
    case Trouble::fault: break;
  }
  return Fate::broken;
}

}  // namespace

Writer::Writer(std::unique_ptr<Connection> connection, std::string node) : connection_(std::move(connection)), node_(std::move(node)) {}

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
  const Group group = together(jobs, fates);
  const bool whole = group == Group::whole;
  {
    const std::lock_guard lock(mutex_);
    figures_.commits += whole ? 1 : static_cast<std::int64_t>(jobs.size());
    figures_.jobs += static_cast<std::int64_t>(jobs.size());
    figures_.replays += whole ? 0 : 1;
  }
  if (!whole) return one_by_one(jobs, group == Group::unsure);
  tell(Fate::committed);
  for (std::size_t i = 0; i < jobs.size(); ++i) jobs[i].done(fates[i]);
}

/// A batch that did not go through together. Each job is told before the next begins: what follows may have to know that it was not kept.
/// A database that is stuck or away is not asked five hundred times, and no job overtakes one of its own key that has to come again.
void Writer::one_by_one(std::vector<Job>& jobs, bool unsure) {
  std::set<std::string> stuck;
  bool gone = false;
  for (Job& job : jobs) {
    const bool waits = stuck.size() >= stuck_max || stuck.count(job.key) > 0;
    const Fate fate = unsure && !job.repeatable ? Fate::unsure : gone ? Fate::away : waits ? Fate::slow : alone(job);
    if (fate == Fate::slow) stuck.insert(job.key);
    gone = gone || fate == Fate::away;
    if (of_the_disk(fate)) tell(fate);
    job.done(fate);
  }
}

/// On PostgreSQL with the locks of all its keys, in the same message. Another node's batch may have them: then its rows are seen.
void Writer::begin(const Job* first, const Job* end) {
  if (connection_->engine() == Engine::sqlite) connection_->control("BEGIN IMMEDIATE");
  else connection_->script("BEGIN; " + locks_of(first, end));
}

/// What was told goes out with the commit: others hear of what is there, and of nothing else.
void Writer::commit(Tx& tx, bool& committing) {
  if (!node_.empty()) notify(tx, node_);
  committing = true;
  connection_->control("COMMIT");
  committing = false;
}

/// One transaction for all, or nothing was kept; unsure: the connection went while it was being kept.
Writer::Group Writer::together(std::vector<Job>& jobs, std::vector<Fate>& fates) {
  bool committing = false;
  try {
    begin(jobs.data(), jobs.data() + jobs.size());
    Tx tx(*connection_);
    for (Job& job : jobs) {
      const Fate fate = step(job, tx);
      if (fate == Fate::broken) {
        roll_back();
        return Group::undone;
      }
      fates.push_back(fate);
    }
    commit(tx, committing);
    return Group::whole;
  } catch (const Broken& broken) {
    roll_back();
    return committing && broken.trouble() == Trouble::away ? Group::unsure : Group::undone;
  } catch (const std::exception&) {
    roll_back();
    return Group::undone;
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
  Fate last = Fate::broken;
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    bool committing = false;
    try {
      return once(job, committing);
    } catch (const Broken& broken) {
      roll_back();
      last = fate_of(broken);
      const bool unsure = committing && last == Fate::away;
      if (unsure && !job.repeatable) return Fate::unsure;
      if (!broken.retry()) return last;
    } catch (const std::exception&) {
      roll_back();
      return Fate::broken;
    }
  }
  return last;
}

Fate Writer::once(Job& job, bool& committing) {
  begin(&job, &job + 1);
  Tx tx(*connection_);
  if (job.work(tx)) {
    commit(tx, committing);
    return Fate::committed;
  }
  connection_->control("ROLLBACK");
  if (!job.on_refused) return Fate::refused;
  begin(&job, &job + 1);
  Tx instead(*connection_);
  job.on_refused(instead);
  commit(instead, committing);
  return Fate::refused;
}

void Writer::roll_back() {
  try {
    connection_->control("ROLLBACK");
  } catch (const Broken&) {  // no transaction is open, or the connection is gone: the next BEGIN connects anew
  }
}

}  // namespace selami::storage
