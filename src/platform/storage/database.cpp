#include "storage/database.hpp"

#include "storage/postgres.hpp"
#include "storage/sqlite.hpp"

namespace selami::storage {
namespace {
constexpr std::string_view sqlite_scheme = "sqlite:";
}

Database::Database(std::string url) : url_(std::move(url)) {}

Engine Database::engine() const {
  return url_.compare(0, sqlite_scheme.size(), sqlite_scheme) == 0 ? Engine::sqlite : Engine::postgres;
}

std::string Database::file() const { return engine() == Engine::sqlite ? url_.substr(sqlite_scheme.size()) : std::string(); }

std::unique_ptr<Connection> Database::connect(Patience patience) const {
  return engine() == Engine::sqlite ? open_sqlite(file(), false) : open_postgres(url_, false, patience);
}

std::unique_ptr<Connection> Database::connect_read_only(Patience patience) const {
  return engine() == Engine::sqlite ? open_sqlite(file(), true) : open_postgres(url_, true, patience);
}

void in_transaction(Connection& connection, const std::function<void(Tx&)>& work) {
  connection.control(connection.engine() == Engine::sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
  try {
    Tx tx(connection);
    work(tx);
    connection.control("COMMIT");
  } catch (...) {
    try {
      connection.control("ROLLBACK");
    } catch (const Broken&) {  // the first failure is the one worth telling
    }
    throw;
  }
}

void in_snapshot(Connection& connection, const std::function<void(Tx&)>& work) {
  connection.control(connection.engine() == Engine::sqlite ? "BEGIN"
                                                          : "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  struct End {
    Connection& c;
    ~End() {
      try {
        c.control("ROLLBACK");
      } catch (const Broken&) {  // a lost connection has nothing to roll back
      }
    }
  } end{connection};
  Tx tx(connection);
  work(tx);
}

}  // namespace selami::storage
