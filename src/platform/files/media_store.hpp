#pragma once
/// @file Kept files on disk, each by the hash of its bytes. Which of them belong to whom, rows say.

#include <functional>
#include <optional>
#include <string>

namespace selami::files {

class MediaStore {
 public:
  /// The folder is made with the first file.
  explicit MediaStore(std::string folder) : folder_(std::move(folder)) {}

  /// On disk when this returns true; false: there is no room. The same bytes again are one file.
  bool put(const std::string& sha256, const std::string& bytes) const;
  bool has(const std::string& sha256) const;
  /// Nothing when it is not there.
  std::optional<std::string> get(const std::string& sha256) const;
  /// Does no harm when it is not there.
  void remove(const std::string& sha256) const;
  /// Removes what lies here for more than an hour and no row names: an upload that was refused at last, a machine that stopped.
  void sweep(const std::function<bool(const std::string& sha256)>& named) const;

 private:
  std::string folder_;
};

}  // namespace selami::files
