#pragma once
/// @file Several programs over one PostgreSQL: what one commits the others hear, and one of them keeps the night.

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "storage/database.hpp"

namespace selami::storage {

/// The number of an advisory lock for a key: the same on every node.
std::int64_t lock_of(std::string_view key);

/// Payloads for NOTIFY: the node's name and its words, none twice, as many as go into one of them. A word is one line.
std::vector<std::string> payloads(const std::string& node, const std::vector<std::string>& words);
/// The words of another node's payload; nothing of the own.
std::vector<std::string> words_of(const std::string& payload, const std::string& own);

/// Sends what was told in `tx` with its commit: to all nodes or, should it fail, to none.
void notify(Tx& tx, const std::string& node);

class Pause;

/// Listens to the other nodes, on a connection and a thread of its own, and begins anew by itself when the connection is lost.
class Nodes {
 public:
  struct Ears {
    std::function<void(const std::string& word)> heard;
    std::function<void()> missed;  ///< the connection is there, or there again: anything may have been said before
    std::function<void()> keeps;   ///< this node keeps the night from now on
  };

  /// `name`: as the writers of this node know it. The ears are called on this object's thread.
  Nodes(std::string url, std::string name, Ears ears);
  ~Nodes();
  Nodes(const Nodes&) = delete;
  Nodes& operator=(const Nodes&) = delete;

  /// True on one node at most: it holds a lock for as long as its connection lives. Another takes over within seconds of its end.
  bool keeper() const { return keeper_; }
  bool listening() const { return listening_; }
  void stop();

 private:
  void live();
  void listen(Pause& pause);
  bool wait(int socket, std::int64_t ms) const;

  std::string url_;
  std::string name_;
  Ears ears_;
  std::atomic<bool> keeper_{false};
  std::atomic<bool> listening_{false};
  std::atomic<bool> stopping_{false};
  int bell_[2] = {-1, -1};  ///< a pipe: stop() wakes the thread
  std::thread thread_;
};

}  // namespace selami::storage
