#include "tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "text.hpp"

namespace tree {
namespace {

namespace fs = std::filesystem;

const char* const skipped_folders[] = {".git", "build", "data", ".tools", "node_modules", ".svelte-kit", ".cache", "wasm"};

const char* const text_endings[] = {".cpp", ".hpp", ".h",    ".sql",  ".yaml", ".yml", ".md",    ".txt", ".ts",
                                    ".js",  ".mjs", ".json", ".svelte", ".css", ".html", ".cmake", ".sh",  ".toml",
                                    ".test", ".service"};

bool skipped(const fs::path& relative) {
  const std::string name = relative.filename().string();
  // "wasm" is a folder of built files below web/static only.
  if (name == "wasm") return relative.generic_string() == "web/static/wasm";
  return std::any_of(std::begin(skipped_folders), std::end(skipped_folders), [&](const char* each) { return name == each; });
}

/// Scripts have no ending (run, test, tools/setup): they begin with "#!".
bool is_text(const fs::path& path, std::string_view text) {
  const std::string ending = path.extension().string();
  if (starts_with(path.filename().string(), "Caddyfile")) return true;
  if (ending.empty()) return starts_with(text, "#!");
  return std::any_of(std::begin(text_endings), std::end(text_endings), [&](const char* each) { return ending == each; });
}

}  // namespace

const File* Tree::find(std::string_view path) const {
  const auto place = std::lower_bound(files.begin(), files.end(), path,
                                      [](const File& file, std::string_view wanted) { return file.path < wanted; });
  return place != files.end() && place->path == path ? &*place : nullptr;
}

std::vector<const File*> Tree::below(std::string_view folder, std::string_view ending) const {
  std::vector<const File*> found;
  const std::string prefix = std::string(folder) + "/";
  for (const File& file : files) {
    if (starts_with(file.path, prefix) && ends_with(file.path, ending)) found.push_back(&file);
  }
  return found;
}

Tree read_tree(const std::string& root) {
  Tree tree;
  for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator(); ++entry) {
    const fs::path relative = entry->path().lexically_relative(root);
    if (entry->is_symlink()) continue;
    if (entry->is_directory()) {
      if (skipped(relative)) entry.disable_recursion_pending();
      continue;
    }
    std::ifstream in(entry->path(), std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    if (is_text(relative, text)) tree.files.push_back({relative.generic_string(), std::move(text)});
  }
  std::sort(tree.files.begin(), tree.files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return tree;
}

std::vector<Check> checks() {
  return {
      {"includes", &check_includes},   {"calls", &check_calls},       {"tables", &check_tables}, {"schools", &check_schools},
      {"functions", &check_functions}, {"messages", &check_messages}, {"rules", &check_rules},   {"marks", &check_marks},
      {"labels", &check_labels},
      {"proofs", &check_proofs},
  };
}

}  // namespace tree
