#include "portable/schema.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "portable/tables.hpp"
#include "portable_sql.hpp"

namespace selami::portable {
namespace {

using storage::Row;

Kind kind_of(const std::string& table, const std::string& type) {
  if (type == "BIGINT") return Kind::integer;
  if (type == "DOUBLE PRECISION") return Kind::real;
  if (type == "TEXT") return Kind::text;
  if (type == "BYTEA") return Kind::bytes;
  throw std::runtime_error(table + " has a column of type " + type + ", which Selami does not use");
}

bool of_the_program(const std::string& table) { return table == "schema_migration" || table == progress_table || table.rfind("sqlite_", 0) == 0; }

std::map<std::string, TableShape> read_columns(storage::Tx& tx) {
  std::map<std::string, TableShape> out;
  std::map<std::string, std::map<std::int64_t, std::size_t>> keys;
  tx.each(sql::columns{}, [&](const Row& row) {
    const std::string table = row.text(0);
    if (of_the_program(table)) return;
    TableShape& shape = out[table];
    shape.name = table;
    if (row.integer(4) > 0) keys[table][row.integer(4)] = shape.columns.size();
    shape.columns.push_back({row.text(1), kind_of(table, row.text(2)), row.integer(3) != 0});
  });
  for (auto& [table, shape] : out) {
    for (const auto& [place, column] : keys[table]) shape.key.push_back(column);
    if (shape.key.empty()) throw std::runtime_error(table + " has no primary key");
  }
  return out;
}

void read_references(storage::Tx& tx, std::map<std::string, TableShape>& tables) {
  std::string last;
  tx.each(sql::foreign_keys{}, [&](const Row& row) {
    const auto table = tables.find(row.text(0));
    if (table == tables.end()) return;
    const std::string key = row.text(0) + " " + row.text(1);
    if (key != last) table->second.references.push_back({row.text(3), {}});
    last = key;
    table->second.references.back().columns.emplace_back(row.text(2), row.text(4));
  });
}

/// Takes again and again the tables all of whose named ones are there already.
std::vector<TableShape> parents_first(std::map<std::string, TableShape> tables) {
  std::vector<TableShape> out;
  std::set<std::string> there;
  while (!tables.empty()) {
    const auto ready = std::find_if(tables.begin(), tables.end(), [&](const auto& one) {
      const auto& references = one.second.references;
      return std::all_of(references.begin(), references.end(), [&](const Reference& r) { return r.table == one.first || there.count(r.table) > 0; });
    });
    if (ready == tables.end()) throw std::runtime_error("tables name each other in a ring: " + tables.begin()->first);
    there.insert(ready->first);
    out.push_back(std::move(ready->second));
    tables.erase(ready);
  }
  return out;
}

}  // namespace

std::size_t TableShape::place_of(const std::string& column) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& one) { return one.name == column; });
  if (found == columns.end()) throw std::runtime_error(name + " has no column " + column);
  return static_cast<std::size_t>(found - columns.begin());
}

std::vector<TableShape> tables_of(storage::Tx& tx) {
  auto tables = read_columns(tx);
  read_references(tx, tables);
  return parents_first(std::move(tables));
}

std::vector<TableShape> known_tables(storage::Tx& tx) {
  auto tables = tables_of(tx);
  std::set<std::string> there;
  for (const TableShape& table : tables) {
    if (!rule_of(table.name)) throw std::runtime_error("db/tables.yaml does not know the table " + table.name + ": nothing was moved");
    there.insert(table.name);
  }
  for (const TableRule& rule : table_rules()) {
    if (there.count(rule.table) == 0) throw std::runtime_error("the database has no table " + rule.table + ": nothing was moved");
  }
  return tables;
}

const TableShape& named(const std::vector<TableShape>& tables, const std::string& name) {
  const auto found = std::find_if(tables.begin(), tables.end(), [&](const TableShape& one) { return one.name == name; });
  if (found == tables.end()) throw std::runtime_error("no table " + name);
  return *found;
}

}  // namespace selami::portable
