#include "kit/stream.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace selami::kit {

Stream::Stream(unsigned short port, const std::string& path, const std::string& token) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const std::string request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n\r\n";
  const bool asked = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                     ::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size());
  if (asked && until("event: hello\ndata: {}\n\n")) return;
  ::close(socket_);
  throw std::runtime_error("no stream: " + text_);
}

Stream::~Stream() { ::close(socket_); }

bool Stream::hears(const std::string& event, const std::string& data) {
  while (until("event: " + event + "\ndata: ")) {
    const auto said = until("\n\n");
    if (!said) return false;
    if (said->find(data) != std::string::npos) return true;
  }
  return false;
}

bool Stream::ended() {
  while (text_.find("\n: \n\n") == std::string::npos && text_.rfind(": \n\n", 0) != 0) {
    if (!more()) return true;
  }
  return false;
}

bool Stream::more() {
  char bytes[4096];
  const ssize_t got = ::recv(socket_, bytes, sizeof bytes, 0);
  if (got <= 0) return false;
  text_.append(bytes, static_cast<std::size_t>(got));
  return true;
}

/// Takes all up to and with `text`; returns what stood before it, or nothing when the stream ended.
std::optional<std::string> Stream::until(const std::string& text) {
  std::size_t at = text_.find(text);
  for (; at == std::string::npos; at = text_.find(text)) {
    if (!more()) return std::nullopt;
  }
  std::string before = text_.substr(0, at);
  text_.erase(0, at + text.size());
  return before;
}

}  // namespace selami::kit
