#include "files/zip_folder.hpp"

#include <filesystem>
#include <set>
#include <stdexcept>

#include <zip.h>

namespace selami::files {

void zip_folder(const std::string& folder, const std::string& file) {
  namespace fs = std::filesystem;
  std::set<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.insert(entry.path());
  }
  int error = 0;
  zip_t* zip = zip_open(file.c_str(), ZIP_CREATE | ZIP_EXCL, &error);
  if (zip == nullptr) throw std::runtime_error(file + ": cannot be made");
  bool good = true;
  for (const fs::path& path : paths) {
    zip_source_t* source = zip_source_file(zip, path.c_str(), 0, -1);
    const std::string name = fs::relative(path, folder).generic_string();
    const zip_int64_t index = source != nullptr ? zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0 && source != nullptr) zip_source_free(source);
    good = good && index >= 0;
  }
  if (good && zip_close(zip) == 0) return;
  zip_discard(zip);
  throw std::runtime_error(file + ": cannot be written");
}

}  // namespace selami::files
