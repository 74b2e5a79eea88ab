#pragma once
/// @file Imports by the command line: whoever holds the machine is every office, or the operator of one school. Without a
/// server, over the same use cases as the pages.

#include <functional>
#include <string>

#include "http/call.hpp"
#include "http/messages.hpp"
#include "storage/database.hpp"

namespace selami::people {

/// What a command prints and how it ends.
struct CliOutcome {
  int exit = 0;  ///< 0: kept, or a dry run without problems; 1: refused
  std::string text;
};

/// Every office; of a `school` its operator.
Actor holder_of(storage::Tx& tx, const SchoolId& school);
/// Errors: school.unknown (field: the NPSN).
Result<SchoolId> school_of_npsn(storage::Tx& tx, const std::string& npsn);

/// Errors: group.unknown.
Result<SchoolId> school_of_group(storage::Tx& tx, const GroupId& group);

/// A refusal in words: what is wrong, where, what to do.
CliOutcome refusal(const Error& error, const std::string& language, bool json, const Messages& messages);

/// Runs `work` in a transaction of its own. Only what succeeds is kept: a use case may fail after it has written.
template <class T>
Result<T> kept_whole(const storage::Database& database, const std::function<Result<T>(storage::Tx&)>& work) {
  struct Undone {};
  Result<T> out = fail(Fault::unavailable, "server.broken");
  const auto connection = database.connect();
  try {
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      out = work(tx);
      if (!out) throw Undone{};
    });
  } catch (const Undone&) {
  }
  return out;
}

}  // namespace selami::people
