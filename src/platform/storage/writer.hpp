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

/// `broken` and those behind it: nothing was kept, and why, as far as people are to be told; but for `unsure`.
enum class Fate {
  committed,
  refused,
  broken,
  full,       ///< the disk, as the next two
  read_only,
  damaged,
  slow,    ///< the database took too long
  away,    ///< the database is not there
  unsure,  ///< the database went in the middle of the commit: kept or not, nobody can tell
};
inline bool is_broken(Fate fate) { return fate >= Fate::broken; }

/// A piece of writing. `work` may run again from the start (replay), so it must not act outside its transaction.
struct Job {
  std::function<bool(Tx&)> work;       ///< true: keep what was written; false: a refusal, nothing is kept
  std::function<void(Tx&)> on_refused;  ///< may be empty: what is written instead, after a refusal
  std::function<void(Fate)> done;      ///< once, after its commit and before that of any later batch or replayed job, on the writer's thread
  /// Whose rows these are, as a rule the school: of jobs with one key only one runs at a time, on whichever node. Use cases read, decide
  /// and write; without this, two nodes could decide on the same reading.
  std::string key{};
  /// Its work finds what an earlier run of itself left, and leaves it so: then it runs again when the outcome of a commit is not known.
  bool repeatable = false;
};

/// Owns one writing connection. On SQLite each job has a savepoint; on PostgreSQL (where savepoints cost 100 µs)
/// a batch runs without and is replayed one by one when a job fails.
class Writer {
 public:
  /// `node`: who tells what jobs tell the other nodes; empty: there are none.
  explicit Writer(std::unique_ptr<Connection> connection, std::string node = {});
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
  enum class Group { whole, undone, unsure };
  Group together(std::vector<Job>& jobs, std::vector<Fate>& fates);
  void one_by_one(std::vector<Job>& jobs, bool unsure);
  Fate step(Job& job, Tx& tx);
  Fate alone(Job& job);
  Fate once(Job& job, bool& committing);
  void begin(const Job* first, const Job* end);
  void commit(Tx& tx, bool& committing);
  void roll_back();

  std::unique_ptr<Connection> connection_;
  std::string node_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> queue_;
  Figures figures_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace selami::storage
