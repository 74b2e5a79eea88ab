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
  int answers = never;         ///< it dies once so many more answers went out
  bool skip_outcomes = false;  ///< planted: a repeated command is not known
  bool early_answer = false;   ///< planted: answers go out before the commit

  /// Counts one point down.
  static void pass(int& left);
};

[[noreturn]] void die();

/// `faults` outlives the connection.
std::unique_ptr<storage::Connection> breakable(std::unique_ptr<storage::Connection> connection, Faults& faults);

}  // namespace selami::sim
