#pragma once
/// @file Inside the engine: one request on its way.

#include <atomic>

#include "http/engine.hpp"

namespace selami {

/// One command of an envelope and what became of it.
struct CommandSlot {
  std::string id;
  std::int64_t status = 0;
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
  json::Value envelope;             ///< of POST /api/commands
  const json::Array* list = nullptr;  ///< its commands
  std::vector<CommandSlot> slots;   ///< sized once; each is written on one thread at a time
  std::atomic<int> pending{0};      ///< commands still queued, and one for the loop that queues them
  bool crowded = false;
};

/// Where a request's school can be seen from outside, for the choice of a writer: its actor's.
std::string school_of(const Actor& actor);

}  // namespace selami
