#include "portable/school_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace selami::portable {
namespace {

using Names = std::set<std::string>;

std::vector<Cells> all_of(storage::Tx& tx, const TableShape& table, const Only& only) {
  std::vector<Cells> out;
  Walk walk(tx, table, usual_batch, {}, only);
  for (auto rows = walk.next(); !rows.empty(); rows = walk.next()) out.insert(out.end(), rows.begin(), rows.end());
  return out;
}

/// Engines sort texts in ways of their own; bytes are bytes.
void sort_by_key(const TableShape& table, std::vector<Cells>& rows) {
  std::sort(rows.begin(), rows.end(), [&](const Cells& a, const Cells& b) { return key_of(table, a) < key_of(table, b); });
}

void add_values(const SchoolTable& table, const std::string& column, Names& names) {
  const std::size_t place = table.shape->place_of(column);
  for (const Cells& row : table.rows) {
    if (const auto* text = std::get_if<std::string>(&row[place])) names.insert(*text);
  }
}

/// What of a table without a school column is meant: values of its first key column.
Names meant(const TableRule& rule, const std::vector<SchoolTable>& taken) {
  Names out;
  for (const std::string& way : rule.take) {
    for (const SchoolTable& table : taken) {
      if (way == "named" && !table.rule->among_schools) {
        for (const Reference& reference : table.shape->references) {
          if (reference.table == rule.table) add_values(table, reference.columns.front().first, out);
        }
      } else if (way.rfind(table.rule->table + ".", 0) == 0) {
        add_values(table, way.substr(table.rule->table.size() + 1), out);
      }
    }
  }
  return out;
}

}  // namespace

bool goes_with_school(const TableRule& rule) { return rule.exported != "none" && (rule.school != "none" || !rule.take.empty()); }

std::vector<SchoolTable> rows_of_school(storage::Tx& tx, const std::vector<TableShape>& tables, const std::string& school) {
  std::vector<SchoolTable> out;
  for (const TableShape& shape : tables) {
    const TableRule* rule = rule_of(shape.name);
    if (!rule || !goes_with_school(*rule)) continue;
    out.push_back({&shape, rule, {}});
    if (rule->school != "none") out.back().rows = all_of(tx, shape, {rule->school, school});
  }
  // Those without a school column are found by what names them: first the ones that name others of their kind.
  for (auto table = out.rbegin(); table != out.rend(); ++table) {
    if (table->rule->school != "none") continue;
    for (const std::string& name : meant(*table->rule, out)) {
      const std::string column = table->shape->columns[table->shape->key.front()].name;
      const auto rows = all_of(tx, *table->shape, {column, name});
      table->rows.insert(table->rows.end(), rows.begin(), rows.end());
    }
  }
  for (SchoolTable& table : out) sort_by_key(*table.shape, table.rows);
  return out;
}

}  // namespace selami::portable
