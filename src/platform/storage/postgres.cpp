#include "storage/postgres.hpp"
#include "storage/alone.hpp"

#include <libpq-fe.h>

#include <cstdlib>
#include <cstring>
#include <unordered_map>

namespace selami::storage {
namespace {

class Answer {
 public:
  explicit Answer(PGresult* result) : result_(result) {}
  ~Answer() { PQclear(result_); }
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;
  PGresult* get() const { return result_; }

 private:
  PGresult* result_;
};

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

class Postgres : public Connection {
 public:
  Postgres(std::string url, bool read_only) : url_(std::move(url)), read_only_(read_only) { connect(); }

  Engine engine() const override { return Engine::postgres; }

  std::int64_t run(const Text& text, const Param* const* params, std::size_t count, const Sink& sink) override {
    const std::string& name = prepared(text);
    const Params p(params, count);
    const Answer answer(PQexecPrepared(db_.get(), name.c_str(), static_cast<int>(count), p.values.data(), p.lengths.data(),
                                       p.formats.data(), 0));
    check(answer, text.name);
    if (sink) {
      for (int row = 0; row < PQntuples(answer.get()); ++row) sink(PgRow(answer.get(), row));
    }
    return std::strtoll(PQcmdTuples(answer.get()), nullptr, 10);
  }

  void control(const char* sql) override { script(sql); }
  void script(const std::string& sql) override {
    if (PQstatus(db_.get()) != CONNECTION_OK) connect();
    const Answer answer(PQexec(db_.get(), sql.c_str()));
    check(answer, "script");
  }
  void prepare_only(const Text& text) override { prepared(text); }

 private:
  void connect() {
    names_.clear();
    db_.reset();  // before the next: a server counts its connections
    db_.reset(PQconnectdb(url_.c_str()));
    if (PQstatus(db_.get()) != CONNECTION_OK) throw Broken(std::string("postgresql: ") + PQerrorMessage(db_.get()), true);
    PQsetNoticeProcessor(db_.get(), [](void*, const char*) {}, nullptr);
    script("SET client_encoding = 'UTF8'; SET statement_timeout = '30s'; SET lock_timeout = '10s'");
    if (read_only_) script("SET default_transaction_read_only = on");
  }
  const std::string& prepared(const Text& text) {
    const auto found = names_.find(text.sql);
    if (found != names_.end()) return found->second;
    const std::string name = "s" + std::to_string(names_.size());
    const char* sql = *text.postgres ? text.postgres : text.sql;
    const Answer answer(PQprepare(db_.get(), name.c_str(), sql, 0, nullptr));
    check(answer, text.name);
    return names_.emplace(text.sql, name).first->second;
  }
  void check(const Answer& answer, const char* name) {
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
    const char* state = answer.get() ? PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE) : nullptr;
    const bool lost = PQstatus(db_.get()) != CONNECTION_OK;
    const bool retry = lost || (state && (std::strcmp(state, "40001") == 0 || std::strcmp(state, "40P01") == 0));
    throw Broken(std::string("postgresql: ") + name + ": " + PQerrorMessage(db_.get()), retry);
  }

  std::string url_;
  bool read_only_;
  std::unique_ptr<PGconn, void (*)(PGconn*)> db_{nullptr, &PQfinish};
  std::unordered_map<const char*, std::string> names_;
};

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url, bool read_only) {
  return std::make_unique<Postgres>(url, read_only);
}

std::unique_ptr<Connection> open_postgres_alone(const std::string& url) {
  static constexpr Text take_lock{"storage.take_lock", "SELECT CASE WHEN pg_try_advisory_lock(83101108) THEN 1 ELSE 0 END", ""};
  static constexpr Text others{"storage.others",
                               "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
                               "AND usesysid IS NOT NULL AND COALESCE(backend_type, 'client backend') = 'client backend'",
                               ""};
  static constexpr Text wait_a_little{"storage.wait_a_little", "SELECT pg_sleep(0.05)", ""};
  constexpr int looks = 20;  // a connection that was closed just now is still listed for a moment
  auto connection = open_postgres(url, false);
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
