#pragma once
/// @file The one database of an installation: where it is, its schema, its connections.

#include <functional>
#include <memory>
#include <string>

#include "storage/connection.hpp"

namespace selami::storage {

/// "sqlite:/path/to/selami.sqlite" or "postgresql://…".
class Database {
 public:
  explicit Database(std::string url);

  Engine engine() const;
  const std::string& url() const { return url_; }
  /// The SQLite file, or empty.
  std::string file() const;
  std::unique_ptr<Connection> connect() const;
  std::unique_ptr<Connection> connect_read_only() const;

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
