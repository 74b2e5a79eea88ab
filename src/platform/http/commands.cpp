/// @file POST /api/commands: each command runs through the same route table, in its own savepoint, with its own outcome.
#include "http/envelope.hpp"
#include "http/task.hpp"
#include "http_sql.hpp"

namespace selami {
namespace {

/// Refusals that may end differently next time are told but not kept.
bool passing(Fault fault) {
  return fault == Fault::unavailable || fault == Fault::slow_down || fault == Fault::unauthorised || fault == Fault::too_new;
}

std::string render(const std::vector<CommandSlot>& slots, Instant now) {
  std::string out = "{\"outcomes\":[";
  for (const CommandSlot& slot : slots) {
    if (slot.status == 0) continue;
    if (out.back() != '[') out += ',';
    out += "{\"id\":";
    json::write_string(out, slot.id);
    out += ",\"status\":" + std::to_string(slot.status);
    // An error's text is {"error":{…}}: its inside joins the outcome.
    if (slot.status == 200) out += ",\"body\":" + (slot.body.empty() ? std::string("null") : slot.body);
    else out += "," + slot.body.substr(1, slot.body.size() - 2);
    out += "}";
  }
  return out + "],\"at\":" + std::to_string(now.ms) + "}";
}

/// A status that the owner's phone, too, would take for "not yet".
bool comes_again(std::int64_t status) { return status == 0 || status == 401 || status == 426 || status == 429 || status >= 500; }

std::string counted(const std::vector<CommandSlot>& slots) {
  CarriedTold out;
  for (const CommandSlot& slot : slots) {
    if (slot.status == 200) ++out.done;
    else if (slot.status == 202) ++out.waiting;
    else if (comes_again(slot.status)) ++out.left;
    else ++out.refused;
  }
  return to_json(out);
}

}  // namespace

/// A command that is ready to run.
struct Engine::Asked {
  Bound bound;
  const Route* route;
  std::string about;    ///< the thing that its path names, or else itself
  bool served = true;   ///< its actor has a role for it
};

void Engine::commands(const std::shared_ptr<Task>& task) const {
  const std::string& language = task->request.language;
  const std::string& account = task->request.account;
  if (task->actor.key().empty()) return task->finish(failure({Fault::unauthorised, "auth.required", ""}, language));
  // Another tab of this phone has signed in as another person: what waits here was not done by them.
  if (!account.empty() && account != task->actor.key()) {
    return task->finish(failure({Fault::unauthorised, "auth.other_account", "selami-account"}, language));
  }
  auto envelope = json::parse(task->request.body);
  if (!envelope) return task->finish(failure(envelope.error(), language));
  const json::Value* list = envelope->find("commands");
  if (!list || !list->array()) return task->finish(failure({Fault::invalid, "request.missing_field", "commands"}, language));
  if (list->array()->size() > commands_max) {
    return task->finish(failure({Fault::too_large, "request.too_large", "commands"}, language));
  }
  task->slots.resize(list->array()->size());
  task->envelope = *std::move(envelope);
  task->list = list->array();
  task->pending = 1;
  for (std::size_t i = 0; i < task->slots.size() && !task->stopped_before(i); ++i) one_command(task, i);
  one_done(task);
}

void Engine::one_done(const std::shared_ptr<Task>& task) const {
  if (--task->pending > 0) return;
  Reply reply;
  reply.route = task->by_another ? "post_carried" : "post_commands";
  reply.body = task->by_another ? counted(task->slots) : render(task->slots, task->now);
  task->finish(std::move(reply));
}

void Engine::refuse_command(Task& task, CommandSlot& slot, const Error& error, const std::string& number) const {
  slot.status = error.fault == Fault::held ? 202 : status_of(error);
  slot.body = error_json(error, task.request.language, wiring_.messages, number);
}

/// Queues command `index`. All go to one writer in their order, so they share commits and stay in order.
void Engine::one_command(const std::shared_ptr<Task>& task, std::size_t index) const {
  const json::Value& item = (*task->list)[index];
  CommandSlot& slot = task->slots[index];
  slot.id = std::string(item.text_of("id"));
  const auto refuse = [&](const Error& error) {
    refuse_command(*task, slot, error);
    if (passing(error.fault)) task->stop(index);
  };
  auto command = from_json<Command>(item);
  if (!command) return refuse(command.error());
  if (!selami::is_id(command->id, "cmd")) return refuse({Fault::invalid, "request.bad_id", "id"});
  Input input;
  bool known = false;
  const std::string path = command->path.rfind("/api/", 0) == 0 ? command->path.substr(4) : std::string();
  const Route* route = table_.match(command->method, path, input.path, known);
  if (!route || !is_command(*route)) return refuse({Fault::too_new, "command.unknown_kind", "path"});
  if (command->v > route->version) return refuse({Fault::too_new, "command.version_new", "v"});
  const bool served = wiring_.serves(task->actor, route->action);
  if (!served && (task->actor.person.empty() || !wiring_.former)) return refuse({Fault::forbidden, "right.missing", ""});
  const std::string about = input.path.empty() ? command->id : input.path.front();
  input.parsed = &command->body;
  auto bound = route->bind(input, nullptr);
  if (!bound) return refuse(served ? bound.error() : Error{Fault::forbidden, "right.missing", ""});
  ++task->pending;
  storage::Job job = command_job(task, index, {*std::move(bound), route, about, served});
  job.key = school_of(task->actor);
  job.repeatable = true;  // its row says whether it was done
  if (writer_of(job.key).submit(std::move(job))) return;
  --task->pending;
  refuse({Fault::unavailable, "server.busy", ""});
}

/// What a job leaves for what comes after it: whether a refusal is kept, and what is written instead.
struct Engine::Aftermath {
  bool kept = false;
  std::function<void(storage::Tx&)> refusal;
  std::string what;  ///< an exception's words, for the log
};

/// Command `index` inside the writer's transaction; false: refused.
bool Engine::run_command(Task& task, std::size_t index, const Asked& asked, storage::Tx& tx, Aftermath& after) const {
  CommandSlot& slot = task.slots[index];
  const std::string& actor = task.actor.key();
  const auto before = tx.one(http::sql::find_command{.actor = actor, .id = slot.id}, [](const storage::Row& row) {
    return std::pair(row.integer(0), row.text(1));
  });
  if (before) {
    slot.status = before->first;
    slot.body = before->second;
    return true;
  }
  Call inside = call(tx, task);
  auto result = asked.served ? done_as_asked(inside, asked) : as_former(inside, asked);
  if (!result) {
    refuse_command(task, slot, result.error());
    after.kept = !passing(result.error().fault);
    after.refusal = std::move(inside.on_refusal);
    if (inside.hold && result.error().fault == Fault::held) keep_waiting(task, index, *inside.hold, after);
    slot.announcements = std::move(inside.after_refusal);
    return false;
  }
  slot.status = 200;
  slot.body = result->render ? result->render() : std::string();
  slot.announcements = std::move(inside.announcements);
  tx.run(http::sql::keep_command{.actor = actor, .id = slot.id, .status = slot.status, .body = slot.body, .at = task.now});
  return true;
}

Result<Answer> Engine::done_as_asked(Call& call, const Asked& asked) const {
  if (auto held = wiring_.held_back ? wiring_.held_back(call.tx, call.actor, *asked.route, true, call.now) : std::nullopt) return fail(*std::move(held));
  return asked.bound(call);
}

/// What somebody had not sent while it was theirs to do is not lost: it waits, whole. It is tried only to learn what it is about, and
/// undone in any case.
Result<Answer> Engine::as_former(Call& call, const Asked& asked) const {
  auto hold = wiring_.former(call, asked.route->action, asked.about);
  if (!hold) return fail(Fault::forbidden, "right.missing");
  if (auto done = practised(call, asked)) return *std::move(done);
  auto tried = asked.bound(call);
  call.on_refusal = nullptr;
  call.after_refusal.clear();
  if (!tried && tried.error().fault == Fault::held && call.hold) return tried;
  call.hold = std::move(hold);
  return fail(Fault::held, "late.left");
}

/// What was tried in the own practice class needs nobody's word and is nothing to keep for an operator: it goes where it was meant, and
/// away with the class.
std::optional<Answer> Engine::practised(Call& call, const Asked& asked) const {
  const auto actor = wiring_.practising ? wiring_.practising(call, asked.route->action) : std::nullopt;
  if (!actor) return std::nullopt;
  Call inside(call.tx, *actor, call.now, call.random, call.setting);
  auto done = asked.bound(inside);
  if (!done) return std::nullopt;
  call.announcements = std::move(inside.announcements);
  return *std::move(done);
}

/// What the use case wrote is undone; the command itself is kept, and its device told that it waits (202).
void Engine::keep_waiting(const Task& task, std::size_t index, const Hold& hold, Aftermath& after) const {
  HeldCommand held;
  const json::Value& item = (*task.list)[index];
  if (const auto command = from_json<Command>(item)) {
    held = {task.actor.key(), command->id, command->v, {command->at}, command->method, command->path, {}};
    json::write(held.body, command->body);
  }
  after.refusal = [this, held = std::move(held), hold, now = task.now](storage::Tx& tx) { wiring_.hold(tx, held, hold, now); };
}

std::string Engine::release(Call& call, const HeldCommand& held, const Actor& actor) const {
  const auto settle = [&](std::int64_t status, const std::string& body) {
    call.tx.run(http::sql::settle_command{.status = status, .body = body, .actor = held.actor, .id = held.id});
  };
  Input input;
  bool known = false;
  const Route* route = table_.match(held.method, held.path.substr(4), input.path, known);
  const auto body = json::parse(held.body);
  if (!route || !is_command(*route) || !body) return "command.unknown_kind";
  input.parsed = &*body;
  const auto bound = route->bind(input, nullptr);
  if (!bound) return bound.error().code;
  storage::Connection& connection = call.tx.connection();
  connection.control("SAVEPOINT release");
  Call inside(call.tx, actor, call.now, call.random, call.setting);
  inside.released = true;
  const auto result = (*bound)(inside);
  if (!result) connection.control("ROLLBACK TO SAVEPOINT release");
  connection.control("RELEASE SAVEPOINT release");
  if (!result) return result.error().code;
  settle(200, result->render ? result->render() : std::string());
  for (Announcement& told : inside.announcements) call.announcements.push_back(std::move(told));
  return {};
}

void Engine::discard(Call& call, const HeldCommand& held) const {
  const Error error{Fault::conflict, "late.discarded", ""};
  call.tx.run(http::sql::settle_command{.status = http_status(error.fault),
                                        .body = error_json(error, "id", wiring_.messages),
                                        .actor = held.actor,
                                        .id = held.id});
}

storage::Job Engine::command_job(const std::shared_ptr<Task>& task, std::size_t index, Asked asked) const {
  CommandSlot& slot = task->slots[index];
  storage::Job job;
  auto after = std::make_shared<Aftermath>();
  const Route* route = asked.route;
  job.work = [this, task, &slot, index, asked = std::move(asked), after](storage::Tx& tx) {
    slot.announcements.clear();
    slot.status = 0;
    *after = {};
    task->go_on(index);  // it may run again from the start, alone: then what stopped here may go through
    if (task->stopped_before(index)) return false;
    try {
      const bool done = remembering(after->what, [&] { return run_command(*task, index, asked, tx, *after); });
      if (!done && !after->kept) task->stop(index);
      if (done) tell_nodes(tx, slot.announcements);
      return done;
    } catch (...) {
      task->stop(index);
      throw;
    }
  };
  job.on_refused = [task, &slot, after](storage::Tx& tx) {
    if (after->refusal) after->refusal(tx);
    tell_nodes(tx, slot.announcements);
    if (!after->kept) return;
    tx.run(http::sql::keep_command{
        .actor = task->actor.key(), .id = slot.id, .status = slot.status, .body = slot.body, .at = task->now});
  };
  job.done = [this, task, &slot, index, after, route](storage::Fate fate) {
    if (storage::is_broken(fate)) {
      task->stop(index);  // it comes again: none that waits behind it may overtake, also where its commit alone failed
      const Error error = error_of(fate);
      refuse_command(*task, slot, error, status_of(error) == 500 ? complain("commands", after->what, route) : std::string());
    } else {
      for (const Announcement& a : slot.announcements) wiring_.publish(a);
    }
    one_done(task);
  };
  return job;
}

}  // namespace selami
