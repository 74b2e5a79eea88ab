#include "app/backup.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "app/setup.hpp"
#include "app_sql.hpp"
#include "base/json.hpp"
#include "privacy/privacy.hpp"
#include "storage/database.hpp"
#include "storage/sqlite.hpp"

extern char** environ;

namespace selami::app {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t erasures_since = 13;  ///< the schema that knows erasures: a newer program backs up an older one, too

struct check_integrity {
  static constexpr storage::Text text{"app.check_integrity", "PRAGMA integrity_check(1)", ""};
  static constexpr std::size_t count = 0;
  void list(const storage::Param**) const {}
};
struct any_table {
  static constexpr storage::Text text{"app.any_table", "SELECT 1",
                                      "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() LIMIT 1"};
  static constexpr std::size_t count = 0;
  void list(const storage::Param**) const {}
};

/// Runs a program and waits. Throws when it is missing or fails.
void run(const std::vector<std::string>& words) {
  std::vector<char*> argv;
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  pid_t pid = 0;
  if (posix_spawnp(&pid, argv[0], nullptr, nullptr, argv.data(), environ) != 0) {
    throw std::runtime_error(words[0] + " cannot be started: install postgresql-client");
  }
  int status = 0;
  if (waitpid(pid, &status, 0) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw std::runtime_error(words[0] + " failed");
  }
}

void need_empty(const fs::path& folder) {
  if (fs::exists(folder) && !fs::is_empty(folder)) throw std::runtime_error(folder.string() + " is not empty: choose another folder");
  fs::create_directories(folder);
}

void copy_media(const fs::path& from, const fs::path& to) {
  if (fs::is_directory(from)) fs::copy(from, to, fs::copy_options::recursive);
}

/// An older backup knows nothing of later erasures: the list in the newest one is what it is erased anew from.
std::string erasures_now(storage::Tx& tx) {
  const auto offset = tx.one(sql::get_setting{.name = "offset_min"}, [](const storage::Row& row) { return row.text(0); });
  return privacy::erasure_lines(tx, std::stoi(offset.value_or("420")));
}

/// Throws std::runtime_error when a file or folder does not come to the disk.
void sync(const fs::path& one) {
  const int file = ::open(one.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!synced) throw std::runtime_error(one.string() + " does not come to the disk");
}

void sync_folder(const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) sync(entry.path());
  sync(folder);
}

/// What makes a folder a backup, so it comes last, when all else is on the disk.
void write_manifest(const fs::path& folder, const json::Value& manifest) {
  const fs::path file = folder / "manifest.json";
  std::ofstream out(file);
  out << json::pretty(manifest);
  out.close();
  if (!out) throw std::runtime_error(file.string() + ": cannot be written");
  sync(file);
  sync(folder);
}

void check_sqlite(const fs::path& file) {
  const auto connection = storage::open_sqlite(file.string(), true);
  std::string verdict;
  storage::in_snapshot(*connection, [&](storage::Tx& tx) {
    verdict = tx.one(check_integrity{}, [](const storage::Row& row) { return row.text(0); }).value_or("");
  });
  if (verdict != "ok") throw std::runtime_error(file.string() + " is damaged: " + verdict);
}

}  // namespace

std::string backup(const Options& options, const std::string& folder, Instant now) {
  const storage::Database database(database_url(options));
  const bool lite = database.engine() == storage::Engine::sqlite;
  if (lite && !fs::exists(database.file())) throw std::runtime_error(database.file() + " does not exist: nothing to back up");
  need_empty(folder);
  if (lite) {
    const auto connection = database.connect();
    storage::sqlite_copy_into(*connection, (fs::path(folder) / "database.sqlite").string());
  } else {
    run({"pg_dump", "--format=custom", "--file=" + (fs::path(folder) / "database.dump").string(), options.db});
  }
  // Rows first, files second: a file without a row is swept later, a row without its file would be a loss.
  copy_media(fs::path(options.data) / "media", fs::path(folder) / "media");
  std::int64_t schema = 0;  // the database's own: a newer program may copy it before it migrates
  const auto reader = database.connect_read_only();
  storage::in_snapshot(*reader, [&](storage::Tx& tx) {
    schema = tx.one(sql::schema_now{}, [](const storage::Row& row) { return row.integer(0); }).value_or(0);
    if (schema >= erasures_since) write_erasures((fs::path(folder) / erased_list).string(), erasures_now(tx));
  });
  const json::Value manifest{json::Object{{"format", json::make("selami-backup-1")},
                                          {"at", json::make(now.ms)},
                                          {"schema", json::make(schema)},
                                          {"engine", json::make(lite ? "sqlite" : "postgresql")}}};
  sync_folder(folder);
  write_manifest(folder, manifest);
  return "Cadangan tersimpan di " + folder + ". Simpan juga " + options.data + "/secret.key di tempat lain.";
}

BackupSeen read_backup(const std::string& folder) {
  std::ifstream in(fs::path(folder) / "manifest.json");
  std::ostringstream text;
  text << in.rdbuf();
  const auto value = json::parse(text.str());
  const auto number = [&](const char* name) { return value && value->find(name) ? value->find(name)->integer() : nullptr; };
  if (!in || !number("schema") || !number("at")) throw std::runtime_error(folder + ": no manifest.json of a Selami backup");
  return {{*number("at")}, *number("schema"), value->text_of("engine") == "sqlite"};
}

BackupSeen check_backup(const std::string& folder) {
  const BackupSeen seen = read_backup(folder);
  if (seen.lite) {
    check_sqlite(fs::path(folder) / "database.sqlite");
    return seen;
  }
  std::ifstream dump(fs::path(folder) / "database.dump", std::ios::binary);
  std::string head(5, ' ');
  dump.read(head.data(), static_cast<std::streamsize>(head.size()));
  if (!dump || head != "PGDMP") throw std::runtime_error(folder + "/database.dump is no dump of PostgreSQL");
  return seen;
}

std::string restore(const Options& options, const std::string& folder, Instant now) {
  const BackupSeen seen = check_backup(folder);
  if (seen.schema > storage::Database::schema_version()) throw std::runtime_error(folder + " was made by a newer Selami: start that version");
  const storage::Database database(database_url(options));
  const bool lite = database.engine() == storage::Engine::sqlite;
  if (seen.lite != lite) {
    throw std::runtime_error(folder + " is of engine " + (seen.lite ? "sqlite" : "postgresql") + ": use selami move to change engines");
  }
  fs::create_directories(options.data);
  if (lite) {
    if (fs::exists(database.file())) throw std::runtime_error(database.file() + " exists already: restore into an empty directory");
    fs::copy_file(fs::path(folder) / "database.sqlite", database.file());
  } else {
    bool used = false;
    const auto connection = database.connect();
    storage::in_snapshot(*connection, [&](storage::Tx& tx) { tx.each(any_table{}, [&](const storage::Row&) { used = true; }); });
    if (used) throw std::runtime_error("the database has tables already: restore into an empty one");
    run({"pg_restore", "--no-owner", "--exit-on-error", "--dbname=" + options.db, (fs::path(folder) / "database.dump").string()});
  }
  copy_media(fs::path(folder) / "media", fs::path(options.data) / "media");
  database.migrate(now, options.data);
  return "Cadangan dari " + folder + " sudah dipulihkan ke " + options.data +
         ". Salin juga secret.key lama; tanpa itu PIN murid dan kartu masuk harus dibuat ulang. Lalu ulangi penghapusan yang diminta sesudah cadangan "
         "itu: selami erase --list dengan " + std::string(erased_list) + " yang terbaru (dari folder data lama atau dari cadangan terakhir).";
}

}  // namespace selami::app
