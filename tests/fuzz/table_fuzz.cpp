/// Any file that somebody calls a table: a clear error, or cells of clean text within the limits.
#include "base/json.hpp"
#include "files/table.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selami;
  files::TableLimits limits;
  limits.part_bytes = 1U << 20U;
  limits.marks = 100'000;
  limits.rows = 2'000;
  limits.cells = 50'000;
  const auto tables = files::read_tables(fuzz::text_of(data, size), "daftar.xlsx", limits);
  if (!tables) {
    fuzz::holds(tables.error().code.rfind("import.", 0) == 0, "an error is one of the importer's");
    return 0;
  }
  fuzz::holds(!tables->empty(), "a file that is read has a sheet with content");
  for (const files::Table& table : *tables) {
    fuzz::holds(table.rows.size() <= limits.rows, "rows are within their limit");
    for (const files::Cells& row : table.rows) {
      for (const std::string& cell : row) {
        fuzz::holds(json::is_utf8(cell), "a cell is UTF-8");
        for (const char c : cell) fuzz::holds(static_cast<unsigned char>(c) >= 0x20, "a cell has no control characters");
      }
    }
  }
  return 0;
}
