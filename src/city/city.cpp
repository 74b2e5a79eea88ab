#include "city/city.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "city_core/period.hpp"
#include "city_core/suppress.hpp"
#include "city_sql.hpp"
#include "people/access.hpp"
#include "people_core/rights.hpp"

namespace selami::city {
namespace {

using storage::Row;

constexpr const char* answers[] = {"ya", "biasa", "tidak"};
constexpr const char* stages[] = {"memahami", "mengaplikasi", "merefleksi"};
constexpr Bounds school_bounds{1, 5, 10};

/// One school's sums in a period.
struct SchoolSums {
  std::string level;
  std::string district;
  Crowd crowd;
  int lessons = 0;
  int lessons_now = 0;  ///< until today, for coverage only
  std::vector<int> stages = std::vector<int>(3, 0);
  int rounds = 0;
  int answered = 0;
  std::vector<std::vector<int>> voices = std::vector<std::vector<int>>(3, std::vector<int>(3, 0));
};
using Schools = std::map<std::string, SchoolSums>;

struct Period {
  Date from;
  Date to;
  Date sums_to;
};

/// The semester of today; sums end with last week's Sunday.
Period period_of(const Date& today) {
  const std::string year = today.text.substr(0, 4);
  return {Date{year + (semester(today) == 1 ? "-07-01" : "-01-01")}, today, last_sunday(today)};
}

std::size_t place_of(const char* const (&names)[3], const std::string& name) {
  return static_cast<std::size_t>(std::find(std::begin(names), std::end(names), name) - std::begin(names));
}

void add_school(Schools& schools, const Row& row) {
  SchoolSums& one = schools[row.text(0)];
  one.level = row.text(1);
  one.district = row.text(2);
}

void fill(Call& call, Schools& schools, const Period& p) {
  const auto of = [&](const Row& row) -> SchoolSums* {
    const auto found = schools.find(row.text(0));
    return found == schools.end() ? nullptr : &found->second;
  };
  call.tx.each(sql::lessons_by_school{.from_day = p.from, .to_day = p.to}, [&](const Row& row) {
    if (SchoolSums* s = of(row)) s->lessons_now = row.number(1);
  });
  call.tx.each(sql::lessons_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    if (SchoolSums* s = of(row)) s->lessons = row.number(1), s->crowd.teachers = row.number(2), s->crowd.schools = 1;
  });
  call.tx.each(sql::pupils_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    if (SchoolSums* s = of(row)) s->crowd.pupils = row.number(1);
  });
  call.tx.each(sql::voices_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    const std::size_t answer = place_of(answers, row.text(2));
    const std::int64_t statement = row.integer(1);
    SchoolSums* s = of(row);
    if (s && answer < 3 && statement >= 1 && statement <= 3) s->voices[static_cast<std::size_t>(statement - 1)][answer] = row.number(3);
  });
  call.tx.each(sql::answered_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    if (SchoolSums* s = of(row)) s->answered = row.number(1), s->rounds = row.number(2);
  });
  call.tx.each(sql::experiences_by_school{.from_day = p.from, .to_day = p.sums_to}, [&](const Row& row) {
    const std::size_t stage = place_of(stages, row.text(1));
    SchoolSums* s = of(row);
    if (s && stage < 3) s->stages[stage] = row.number(2);
  });
}

void add(SumView& to, const SchoolSums& from) {
  to.teachers += from.crowd.teachers;
  to.pupils += from.crowd.pupils;
  to.lessons += from.lessons;
  to.rounds += from.rounds;
  to.answered += from.answered;
  for (std::size_t i = 0; i < 3; ++i) {
    to.stages[i] += from.stages[i];
    for (std::size_t k = 0; k < 3; ++k) to.voices[i][k] += from.voices[i][k];
  }
}

/// The sums of the schools that `belongs` names; without numbers where they may not be shown.
template <class F>
SumView sum(const std::string& key, const Schools& schools, Shown shown, F&& belongs) {
  SumView out;
  out.key = key;
  out.stages.assign(3, 0);
  out.voices.assign(3, std::vector<int>(3, 0));
  for (const auto& [id, school] : schools) {
    if (!belongs(school)) continue;
    ++out.schools;
    if (school.lessons_now > 0) ++out.schools_active;
    if (shown == Shown::yes) add(out, school);
  }
  out.hidden = shown == Shown::yes ? Hidden::no
               : out.schools_active == 0 ? Hidden::none_yet
               : shown == Shown::too_few ? Hidden::too_few : Hidden::complement;
  return out;
}

/// Levels and districts as cells over atoms (level, district), and the decision which may be shown.
struct Table {
  std::vector<std::string> levels;
  std::vector<std::string> districts;
  std::vector<Shown> shown;  ///< levels, districts, all
};

Table decide(const Schools& schools) {
  static const std::vector<std::string> order = {"tk", "sd", "smp", "sma", "smk", "slb", "pkbm"};
  std::set<std::string> levels;
  std::set<std::string> districts;
  std::map<std::pair<std::string, std::string>, Crowd> atoms;
  for (const auto& [id, s] : schools) {
    levels.insert(s.level);
    districts.insert(s.district);
    Crowd& crowd = atoms[{s.level, s.district}];
    crowd.schools += s.crowd.schools;
    crowd.teachers += s.crowd.teachers;
    crowd.pupils += s.crowd.pupils;
  }
  Table out;
  for (const std::string& level : order) {
    if (levels.count(level)) out.levels.push_back(level);
  }
  out.districts.assign(districts.begin(), districts.end());
  std::vector<Crowd> crowds;
  for (const auto& [key, crowd] : atoms) crowds.push_back(crowd);
  std::vector<Cell> cells;
  const auto add_cell = [&](auto&& belongs) {
    Cell cell;
    for (const auto& [key, crowd] : atoms) cell.atoms.push_back(belongs(key));
    cells.push_back(std::move(cell));
  };
  for (const std::string& level : out.levels) add_cell([&](const auto& key) { return key.first == level; });
  for (const std::string& district : out.districts) add_cell([&](const auto& key) { return key.second == district; });
  add_cell([](const auto&) { return true; });
  out.shown = suppress(cells, crowds, Bounds{});
  return out;
}

}  // namespace

Result<CityOverview> overview(Call& call) {
  const auto office = std::find_if(call.actor.grants.begin(), call.actor.grants.end(), [](const Grant& g) { return g.role == Role::office; });
  if (office == call.actor.grants.end()) return fail(Fault::forbidden, "right.missing");
  const Period p = period_of(call.today());
  Schools schools;
  call.tx.each(sql::schools_seen{.authority = office->authority, .today = call.today()}, [&](const Row& row) { add_school(schools, row); });
  fill(call, schools, p);
  CityOverview out;
  out.authority = call.tx.one(sql::authority_of_office{.authority = office->authority}, [](const Row& row) { return row.text(1); }).value_or("");
  out.from = p.from;
  out.to = p.to;
  out.sums_to = p.sums_to;
  const Table table = decide(schools);
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

Result<SchoolOverview> school_overview(Call& call, const SchoolId& id) {
  if (!people::may(call.actor, Action::school_overview, {.school = id, .authority = {}, .owner = {}, .lesson = {}})) {
    return fail(Fault::not_found, "school.unknown", "school");
  }
  const Period p = period_of(call.today());
  Schools schools;
  call.tx.each(sql::one_school{.school = id}, [&](const Row& row) { add_school(schools, row); });
  if (schools.empty()) return fail(Fault::not_found, "school.unknown", "school");
  fill(call, schools, p);
  const Shown shown = enough(schools.begin()->second.crowd, school_bounds) ? Shown::yes : Shown::too_few;
  return SchoolOverview{p.from, p.to, p.sums_to, false, sum("", schools, shown, [](const SchoolSums&) { return true; })};
}

}  // namespace selami::city
