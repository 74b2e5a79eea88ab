#pragma once
/// @file What the three imports share: the file read on a worker, the wish understood, the report begun.

#include "files/table.hpp"
#include "people/import_wire.hpp"

namespace selami::people {

/// A file read on a worker; the writer compares it with what is there then, so nothing of it can be stale.
template <class Row>
struct Prepared {
  SchoolId school;  ///< empty for schools
  Reading<Row> file;
  Decisions decisions;
  ImportWish wish;
  std::vector<std::string> unread_sheets;  ///< their names
  bool confirms_grades() const { return wish.grades == "yes"; }
};
using PreparedPupils = Prepared<PupilRow>;
using PreparedStaff = Prepared<StaffRow>;
using PreparedSchools = Prepared<SchoolRow>;

/// Errors: request.malformed (field answers, skip or gone).
Result<Decisions> read_decisions(const ImportWish& wish);

/// Reads the file with one of the core's readers. Errors: those of files/table.hpp and of the reader.
template <class Row, class Read>
Result<Prepared<Row>> prepare(const ImportWish& wish, const std::string& bytes, Read read) {
  Prepared<Row> out;
  out.wish = wish;
  TRY(out.decisions, read_decisions(wish));
  TRY(std::vector<files::Table> tables, files::read_tables(bytes, wish.filename));
  std::vector<std::string> names;
  for (const files::Table& table : tables) names.push_back(table.sheet);
  TRY(out.file, read(files::rows_of(std::move(tables))));
  for (const std::size_t sheet : out.file.unread_sheets) out.unread_sheets.push_back(names[sheet]);
  return out;
}

/// Where somebody belongs: class group, or kind of staff; of schools none is ever missing.
inline const std::string& place_of(const PupilNow& pupil) { return pupil.group; }
inline const std::string& place_of(const StaffNow& staff) { return staff.kind; }
inline const std::string& place_of(const SchoolNow& school) { return school.level; }

/// The number that got its zeros back, or empty.
inline std::string padded_of(const PupilRow& pupil) { return pupil.nisn_padded ? pupil.nisn : ""; }
inline std::string padded_of(const StaffRow& staff) { return staff.nuptk_padded ? staff.nuptk : ""; }
inline std::string padded_of(const SchoolRow&) { return ""; }

/// The report of a plan, before anything is kept.
template <class Plan, class Row>
ImportReport report_of(const char* kind, const Plan& plan, const Prepared<Row>& prepared, std::vector<std::string> kept_columns) {
  ImportReport out;
  out.kind = kind;
  out.ready = plan.ready();
  for (const auto& changed : plan.changed) out.changed.push_back({changed.row, changed.after.id, changed.after.name, changed.what});
  out.unchanged = static_cast<int>(plan.unchanged.size());
  for (const auto& [who, gone] : plan.missing) out.missing.push_back({who.id, who.name, place_of(who), gone});
  out.asked = plan.asked;
  out.problems = plan.problems;
  out.skipped = plan.skipped;
  out.kept_columns = std::move(kept_columns);
  out.dropped_columns = prepared.file.ignored_columns;
  for (const Row& row : prepared.file.rows) {
    if (std::string number = padded_of(row); !number.empty()) out.padded.push_back({row.row, row.name, std::move(number)});
  }
  out.unread_sheets = prepared.unread_sheets;
  return out;
}

}  // namespace selami::people
