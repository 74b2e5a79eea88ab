#pragma once
/// @file That a session has ended, told to the doors: who listens with it is cut off.

#include "http/call.hpp"

namespace selami {

/// Before the session's hash, in the place of a topic that nobody listens to.
inline const std::string session_topic = "session:";
inline Announcement end_of(const std::string& session) { return {session_topic + session, "end", "{}"}; }

}  // namespace selami
