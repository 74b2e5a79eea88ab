#include "storage/postgres.hpp"
#include "storage/alone.hpp"

#include <cstdlib>
#include <string_view>
#include <unordered_map>

#include "storage/pg.hpp"

namespace selami::storage {
namespace {

class PgRow : public Row {
 public:
  PgRow(PGresult* r, int row) : r_(r), row_(row) {}
  bool null(int c) const override { return PQgetisnull(r_, row_, c) == 1; }
  std::int64_t integer(int c) const override { return std::strtoll(PQgetvalue(r_, row_, c), nullptr, 10); }
  double real(int c) const override { return std::strtod(PQgetvalue(r_, row_, c), nullptr); }
  std::string text(int c) const override {
    return std::string(PQgetvalue(r_, row_, c), static_cast<std::size_t>(PQgetlength(r_, row_, c)));
  }
  std::string bytes(int c) const override {
    std::size_t size = 0;
    unsigned char* raw = PQunescapeBytea(reinterpret_cast<const unsigned char*>(PQgetvalue(r_, row_, c)), &size);
    std::string out(reinterpret_cast<const char*>(raw), size);
    PQfreemem(raw);
    return out;
  }

 private:
  PGresult* r_;
  int row_;
};

/// Parameters in the form libpq wants: numbers as text, bytes as they are.
struct Params {
  std::vector<std::string> own;
  std::vector<const char*> values;
  std::vector<int> lengths;
  std::vector<int> formats;

  Params(const Param* const* params, std::size_t count) : own(count), values(count), lengths(count), formats(count) {
    for (std::size_t i = 0; i < count; ++i) add(i, params[i]->value());
  }
  void add(std::size_t i, const Param::Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return;
    if (const auto* number = std::get_if<std::int64_t>(&value)) own[i] = std::to_string(*number);
    else if (const auto* real = std::get_if<double>(&value)) {
      char buffer[40];
      std::snprintf(buffer, sizeof buffer, "%.17g", *real);
      own[i] = buffer;
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
      own[i] = std::string(*text);
    } else {
      own[i] = std::string(std::get<Bytes>(value).view);
      formats[i] = 1;
    }
    values[i] = own[i].c_str();
    lengths[i] = static_cast<int>(own[i].size());
  }
};

/// What a connection tells the server of its patience, and how long it waits itself should the server not even do that.
struct Limits {
  const char* told;
  std::chrono::seconds statement;
};

Limits limits_of(Patience patience) {
  switch (patience) {
    case Patience::brief: return {"SET statement_timeout = '3s'; SET lock_timeout = '3s'", std::chrono::seconds(5)};
    case Patience::usual: return {"SET statement_timeout = '30s'; SET lock_timeout = '10s'", std::chrono::seconds(40)};
    case Patience::writer:
      return {"SET statement_timeout = '10s'; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '30s'", std::chrono::seconds(30)};
    case Patience::endless: break;
  }
  return {"SET statement_timeout = 0; SET lock_timeout = 0", std::chrono::hours(24)};
}

bool begins(std::string_view sql) { return sql.substr(0, 5) == "BEGIN"; }

class Postgres : public Connection {
 public:
  Postgres(std::string url, bool read_only, Patience patience) : url_(std::move(url)), read_only_(read_only), limits_(limits_of(patience)) {
    connect();
  }

  Engine engine() const override { return Engine::postgres; }

  std::int64_t run(const Text& text, const Param* const* params, std::size_t count, const Sink& sink) override {
    const std::string& name = prepared(text);
    const Params p(params, count);
    const bool sent = PQsendQueryPrepared(db_.get(), name.c_str(), static_cast<int>(count), p.values.data(), p.lengths.data(),
                                          p.formats.data(), 0) == 1;
    const PgAnswer answer = pg_answer(db_, sent, deadline());
    pg_check(db_, answer, text.name);
    if (sink) {
      for (int row = 0; row < PQntuples(answer.get()); ++row) sink(PgRow(answer.get(), row));
    }
    return std::strtoll(PQcmdTuples(answer.get()), nullptr, 10);
  }

  void control(const char* sql) override {
    if (std::string_view(sql) == "COMMIT") return commit();
    script(sql);
  }
  void script(const std::string& sql) override {
    if (begins(sql)) return begin(sql);
    execute(sql);
  }
  void prepare_only(const Text& text) override { prepared(text); }

 private:
  bool alive() const { return db_ && PQstatus(db_.get()) == CONNECTION_OK; }
  PgTime deadline() const { return std::chrono::steady_clock::now() + limits_.statement; }

  /// At once "away" while the pause lasts: who asks is told so, and a database that comes up is not run down.
  void connect() {
    const PgTime now = std::chrono::steady_clock::now();
    if (!pause_.over(now)) throw Broken("postgresql: away", Trouble::away);
    names_.clear();
    db_.reset();  // before the next: a server counts its connections
    try {
      db_ = pg_connect(url_);
      execute(std::string("SET client_encoding = 'UTF8'; ") + limits_.told + (read_only_ ? "; SET default_transaction_read_only = on" : ""));
      pause_.none();
    } catch (const Broken&) {
      db_.reset();
      pause_.longer(std::chrono::steady_clock::now());
      throw;
    }
  }
  /// Nothing is under way before it: a connection that turns out to be dead is made anew, and nobody notices.
  void begin(const std::string& sql) {
    const bool old = alive();
    if (!old) connect();
    try {
      execute(sql);
    } catch (const Broken& broken) {
      if (!old || broken.trouble() != Trouble::away) throw;
      connect();
      execute(sql);
    }
  }
  /// Without a limit on the server: with a synchronous replica a COMMIT that is called off counts as done, though only one machine has it.
  /// With an entry in the log even where nothing was written: only then the server waits until its replica has all that was committed before.
  /// What was found there (a command done already) may be known to this machine alone: committed, waiting for the replica, and the server fell.
  /// The number comes first, because a replica refuses that one with a state of its own.
  void commit() {
    const PgAnswer answer = execute("SET LOCAL statement_timeout = 0; SELECT pg_current_xact_id(), pg_logical_emit_message(true, 'selami', ''); COMMIT");
    // A transaction in which a statement failed is rolled back by COMMIT, which calls that a success.
    if (std::string_view(PQcmdStatus(answer.get())) != "COMMIT") throw Broken("postgresql: COMMIT rolled back", Trouble::fault);
  }
  PgAnswer execute(const std::string& sql) {
    const bool sent = PQsendQuery(db_.get(), sql.c_str()) == 1;
    PgAnswer answer = pg_answer(db_, sent, deadline());
    pg_check(db_, answer, "script");
    return answer;
  }
  const std::string& prepared(const Text& text) {
    const auto found = names_.find(text.sql);
    if (found != names_.end()) return found->second;
    const std::string name = "s" + std::to_string(names_.size());
    const char* sql = *text.postgres ? text.postgres : text.sql;
    const bool sent = PQsendPrepare(db_.get(), name.c_str(), sql, 0, nullptr) == 1;
    pg_check(db_, pg_answer(db_, sent, deadline()), text.name);
    return names_.emplace(text.sql, name).first->second;
  }

  std::string url_;
  bool read_only_;
  Limits limits_;
  PgHandle db_{nullptr, &PQfinish};
  Pause pause_{this};
  std::unordered_map<const char*, std::string> names_;
};

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url, bool read_only, Patience patience) {
  return std::make_unique<Postgres>(url, read_only, patience);
}

std::unique_ptr<Connection> open_postgres_alone(const std::string& url) {
  static constexpr Text take_lock{"storage.take_lock", "SELECT CASE WHEN pg_try_advisory_lock(83101108) THEN 1 ELSE 0 END", ""};
  static constexpr Text others{"storage.others",
                               "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
                               "AND usesysid IS NOT NULL AND COALESCE(backend_type, 'client backend') = 'client backend'",
                               ""};
  static constexpr Text wait_a_little{"storage.wait_a_little", "SELECT pg_sleep(0.05)", ""};
  constexpr int looks = 20;  // a connection that was closed just now is still listed for a moment
  auto connection = open_postgres(url, false, Patience::endless);
  const auto number = [&](const Text& text) {
    std::int64_t out = 0;
    connection->run(text, nullptr, 0, [&](const Row& row) { out = row.integer(0); });
    return out;
  };
  bool locked = false;
  for (int i = 0; i < looks; ++i) {
    locked = locked || number(take_lock) == 1;
    if (locked && number(others) == 0) return connection;
    number(wait_a_little);
  }
  return nullptr;
}

}  // namespace selami::storage
