#pragma once
/// @file `selami export`, `erase`, `breach`: for whoever holds the machine, over the same rules as the pages.

#include <string>

#include "files/media_store.hpp"
#include "privacy/breach.hpp"
#include "storage/database.hpp"

namespace selami::privacy {

/// One pupil of one school.
struct PupilOrder {
  std::string npsn;
  std::string pupil;  ///< NISN or pupil_…
  std::string name;   ///< for erasure: as in the roster
  bool zip = false;   ///< of a copy: with the kept files
};
struct CliOutcome {
  int exit = 0;      ///< 0: done; 1: refused
  std::string file;  ///< what goes into -o, or to the standard output
  std::string said;  ///< for the person at the machine
};

/// Leaves a trace: an opening by whoever runs the machine.
CliOutcome export_pupil(const storage::Database& database, const files::MediaStore& media, const PupilOrder& order, Instant now, int offset_min);
CliOutcome erase_one(const storage::Database& database, const PupilOrder& order, Instant now, int offset_min);
/// After a restore: erases anew whom a list ("school_… pupil_… day" a line) names.
CliOutcome erase_listed(const storage::Database& database, const std::string& lines, Instant now);
CliOutcome list_affected(const storage::Database& database, const Leak& leak, Instant now, int offset_min);

}  // namespace selami::privacy
