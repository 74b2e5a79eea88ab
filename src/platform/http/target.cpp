#include "http/target.hpp"

#include <algorithm>

namespace selami {
namespace {

constexpr Instant old_name_ends{1'814'400'000'000};  // 2027-07-01

int hex(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; }

}  // namespace

std::string path_in(std::string_view target) { return std::string(target.substr(0, target.find('?'))); }

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    } else {
      out += text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

std::map<std::string, std::string> query_in(std::string_view target) {
  const std::size_t mark = target.find('?');
  std::string_view text = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
  std::map<std::string, std::string> out;
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    const std::size_t equals = pair.find('=');
    const std::string name = percent_decoded(pair.substr(0, equals));
    out[name] = equals == std::string_view::npos ? std::string() : percent_decoded(pair.substr(equals + 1));
  }
  return out;
}

std::string cookie_in(std::string_view header, std::string_view name) {
  for (std::size_t at = 0; at < header.size();) {
    std::size_t end = header.find(';', at);
    if (end == std::string_view::npos) end = header.size();
    std::string_view pair = header.substr(at, end - at);
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    if (pair.size() > name.size() && pair.substr(0, name.size()) == name && pair[name.size()] == '=') {
      return std::string(pair.substr(name.size() + 1));
    }
    at = end + 1;
  }
  return {};
}

std::string session_cookie(bool secure) { return secure ? "__Host-selami_session" : "selami_session"; }

SessionIn session_in(std::string_view cookies, bool secure, Instant now) {
  SessionIn out;
  out.token = cookie_in(cookies, session_cookie(secure));
  if (!out.token.empty() || !secure || !(now < old_name_ends)) return out;
  out.token = cookie_in(cookies, session_cookie(false));
  out.renamed = !out.token.empty();
  return out;
}

}  // namespace selami
