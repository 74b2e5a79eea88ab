#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "app/doctor_parts.hpp"
#include "app/wiring.hpp"
#include "app_sql.hpp"
#include "doctor_sql.hpp"
#include "people/media.hpp"
#include "portable/rows.hpp"
#include "storage/database.hpp"

namespace selami::app {
namespace {

namespace fs = std::filesystem;
using storage::Broken;
using storage::Row;
using storage::Tx;

constexpr std::int64_t wal_large = std::int64_t{128} * 1024 * 1024;  ///< eight times what is folded in at once
constexpr std::size_t schools_named = 20;

std::string first_text(const Row& row) { return row.text(0); }

/// Statements about a table of which the name is a value. SQLite alone knows these words.
struct tables_there {
  static constexpr storage::Text text{"doctor.tables_there", "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", ""};
  static constexpr std::size_t count = 0;
  void list(const storage::Param**) const {}
};
struct quick_check {
  storage::Param table;
  static constexpr storage::Text text{"doctor.quick_check", "SELECT quick_check FROM pragma_quick_check($1) LIMIT 1", ""};
  static constexpr std::size_t count = 1;
  void list(const storage::Param** params) const { params[0] = &table; }
};
struct integrity_check {
  storage::Param table;
  static constexpr storage::Text text{"doctor.integrity_check", "SELECT integrity_check FROM pragma_integrity_check($1) LIMIT 1", ""};
  static constexpr std::size_t count = 1;
  void list(const storage::Param** params) const { params[0] = &table; }
};
struct column_there {
  storage::Param table;
  static constexpr storage::Text text{"doctor.column_there", "SELECT 1 FROM pragma_table_info($1) WHERE name = 'school_id'", ""};
  static constexpr std::size_t count = 1;
  void list(const storage::Param** params) const { params[0] = &table; }
};

/// One file of SQLite, read to the end.
class Body {
 public:
  Body(storage::Connection& connection, bool thorough) : connection_(connection), thorough_(thorough) {}

  Troubles examine() {
    std::vector<std::string> bad;
    std::vector<std::string> led;
    storage::in_snapshot(connection_, [&](Tx& tx) {
      for (const std::string& table : tx.list(tables_there{}, &first_text)) {
        if (whole(tx, table)) continue;
        bad.push_back(table);
        if (tx.one(column_there{table}, &first_text)) led.push_back(table);
      }
    });
    if (bad.empty()) return {};
    std::string names;
    for (const std::string& table : bad) names += (names.empty() ? "" : ", ") + table;
    Troubles out = {{"database.damaged", {names}}};
    if (!led.empty()) append(out, schools(led));
    return out;
  }

 private:
  bool whole(Tx& tx, const std::string& table) const {
    try {
      return (thorough_ ? tx.one(integrity_check{table}, &first_text) : tx.one(quick_check{table}, &first_text)).value_or("") == "ok";
    } catch (const Broken&) {
      return false;
    }
  }
  /// Whose rows in those tables can still be read, each school for itself.
  Troubles schools(const std::vector<std::string>& tables) {
    std::vector<std::pair<std::string, std::string>> all;
    try {
      storage::in_snapshot(connection_, [&](Tx& tx) {
        all = tx.list(sql::schools_there{}, [](const Row& row) { return std::pair(row.text(0), row.text(1)); });
      });
    } catch (const Broken&) {
      return {};
    }
    std::size_t good = 0;
    std::size_t hurt = 0;
    std::string npsn;
    for (const auto& [id, number] : all) {
      if (std::all_of(tables.begin(), tables.end(), [&](const std::string& table) { return readable(table, id); })) {
        ++good;
      } else if (++hurt <= schools_named) {
        npsn += (npsn.empty() ? "" : ", ") + number;
      }
    }
    if (hurt > schools_named) npsn += " …";
    return {{"database.schools", {std::to_string(good), hurt == 0 ? "-" : npsn}}};
  }
  bool readable(const std::string& table, const std::string& school) {
    const storage::Param id(school);
    const storage::Param* params[] = {&id};
    try {
      const auto text = portable::kept_text("doctor.rows", "SELECT * FROM \"" + table + "\" WHERE school_id = $1");
      connection_.run(text, params, 1, [](const Row& row) { row.text(0); });
      return true;
    } catch (const Broken&) {
      return false;
    }
  }

  storage::Connection& connection_;
  bool thorough_;
};

/// The copy that an update to `known` began with, or empty.
std::string copy_before(const std::string& folder, int known) {
  const std::string begins = "before-schema-" + std::to_string(known) + "-";
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (entry.path().filename().string().rfind(begins, 0) == 0) return entry.path().string();
  }
  return {};
}

int machine_offset_min() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return static_cast<int>(local.tm_gmtoff / 60);
}

Troubles of_rows(Tx& tx, const DoctorWish& wish) {
  const auto setting = [&](const char* name) { return tx.one(sql::get_setting{.name = name}, &first_text).value_or(""); };
  const std::string offset = setting("offset_min");
  Troubles out;
  // A made-up city may stand on another day than its machine.
  if (setting("demo") != "1") {
    const auto newest = tx.one(sql::newest_instant{}, [](const Row& row) { return row.instant(0); });
    out = of_clock(wish.now, newest.value_or(Instant{}), offset.empty() ? 420 : std::atoi(offset.c_str()), machine_offset_min());
  }
  const auto media = media_in(wish.options.data);
  std::int64_t lost = 0;
  tx.each(sql::files_kept{}, [&](const Row& row) { lost += media.has(row.text(0)) ? 0 : 1; });
  if (lost > 0) out.push_back({"media.lost", {std::to_string(lost), wish.options.data}});
  std::int64_t unclaimed = 0;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(wish.options.data + "/media/sha256", none)) unclaimed += people::names_file(tx, entry.path().filename().string()) ? 0 : 1;
  if (unclaimed > 0) out.push_back({"media.unclaimed", {std::to_string(unclaimed)}});
  return out;
}

/// What a database of either engine says of itself.
Troubles ask(storage::Connection& connection, const DoctorWish& wish) {
  Troubles out;
  storage::in_snapshot(connection, [&](Tx& tx) {
    const int known = storage::Database::schema_version();
    out = of_schema(tx.list(sql::migrations_done{}, [](const Row& row) { return row.number(0); }), known, copy_before(wish.options.data, known));
    if (out.empty()) out = of_rows(tx, wish);
  });
  return out;
}

Troubles of_file(const storage::Database& database, const DoctorWish& wish) {
  const std::string& folder = wish.options.data;
  std::error_code none;
  if (!there(database.file())) {
    const bool used = there(folder + "/secret.key") || there(folder + "/media") || there(folder + "/erased.list");
    return {{used ? "database.gone" : "database.none", {used ? database.file() : folder}}};
  }
  Troubles out;
  const auto wal = fs::file_size(database.file() + "-wal", none);
  if (!none && static_cast<std::int64_t>(wal) > wal_large) out.push_back({"database.wal", {std::to_string(wal / (1024 * 1024))}});
  try {
    const auto connection = database.connect_read_only();
    append(out, Body(*connection, wish.thorough).examine());
  } catch (const Broken& broken) {
    // SQLite cannot even read without a small file beside the database: on a full disk that says nothing about the database.
    const bool of_disk = broken.trouble() == storage::Trouble::full || broken.trouble() == storage::Trouble::read_only;
    out.push_back(of_disk ? Trouble{"database.unlooked", {}} : Trouble{"database.unreadable", {database.file()}});
    return out;
  }
  try {
    append(out, ask(*database.connect_read_only(), wish));
  } catch (const Broken&) {
    // Where tables are damaged, that has been said; where one is not there at all, this is no database of Selami.
    if (exit_of(out) != 3) out.push_back({"database.unreadable", {database.file()}});
  }
  return out;
}

Troubles of_server(const storage::Database& database, const DoctorWish& wish) {
  Troubles out = of_wire(database_url(wish.options));
  try {
    const auto connection = database.connect_read_only();
    storage::in_snapshot(*connection, [&](Tx& tx) { append(out, of_postgres(tx.one(sql::server_version{}, [](const Row& row) { return row.number(0); }).value_or(0))); });
    try {
      append(out, ask(*connection, wish));
    } catch (const Broken&) {
      out.push_back({"database.none", {"PostgreSQL"}});
    }
  } catch (const Broken&) {
    out.push_back({"postgres.silent", {}});
  }
  return out;
}

}  // namespace

Troubles look_at_database(const DoctorWish& wish) {
  const storage::Database database(database_url(wish.options));
  return database.engine() == storage::Engine::sqlite ? of_file(database, wish) : of_server(database, wish);
}

}  // namespace selami::app
