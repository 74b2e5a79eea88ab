#pragma once
/// @file Phones and boards of many lessons at once, on one thread. What is sent is sent when its time has come, however slow the
/// answers are (an open model), and its latency counts from that time: a server that stands still makes all who wait late.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace selami::bench {

using Clock = std::chrono::steady_clock;
using Moment = Clock::time_point;

/// Kept-alive connections to one server, as many as there are requests under way: phones do not wait for each other.
class Crowd {
 public:
  struct Reply {
    int status = 0;  ///< 0: the connection was refused or lost
    std::string body;
  };
  using Done = std::function<void(const Reply&)>;

  Crowd(boost::asio::io_context& context, unsigned short port) : context_(context), port_(port) {}

  boost::asio::io_context& context() { return context_; }
  boost::asio::ip::tcp::endpoint server() const;
  void ask(std::string bytes, Done done);
  /// Again and again as the app's outbox does, each time after twice the pause, until it is answered with 200.
  void insist(std::string bytes, Done done, std::chrono::milliseconds pause = std::chrono::seconds(2));
  void at(Moment when, std::function<void()> what);
  /// The server went: what waits for the next request would only break.
  void hang_up() { idle_.clear(); }

  std::int64_t lost = 0;     ///< requests whose connection was refused or broke
  std::int64_t refused = 0;  ///< answers other than 200
  std::size_t most_at_once = 0;

 private:
  class Line;
  boost::asio::io_context& context_;
  unsigned short port_;
  std::vector<std::shared_ptr<Line>> idle_;
  std::size_t under_way_ = 0;
  std::mt19937 dice_{20261129};
};

/// An EventSource: a stream that comes back by itself 2 s after it was lost, as the server's `retry` says.
class Stream : public std::enable_shared_from_this<Stream> {
 public:
  /// `look` at each event and each beginning, as web/src/lib/api/live.ts does it; `event` says which of the two it was.
  Stream(Crowd& crowd, std::string request, std::function<void(bool event)> look);
  void begin();
  void end();
  bool open() const { return open_; }

 private:
  void read();
  void again();

  Crowd& crowd_;
  std::string request_;
  std::function<void(bool)> look_;
  boost::asio::ip::tcp::socket socket_;
  std::string in_;
  bool open_ = false;
  bool ended_ = false;
};

/// Latencies: each is noted in ms.
struct Times {
  std::vector<double> ms;
  void note(Moment from, Moment to) { ms.push_back(std::max(0.0, std::chrono::duration<double, std::milli>(to - from).count())); }
  double at(double share);  ///< 0.5, 0.99, 0.999; 0 when nothing was noted
};

}  // namespace selami::bench
