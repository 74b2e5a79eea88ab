#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>

#include "auth/digest.hpp"
#include "base/json.hpp"
#include "people/openings.hpp"
#include "portable/bundle.hpp"
#include "portable/bundle_format.hpp"
#include "portable/school_rows.hpp"
#include "portable_sql.hpp"

namespace selami::portable {
namespace {

namespace fs = std::filesystem;
using storage::Row;
using storage::Tx;

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error(path.string() + ": cannot be written");
}

/// "image/jpeg" -> "jpeg", so that a double click opens it.
std::string ending_of(const std::string& kind) { return kind.substr(kind.find('/') + 1); }

/// Copies what the rows of media name; returns the files' names.
json::Array copy_files(Tx& tx, const files::MediaStore& media, const std::string& school, const fs::path& folder, BundleReport& report) {
  json::Array names;
  tx.each(sql::files_of_school{.school = school}, [&](const Row& row) {
    const auto bytes = media.get(row.text(0));
    if (!bytes) return void(++report.files_missing);
    const std::string name = row.text(0) + "." + ending_of(row.text(1));
    write_file(folder / files_folder / name, *bytes);
    names.push_back(json::make(name));
    ++report.files;
  });
  return names;
}

json::Value write_tables(const std::vector<SchoolTable>& tables, const fs::path& folder, BundleReport& report) {
  json::Array out;
  for (const SchoolTable& table : tables) {
    const std::string name = std::string(table.rule->among_schools ? among_folder : tables_folder) + "/" + file_name(*table.rule);
    const std::string text = file_text(*table.shape, *table.rule, table.rows);
    write_file(folder / name, text);
    out.push_back({json::Object{{"table", json::make(table.shape->name)},
                                {"file", json::make(name)},
                                {"rows", json::make(static_cast<std::int64_t>(table.rows.size()))},
                                {"sha256", json::make(sha256_hex(text))}}});
    ++report.tables;
    report.rows += static_cast<std::int64_t>(table.rows.size());
  }
  return {out};
}

/// Children's data are their owner's alone to read, whatever the machine's habit is.
void make_private(const fs::path& folder) {
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_all);
}

void write_all(Tx& tx, const files::MediaStore& media, const std::string& school, const fs::path& folder, const Date& day, BundleReport& report) {
  make_private(folder);
  const std::vector<TableShape> shapes = known_tables(tx);
  const json::Value tables = write_tables(rows_of_school(tx, shapes, school), folder, report);
  const json::Array files = copy_files(tx, media, school, folder, report);
  report.late = tx.one(sql::late_of_school{.school = school}, [](const Row& row) { return row.number(0); }).value_or(0);
  const json::Value manifest{json::Object{{"format", json::make("selami-school-1")},
                                          {"schema", json::make(storage::Database::schema_version())},
                                          {"school", json::make(school)},
                                          {"npsn", json::make(report.npsn)},
                                          {"name", json::make(report.name)},
                                          {"day", json::make(day.text)},
                                          {"tables", tables},
                                          {"files", {files}}}};
  write_file(folder / readme_name, bundle_readme(report, day));
  write_file(folder / manifest_name, json::pretty(manifest) + "\n");
}

/// The trace of a copy, as with one pupil's.
void note_openings(Tx& tx, const SchoolId& school, const Date& day, Instant now) {
  for (const PupilId& pupil : tx.list(sql::pupils_of_school{.school = school}, [](const Row& row) { return row.id<PupilId>(0); })) {
    people::note_opening_by_machine(tx, school, pupil, "copy", day, now);
  }
}

}  // namespace

Result<BundleReport> export_school(const storage::Database& database, const files::MediaStore& media, const std::string& npsn, const std::string& folder,
                                   Instant now, int offset_min) {
  if (fs::exists(folder) && !fs::is_empty(folder)) return fail(Fault::conflict, "bundle.not_empty", folder);
  const Date day = local_date(now, offset_min);
  BundleReport report;
  SchoolId school;
  const auto connection = database.connect();
  try {
    storage::in_snapshot(*connection, [&](Tx& tx) {
      tx.each(sql::school_with_npsn{.npsn = npsn}, [&](const Row& row) {
        school = row.id<SchoolId>(0);
        report.npsn = npsn;
        report.name = row.text(1);
      });
      if (!school.empty()) write_all(tx, media, school.text, folder, day, report);
    });
    if (school.empty()) return fail(Fault::not_found, "school.unknown", npsn);
    storage::in_transaction(*connection, [&](Tx& tx) { note_openings(tx, school, day, now); });
  } catch (...) {
    for (const char* part : {tables_folder, among_folder, files_folder, readme_name, manifest_name}) fs::remove_all(fs::path(folder) / part);
    throw;
  }
  return report;
}

}  // namespace selami::portable
