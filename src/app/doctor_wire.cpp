#include <algorithm>
#include <map>
#include <sstream>

#include "app/doctor.hpp"

namespace selami::app {
namespace {

struct Wire {
  std::string hosts;  ///< "10.0.0.10,10.0.0.11"; empty: a socket of this machine
  std::string sslmode;
};

std::map<std::string, std::string> pairs_in(const std::string& text, char between) {
  std::map<std::string, std::string> out;
  std::istringstream in(text);
  for (std::string pair; std::getline(in, pair, between);) {
    const std::size_t equals = pair.find('=');
    if (equals != std::string::npos) out[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return out;
}

/// Where it goes: an address stands before a name.
std::string to(std::map<std::string, std::string>& words) { return words["hostaddr"].empty() ? words["host"] : words["hostaddr"]; }

Wire wire_of(const std::string& url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string::npos) {
    auto words = pairs_in(url, ' ');
    return {to(words), words["sslmode"]};
  }
  const std::size_t from = scheme + 3;
  const std::size_t path = std::min(url.find_first_of("/?", from), url.size());
  const std::string place = url.substr(from, path - from);
  const std::size_t at = place.rfind('@');
  Wire out{at == std::string::npos ? place : place.substr(at + 1), ""};
  const std::size_t question = url.find('?', path);
  auto words = pairs_in(question == std::string::npos ? "" : url.substr(question + 1), '&');
  out.sslmode = words["sslmode"];
  if (const std::string named = to(words); !named.empty()) out.hosts = named;
  return out;
}

/// "db.example:5432" -> "db.example", "[::1]:5432" -> "::1".
std::string without_port(const std::string& host) {
  if (!host.empty() && host.front() == '[') return host.substr(1, host.find(']') - 1);
  return host.substr(0, host.find(':'));
}

bool is_here(const std::string& host) {
  return host.empty() || host.front() == '/' || host.rfind("%2F", 0) == 0 || host.rfind("%2f", 0) == 0 || host == "localhost" || host == "::1" || host.rfind("127.", 0) == 0;
}

}  // namespace

Troubles of_wire(const std::string& url) {
  if (url.rfind("sqlite:", 0) == 0) return {};
  const Wire wire = wire_of(url);
  if (wire.sslmode == "verify-full") return {};
  std::istringstream hosts(wire.hosts);
  for (std::string host; std::getline(hosts, host, ',');) {
    const std::string name = without_port(host);
    if (!is_here(name)) return {{"postgres.wire", {name}}};
  }
  return {};
}

}  // namespace selami::app
