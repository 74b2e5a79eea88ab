#include "portable/rows.hpp"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <set>
#include <stdexcept>

#include "base/json.hpp"

namespace selami::portable {
namespace {

using storage::Param;
using storage::Row;

constexpr std::size_t rows_a_statement = 32;
constexpr std::size_t large_batch = 4U << 20U;
constexpr std::size_t small_batch = 1U << 20U;

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

std::string column_list(const TableShape& table) {
  std::string out;
  for (const Column& column : table.columns) out += (out.empty() ? "" : ", ") + quoted(column.name);
  return out;
}

std::string key_list(const TableShape& table) {
  std::string out;
  for (const std::size_t place : table.key) out += (out.empty() ? "" : ", ") + quoted(table.columns[place].name);
  return out;
}

/// "$3, $4, $5"
std::string numbers(std::size_t from, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += (i == 0 ? "$" : ", $") + std::to_string(from + i);
  return out;
}

Cell cell_of(const Row& row, int at, Kind kind) {
  if (row.null(at)) return {};
  switch (kind) {
    case Kind::integer: return row.integer(at);
    case Kind::real: return row.real(at);
    case Kind::text: return row.text(at);
    case Kind::bytes: return row.bytes(at);
  }
  return {};
}

Cells cells_of(const Row& row, const TableShape& table) {
  Cells out;
  out.reserve(table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) out.push_back(cell_of(row, static_cast<int>(i), table.columns[i].kind));
  return out;
}

Param param_of(const Cell& cell, Kind kind) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return Param(*number);
  if (const auto* real = std::get_if<double>(&cell)) return Param(*real);
  const auto* text = std::get_if<std::string>(&cell);
  if (!text) return Param(std::nullopt);
  return kind == Kind::bytes ? Param(storage::Bytes{*text}) : Param(*text);
}

void add_key(std::vector<Param>& params, const TableShape& table, const Cells& key) {
  for (std::size_t i = 0; i < key.size(); ++i) params.push_back(param_of(key[i], table.columns[table.key[i]].kind));
}

template <class Number>
void add_number(std::string& out, Number number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  out.append(raw, sizeof number);
}

}  // namespace

storage::Text kept_text(const char* name, const std::string& sql) {
  static std::mutex mutex;
  static std::set<std::string> texts;
  const std::lock_guard lock(mutex);
  return {name, texts.insert(sql).first->c_str(), ""};
}

std::int64_t run(storage::Tx& tx, const storage::Text& text, const std::vector<Param>& params, const storage::Sink& sink) {
  std::vector<const Param*> pointers;
  pointers.reserve(params.size() + 1);
  for (const Param& param : params) pointers.push_back(&param);
  pointers.push_back(nullptr);
  return tx.connection().run(text, pointers.data(), params.size(), sink);
}

std::vector<Cells> rows_after(storage::Tx& tx, const TableShape& table, const Cells& key, int most, const std::optional<Only>& only) {
  std::string sql = "SELECT " + column_list(table) + " FROM " + quoted(table.name);
  std::vector<Param> params;
  if (only) {
    sql += " WHERE " + quoted(only->column) + " = $1";
    params.emplace_back(only->value);
  }
  if (!key.empty()) {
    sql += std::string(only ? " AND" : " WHERE") + " (" + key_list(table) + ") > (" + numbers(params.size() + 1, key.size()) + ")";
    add_key(params, table, key);
  }
  params.emplace_back(most);
  sql += " ORDER BY " + key_list(table) + " LIMIT CAST($" + std::to_string(params.size()) + " AS BIGINT)";
  std::vector<Cells> out;
  run(tx, kept_text(table.name.c_str(), sql), params, [&](const Row& row) { out.push_back(cells_of(row, table)); });
  return out;
}

std::optional<Cells> row_with(storage::Tx& tx, const TableShape& table, const Cells& key) {
  const std::string sql = "SELECT " + column_list(table) + " FROM " + quoted(table.name) + " WHERE (" + key_list(table) + ") = (" + numbers(1, key.size()) + ")";
  std::vector<Param> params;
  add_key(params, table, key);
  std::optional<Cells> out;
  run(tx, kept_text(table.name.c_str(), sql), params, [&](const Row& row) { out = cells_of(row, table); });
  return out;
}

void insert_rows(storage::Tx& tx, const TableShape& table, const std::vector<Cells>& rows) {
  const std::size_t width = table.columns.size();
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t count = rows.size() - at >= rows_a_statement ? rows_a_statement : 1;
    std::string sql = "INSERT INTO " + quoted(table.name) + " (" + column_list(table) + ") VALUES ";
    std::vector<Param> params;
    for (std::size_t i = 0; i < count; ++i) {
      sql += (i == 0 ? "(" : ", (") + numbers(i * width + 1, width) + ")";
      for (std::size_t c = 0; c < width; ++c) params.push_back(param_of(rows[at + i][c], table.columns[c].kind));
    }
    run(tx, kept_text(table.name.c_str(), sql), params);
    at += count;
  }
}

Cells key_of(const TableShape& table, const Cells& row) {
  Cells out;
  for (const std::size_t place : table.key) out.push_back(row[place]);
  return out;
}

std::string key_text(const Cells& key) {
  std::string out;
  for (const Cell& cell : key) {
    out += out.empty() ? "" : "/";
    if (const auto* number = std::get_if<std::int64_t>(&cell)) out += std::to_string(*number);
    else if (const auto* text = std::get_if<std::string>(&cell)) out += *text;
  }
  return out;
}

std::string key_json(const Cells& key) {
  json::Array out;
  for (const Cell& cell : key) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) out.push_back(json::make(*number));
    else out.push_back(json::make(std::get<std::string>(cell)));
  }
  return json::text({out});
}

Cells key_of_json(const std::string& text) {
  Cells out;
  const auto value = json::parse(text);
  if (!value || !value->array()) throw std::runtime_error("the move's own record cannot be read: begin again with an empty target");
  for (const json::Value& one : *value->array()) {
    if (one.integer()) out.emplace_back(*one.integer());
    else out.emplace_back(one.string() ? *one.string() : std::string());
  }
  return out;
}

std::string row_bytes(const TableShape& table, const Cells& row) {
  std::string out = table.name + "\n";
  for (const Cell& cell : row) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
      out += 'i';
      add_number(out, *number);
    } else if (const auto* real = std::get_if<double>(&cell)) {
      out += 'r';
      add_number(out, *real == 0 ? 0.0 : *real);  // SQLite keeps no minus before a nought
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
      out += 't';
      add_number(out, static_cast<std::uint64_t>(text->size()));
      out += *text;
    } else {
      out += 'n';
    }
  }
  return out;
}

std::size_t size_of(const Cells& row) {
  std::size_t out = 0;
  for (const Cell& cell : row) {
    const auto* text = std::get_if<std::string>(&cell);
    out += text ? text->size() : 8;
  }
  return out;
}

std::vector<Cells> Walk::next() {
  if (ended_) return {};
  const int asked = std::min(now_, most_);
  std::vector<Cells> out = rows_after(tx_, table_, after_, asked, only_);
  ended_ = static_cast<int>(out.size()) < asked;
  if (out.empty()) return out;
  after_ = key_of(table_, out.back());
  std::size_t size = 0;
  for (const Cells& row : out) size += size_of(row);
  if (size > large_batch) now_ = std::max(1, asked / 2);
  else if (size < small_batch) now_ = std::min(now_ * 2, most_);
  return out;
}

}  // namespace selami::portable
