#pragma once
/// @file The door: HTTP/1.1 with limits, server-sent events, static files, one log line a request.

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "http/engine.hpp"
#include "http/flood.hpp"
#include "http/static_files.hpp"

namespace selami {

struct ServerOptions {
  std::string host = "127.0.0.1";
  unsigned short port = 8080;                 ///< 0: any free one
  int threads = 2;
  bool secure_cookies = false;                ///< behind TLS
  std::vector<std::string> trusted_proxies = {"127.0.0.1", "::1"};  ///< whose X-Forwarded-For is believed
  std::size_t connections_max = 12000;
  std::chrono::milliseconds stream_life = std::chrono::hours(1);  ///< then a stream ends; the page begins it anew, and is asked who it is
  FloodLimits flood;  ///< of one session; none unless told
  bool log = true;
};

class Server {
 public:
  /// All references outlive the server.
  Server(const ServerOptions& options, const Engine& engine, const storage::Database& database, const StaticFiles& files);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Starts listening; returns the port. Throws std::runtime_error when it is taken.
  unsigned short start();
  /// No new connections; what runs may finish within five seconds; then all threads end.
  void stop();
  /// Tells listeners on all threads; callable from any thread.
  void publish(const Announcement& announcement);
  /// Anything may have been told elsewhere and not heard: listeners look anew, and those of grown-ups, whose session may have ended, are
  /// asked who they are. Callable from any thread.
  void look_again();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace selami
