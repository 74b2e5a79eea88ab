#pragma once
#include <memory>
#include <string>

#include "storage/connection.hpp"

namespace selami::storage {

/// Opens a SQLite file in WAL mode with synchronous=FULL, foreign keys and secure_delete. Throws Broken.
std::unique_ptr<Connection> open_sqlite(const std::string& path, bool read_only);
/// BIGINT → INTEGER, DOUBLE PRECISION → REAL, BYTEA → BLOB, and STRICT behind each CREATE TABLE.
std::string sqlite_dialect(const std::string& sql);
/// A consistent copy of the database into a new file, while others write.
void sqlite_copy_into(Connection& connection, const std::string& path);

}  // namespace selami::storage
