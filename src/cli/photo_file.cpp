#include "cli/photo_file.hpp"

#include <fstream>
#include <iterator>

namespace selami::cli {

Result<files::GreyPhoto> photo_file(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return files::grey_photo(bytes);
}

}  // namespace selami::cli
