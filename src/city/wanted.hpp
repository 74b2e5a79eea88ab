#pragma once
/// @file Where help is wanted: an office's own schools, or those that somebody heads or accompanies; and how a school asks.

#include "city/wanted_wire.hpp"

namespace selami::city {

/// Of an office its own schools, whatever it shares or is given.
Result<WantedList> help_wanted(Call& call);
/// Of the schools that the actor heads or accompanies: a school reads what its office and supervisor read of it.
Result<WantedList> own_help_wanted(Call& call);

/// What a school asked for, also what is over. Errors: school.unknown.
Result<SchoolHelp> school_help(Call& call, const SchoolId& school);
/// The head asks. The same id again changes nothing. Errors: school.unknown, right.missing, help.stands (conflict: the same kind is asked for already).
Result<Done> ask_help(Call& call, const SchoolId& school, const HelpId& id, const HelpIn& in);
/// It is there, or not wanted any more: the school says so, nobody above it. Whoever heads the school may, also after another asked.
/// Errors: school.unknown, right.missing, help.unknown.
Result<Done> end_help(Call& call, const SchoolId& school, const HelpId& id);

}  // namespace selami::city
