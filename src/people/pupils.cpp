#include "people/pupils.hpp"

#include <algorithm>
#include <map>

#include "people/access.hpp"
#include "people/places.hpp"
#include "people_core/fold.hpp"
#include "roster_sql.hpp"
#include "schools_sql.hpp"
#include "transfer_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

std::optional<std::string> kept(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

/// Rows whose NISN is in another school of the city today, under that name: by a number alone nobody learns anything.
std::set<std::string> elsewhere_of(Call& call, const SchoolId& school, const std::vector<PupilRow>& rows, const PupilsNow& now) {
  std::set<std::string> known;
  for (const PupilNow& pupil : now.pupils) known.insert(pupil.nisn);
  std::set<std::string> out;
  for (const PupilRow& row : rows) {
    if (row.nisn.empty() || known.count(row.nisn) != 0) continue;
    call.tx.each(sql::active_elsewhere{.nisn = row.nisn, .school = school}, [&](const storage::Row& found) {
      if (share_a_word(found.text(0), row.name)) out.insert(row.nisn);
    });
  }
  return out;
}

PupilsNow pupils_of(Call& call, const SchoolId& school, const std::string& year, const std::vector<PupilRow>& rows) {
  PupilsNow out;
  const Date today = call.today();
  call.tx.each(sql::school_by_id{.id = school}, [&](const storage::Row& row) { out.level = row.text(3); });
  out.groups = call.tx.list(sql::groups_of_year{.school = school, .year = year},
                            [](const storage::Row& row) { return RosterGroup{row.text(0), row.text(1)}; });
  out.pupils = call.tx.list(sql::pupils_now{.school = school, .year = year, .today = today}, [](const storage::Row& row) {
    return PupilNow{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(6), row.text(5)};
  });
  out.elsewhere = elsewhere_of(call, school, rows, out);
  return out;
}

/// Writes one import of one school.
class Import {
 public:
  Import(Call& call, const PreparedPupils& prepared, std::string year)
      : call_(call), school_(prepared.school), places_(call, prepared.school, std::move(year)),
        confirms_(prepared.confirms_grades()) {}

  /// A newcomer gets the class's grade and phase when all of it have the same; a new class what the operator confirmed.
  void open_groups(std::vector<GroupPlan>& groups) {
    for (GroupPlan& group : groups) {
      const bool sure = confirms_ && group.guess.sure;
      if (group.id.empty()) group.id = places_.make_group(group.name, {sure ? group.guess.grade : "", sure ? group.guess.phase : ""});
      ids_[fold(group.name)] = group.id;
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
      places_.note("pupil", id, 1);
    }
    enter(id, row.group);
    return id;
  }
  void change(const PupilPlan::Changed& changed) {
    save(changed.after);
    const auto moved = std::any_of(changed.what.begin(), changed.what.end(), [](const FieldChange& c) { return c.field == "group"; });
    if (moved) enter(changed.after.id, changed.after.group);
  }
  void leave(const PupilPlan::Missing& missing) {
    if (missing.gone != Gone::stays) places_.leave_school(missing.who.id, enum_text(missing.gone));
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
  void save(const PupilNow& after) {
    const auto versions = call_.tx.run_returning(sql::change_pupil{.name = after.name,
                                                                   .nisn = kept(after.nisn),
                                                                   .nipd = kept(after.nipd),
                                                                   .sex = kept(after.sex),
                                                                   .school = school_,
                                                                   .id = after.id},
                                                 [](const storage::Row& row) { return row.integer(0); });
    for (const auto version : versions) places_.note("pupil", after.id, version);
  }
  void enter(const std::string& pupil, const std::string& group) {
    const auto found = ids_.find(fold(group));
    if (found != ids_.end()) places_.enter(pupil, found->second);  // else a pupil without a class group
  }

  Call& call_;
  const SchoolId& school_;
  Places places_;
  bool confirms_;
  std::map<std::string, std::string> ids_;  ///< class groups by folded name
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
  PupilPlan plan = plan_pupils(pupils_of(call, school, year, prepared.file.rows), prepared.file, prepared.decisions);
  ImportReport report = report_of("pupils", plan, prepared, {"Nama", "NISN", "NIPD", "JK", "Rombel"});
  report.school_year = year;
  if (prepared.wish.dry_run || !plan.ready()) {
    for (const PupilRow& row : plan.added) report.added.push_back({row.row, "", row.name, row.group});
    report.groups = plan.groups;
    return report;
  }
  Import import(call, prepared, year);
  import.open_groups(plan.groups);
  for (const auto& missing : plan.missing) import.leave(missing);
  for (const auto& changed : plan.changed) import.change(changed);
  for (const PupilRow& row : plan.added) report.added.push_back({row.row, import.add(row), row.name, row.group});
  report.groups = plan.groups;
  report.applied = true;
  return report;
}

}  // namespace selami::people
