#include "files/pack.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace selami::files {

namespace fs = std::filesystem;

Pack read_pack(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw std::runtime_error(path + ": cannot be read");
  auto yaml = read_yaml(text.str());
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

}  // namespace selami::files
