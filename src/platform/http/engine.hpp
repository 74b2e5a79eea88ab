#pragma once
/// @file A request from its bytes to its answer, without sockets: who acts, which route, where it runs.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "http/contract.hpp"
#include "http/messages.hpp"
#include "http/route.hpp"
#include "http/workers.hpp"
#include "storage/writer.hpp"

namespace selami {

struct CommandSlot;

struct Request {
  std::string method;
  std::string path;  ///< behind /api, without the query
  std::map<std::string, std::string> query;
  std::string token;     ///< cookie or bearer; empty: guest
  std::string account;   ///< header selami-account: whose commands these are; empty: not said
  std::string language;  ///< id or en
  std::string body;
  std::string address;   ///< of the client
};

struct Reply {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::function<std::string()> render;  ///< makes the body, on the thread that sends it: the writer renders nothing
  std::vector<std::pair<std::string, std::string>> headers;
  std::string topic;            ///< not empty: keep the connection and send this topic's events
  std::string listens_as;       ///< of a stream: the session with whose end it ends
  bool staff = false;           ///< a grown-up asked for it
  std::string session;          ///< a token to set as cookie
  std::int64_t session_s = -1;  ///< ≥ 0: set the cookie; 0: clear it
  std::string route;            ///< the route's name, for log and figures
  std::string number;           ///< of a failure that nobody expected: it stands in the log and in the answer
  bool logged = true;

  void make_body() {
    if (render) body = std::exchange(render, nullptr)();
  }
};

/// Commands that came by another's phone: whose they are, and their envelope.
struct Carried {
  Actor actor;
  std::string envelope;
};

/// What the engine is told by `app`: platform knows no slice.
struct Wiring {
  Routes routes;
  std::function<Actor(storage::Tx&, const std::string& token, Instant now)> identify;
  std::function<Result<Carried>(storage::Tx&, const std::string& sealed, Instant now)> open_sealed;
  std::function<bool(const Actor&, Action)> serves;  ///< has the actor any role that this action serves?
  /// Why a route that serves the actor waits all the same, as for a fresh proof of who it is. `command`: it came in an envelope.
  std::function<std::optional<Error>(storage::Tx&, const Actor&, const Route&, bool command, Instant now)> held_back;
  std::function<Instant()> now;
  std::function<void(const Announcement&)> publish;
  /// Keeps a command that waits for a person's word, once for each id.
  std::function<void(storage::Tx&, const HeldCommand&, const Hold&, Instant now)> hold;
  /// For whose word a command waits that its actor could give once and is served with no more; none: it is refused. `about` is the
  /// thing that its path names.
  std::function<std::optional<Hold>(Call&, Action, const std::string& about)> former;
  /// Who acts, as in the own practice class; none: there is none, or what is asked is not practised there.
  std::function<std::optional<Actor>(Call&, Action)> practising;
  Messages messages;
  Setting setting;
  Random* random = nullptr;
};

class Engine : public Holder {
 public:
  using Finish = std::function<void(Reply)>;

  /// `writers` and `workers` outlive the engine.
  Engine(Wiring wiring, std::vector<storage::Writer*> writers, Workers* workers);
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// Answers once, now or later, on any thread. `reader` belongs to the calling thread and serves small reads.
  void handle(Request request, storage::Connection& reader, Finish finish) const;

  const Routes& routes() const { return wiring_.routes; }
  const Messages& messages() const { return wiring_.messages; }
  const Setting& setting() const { return wiring_.setting; }
  Instant now() const { return wiring_.now(); }
  /// The largest body that a request to this path may have, in bytes.
  std::size_t body_max(const std::string& method, const std::string& path) const;
  /// Whether a body of this kind may go to this path: JSON to any, a file of whatever kind where the route takes one.
  /// `type`: its Content-Type; none is taken for what the route takes, for phones of earlier versions send none with a file.
  bool takes(const std::string& method, const std::string& path, std::string_view type) const;
  Reply failure(const Error& error, const std::string& language, const std::string& number = {}) const;

  std::string release(Call& call, const HeldCommand& command, const Actor& actor) const override;
  void discard(Call& call, const HeldCommand& command) const override;

 private:
  struct Task;
  struct Aftermath;
  void commands(const std::shared_ptr<Task>& task) const;
  Result<Carried> carried(const std::string& body, const Actor& carrier, storage::Tx& tx, Instant now) const;
  void one_command(const std::shared_ptr<Task>& task, std::size_t index) const;
  void one_done(const std::shared_ptr<Task>& task) const;
  void refuse_command(Task& task, CommandSlot& slot, const Error& error, const std::string& number = {}) const;
  std::string complain(const char* where, const std::string& what, const Route* route) const;
  struct Asked;
  bool run_command(Task& task, std::size_t index, const Asked& asked, storage::Tx& tx, Aftermath& after) const;
  Result<Answer> done_as_asked(Call& call, const Asked& asked) const;
  Result<Answer> as_former(Call& call, const Asked& asked) const;
  std::optional<Answer> practised(Call& call, const Asked& asked) const;
  void keep_waiting(const Task& task, std::size_t index, const Hold& hold, Aftermath& after) const;
  storage::Job command_job(const std::shared_ptr<Task>& task, std::size_t index, Asked asked) const;
  void dispatch(const std::shared_ptr<Task>& task, storage::Tx& tx, std::function<void()>& later) const;
  Result<Answer> read(Task& task, storage::Tx& tx) const;
  void finish_read(const std::shared_ptr<Task>& task, Result<Answer> result) const;
  void on_reader(const std::shared_ptr<Task>& task, storage::Connection& reader) const;
  void on_writer(const std::shared_ptr<Task>& task, Bound bound) const;
  void on_worker(const std::shared_ptr<Task>& task) const;
  Result<Bound> bind(const Task& task, storage::Connection* reader) const;
  void finish(Task& task, Result<Answer> result) const;
  void finish_broken(Task& task, const char* where, const std::exception& broken) const;
  Call call(storage::Tx& tx, const Task& task) const;
  storage::Writer& writer_of(const std::string& school) const;

  Wiring wiring_;
  RouteTable table_{wiring_.routes};
  std::set<const Route*> uploads_;  ///< whose body is a file
  std::vector<storage::Writer*> writers_;
  Workers* workers_;
};

}  // namespace selami
