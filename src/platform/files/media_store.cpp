#include "files/media_store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace selami::files {
namespace {

namespace fs = std::filesystem;

/// Written and on disk.
bool write_whole(const std::string& file, const std::string& bytes) {
  const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (out < 0) return false;
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t wrote = ::write(out, bytes.data() + done, bytes.size() - done);
    if (wrote <= 0) break;
    done += static_cast<std::size_t>(wrote);
  }
  const bool synced = ::fsync(out) == 0;
  return ::close(out) == 0 && synced && done == bytes.size();
}

}  // namespace

bool MediaStore::put(const std::string& sha256, const std::string& bytes) const {
  static std::atomic<unsigned> next{0};
  std::error_code error;
  fs::create_directories(folder_, error);
  const fs::path file = fs::path(folder_) / sha256;
  // By a name of its own and renamed: a file under its hash is whole.
  const std::string part = file.string() + "." + std::to_string(::getpid()) + "-" + std::to_string(next++);
  if (!write_whole(part, bytes)) {
    fs::remove(part, error);
    return false;
  }
  fs::rename(part, file, error);
  return !error;
}

bool MediaStore::has(const std::string& sha256) const {
  std::error_code error;
  return fs::is_regular_file(fs::path(folder_) / sha256, error);
}

std::optional<std::string> MediaStore::get(const std::string& sha256) const {
  std::ifstream in(fs::path(folder_) / sha256, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

void MediaStore::remove(const std::string& sha256) const {
  std::error_code error;
  fs::remove(fs::path(folder_) / sha256, error);
}

void MediaStore::sweep(const std::function<bool(const std::string& sha256)>& named) const {
  std::error_code error;
  std::vector<fs::path> gone;
  for (const auto& entry : fs::directory_iterator(folder_, error)) {
    if (!entry.is_regular_file(error)) continue;
    const auto age = fs::file_time_type::clock::now() - entry.last_write_time(error);
    if (error || age < std::chrono::hours(1) || named(entry.path().filename().string())) continue;
    gone.push_back(entry.path());
  }
  for (const fs::path& one : gone) fs::remove(one, error);
}

}  // namespace selami::files
