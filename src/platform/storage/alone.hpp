#pragma once
/// @file What a move asks of a database: nobody else in it, and a mark that half of a city is not served.

#include <memory>
#include <optional>
#include <string>

#include "storage/database.hpp"

namespace selami::storage {

/// The one connection there is while it lives: nobody else has the database open, and no server begins on it. Null when somebody has it open
/// now. On PostgreSQL it is what a server's start asks for, and a look at who is there.
std::unique_ptr<Connection> connect_alone(const Database& database);

/// A database into which `selami move` has not yet brought everything: no program serves it. In schema_migration, so that older programs
/// refuse it, too. `of` says whose move it is.
std::optional<std::string> half_moved(Tx& tx);
void mark_half_moved(Tx& tx, const std::string& of, Instant now);
void unmark_half_moved(Tx& tx);
/// What the schema says of its age, a half-done move's too; 0 when there is none.
int schema_of(Tx& tx);

/// The engines' own ways, for connect_alone.
std::unique_ptr<Connection> open_sqlite_alone(const std::string& path);
std::unique_ptr<Connection> open_postgres_alone(const std::string& url);
/// 83 101 108: one number for "a Selami changes the schema, or moves".
inline constexpr const char* schema_lock = "83101108";

}  // namespace selami::storage
