#pragma once
/// @file `selami move`: a whole city into another database; `selami export --school`, `selami import --school`: a whole school.

#include <iosfwd>
#include <string>

#include "app/options.hpp"
#include "people/holder.hpp"

namespace selami::app {

struct MoveWords {
  std::string from;
  std::string to;
  bool check = false;  ///< only compare
  int batch = 0;       ///< rows at a time; 0: as usual
  std::string language = "id";
  bool json = false;
};
/// Says on `progress` how far it is. Exit 1: refused, or the two sides differ.
people::CliOutcome move_city(const Options& options, const MoveWords& words, std::ostream& progress);

/// `place`: a new or empty folder, or a new file that ends in .zip.
people::CliOutcome export_school(const Options& options, const std::string& npsn, const std::string& place, const std::string& language);
people::CliOutcome import_school(const Options& options, const std::string& folder, const std::string& language);

}  // namespace selami::app
