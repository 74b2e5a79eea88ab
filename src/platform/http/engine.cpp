#include "http/engine.hpp"

#include <cctype>
#include <cstdio>
#include <functional>

#include "auth/secrets.hpp"
#include "http/envelope.hpp"
#include "http/hub.hpp"
#include "http/task.hpp"

namespace selami {
namespace {

Error broken_error() { return {Fault::unavailable, "server.broken", ""}; }
Error error_behind(const std::exception& caught) {
  const auto* broken = dynamic_cast<const storage::Broken*>(&caught);
  if (!broken) return broken_error();
  if (broken->trouble() == storage::Trouble::damaged) return error_of(storage::Fate::damaged);
  if (broken->trouble() == storage::Trouble::away) return error_of(storage::Fate::away);
  if (broken->trouble() == storage::Trouble::slow) return error_of(storage::Fate::slow);
  return broken_error();
}

/// "Application/JSON ; charset=utf-8" -> "application/json".
std::string kind_in(std::string_view type) {
  std::string out;
  for (const char c : type.substr(0, type.find(';'))) {
    if (c != ' ' && c != '\t') out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

constexpr const char* soon_s = "2";
constexpr const char* later_s = "60";  ///< a full disk is not emptied in two seconds; without this each phone would ask that often

Error busy_error() { return {Fault::unavailable, "server.busy", ""}; }
Error not_served(const Actor& actor) {
  return actor.guest() ? Error{Fault::unauthorised, "auth.required", ""} : Error{Fault::forbidden, "right.missing", ""};
}

}  // namespace

Error error_of(storage::Fate fate) {
  switch (fate) {
    case storage::Fate::away: return {Fault::unavailable, "server.away", ""};
    case storage::Fate::slow: return {Fault::unavailable, "server.slow", ""};
    case storage::Fate::unsure: return {Fault::unavailable, "server.unsure", ""};
    case storage::Fate::full: return {Fault::unavailable, "server.full", ""};
    case storage::Fate::read_only: return {Fault::unavailable, "server.read_only", ""};
    case storage::Fate::damaged: return {Fault::unavailable, "server.damaged", ""};
    case storage::Fate::committed:
    case storage::Fate::refused:
    case storage::Fate::broken: break;
  }
  return broken_error();
}

int status_of(const Error& error) {
  return error.code == "server.broken" || error.code == "server.damaged" ? 500 : http_status(error.fault);
}

void tell_nodes(storage::Tx& tx, const std::vector<Announcement>& announcements) {
  for (const Announcement& a : announcements) tx.tell(word_of(a));
}

std::string school_of(const Actor& actor) {
  if (!actor.school.empty()) return actor.school.text;
  for (const Grant& grant : actor.grants) {
    if (!grant.school.empty()) return grant.school.text;
  }
  return {};
}

Engine::Engine(Wiring wiring, std::vector<storage::Writer*> writers, Workers* workers)
    : wiring_(std::move(wiring)), writers_(std::move(writers)), workers_(workers) {
  shape::Schemas schemas;
  for (const Route& route : wiring_.routes) {
    if (route.method != "GET" && route.describe && route.describe(schemas).upload) uploads_.insert(&route);
  }
}

bool Engine::takes(const std::string& method, const std::string& path, std::string_view type) const {
  const std::string kind = kind_in(type);
  if (kind.empty() || kind == "application/json") return true;
  // What a form of another site can send without asking is taken nowhere.
  if (kind == "text/plain" || kind == "application/x-www-form-urlencoded" || kind == "multipart/form-data") return false;
  std::vector<std::string> values;
  bool known = false;
  const Route* route = table_.match(method, path, values, known);
  return route && uploads_.count(route) > 0;
}

/// One line in the log under a number of its own, which is returned. Nothing while the database is away: every request would say so.
std::string Engine::complain(const char* where, const std::string& what, const Route* route) const {
  const std::string number = new_code(*wiring_.random);
  std::string line = "{\"level\":\"error\",\"where\":";
  json::write_string(line, where);
  line += ",\"number\":";
  json::write_string(line, number);
  line += ",\"route\":";
  json::write_string(line, route ? route->name() : std::string());
  line += ",\"what\":";
  json::write_string(line, json::is_utf8(what) ? what : "?");
  line += "}\n";
  std::fputs(line.c_str(), stderr);
  return number;
}

std::size_t Engine::body_max(const std::string& method, const std::string& path) const {
  if (path == "/commands") return commands_body_max;
  if (path == "/carried") return sealed_max + 64;  // and the JSON around it
  std::vector<std::string> values;
  bool known = false;
  const Route* route = table_.match(method, path, values, known);
  return route ? route->body_max : 64 * 1024;
}

Reply Engine::failure(const Error& error, const std::string& language, const std::string& number) const {
  Reply out;
  out.status = status_of(error);
  out.number = number;
  out.body = error_json(error, language, wiring_.messages, number);
  const bool long_lasting = error.code == "server.full" || error.code == "server.read_only";
  if (out.status == 503 || out.status == 429) out.headers.emplace_back("Retry-After", long_lasting ? later_s : soon_s);
  return out;
}

storage::Writer& Engine::writer_of(const std::string& school) const {
  return *writers_[std::hash<std::string>{}(school) % writers_.size()];
}

Call Engine::call(storage::Tx& tx, const Task& task) const {
  Call out(tx, task.actor, task.now, *wiring_.random, wiring_.setting);
  out.address = task.request.address;
  out.holder = this;
  return out;
}

void Engine::handle(Request request, storage::Connection& reader, Finish finish_now) const {
  auto task = std::make_shared<Task>();
  task->request = std::move(request);
  task->finish = std::move(finish_now);
  task->now = wiring_.now();
  if (!json::is_utf8(task->request.path)) {
    return task->finish(failure({Fault::invalid, "request.not_utf8", ""}, task->request.language));
  }
  try {
    std::function<void()> later;
    storage::in_snapshot(reader, [&](storage::Tx& tx) { dispatch(task, tx, later); });
    later();
  } catch (const std::exception& broken) {
    finish_broken(*task, "engine", broken);
  }
}

void Engine::finish_broken(Task& task, const char* where, const std::exception& broken) const {
  const Error error = error_behind(broken);
  if (error.code != "server.away") task.number = complain(where, broken.what(), task.route);
  finish(task, fail(error));
}

/// Who acts, which route, and for a small read its answer, all in one snapshot. `later` is the rest, outside of it.
void Engine::dispatch(const std::shared_ptr<Task>& task, storage::Tx& tx, std::function<void()>& later) const {
  Request& request = task->request;
  const auto answer = [&](Result<Answer> result) {
    later = [this, task, held = std::make_shared<Result<Answer>>(std::move(result))] { finish(*task, std::move(*held)); };
  };
  task->actor = wiring_.identify(tx, request.token, task->now);
  if (request.method == "POST" && request.path == "/commands") {
    later = [this, task] { commands(task); };
    return;
  }
  if (request.method == "POST" && request.path == "/carried") {
    auto opened = carried(task->request.body, task->actor, tx, task->now);
    if (!opened) return answer(fail(std::move(opened).error()));
    task->actor = std::move(opened->actor);
    request.body = std::move(opened->envelope);
    request.account.clear();  // the carrier's
    task->by_another = true;
    later = [this, task] { commands(task); };
    return;
  }
  bool path_known = false;
  task->route = table_.match(request.method, request.path, task->input.path, path_known);
  if (!task->route) {
    Reply reply = failure({Fault::not_found, "route.unknown", ""}, request.language);
    if (path_known) reply.status = 405;
    later = [task, reply = std::move(reply)] { task->finish(reply); };
    return;
  }
  if (!wiring_.serves(task->actor, task->route->action)) return answer(fail(not_served(task->actor)));
  if (auto held = wiring_.held_back ? wiring_.held_back(tx, task->actor, *task->route, false, task->now) : std::nullopt) return answer(fail(*std::move(held)));
  task->input.query = std::move(request.query);
  task->input.body = std::move(request.body);
  switch (task->route->kind) {
    case RouteKind::read:
    case RouteKind::stream:
      later = [this, task, held = std::make_shared<Result<Answer>>(read(*task, tx))] { finish_read(task, std::move(*held)); };
      return;
    case RouteKind::report:
    case RouteKind::work: later = [this, task] { on_worker(task); }; return;
    case RouteKind::write: break;
  }
  auto bound = bind(*task, nullptr);
  if (!bound) return answer(fail(std::move(bound).error()));
  later = [this, task, held = std::make_shared<Bound>(*std::move(bound))] { on_writer(task, std::move(*held)); };
}

/// Whose commands these are and what they are. Any staff may carry them; what they do is their owner's right.
Result<Carried> Engine::carried(const std::string& body, const Actor& carrier, storage::Tx& tx, Instant now) const {
  if (!wiring_.serves(carrier, Action::commands_carry)) return fail(not_served(carrier));
  TRY(const Sealed in, from_json_text<Sealed>(body));
  return wiring_.open_sealed(tx, in.sealed, now);
}

Result<Answer> Engine::read(Task& task, storage::Tx& tx) const {
  TRY(const Bound bound, bind(task, nullptr));
  Call inside = call(tx, task);
  auto out = bound(inside);
  if (out) task.trace = std::move(inside.trace);
  return out;
}

/// What leaves a trace is shown once the trace is on disk: a record that nobody can write down, on a disk that is full or can only be
/// read, is not shown either.
void Engine::finish_read(const std::shared_ptr<Task>& task, Result<Answer> result) const {
  if (!result || !task->trace) return finish(*task, std::move(result));
  const auto held = std::make_shared<Result<Answer>>(std::move(result));
  storage::Job job;
  job.work = [task](storage::Tx& tx) {
    task->trace(tx);
    return true;
  };
  job.done = [this, task, held](storage::Fate fate) {
    finish(*task, storage::is_broken(fate) ? fail(error_of(fate)) : std::move(*held));
  };
  job.repeatable = true;  // rather noted twice than not at all
  job.key = school_of(task->actor);
  if (!writer_of(job.key).submit(std::move(job))) finish(*task, fail(busy_error()));
}

Result<Bound> Engine::bind(const Task& task, storage::Connection* reader) const {
  if (task.route->kind != RouteKind::work || !reader) return task.route->bind(task.input, nullptr);
  Result<Bound> out = fail(broken_error());
  storage::in_snapshot(*reader, [&](storage::Tx& tx) {
    Call snapshot = call(tx, task);
    out = task.route->bind(task.input, &snapshot);
  });
  return out;
}

void Engine::on_reader(const std::shared_ptr<Task>& task, storage::Connection& reader) const {
  Result<Answer> result = fail(broken_error());
  storage::in_snapshot(reader, [&](storage::Tx& tx) { result = read(*task, tx); });
  finish_read(task, std::move(result));
}

void Engine::on_worker(const std::shared_ptr<Task>& task) const {
  const bool taken = workers_->submit([this, task](storage::Connection& reader) {
    try {
      if (task->route->kind == RouteKind::report) return on_reader(task, reader);
      auto bound = bind(*task, &reader);
      if (!bound) return finish(*task, fail(std::move(bound).error()));
      on_writer(task, *std::move(bound));
    } catch (const std::exception& broken) {
      finish_broken(*task, "worker", broken);
    }
  });
  if (!taken) finish(*task, fail(busy_error()));
}

void Engine::on_writer(const std::shared_ptr<Task>& task, Bound bound) const {
  auto result = std::make_shared<Result<Answer>>(fail(broken_error()));
  auto refusal = std::make_shared<std::function<void(storage::Tx&)>>();
  auto what = std::make_shared<std::string>();
  storage::Job job;
  job.work = [this, task, result, refusal, what, bound = std::move(bound)](storage::Tx& tx) {
    Call inside = call(tx, *task);
    *result = remembering(*what, [&] { return bound(inside); });
    task->announcements = std::move(*result ? inside.announcements : inside.after_refusal);
    *refusal = std::move(inside.on_refusal);
    if (*result) tell_nodes(tx, task->announcements);
    return result->has_value();
  };
  job.on_refused = [task, refusal](storage::Tx& tx) {
    if (*refusal) (*refusal)(tx);
    tell_nodes(tx, task->announcements);
  };
  job.done = [this, task, result, what](storage::Fate fate) {
    if (fate == storage::Fate::broken) task->number = complain("writer", *what, task->route);
    if (storage::is_broken(fate)) return finish(*task, fail(error_of(fate)));
    for (const Announcement& a : task->announcements) wiring_.publish(a);
    finish(*task, std::move(*result));
  };
  job.key = school_of(task->actor);
  if (!writer_of(job.key).submit(std::move(job))) finish(*task, fail(busy_error()));
}

void Engine::finish(Task& task, Result<Answer> result) const {
  Reply reply;
  if (result) {
    reply.status = result->status;
    reply.type = result->type;
    reply.headers = std::move(result->headers);
    reply.topic = std::move(result->topic);
    reply.listens_as = task.actor.session;
    reply.staff = !task.actor.person.empty();
    reply.session = std::move(result->session);
    reply.session_s = result->session_s;
    reply.render = std::move(result->render);
  } else {
    if (task.number.empty() && status_of(result.error()) == 500) task.number = complain("engine", result.error().code, task.route);
    reply = failure(result.error(), task.request.language, task.number);
  }
  if (task.route) {
    reply.route = task.route->name();
    reply.logged = task.route->logged;
  }
  task.finish(std::move(reply));
}

}  // namespace selami
