/// Any file that somebody calls ratings: a clear error, or codes that fit their names; the same in whatever pieces it is read.
#include <algorithm>
#include <cstring>

#include "base/json.hpp"
#include "cli/ratings_file.hpp"
#include "fuzz.hpp"

namespace {

using namespace selami;

Result<cli::RatingsFile> read(const std::string& text, std::size_t step) {
  std::size_t at = 0;
  const auto source = [&](char* into, std::size_t room) {
    const std::size_t size = std::min({room, step, text.size() - at});
    std::memcpy(into, text.data() + at, size);
    at += size;
    return size;
  };
  return cli::read_ratings(source, {{{"person", "person"}, {"rater", "rater"}}, "score"});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(fuzz::text_of(data, size));
  const auto file = read(text, text.size() + 1);
  const auto pieces = read(text, 1 + size % 7);
  fuzz::holds(file.has_value() == pieces.has_value(), "pieces make no difference");
  if (!file) {
    fuzz::holds(file.error().code.rfind("depth.", 0) == 0, "an error is one of the reader's");
    fuzz::holds(file.error().code == pieces.error().code && file.error().field == pieces.error().field, "pieces make no difference to an error");
    fuzz::holds(json::is_utf8(file.error().field), "an error can be shown");
    return 0;
  }
  fuzz::holds(file->score == pieces->score, "pieces make no difference to scores");
  fuzz::holds(file->rows_read == file->rows() + file->rows_missing + file->headers_again, "every row is counted once");
  for (const cli::CodedColumn& column : file->columns) {
    fuzz::holds(column.codes.size() == file->rows(), "a code a row");
    fuzz::holds(std::is_sorted(column.names.begin(), column.names.end()), "names are sorted");
    for (const std::string& name : column.names) fuzz::holds(json::is_utf8(name) && !name.empty(), "a name is UTF-8");
    for (const std::uint32_t code : column.codes) fuzz::holds(code < column.names.size(), "a code has a name");
  }
  return 0;
}
