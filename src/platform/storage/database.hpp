#pragma once
/// @file The one database of an installation: where it is, its schema, its connections.

#include <functional>
#include <memory>
#include <string>

#include "storage/connection.hpp"

namespace selami::storage {

/// How long PostgreSQL may take over one statement before it gives up, told to it by each connection.
enum class Patience {
  brief,    ///< 3 s: what an io thread reads, while others wait behind it
  usual,    ///< 30 s: reports, the command line
  writer,   ///< 10 s, 5 s for a lock; and a node that stands still in the middle of a batch loses it after 30 s
  endless,  ///< migrations
};

/// "sqlite:/path/to/selami.sqlite" or "postgresql://…".
class Database {
 public:
  explicit Database(std::string url);

  Engine engine() const;
  const std::string& url() const { return url_; }
  /// The SQLite file, or empty.
  std::string file() const;
  std::unique_ptr<Connection> connect(Patience patience = Patience::usual) const;
  std::unique_ptr<Connection> connect_read_only(Patience patience = Patience::usual) const;

  /// Brings the schema to the newest version under one lock; forward only. Before it changes an existing SQLite
  /// database it copies it to `backup_dir` (empty: no copy). Returns how many migrations ran. Throws Broken when the
  /// database is newer than this program.
  int migrate(Instant now, const std::string& backup_dir) const;
  /// The newest migration number this program knows.
  static int schema_version();

 private:
  std::string url_;
};

/// Runs `work` in a transaction of its own and commits; rolls back when it throws.
void in_transaction(Connection& connection, const std::function<void(Tx&)>& work);
/// Runs `work` over one snapshot, read only in effect: it is rolled back.
void in_snapshot(Connection& connection, const std::function<void(Tx&)>& work);

}  // namespace selami::storage
