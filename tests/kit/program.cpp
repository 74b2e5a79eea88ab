#include "kit/program.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <limits>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

extern char** environ;

namespace selami::kit {

std::string program_path() {
  if (const char* named = std::getenv("SELAMI_BIN")) return named;
  return std::string(SELAMI_BINARY_DIR) + "/selami";
}

namespace {

struct Child {
  int pid = -1;
  int out = -1;  ///< what it says
};

/// `errors`: where its standard error goes; -1: where ours goes; 0: with what it says. Throws std::runtime_error.
Child begin(std::vector<std::string> words, int errors) {
  Child child;
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  if (errors >= 0) posix_spawn_file_actions_adddup2(&actions, errors == 0 ? ends[1] : errors, STDERR_FILENO);
  const int failed = posix_spawn(&child.pid, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  child.out = ends[0];
  if (failed) {
    ::close(child.out);
    throw std::runtime_error(words[0] + " cannot be started");
  }
  return child;
}

/// Its exit code, or -1 when a signal ended it.
int exit_of(int pid) {
  int status = 0;
  while (pid > 0 && ::waitpid(pid, &status, 0) < 0) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Reads what it says to its end; kills it when that has `lines_max` lines.
Said listen(const std::vector<std::string>& arguments, int lines_max) {
  std::vector<std::string> words = {program_path()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  const Child child = begin(std::move(words), 0);
  Said said;
  char bytes[4096];
  int lines = 0;
  for (ssize_t got = ::read(child.out, bytes, sizeof bytes); got > 0; got = ::read(child.out, bytes, sizeof bytes)) {
    said.text.append(bytes, static_cast<std::size_t>(got));
    lines += static_cast<int>(std::count(bytes, bytes + got, '\n'));
    if (lines >= lines_max) ::kill(child.pid, SIGKILL);
  }
  ::close(child.out);
  said.exit = exit_of(child.pid);
  return said;
}

}  // namespace

Said run_program(const std::vector<std::string>& arguments) { return listen(arguments, std::numeric_limits<int>::max()); }

Said kill_program_after(const std::vector<std::string>& arguments, int lines) { return listen(arguments, lines); }

/// Reads the log all the time, so that the server never waits for a reader, and shows it too.
struct Server::Log {
  int ends[2] = {-1, -1};
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::string> lines;
  bool ended = false;
  std::thread reader;

  Log() {
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  }
  /// The server has its end: when it goes, the reading ends.
  void start() {
    ::close(std::exchange(ends[1], -1));
    reader = std::thread([this] { read(); });
  }
  void read() {
    std::string line;
    char c = 0;
    while (::read(ends[0], &c, 1) == 1) {
      line += c;
      if (c != '\n') continue;
      std::fputs(line.c_str(), stderr);
      const std::lock_guard lock(mutex);
      lines.push_back(std::exchange(line, {}));
      changed.notify_all();
    }
    const std::lock_guard lock(mutex);
    ended = true;
    changed.notify_all();
  }
  bool said(const std::string& text) {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return ended || !lines.empty(); });
      if (lines.empty()) return false;
      const std::string line = std::move(lines.front());
      lines.pop_front();
      if (line.find(text) != std::string::npos) return true;
    }
  }
  ~Log() {
    if (ends[1] >= 0) ::close(ends[1]);
    if (reader.joinable()) reader.join();
    ::close(ends[0]);
  }
};

bool Server::said(const std::string& text) { return log_->said(text); }

Server::Server(const std::vector<std::string>& arguments, unsigned short port) : log_(std::make_unique<Log>()) {
  std::vector<std::string> words = {program_path(), "serve", "--port", std::to_string(port), "--quiet"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  // A load of hundreds of phones comes with one session here.
  if (std::find(words.begin(), words.end(), "--session-burst") == words.end()) words.insert(words.end(), {"--session-burst", "0"});
  const Child child = begin(words, log_->ends[1]);
  log_->start();
  pid_ = child.pid;
  out_ = child.out;
  std::string line;
  char c = 0;
  while (::read(out_, &c, 1) == 1 && c != '\n') line += c;
  const std::size_t colon = line.rfind(':');
  if (line.rfind("selami: http://", 0) != 0 || colon == std::string::npos) {
    kill();
    throw std::runtime_error(words[0] + " did not say where it answers: \"" + line + "\"");
  }
  port_ = static_cast<unsigned short>(std::stoi(line.substr(colon + 1)));
}

Server::~Server() {
  if (pid_ > 0) kill();
  if (out_ >= 0) ::close(out_);
}

int Server::wait() {
  return exit_of(std::exchange(pid_, -1));
}

void Server::kill() {
  if (pid_ > 0) ::kill(pid_, SIGKILL);
  wait();
}

int Server::stop() {
  if (pid_ > 0) ::kill(pid_, SIGTERM);
  return wait();
}

Line::Line(unsigned short port) {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) lost();
}

Line::~Line() { lost(); }

std::optional<HttpReply> Line::lost() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
  return std::nullopt;
}

bool Line::send_all(const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t sent = ::send(socket_, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
    if (sent <= 0) return false;
    at += static_cast<std::size_t>(sent);
  }
  return true;
}

std::optional<HttpReply> Line::read_reply() {
  const auto more = [&] {
    char bytes[16384];
    const ssize_t got = ::recv(socket_, bytes, sizeof bytes, 0);
    if (got > 0) buffer_.append(bytes, static_cast<std::size_t>(got));
    return got > 0;
  };
  std::size_t end = buffer_.find("\r\n\r\n");
  for (; end == std::string::npos; end = buffer_.find("\r\n\r\n")) {
    if (!more()) return lost();
  }
  HttpReply out;
  out.head = buffer_.substr(0, end + 2);
  buffer_.erase(0, end + 4);
  out.status = std::atoi(out.head.c_str() + 9);
  const std::size_t length_at = out.head.find("Content-Length: ");
  const std::size_t length = length_at == std::string::npos ? 0 : std::stoul(out.head.substr(length_at + 16));
  while (buffer_.size() < length) {
    if (!more()) return lost();
  }
  out.body = buffer_.substr(0, length);
  buffer_.erase(0, length);
  return out;
}

std::optional<HttpReply> Line::ask_raw(const std::string& bytes) {
  // A server may refuse before it has read all: its answer is worth reading although the sending failed.
  if (!open() || (!send_all(bytes) && bytes.size() < 65536)) return lost();
  return read_reply();
}

std::optional<HttpReply> Line::ask(const std::string& method, const std::string& path, const std::string& token, const std::string& body) {
  std::string request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  if (!token.empty()) request += "Authorization: Bearer " + token + "\r\n";
  return ask_raw(request + "\r\n" + body);
}

}  // namespace selami::kit
