/// @file What must not stay in the repository: work put off, paths of one machine, addresses to download from.

#include "text.hpp"
#include "tree.hpp"

namespace tree {
namespace {

// Spelt in halves, so that this file does not find itself.
const std::string put_off[] = {std::string("TO") + "DO", std::string("FIX") + "ME", std::string("XX") + "X", std::string("HA") + "CK"};
const std::string machine_paths[] = {std::string("/wo") + "rk/", std::string("/home/") + "user/"};

/// Files that fetch or start things: an address there would be a hidden dependency.
bool fetches(const std::string& path) {
  if (ends_with(path, "package-lock.json") || ends_with(path, ".cmake") || ends_with(path, "CMakeLists.txt")) return true;
  return path == "run" || path == "test" || (starts_with(path, "tools/") && path.find('.') == std::string::npos);
}

bool own_address(std::string_view rest) {
  for (const char* own : {"127.0.0.1", "localhost", "$", "@", "%", "[::1]"}) {
    if (starts_with(rest, own)) return true;
  }
  return false;
}

void hold_address(const File& file, const std::string& line, int number, Findings& findings) {
  for (const char* scheme : {"http://", "https://"}) {
    for (std::size_t at = line.find(scheme); at != std::string::npos; at = line.find(scheme, at + 1)) {
      if (own_address(std::string_view(line).substr(at + std::string_view(scheme).size()))) continue;
      findings.push_back({file.path, number, "an outside address where things are built or started"});
    }
  }
}

void hold(const File& file, Findings& findings) {
  const bool lock = ends_with(file.path, "package-lock.json");
  int number = 0;
  for (const std::string& line : lines_of(file.text)) {
    ++number;
    if (lock) {
      // Funding addresses in a lock file fetch nothing.
      if (line.find("\"resolved\": \"http") != std::string::npos) findings.push_back({file.path, number, "the lock names a download address (see .npmrc)"});
      continue;
    }
    for (const std::string& mark : put_off) {
      if (find_word(line, mark) != std::string::npos) findings.push_back({file.path, number, mark + ": do it, or say why not in docs/decisions"});
    }
    for (const std::string& path : machine_paths) {
      if (line.find(path) != std::string::npos) findings.push_back({file.path, number, path + " is a path of one machine"});
    }
    if (fetches(file.path)) hold_address(file, line, number, findings);
  }
}

}  // namespace

Findings check_marks(const Tree& tree) {
  Findings findings;
  for (const File& file : tree.files) hold(file, findings);
  return findings;
}

}  // namespace tree
