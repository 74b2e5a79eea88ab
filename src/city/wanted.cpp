#include "city/wanted.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "people_core/rights.hpp"
#include "storage/changes.hpp"
#include "wanted_sql.hpp"

namespace selami::city {
namespace {

using storage::Row;

/// Whose schools are looked at: one of the two is empty.
struct Whose {
  AuthorityId authority;
  SchoolId school;
};

ServedSchool served_of(const Row& row) {
  ServedSchool out;
  out.name = row.text(1);
  out.district = row.text(2);
  out.supervised = row.integer(3) == 1;
  out.recorded = row.integer(4) == 1;
  out.recorded_long = row.integer(5) == 1;
  if (const auto day = row.maybe_text(6)) out.visited = Date{*day};
  return out;
}

void add_served(Call& call, const Whose& whose, std::vector<ServedSchool>& to) {
  const Date today = call.today();
  std::map<std::string, ServedSchool> schools;
  call.tx.each(sql::schools_served{.today = today, .long_ago = date_of_day(day_number(today) - 7 * visit_weeks), .authority = whose.authority, .school = whose.school},
               [&](const Row& row) { schools.emplace(row.text(0), served_of(row)); });
  const auto in = [&](const Row& row, auto&& use) {
    if (const auto found = schools.find(row.text(0)); found != schools.end()) use(found->second);
  };
  const std::string stamp = school_year(today) + "-" + std::to_string(semester(today));
  call.tx.each(sql::classes_joined{.semester = stamp, .authority = whose.authority, .school = whose.school},
               [&](const Row& row) { in(row, [&](ServedSchool& one) { one.unlinked = row.number(1), one.linked = row.number(2); }); });
  call.tx.each(sql::help_standing{.authority = whose.authority, .school = whose.school}, [&](const Row& row) {
    in(row, [&](ServedSchool& one) {
      one.asked.push_back({enum_value<HelpKind>(row.text(1)).value_or(HelpKind::other), row.text(2), local_date(row.instant(3), call.setting.offset_min)});
    });
  });
  for (auto& [id, one] : schools) to.push_back(std::move(one));
}

Result<Done> sees(const Call& call, const SchoolId& school) {
  if (people::may(call.actor, Action::school_overview, {.school = school, .authority = {}, .owner = {}, .lesson = {}})) return Done{};
  return fail(Fault::not_found, "school.unknown", "school");
}

/// Who accompanies a school sees what it asks for, and neither asks nor ends it in its place.
Result<Done> heads(const Call& call, const SchoolId& school) {
  TRY_DO(sees(call, school));
  const std::vector<SchoolId> headed = people::schools_with(call.actor, Role::principal);
  if (std::find(headed.begin(), headed.end(), school) == headed.end()) return fail(Fault::forbidden, "right.missing");
  return Done{};
}

/// None; or whether it is over.
std::optional<bool> over(Call& call, const SchoolId& school, const HelpId& id) {
  return call.tx.one(sql::help_by_id{.school = school, .id = id}, [](const Row& row) { return !row.null(0); });
}

}  // namespace

Result<WantedList> help_wanted(Call& call) {
  std::vector<ServedSchool> schools;
  for (const Grant& grant : call.actor.grants) {
    if (grant.role == Role::office) add_served(call, {grant.authority, {}}, schools);
  }
  return WantedList{wanted(schools, call.today()), static_cast<int>(schools.size())};
}

Result<WantedList> own_help_wanted(Call& call) {
  std::set<SchoolId> own;
  for (const Role role : {Role::principal, Role::supervisor}) {
    for (const SchoolId& school : people::schools_with(call.actor, role)) own.insert(school);
  }
  std::vector<ServedSchool> schools;
  for (const SchoolId& school : own) add_served(call, {{}, school}, schools);
  return WantedList{wanted(schools, call.today()), static_cast<int>(schools.size())};
}

Result<SchoolHelp> school_help(Call& call, const SchoolId& school) {
  TRY_DO(sees(call, school));
  return SchoolHelp{call.tx.list(sql::help_of_school{.school = school}, [](const Row& row) {
    HelpView one{row.id<HelpId>(0), enum_value<HelpKind>(row.text(1)).value_or(HelpKind::other), row.text(2), row.text(5), row.instant(3), std::nullopt};
    if (!row.null(4)) one.ended_at = row.instant(4);
    return one;
  })};
}

Result<Done> ask_help(Call& call, const SchoolId& school, const HelpId& id, const HelpIn& in) {
  TRY_DO(heads(call, school));
  if (over(call, school, id)) return Done{};
  const bool stands = call.tx.one(sql::help_of_kind{.school = school, .kind = enum_text(in.kind)}, [](const Row&) { return true; }).has_value();
  if (stands) return fail(Fault::conflict, "help.stands", "kind");
  call.tx.run(sql::ask_help{.school = school, .id = id, .kind = enum_text(in.kind), .words = in.words, .by = call.actor.person, .now = call.now});
  storage::note_change(call.tx, school.text, "help_request", id.text, 1);
  return Done{};
}

Result<Done> end_help(Call& call, const SchoolId& school, const HelpId& id) {
  TRY_DO(heads(call, school));
  const auto is_over = over(call, school, id);
  if (!is_over) return fail(Fault::not_found, "help.unknown", "help");
  if (*is_over) return Done{};
  call.tx.run(sql::end_help{.now = call.now, .school = school, .id = id});
  storage::note_change(call.tx, school.text, "help_request", id.text, 2);
  return Done{};
}

}  // namespace selami::city
