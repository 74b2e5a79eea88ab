#include "load.hpp"

#include <algorithm>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace selami::bench {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;
using boost::system::error_code;

double ms_since(Clock::time_point begin) { return std::chrono::duration<double, std::milli>(Clock::now() - begin).count(); }

struct Run {
  asio::io_context context{1};
  tcp::endpoint server;
  Clock::time_point count_from;
  Clock::time_point until;
  std::vector<double> ms;
  std::int64_t failures = 0;
};

/// One connection: connect, then write, read, again.
class Client : public std::enable_shared_from_this<Client> {
 public:
  Client(Run& run, int index, const Request& request) : run_(run), socket_(run.context), index_(index), request_(request) {}

  void start() {
    socket_.async_connect(run_.server, [self = shared_from_this()](error_code ec) {
      if (ec) ++self->run_.failures;
      else self->next();
    });
  }

 private:
  void next() {
    begin_ = Clock::now();
    if (begin_ >= run_.until) return;
    bytes_ = request_(index_, number_++);
    asio::async_write(socket_, asio::buffer(bytes_), [self = shared_from_this()](error_code ec, std::size_t) {
      if (ec) ++self->run_.failures;
      else self->read_head();
    });
  }
  void read_head() {
    asio::async_read_until(socket_, asio::dynamic_buffer(in_), "\r\n\r\n", [self = shared_from_this()](error_code ec, std::size_t size) {
      if (ec) ++self->run_.failures;
      else self->read_body(size);
    });
  }
  void read_body(std::size_t head) {
    const std::string_view text(in_.data(), head);
    const std::size_t at = text.find("Content-Length: ");
    const std::size_t length = at == std::string_view::npos ? 0 : std::stoul(std::string(text.substr(at + 16, 12)));
    const bool good = text.substr(9, 3) == "200";
    const std::size_t missing = head + length > in_.size() ? head + length - in_.size() : 0;
    asio::async_read(socket_, asio::dynamic_buffer(in_), asio::transfer_exactly(missing),
                     [self = shared_from_this(), good, whole = head + length](error_code ec, std::size_t) {
                       if (ec) return void(++self->run_.failures);
                       self->in_.erase(0, whole);
                       if (!good) ++self->run_.failures;
                       else if (self->begin_ >= self->run_.count_from) self->run_.ms.push_back(ms_since(self->begin_));
                       self->next();
                     });
  }

  Run& run_;
  tcp::socket socket_;
  int index_;
  int number_ = 0;
  const Request& request_;
  std::string bytes_;
  std::string in_;
  Clock::time_point begin_;
};

/// One open stream; counts its events.
class Listener {
 public:
  Listener(asio::io_context& context, const tcp::endpoint& server, const std::string& request) : socket_(context) {
    socket_.connect(server);
    asio::write(socket_, asio::buffer(request));
    asio::read_until(socket_, asio::dynamic_buffer(in_), "event: hello\ndata: {}\n\n");
    if (in_.find(" 200 ") == std::string::npos) throw std::runtime_error("no stream: " + in_.substr(0, 200));
    in_.clear();
  }
  /// Calls `heard` once with the next event that is not a comment.
  void listen(const std::function<void()>& heard) {
    asio::async_read_until(socket_, asio::dynamic_buffer(in_), "\n\n", [this, &heard](error_code ec, std::size_t size) {
      if (ec) return;
      const bool comment = in_.front() == ':';
      in_.erase(0, size);
      if (comment) listen(heard);
      else heard();
    });
  }

 private:
  tcp::socket socket_;
  std::string in_;
};

tcp::endpoint local(unsigned short port) { return {asio::ip::make_address("127.0.0.1"), port}; }

}  // namespace

Figures figures_of(std::vector<double> ms, double seconds) {
  Figures out;
  out.answers = static_cast<std::int64_t>(ms.size());
  if (ms.empty()) return out;
  std::sort(ms.begin(), ms.end());
  out.per_s = static_cast<double>(ms.size()) / seconds;
  out.p50_ms = ms[ms.size() / 2];
  out.p99_ms = ms[std::min(ms.size() - 1, ms.size() * 99 / 100)];
  return out;
}

Figures load(unsigned short port, int connections, double seconds, const Request& request) {
  Run run;
  run.server = local(port);
  const auto length = [](double s) { return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(s)); };
  run.count_from = Clock::now() + length(seconds / 10);
  run.until = run.count_from + length(seconds);
  for (int i = 0; i < connections; ++i) std::make_shared<Client>(run, i, request)->start();
  run.context.run();
  Figures out = figures_of(std::move(run.ms), seconds);
  out.failures = run.failures;
  return out;
}

Figures fan_out(unsigned short port, int count, int rounds, const std::string& request, const std::function<void()>& tell, const std::function<void()>& open) {
  asio::io_context context{1};
  std::vector<std::unique_ptr<Listener>> all;
  for (int i = 0; i < count; ++i) all.push_back(std::make_unique<Listener>(context, local(port), request));
  open();
  std::vector<double> ms;
  const auto whole = Clock::now();
  for (int round = 0; round < rounds; ++round) {
    const auto begin = Clock::now();
    const std::function<void()> heard = [&] { ms.push_back(ms_since(begin)); };
    for (auto& one : all) one->listen(heard);
    tell();
    context.restart();
    context.run();
  }
  return figures_of(std::move(ms), ms_since(whole) / 1000);
}

}  // namespace selami::bench
