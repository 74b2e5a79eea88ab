#include "storage/pg.hpp"

#include <poll.h>

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace selami::storage {
namespace {

constexpr std::int64_t first_pause_ms = 100;
constexpr std::int64_t last_pause_ms = 2000;

std::string said(PGconn* db) { return std::string("postgresql: ") + (db ? PQerrorMessage(db) : "the connection was closed"); }

/// False at the deadline.
bool readable(int socket, PgTime deadline) {
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    pollfd one{socket, POLLIN, 0};
    const int got = ::poll(&one, 1, static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000)));
    if (got != 0) return true;  // or a trouble, which reading tells
    if (left <= 0) return false;
  }
}

bool says(PGconn* db, const char* parameter, const char* value) {
  const char* now = PQparameterStatus(db, parameter);
  return now && std::strcmp(now, value) == 0;
}

/// A primary that became a replica, or a replica that was taken for the primary: elsewhere, or here a little later, writing goes on.
Trouble trouble_of_read_only(PGconn* db) {
  if (says(db, "in_hot_standby", "on")) return Trouble::away;
  // Somebody said so of the whole server. A work that writes within a reading transaction of its own does not fit.
  return says(db, "default_transaction_read_only", "on") ? Trouble::read_only : Trouble::fault;
}

Trouble trouble_of(PGconn* db, const char* state) {
  if (!db || PQstatus(db) != CONNECTION_OK) return Trouble::away;
  const std::string_view code = state ? state : "";
  const auto is = [&](std::initializer_list<std::string_view> codes) { return std::find(codes.begin(), codes.end(), code) != codes.end(); };
  if (is({"40001", "40P01"})) return Trouble::again;
  if (is({"57014", "55P03"})) return Trouble::slow;  // a statement's time, a lock's time
  if (is({"25006"})) return trouble_of_read_only(db);
  // The server shuts down, fell down, begins, or ended a connection that stood still within a transaction.
  if (is({"57P01", "57P02", "57P03", "57P05", "25P03"}) || code.substr(0, 2) == "08") return Trouble::away;
  if (is({"53100"})) return Trouble::full;
  if (is({"XX001", "XX002"})) return Trouble::damaged;  // a page, an index
  return Trouble::fault;
}

/// For the log. Where the data are at fault (classes 22 and 23) the server's own words quote them, names and all: then only what
/// kind of fault, and of which constraint.
std::string what_went_wrong(PGconn* db, const PGresult* answer) {
  const auto field = [&](int code) {
    const char* text = answer ? PQresultErrorField(answer, code) : nullptr;
    return std::string(text ? text : "");
  };
  const std::string state = field(PG_DIAG_SQLSTATE);
  if (state.empty()) return said(db);
  const bool quotes = state.rfind("22", 0) == 0 || state.rfind("23", 0) == 0;
  return "postgresql: " + state + " " + (quotes ? field(PG_DIAG_CONSTRAINT_NAME) : field(PG_DIAG_MESSAGE_PRIMARY));
}

}  // namespace

PgHandle pg_connect(const std::string& url) {
  // What stands before dbname is a standard that the address may change.
  const char* const names[] = {"connect_timeout", "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout", "dbname", nullptr};
  const char* const values[] = {"3", "5", "3", "3", "15000", url.c_str(), nullptr};
  PgHandle db(PQconnectdbParams(names, values, 1), &PQfinish);
  if (PQstatus(db.get()) != CONNECTION_OK) throw Broken(said(db.get()), Trouble::away);
  PQsetNoticeProcessor(db.get(), [](void*, const char*) {}, nullptr);
  return db;
}

PgAnswer pg_answer(PgHandle& db, bool sent, PgTime deadline) {
  PgAnswer last(nullptr, &PQclear);
  if (!db || !sent) return last;
  while (true) {
    while (PQisBusy(db.get()) == 1) {
      if (!readable(PQsocket(db.get()), deadline)) {
        db.reset();
        throw Broken("postgresql: no answer", Trouble::away);
      }
      if (PQconsumeInput(db.get()) == 0) break;
    }
    PGresult* next = PQgetResult(db.get());
    if (!next) return last;
    last.reset(next);
  }
}

void pg_check(PgHandle& db, const PgAnswer& answer, const char* name) {
  const ExecStatusType status = PQresultStatus(answer.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
  const char* state = answer ? PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE) : nullptr;
  const Broken broken(what_went_wrong(db.get(), answer.get()) + " (" + name + ")", trouble_of(db.get(), state));
  if (broken.trouble() == Trouble::away) db.reset();  // though it may still talk: the next one goes where the database is now
  throw broken;
}

void Pause::longer(PgTime now) {
  ms_ = std::clamp(ms_ * 2, first_pause_ms, last_pause_ms);
  // The clock joins in: nodes that lost the same database do not come back as one.
  const std::uint64_t chance = dice_.split(static_cast<std::uint64_t>(now.time_since_epoch().count())).next();
  const auto half = static_cast<std::uint64_t>(ms_ / 2);
  until_ = now + std::chrono::milliseconds(half + chance % (half + 1));
}

}  // namespace selami::storage
