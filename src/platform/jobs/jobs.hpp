#pragma once
/// @file What the server does by itself, by the clock: small pieces of writing, through the writer like all others.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "storage/writer.hpp"

namespace selami::jobs {

/// When a task runs: each `every_ms`, or once a day at a local hour.
struct Timing {
  std::int64_t every_ms = 0;
  int hour = -1;  ///< 0 to 23: daily
};

struct Task {
  std::string name;
  Timing timing;
  /// One pass, short enough for the writer; true: there is more to do, call again.
  std::function<bool(storage::Tx&, Instant now)> work;
};

Task every_hours(int hours, std::string name, std::function<void(storage::Tx&, Instant)> work);
Task daily(int hour, std::string name, std::function<bool(storage::Tx&, Instant)> work);

/// Is a task due that last ran at `last` (nullopt: not since the start)? Pure. What did not run since the start is due at
/// once: a school's machine may be on by day only. A clock that was put back makes due.
bool due(const Timing& timing, std::optional<Instant> last, Instant now, int offset_min);

class Jobs {
 public:
  /// `now` is the clock. The writer outlives this; tasks already handed to it may finish after this is gone.
  Jobs(storage::Writer& writer, std::function<Instant()> now, int offset_min);
  ~Jobs();
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  void add(Task task);
  int offset_min() const;
  /// Several nodes: nothing runs here while `mine` says no. Before start().
  void only_while(std::function<bool()> mine);
  /// Looks at once: this node has just become the one that does it all. What another did today is done again, as after a restart.
  void look();
  /// Starts a thread that looks once a minute, and at once after a pass that has more to do.
  void start();
  void stop();
  /// Hands all due tasks to the writer; returns how many. The thread does this; tests and the simulation do without one.
  std::size_t run_due();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

/// The retention clock, daily at 2: removes what its table's rule says is too old (see retention.cpp), 500 rows a pass,
/// what belongs to pupils and staff who left twelve months ago (leavers.cpp), a school a pass, practice classes that were
/// emptied or are a year old (practice.cpp), one a pass; and keeps a row a table and day in retention_run.
void add_retention(Jobs& jobs);
/// All of one pupil now, in the same tables as a leaver's; returns the number of rows. What others did stays.
std::int64_t forget_pupil(storage::Tx& tx, const std::string& school, const std::string& pupil);
/// How many days rows of a table are kept, for the test that holds db/tables.yaml against it.
std::map<std::string, int> retention_days();
/// The tables from which everything of a leaver goes, by the column that names the leaver: pupil_id, staff_id, or id of
/// the leaver's own row. For the same test.
std::multimap<std::string, std::string> leaver_tables();

/// The tables of which a practice school's rows go, all that name a school. For the same test.
std::vector<std::string> practice_tables();

}  // namespace selami::jobs
