#pragma once
/// @file Who listens to which topic. One shard an io thread, touched by that thread alone.

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "http/call.hpp"

namespace selami {

/// One listener's queue of events, all in the form of the wire. Bounded: a slow one is closed and comes back.
struct Listener {
  std::deque<std::shared_ptr<const std::string>> queue;
  bool closed = false;
  std::string session;  ///< with whose end it ends
  bool staff = false;
  std::function<void()> wake;  ///< on the shard's thread

  static constexpr std::size_t queue_max = 64;
};

class HubShard {
 public:
  void join(const std::string& topic, const std::shared_ptr<Listener>& listener);
  void leave(const std::string& topic, const std::shared_ptr<Listener>& listener);
  void publish(const std::string& topic, const std::shared_ptr<const std::string>& event);
  void publish_all(const std::shared_ptr<const std::string>& event);
  /// Of a session that has ended.
  void close_session(const std::string& session);
  /// Of all grown-ups: whether their sessions have ended is not known here. They begin anew by themselves, and are asked who they are.
  void close_staff();
  void close_all();
  std::size_t listeners() const { return count_; }

 private:
  template <class Which>
  void close(const Which& which);

  std::unordered_map<std::string, std::vector<std::shared_ptr<Listener>>> topics_;
  std::deque<std::string> ended_;  ///< the last sessions that ended: who came in just before may join just behind
  std::size_t count_ = 0;
};

/// "event: NAME\ndata: DATA\n\n"; line breaks in DATA would end it early and become blanks.
std::string event_text(const std::string& event, const std::string& data);

/// An announcement as the nodes tell it to each other, on one line; none: not of this form.
std::string word_of(const Announcement& announcement);
std::optional<Announcement> announcement_of(const std::string& word);

}  // namespace selami
