#pragma once
/// @file The pupils of a school, imported from Daftar PD: class groups, memberships, numbers in class.

#include "people/import.hpp"

namespace selami::people {

/// Errors: school.unknown; those of reading a table; import.no_heading, import.other_kind, import.no_rows;
/// request.out_of_range (school_year).
Result<PreparedPupils> prepare_pupils(Call& snapshot, const SchoolId& school, const Query<ImportWish>& wish, const Upload& file);
/// Keeps all of it or nothing. Numbers in class follow the file's order and stay: who comes later gets the next one. Who is
/// missing in the file leaves only when the wish says so.
Result<ImportReport> import_pupils(Call& call, const PreparedPupils& prepared);

}  // namespace selami::people
