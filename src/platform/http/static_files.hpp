#pragma once
/// @file The web app's files, read once, with their compressed twins and the right caching.

#include <map>
#include <string>
#include <vector>

namespace selami {

struct StaticFile {
  std::string type;
  std::string plain;
  std::string gzip;    ///< empty: none
  std::string brotli;  ///< empty: none
  std::string etag;
  bool forever = false;  ///< its name holds its hash
};

class StaticFiles {
 public:
  /// Reads all files below `folder` (none when it is empty). FILE.gz and FILE.br are FILE's compressed twins.
  explicit StaticFiles(const std::string& folder);

  /// The file of a path, the app's shell for paths of its own pages, or nullptr.
  const StaticFile* find(const std::string& path) const;
  /// The Content-Security-Policy for pages, with the hashes of the app's own start (csp.txt of the build).
  const std::string& csp() const { return csp_; }

 private:
  std::map<std::string, StaticFile> files_;
  std::string csp_;
};

/// Which of "br", "gzip", "" to send for an Accept-Encoding header.
std::string pick_encoding(const StaticFile& file, const std::string& accept);

}  // namespace selami
