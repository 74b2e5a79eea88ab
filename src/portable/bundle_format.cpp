#include "portable/bundle_format.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <stdexcept>

#include "base/json.hpp"

namespace selami::portable {
namespace {

bool holds(const std::vector<std::string>& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// The places of the columns that a file has, in the schema's order.
std::vector<std::size_t> told_columns(const TableShape& table, const TableRule& rule) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].kind == Kind::bytes) throw std::runtime_error(table.name + ": bytes in a school's export have no form yet");
    if (!holds(rule.secrets, table.columns[i].name)) out.push_back(i);
  }
  return out;
}

std::string number_text(double number) {
  std::string out;
  json::write_number(out, number);
  return out;
}

// ---- CSV ----

void write_cell(std::string& out, const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) {
    out += std::to_string(*number);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    out += number_text(*real);
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    out += '"';
    for (const char c : *text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    out += '"';
  }
}

std::string csv_text(const TableShape& table, const std::vector<std::size_t>& columns, const std::vector<Cells>& rows) {
  std::string out;
  for (const std::size_t c : columns) out += (out.empty() ? "" : ",") + table.columns[c].name;
  out += "\n";
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) out += ',';
      write_cell(out, row[columns[i]]);
    }
    out += "\n";
  }
  return out;
}

struct Field {
  bool quoted = false;
  std::string text;
};

/// The next row of a CSV text that we wrote; nothing when it is none of ours. `at` moves behind its line end.
std::optional<std::vector<Field>> next_row(std::string_view text, std::size_t& at) {
  std::vector<Field> out(1);
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') {
      ++at;
      return out;
    }
    if (c == ',') {
      out.emplace_back();
    } else if (c == '"' && !out.back().quoted && out.back().text.empty()) {
      out.back().quoted = true;
      for (++at; at < text.size(); ++at) {
        if (text[at] != '"') out.back().text += text[at];
        else if (at + 1 < text.size() && text[at + 1] == '"') out.back().text += text[++at];
        else break;
      }
      if (at >= text.size()) return std::nullopt;
    } else if (out.back().quoted || c == '"') {
      return std::nullopt;
    } else {
      out.back().text += c;
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> whole(const std::string& text) {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return out;
}

std::optional<Cell> cell_of(const Field& field, const Column& column) {
  if (!field.quoted && field.text.empty()) return Cell{};
  if (field.quoted != (column.kind == Kind::text)) return std::nullopt;
  if (field.quoted) return Cell{field.text};
  if (column.kind == Kind::integer) {
    const auto number = whole(field.text);
    return number ? std::optional<Cell>(*number) : std::nullopt;
  }
  char* end = nullptr;
  const double number = std::strtod(field.text.c_str(), &end);
  return *end == '\0' ? std::optional<Cell>(number) : std::nullopt;
}

/// Words that open nothing, where a column that never leaves may not be empty.
Cells with_closed(const TableShape& table, const TableRule& rule, Cells row) {
  for (const std::string& secret : rule.secrets) {
    const std::size_t place = table.place_of(secret);
    if (table.columns[place].required) row[place] = "closed " + key_text(key_of(table, row));
  }
  return row;
}

tl::unexpected<Error> altered(std::size_t line) { return fail(Fault::invalid, "bundle.altered", "line " + std::to_string(line)); }

Result<std::vector<Cells>> csv_rows(const TableShape& table, const TableRule& rule, std::string_view text) {
  const std::vector<std::size_t> columns = told_columns(table, rule);
  std::size_t at = 0;
  const auto heading = next_row(text, at);
  if (!heading || heading->size() != columns.size()) return altered(1);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if ((*heading)[i].text != table.columns[columns[i]].name) return altered(1);
  }
  std::vector<Cells> out;
  while (at < text.size()) {
    const auto fields = next_row(text, at);
    if (!fields || fields->size() != columns.size()) return altered(out.size() + 2);
    Cells row(table.columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      auto cell = cell_of((*fields)[i], table.columns[columns[i]]);
      if (!cell) return altered(out.size() + 2);
      row[columns[i]] = *std::move(cell);
    }
    out.push_back(with_closed(table, rule, std::move(row)));
  }
  return out;
}

// ---- JSON ----

/// A nested text as what it says, when it comes back letter by letter; else as the text that it is.
json::Value nested_value(const std::string& text) {
  auto value = json::parse(text);
  if (value && (value->array() || value->object()) && json::text(*value) == text) return *std::move(value);
  return json::make(text);
}

json::Value value_of(const Cell& cell, bool nested) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return json::make(*number);
  if (const auto* real = std::get_if<double>(&cell)) return json::make(*real);
  const auto* text = std::get_if<std::string>(&cell);
  if (!text) return {};
  return nested ? nested_value(*text) : json::make(*text);
}

std::string list_text(const TableShape& table, const TableRule& rule, const std::vector<std::size_t>& columns, const std::vector<Cells>& rows) {
  std::string out = "[";
  for (const Cells& row : rows) {
    json::Object object;
    for (const std::size_t c : columns) object.emplace_back(table.columns[c].name, value_of(row[c], holds(rule.nested, table.columns[c].name)));
    out += out.size() == 1 ? "\n" : ",\n";
    json::write(out, {object});
  }
  return out + "\n]\n";
}

std::optional<Cell> cell_of(const json::Value& value, const Column& column) {
  if (value.is_null()) return Cell{};
  if (column.kind == Kind::integer) return value.integer() ? std::optional<Cell>(*value.integer()) : std::nullopt;
  if (column.kind == Kind::real) {
    if (value.integer()) return Cell{static_cast<double>(*value.integer())};
    return value.real() ? std::optional<Cell>(*value.real()) : std::nullopt;
  }
  if (value.array() || value.object()) return Cell{json::text(value)};
  return value.string() ? std::optional<Cell>(*value.string()) : std::nullopt;
}

Result<std::vector<Cells>> list_rows(const TableShape& table, const TableRule& rule, std::string_view text) {
  const std::vector<std::size_t> columns = told_columns(table, rule);
  std::vector<Cells> out;
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view one = text.substr(at, end - at);
    at = end + 1;
    if (one == "[" || one == "]") continue;
    if (!one.empty() && one.back() == ',') one.remove_suffix(1);
    const auto value = json::parse(one, 40);
    if (!value || !value->object() || value->object()->size() != columns.size()) return altered(line + 1);
    Cells row(table.columns.size());
    for (const std::size_t c : columns) {
      const json::Value* member = value->find(table.columns[c].name);
      auto cell = member ? cell_of(*member, table.columns[c]) : std::nullopt;
      if (!cell) return altered(line + 1);
      row[c] = *std::move(cell);
    }
    out.push_back(with_closed(table, rule, std::move(row)));
  }
  return out;
}

}  // namespace

std::string file_name(const TableRule& rule) { return rule.exported + (rule.nested.empty() ? ".csv" : ".json"); }

std::string file_text(const TableShape& table, const TableRule& rule, const std::vector<Cells>& rows) {
  const auto columns = told_columns(table, rule);
  return rule.nested.empty() ? csv_text(table, columns, rows) : list_text(table, rule, columns, rows);
}

Result<std::vector<Cells>> rows_of_file(const TableShape& table, const TableRule& rule, std::string_view text) {
  return rule.nested.empty() ? csv_rows(table, rule, text) : list_rows(table, rule, text);
}

}  // namespace selami::portable
