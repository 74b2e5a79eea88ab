#pragma once
/// @file Inside the doctor: who looks at what.

#include <filesystem>

#include "app/doctor.hpp"

namespace selami::app {

/// File, tables, schema, clock, rows and their files. `growing`: bytes a day by the backups, for nothing here.
Troubles look_at_database(const DoctorWish& wish);

struct BackupsSeen {
  Troubles troubles;
  std::int64_t grows = 0;  ///< bytes a day between the oldest and the newest; 0: not known
};
BackupsSeen look_at_backups(const DoctorWish& wish);

/// Looks that do not throw where looking is not allowed.
inline bool there(const std::string& file) {
  std::error_code none;
  return std::filesystem::exists(file, none);
}
inline bool is_folder(const std::string& file) {
  std::error_code none;
  return std::filesystem::is_directory(file, none);
}

inline void append(Troubles& all, Troubles more) {
  for (Trouble& one : more) all.push_back(std::move(one));
}

}  // namespace selami::app
