#pragma once
/// @file A school's whole data as a folder of open files, and that folder into another Selami.
///
/// FOLDER/BACA-SAYA.md        what each file is, in Indonesian
/// FOLDER/selami-sekolah.json which school, which schema, and each file's rows and SHA-256
/// FOLDER/tabel/…             what another Selami takes in
/// FOLDER/antar-sekolah/…     what ties schools together: to be read, not taken in
/// FOLDER/berkas/…            photos and recordings, each by the hash of its bytes

#include <string>

#include "base/result.hpp"
#include "files/media_store.hpp"
#include "storage/database.hpp"

namespace selami::portable {

struct BundleReport {
  std::string npsn;
  std::string name;
  int tables = 0;
  std::int64_t rows = 0;
  int files = 0;
  int files_missing = 0;  ///< named by a row, but not on disk
  int late = 0;           ///< commands that wait under Terlambat: they are not taken along
  int accounts = 0;       ///< that came in without a password
};

/// Writes a school's data into a new or empty folder; then each pupil's record says that whoever runs the machine copied it, or nothing is left in
/// the folder. Errors: school.unknown, bundle.not_empty.
Result<BundleReport> export_school(const storage::Database& database, const files::MediaStore& media, const std::string& npsn, const std::string& folder,
                                   Instant now, int offset_min);
/// Takes such a folder in: all of it in one transaction, or nothing.
/// Errors: bundle.no_bundle, bundle.schema, bundle.altered, bundle.school_there, bundle.login_there, bundle.collision, bundle.unfit.
Result<BundleReport> import_school(const storage::Database& database, const files::MediaStore& media, const std::string& folder);

/// The README of such a folder.
std::string bundle_readme(const BundleReport& report, const Date& day);
/// What one table holds, in Indonesian; empty when nobody said it.
std::string table_words(const std::string& table);
/// What is said to the person at the machine.
std::string export_words(const BundleReport& report, const std::string& language, const std::string& place);
std::string import_words(const BundleReport& report, const std::string& language);

inline constexpr const char* manifest_name = "selami-sekolah.json";
inline constexpr const char* readme_name = "BACA-SAYA.md";
inline constexpr const char* tables_folder = "tabel";
inline constexpr const char* among_folder = "antar-sekolah";
inline constexpr const char* files_folder = "berkas";

}  // namespace selami::portable
