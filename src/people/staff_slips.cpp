#include "accounts_sql.hpp"
#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/second_factor.hpp"
#include "people/staff.hpp"
#include "schools_sql.hpp"

namespace selami::people {
namespace {

StaffView view_of(const storage::Row& row) {
  StaffView out;
  out.id = row.id<StaffId>(0);
  out.name = row.text(1);
  out.login = row.text(2);
  out.kind = row.text(3);
  out.duty = row.text(4);
  out.teaches = row.integer(5) != 0;
  out.principal = row.integer(6) != 0;
  out.operator_ = row.integer(7) != 0;
  out.signed_in = row.integer(8) != 0;
  out.slip_open = row.integer(9) != 0;
  out.second = row.integer(10) != 0;
  return out;
}

std::vector<StaffView> staff_in(Call& call, const SchoolId& school) {
  const Date today = call.today();
  return call.tx.list(sql::staff_list{.today = today, .now = call.now, .school = school}, view_of);
}

/// True when the person's oldest role is in this school: a slip opens everything that the person may do.
bool at_home(Call& call, const PersonId& person, const SchoolId& school) {
  const Date today = call.today();
  const auto home = call.tx.one(sql::oldest_grant{.person = person, .today = today},
                                [](const storage::Row& row) { return row.id<SchoolId>(0); });
  return home && *home == school;
}

}  // namespace

Result<StaffList> list_staff(Call& call, const SchoolId& school) {
  if (!school_with_role(call, school, Role::operator_)) TRY_DO(school_with_role(call, school, Role::principal));
  return StaffList{staff_in(call, school)};
}

Result<PreparedSlips> prepare_slips(Call& snapshot, const SchoolId& school, const SlipsWish& wish) {
  TRY_DO(school_with_role(snapshot, school, Role::operator_));
  PreparedSlips out{school, wish.staff, {}};
  if (out.staff.empty()) {
    for (const StaffView& staff : staff_in(snapshot, school)) {
      const auto person = snapshot.tx.one(sql::staff_person{.school = school, .id = staff.id},
                                          [](const storage::Row& row) { return row.id<PersonId>(0); });
      const bool has_role = staff.teaches || staff.principal || staff.operator_;
      const bool wants = !staff.signed_in && has_role && !(wish.only_missing.value_or(false) && staff.slip_open);
      if (wants && person && at_home(snapshot, *person, school)) out.staff.push_back(staff.id);
    }
  }
  for (std::size_t i = 0; i < out.staff.size(); ++i) out.drafts.push_back(draft_slip(snapshot, wish.origin));
  return out;
}

Result<SlipList> make_slips(Call& call, const PreparedSlips& prepared) {
  const SchoolId& school = prepared.school;
  TRY_DO(school_with_role(call, school, Role::operator_));
  std::string name;
  call.tx.each(sql::school_by_id{.id = school}, [&](const storage::Row& row) { name = row.text(2); });
  SlipList out;
  for (std::size_t i = 0; i < prepared.staff.size(); ++i) {
    const std::string field = "staff[" + std::to_string(i) + "]";
    const auto person = call.tx.one(sql::staff_person{.school = school, .id = prepared.staff[i]},
                                    [](const storage::Row& row) { return row.id<PersonId>(0); });
    if (!person) return fail(Fault::not_found, "staff.unknown", field);
    if (!at_home(call, *person, school)) return fail(Fault::forbidden, "slip.other_place", field);
    out.slips.push_back(keep_draft(call, prepared.drafts[i], *person, name));
  }
  return out;
}

Result<Done> take_off_staff(Call& call, const SchoolId& school, const StaffId& staff) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto person = call.tx.one(sql::staff_person{.school = school, .id = staff}, [](const storage::Row& row) { return row.id<PersonId>(0); });
  if (!person) return fail(Fault::not_found, "staff.unknown");
  // As with a slip: it would open what the person may do elsewhere. And nobody's own: for that there is the app's code, or a printed one.
  if (!at_home(call, *person, school) || *person == call.actor.person) return fail(Fault::forbidden, "slip.other_place");
  if (!take_off(call, *person)) return fail(Fault::conflict, "second.is_off");
  return Done{};
}

}  // namespace selami::people
