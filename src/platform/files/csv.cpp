#include <algorithm>
#include <map>

#include "files/table.hpp"
#include "files/text.hpp"

namespace selami::files {
namespace {

std::string row_name(std::size_t index) { return "row " + std::to_string(index + 1); }

/// RFC 4180, as forgiving as Excel: a quotation mark inside an unquoted cell is a character like others.
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator, const TableLimits& limits)
      : text_(text), separator_(separator), limits_(limits) {}

  /// Stops after `rows_wanted` rows.
  Result<Rows> read(std::size_t rows_wanted) {
    Rows rows;
    std::size_t cells = 0;
    while (at_ < text_.size() && rows.size() < rows_wanted) {
      if (rows.size() >= limits_.rows) return fail(Fault::too_large, "import.too_big", row_name(rows.size()));
      TRY(Cells row, next_row(rows.size()));
      cells += row.size();
      if (cells > limits_.cells) return fail(Fault::too_large, "import.too_big", row_name(rows.size()));
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  Result<Cells> next_row(std::size_t index) {
    Cells row;
    for (;;) {
      if (row.size() >= limits_.columns) return fail(Fault::too_large, "import.too_big", row_name(index));
      TRY(std::string cell, next_cell(index));
      row.push_back(clean_cell(cell));
      if (at_ < text_.size() && text_[at_] == separator_) {
        ++at_;
        continue;
      }
      if (at_ < text_.size() && text_[at_] == '\r') ++at_;
      if (at_ < text_.size() && text_[at_] == '\n') ++at_;
      return row;
    }
  }

  Result<std::string> next_cell(std::size_t index) {
    std::string cell;
    if (at_ < text_.size() && text_[at_] == '"') {
      TRY(cell, quoted(index));
      // Lines and then text behind the closing mark: a stray mark has swallowed rows.
      if (!at_end_of_cell() && cell.find('\n') != std::string::npos) return fail(Fault::invalid, "import.quote_open", row_name(index));
    }
    while (!at_end_of_cell()) cell += text_[at_++];
    if (cell.size() > limits_.cell_bytes) return fail(Fault::too_large, "import.too_big", row_name(index));
    return cell;
  }

  bool at_end_of_cell() const {
    return at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
  }

  Result<std::string> quoted(std::size_t index) {
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += text_[++at_];
      } else {
        ++at_;
        return cell;
      }
    }
    return fail(Fault::invalid, "import.quote_open", row_name(index));
  }

  std::string_view text_;
  char separator_;
  const TableLimits& limits_;
  std::size_t at_ = 0;
};

/// The separator that cuts the first rows most alike: the rows that share the commonest number of cells, times that
/// number. Commas in the title lines of a `;` file do not win, for they differ from row to row.
char separator_of(std::string_view text, const TableLimits& limits) {
  char best = ';';
  std::size_t best_score = 0;
  for (const char candidate : {';', ',', '\t', '|'}) {
    const auto rows = CsvReader(text, candidate, limits).read(60);
    if (!rows) continue;
    std::map<std::size_t, std::size_t> by_width;
    for (const Cells& row : *rows) ++by_width[row.size()];
    std::size_t score = 0;
    for (const auto& [width, count] : by_width) {
      if (width > 1) score = std::max(score, count * (width - 1));
    }
    if (score > best_score) {
      best = candidate;
      best_score = score;
    }
  }
  return best;
}

/// The file ends in the middle of a row: it is shorter than the rows above it, which are all alike, and has no line end.
bool is_cut_off(std::string_view body, const Rows& rows) {
  constexpr std::size_t alike = 3;
  if (rows.size() <= alike || body.back() == '\n' || body.back() == '\r') return false;
  const auto last = rows.end() - 1;
  return std::all_of(last - alike, last, [&](const Cells& row) { return row.size() == (last - 1)->size() && row.size() > last->size(); });
}

}  // namespace

Result<Table> read_csv(std::string_view bytes, const TableLimits& limits) {
  if (bytes.empty()) return fail(Fault::invalid, "import.empty");
  if (bytes.size() > limits.file_bytes) return fail(Fault::too_large, "import.too_big");
  TRY(const std::string text, utf8_of_file(bytes));
  std::string_view body = text;
  char separator = 0;
  // "sep=;" is Excel's own line for Excel and no row.
  if (body.size() > 4 && body.substr(0, 4) == "sep=" && std::string_view(";,\t|").find(body[4]) != std::string_view::npos) {
    separator = body[4];
    const std::size_t end = body.find('\n');
    body = end == std::string_view::npos ? std::string_view{} : body.substr(end + 1);
  }
  if (separator == 0) separator = separator_of(body, limits);
  TRY(Rows rows, CsvReader(body, separator, limits).read(limits.rows + 1));
  if (is_cut_off(body, rows)) return fail(Fault::invalid, "import.cut_off", row_name(rows.size() - 1));
  const auto blank = [](const Cells& row) { return std::all_of(row.begin(), row.end(), [](const auto& c) { return c.empty(); }); };
  while (!rows.empty() && blank(rows.back())) rows.pop_back();
  if (rows.empty()) return fail(Fault::invalid, "import.empty");
  return Table{"", std::move(rows)};
}

}  // namespace selami::files
