#pragma once
/// @file Where help is wanted: an office's own schools, or those that a supervisor accompanies; and how a school asks.

#include "city/wanted_wire.hpp"

namespace selami::city {

/// Of an office its own schools, whatever it shares or is given; of a supervisor those that were given. Errors: right.missing.
Result<WantedList> help_wanted(Call& call);

/// What a school asked for, also what is over. Errors: school.unknown.
Result<SchoolHelp> school_help(Call& call, const SchoolId& school);
/// The head asks. The same id again changes nothing. Errors: school.unknown, help.stands (conflict: the same kind is asked for already).
Result<Done> ask_help(Call& call, const SchoolId& school, const HelpId& id, const HelpIn& in);
/// It is there, or not wanted any more: the school says so, nobody above it. Whoever heads the school may, also after another asked.
/// Errors: school.unknown, help.unknown.
Result<Done> end_help(Call& call, const SchoolId& school, const HelpId& id);

}  // namespace selami::city
