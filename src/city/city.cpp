#include "city/city.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/school_levels.hpp"
#include "city/minutes.hpp"
#include "city/sharing.hpp"
#include "city/school_sums.hpp"
#include "city/sums.hpp"
#include "city_core/publication.hpp"
#include "city_sql.hpp"
#include "people/access.hpp"
#include "people/agreements.hpp"
#include "people_core/rights.hpp"

namespace selami::city {
namespace {

using storage::Row;

void add_school(Schools& schools, const Row& row) {
  SchoolSums& one = schools[row.text(0)];
  one.level = row.text(1);
  one.district = row.text(2);
}

void add(SumView& to, const SchoolSums& from) {
  to.teachers += from.crowd.teachers;
  to.pupils += from.crowd.pupils;
  to.lessons += from.lessons;
  *to.rounds += from.rounds;
  *to.answered += from.answered;
  for (std::size_t i = 0; i < 3; ++i) {
    to.stages[i] += from.stages[i];
    for (std::size_t k = 0; k < 3; ++k) to.voices[i][k] += from.voices[i][k];
  }
}

/// The sums of the schools that `belongs` names; without numbers where they may not be shown.
template <class F>
SumView sum(const std::string& key, const Schools& schools, Shown shown, F&& belongs) {
  SumView out = empty_sum(key);
  for (const auto& [id, school] : schools) {
    if (!belongs(school)) continue;
    ++out.schools;
    if (school.active) ++out.schools_active;
    if (shown == Shown::yes) add(out, school);
  }
  out.hidden = shown == Shown::yes ? Hidden::no
               : out.schools_active == 0 ? Hidden::none_yet
               : shown == Shown::too_few ? Hidden::too_few : Hidden::complement;
  return out;
}

/// Levels and districts, and the decision which of their sums may be shown.
struct Table {
  std::vector<std::string> levels;
  std::vector<std::string> districts;
  std::vector<Shown> shown;  ///< levels, districts, all
};

/// One figure more: the sum over the schools that `belongs` names. Schools are atoms in the map's order.
template <class F>
void add_figure(Publication& publication, const Schools& schools, F&& belongs) {
  Sum one;
  int at = 0;
  for (const auto& [id, s] : schools) {
    const int atom = at++;
    if (!belongs(s)) continue;
    one.atoms.push_back(atom);
    one.crowd.schools += s.crowd.schools;
    one.crowd.teachers += s.crowd.teachers;
    one.crowd.pupils += s.crowd.pupils;
  }
  publication.figures.push_back({0, {std::move(one)}, false});
}

/// Each school for itself, so that also two of them stay unknown to each other. Which schools use Selami can be known: such a
/// one has a teacher and a lesson at least.
Publication of_schools(const Schools& schools, const Bounds& bounds) {
  Publication out;
  Measure teachers{{}, 1, {}, bounds.teachers}, pupils{{}, 0, {}, bounds.pupils}, lessons{{}, 1, {}, 0};
  for (const auto& [id, s] : schools) {
    out.atoms.push_back({static_cast<int>(out.atoms.size()), s.crowd});
    teachers.values.push_back(s.crowd.teachers);
    pupils.values.push_back(s.crowd.pupils);
    lessons.values.push_back(s.lessons);
  }
  out.measures = {std::move(teachers), std::move(pupils), std::move(lessons)};
  return out;
}

Table decide(const Schools& schools) {
  std::set<std::string> levels;
  std::set<std::string> districts;
  for (const auto& [id, s] : schools) {
    levels.insert(s.level);
    districts.insert(s.district);
  }
  Table out;
  for (const std::string_view level : school_levels) {
    if (const auto found = levels.find(std::string(level)); found != levels.end()) out.levels.push_back(*found);
  }
  out.districts.assign(districts.begin(), districts.end());
  const Rule rule;
  Publication publication = of_schools(schools, rule.bounds);
  for (const std::string& level : out.levels) add_figure(publication, schools, [&](const SchoolSums& s) { return s.level == level; });
  for (const std::string& district : out.districts) add_figure(publication, schools, [&](const SchoolSums& s) { return s.district == district; });
  add_figure(publication, schools, [](const SchoolSums&) { return true; });
  out.shown = publish(publication, rule);
  return out;
}

/// An authority's schools, still without sums.
Schools schools_of(Call& call, const AuthorityId& authority) {
  Schools out;
  call.tx.each(sql::schools_of_office{.authority = authority}, [&](const Row& row) {
    add_school(out, row);
    out[row.text(0)].name = row.text(4);
  });
  return out;
}

bool heads(const Actor& actor, const SchoolId& school) {
  return std::any_of(actor.grants.begin(), actor.grants.end(), [&](const Grant& one) { return one.role == Role::principal && one.school == school; });
}

/// An office's sums as its own page shows them.
SumTable table_of(const Schools& schools) {
  const Table table = decide(schools);
  SumTable out;
  std::size_t at = 0;
  for (const std::string& level : table.levels) {
    out.levels.push_back(sum(level, schools, table.shown[at++], [&](const SchoolSums& s) { return s.level == level; }));
  }
  for (const std::string& district : table.districts) {
    out.districts.push_back(sum(district, schools, table.shown[at++], [&](const SchoolSums& s) { return s.district == district; }));
  }
  out.all = sum("", schools, table.shown.back(), [](const SchoolSums&) { return true; });
  return out;
}

/// What is left of it where only some levels are given: these rows, and their sum. A district's sum over some levels is a figure that the
/// owner's page does not show, so only its coverage is given.
SumTable of_levels(const SumTable& whole, const Schools& schools, const people::Agreement& agreement) {
  const auto given = [&](const SchoolSums& s) { return people::gives_level(agreement, s.level); };
  SumTable out;
  std::vector<const SumView*> rows;
  for (const SumView& row : whole.levels) {
    if (!people::gives_level(agreement, row.key)) continue;
    out.levels.push_back(row);
    rows.push_back(&row);
  }
  for (const SumView& row : whole.districts) {
    SumView district = sum(row.key, schools, Shown::complement, [&](const SchoolSums& s) { return given(s) && s.district == row.key; });
    if (district.schools > 0) out.districts.push_back(std::move(district));
  }
  out.all = sum_of("", rows);
  return out;
}

/// Another office's schools through an agreement that is in force. Whatever it says, no figure is in it that the owner's page hides.
GivenView given_view(const people::Given& given, const Schools& schools) {
  const people::Agreement& agreement = given.agreement;
  const SumTable whole = table_of(schools);
  GivenView out{given.id, given.office, agreement.since, agreement.until, agreement.what, agreement.levels, {}, {}};
  out.sums = agreement.levels.empty() ? whole : of_levels(whole, schools, agreement);
  withhold(out.sums, agreement);
  if (!people::gives(agreement, people::Shared::names)) return out;
  for (const auto& [id, s] : schools) {
    if (people::gives_level(agreement, s.level)) out.names.push_back({s.name, s.level, s.district});
  }
  std::sort(out.names.begin(), out.names.end(), [](const GivenSchool& a, const GivenSchool& b) { return a.name < b.name; });
  return out;
}

}  // namespace

Result<CityOverview> overview(Call& call) {
  TRY(const AuthorityId office, people::own_office(call, Action::city_overview));
  const Period p = period_of(call.tx, call.today());
  CityOverview out;
  out.authority = call.tx.one(sql::authority_of_office{.authority = office}, [](const Row& row) { return row.text(1); }).value_or("");
  out.from = p.from;
  out.to = p.to;
  out.sums_to = p.sums_to;
  const std::vector<people::Given> given = people::given_to(call, office);
  std::vector<Schools> offices = {schools_of(call, office)};
  for (const people::Given& one : given) offices.push_back(schools_of(call, one.agreement.owner));
  read_sums(call.tx, p, offices);
  SumTable own = table_of(offices.front());
  for (std::size_t i = 0; i < given.size(); ++i) out.given.push_back(given_view(given[i], offices[i + 1]));
  if (!out.given.empty()) {
    std::vector<const SumTable*> tables = {&own};
    for (const GivenView& one : out.given) tables.push_back(&one.sums);
    out.together = together(tables);
  }
  out.all = std::move(own.all);
  out.levels = std::move(own.levels);
  out.districts = std::move(own.districts);
  // Of the own schools alone: no agreement gives them.
  std::set<SchoolId> ids;
  for (const auto& [id, school] : offices.front()) ids.insert(SchoolId{id});
  out.minutes = minutes_of_schools(call, ids);
  return out;
}

Result<SchoolOverview> school_overview(Call& call, const SchoolId& id) {
  if (!people::may(call.actor, Action::school_overview, {.school = id, .authority = {}, .owner = {}, .lesson = {}})) {
    return fail(Fault::not_found, "school.unknown", "school");
  }
  const Period p = period_of(call.tx, call.today());
  Schools schools;
  call.tx.each(sql::one_school{.school = id}, [&](const Row& row) { add_school(schools, row); });
  if (schools.empty()) return fail(Fault::not_found, "school.unknown", "school");
  read_sums(call.tx, p, id, schools.begin()->second);
  const Shown shown = enough(schools.begin()->second.crowd, school_bounds) ? Shown::yes : Shown::too_few;
  SchoolOverview out{p.from, p.to, p.sums_to, false, sum("", schools, shown, [](const SchoolSums&) { return true; }), std::nullopt};
  if (heads(call.actor, id)) out.minutes = minutes_of_school(call, id);
  return out;
}

}  // namespace selami::city
