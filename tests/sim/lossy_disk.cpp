#include "lossy_disk.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "kit/databases.hpp"

namespace selami::sim {
namespace {

/// A piece that was written and not synced, with what was there before. `after` is empty when the file was cut off there.
struct Piece {
  sqlite3_file* file;
  sqlite3_int64 at;
  std::string before;
  std::string after;
  sqlite3_int64 size_before;
};

struct Disk {
  sqlite3_vfs vfs{};
  sqlite3_vfs* under = nullptr;
  /// Of the database and of its log, which differ in how they are locked alone; beside each the same with our own writes.
  std::map<const sqlite3_io_methods*, sqlite3_io_methods> methods;
  const sqlite3_io_methods* real = nullptr;  ///< one of them
  std::vector<Piece> pieces;
  std::function<void()> before_each;
};

Disk& disk() {
  static Disk one;
  return one;
}

sqlite3_int64 size_of(sqlite3_file* file) {
  sqlite3_int64 size = 0;
  disk().real->xFileSize(file, &size);
  return size;
}

std::string read(sqlite3_file* file, sqlite3_int64 at, sqlite3_int64 count) {
  std::string out(static_cast<std::size_t>(std::max<sqlite3_int64>(count, 0)), '\0');
  if (!out.empty()) disk().real->xRead(file, out.data(), static_cast<int>(out.size()), at);
  return out;
}

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  disk().before_each();
  const sqlite3_int64 size = size_of(file);
  const auto* text = static_cast<const char*>(bytes);
  disk().pieces.push_back({file, at, read(file, at, std::min<sqlite3_int64>(count, size - at)), std::string(text, text + count), size});
  return disk().real->xWrite(file, bytes, count, at);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  const sqlite3_int64 before = size_of(file);
  disk().pieces.push_back({file, size, read(file, size, before - size), {}, before});
  return disk().real->xTruncate(file, size);
}

void forget(sqlite3_file* file) {
  auto& pieces = disk().pieces;
  pieces.erase(std::remove_if(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.file == file; }), pieces.end());
}

int sync(sqlite3_file* file, int flags) {
  disk().before_each();
  const int code = disk().real->xSync(file, flags);
  if (code == SQLITE_OK) forget(file);
  return code;
}

int close(sqlite3_file* file) {
  forget(file);
  return disk().real->xClose(file);
}

int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* flags_out) {
  const int code = disk().under->xOpen(disk().under, name, file, flags, flags_out);
  if (code != SQLITE_OK || (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) == 0) return code;
  disk().real = file->pMethods;
  const auto [mine, fresh] = disk().methods.emplace(file->pMethods, *file->pMethods);
  if (fresh) {
    mine->second.xWrite = &write;
    mine->second.xTruncate = &truncate;
    mine->second.xSync = &sync;
    mine->second.xClose = &close;
  }
  file->pMethods = &mine->second;
  return code;
}

}  // namespace

void use_lossy_disk(std::function<void()> before_each) {
  Disk& all = disk();
  all.before_each = std::move(before_each);
  all.under = sqlite3_vfs_find(nullptr);
  all.vfs = *all.under;
  all.vfs.zName = "lossy";
  all.vfs.xOpen = &open;
  sqlite3_vfs_register(&all.vfs, 1);
}

void cut_power(std::uint64_t seed) {
  const Disk& all = disk();
  kit::Dice dice(seed);
  for (auto piece = all.pieces.rbegin(); piece != all.pieces.rend(); ++piece) {
    if (!piece->before.empty()) all.real->xWrite(piece->file, piece->before.data(), static_cast<int>(piece->before.size()), piece->at);
    all.real->xTruncate(piece->file, piece->size_before);
  }
  for (const Piece& piece : all.pieces) {
    unsigned char die = 0;
    dice.fill(&die, 1);
    if (die % 2 == 0) continue;
    if (piece.after.empty()) all.real->xTruncate(piece.file, piece.at);
    else all.real->xWrite(piece.file, piece.after.data(), static_cast<int>(piece.after.size()), piece.at);
  }
}

}  // namespace selami::sim
