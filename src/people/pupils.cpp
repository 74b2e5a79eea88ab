#include "people/pupils.hpp"

#include <algorithm>
#include <map>

#include "people/access.hpp"
#include "people/accounts.hpp"
#include "people_core/fold.hpp"
#include "roster_sql.hpp"
#include "schools_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

struct MembershipKind { static constexpr const char* prefix = "membership"; };

std::optional<std::string> kept(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

PupilsNow pupils_of(Call& call, const SchoolId& school, const std::string& year) {
  PupilsNow out;
  const Date today = call.today();
  call.tx.each(sql::school_by_id{.id = school}, [&](const storage::Row& row) { out.level = row.text(3); });
  out.groups = call.tx.list(sql::groups_of_year{.school = school, .year = year},
                            [](const storage::Row& row) { return RosterGroup{row.text(0), row.text(1)}; });
  out.pupils = call.tx.list(sql::pupils_now{.school = school, .year = year, .today = today}, [](const storage::Row& row) {
    return PupilNow{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(6), row.text(5)};
  });
  return out;
}

/// A class group while pupils are put into it.
struct Place {
  std::string id;
  std::int64_t number = 0;  ///< the highest so far
  std::string grade;
  std::string phase;
};

/// Writes one import of one school.
class Import {
 public:
  Import(Call& call, const PreparedPupils& prepared, std::string year)
      : call_(call), school_(prepared.school), year_(std::move(year)), today_(call.today()), yesterday_(yesterday(call)),
        confirms_(prepared.confirms_grades()) {}

  void open_groups(std::vector<GroupPlan>& groups) {
    for (GroupPlan& group : groups) {
      if (group.id.empty()) make(group);
      places_[fold(group.name)] = place_of(group);
    }
  }
  std::string add(const PupilRow& row) {
    std::string id = known_from_before(row);
    if (!id.empty()) {
      save({id, row.name, row.nisn, row.nipd, row.sex, "", ""});
    } else {
      id = call_.make_id<PupilKind>().text;
      call_.tx.run(sql::add_pupil{
          .school = school_, .id = id, .name = row.name, .nisn = kept(row.nisn), .nipd = kept(row.nipd), .sex = kept(row.sex)});
      note("pupil", id, 1);
    }
    enter(id, row.group);
    return id;
  }
  void change(const PupilPlan::Changed& changed) {
    save(changed.after);
    const auto moved = std::any_of(changed.what.begin(), changed.what.end(), [](const FieldChange& c) { return c.field == "group"; });
    if (!moved) return;
    leave_group(changed.after.id);
    enter(changed.after.id, changed.after.group);
  }
  void leave(const PupilNow& gone) {
    leave_group(gone.id);
    const auto versions = call_.tx.run_returning(sql::pupil_left{.today = today_, .school = school_, .id = gone.id},
                                                 [](const storage::Row& row) { return row.integer(0); });
    for (const auto version : versions) note("pupil", gone.id, version);
  }

 private:
  struct Leaver {
    std::string id;
    std::string name;
  };
  /// The id of a pupil who left and comes back, or empty. A NISN under a name that has no word in common is mistyped: taken at
  /// its word, one child's work would stand under another's name.
  std::string known_from_before(const PupilRow& row) {
    if (!leavers_) {
      leavers_.emplace();
      call_.tx.each(sql::pupils_who_left{.school = school_}, [&](const storage::Row& left) {
        leavers_->emplace(left.text(0), Leaver{left.text(1), left.text(2)});
      });
    }
    std::string id;
    const auto [from, to] = leavers_->equal_range(row.nisn);
    for (auto left = from; left != to; ++left) {
      if (share_a_word(left->second.name, row.name)) id = left->second.id;  // the newest stands last
    }
    return id;
  }
  void note(const char* table, const std::string& id, std::int64_t version) {
    storage::note_change(call_.tx, school_.text, table, id, version);
  }
  void make(GroupPlan& group) {
    group.id = call_.make_id<GroupKind>().text;
    call_.tx.run(sql::add_group{.school = school_, .id = group.id, .name = group.name, .year = year_});
    note("class_group", group.id, 1);
  }
  /// A newcomer gets the class's grade and phase when all of it have the same; a new class what the operator confirmed.
  Place place_of(const GroupPlan& group) {
    Place out{group.id, 0, "", ""};
    call_.tx.each(sql::group_numbers{.school = school_, .group_id = group.id}, [&](const storage::Row& row) {
      out.number = row.integer(0);
      if (row.text(1) == row.text(2)) out.grade = row.text(1);
      if (row.text(3) == row.text(4)) out.phase = row.text(3);
    });
    if (out.number == 0 && confirms_ && group.guess.sure) out.grade = group.guess.grade, out.phase = group.guess.phase;
    return out;
  }
  void save(const PupilNow& after) {
    const auto versions = call_.tx.run_returning(sql::change_pupil{.name = after.name,
                                                                   .nisn = kept(after.nisn),
                                                                   .nipd = kept(after.nipd),
                                                                   .sex = kept(after.sex),
                                                                   .school = school_,
                                                                   .id = after.id},
                                                 [](const storage::Row& row) { return row.integer(0); });
    for (const auto version : versions) note("pupil", after.id, version);
  }
  void enter(const std::string& pupil, const std::string& group) {
    const auto found = places_.find(fold(group));
    if (found == places_.end()) return;  // a pupil without a class group
    Place& place = found->second;
    const auto id = call_.make_id<MembershipKind>();
    call_.tx.run(sql::add_membership{.school = school_,
                                     .id = id,
                                     .pupil = pupil,
                                     .group_id = place.id,
                                     .number = ++place.number,
                                     .grade = place.grade,
                                     .phase = place.phase,
                                     .since = today_});
    note("membership", id.text, 1);
  }
  void leave_group(const std::string& pupil) {
    call_.tx.run(sql::drop_memberships_of_today{.school = school_, .pupil = pupil, .today = today_});
    call_.tx.run(sql::end_memberships{.yesterday = yesterday_, .school = school_, .pupil = pupil, .today = today_});
  }

  Call& call_;
  const SchoolId& school_;
  std::string year_;
  Date today_;
  Date yesterday_;
  bool confirms_;
  std::map<std::string, Place> places_;
  std::optional<std::multimap<std::string, Leaver>> leavers_;  ///< by NISN; read with the first newcomer
};

bool is_school_year(const std::string& text) {
  if (text.size() != 9 || text[4] != '/') return false;
  int from = 0, to = 0;
  for (int i = 0; i < 4; ++i) {
    const char a = text[static_cast<std::size_t>(i)], b = text[static_cast<std::size_t>(i) + 5];
    if (a < '0' || a > '9' || b < '0' || b > '9') return false;
    from = from * 10 + (a - '0');
    to = to * 10 + (b - '0');
  }
  return to == from + 1;
}

bool doubtful(const PupilPlan& plan) {
  return std::any_of(plan.groups.begin(), plan.groups.end(), [](const GroupPlan& group) { return group.doubtful; });
}

}  // namespace

Result<PreparedPupils> prepare_pupils(Call& snapshot, const SchoolId& school, const Query<ImportWish>& wish, const Upload& file) {
  TRY_DO(school_with_role(snapshot, school, Role::operator_));
  if (!wish->school_year.empty() && !is_school_year(wish->school_year)) {
    return fail(Fault::invalid, "request.out_of_range", "school_year");
  }
  TRY(PreparedPupils out, prepare<PupilRow>(wish.value, file.bytes, &read_pupils));
  out.school = school;
  return out;
}

Result<ImportReport> import_pupils(Call& call, const PreparedPupils& prepared) {
  const SchoolId& school = prepared.school;
  TRY_DO(school_with_role(call, school, Role::operator_));
  const std::string year = prepared.wish.school_year.empty() ? school_year(call.today()) : prepared.wish.school_year;
  PupilPlan plan = plan_pupils(pupils_of(call, school, year), prepared.file, prepared.decisions);
  ImportReport report = report_of("pupils", plan, prepared.file, {"Nama", "NISN", "NIPD", "JK", "Rombel"});
  report.school_year = year;
  for (const PupilNow& gone : plan.left) report.left.push_back({0, gone.id, gone.name, gone.group});
  const bool waits = doubtful(plan) && prepared.wish.leaving != "yes";
  if (prepared.wish.dry_run || !plan.ready() || waits) {
    for (const PupilRow& row : plan.added) report.added.push_back({row.row, "", row.name, row.group});
    report.groups = plan.groups;
    return report;
  }
  Import import(call, prepared, year);
  import.open_groups(plan.groups);
  for (const PupilNow& gone : plan.left) import.leave(gone);
  for (const auto& changed : plan.changed) import.change(changed);
  for (const PupilRow& row : plan.added) report.added.push_back({row.row, import.add(row), row.name, row.group});
  report.groups = plan.groups;
  report.applied = true;
  return report;
}

}  // namespace selami::people
