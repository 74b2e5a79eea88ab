#pragma once
/// @file Who is affected when something leaked: the list that a written notice within three days needs (UU 27/2022, art. 46).

#include <string>
#include <vector>

#include "auth/actor.hpp"
#include "storage/connection.hpp"

namespace selami::privacy {

/// What leaked, and when it lay open. Exactly one of the three.
struct Leak {
  std::string login;  ///< an account, or a phone with its session: what this person could see
  std::string npsn;   ///< everything of one school
  bool all = false;   ///< everything: a copy of the database or of a backup
  Instant since;
  Instant until;
};

enum class AffectedKind { pupil, staff, guardian };

struct Affected {
  std::string npsn;
  std::string school;
  AffectedKind kind = AffectedKind::pupil;
  std::string name;    ///< of a guardian as on the slip, and whose
  std::string group;   ///< the newest class group, or empty
  std::string why;     ///< school: all of it lay open; class: of a class the person taught; opened: the record was opened
};

/// By school, pupils before staff before guardians, by name; nobody twice, "opened" before "class". Guardians are known by the name
/// on a consent slip alone, which only whoever runs a school sees: they are in the list where all of a school lay open.
/// Errors: account.unknown (login), school.unknown (npsn).
Result<std::vector<Affected>> affected_by(storage::Tx& tx, const Leak& leak, int offset_min);
/// A table for a spreadsheet: semicolons, UTF-8 with its mark; no field can begin a formula.
std::string affected_csv(const std::vector<Affected>& all);
/// How many, by school, and until when the notice must be out. Indonesian.
std::string affected_summary(const std::vector<Affected>& all, Instant now, int offset_min);

}  // namespace selami::privacy
