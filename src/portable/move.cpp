#include "portable/move.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>

#include "base/hash.hpp"
#include "portable/tables.hpp"
#include "portable_sql.hpp"
#include "storage/sqlite.hpp"

namespace selami::portable {
namespace {

namespace fs = std::filesystem;
using storage::Connection;
using storage::Database;
using storage::Engine;
using storage::Row;
using storage::Tx;

constexpr std::size_t named_rows = 5;

/// Where the move of one table stands.
struct Progress {
  std::int64_t rows = 0;
  std::string last;  ///< key of the last row that was moved, as JSON; behind it the move goes on
};

storage::Text statement(const std::string& sql) { return kept_text("move", sql); }

std::map<std::string, Progress> progress_of(Tx& tx) {
  std::map<std::string, Progress> out;
  run(tx, statement(std::string("SELECT table_name, moved, last FROM ") + progress_table), {},
      [&](const Row& row) { out[row.text(0)] = {row.integer(1), row.text(2)}; });
  return out;
}

void keep_progress(Tx& tx, const std::string& table, const Progress& progress) {
  run(tx, statement(std::string("INSERT INTO ") + progress_table + " (table_name, moved, last) VALUES ($1, $2, $3) " +
                    "ON CONFLICT (table_name) DO UPDATE SET moved = EXCLUDED.moved, last = EXCLUDED.last"),
      {table, progress.rows, progress.last});
}

/// What tells a source from others: when its schema grew, and its offices.
std::string identity_of(Tx& tx) {
  std::string out;
  tx.each(sql::migrations_run{}, [&](const Row& row) { out += row.text(0) + " " + row.text(1) + "\n"; });
  tx.each(sql::authority_ids{}, [&](const Row& row) { out += row.text(0) + "\n"; });
  return "half of a move from " + hex_text(lanes_of(out)[0]);
}

bool has_schema(Tx& tx) {
  bool any = false;
  tx.each(sql::columns{}, [&](const Row& row) { any = any || row.text(0) == "schema_migration"; });
  return any;
}

bool has_tables(Tx& tx) {
  bool any = false;
  tx.each(sql::columns{}, [&](const Row&) { any = true; });
  return any;
}

/// "44, 45": what is there, and what this program knows.
std::string ages(int there) { return std::to_string(there) + ", " + std::to_string(Database::schema_version()); }

Result<bool> fit_source(Tx& tx) {
  if (!has_schema(tx)) return fail(Fault::not_found, "move.source_missing");
  if (storage::half_moved(tx)) return fail(Fault::conflict, "move.source_half");
  const int age = storage::schema_of(tx);
  if (age != Database::schema_version()) return fail(Fault::conflict, "move.source_schema", ages(age));
  return true;
}

bool missing(const Database& database) { return database.engine() == Engine::sqlite && !fs::exists(database.file()); }

/// The source, held. Errors: move.source_missing, move.source_in_use.
Result<std::unique_ptr<Connection>> hold_source(const Database& from) {
  if (missing(from)) return fail(Fault::not_found, "move.source_missing", from.file());
  auto connection = storage::connect_alone(from);
  if (!connection) return fail(Fault::conflict, "move.source_in_use");
  return connection;
}

Result<bool> fit_target(Tx& tx, const std::string& identity) {
  const int age = storage::schema_of(tx);
  if (age != Database::schema_version()) return fail(Fault::conflict, "move.target_schema", ages(age));
  if (const auto half = storage::half_moved(tx)) {
    if (*half != identity) return fail(Fault::conflict, "move.other_move");
    return true;
  }
  for (const TableShape& table : known_tables(tx)) {
    if (!rows_after(tx, table, {}, 1).empty()) return fail(Fault::conflict, "move.target_not_empty", table.name);
  }
  return false;
}

void begin(Connection& connection, const std::string& identity, Instant now) {
  const std::string table = std::string("CREATE TABLE ") + progress_table +
                            " (table_name TEXT NOT NULL PRIMARY KEY, moved BIGINT NOT NULL, last TEXT NOT NULL);";
  storage::in_transaction(connection, [&](Tx& tx) {
    connection.script(connection.engine() == Engine::sqlite ? storage::sqlite_dialect(table) : table);
    storage::mark_half_moved(tx, identity, now);
  });
}

/// The target, held, with an empty schema or its own half-done move; `resumed` says which.
Result<std::unique_ptr<Connection>> hold_target(const Database& to, const std::string& identity, Instant now, bool& resumed) {
  if (to.engine() == Engine::sqlite && fs::path(to.file()).has_parent_path()) fs::create_directories(fs::path(to.file()).parent_path());
  auto connection = storage::connect_alone(to);
  if (!connection) return fail(Fault::conflict, "move.target_in_use");
  bool bare = false;
  bool foreign = false;
  storage::in_snapshot(*connection, [&](Tx& tx) {
    bare = !has_tables(tx);
    foreign = !bare && !has_schema(tx);
  });
  if (foreign) return fail(Fault::conflict, "move.target_not_empty");
  if (bare) {
    connection.reset();
    to.migrate(now, "");
    connection = storage::connect_alone(to);
    if (!connection) return fail(Fault::conflict, "move.target_in_use");
  }
  Result<bool> fits = false;
  storage::in_snapshot(*connection, [&](Tx& tx) { fits = fit_target(tx, identity); });
  if (!fits) return fail(fits.error());
  resumed = *fits;
  if (!resumed) begin(*connection, identity, now);
  return connection;
}

/// PostgreSQL keeps no text with a zero byte: better said than cut off.
std::optional<std::string> zero_byte(const TableShape& table, const std::vector<Cells>& rows) {
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto* text = std::get_if<std::string>(&row[i]);
      if (text && table.columns[i].kind == Kind::text && text->find('\0') != std::string::npos) {
        return table.name + "." + table.columns[i].name + " " + key_text(key_of(table, row));
      }
    }
  }
  return std::nullopt;
}

/// Errors: move.zero_byte.
Result<bool> move_table(Tx& source, Connection& target, const TableShape& table, Progress progress, const MoveOrder& order) {
  Walk walk(source, table, order.batch, progress.last.empty() ? Cells{} : key_of_json(progress.last));
  for (auto rows = walk.next(); !rows.empty(); rows = walk.next()) {
    if (target.engine() == Engine::postgres) {
      if (const auto where = zero_byte(table, rows)) return fail(Fault::invalid, "move.zero_byte", *where);
    }
    progress.rows += static_cast<std::int64_t>(rows.size());
    progress.last = key_json(walk.after());
    storage::in_transaction(target, [&](Tx& tx) {
      insert_rows(tx, table, rows);
      keep_progress(tx, table.name, progress);
    });
    if (order.watch) order.watch(table.name, progress.rows);
  }
  return true;
}

MoveReport compared(Tx& source, Tx& target, const std::vector<TableShape>& tables) {
  MoveReport out;
  for (const TableShape& table : tables) {
    const TableSum here = sum_of(source, table);
    const TableSum there = sum_of(target, table);
    MovedTable one{table.name, here.rows(), here.text(), here.same(there), {}};
    if (!one.same) one.differences = differences(source, target, table, here, there, named_rows);
    out.rows += one.rows;
    out.tables.push_back(std::move(one));
  }
  std::sort(out.tables.begin(), out.tables.end(), [](const MovedTable& a, const MovedTable& b) { return a.name < b.name; });
  source.each(sql::kept_files{}, [&](const Row& row) {
    out.files = row.integer(0);
    out.file_bytes = row.integer(1);
  });
  return out;
}

void end(Connection& connection) {
  storage::in_transaction(connection, [&](Tx& tx) {
    connection.script(std::string("DROP TABLE ") + progress_table);
    storage::unmark_half_moved(tx);
  });
  if (connection.engine() == Engine::postgres) connection.script("SET statement_timeout = 0; ANALYZE");  // else the first hours go without statistics
}

Result<MoveReport> move_held(Tx& source, const Database& to, Instant now, const MoveOrder& order) {
  TRY_DO(fit_source(source));
  const std::vector<TableShape> tables = known_tables(source);
  bool resumed = false;
  TRY(const std::unique_ptr<Connection> target, hold_target(to, identity_of(source), now, resumed));
  std::map<std::string, Progress> progress;
  storage::in_snapshot(*target, [&](Tx& tx) { progress = progress_of(tx); });
  // One table after the other: those before the last that has begun are there.
  const auto last = std::find_if(tables.rbegin(), tables.rend(), [&](const TableShape& table) { return progress.count(table.name) > 0; });
  for (auto table = last == tables.rend() ? tables.begin() : last.base() - 1; table != tables.end(); ++table) {
    TRY_DO(move_table(source, *target, *table, progress[table->name], order));
  }
  MoveReport out;
  storage::in_snapshot(*target, [&](Tx& tx) { out = compared(source, tx, tables); });
  out.resumed = resumed;
  if (out.same()) end(*target);
  return out;
}

bool same_place(const Database& from, const Database& to) {
  if (from.url() == to.url()) return true;
  std::error_code none;
  return from.engine() == Engine::sqlite && to.engine() == Engine::sqlite && fs::equivalent(from.file(), to.file(), none);
}

}  // namespace

bool MoveReport::same() const {
  return std::all_of(tables.begin(), tables.end(), [](const MovedTable& one) { return one.same; });
}

Result<std::string> place_of(const std::string& words) {
  if (words.empty()) return fail(Fault::invalid, "move.no_place");
  if (words.rfind("postgresql://", 0) == 0 || words.rfind("postgres://", 0) == 0) return words;
  const bool named = words.rfind("sqlite:", 0) == 0;
  const fs::path path = named ? words.substr(7) : words;
  if (path.empty() || words.find("://") != std::string::npos) return fail(Fault::invalid, "move.no_place", words.substr(0, words.find(':')));
  if (fs::is_directory(path) || !named) return "sqlite:" + (path / "selami.sqlite").string();
  return words;
}

Result<MoveReport> move_city(const Database& from, const Database& to, Instant now, const MoveOrder& order) {
  if (same_place(from, to)) return fail(Fault::invalid, "move.same_place");
  TRY(const std::unique_ptr<Connection> held, hold_source(from));
  Result<MoveReport> out = fail(Fault::unavailable, "server.broken");
  storage::in_snapshot(*held, [&](Tx& source) { out = move_held(source, to, now, order); });
  return out;
}

Result<MoveReport> compare_cities(const Database& from, const Database& to) {
  if (same_place(from, to)) return fail(Fault::invalid, "move.same_place");
  if (missing(to)) return fail(Fault::not_found, "move.source_missing", to.file());
  TRY(const std::unique_ptr<Connection> one, hold_source(from));
  const auto other = storage::connect_alone(to);
  if (!other) return fail(Fault::conflict, "move.target_in_use");
  Result<MoveReport> out = fail(Fault::unavailable, "server.broken");
  storage::in_snapshot(*one, [&](Tx& source) {
    storage::in_snapshot(*other, [&](Tx& target) {
      if (auto fits = fit_source(source); !fits) return void(out = fail(fits.error()));
      const int age = has_schema(target) ? storage::schema_of(target) : 0;
      if (age != Database::schema_version()) return void(out = fail(Fault::conflict, "move.target_schema", ages(age)));
      out = compared(source, target, known_tables(source));
    });
  });
  return out;
}

}  // namespace selami::portable
