#pragma once
/// @file The schools of an office: imported from a list, seen with how far each has come, given an operator.

#include "people/import.hpp"
#include "people/slip_print.hpp"

namespace selami::people {

/// Reads the list on a worker. Errors: those of reading a table; import.no_heading, import.other_kind, import.no_rows.
Result<PreparedSchools> prepare_schools(Call& snapshot, const Query<ImportWish>& wish, const Upload& file);
/// Compares with what is there, and keeps all of it or nothing. Schools of another authority that are known already are
/// left alone; new ones are entered under their own authority, where only that office sees them.
Result<ImportReport> import_schools(Call& call, const PreparedSchools& prepared);

Result<SchoolList> list_schools(Call& call);
/// A slip for the school's operator; the same name again renews that person's slip. Errors: school.unknown; slip.other_place
/// (forbidden) for somebody whose first role is with another authority.
struct PreparedOperatorSlip {
  SchoolId school;
  std::string name;
  SlipDraft draft;
};
Result<PreparedOperatorSlip> prepare_operator_slip(Call& snapshot, const SchoolId& school, const OperatorWish& wish);
Result<SlipMade> operator_slip(Call& call, const PreparedOperatorSlip& prepared);

}  // namespace selami::people
