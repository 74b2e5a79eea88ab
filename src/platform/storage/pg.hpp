#pragma once
/// @file libpq with an end to every wait: a database that hangs is a database that went.

#include <libpq-fe.h>

#include <chrono>
#include <memory>
#include <string>

#include "base/dice.hpp"
#include "storage/connection.hpp"

namespace selami::storage {

using PgHandle = std::unique_ptr<PGconn, void (*)(PGconn*)>;
using PgAnswer = std::unique_ptr<PGresult, void (*)(PGresult*)>;
using PgTime = std::chrono::steady_clock::time_point;

/// Connects within three seconds. A machine that went without a word is noticed within fifteen. Throws Broken (away).
PgHandle pg_connect(const std::string& url);

/// The last answer to what was sent, or Broken (away) at `deadline`: then the connection is closed.
PgAnswer pg_answer(PgHandle& db, bool sent, PgTime deadline);

/// Throws Broken unless the answer is a good one; after "away" the connection is closed.
void pg_check(PgHandle& db, const PgAnswer& answer, const char* name);

/// When to try a connection again: ever later, up to two seconds, and never all at the same instant.
class Pause {
 public:
  explicit Pause(const void* whose) : dice_(reinterpret_cast<std::uintptr_t>(whose)) {}
  bool over(PgTime now) const { return now >= until_; }
  PgTime until() const { return until_; }
  void longer(PgTime now);
  void none() { ms_ = 0, until_ = {}; }

 private:
  Dice dice_;
  std::int64_t ms_ = 0;
  PgTime until_{};
};

}  // namespace selami::storage
