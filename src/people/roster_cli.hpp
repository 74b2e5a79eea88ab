#pragma once
/// @file `selami roster import schools|staff|pupils FILE`: the same use cases as the pages, without a server.

#include <string>

#include "http/messages.hpp"
#include "people/import_wire.hpp"
#include "storage/database.hpp"

namespace selami::people {

struct RosterOrder {
  std::string kind;   ///< schools staff pupils
  std::string npsn;   ///< of the school, for staff and pupils
  std::string bytes;  ///< of the file
  ImportWish wish;
  std::string language = "id";
  bool json = false;
};
struct RosterOutcome {
  int exit = 0;  ///< 0: kept, or a dry run without problems; 1: refused
  std::string text;
};

/// Runs the import in a transaction of its own, with the rights of whoever holds the machine.
RosterOutcome roster_import(const storage::Database& database, const RosterOrder& order, Instant now, Random& random,
                            const Setting& setting, const Messages& messages);

}  // namespace selami::people
