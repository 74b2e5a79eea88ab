#pragma once
/// @file Running other people's programs on bytes. Only for this folder.

#include <string>

namespace selami::kit {

/// A file that is gone with this object.
class Kept {
 public:
  explicit Kept(const std::string& bytes);
  ~Kept();
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// What a command says; `may_fail`: also when its exit code is not 0. Throws std::runtime_error.
std::string said_by(const std::string& command, bool may_fail = false);

}  // namespace selami::kit
