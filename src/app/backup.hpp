#pragma once
/// @file Online backup into a folder, and restore into an empty place.

#include <string>

#include "app/options.hpp"
#include "base/time.hpp"

namespace selami::app {

/// Writes FOLDER/{database.sqlite|database.dump, media/…, manifest.json, erased.list} while the server may be running.
/// FOLDER must not exist or be empty. Never contains secret.key: that is kept apart. Returns a sentence for the person.
/// Throws std::runtime_error.
std::string backup(const Options& options, const std::string& folder, Instant now);

/// Puts a backup back into an empty data directory (SQLite) or an empty database (PostgreSQL) and brings it to the
/// newest schema. Checks the manifest and the database first; changes nothing when they do not fit.
std::string restore(const Options& options, const std::string& folder, Instant now);

struct BackupSeen {
  Instant at;
  std::int64_t schema = 0;
  bool lite = true;  ///< of SQLite
};
/// Reads a backup's manifest, and its database to the end. Throws std::runtime_error in words when it could not be put back.
BackupSeen check_backup(const std::string& folder);

/// The manifest alone. Throws as check_backup.
BackupSeen read_backup(const std::string& folder);

}  // namespace selami::app
