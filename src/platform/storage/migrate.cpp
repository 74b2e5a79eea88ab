#include <string>

#include "migrations_sql.hpp"
#include "storage/alone.hpp"
#include "storage/database.hpp"
#include "storage/sqlite.hpp"

namespace selami::storage {
namespace {

struct latest {
  static constexpr Text text{"storage.latest", "SELECT COALESCE(MAX(number), 0) FROM schema_migration", ""};
  static constexpr std::size_t count = 0;
  void list(const Param**) const {}
};
struct add {
  Param number;
  Param name;
  Param at;
  static constexpr Text text{"storage.add", "INSERT INTO schema_migration (number, name, at) VALUES ($1, $2, $3)", ""};
  static constexpr std::size_t count = 3;
  void list(const Param** params) const { params[0] = &number, params[1] = &name, params[2] = &at; }
};

struct half {
  static constexpr Text text{"storage.half", "SELECT name FROM schema_migration WHERE number = 1000000", ""};
  static constexpr std::size_t count = 0;
  void list(const Param**) const {}
};
struct whole {
  static constexpr Text text{"storage.whole", "DELETE FROM schema_migration WHERE number = 1000000", ""};
  static constexpr std::size_t count = 0;
  void list(const Param**) const {}
};
struct latest_but_half {
  static constexpr Text text{"storage.latest_but_half", "SELECT COALESCE(MAX(number), 0) FROM schema_migration WHERE number < 1000000", ""};
  static constexpr std::size_t count = 0;
  void list(const Param**) const {}
};
constexpr int half_number = 1000000;  ///< above every migration that there will be: older programs take it for a newer schema

constexpr const char* own_table =
    "CREATE TABLE IF NOT EXISTS schema_migration (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, at BIGINT NOT NULL);";

void lock(Connection& connection) {
  // Kept until the connection closes.
  if (connection.engine() == Engine::postgres) connection.script(std::string("SELECT pg_advisory_lock(") + schema_lock + ")");
}

}  // namespace

std::optional<std::string> half_moved(Tx& tx) {
  return tx.one(half{}, [](const Row& row) { return row.text(0); });
}
void mark_half_moved(Tx& tx, const std::string& of, Instant now) { tx.run(add{half_number, of, now}); }
void unmark_half_moved(Tx& tx) { tx.run(whole{}); }
std::unique_ptr<Connection> connect_alone(const Database& database) {
  return database.engine() == Engine::sqlite ? open_sqlite_alone(database.file()) : open_postgres_alone(database.url());
}
int schema_of(Tx& tx) { return tx.one(latest_but_half{}, [](const Row& row) { return row.number(0); }).value_or(0); }

int Database::schema_version() { return migrations[std::size(migrations) - 1].number; }

int Database::migrate(Instant now, const std::string& backup_dir) const {
  const auto connection = connect(Patience::endless);  // another node may migrate for minutes
  lock(*connection);
  const bool lite = engine() == Engine::sqlite;
  connection->script(lite ? sqlite_dialect(own_table) : own_table);
  int have = 0;
  in_snapshot(*connection, [&](Tx& tx) { have = *tx.one(latest{}, [](const Row& row) { return row.number(0); }); });
  if (have == half_number) {
    throw Broken("a move into this database was not finished: run the same selami move again, or empty it", false);
  }
  if (have > schema_version()) {
    throw Broken("the database has schema " + std::to_string(have) + ", this program knows " + std::to_string(schema_version()) +
                     ": start the newer program",
                 false);
  }
  if (have > 0 && have < schema_version() && lite && !backup_dir.empty()) {
    sqlite_copy_into(*connection, backup_dir + "/before-schema-" + std::to_string(schema_version()) + "-" + std::to_string(now.ms) + ".sqlite");
  }
  int done = 0;
  for (const Migration& m : migrations) {
    if (m.number <= have) continue;
    in_transaction(*connection, [&](Tx& tx) {
      // Another process may have run it while this one waited for the lock.
      if (*tx.one(latest{}, [](const Row& row) { return row.number(0); }) >= m.number) return;
      connection->script(lite ? sqlite_dialect(m.sql) : m.sql);
      tx.run(add{m.number, m.name, now});
      ++done;
    });
  }
  return done;
}

}  // namespace selami::storage
