#pragma once
/// @file Rows in every table that the schema has, made of the schema alone: a new table has some by itself.

#include <map>
#include <string>
#include <vector>

#include "portable/rows.hpp"

namespace selami::kit {

/// What differs from row to row, and is hard on the way: quotes, commas, line ends, letters of two and four bytes, blanks at the ends.
inline std::string hard_text(const std::string& table, const std::string& column, int i) {
  static const char* const tails[] = {"", " é \"kata\", \n baris", "𝄞\t;'", " ", "\\N", ",,"};
  return table + "." + column + " " + std::to_string(i) + tails[i % 6];
}

inline portable::Cell filled_cell(const portable::TableShape& table, const portable::Column& column, int i) {
  if (!column.required && i % 3 == 1) return {};
  switch (column.kind) {
    case portable::Kind::integer: return column.name == "number" || i % 2 == 0 ? std::int64_t{i} : std::int64_t{9007199254740993} + i;
    case portable::Kind::real: return i % 2 == 0 ? 0.1 * i : -1e-300 / (i + 1);
    case portable::Kind::text: return i % 5 == 4 && !column.required ? std::string() : hard_text(table.name, column.name, i);
    case portable::Kind::bytes: return std::string("\0\xff\x01", 3) + std::to_string(i);
  }
  return {};
}

/// `count` rows in each table; the i-th of one names the i-th of others, and belongs to the i-th school.
inline void fill_all(storage::Tx& tx, const std::vector<portable::TableShape>& tables, int count) {
  std::map<std::string, std::vector<portable::Cells>> made;
  for (const portable::TableShape& table : tables) {
    std::vector<portable::Cells>& rows = made[table.name];
    for (int i = 0; i < count; ++i) {
      portable::Cells row;
      for (const portable::Column& column : table.columns) row.push_back(filled_cell(table, column, i));
      for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].name == "school_id") row[c] = hard_text("school", "id", i);  // also where no foreign key says it
      }
      for (const portable::Reference& reference : table.references) {
        const portable::TableShape& parent = portable::named(tables, reference.table);
        for (const auto& [own, other] : reference.columns) {
          row[table.place_of(own)] = made[reference.table].at(static_cast<std::size_t>(i))[parent.place_of(other)];
        }
      }
      rows.push_back(std::move(row));
    }
    portable::insert_rows(tx, table, rows);
  }
}

}  // namespace selami::kit
