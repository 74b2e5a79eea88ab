#pragma once
/// @file The real program as a child process, and a plain connection to it.

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace selami::kit {

/// `selami` of this build tree, or what SELAMI_BIN names.
std::string program_path();

struct Said {
  int exit = 0;
  std::string text;  ///< standard output and error
};
/// One command, run to its end: run_program({"backup", "--data", …}). Throws std::runtime_error when it cannot be started.
Said run_program(const std::vector<std::string>& arguments);

/// The same, but SIGKILL once it has said so many lines: wherever it is by then. exit is -1 when it was killed.
Said kill_program_after(const std::vector<std::string>& arguments, int lines);

/// A running `selami serve`. Started and answering when the constructor returns: it waits for the server's own line.
class Server {
 public:
  /// Arguments behind `serve`; --port and --quiet are added; port 0 is any free one. Throws std::runtime_error when it ends before it answers.
  explicit Server(const std::vector<std::string>& arguments, unsigned short port = 0);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Waits until a line of its log (standard error) has `text` in it; false when it ended before. Each line counts once, in its order.
  bool said(const std::string& text);
  unsigned short port() const { return port_; }
  int pid() const { return pid_; }
  /// SIGKILL, as a power cut: nothing is finished.
  void kill();
  /// SIGTERM; returns the exit code, or -1 when a signal ended it.
  int stop();

 private:
  int wait();

  struct Log;
  int pid_ = -1;
  int out_ = -1;
  unsigned short port_ = 0;
  std::unique_ptr<Log> log_;
};

struct HttpReply {
  int status = 0;
  std::string head;
  std::string body;
};

/// One kept-alive HTTP/1.1 connection to 127.0.0.1. Every failure (the server went) is nullopt, and the line is closed.
class Line {
 public:
  explicit Line(unsigned short port);
  ~Line();
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  bool open() const { return socket_ >= 0; }
  /// `token`: a bearer, or empty.
  std::optional<HttpReply> ask(const std::string& method, const std::string& path, const std::string& token, const std::string& body = {});
  /// Sends bytes as they are, then reads one answer: for requests that no client should make.
  std::optional<HttpReply> ask_raw(const std::string& bytes);

 private:
  bool send_all(const std::string& bytes);
  std::optional<HttpReply> read_reply();
  std::optional<HttpReply> lost();

  int socket_ = -1;
  std::string buffer_;
};

}  // namespace selami::kit
