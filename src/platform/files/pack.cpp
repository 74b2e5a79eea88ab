#include "files/pack.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <sstream>
#include <stdexcept>

namespace selami::files {

namespace fs = std::filesystem;

namespace {

void take_texts(const json::Value& value, std::vector<std::string>& out) {
  if (const std::string* text = value.string()) out.push_back(*text);
  if (const json::Array* items = value.array()) {
    for (const json::Value& item : *items) take_texts(item, out);
  }
  if (const json::Object* members = value.object()) {
    for (const auto& [name, member] : *members) take_texts(member, out);
  }
}

/// What was parsed, by its whole text: a file that changed is another text.
struct Parsed {
  std::mutex mutex;
  bool keeps = false;
  std::map<std::string, Yaml> by_text;
};

Parsed& parsed() {
  static Parsed one;
  return one;
}

Result<Yaml> parse(const std::string& text) {
  Parsed& all = parsed();
  const std::lock_guard lock(all.mutex);
  if (!all.keeps) return read_yaml(text);
  if (const auto found = all.by_text.find(text); found != all.by_text.end()) return found->second;
  TRY(Yaml yaml, read_yaml(text));
  return all.by_text.emplace(text, std::move(yaml)).first->second;
}

}  // namespace

void keep_parsed_packs() {
  const std::lock_guard lock(parsed().mutex);
  parsed().keeps = true;
}

Pack read_pack(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw std::runtime_error(path + ": cannot be read");
  auto yaml = parse(text.str());
  if (!yaml) throw std::runtime_error(path + ": " + yaml.error().code + " " + yaml.error().field);
  return {fs::path(path).stem().string(), path, *std::move(yaml)};
}

std::vector<Pack> read_packs(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code problem;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem)) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
  }
  if (problem) throw std::runtime_error(folder + ": " + problem.message());
  std::sort(paths.begin(), paths.end());
  std::vector<Pack> out;
  for (const std::string& path : paths) out.push_back(read_pack(path));
  return out;
}

std::vector<std::string> plan_texts(const std::string& packs) {
  std::vector<std::string> out;
  for (const char* folder : {"/examples", "/strategies", "/contexts", "/framework"}) {
    for (const Pack& pack : read_packs(packs + folder)) take_texts(pack.yaml.value, out);
  }
  return out;
}

}  // namespace selami::files
