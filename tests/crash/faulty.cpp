#include "faulty.hpp"

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace selami::faulty {
namespace {

namespace fs = std::filesystem;

std::string new_folder() {
  std::string name = (fs::temp_directory_path() / "selami-faulty-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw std::runtime_error(name + ": cannot be made");
  return name;
}

/// Mounts of this process alone, from now on. False where it may not.
bool own_mounts() {
  static const bool done = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
  return done;
}

class Mounted : public Disk {
 public:
  Mounted() = default;
  ~Mounted() override {
    ::umount2(folder.c_str(), MNT_DETACH);
    std::error_code none;
    fs::remove_all(folder, none);
  }
  Mounted(const Mounted&) = delete;
  Mounted& operator=(const Mounted&) = delete;
  void fill() override {
    std::ofstream out(folder + "/filler", std::ios::binary);
    const std::string block(4096, 'x');
    while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
  }
  void make_room() override { fs::remove(folder + "/filler"); }
};

}  // namespace

Shim::Shim() : state_(new_folder() + "/state") {
  folder = new_folder();
  say("");
  ::setenv("LD_PRELOAD", FAULTY_DISK, 1);
  ::setenv("ASAN_OPTIONS", "verify_asan_link_order=0", 0);
  ::setenv("FAULTY_FOLDER", folder.c_str(), 1);
  ::setenv("FAULTY_STATE", state_.c_str(), 1);
}

Shim::~Shim() {
  for (const char* name : {"LD_PRELOAD", "FAULTY_FOLDER", "FAULTY_STATE", "FAULTY_KILL"}) ::unsetenv(name);
  std::error_code none;
  fs::remove_all(folder, none);
  fs::remove_all(fs::path(state_).parent_path(), none);
}

void Shim::say(const std::string& state) const {
  // In one step: a program never reads half a word.
  std::ofstream(state_ + ".part") << state;
  fs::rename(state_ + ".part", state_);
}

void Shim::kill_at(int writes) { ::setenv("FAULTY_KILL", std::to_string(writes).c_str(), 1); }

std::unique_ptr<Disk> mounted_disk() {
  if (!own_mounts()) return nullptr;
  auto disk = std::make_unique<Mounted>();
  disk->folder = new_folder();
  if (::mount("none", disk->folder.c_str(), "tmpfs", 0, "size=16m") != 0) return nullptr;
  return disk;
}

bool mount_read_only(const std::string& folder) {
  return own_mounts() && ::mount(folder.c_str(), folder.c_str(), nullptr, MS_BIND, nullptr) == 0 &&
         ::mount("none", folder.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;
}

void spoil_page(const std::string& file, std::int64_t page) {
  constexpr std::int64_t bytes = 4096;
  std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
  out.seekp((page - 1) * bytes);
  out << std::string(bytes, '\xff');
  if (!out.flush()) throw std::runtime_error(file + ": cannot be spoiled");
}

}  // namespace selami::faulty
