#include "files/xlsx_file.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace selami::files {
namespace {

/// Excel's rules for a sheet's name; what breaks them becomes "_".
std::string sheet_name(const std::string& wanted, std::size_t position) {
  std::size_t end = std::min<std::size_t>(wanted.size(), 31);
  while (end > 0 && end < wanted.size() && (static_cast<unsigned char>(wanted[end]) & 0xC0U) == 0x80U) --end;  // whole letters
  std::string name = wanted.substr(0, end);
  for (char& c : name) {
    if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = '_';
  }
  return name.empty() ? "Sheet" + std::to_string(position + 1) : name;
}

}  // namespace

void check_xlsx(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("xlsx: ") + lxw_strerror(error));
}

XlsxFile::XlsxFile() : file_(std::tmpfile(), &std::fclose), book_(nullptr, &lxw_workbook_free) {
  // The library writes to a path only; /proc's name of a file without a name leaves nothing behind.
  if (!file_) throw std::runtime_error("xlsx: no temporary file");
  const std::string path = "/proc/self/fd/" + std::to_string(fileno(file_.get()));
  book_.reset(workbook_new(path.c_str()));
  if (!book_) throw std::runtime_error("xlsx: no memory");
  lxw_doc_properties properties{};
  properties.created = 315532800;  // 1980-01-01: the date of the zip's parts too
  workbook_set_properties(book_.get(), &properties);
}

lxw_worksheet* XlsxFile::add_sheet(const std::string& name, std::size_t position) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_.get(), sheet_name(name, position).c_str());
  if (sheet == nullptr) throw std::runtime_error("xlsx: two sheets of one name");
  return sheet;
}

std::string XlsxFile::bytes() {
  check_xlsx(workbook_close(book_.release()));
  std::string out;
  std::rewind(file_.get());
  char block[1U << 14U];
  for (std::size_t got = 0; (got = std::fread(block, 1, sizeof block, file_.get())) > 0;) out.append(block, got);
  return out;
}

}  // namespace selami::files
