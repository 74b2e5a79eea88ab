#pragma once
/// @file A connection that the process dies in the middle of, at a statement counted beforehand: what SIGKILL leaves is
/// what was durable. Also faults of a server that is wrong, planted to see that the simulation finds them.

#include <limits>
#include <memory>

#include "storage/connection.hpp"

namespace selami::sim {

/// Where this process dies, and in what way it is wrong.
struct Faults {
  static constexpr int never = std::numeric_limits<int>::max();
  int statements = never;      ///< it dies once so many more points were passed; a statement has one before it, COMMIT one behind it, too
  int answers = never;         ///< … so many more answers went out
  int writes = never;          ///< … so many more writes and syncs of files were done
  bool power = false;          ///< … and its machine with it: what was not synced is lost
  std::uint64_t seed = 0;      ///< which of that
  int failing_after = never;   ///< after so many more statements …
  int failing = 0;             ///< … this many fail as on a full disk
  bool failing_retry = false;  ///< … and say that they may succeed when done again
  bool skip_outcomes = false;  ///< planted: a repeated command is not known
  bool early_answer = false;   ///< planted: answers go out before the commit
  bool never_syncs = false;    ///< planted: a commit does not wait for the disk

  /// Counts one of them down.
  void pass(int Faults::*left);
  /// Before a statement. Throws storage::Broken where it has to fail.
  void fail();
  [[noreturn]] void die() const;
};

/// `faults` outlives the connection.
std::unique_ptr<storage::Connection> breakable(std::unique_ptr<storage::Connection> connection, Faults& faults);

}  // namespace selami::sim
