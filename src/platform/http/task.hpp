#pragma once
/// @file Inside the engine: one request on its way.

#include <atomic>

#include "http/engine.hpp"

namespace selami {

/// One command of an envelope and what became of it.
struct CommandSlot {
  std::string id;
  std::int64_t status = 0;  ///< 0: not tried, the device sends it again
  std::string body;  ///< the answer or {"error": …} as JSON text
  std::vector<Announcement> announcements;
};

struct Engine::Task {
  Request request;
  Actor actor;
  const Route* route = nullptr;
  Input input;
  Finish finish;
  Instant now;
  std::vector<Announcement> announcements;
  std::function<void(storage::Tx&)> trace;  ///< of what was read
  std::string number;               ///< of a failure that nobody expected
  json::Value envelope;             ///< of POST /api/commands
  bool by_another = false;          ///< it came by another's phone, which hears numbers alone
  const json::Array* list = nullptr;  ///< its commands
  std::vector<CommandSlot> slots;   ///< sized once; each is written on one thread at a time
  std::atomic<int> pending{0};      ///< commands still queued, and one for the loop that queues them

  /// Command `index` may end differently next time: none behind it runs, or it would overtake.
  void stop(std::size_t index) {
    std::size_t first = stopped_at_;
    while (index < first && !stopped_at_.compare_exchange_weak(first, index)) {}
  }
  void go_on(std::size_t index) { stopped_at_.compare_exchange_strong(index, nowhere); }
  bool stopped_before(std::size_t index) const { return stopped_at_ < index; }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  std::atomic<std::size_t> stopped_at_{nowhere};  ///< told by the thread that queues and by the writer's
};

/// Runs `work`; of an exception, which goes on to the writer, `what` remembers the words for the log; of an earlier run nothing.
template <class F>
auto remembering(std::string& what, F&& work) {
  what.clear();
  try {
    return work();
  } catch (const std::exception& broken) {
    what = broken.what();
    throw;
  }
}

/// What is said of a piece of writing that was not kept, or of which nobody can tell.
Error error_of(storage::Fate fate);
/// What the listeners of this node hear after the commit, those of the others hear with it.
void tell_nodes(storage::Tx& tx, const std::vector<Announcement>& announcements);

/// Where a request's school can be seen from outside, for the choice of a writer: its actor's.
std::string school_of(const Actor& actor);

/// http_status, but what is broken itself is the server's fault: 500.
int status_of(const Error& error);

}  // namespace selami
