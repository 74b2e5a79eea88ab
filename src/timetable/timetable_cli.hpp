#pragma once
/// @file `selami timetable import FILE --school NPSN`: the same use case as the page, without a server.

#include "people/holder.hpp"
#include "timetable/import.hpp"

namespace selami::timetable {

struct TimetableOrder {
  std::string npsn;
  std::string bytes;  ///< of the file
  TimetableWish wish;
  std::string language = "id";
  bool json = false;
};

/// Runs the import in a transaction of its own, with the rights of the school's operator. `subjects`: load_subjects.
people::CliOutcome timetable_import(const storage::Database& database, const std::map<std::string, std::string>& subjects,
                                    const TimetableOrder& order, Instant now, Random& random, const Setting& setting,
                                    const Messages& messages);

}  // namespace selami::timetable
