#pragma once
/// @file Why a disk failed, as far as people are to be told.

#include "storage/connection.hpp"

namespace selami::storage {

/// No room on the disk, a disk that takes no writing, bytes that are not what was written.
enum class Cause { other, full, read_only, damaged };

/// A broken world whose cause is known. Not worth doing again at once.
class DiskBroken : public Broken {
 public:
  DiskBroken(const std::string& what, Cause cause) : Broken(what, false), cause_(cause) {}
  Cause cause() const { return cause_; }

 private:
  Cause cause_;
};

inline Cause cause_of(const std::exception& what) {
  const auto* disk = dynamic_cast<const DiskBroken*>(&what);
  return disk ? disk->cause() : Cause::other;
}

}  // namespace selami::storage
