#pragma once
/// @file What is wrong with an installation, in plain words, and what to do. It only looks: it makes, mends and migrates nothing.

#include <optional>
#include <string>
#include <vector>

#include "app/options.hpp"
#include "base/time.hpp"

namespace selami::app {

/// note: good to know. attention: goes wrong soon, or something cannot be used. broken: Selami cannot serve, or data are in danger.
enum class Weight { note, attention, broken };

/// One thing that was found. Values are paths, figures, names of tables and NPSN: never a person's name, never a secret.
struct Trouble {
  std::string code;  ///< "disk.full": the key of its words (doctor_words.cpp)
  std::vector<std::string> values;
};
using Troubles = std::vector<Trouble>;

struct DoctorWish {
  Options options;
  std::string backups;    ///< the folder of dated backups; empty: SELAMI_BACKUPS, else /var/backups/selami
  bool thorough = false;  ///< integrity_check (indexes, too) instead of quick_check
  Instant now;
};

/// Looks at everything, the worst first. Does not throw for what it finds.
Troubles examine(const DoctorWish& wish);

struct DoctorWords {
  const char* code;
  Weight weight;
  const char* what_id;
  const char* todo_id;  ///< may be empty for a note
  const char* what_en;
  const char* todo_en;
};
/// All words there are. They stand in the program, not in the packs: the packs may be what is missing.
const std::vector<DoctorWords>& doctor_words();
Weight weight_of(const Trouble& trouble);
/// 0: nothing, or notes. 1: something to see to. 3: something is broken.
int exit_of(const Troubles& troubles);
/// Lines for people. `language`: id or en.
std::string told(const Troubles& troubles, const std::string& language);
/// {"exit": 1, "troubles": [{"code", "weight", "message", "todo", "values"}]}
std::string told_json(const Troubles& troubles, const std::string& language);

// The decisions, by themselves.

struct DiskRoom {
  std::int64_t free = 0;   ///< bytes
  std::int64_t total = 0;
  std::int64_t grows = 0;  ///< bytes a day; 0: not known, or it does not grow
};
Troubles of_disk(const DiskRoom& room);
/// Whether what goes to PostgreSQL on another machine is encrypted, and the machine proves itself. `url`: postgresql://… or "host=… …".
Troubles of_wire(const std::string& url);
/// `done`: the numbers in schema_migration, ascending; `known`: the newest this program knows; `copy`: the file made before an update to
/// `known`, or empty.
Troubles of_schema(const std::vector<int>& done, int known, const std::string& copy);
/// `newest`: the youngest instant that the database holds.
Troubles of_clock(Instant now, Instant newest, int offset_min, int machine_offset_min);
/// `version`: as PostgreSQL counts, 150004.
Troubles of_postgres(int version);

}  // namespace selami::app
