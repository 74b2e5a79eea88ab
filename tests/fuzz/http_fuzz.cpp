/// Any bytes that somebody sends as a request: the parser that the door uses, within the door's limits, and what is read from the head.
#include <boost/beast/http.hpp>

#include "fuzz.hpp"
#include "http/address.hpp"
#include "http/target.hpp"

namespace {

namespace http = boost::beast::http;
using namespace selami;

std::string text_of(boost::core::string_view view) { return {view.data(), view.size()}; }

void check_head(const http::request<http::string_body>& head) {
  const std::string target = text_of(head.target());
  const std::string path = path_in(target);
  fuzz::holds(path.find('?') == std::string::npos && target.rfind(path, 0) == 0, "a path ends before its query");
  fuzz::holds(percent_decoded(path).size() <= path.size(), "decoding makes nothing longer");
  for (const auto& [name, value] : query_in(target)) fuzz::holds(name.size() + value.size() <= target.size(), "a query is a part of its target");
  const std::string cookies = text_of(head[http::field::cookie]);
  const std::string cookie = cookie_in(cookies, "selami_session");
  fuzz::holds(cookie.find(';') == std::string::npos && cookies.find(cookie) != std::string::npos, "a cookie is a part of its header");
  const std::string peer = "127.0.0.1";
  const std::string client = client_of(peer, text_of(head["X-Forwarded-For"]), {peer});
  fuzz::holds(client.size() < 80 && client.find_first_of(" ,\r\n\"") == std::string::npos, "a client is one address");
  fuzz::holds(network_of(client).size() <= client.size() + 8, "a network is no longer than what it is of");
  fuzz::holds(client_of("192.0.2.9", text_of(head["X-Forwarded-For"]), {peer}) == "192.0.2.9", "nobody untrusted says who it is");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  http::request_parser<http::string_body> parser;
  parser.header_limit(16 * 1024);
  parser.body_limit(64 * 1024);
  parser.eager(true);
  boost::system::error_code ec;
  std::size_t at = 0;
  while (!ec && !parser.is_done() && at < size) {
    const std::size_t taken = parser.put(boost::asio::buffer(data + at, size - at), ec);
    if (taken == 0) break;
    at += taken;
  }
  if (!parser.is_header_done()) return 0;
  check_head(parser.get());
  fuzz::holds(parser.get().body().size() <= 64 * 1024, "a body is within its limit");
  return 0;
}
