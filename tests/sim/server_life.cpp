#include "server_life.hpp"

#include <unistd.h>

#include <cstdlib>

namespace selami::sim {
namespace {

/// The kind of command that an older server does not know yet in its second version.
constexpr const char* renewed = "put_lessons_lesson_note";

Wiring of_this_life(Wiring wiring, bool newer, Random& dice, const Instant& now) {
  wiring.random = &dice;
  wiring.now = [&now] { return now; };
  for (Route& route : wiring.routes) {
    if (newer && route.name() == renewed) route.of_version(2);
  }
  return wiring;
}

int number(const json::Value& order, const char* name, int otherwise) {
  const json::Value* found = order.find(name);
  return found && found->integer() ? static_cast<int>(*found->integer()) : otherwise;
}

}  // namespace

bool truth(const json::Value& order, const char* name) {
  const json::Value* found = order.find(name);
  return found && found->boolean() && *found->boolean();
}

void say(const std::string& line) {
  const std::string whole = line + "\n";
  for (std::size_t from = 0; from < whole.size();) {
    const ssize_t sent = ::write(STDOUT_FILENO, whole.data() + from, whole.size() - from);
    if (sent <= 0) std::exit(1);
    from += static_cast<std::size_t>(sent);
  }
}

Life::Life(const storage::Database& database, Wiring wiring, const Start& start)
    : database_(database),
      now_(start.now),
      dice_(start.seed),
      faults_(start.faults),
      reader_(database.connect_read_only()),
      writer_(breakable(database.connect(), faults_)),
      workers_(database, 0),
      engine_(of_this_life(std::move(wiring), start.newer, dice_, now_), {&writer_}, &workers_) {
  faults_.seed = start.seed;
}

void Life::obey(const json::Value& order) {
  const std::string_view what = order.text_of("op");
  if (const json::Value* at = order.find("at")) now_.ms = *at->integer();
  if (what == "ask") ask(order);
  else if (what == "pump") writer_.pump();
  else if (what == "rows") rows(order);
  else if (what == "die") doom(order);
  else if (what == "kill") {
    doom(order);
    faults_.die();
  }
  say("{\"end\":true}");
}

void Life::doom(const json::Value& order) {
  faults_.statements = number(order, "statements", Faults::never);
  faults_.answers = number(order, "answers", Faults::never);
  faults_.writes = number(order, "writes", Faults::never);
  faults_.power = truth(order, "power");
  faults_.failing_after = number(order, "failing_after", Faults::never);
  faults_.failing = number(order, "failing", 0);
  faults_.failing_retry = truth(order, "retry");
}

void Life::ask(const json::Value& order) {
  Request request;
  request.method = order.text_of("method");
  request.path = order.text_of("path");
  request.token = order.text_of("token");
  request.account = order.text_of("account");
  request.language = "id";
  request.body = order.text_of("body");
  request.address = "192.0.2.7";
  engine_.handle(std::move(request), *reader_, [this, n = number(order, "n", 0)](Reply reply) {
    faults_.pass(&Faults::answers);
    reply.make_body();
    std::string line = "{\"n\":" + std::to_string(n) + ",\"status\":" + std::to_string(reply.status) + ",\"body\":";
    json::write_string(line, reply.body);
    say(line + "}");
  });
}

/// For the judge at the end: what the database holds.
void Life::rows(const json::Value& order) {
  const int columns = number(order, "columns", 1);
  const std::string sql(order.text_of("sql"));
  const storage::Text text{"judge", sql.c_str(), ""};
  const auto fresh = database_.connect_read_only();  // connections know a statement by the address of its text
  std::string line = "{\"rows\":[";
  fresh->run(text, nullptr, 0, [&](const storage::Row& row) {
    line += line.back() == '[' ? "[" : ",[";
    for (int i = 0; i < columns; ++i) {
      if (i > 0) line += ",";
      if (row.null(i)) line += "null";
      else json::write_string(line, row.text(i));
    }
    line += "]";
  });
  say(line + "]}");
}

}  // namespace selami::sim
