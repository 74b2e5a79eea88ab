// Text as it is pasted: lines, with Markdown's headings and tables where a chatbot wrote them.
#include <algorithm>

#include "document/import.hpp"
#include "document/pieces.hpp"
#include "document/runs.hpp"

namespace selami::document {
namespace {

std::vector<std::string_view> split_cells(std::string_view line, char sign) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t at = line.find(sign);
    out.push_back(trimmed(line.substr(0, at)));
    if (at == std::string_view::npos) return out;
    line.remove_prefix(at + 1);
  }
}

bool is_rule(std::string_view line) { return line.find_first_not_of("|-:=_* \t") == std::string_view::npos; }

/// The cells of a line of a table: "| a | b |", or three and more with tabs between; empty: it is no such line.
std::vector<std::string_view> table_line(std::string_view line) {
  std::vector<std::string_view> cells;
  if (line.size() > 2 && line.front() == '|' && line.find('|', 1) != std::string_view::npos) {
    line.remove_prefix(1);
    if (!line.empty() && line.back() == '|') line.remove_suffix(1);
    cells = split_cells(line, '|');
  } else if (std::count(line.begin(), line.end(), '\t') > 1) {
    cells = split_cells(line, '\t');
  }
  return cells;
}

/// A line that a table's cell breaks with <br>.
std::string broken_lines(std::string_view cell) {
  std::string out;
  while (true) {
    const std::size_t at = cell.find("<br");
    const std::size_t end = at == std::string_view::npos ? at : cell.find('>', at);
    out.append(cell.substr(0, end == std::string_view::npos ? end : at));
    if (end == std::string_view::npos) return out;
    out.push_back('\n');
    cell.remove_prefix(end + 1);
  }
}

}  // namespace

Source read_text(std::string_view text) {
  Source source;
  source.lines = true;
  Block table;
  const auto end_table = [&] {
    if (table.rows.size() == 1 && table.rows[0].size() < 2) table.rows.clear();
    if (!table.rows.empty()) source.blocks.push_back(std::move(table));
    table = Block();
  };
  for (const std::string_view raw : split_cells(text, '\n')) {
    const std::string kept = plain_signs(raw);
    const std::string_view line = trimmed(kept);
    const auto cells = table_line(line);
    if (cells.empty()) {
      end_table();
      Paragraph paragraph;
      paragraph.text = std::string(is_rule(line) ? (line.size() > 2 ? std::string_view("---") : std::string_view()) : line);
      source.blocks.push_back({std::move(paragraph), {}});  // empty ones too: places are counted in lines
      continue;
    }
    if (is_rule(line)) continue;
    table.rows.emplace_back();
    for (const std::string_view cell : cells) {
      table.rows.back().emplace_back();
      Paragraph paragraph;
      paragraph.text = broken_lines(cell);
      add_paragraph(table.rows.back().back().blocks, std::move(paragraph));
    }
  }
  end_table();
  return source;
}

}  // namespace selami::document
