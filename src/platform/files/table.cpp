#include "files/table.hpp"

#include <algorithm>

#include "files/xlsx_file.hpp"

namespace selami::files {
namespace {

bool starts(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

bool ends_with_any_case(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  const std::string_view tail = name.substr(name.size() - ending.size());
  for (std::size_t i = 0; i < tail.size(); ++i) {
    const char c = tail[i] >= 'A' && tail[i] <= 'Z' ? static_cast<char>(tail[i] + 32) : tail[i];
    if (c != ending[i]) return false;
  }
  return true;
}

/// A web page, which many programs call .xls.
bool is_page(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || bytes[first] != '<') return false;
  const std::string_view head = bytes.substr(first, 200);
  for (const char* mark : {"<html", "<HTML", "<!DOCTYPE", "<!doctype", "<table", "<TABLE", "<?xml", "<meta", "<style"}) {
    if (starts(head, mark)) return true;
  }
  return false;
}

/// Columns as wide as their texts, so that names can be read; long sentences are cut by the next cell.
void set_widths(lxw_worksheet* sheet, const Rows& rows) {
  constexpr std::size_t least = 6, most = 60;
  std::vector<std::size_t> letters;
  for (const Cells& cells : rows) {
    if (letters.size() < cells.size()) letters.resize(cells.size(), least);
    for (std::size_t c = 0; c < cells.size(); ++c) letters[c] = std::min(most, std::max(letters[c], cells[c].size() + 2));
  }
  for (std::size_t c = 0; c < letters.size(); ++c) {
    const auto at = static_cast<lxw_col_t>(c);
    check_xlsx(worksheet_set_column(sheet, at, at, static_cast<double>(letters[c]), nullptr));
  }
}

void write_sheet(XlsxFile& file, const Table& table, std::size_t position, lxw_format* heading) {
  lxw_worksheet* sheet = file.add_sheet(table.sheet, position);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      const std::string& text = table.rows[r][c];
      if (text.empty()) continue;
      check_xlsx(worksheet_write_string(sheet, static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c), text.c_str(),
                                        r == 0 ? heading : nullptr));
    }
  }
  set_widths(sheet, table.rows);
  if (!table.rows.empty()) worksheet_freeze_panes(sheet, 1, 0);
}

}  // namespace

Result<std::vector<Table>> read_tables(std::string_view bytes, std::string_view filename, const TableLimits& limits) {
  if (bytes.empty()) return fail(Fault::invalid, "import.empty");
  if (bytes.size() > limits.file_bytes) return fail(Fault::too_large, "import.too_big");
  const bool named_excel = ends_with_any_case(filename, ".xlsx") || ends_with_any_case(filename, ".xlsm");
  const bool zip_soon = bytes.substr(0, 1024).find("PK\x03\x04") != std::string_view::npos;
  if (starts(bytes, "PK") || (named_excel && zip_soon)) return read_xlsx(bytes, limits);
  if (starts(bytes, "\xD0\xCF\x11\xE0") || is_page(bytes)) return fail(Fault::invalid, "import.save_as_xlsx");
  if (named_excel) return fail(Fault::invalid, "import.damaged");
  for (const char* mark : {"%PDF", "\x89PNG", "\xFF\xD8\xFF", "GIF8", "Rar!", "7z\xBC\xAF", "{\\rtf"}) {
    if (starts(bytes, mark)) return fail(Fault::invalid, "import.not_a_table");
  }
  TRY(Table table, read_csv(bytes, limits));
  std::vector<Table> tables;
  tables.push_back(std::move(table));
  return tables;
}

std::vector<Rows> rows_of(std::vector<Table> tables) {
  std::vector<Rows> all;
  for (Table& table : tables) all.push_back(std::move(table.rows));
  return all;
}

std::string write_xlsx(const std::vector<Table>& tables) {
  XlsxFile file;
  lxw_format* heading = workbook_add_format(file.book());
  format_set_bold(heading);
  for (std::size_t i = 0; i < tables.size(); ++i) write_sheet(file, tables[i], i, heading);
  if (tables.empty()) workbook_add_worksheet(file.book(), nullptr);
  return file.bytes();
}

}  // namespace selami::files
