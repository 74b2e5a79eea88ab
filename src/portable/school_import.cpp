#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "auth/digest.hpp"
#include "base/json.hpp"
#include "portable/bundle.hpp"
#include "portable/bundle_format.hpp"
#include "portable/school_rows.hpp"
#include "portable_sql.hpp"

namespace selami::portable {
namespace {

namespace fs = std::filesystem;
using storage::Row;
using storage::Tx;

struct Folder {
  fs::path path;
  json::Value manifest;
};

std::optional<std::string> bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

/// Errors: bundle.no_bundle, bundle.schema.
Result<Folder> open_folder(const std::string& folder) {
  Folder out{folder, {}};
  const auto text = bytes_of(out.path / manifest_name);
  const auto manifest = text ? json::parse(*text) : fail(Fault::invalid, "bundle.no_bundle");
  if (!manifest || manifest->text_of("format") != "selami-school-1" || !manifest->find("schema") || !manifest->find("schema")->integer()) {
    return fail(Fault::invalid, "bundle.no_bundle", folder);
  }
  const std::int64_t schema = *manifest->find("schema")->integer();
  if (schema != storage::Database::schema_version()) {
    return fail(Fault::conflict, "bundle.schema", std::to_string(schema) + ", " + std::to_string(storage::Database::schema_version()));
  }
  out.manifest = *manifest;
  return out;
}

const json::Array& list_in(const json::Value& value, const char* name) {
  static const json::Array none;
  const json::Value* found = value.find(name);
  return found && found->array() ? *found->array() : none;
}

/// The tables that are taken in, read and held against the manifest. Errors: bundle.altered.
Result<std::vector<SchoolTable>> read_tables(const Folder& folder, const std::vector<TableShape>& shapes) {
  std::map<std::string, const json::Value*> told;
  for (const json::Value& one : list_in(folder.manifest, "tables")) told[std::string(one.text_of("table"))] = &one;
  std::vector<SchoolTable> out;
  for (const TableShape& shape : shapes) {
    const TableRule* rule = rule_of(shape.name);
    if (!rule || !goes_with_school(*rule) || rule->among_schools) continue;
    const std::string name = std::string(tables_folder) + "/" + file_name(*rule);
    const auto text = bytes_of(folder.path / name);
    const auto entry = told.find(shape.name);
    if (!text || entry == told.end() || entry->second->text_of("sha256") != sha256_hex(*text)) return fail(Fault::invalid, "bundle.altered", name);
    auto rows = rows_of_file(shape, *rule, *text);
    if (!rows) return fail(Fault::invalid, "bundle.altered", name + " " + rows.error().field);
    out.push_back({&shape, rule, *std::move(rows)});
  }
  return out;
}

/// Nothing of another school: a folder made by hand could name one. Errors: bundle.altered.
Result<std::string> the_school(const std::vector<SchoolTable>& tables, const json::Value& manifest) {
  const std::string school(manifest.text_of("school"));
  for (const SchoolTable& table : tables) {
    if (table.rule->school == "none") continue;
    const std::size_t place = table.shape->place_of(table.rule->school);
    const bool own = std::all_of(table.rows.begin(), table.rows.end(), [&](const Cells& row) { return row[place] == Cell{school}; });
    if (!own || (table.shape->name == "school" && table.rows.size() != 1)) return fail(Fault::invalid, "bundle.altered", file_name(*table.rule));
  }
  return school;
}

const SchoolTable& table_named(const std::vector<SchoolTable>& tables, const std::string& name) {
  return *std::find_if(tables.begin(), tables.end(), [&](const SchoolTable& one) { return one.shape->name == name; });
}

std::string text_at(const SchoolTable& table, const Cells& row, const char* column) {
  const auto* text = std::get_if<std::string>(&row[table.shape->place_of(column)]);
  return text ? *text : std::string();
}

/// Offices are each city's own: what names the old city's names the one of the same kind here.
void into_offices_here(Tx& tx, std::vector<SchoolTable>& tables) {
  std::map<std::string, std::string> here;
  tx.each(sql::offices{}, [&](const Row& row) { here[row.text(1)] = row.text(0); });
  std::map<std::string, std::string> by_id;
  for (SchoolTable& table : tables) {
    if (table.shape->name != "authority") continue;
    for (const Cells& row : table.rows) {
      const auto same = here.find(text_at(table, row, "kind"));
      if (same != here.end()) by_id[text_at(table, row, "id")] = same->second;
    }
    const auto known = [&](const Cells& row) { return by_id.count(text_at(table, row, "id")) > 0; };
    table.rows.erase(std::remove_if(table.rows.begin(), table.rows.end(), known), table.rows.end());
  }
  for (SchoolTable& table : tables) {
    for (const Reference& reference : table.shape->references) {
      if (reference.table != "authority") continue;
      const std::size_t place = table.shape->place_of(reference.columns.front().first);
      for (Cells& row : table.rows) {
        const auto* id = std::get_if<std::string>(&row[place]);
        if (id && by_id.count(*id) > 0) row[place] = by_id[*id];
      }
    }
  }
}

/// Whether two rows say the same but for what never leaves an installation.
bool same_told(const SchoolTable& table, const Cells& a, const Cells& b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto& secrets = table.rule->secrets;
    if (std::find(secrets.begin(), secrets.end(), table.shape->columns[i].name) == secrets.end() && a[i] != b[i]) return false;
  }
  return true;
}

/// A person whom another school brought is there already, word for word; then the row here stays. Anything else with the same key is a collision.
/// Errors: bundle.collision.
Result<bool> leave_out_known(Tx& tx, SchoolTable& table) {
  const bool of_school = table.shape->columns[table.shape->key.front()].name == table.rule->school;
  if (of_school) return true;  // the school is not here, so none of its rows is
  std::vector<Cells> fresh;
  for (Cells& row : table.rows) {
    const auto there = row_with(tx, *table.shape, key_of(*table.shape, row));
    if (there && (table.rule->school != "none" || !same_told(table, *there, row))) {
      return fail(Fault::conflict, "bundle.collision", table.shape->name + " " + key_text(key_of(*table.shape, row)));
    }
    if (!there) fresh.push_back(std::move(row));
  }
  table.rows = std::move(fresh);
  return true;
}

/// Errors: bundle.school_there, bundle.login_there.
Result<bool> nobody_here(Tx& tx, const std::vector<SchoolTable>& tables) {
  const SchoolTable& school = table_named(tables, "school");
  const std::string npsn = text_at(school, school.rows.front(), "npsn");
  const auto yes = [](const Row&) { return true; };
  if (tx.one(sql::school_here{.npsn = npsn, .id = text_at(school, school.rows.front(), "id")}, yes)) return fail(Fault::conflict, "bundle.school_there", npsn);
  const SchoolTable& accounts = table_named(tables, "account");
  for (const Cells& row : accounts.rows) {
    const std::string login = text_at(accounts, row, "login");
    if (tx.one(sql::login_here{.login = login, .person = text_at(accounts, row, "person_id")}, yes)) return fail(Fault::conflict, "bundle.login_there", login);
  }
  return true;
}

Result<BundleReport> take_in(Tx& tx, std::vector<SchoolTable>& tables) {
  TRY_DO(nobody_here(tx, tables));
  into_offices_here(tx, tables);
  BundleReport out;
  for (SchoolTable& table : tables) {
    TRY_DO(leave_out_known(tx, table));
    insert_rows(tx, *table.shape, table.rows);
    if (table.shape->name == "account") out.accounts = static_cast<int>(table.rows.size());
    out.rows += static_cast<std::int64_t>(table.rows.size());
    ++out.tables;
  }
  return out;
}

/// Files first: a file without a row is swept, a row without its file would be a loss. `fresh`: those that were not here. Errors: bundle.altered.
Result<int> put_files(const Folder& folder, const files::MediaStore& media, std::vector<std::string>& fresh) {
  int count = 0;
  for (const json::Value& one : list_in(folder.manifest, "files")) {
    const std::string name = one.string() ? *one.string() : std::string();
    const std::string sha256 = name.substr(0, name.find('.'));
    const auto bytes = name.find('/') == std::string::npos ? bytes_of(folder.path / files_folder / name) : std::nullopt;
    if (!bytes || sha256_hex(*bytes) != sha256) return fail(Fault::invalid, "bundle.altered", std::string(files_folder) + "/" + name);
    ++count;
    if (media.has(sha256)) continue;
    fresh.push_back(sha256);
    if (!media.put(sha256, *bytes)) return fail(Fault::unavailable, "bundle.unfit", name);
  }
  return count;
}

/// One transaction, undone on a refusal. Errors: as take_in, and bundle.unfit with the database's own words.
Result<BundleReport> in_one_go(storage::Connection& connection, std::vector<SchoolTable>& tables) {
  struct Undone {};
  Result<BundleReport> out = fail(Fault::unavailable, "server.broken");
  try {
    storage::in_transaction(connection, [&](Tx& tx) {
      out = take_in(tx, tables);
      if (!out) throw Undone{};
    });
  } catch (const Undone&) {
  } catch (const storage::Broken& broken) {
    return fail(Fault::conflict, "bundle.unfit", broken.what());
  }
  return out;
}

}  // namespace

Result<BundleReport> import_school(const storage::Database& database, const files::MediaStore& media, const std::string& folder) {
  TRY(const Folder opened, open_folder(folder));
  const auto connection = database.connect();
  std::vector<TableShape> shapes;
  storage::in_snapshot(*connection, [&](Tx& tx) { shapes = known_tables(tx); });
  TRY(std::vector<SchoolTable> tables, read_tables(opened, shapes));
  TRY_DO(the_school(tables, opened.manifest));
  std::vector<std::string> fresh;
  const auto put = put_files(opened, media, fresh);
  auto out = put ? in_one_go(*connection, tables) : Result<BundleReport>(fail(put.error()));
  if (!out) {
    for (const std::string& sha256 : fresh) media.remove(sha256);
    return out;
  }
  out->files = *put;
  out->npsn = opened.manifest.text_of("npsn");
  out->name = opened.manifest.text_of("name");
  return out;
}

}  // namespace selami::portable
