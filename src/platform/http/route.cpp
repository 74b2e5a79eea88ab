#include "http/route.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace selami {
namespace {

/// The next segment of a path from `at` (behind a '/'), moved past it.
std::string_view segment(std::string_view path, std::size_t& at) {
  const std::size_t end = path.find('/', at);
  const std::string_view out = path.substr(at, end == std::string_view::npos ? end : end - at);
  at = end == std::string_view::npos ? path.size() + 1 : end + 1;
  return out;
}

std::pair<std::size_t, std::string_view> start_of(std::string_view path) {
  if (path.empty() || path.front() != '/') return {};
  std::size_t at = 1;
  const std::string_view first = segment(path, at);
  return {static_cast<std::size_t>(std::count(path.begin(), path.end(), '/')), first};
}

bool fits(std::string_view pattern, std::string_view path, std::vector<std::string>& values) {
  values.clear();
  std::size_t p = 1;
  std::size_t q = 1;
  while (p <= pattern.size() && q <= path.size()) {
    const std::string_view want = segment(pattern, p);
    const std::string_view have = segment(path, q);
    if (!want.empty() && want.front() == '{') {
      if (have.empty()) return false;
      values.emplace_back(have);
    } else if (want != have) {
      return false;
    }
  }
  return p > pattern.size() && q > path.size();
}

}  // namespace

std::string Route::name() const {
  std::string out;
  for (const char c : method) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const char c : path) {
    if (c == '/' || c == '-') out += '_';
    else if (c != '{' && c != '}') out += c;
  }
  return out;
}

std::vector<std::string> routing::names_of(const std::string& path) {
  std::vector<std::string> out;
  for (std::size_t at = path.find('{'); at != std::string::npos; at = path.find('{', at + 1)) {
    out.push_back(path.substr(at + 1, path.find('}', at) - at - 1));
  }
  return out;
}

RouteTable::RouteTable(const Routes& routes) {
  for (const Route& route : routes) {
    const Start start = start_of(route.path);
    if (start.second.substr(0, 1) == "{") throw std::logic_error("a path begins with a fixed segment: " + route.path);
    by_start_[start].push_back(&route);
  }
}

const Route* RouteTable::match(std::string_view method, std::string_view path, std::vector<std::string>& values, bool& path_known) const {
  path_known = false;
  const auto same_start = by_start_.find(start_of(path));
  if (same_start == by_start_.end()) return nullptr;
  std::vector<std::string> found;
  const Route* best = nullptr;
  for (const Route* route : same_start->second) {
    if (!fits(route->path, path, found)) continue;
    path_known = true;
    if (route->method != method) continue;
    // A fixed segment wins over a {name}: fewer values.
    if (!best || found.size() < values.size()) {
      best = route;
      values = found;
    }
  }
  return best;
}

}  // namespace selami
