#pragma once
/// @file `selami pages read IMAGE… -o DIR`: the phone's reader of pupils' pages at the command line.

#include <iosfwd>
#include <string>
#include <vector>

namespace selami::cli {

struct PagesRead {
  std::vector<std::string> images;  ///< files
  std::string folder;               ///< for the straightened pages; empty: none are written
  bool json = false;
};
/// Says whose each page is, and writes "07.jpg" of number 7, "07-ask.jpg" where the number is to be checked; a second one of a
/// number ends in -2. Returns 0; 1 when a picture could not be read or holds no page: `err` says which.
int pages_read(const PagesRead& wish, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
