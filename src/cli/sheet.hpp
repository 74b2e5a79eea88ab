#pragma once
/// @file `selami sheet read IMAGE…`: the phone's reader of class sheets at the command line.

#include <iosfwd>
#include <string>
#include <vector>

namespace selami::cli {

struct SheetsRead {
  std::vector<std::string> images;  ///< files
  bool json = false;
};
/// Prints what is marked on each sheet. Returns 0; 1 when a picture could not be read or holds no sheet: `err` says which.
int sheets_read(const SheetsRead& wish, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
