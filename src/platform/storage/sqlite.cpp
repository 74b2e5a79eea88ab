#include "storage/sqlite.hpp"
#include "storage/alone.hpp"

#include <sqlite3.h>

#include <cctype>
#include <cerrno>
#include <unordered_map>

namespace selami::storage {
namespace {

class SqliteRow : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* s) : s_(s) {}
  bool null(int c) const override { return sqlite3_column_type(s_, c) == SQLITE_NULL; }
  std::int64_t integer(int c) const override { return sqlite3_column_int64(s_, c); }
  double real(int c) const override { return sqlite3_column_double(s_, c); }
  std::string text(int c) const override {
    const auto* p = reinterpret_cast<const char*>(sqlite3_column_text(s_, c));
    return p ? std::string(p, static_cast<std::size_t>(sqlite3_column_bytes(s_, c))) : std::string();
  }
  std::string bytes(int c) const override {
    const auto* p = static_cast<const char*>(sqlite3_column_blob(s_, c));
    return p ? std::string(p, static_cast<std::size_t>(sqlite3_column_bytes(s_, c))) : std::string();
  }

 private:
  sqlite3_stmt* s_;
};

struct Bind {
  sqlite3_stmt* s;
  int at;
  int operator()(std::monostate) const { return sqlite3_bind_null(s, at); }
  int operator()(std::int64_t v) const { return sqlite3_bind_int64(s, at, v); }
  int operator()(double v) const { return sqlite3_bind_double(s, at, v); }
  int operator()(std::string_view v) const {
    return sqlite3_bind_text64(s, at, v.data() ? v.data() : "", v.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  int operator()(Bytes v) const { return sqlite3_bind_blob64(s, at, v.view.data(), v.view.size(), SQLITE_STATIC); }
};

/// Before the first connection: SQLite's account of its memory takes one lock for all threads at each allocation, which
/// nobody reads and on which two readers wait for each other.
void configure_once() {
  static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  if (done != SQLITE_OK) throw Broken("sqlite: could not be configured", false);
}

/// Of an error of SQLite and the machine's number behind it.
Trouble trouble_of(int code, int machine) {
  const bool writing = code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
  if (code == SQLITE_FULL || (writing && (machine == ENOSPC || machine == EDQUOT || machine == EFBIG))) return Trouble::full;
  if (code == SQLITE_READONLY || (writing && (machine == EROFS || machine == EACCES || machine == EPERM))) return Trouble::read_only;
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) return Trouble::damaged;
  return code == SQLITE_BUSY || code == SQLITE_LOCKED ? Trouble::again : Trouble::fault;
}

[[noreturn]] void fail_with(const std::string& what, int code, int machine) { throw Broken(what, trouble_of(code & 0xff, machine)); }

class Sqlite : public Connection {
 public:
  enum class Hold { shared, alone };
  Sqlite(const std::string& path, bool read_only, Hold hold = Hold::shared) {
    configure_once();
    const int flags = (read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX;
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    db_.reset(opened);
    if (code != SQLITE_OK) fail_with("sqlite: " + path + ": " + (opened ? sqlite3_errmsg(opened) : "no memory"), code, opened ? sqlite3_system_errno(opened) : 0);
    sqlite3_busy_timeout(opened, hold == Hold::alone ? 0 : 10000);
    if (hold == Hold::alone) script("PRAGMA locking_mode=EXCLUSIVE");  // before the first look: then it holds the whole file, not only its turn to write
    if (!read_only) {
      script("PRAGMA journal_mode=WAL");
      script("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=4000");
    }
    // No mmap: each snapshot behind a commit would unmap and map anew, which costs more than it saves.
    script("PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY");
  }
  ~Sqlite() override {
    for (auto& [name, s] : cache_) sqlite3_finalize(s);
  }
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;

  Engine engine() const override { return Engine::sqlite; }

  std::int64_t run(const Text& text, const Param* const* params, std::size_t count, const Sink& sink) override {
    sqlite3_stmt* s = prepared(text);
    for (std::size_t i = 0; i < count; ++i) {
      if (std::visit(Bind{s, static_cast<int>(i) + 1}, params[i]->value()) != SQLITE_OK) broken(text.name);
    }
    struct Reset {
      sqlite3_stmt* s;
      ~Reset() { sqlite3_reset(s); }
    } reset{s};
    const SqliteRow row(s);
    errno = 0;
    int step = sqlite3_step(s);
    for (; step == SQLITE_ROW; step = sqlite3_step(s)) {
      if (sink) sink(row);
    }
    if (step != SQLITE_DONE) broken(text.name);
    return sqlite3_changes64(db_.get());
  }

  void control(const char* sql) override {
    const Text text{sql, sql, ""};
    run(text, nullptr, 0, {});
  }
  void script(const std::string& sql) override {
    errno = 0;
    if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) broken("script");
  }
  void prepare_only(const Text& text) override { prepared(text); }

 private:
  sqlite3_stmt* prepared(const Text& text) {
    auto found = cache_.find(text.sql);
    if (found != cache_.end()) return found->second;
    sqlite3_stmt* s = nullptr;
    const char* rest = nullptr;
    if (sqlite3_prepare_v3(db_.get(), text.sql, -1, SQLITE_PREPARE_PERSISTENT, &s, &rest) != SQLITE_OK) broken(text.name);
    if (rest && *rest) {
      sqlite3_finalize(s);
      throw Broken(std::string("sqlite: ") + text.name + ": more than one statement", false);
    }
    cache_.emplace(text.sql, s);
    return s;
  }
  [[noreturn]] void broken(const char* name) {
    const int machine = errno;  // of a commit that fails SQLite keeps no number itself
    fail_with(std::string("sqlite: ") + name + ": " + sqlite3_errmsg(db_.get()), sqlite3_errcode(db_.get()), machine);
  }

  std::unique_ptr<sqlite3, int (*)(sqlite3*)> db_{nullptr, &sqlite3_close};
  std::unordered_map<const char*, sqlite3_stmt*> cache_;  // by the address of the text: it is constexpr
};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

void replace_word(std::string& sql, std::string_view from, std::string_view to) {
  for (std::size_t at = sql.find(from); at != std::string::npos; at = sql.find(from, at + to.size())) {
    const bool whole = (at == 0 || !is_word(sql[at - 1])) && (at + from.size() >= sql.size() || !is_word(sql[at + from.size()]));
    if (whole) sql.replace(at, from.size(), to);
    else at += from.size() - to.size();
  }
}

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path, bool read_only) {
  return std::make_unique<Sqlite>(path, read_only);
}

std::unique_ptr<Connection> open_sqlite_alone(const std::string& path) {
  try {
    auto alone = std::make_unique<Sqlite>(path, false, Sqlite::Hold::alone);
    alone->script("BEGIN IMMEDIATE; COMMIT");
    return alone;
  } catch (const Broken& broken) {
    if (broken.retry()) return nullptr;
    throw;
  }
}

std::string sqlite_dialect(const std::string& sql) {
  std::string out = sql;
  replace_word(out, "DOUBLE PRECISION", "REAL");
  replace_word(out, "BIGINT", "INTEGER");
  replace_word(out, "BYTEA", "BLOB");
  // STRICT stands behind the closing bracket of each CREATE TABLE: the first ");" after it. Not WITHOUT ROWID: without
  // statistics the planner then walks a whole school by its key's first column instead of using an index.
  for (std::size_t at = out.find("CREATE TABLE"); at != std::string::npos; at = out.find("CREATE TABLE", at + 1)) {
    const std::size_t end = out.find(");", at);
    if (end != std::string::npos) out.insert(end + 1, " STRICT");
  }
  return out;
}

void sqlite_copy_into(Connection& connection, const std::string& path) {
  std::string quoted;
  for (const char c : path) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  connection.script("VACUUM INTO '" + quoted + "'");
}

}  // namespace selami::storage
