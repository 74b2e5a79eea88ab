#pragma once
/// @file Disks that fail on purpose, under the program as it is served.

#include <cstdint>
#include <memory>
#include <string>

namespace selami::faulty {

/// A folder whose disk can be made full and emptied again, while a program works there. What is started while it lives, works on it.
class Disk {
 public:
  virtual ~Disk() = default;
  virtual void fill() = 0;
  virtual void make_room() = 0;
  std::string folder;
};

/// The library of faulty_disk.cpp over a plain folder: the same on each machine, no rights needed.
class Shim : public Disk {
 public:
  Shim();
  ~Shim() override;
  Shim(const Shim&) = delete;
  Shim& operator=(const Shim&) = delete;
  void fill() override { say("full"); }
  void make_room() override { say(""); }
  /// A state of faulty_disk.cpp.
  void say(const std::string& state) const;
  /// What is started from now on dies at its N-th write; 0: no more.
  static void kill_at(int writes);

 private:
  std::string state_;
};

/// A file system of its own in memory, of 16 MB, that becomes full like any other. Null where this process may not mount one.
std::unique_ptr<Disk> mounted_disk();

/// Mounts `folder` over itself so that it can only be read; false where this process may not. Gone with the process.
bool mount_read_only(const std::string& folder);

/// A page of a SQLite file that went bad: nothing in it is what was written.
void spoil_page(const std::string& file, std::int64_t page);

}  // namespace selami::faulty
