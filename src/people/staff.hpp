#pragma once
/// @file The staff of a school: imported from daftar-guru, seen, handed slips.

#include "people/desk_wire.hpp"
#include "people/import.hpp"
#include "people/slip_print.hpp"

namespace selami::people {

/// Errors: school.unknown; those of reading a table; import.no_heading, import.other_kind, import.no_rows.
Result<PreparedStaff> prepare_staff(Call& snapshot, const SchoolId& school, const Query<ImportWish>& wish, const Upload& file);
/// Keeps all of it or nothing. A person known by NUPTK or NIP at another school stays the same person. Who teaches gets
/// the role teacher, a head the role principal, whom the file calls operator that role; who left loses the first two.
Result<ImportReport> import_staff(Call& call, const PreparedStaff& prepared);

Result<StaffList> list_staff(Call& call, const SchoolId& school);

/// Codes made on a worker for `staff`, in this order.
struct PreparedSlips {
  SchoolId school;
  std::vector<StaffId> staff;
  std::vector<SlipDraft> drafts;
};
/// Errors: school.unknown, request.out_of_range (origin).
Result<PreparedSlips> prepare_slips(Call& snapshot, const SchoolId& school, const SlipsWish& wish);
/// New slips; older ones of the same persons end. Errors: staff.unknown (field staff[i]); slip.other_place (forbidden) for
/// somebody whose first role is elsewhere: else a slip would open another school.
Result<SlipList> make_slips(Call& call, const PreparedSlips& prepared);

}  // namespace selami::people
