#include "http/server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <thread>

#include "http/address.hpp"
#include "http/ended.hpp"
#include "http/hub.hpp"
#include "http/target.hpp"

namespace selami {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;

constexpr auto idle_time = std::chrono::seconds(60);
constexpr auto header_time = std::chrono::seconds(15);
constexpr auto body_time = std::chrono::seconds(60);
constexpr auto event_pause = std::chrono::seconds(15);
constexpr auto write_time = std::chrono::seconds(30);
constexpr unsigned header_max = 16 * 1024;
constexpr int together_max = 256;  ///< connections let in at one turn
constexpr std::int64_t cookie_s = std::int64_t{180} * 24 * 3600;  ///< of one that gets another name: its session ends no later

using Parser = http::request_parser<http::string_body>;
using Wire = http::response<http::string_body>;

/// What came of reading a request.
enum class Came { whole, nothing, long_header, bad, too_large };

std::string text_of(boost::core::string_view view) { return {view.data(), view.size()}; }

/// What every answer carries, whatever it is: nothing is guessed, framed, embedded by other sites or told to them.
constexpr std::pair<const char*, const char*> always[] = {{"X-Content-Type-Options", "nosniff"},
                                                          {"Referrer-Policy", "no-referrer"},
                                                          {"X-Frame-Options", "DENY"},
                                                          {"Cross-Origin-Resource-Policy", "same-origin"}};
constexpr const char* https_only = "max-age=31536000";  ///< a year
/// Of answers that are no page: whoever opens one as a page gets nothing run.
constexpr const char* no_page = "default-src 'none'; frame-ancestors 'none'";

std::string path_of(const Parser& parser) { return path_in(text_of(parser.get().target())); }
bool is_api(const Parser& parser) { return path_of(parser).rfind("/api/", 0) == 0; }

/// Waits for an answer that may come on another thread, or has come already.
struct Latch {
  enum State { open, waited_for, done };
  explicit Latch(const asio::any_io_executor& executor) : timer(executor) {
    timer.expires_at(std::chrono::steady_clock::time_point::max());
  }
  asio::steady_timer timer;
  Reply reply;
  std::atomic<State> state{open};
};

struct Figures {
  std::atomic<std::int64_t> requests{0};
  std::atomic<std::int64_t> failures{0};  // 5xx
  std::atomic<std::int64_t> connections{0};
  std::atomic<std::int64_t> listeners{0};
  std::atomic<std::int64_t> events{0};
  std::atomic<std::int64_t> turned_away{0};  // asked for too much, or of a wrong kind
};

}  // namespace

/// One io thread: its context, acceptor, reader and listeners.
struct Shard {
  asio::io_context context{1};
  tcp::acceptor acceptor{context};
  std::unique_ptr<storage::Connection> reader;
  HubShard hub;
  std::thread thread;
};

struct Server::Inside {
  ServerOptions options;
  const Engine& engine;
  const storage::Database& database;
  const StaticFiles& files;
  std::vector<std::unique_ptr<Shard>> shards;
  Figures figures;
  std::atomic<bool> stopping{false};
  Flood flood{options.flood};

  Inside(const ServerOptions& o, const Engine& e, const storage::Database& d, const StaticFiles& f)
      : options(o), engine(e), database(d), files(f) {}

  asio::awaitable<void> accept(Shard& shard);
  void welcome(Shard& shard, tcp::socket socket);
  asio::awaitable<void> session(Shard& shard, beast::tcp_stream stream);
  asio::awaitable<Came> receive(beast::tcp_stream& stream, beast::flat_buffer& buffer, Parser& parser) const;
  asio::awaitable<Reply> respond(Shard& shard, beast::tcp_stream& stream, Parser& parser, Wire& out);
  asio::awaitable<Reply> answer(Shard& shard, Request request);
  Wire refusal(Came came, const Parser& parser, Reply& reply) const;
  asio::awaitable<void> events(Shard& shard, tcp::socket socket, std::shared_ptr<Listener> listener, std::string topic);
  Request request_of(const Parser::value_type& message, const std::string& address) const;
  SessionIn session_of(const Parser::value_type& message) const;
  void set_session(Wire& out, const std::string& token, std::int64_t lasts_s) const;
  std::string address_of(const Parser::value_type& message, const tcp::socket& socket) const;
  Wire page(const Parser::value_type& message, const std::string& path) const;
  void guard(Wire& out) const;
  Wire message_of(Reply reply, const Parser::value_type& request) const;
  bool forged(const Parser::value_type& message) const;
  std::optional<Reply> turned_away(const Request& request, const Parser::value_type& message);
  Wire metrics_page() const;
  void log(const Parser::value_type& message, const Reply& reply, std::chrono::steady_clock::time_point began) const;
};

Server::Server(const ServerOptions& options, const Engine& engine, const storage::Database& database, const StaticFiles& files)
    : inside_(std::make_unique<Inside>(options, engine, database, files)) {}

Server::~Server() { stop(); }

unsigned short Server::start() {
  Inside& in = *inside_;
  unsigned short port = in.options.port;
  for (int i = 0; i < in.options.threads; ++i) {
    auto shard = std::make_unique<Shard>();
    shard->reader = in.database.connect_read_only(storage::Patience::brief);
    const tcp::endpoint endpoint(asio::ip::make_address(in.options.host), port);
    error_code ec;
    shard->acceptor.open(endpoint.protocol());
    shard->acceptor.set_option(tcp::acceptor::reuse_address(true));
    const int on = 1;
    ::setsockopt(shard->acceptor.native_handle(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    shard->acceptor.bind(endpoint, ec);
    if (!ec) shard->acceptor.listen(asio::socket_base::max_listen_connections, ec);
    if (ec) throw std::runtime_error("port " + std::to_string(port) + ": " + ec.message());
    shard->acceptor.non_blocking(true);
    port = shard->acceptor.local_endpoint().port();
    in.shards.push_back(std::move(shard));
  }
  for (auto& shard : in.shards) {
    asio::co_spawn(shard->context, in.accept(*shard), asio::detached);
    shard->thread = std::thread([s = shard.get()] { s->context.run(); });
  }
  return port;
}

void Server::stop() {
  Inside& in = *inside_;
  if (in.stopping.exchange(true)) return;
  for (auto& shard : in.shards) {
    asio::post(shard->context, [s = shard.get()] {
      error_code ec;
      s->acceptor.close(ec);
      s->hub.close_all();
    });
  }
  const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  while (in.figures.connections.load() > 0 && std::chrono::steady_clock::now() < limit) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  for (auto& shard : in.shards) {
    shard->context.stop();
    if (shard->thread.joinable()) shard->thread.join();
  }
}

void Server::publish(const Announcement& announcement) {
  Inside& in = *inside_;
  if (announcement.topic.rfind(session_topic, 0) == 0) {
    for (auto& shard : in.shards) {
      asio::post(shard->context, [s = shard.get(), session = announcement.topic.substr(session_topic.size())] { s->hub.close_session(session); });
    }
    return;
  }
  const auto event = std::make_shared<const std::string>(event_text(announcement.event, announcement.data));
  in.figures.events.fetch_add(1, std::memory_order_relaxed);
  for (auto& shard : in.shards) {
    asio::post(shard->context, [s = shard.get(), event, topic = announcement.topic] { s->hub.publish(topic, event); });
  }
}

void Server::look_again() {
  // An EventSource's own "open" says the same: a page looks at everything whenever its stream has begun.
  static const auto event = std::make_shared<const std::string>(event_text("open", "{}"));
  for (auto& shard : inside_->shards) {
    asio::post(shard->context, [s = shard.get()] {
      s->hub.close_staff();
      s->hub.publish_all(event);
    });
  }
}

asio::awaitable<void> Server::Inside::accept(Shard& shard) {
  while (!stopping) {
    error_code ec;
    tcp::socket socket = co_await shard.acceptor.async_accept(asio::redirect_error(asio::use_awaitable, ec));
    if (ec) {
      if (stopping || ec == asio::error::operation_aborted) co_return;
      continue;  // out of descriptors, or a client that went at once
    }
    welcome(shard, std::move(socket));
    // Whoever else waits comes in with it. One a turn would stand behind all requests under way, and when a city's phones come back
    // together the queue outside overflows: then they are let in seconds later, as TCP tries again.
    for (int more = 0; more < together_max; ++more) {
      tcp::socket next(shard.context);
      shard.acceptor.accept(next, ec);
      if (ec) break;
      welcome(shard, std::move(next));
    }
  }
}

void Server::Inside::welcome(Shard& shard, tcp::socket socket) {
  if (static_cast<std::size_t>(figures.connections.load()) >= options.connections_max) return;
  error_code ec;
  socket.set_option(tcp::no_delay(true), ec);
  figures.connections.fetch_add(1);
  beast::tcp_stream stream(std::move(socket));
  asio::co_spawn(shard.context, session(shard, std::move(stream)), asio::detached);
}

asio::awaitable<void> Server::Inside::session(Shard& shard, beast::tcp_stream stream) {
  struct Leave {
    Figures& figures;
    bool armed = true;
    ~Leave() {
      if (armed) figures.connections.fetch_sub(1);
    }
  } leave{figures};
  beast::flat_buffer buffer(header_max + 512 * 1024);
  try {
    while (!stopping) {
      Parser parser;
      const Came came = co_await receive(stream, buffer, parser);
      if (came == Came::nothing) break;
      const auto began = std::chrono::steady_clock::now();
      Reply reply;
      Wire out;
      if (came == Came::whole) reply = co_await respond(shard, stream, parser, out);
      else out = refusal(came, parser, reply);
      figures.requests.fetch_add(1, std::memory_order_relaxed);
      if (reply.status >= 500) figures.failures.fetch_add(1, std::memory_order_relaxed);
      if (is_api(parser)) log(parser.get(), reply, began);
      if (!reply.topic.empty()) {
        // This coroutine's buffers end here; the stream of events starts on its own, small frame.
        tcp::socket socket = stream.release_socket();
        leave.armed = false;
        auto listener = std::make_shared<Listener>();
        listener->session = std::move(reply.listens_as);
        listener->staff = reply.staff;
        asio::co_spawn(shard.context, events(shard, std::move(socket), std::move(listener), std::move(reply.topic)), asio::detached);
        co_return;
      }
      guard(out);
      out.prepare_payload();
      stream.expires_after(write_time);
      if (parser.get().method() == http::verb::head) out.body().clear();
      error_code ec;
      co_await http::async_write(stream, out, asio::redirect_error(asio::use_awaitable, ec));
      if (ec || !out.keep_alive()) break;
    }
  } catch (const std::exception&) {
    std::fprintf(stderr, "{\"level\":\"error\",\"where\":\"session\"}\n");
  }
  error_code ec;
  stream.socket().shutdown(tcp::socket::shutdown_send, ec);
}

/// Reads one request within the limits of its route.
asio::awaitable<Came> Server::Inside::receive(beast::tcp_stream& stream, beast::flat_buffer& buffer, Parser& parser) const {
  error_code ec;
  parser.header_limit(header_max);
  parser.body_limit(boost::none);
  stream.expires_after(buffer.size() ? header_time : idle_time);
  co_await http::async_read_header(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, ec));
  if (ec == http::error::header_limit) co_return Came::long_header;
  if (ec == http::error::bad_method || ec == http::error::bad_target || ec == http::error::bad_version) co_return Came::bad;
  if (ec) co_return Came::nothing;
  const std::size_t most = is_api(parser) ? engine.body_max(text_of(parser.get().method_string()), path_of(parser).substr(4)) : 0;
  const auto length = parser.content_length();
  if (length && *length > most) co_return Came::too_large;
  if (parser.is_done()) co_return Came::whole;
  parser.body_limit(most);
  if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
    const std::string go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    const auto bytes = asio::buffer(go_on);
    co_await asio::async_write(stream, bytes, asio::redirect_error(asio::use_awaitable, ec));
  }
  stream.expires_after(body_time);
  co_await http::async_read(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, ec));
  if (ec == http::error::body_limit) co_return Came::too_large;
  co_return ec ? Came::nothing : Came::whole;
}

/// What is said to a request that was not read to its end. The connection ends with it.
Wire Server::Inside::refusal(Came came, const Parser& parser, Reply& reply) const {
  if (came == Came::too_large) {
    const std::string language = text_of(parser.get()[http::field::accept_language]).substr(0, 2);
    reply = engine.failure({Fault::too_large, "request.too_large", ""}, language);
    Wire out = message_of(reply, parser.get());
    out.keep_alive(false);
    return out;
  }
  reply.status = came == Came::long_header ? 431 : 400;
  Wire out{static_cast<http::status>(reply.status), 11};
  out.keep_alive(false);
  return out;
}

/// Answers a whole request: `out` is ready to be sent unless the reply names a topic.
asio::awaitable<Reply> Server::Inside::respond(Shard& shard, beast::tcp_stream& stream, Parser& parser, Wire& out) {
  stream.expires_after(write_time);
  const std::string address = address_of(parser.get(), stream.socket());
  Reply reply;
  if (!is_api(parser)) {
    const bool near = address == "127.0.0.1" && parser.get().count("X-Forwarded-For") == 0;
    out = path_of(parser) == "/metrics" && near ? metrics_page() : page(parser.get(), path_of(parser));
    out.keep_alive(parser.get().keep_alive());
    co_return reply;
  }
  if (forged(parser.get())) {
    reply = engine.failure({Fault::forbidden, "right.missing", "Origin"}, "id");
  } else {
    Request request = request_of(parser.get(), address);
    request.body = std::move(parser.get().body());
    auto away = turned_away(request, parser.get());
    if (away) figures.turned_away.fetch_add(1), reply = *std::move(away);
    else reply = co_await answer(shard, std::move(request));
  }
  if (reply.topic.empty()) out = message_of(reply, parser.get());
  co_return reply;
}

asio::awaitable<Reply> Server::Inside::answer(Shard& shard, Request request) {
  const auto executor = co_await asio::this_coro::executor;
  auto latch = std::make_shared<Latch>(executor);
  engine.handle(std::move(request), *shard.reader, [latch, executor](Reply reply) {
    latch->reply = std::move(reply);
    // Posted to the thread that waits, so it comes after the wait has begun.
    if (latch->state.exchange(Latch::done) == Latch::waited_for) asio::post(executor, [latch] { latch->timer.cancel(); });
  });
  if (latch->state.exchange(Latch::waited_for) != Latch::done) {
    error_code ec;
    co_await latch->timer.async_wait(asio::redirect_error(asio::use_awaitable, ec));
  }
  latch->reply.make_body();
  co_return std::move(latch->reply);
}

asio::awaitable<void> Server::Inside::events(Shard& shard, tcp::socket socket, std::shared_ptr<Listener> listener, std::string topic) {
  asio::steady_timer timer(shard.context);
  const auto until = std::chrono::steady_clock::now() + options.stream_life;
  // Who reads nothing is let go in the middle of what it does not read, or it would keep its place for ever.
  listener->wake = [&timer, &socket, asked = listener.get()] {
    timer.cancel();
    error_code none;
    if (asked->closed) socket.cancel(none);
  };
  shard.hub.join(topic, listener);
  figures.listeners.fetch_add(1);
  error_code ec;
  std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nX-Accel-Buffering: no\r\n";
  for (const auto& [name, value] : always) head += std::string(name) + ": " + value + "\r\n";
  head += std::string("Content-Security-Policy: ") + no_page + "\r\n";
  if (options.secure_cookies) head += std::string("Strict-Transport-Security: ") + https_only + "\r\n";
  head += "Connection: close\r\n\r\nretry: 2000\n\nevent: hello\ndata: {}\n\n";
  const auto head_bytes = asio::buffer(head);
  co_await asio::async_write(socket, head_bytes, asio::redirect_error(asio::use_awaitable, ec));
  static const auto comment = std::make_shared<const std::string>(": \n\n");
  while (!ec && !listener->closed && !stopping) {
    if (listener->queue.empty()) {
      const auto now = std::chrono::steady_clock::now();
      if (until <= now) break;
      timer.expires_at(std::min(until, now + event_pause));
      error_code waited;
      co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, waited));
      if (!waited && timer.expiry() < until) listener->queue.push_back(comment);
      continue;
    }
    const auto event = listener->queue.front();
    listener->queue.pop_front();
    const auto bytes = asio::buffer(*event);
    co_await asio::async_write(socket, bytes, asio::redirect_error(asio::use_awaitable, ec));
  }
  shard.hub.leave(topic, listener);
  listener->wake = [] {};
  figures.listeners.fetch_sub(1);
  figures.connections.fetch_sub(1);
}

Request Server::Inside::request_of(const Parser::value_type& message, const std::string& address) const {
  Request out;
  const std::string target = text_of(message.target());
  out.method = text_of(message.method_string());
  out.path = percent_decoded(path_in(target).substr(4));
  out.query = query_in(target);
  const std::string bearer = text_of(message[http::field::authorization]);
  if (bearer.rfind("Bearer ", 0) == 0) out.token = bearer.substr(7);
  else out.token = session_of(message).token;
  out.account = text_of(message["selami-account"]);
  const std::string language = text_of(message[http::field::accept_language]).substr(0, 2);
  out.language = language == "en" ? "en" : "id";
  out.address = address;
  return out;
}

SessionIn Server::Inside::session_of(const Parser::value_type& message) const {
  return session_in(text_of(message[http::field::cookie]), options.secure_cookies, engine.now());
}

void Server::Inside::set_session(Wire& out, const std::string& token, std::int64_t lasts_s) const {
  const auto set = [&](bool secure, const std::string& value, std::int64_t s) {
    out.insert(http::field::set_cookie, session_cookie(secure) + "=" + value + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(s) +
                                            (options.secure_cookies ? "; Secure" : ""));
  };
  set(options.secure_cookies, token, lasts_s);
  if (options.secure_cookies) set(false, "", 0);  // the name of before
}

std::string Server::Inside::address_of(const Parser::value_type& message, const tcp::socket& socket) const {
  error_code ec;
  const auto endpoint = socket.remote_endpoint(ec);
  std::string forwarded;  // a proxy may add a header of its own behind the one that a client made up
  const auto all = message.equal_range("X-Forwarded-For");
  for (auto each = all.first; each != all.second; ++each) forwarded += (forwarded.empty() ? "" : ",") + text_of(each->value());
  return client_of(ec ? std::string() : endpoint.address().to_string(), forwarded, options.trusted_proxies);
}

/// A write that another site's page sent with our cookie.
bool Server::Inside::forged(const Parser::value_type& message) const {
  if (message.method() == http::verb::get || message.method() == http::verb::head) return false;
  const std::string site = text_of(message["Sec-Fetch-Site"]);
  if (!site.empty()) return site != "same-origin" && site != "none";
  const std::string origin = text_of(message[http::field::origin]);
  if (origin.empty()) return false;
  const std::string host = text_of(message[http::field::host]);
  return origin != "http://" + host && origin != "https://" + host;
}

/// A body of a kind that is not meant for what it was sent to, or more than one session may ask for.
std::optional<Reply> Server::Inside::turned_away(const Request& request, const Parser::value_type& message) {
  if (!request.body.empty() && !engine.takes(request.method, request.path, text_of(message[http::field::content_type]))) {
    Reply out = engine.failure({Fault::invalid, "request.wrong_kind", "Content-Type"}, request.language);
    out.status = 415;
    return out;
  }
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  if (flood.may_ask(request.token, request.body.size(), std::chrono::duration_cast<std::chrono::milliseconds>(now).count())) return std::nullopt;
  return engine.failure({Fault::slow_down, "request.too_many", ""}, request.language);
}

void Server::Inside::guard(Wire& out) const {
  for (const auto& [name, value] : always) out.set(name, value);
  if (options.secure_cookies) out.set(http::field::strict_transport_security, https_only);
}

Wire Server::Inside::message_of(Reply reply, const Parser::value_type& request) const {
  Wire out{static_cast<http::status>(reply.status), 11};
  out.set(http::field::content_type, reply.type);
  out.set(http::field::cache_control, "no-store");
  // A viewer shows a PDF by what its page may run.
  out.set("Content-Security-Policy", reply.type == "application/pdf" ? "frame-ancestors 'none'" : no_page);
  out.set(http::field::content_disposition, "attachment; filename=\"selami.json\"");  // a file has its own name
  for (const auto& [name, value] : reply.headers) out.set(name, value);
  if (reply.session_s >= 0) set_session(out, reply.session, reply.session_s);
  else if (reply.status == 200 && reply.staff && session_of(request).renamed) set_session(out, session_of(request).token, cookie_s);
  out.keep_alive(request.keep_alive());
  out.body() = std::move(reply.body);
  return out;
}

Wire Server::Inside::page(const Parser::value_type& message, const std::string& path) const {
  Wire out{http::status::ok, 11};
  if (path == "/healthz") {
    out.set(http::field::content_type, "application/json");
    out.set(http::field::cache_control, "no-store");
    out.body() = "{\"ok\":true}";
    return out;
  }
  const bool get = message.method() == http::verb::get || message.method() == http::verb::head;
  const StaticFile* file = get ? files.find(percent_decoded(path)) : nullptr;
  if (!file) {
    out.result(get ? http::status::not_found : http::status::method_not_allowed);
    out.set("Content-Security-Policy", no_page);
    out.set(http::field::content_type, "text/plain; charset=utf-8");
    out.body() = "404\n";
    return out;
  }
  out.set(http::field::content_type, file->type);
  out.set(http::field::etag, file->etag);
  out.set(http::field::vary, "Accept-Encoding");
  out.set(http::field::cache_control, file->forever ? "public, max-age=31536000, immutable" : "no-cache");
  if (file->type.rfind("text/html", 0) == 0) {
    out.set("Content-Security-Policy", files.csp());
    out.set("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
  }
  if (text_of(message[http::field::if_none_match]) == file->etag) {
    out.result(http::status::not_modified);
    return out;
  }
  const std::string encoding = pick_encoding(*file, text_of(message[http::field::accept_encoding]));
  if (!encoding.empty()) out.set(http::field::content_encoding, encoding);
  out.body() = encoding == "br" ? file->brotli : encoding == "gzip" ? file->gzip : file->plain;
  return out;
}

Wire Server::Inside::metrics_page() const {
  Wire page_out{http::status::ok, 11};
  page_out.set(http::field::content_type, "text/plain; version=0.0.4");
  std::string& out = page_out.body();
  const auto line = [&](const char* name, const std::atomic<std::int64_t>& value) {
    out += std::string("selami_") + name + " " + std::to_string(value.load()) + "\n";
  };
  line("requests_total", figures.requests);
  line("failures_total", figures.failures);
  line("connections", figures.connections);
  line("listeners", figures.listeners);
  line("events_total", figures.events);
  line("turned_away_total", figures.turned_away);
  return page_out;
}

/// One JSON line: no names, bodies, tokens or queries; a path only by its route's name.
void Server::Inside::log(const Parser::value_type& message, const Reply& reply, std::chrono::steady_clock::time_point began) const {
  if (!options.log || !reply.logged) return;
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began).count();
  const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  char line[320];
  const std::string method = text_of(message.method_string()).substr(0, 8);
  std::snprintf(line, sizeof line, "{\"at\":%lld,\"route\":\"%s\",\"method\":\"%s\",\"status\":%d,\"us\":%lld,\"bytes\":%zu%s%s%s}\n",
                static_cast<long long>(at), reply.route.c_str(), method.c_str(), reply.status, static_cast<long long>(took),
                reply.body.size(), reply.number.empty() ? "" : ",\"number\":\"", reply.number.c_str(), reply.number.empty() ? "" : "\"");
  std::fputs(line, stderr);
}

}  // namespace selami
