#include "modules.hpp"

#include "text.hpp"

namespace tree {
namespace {

using Sets = std::map<std::string, std::vector<std::string>>;

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  std::size_t begin = 0;
  while (begin <= line.size()) {
    const std::size_t end = std::min(line.find('|', begin), line.size());
    columns.push_back(trimmed(std::string_view(line).substr(begin, end - begin)));
    begin = end + 1;
  }
  return columns;
}

std::set<std::string> set_of(const std::string& words) {
  const std::vector<std::string> list = words_of(words);
  return {list.begin(), list.end()};
}

/// One row; false when it names an unknown set or has too few columns.
bool read_row(const std::string& line, const Sets& sets, Module& module) {
  std::vector<std::string> columns = columns_of(line);
  columns.resize(5);
  module.name = columns[0];
  module.folder = columns[1];
  for (const std::string& word : words_of(columns[2])) {
    if (word.front() != '@') {
      module.headers.push_back(word);
      continue;
    }
    const auto known = sets.find(word);
    if (known == sets.end()) return false;
    module.headers.insert(module.headers.end(), known->second.begin(), known->second.end());
  }
  module.includes = set_of(columns[3]);
  module.may = set_of(columns[4]);
  return !module.name.empty() && !module.folder.empty();
}

void read_line(const std::string& line, int number, Sets& sets, Walls& walls) {
  if (line.empty() || line.front() == '#') return;
  if (line.front() == '@') {
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) return walls.problems.push_back({walls_path, number, "a set needs ="});
    const std::vector<std::string> words = words_of(line.substr(equals + 1));
    std::vector<std::string>& set = sets[trimmed(line.substr(0, equals))];
    set.insert(set.end(), words.begin(), words.end());
  } else if (starts_with(line, "face:")) {
    walls.faces = set_of(line.substr(5));
  } else {
    Module module;
    if (!read_row(line, sets, module)) {
      walls.problems.push_back({walls_path, number, "a row is: module | folder | headers | includes | may"});
    } else {
      walls.modules.push_back(std::move(module));
    }
  }
}

}  // namespace

const Module* Walls::of(const std::string& path) const {
  const Module* best = nullptr;
  for (const Module& module : modules) {
    if (!starts_with(path, module.folder + "/")) continue;
    if (best == nullptr || module.folder.size() > best->folder.size()) best = &module;
  }
  return best;
}

const Module* Walls::named(const std::string& name) const {
  for (const Module& module : modules) {
    if (module.name == name) return &module;
  }
  return nullptr;
}

Walls read_walls(const Tree& tree) {
  Walls walls;
  const File* file = tree.find(walls_path);
  if (file == nullptr) {
    walls.problems.push_back({walls_path, 0, "missing"});
    return walls;
  }
  Sets sets;
  int number = 0;
  for (const std::string& line : lines_of(file->text)) read_line(trimmed(line), ++number, sets, walls);
  return walls;
}

}  // namespace tree
