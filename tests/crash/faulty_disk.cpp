/// @file A disk that fails, laid over the C library's by LD_PRELOAD: only for what lies in the folder FAULTY_FOLDER, only while the file
/// FAULTY_STATE says so. It needs no rights, so the faults are the same on each machine:
///   full        no byte can be written (ENOSPC), and none is free
///   read-only   nothing can be written, made, renamed or removed (EROFS)
///   slow        fsync does not return as long as the file says so
/// FAULTY_KILL=N ends the process by SIGKILL at its N-th write into the folder.
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

template <class F>
F real(const char* name) {
  return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

const char* set(const char* name) {
  const char* found = std::getenv(name);
  return found ? found : "";
}

std::string state() {
  static const auto open_file = real<int (*)(const char*, int, ...)>("open");
  const int file = open_file(set("FAULTY_STATE"), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  char bytes[64];
  const ssize_t got = ::read(file, bytes, sizeof bytes);
  ::close(file);
  return got > 0 ? std::string(bytes, static_cast<std::size_t>(got)) : std::string();
}

bool within(const char* path) {
  const std::string folder = set("FAULTY_FOLDER");
  return !folder.empty() && path && std::strncmp(path, folder.c_str(), folder.size()) == 0;
}

bool within(int file) {
  char link[32];
  char path[4096];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t length = ::readlink(link, path, sizeof path - 1);
  if (length <= 0) return false;
  path[length] = '\0';
  return within(path);
}

void count_and_kill() {
  static std::atomic<long> writes{0};
  static const long last = std::atol(set("FAULTY_KILL"));
  if (last > 0 && ++writes >= last) ::kill(::getpid(), SIGKILL);
}

/// 0, or the number with which a write into this file fails now.
int refused(int file) {
  const int kept = errno;
  if (!within(file)) return errno = kept, 0;
  count_and_kill();
  const std::string now = state();
  errno = kept;
  if (now.rfind("read-only", 0) == 0) return EROFS;
  return now.rfind("full", 0) == 0 ? ENOSPC : 0;
}

bool read_only(const char* path) { return within(path) && state().rfind("read-only", 0) == 0; }

int fails(int number) { return errno = number, -1; }

void wait_while_slow(int file) {
  while (within(file) && state().rfind("slow", 0) == 0) ::usleep(500);
}

bool writes(int flags) { return (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0; }

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static const auto go = real<ssize_t (*)(int, const void*, size_t)>("write");
  const int number = refused(file);
  return number ? fails(number) : go(file, bytes, size);
}
ssize_t writev(int file, const iovec* parts, int count) {
  static const auto go = real<ssize_t (*)(int, const iovec*, int)>("writev");
  const int number = refused(file);
  return number ? fails(number) : go(file, parts, count);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  static const auto go = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  const int number = refused(file);
  return number ? fails(number) : go(file, bytes, size, at);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  static const auto go = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  const int number = refused(file);
  return number ? fails(number) : go(file, bytes, size, at);
}
int fsync(int file) {
  static const auto go = real<int (*)(int)>("fsync");
  wait_while_slow(file);
  return go(file);
}
int fdatasync(int file) {
  static const auto go = real<int (*)(int)>("fdatasync");
  wait_while_slow(file);
  return go(file);
}
int open(const char* path, int flags, ...) {
  static const auto go = real<int (*)(const char*, int, ...)>("open");
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return writes(flags) && read_only(path) ? fails(EROFS) : go(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  static const auto go = real<int (*)(const char*, int, ...)>("open64");
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return writes(flags) && read_only(path) ? fails(EROFS) : go(path, flags, mode);
}
int mkdir(const char* path, mode_t mode) {
  static const auto go = real<int (*)(const char*, mode_t)>("mkdir");
  return read_only(path) ? fails(EROFS) : go(path, mode);
}
int chmod(const char* path, mode_t mode) {
  static const auto go = real<int (*)(const char*, mode_t)>("chmod");
  return read_only(path) ? fails(EROFS) : go(path, mode);
}
int fchmodat(int folder, const char* path, mode_t mode, int flags) {
  static const auto go = real<int (*)(int, const char*, mode_t, int)>("fchmodat");
  return read_only(path) ? fails(EROFS) : go(folder, path, mode, flags);
}
int rename(const char* from, const char* to) {
  static const auto go = real<int (*)(const char*, const char*)>("rename");
  return read_only(to) ? fails(EROFS) : go(from, to);
}
int unlink(const char* path) {
  static const auto go = real<int (*)(const char*)>("unlink");
  return read_only(path) ? fails(EROFS) : go(path);
}
int statvfs(const char* path, struct statvfs* out) {
  static const auto go = real<int (*)(const char*, struct statvfs*)>("statvfs");
  const int done = go(path, out);
  if (done != 0 || !within(path)) return done;
  const std::string now = state();
  if (now.rfind("full", 0) == 0) out->f_bavail = out->f_bfree = 0;
  if (now.rfind("read-only", 0) == 0) out->f_flag |= ST_RDONLY;
  return done;
}

}  // extern "C"
