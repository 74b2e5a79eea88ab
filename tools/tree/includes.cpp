/// @file Includes against modules.txt.

#include <algorithm>

#include "modules.hpp"
#include "text.hpp"

namespace tree {
namespace {

struct Include {
  std::string path;
  bool quoted = false;
  int line = 0;
};

std::vector<Include> includes_of(const File& file) {
  std::vector<Include> found;
  int number = 0;
  for (const std::string& raw : lines_of(blanked(file.text, Keep::literals))) {
    ++number;
    std::string line = trimmed(raw);
    if (line.empty() || line.front() != '#') continue;
    line = trimmed(line.substr(1));
    if (!starts_with(line, "include")) continue;
    line = trimmed(line.substr(7));
    const std::size_t end = line.find_first_of(">\"", 1);
    if (line.empty() || end == std::string::npos) continue;
    found.push_back({line.substr(1, end - 1), line.front() == '"', number});
  }
  return found;
}

bool is_test(const std::string& path) { return ends_with(path, "_test.cpp") || starts_with(path, "tests/"); }

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

/// "src/a" and "../b/c.hpp" -> "src/b/c.hpp"
std::string joined(std::string folder, std::string path) {
  while (starts_with(path, "../")) {
    path = path.substr(3);
    folder = folder.substr(0, std::min(folder.rfind('/'), folder.size()));
  }
  return folder + "/" + path;
}

bool header_allowed(const std::vector<std::string>& allowed, const std::string& header) {
  return std::any_of(allowed.begin(), allowed.end(), [&](const std::string& each) {
    return each == header || (ends_with(each, "/") && starts_with(header, each));
  });
}

/// Tests may also hold the thing against files, threads, the test frameworks and what lies beside it.
bool test_header(const Walls& walls, const std::string& header) {
  const Module* kit = walls.named("kit");
  return kit != nullptr && header_allowed(kit->headers, header);
}

/// Headers that the build makes: planning_sql.hpp of planning.sql, and the checker's tables.
bool generated(const Tree& tree, const std::string& folder, const std::string& name) {
  if (!ends_with(name, "_sql.hpp")) return ends_with(name, "_table.hpp") || ends_with(name, "_made.hpp");
  const std::string stem = name.substr(0, name.size() - 8);
  return tree.find(folder + "/" + stem + ".sql") != nullptr || stem == "migrations";
}

/// What is wrong with one include, or nothing.
std::string quoted_problem(const Tree& tree, const Walls& walls, const Module& own, const File& file, const Include& include) {
  const std::string near = joined(folder_of(file.path), include.path);
  if (tree.find(near) != nullptr) {
    const Module* there = walls.of(near);
    if (there != nullptr && there->name == own.name) return {};
    return "go by the module's name, not by ../ or a folder below: " + include.path;
  }
  const std::size_t slash = include.path.find('/');
  if (slash == std::string::npos) {
    return generated(tree, folder_of(file.path), include.path) ? "" : include.path + " is no file of this folder";
  }
  const std::string name = include.path.substr(0, slash);
  const std::string header = include.path.substr(slash + 1);
  const Module* there = walls.named(name);
  if (there == nullptr) return name + " is no module of " + walls_path;
  if (name == own.name || own.includes.count("*") != 0 || own.includes.count(name + "!") != 0 ||
      own.includes.count(include.path) != 0) {
    return {};
  }
  if (is_test(file.path) && starts_with(name, "kit")) return {};
  if (own.includes.count(name) == 0) return own.name + " may not include " + name;
  const bool slice = walls.named(name + "_core") != nullptr;
  if (!slice || header == name + ".hpp" || walls.faces.count(header) != 0) return {};
  return include.path + " is not a face of " + name;
}

std::string problem_of(const Tree& tree, const Walls& walls, const Module& own, const File& file, const Include& include) {
  if (include.quoted) return quoted_problem(tree, walls, own, file, include);
  if (header_allowed(own.headers, include.path)) return {};
  if (is_test(file.path) && test_header(walls, include.path)) return {};
  return own.name + " may not include <" + include.path + ">";
}

}  // namespace

Findings check_includes(const Tree& tree) {
  const Walls walls = read_walls(tree);
  Findings findings = walls.problems;
  for (const char* folder : {"src", "tests", "bench", "tools"}) {
    for (const char* ending : {".cpp", ".hpp"}) {
      for (const File* file : tree.below(folder, ending)) {
        const Module* own = walls.of(file->path);
        if (own == nullptr) {
          findings.push_back({file->path, 0, std::string("no row of ") + walls_path + " covers it"});
          continue;
        }
        for (const Include& include : includes_of(*file)) {
          const std::string problem = problem_of(tree, walls, *own, *file, include);
          if (!problem.empty()) findings.push_back({file->path, include.line, problem});
        }
      }
    }
  }
  return findings;
}

}  // namespace tree
