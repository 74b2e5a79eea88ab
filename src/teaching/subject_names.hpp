#pragma once
/// @file Subjects in words, out of the pack curriculum/subjects.

#include <map>
#include <string>

#include "base/json.hpp"
#include "timetable/access.hpp"

namespace selami::teaching {

class SubjectNames {
 public:
  /// Reads curriculum/subjects.yaml in the folder `packs`. Throws std::runtime_error when it cannot be read.
  static SubjectNames load(const std::string& packs);
  static SubjectNames read(const json::Value& file);

  /// The short Indonesian name, else the name, else the id itself; "Guru kelas" for ''.
  std::string of(const std::string& id) const;

 private:
  std::map<std::string, std::string> names_;
};

/// What a journal needs of the packs.
struct JournalPacks {
  SubjectNames subjects;
  timetable::Calendar calendar;

  static JournalPacks load(const std::string& packs) { return {SubjectNames::load(packs), timetable::load_calendar(packs)}; }
};

}  // namespace selami::teaching
