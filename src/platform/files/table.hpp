#pragma once
/// @file Tables as people hand them in: XLSX and CSV, read into cells of text. Pure bytes in, values out.
///
/// What every reader promises: cells are valid UTF-8 without control characters; row i of `rows` is row i + 1 of the
/// file, blank rows included, so that a message can name the row that Excel shows; nothing is read half.
///
/// Errors of all readers (field names the row where one is to blame, "row 17"):
///   import.empty          no bytes, or no cell with content
///   import.not_a_table    a picture, a PDF, a zip without a workbook …
///   import.save_as_xlsx   an old .xls, a web page called .xls, an .ods, .xlsb or a locked workbook
///   import.damaged        truncated, a bad checksum, broken XML, a document type inside
///   import.too_big        (too_large) more than TableLimits allows, zip bombs among them
///   import.encoding       letters that are neither UTF-8 nor Windows-1252
///   import.cut_off        a CSV file that ends in the middle of a row
///   import.quote_open     a CSV quotation mark that is never closed

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace selami::files {

using Cells = std::vector<std::string>;
using Rows = std::vector<Cells>;

struct Table {
  std::string sheet;  ///< the sheet's name; empty for CSV
  Rows rows;          ///< rows may differ in length; blank rows at the end are dropped
};

/// Bounds that no school's file comes near and no machine suffers from.
struct TableLimits {
  std::size_t file_bytes = 20U << 20U;
  std::size_t part_bytes = 32U << 20U;  ///< one unpacked part of a workbook
  std::size_t ratio = 250;              ///< unpacked : packed of a part above 1 MiB
  std::size_t parts = 4096;             ///< entries in the zip
  std::size_t marks = 4'000'000;        ///< tags and attributes of one XML part: what its tree costs in memory
  std::size_t sheets = 64;
  std::size_t rows = 100'000;
  std::size_t columns = 1'000;
  std::size_t cells = 1'000'000;        ///< places, blank ones within a row included
  std::size_t cell_bytes = 131'068;     ///< Excel's 32,767 characters
};

/// All visible sheets with content, in the workbook's order; at least one.
Result<std::vector<Table>> read_xlsx(std::string_view bytes, const TableLimits& limits = {});

/// Separator (`;` `,` tab `|`) found by content, quotes, LF or CRLF or CR, UTF-8 or UTF-16 with their marks, else UTF-8
/// when it is that, else Windows-1252.
Result<Table> read_csv(std::string_view bytes, const TableLimits& limits = {});

/// By the bytes' own marks; the name only helps to say what is wrong.
Result<std::vector<Table>> read_tables(std::string_view bytes, std::string_view filename,
                                       const TableLimits& limits = {});

/// Only the cells, for the pure code that knows no files.
std::vector<Rows> rows_of(std::vector<Table> tables);

/// A workbook whose cells are all text (leading zeros stay, nothing is a formula), first row as heading.
/// Same tables, same bytes. Throws std::runtime_error when the disk for its temporary file fails.
std::string write_xlsx(const std::vector<Table>& tables);

}  // namespace selami::files
