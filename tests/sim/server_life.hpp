#pragma once
/// @file One life of the server: the real routes over the real writer, pumped without threads, until it is killed.

#include <memory>
#include <string>

#include "app/wiring.hpp"
#include "breakable.hpp"
#include "http/engine.hpp"
#include "http/workers.hpp"
#include "kit/databases.hpp"
#include "storage/writer.hpp"

namespace selami::sim {

/// One line to the driver, at once: what was written before the process died has left it.
void say(const std::string& line);

/// A member of an order; false when it says nothing of it.
bool truth(const json::Value& order, const char* name);

class Life {
 public:
  /// What `boot` says: the clock, the seed of its dice, planted faults, and whether this server knows commands of a newer kind.
  struct Start {
    Instant now;
    std::uint64_t seed = 0;
    bool newer = false;
    Faults faults;
  };

  /// `wiring` is made once for all lives: reading the packs takes longer than a life.
  Life(const storage::Database& database, Wiring wiring, const Start& start);

  /// Obeys one line of the driver; each answer goes out as its line.
  void obey(const json::Value& order);
  /// The disk is about to write or to sync.
  void on_disk() { faults_.pass(&Faults::writes); }

 private:
  void doom(const json::Value& order);
  void ask(const json::Value& order);
  void rows(const json::Value& order);

  const storage::Database& database_;
  Instant now_;
  kit::Dice dice_;
  Faults faults_;
  std::unique_ptr<storage::Connection> reader_;
  storage::Writer writer_;
  Workers workers_;
  Engine engine_;
};

}  // namespace selami::sim
