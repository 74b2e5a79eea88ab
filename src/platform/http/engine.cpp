#include "http/engine.hpp"

#include <cstdio>
#include <functional>

#include "http/task.hpp"

namespace selami {
namespace {

constexpr std::size_t commands_body_max = std::size_t{2} * 1024 * 1024;

void complain(const char* where, const std::exception& broken) {
  std::string line = "{\"level\":\"error\",\"where\":";
  json::write_string(line, where);
  line += ",\"what\":";
  json::write_string(line, json::is_utf8(broken.what()) ? broken.what() : "?");
  line += "}\n";
  std::fputs(line.c_str(), stderr);
}

Error broken_error() { return {Fault::unavailable, "server.broken", ""}; }
Error busy_error() { return {Fault::unavailable, "server.busy", ""}; }

}  // namespace

std::string school_of(const Actor& actor) {
  if (!actor.school.empty()) return actor.school.text;
  for (const Grant& grant : actor.grants) {
    if (!grant.school.empty()) return grant.school.text;
  }
  return {};
}

Engine::Engine(Wiring wiring, std::vector<storage::Writer*> writers, Workers* workers)
    : wiring_(std::move(wiring)), writers_(std::move(writers)), workers_(workers) {}

std::size_t Engine::body_max(const std::string& method, const std::string& path) const {
  if (path == "/commands") return commands_body_max;
  std::vector<std::string> values;
  bool known = false;
  const Route* route = match(wiring_.routes, method, path, values, known);
  return route ? route->body_max : 64 * 1024;
}

Reply Engine::failure(const Error& error, const std::string& language) const {
  Reply out;
  out.status = http_status(error.fault);
  if (error.code == "server.broken") out.status = 500;
  out.body = error_json(error, language, wiring_.messages);
  if (out.status == 503 || out.status == 429) out.headers.emplace_back("Retry-After", "2");
  return out;
}

storage::Writer& Engine::writer_of(const std::string& school) const {
  return *writers_[std::hash<std::string>{}(school) % writers_.size()];
}

Call Engine::call(storage::Tx& tx, const Task& task) const {
  Call out(tx, task.actor, task.now, *wiring_.random, wiring_.setting);
  out.address = task.request.address;
  return out;
}

void Engine::handle(Request request, storage::Connection& reader, Finish finish_now) const {
  auto task = std::make_shared<Task>();
  task->request = std::move(request);
  task->finish = std::move(finish_now);
  task->now = wiring_.now();
  const std::string& language = task->request.language;
  if (task->request.body.size() && !json::is_utf8(task->request.path)) {
    task->finish(failure({Fault::invalid, "request.not_utf8", ""}, language));
    return;
  }
  try {
    storage::in_snapshot(reader, [&](storage::Tx& tx) { task->actor = wiring_.identify(tx, task->request.token, task->now); });
    if (task->request.method == "POST" && task->request.path == "/commands") return commands(task);
    bool path_known = false;
    task->route = match(wiring_.routes, task->request.method, task->request.path, task->input.path, path_known);
    if (!task->route) {
      Reply reply = failure({Fault::not_found, "route.unknown", ""}, language);
      if (path_known) reply.status = 405;
      task->finish(std::move(reply));
      return;
    }
    if (!wiring_.serves(task->actor, task->route->action)) {
      const bool guest = task->actor.guest();
      finish(*task, fail(guest ? Fault::unauthorised : Fault::forbidden, guest ? "auth.required" : "right.missing"));
      return;
    }
    task->input.query = task->request.query;
    task->input.body = std::move(task->request.body);
    switch (task->route->kind) {
      case RouteKind::read:
      case RouteKind::stream: return on_reader(task, reader);
      case RouteKind::report:
      case RouteKind::work: return on_worker(task);
      case RouteKind::write: {
        auto bound = bind(*task, nullptr);
        if (!bound) return finish(*task, fail(std::move(bound).error()));
        return on_writer(task, *std::move(bound));
      }
    }
  } catch (const std::exception& broken) {
    complain("engine", broken);
    finish(*task, fail(broken_error()));
  }
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
  auto bound = bind(*task, nullptr);
  if (!bound) return finish(*task, fail(std::move(bound).error()));
  Result<Answer> result = fail(broken_error());
  storage::in_snapshot(reader, [&](storage::Tx& tx) {
    Call inside = call(tx, *task);
    result = (*bound)(inside);
  });
  finish(*task, std::move(result));
}

void Engine::on_worker(const std::shared_ptr<Task>& task) const {
  const bool taken = workers_->submit([this, task](storage::Connection& reader) {
    try {
      if (task->route->kind == RouteKind::report) return on_reader(task, reader);
      auto bound = bind(*task, &reader);
      if (!bound) return finish(*task, fail(std::move(bound).error()));
      on_writer(task, *std::move(bound));
    } catch (const std::exception& broken) {
      complain("worker", broken);
      finish(*task, fail(broken_error()));
    }
  });
  if (!taken) finish(*task, fail(busy_error()));
}

void Engine::on_writer(const std::shared_ptr<Task>& task, Bound bound) const {
  auto result = std::make_shared<Result<Answer>>(fail(broken_error()));
  auto refusal = std::make_shared<std::function<void(storage::Tx&)>>();
  storage::Job job;
  job.work = [this, task, result, refusal, bound = std::move(bound)](storage::Tx& tx) {
    Call inside = call(tx, *task);
    *result = bound(inside);
    task->announcements = std::move(inside.announcements);
    *refusal = std::move(inside.on_refusal);
    return result->has_value();
  };
  job.on_refused = [refusal](storage::Tx& tx) {
    if (*refusal) (*refusal)(tx);
  };
  job.done = [this, task, result](storage::Fate fate) {
    if (fate == storage::Fate::broken) return finish(*task, fail(broken_error()));
    if (fate == storage::Fate::committed) {
      for (const Announcement& a : task->announcements) wiring_.publish(a);
    }
    finish(*task, std::move(*result));
  };
  if (!writer_of(school_of(task->actor)).submit(std::move(job))) finish(*task, fail(busy_error()));
}

void Engine::finish(Task& task, Result<Answer> result) const {
  Reply reply;
  if (result) {
    reply.status = result->status;
    reply.type = result->type;
    reply.headers = std::move(result->headers);
    reply.topic = std::move(result->topic);
    reply.session = std::move(result->session);
    reply.session_s = result->session_s;
    if (result->render) reply.body = result->render();
  } else {
    reply = failure(result.error(), task.request.language);
  }
  if (task.route) {
    reply.route = task.route->name();
    reply.logged = task.route->logged;
  }
  task.finish(std::move(reply));
}

}  // namespace selami
