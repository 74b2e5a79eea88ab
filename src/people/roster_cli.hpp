#pragma once
/// @file `selami roster import schools|staff|pupils FILE`: the same use cases as the pages, without a server.

#include <string>

#include "people/holder.hpp"
#include "people/import_wire.hpp"

namespace selami::people {

struct RosterOrder {
  std::string kind;   ///< schools staff pupils
  std::string npsn;   ///< of the school, for staff and pupils
  std::string bytes;  ///< of the file
  ImportWish wish;
  std::string language = "id";
  bool json = false;
};

/// Runs the import in a transaction of its own, with the rights of whoever holds the machine.
CliOutcome roster_import(const storage::Database& database, const RosterOrder& order, Instant now, Random& random,
                            const Setting& setting, const Messages& messages);

}  // namespace selami::people
