#include "people/schools.hpp"

#include <algorithm>
#include <map>

#include "accounts_sql.hpp"
#include "people/accounts.hpp"
#include "people/second_factor.hpp"
#include "people_core/fold.hpp"
#include "people_core/rights.hpp"
#include "schools_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

struct Authority {
  AuthorityId id;
  std::string kind;
  std::string name;
};

struct Known {
  std::vector<Authority> authorities;
  std::vector<SchoolNow> own;                  ///< of the offices that the actor is in
  std::map<std::string, bool> others;          ///< NPSN of the others
  const Authority* of_kind(const std::string& kind) const {
    const auto found = std::find_if(authorities.begin(), authorities.end(), [&](const Authority& a) { return a.kind == kind; });
    return found == authorities.end() ? nullptr : &*found;
  }
};

bool in_office(const Call& call, const AuthorityId& authority) {
  return may(call.actor, Action::school_import, {.school = {}, .authority = authority, .owner = {}, .lesson = {}});
}

Known known_schools(Call& call) {
  Known out;
  out.authorities = call.tx.list(sql::authorities{}, [](const storage::Row& row) {
    return Authority{row.id<AuthorityId>(0), row.text(1), row.text(2)};
  });
  call.tx.each(sql::schools_for_import{}, [&](const storage::Row& row) {
    if (in_office(call, row.id<AuthorityId>(9))) {
      out.own.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5) != 0 ? "public" : "private",
                         row.text(6), row.text(7), row.text(8)});
    } else {
      out.others[row.text(1)] = true;
    }
  });
  return out;
}

/// Takes out what another authority has entered already; returns how many rows.
int leave_others(Reading<SchoolRow>& file, const Known& known) {
  const auto other = [&](const SchoolRow& row) { return known.others.count(row.npsn) != 0; };
  std::map<int, bool> gone;
  for (const SchoolRow& row : file.rows) {
    if (other(row)) gone[row.row] = true;
  }
  const auto is_gone = [&](const auto& row) { return gone.count(row.row) != 0; };
  file.rows.erase(std::remove_if(file.rows.begin(), file.rows.end(), is_gone), file.rows.end());
  file.problems.erase(std::remove_if(file.problems.begin(), file.problems.end(), is_gone), file.problems.end());
  return static_cast<int>(gone.size());
}

bool is_public(const std::string& status, const std::string& name) {
  if (!status.empty()) return status == "public";
  const auto words = words_of(fold(name));
  return std::find(words.begin(), words.end(), "negeri") != words.end();
}

/// Who answers for the data (UU 27/2022, decision 16): of a state school the public body that it is a unit of (city, province,
/// Kemenag), of a private one the body behind it, whose own name is in no list.
std::string controller(bool is_public_school, const Authority& authority, const std::string& name) {
  return is_public_school ? authority.name : "Penyelenggara " + name;
}

/// A school under an authority that this installation does not have cannot be kept.
void need_authority(const Known& known, const std::string& kind, int row, const std::string& name, SchoolPlan& plan) {
  if (!known.of_kind(kind)) plan.problems.push_back({row, "roster.authority_unknown", "authority", name, 0});
}

void add(Call& call, const Known& known, const SchoolRow& row, ImportReport& report) {
  const Authority& authority = *known.of_kind(row.authority);
  const auto id = call.make_id<SchoolKind>();
  const bool negeri = is_public(row.status, row.name);
  call.tx.run(sql::add_school{.id = id,
                              .npsn = row.npsn,
                              .name = row.name,
                              .level = row.level,
                              .form = row.form,
                              .negeri = negeri,
                              .district = row.district,
                              .village = row.village,
                              .authority = authority.id,
                              .controller = controller(negeri, authority, row.name)});
  storage::note_change(call.tx, "", "school", id.text, 1);
  report.added.push_back({row.row, id.text, row.name, row.level});
}

void change(Call& call, const Known& known, const SchoolNow& after) {
  const Authority& authority = *known.of_kind(after.authority);
  const bool negeri = is_public(after.status, after.name);
  const auto versions = call.tx.run_returning(sql::change_school{.name = after.name,
                                                                 .level = after.level,
                                                                 .form = after.form,
                                                                 .negeri = negeri,
                                                                 .district = after.district,
                                                                 .village = after.village,
                                                                 .authority = authority.id,
                                                                 .controller = controller(negeri, authority, after.name),
                                                                 .id = after.id},
                                              [](const storage::Row& row) { return row.integer(0); });
  for (const auto version : versions) storage::note_change(call.tx, "", "school", after.id, version);
}

/// The school's operator of this name, in whatever letters; none: there is no such.
PersonId operator_called(Call& call, const SchoolId& school, const std::string& name) {
  PersonId out;
  call.tx.each(sql::operators_of_school{.school = school, .today = call.today()}, [&](const storage::Row& row) {
    if (out.empty() && fold_person(row.text(1)) == fold_person(name)) out = row.id<PersonId>(0);
  });
  return out;
}

/// The authority of the place of a person's oldest role. A slip opens everything that the person may do, so no other hands one out.
AuthorityId home_of(Call& call, const PersonId& person) {
  const Date today = call.today();
  AuthorityId out;
  SchoolId school;
  call.tx.each(sql::oldest_grant{.person = person, .today = today}, [&](const storage::Row& row) {
    school = row.id<SchoolId>(0);
    out = row.id<AuthorityId>(1);
  });
  if (!school.empty()) {
    call.tx.each(sql::school_by_id{.id = school}, [&](const storage::Row& row) { out = row.id<AuthorityId>(5); });
  }
  return out;
}

}  // namespace

Result<PreparedSchools> prepare_schools(Call&, const Query<ImportWish>& wish, const Upload& file) {
  return prepare<SchoolRow>(wish.value, file.bytes, &read_schools);
}

Result<ImportReport> import_schools(Call& call, const PreparedSchools& prepared) {
  const Known known = known_schools(call);
  Reading<SchoolRow> file = prepared.file;
  const int others = leave_others(file, known);
  SchoolPlan plan = plan_schools(known.own, file, prepared.decisions);
  for (const SchoolRow& row : plan.added) need_authority(known, row.authority, row.row, row.name, plan);
  for (const auto& changed : plan.changed) need_authority(known, changed.after.authority, changed.row, changed.after.name, plan);
  ImportReport report = report_of("schools", plan, prepared,
                                  {"NPSN", "Nama", "Bentuk pendidikan", "Status", "Kecamatan", "Kelurahan", "Kewenangan"});
  report.others = others;
  if (prepared.wish.dry_run || !plan.ready()) {
    for (const SchoolRow& row : plan.added) report.added.push_back({row.row, "", row.name, row.level});
    return report;
  }
  for (const SchoolRow& row : plan.added) add(call, known, row, report);
  for (const auto& changed : plan.changed) change(call, known, changed.after);
  report.applied = true;
  return report;
}

Result<SchoolList> list_schools(Call& call) {
  SchoolList out;
  const Date today = call.today();
  for (const Grant& grant : call.actor.grants) {
    if (grant.role != Role::office) continue;
    call.tx.each(sql::schools_of_authority{.authority = grant.authority}, [&](const storage::Row& row) {
      out.schools.push_back({row.id<SchoolId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5) != 0,
                             row.text(6), row.text(7), row.number(8), row.number(9), row.number(10), OperatorState::none, {}});
    });
    std::map<std::string, SchoolView*> by_id;
    for (SchoolView& school : out.schools) by_id[school.id.text] = &school;
    call.tx.each(sql::operators_of_authority{.now = call.now, .authority = grant.authority, .today = today},
                 [&](const storage::Row& row) {
                   SchoolView& school = *by_id.at(row.text(0));
                   school.operators.push_back(row.text(2));
                   if (row.integer(3) != 0) school.state = OperatorState::active;
                   else if (row.integer(4) != 0 && school.state == OperatorState::none) school.state = OperatorState::invited;
                 });
  }
  return out;
}

Result<PreparedOperatorSlip> prepare_operator_slip(Call& snapshot, const SchoolId& school, const OperatorWish& wish) {
  return PreparedOperatorSlip{school, wish.name, draft_slip(snapshot, wish.origin)};
}

Result<SlipMade> operator_slip(Call& call, const PreparedOperatorSlip& prepared) {
  const SchoolId& school = prepared.school;
  const auto found = call.tx.one(sql::school_by_id{.id = school}, [](const storage::Row& row) {
    return std::pair(row.text(2), row.id<AuthorityId>(5));
  });
  if (!found || !in_office(call, found->second)) return fail(Fault::not_found, "school.unknown");
  PersonId person = operator_called(call, school, prepared.name);
  if (person.empty()) {
    person = new_person(call, prepared.name);
    give_role(call, person, Role::operator_, school);
  } else if (!in_office(call, home_of(call, person))) {
    return fail(Fault::forbidden, "slip.other_place", "name");
  }
  return keep_draft(call, prepared.draft, person, found->first);
}

Result<Done> take_off_operator(Call& call, const SchoolId& school, const OperatorName& in) {
  const auto owner = call.tx.one(sql::school_by_id{.id = school}, [](const storage::Row& row) { return row.id<AuthorityId>(5); });
  if (!owner || !in_office(call, *owner)) return fail(Fault::not_found, "school.unknown");
  const PersonId person = operator_called(call, school, in.name);
  if (person.empty()) return fail(Fault::not_found, "staff.unknown", "name");
  if (!in_office(call, home_of(call, person)) || person == call.actor.person) return fail(Fault::forbidden, "slip.other_place", "name");
  if (!take_off(call, person)) return fail(Fault::conflict, "second.is_off", "name");
  return Done{};
}

}  // namespace selami::people
