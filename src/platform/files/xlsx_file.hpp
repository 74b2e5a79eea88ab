#pragma once
/// @file A workbook that libxlsxwriter fills and that ends as bytes. Only for this folder: it shows the library.

#include <xlsxwriter.h>

#include <cstdio>
#include <memory>
#include <string>

namespace selami::files {

class XlsxFile {
 public:
  /// Throws std::runtime_error when the disk for its temporary file fails.
  XlsxFile();
  lxw_workbook* book() const { return book_.get(); }
  /// A sheet by a name that Excel takes; `position` tells sheets of the same name apart.
  lxw_worksheet* add_sheet(const std::string& name, std::size_t position);
  std::string bytes();

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)> book_;
};

/// Throws std::runtime_error unless all went well.
void check_xlsx(lxw_error error);

}  // namespace selami::files
