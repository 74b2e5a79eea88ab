#include "cli/whole_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> refused(const std::string& where) { return fail(Fault::invalid, "depth.out", where); }

fs::path plain(const std::string& folder) {
  fs::path path = fs::path(folder).lexically_normal();
  return path.has_filename() ? path : path.parent_path();  // "results/"
}

}  // namespace

Result<bool> may_write(const std::string& folder, const std::vector<std::string>& names) {
  std::error_code broken;
  const fs::path path = plain(folder);
  if (path.empty() || path == ".") return refused(folder);
  const fs::file_status status = fs::status(path, broken);
  if (!fs::exists(status)) return true;
  if (!fs::is_directory(status)) return refused(folder);
  for (const auto& entry : fs::directory_iterator(path, broken)) {
    const std::string name = entry.path().filename().string();
    if (std::find(names.begin(), names.end(), name) == names.end()) return refused(folder + ": " + name);
  }
  if (broken) return refused(folder);
  return true;
}

Result<bool> write_whole(const std::string& folder, const std::vector<std::string>& names, const NamedTexts& files) {
  TRY_DO(may_write(folder, names));
  const fs::path path = plain(folder);
  const std::string mark = "." + std::to_string(getpid());
  const fs::path part = path.string() + ".part" + mark;
  const fs::path old = path.string() + ".old" + mark;
  std::error_code broken;
  fs::create_directories(part, broken);
  if (broken) return refused(folder);
  for (const auto& [name, text] : files) {
    std::ofstream file(part / name, std::ios::binary);
    if (!file || !(file << text).flush()) {
      fs::remove_all(part, broken);
      return refused((fs::path(folder) / name).string());
    }
  }
  const bool there = fs::exists(path, broken);
  if (there) fs::rename(path, old, broken);
  if (!broken) fs::rename(part, path, broken);
  if (broken) {
    std::error_code ignored;
    if (there && !fs::exists(path, ignored)) fs::rename(old, path, ignored);
    fs::remove_all(part, ignored);
    return refused(folder);
  }
  if (there) fs::remove_all(old, broken);
  return true;
}

}  // namespace selami::cli
