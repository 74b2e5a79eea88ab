#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "app/backup.hpp"
#include "app/doctor_parts.hpp"

namespace selami::app {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t old_after_days = 2;  ///< one is made each night

std::string folder_of(const DoctorWish& wish) {
  if (!wish.backups.empty()) return wish.backups;
  const char* named = std::getenv("SELAMI_BACKUPS");
  return named ? named : "/var/backups/selami";
}

/// The folders of backups, the oldest first: deploy/backup names them by their date. One that is being made is hidden.
std::vector<fs::path> dated(const std::string& folder) {
  std::vector<fs::path> out;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (entry.is_directory(none) && entry.path().filename().string().front() != '.') out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::int64_t database_bytes(const fs::path& backup) {
  std::error_code missing;
  for (const char* name : {"database.sqlite", "database.dump"}) {
    const auto bytes = fs::file_size(backup / name, missing);
    if (!missing) return static_cast<std::int64_t>(bytes);
  }
  return 0;
}

/// Bytes a day between the oldest backup and this one.
std::int64_t growth(const fs::path& oldest, const BackupSeen& newest, std::int64_t newest_bytes) {
  try {
    const std::int64_t days = (newest.at.ms - read_backup(oldest.string()).at.ms) / day_ms;
    return days > 0 ? std::max<std::int64_t>(0, (newest_bytes - database_bytes(oldest)) / days) : 0;
  } catch (const std::runtime_error&) {
    return 0;
  }
}

}  // namespace

BackupsSeen look_at_backups(const DoctorWish& wish) {
  BackupsSeen out;
  const std::string folder = folder_of(wish);
  const auto all = dated(folder);
  if (all.empty()) {
    out.troubles = {{"backup.none", {folder}}};
    return out;
  }
  const std::string newest = all.back().string();
  try {
    const BackupSeen seen = check_backup(newest);
    const std::int64_t days = (wish.now.ms - seen.at.ms) / day_ms;
    if (days >= old_after_days) out.troubles.push_back({"backup.old", {newest, std::to_string(days)}});
    else out.troubles.push_back({"backup.good", {newest}});
    out.grows = growth(all.front(), seen, database_bytes(all.back()));
  } catch (const std::exception& unusable) {
    out.troubles.push_back({"backup.unreadable", {newest, unusable.what()}});
  }
  return out;
}

}  // namespace selami::app
