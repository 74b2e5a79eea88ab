#include "crowd.hpp"

#include <algorithm>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <string_view>

namespace selami::bench {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using boost::system::error_code;

/// One connection with one request under way.
class Crowd::Line : public std::enable_shared_from_this<Line> {
 public:
  explicit Line(Crowd& crowd) : crowd_(crowd), socket_(crowd.context_) {}

  void ask(std::string bytes, Done done) {
    bytes_ = std::move(bytes);
    done_ = std::move(done);
    if (socket_.is_open()) return write();
    socket_.async_connect(crowd_.server(), [self = shared_from_this()](error_code ec) {
      if (ec) return self->lost();
      self->socket_.set_option(tcp::no_delay(true), ec);
      self->write();
    });
  }

 private:
  void write() {
    asio::async_write(socket_, asio::buffer(bytes_), [self = shared_from_this()](error_code ec, std::size_t) {
      if (ec) self->lost();
      else self->read_head();
    });
  }
  void read_head() {
    asio::async_read_until(socket_, asio::dynamic_buffer(in_), "\r\n\r\n", [self = shared_from_this()](error_code ec, std::size_t size) {
      if (ec) self->lost();
      else self->read_body(size);
    });
  }
  void read_body(std::size_t head) {
    const std::string_view text(in_.data(), head);
    const std::size_t at = text.find("Content-Length: ");
    const std::size_t length = at == std::string_view::npos ? 0 : std::stoul(std::string(text.substr(at + 16, 12)));
    const int status = std::stoi(std::string(text.substr(9, 3)));
    const std::size_t missing = head + length > in_.size() ? head + length - in_.size() : 0;
    asio::async_read(socket_, asio::dynamic_buffer(in_), asio::transfer_exactly(missing),
                     [self = shared_from_this(), status, head, length](error_code ec, std::size_t) {
                       if (ec) return self->lost();
                       Reply reply{status, self->in_.substr(head, length)};
                       self->in_.erase(0, head + length);
                       if (status != 200) ++self->crowd_.refused;
                       self->finish(reply, true);
                     });
  }
  void lost() {
    error_code ignored;
    socket_.close(ignored);
    in_.clear();
    ++crowd_.lost;
    finish({}, false);
  }
  void finish(const Reply& reply, bool whole) {
    --crowd_.under_way_;
    const Done done = std::move(done_);
    if (whole) crowd_.idle_.push_back(shared_from_this());
    done(reply);
  }

  Crowd& crowd_;
  tcp::socket socket_;
  std::string bytes_;
  std::string in_;
  Done done_;
};

tcp::endpoint Crowd::server() const { return {asio::ip::make_address("127.0.0.1"), port_}; }

void Crowd::ask(std::string bytes, Done done) {
  most_at_once = std::max(most_at_once, ++under_way_);
  std::shared_ptr<Line> line;
  if (idle_.empty()) {
    line = std::make_shared<Line>(*this);
  } else {
    line = std::move(idle_.back());
    idle_.pop_back();
  }
  line->ask(std::move(bytes), std::move(done));
}

void Crowd::insist(std::string bytes, Done done, std::chrono::milliseconds pause) {
  ask(bytes, [this, bytes, done = std::move(done), pause](const Reply& reply) mutable {
    if (reply.status == 200) return done(reply);
    const auto spread = std::chrono::milliseconds(dice_() % static_cast<unsigned>(pause.count()));
    at(Clock::now() + pause + spread, [this, bytes = std::move(bytes), done = std::move(done), pause]() mutable {
      insist(std::move(bytes), std::move(done), pause * 2);
    });
  });
}

void Crowd::at(Moment when, std::function<void()> what) {
  auto timer = std::make_shared<asio::steady_timer>(context_, when);
  timer->async_wait([timer, what = std::move(what)](error_code ec) {
    if (!ec) what();
  });
}

Stream::Stream(Crowd& crowd, std::string request, std::function<void(bool)> look)
    : crowd_(crowd), request_(std::move(request)), look_(std::move(look)), socket_(crowd.context()) {}

void Stream::begin() {
  socket_ = tcp::socket(crowd_.context());
  in_.clear();
  socket_.async_connect(crowd_.server(), [self = shared_from_this()](error_code ec) {
    if (ec) return self->again();
    asio::async_write(self->socket_, asio::buffer(self->request_), [self](error_code failed, std::size_t) {
      if (failed) self->again();
      else self->read();
    });
  });
}

void Stream::end() {
  ended_ = true;
  error_code ignored;
  socket_.close(ignored);
}

void Stream::again() {
  open_ = false;
  if (ended_) return;
  crowd_.at(Clock::now() + std::chrono::seconds(2), [self = shared_from_this()] {
    if (!self->ended_) self->begin();
  });
}

void Stream::read() {
  asio::async_read_until(socket_, asio::dynamic_buffer(in_), "\n\n", [self = shared_from_this()](error_code ec, std::size_t size) {
    if (ec) return self->again();
    const std::string_view block(self->in_.data(), size);
    const bool hello = block.find("event: hello") != std::string_view::npos;
    const bool changed = block.find("event: changed") != std::string_view::npos;
    self->in_.erase(0, size);
    if (hello) self->open_ = true;
    if (hello || changed) self->look_(changed);
    self->read();
  });
}

double Times::at(double share) {
  if (ms.empty()) return 0;
  const auto place = std::min(ms.size() - 1, static_cast<std::size_t>(static_cast<double>(ms.size()) * share));
  std::nth_element(ms.begin(), ms.begin() + static_cast<std::ptrdiff_t>(place), ms.end());
  return ms[place];
}

}  // namespace selami::bench
