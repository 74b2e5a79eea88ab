#pragma once
/// @file One writer with group commit: whoever waits is committed together, and answered after the commit.

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/database.hpp"

namespace selami::storage {

/// `broken` and those behind it: nothing was kept, and why, as far as people are to be told (Cause).
enum class Fate { committed, refused, broken, full, read_only, damaged };
inline bool is_broken(Fate fate) { return fate >= Fate::broken; }

/// A piece of writing. `work` may run again from the start (replay), so it must not act outside its transaction.
struct Job {
  std::function<bool(Tx&)> work;       ///< true: keep what was written; false: a refusal, nothing is kept
  std::function<void(Tx&)> on_refused;  ///< may be empty: what is written instead, after a refusal
  std::function<void(Fate)> done;      ///< once, after the commit, on the writer's thread
  std::function<void()> on_broken = {};  ///< may be empty: nothing of it could be kept; at once, before the next job runs
};

/// Owns one writing connection. On SQLite each job has a savepoint; on PostgreSQL (where savepoints cost 100 µs)
/// a batch runs without and is replayed one by one when a job fails.
class Writer {
 public:
  explicit Writer(std::unique_ptr<Connection> connection);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Never blocks. False when `queue_max` jobs wait already: the server is overloaded.
  bool submit(Job job);
  /// Starts the thread. Without it, pump() does the work: the simulation drives the writer so.
  void start();
  /// Finishes what is queued, then stops the thread.
  void stop();
  /// Runs one batch of what waits now; returns the number of jobs.
  std::size_t pump();

  struct Figures {
    std::int64_t commits = 0;
    std::int64_t jobs = 0;
    std::int64_t replays = 0;
  };
  Figures figures() const;

  static constexpr std::size_t batch_max = 512;
  static constexpr std::size_t queue_max = 20000;

 private:
  void loop();
  std::vector<Job> take();
  void run_batch(std::vector<Job>& jobs);
  bool together(std::vector<Job>& jobs, std::vector<Fate>& fates);
  Fate step(Job& job, Tx& tx);
  Fate alone(Job& job);
  void roll_back();

  std::unique_ptr<Connection> connection_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> queue_;
  Figures figures_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace selami::storage
