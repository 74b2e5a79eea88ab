#include <algorithm>
#include <map>

#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people/places.hpp"
#include "people/year.hpp"
#include "people_core/fold.hpp"
#include "people_core/group_name.hpp"
#include "people_core/promotion.hpp"
#include "promotion_sql.hpp"
#include "roster_sql.hpp"
#include "schools_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

constexpr int undo_days = 7;

/// July to September: later, somebody without a class group is no longer a matter of naik kelas.
bool in_season(const Date& today) { return "07" <= today.text.substr(5, 2) && today.text.substr(5, 2) <= "09"; }

/// A pupil who waits for the new year, with what the membership of the old one says.
struct Waiting {
  GroupId group;
  std::string group_name;
  PupilId pupil;
  int number = 0;
  std::string name;
  Places::Standing standing;
};

std::vector<Waiting> waiting_of(Call& call, const SchoolId& school) {
  const Date today = call.today();
  const std::string year = school_year(today);
  auto out = call.tx.list(sql::promotion_pupils{.today = today, .school = school, .from_year = year_before(year), .to_year = year},
                      [](const storage::Row& row) {
                        return Waiting{row.id<GroupId>(0), row.text(1), row.id<PupilId>(2), row.number(3), row.text(4), {row.text(5), row.text(6)}};
                      });
  std::stable_sort(out.begin(), out.end(), [](const Waiting& a, const Waiting& b) { return group_before(a.group_name, b.group_name); });
  return out;
}

std::string level_of(Call& call, const SchoolId& school) {
  return call.tx.one(sql::school_by_id{.id = school}, [](const storage::Row& row) { return row.text(3); }).value_or("");
}

/// One naik kelas while it is written.
class Promotion {
 public:
  Promotion(Call& call, const SchoolId& school, const PromotionIn& in)
      : call_(call), school_(school), year_(school_year(call.today())), level_(level_of(call, school)), places_(call, school, year_) {
    for (const GroupFate& fate : in.groups) groups_[fate.group.text] = &fate;
    for (const PupilFate& fate : in.pupils) pupils_[fate.pupil.text] = &fate;
    call.tx.each(sql::groups_of_year{.school = school, .year = year_},
                 [&](const storage::Row& row) { rooms_[fold(row.text(1))] = row.text(0); });
  }

  Result<bool> run(const std::vector<Waiting>& waiting) {
    for (const Waiting& one : waiting) {
      const auto group = groups_.find(one.group.text);
      if (group != groups_.end()) TRY_DO(place(one, *group->second));
    }
    enter();
    for (const auto& [id, fate] : groups_) TRY_DO(assign(*fate));
    if (promoted_ + graduated_ + gone_ == 0) return fail(Fault::conflict, "promotion.nothing");
    return true;
  }

  void keep(const PromotionId& id) {
    call_.tx.run(sql::add_promotion{.school = school_, .id = id, .year = year_, .by = call_.actor.person, .now = call_.now,
                                    .promoted = promoted_, .graduated = graduated_, .gone = gone_});
    for (const auto& [kind, row] : rows_) {
      call_.tx.run(sql::add_promotion_row{.school = school_, .promotion = id, .kind = kind, .row = row});
    }
    storage::note_change(call_.tx, school_.text, "promotion", id.text, 1);
  }

 private:
  struct Entering {
    std::string pupil;
    std::string name;
    Places::Standing standing;
  };

  Result<bool> place(const Waiting& one, const GroupFate& group) {
    const auto said = pupils_.find(one.pupil.text);
    const Fate fate = said == pupils_.end() ? Fate::up : said->second->fate;
    const std::string& to = fate == Fate::up ? group.to : said->second->to;
    if (fate == Fate::moved || fate == Fate::left) return leave(one, enum_text(fate), gone_);
    if (fate == Fate::up && to.empty()) return leave(one, "graduated", graduated_);
    if (fold(to).empty()) return fail(Fault::invalid, "promotion.where", "pupils");
    Places::Standing standing = one.standing;
    if (fate != Fate::repeats) standing = after(one.standing, to);
    entering_[room(to)].push_back({one.pupil.text, one.name, standing});
    return true;
  }

  /// One grade on; where no grade is written, what the name of the new class group says for sure.
  Places::Standing after(const Places::Standing& before, const std::string& to) const {
    const GroupGuess guess = guess_group(to, level_);
    const std::string grade = grade_after(before.grade);
    if (!grade.empty() && level_ != "slb") return {grade, phase_of_grade(std::stoi(grade))};
    return guess.sure ? Places::Standing{guess.grade, guess.phase} : Places::Standing{grade, before.phase};
  }

  Result<bool> leave(const Waiting& one, const char* why, int& count) {
    note("ended", places_.leave_group(one.pupil.text));
    const Date today = call_.today();
    for (const auto version : call_.tx.run_returning(sql::graduate_pupil{.today = today, .why = why, .school = school_, .id = one.pupil},
                                                     [](const storage::Row& row) { return row.integer(0); })) {
      places_.note("pupil", one.pupil.text, version);
    }
    note("left", {one.pupil.text});
    ++count;
    return true;
  }

  std::string room(const std::string& name) {
    const auto [found, fresh] = rooms_.try_emplace(fold(name));
    if (fresh) {
      const GroupGuess guess = guess_group(name, level_);
      found->second = places_.make_group(name, guess.sure ? Places::Standing{guess.grade, guess.phase} : Places::Standing{});
      note("group", {found->second});
    }
    return found->second;
  }

  /// Numbers follow the names, as a new year's list does.
  void enter() {
    for (auto& [group, pupils] : entering_) {
      std::sort(pupils.begin(), pupils.end(), [](const Entering& a, const Entering& b) {
        return std::pair(fold(a.name), a.pupil) < std::pair(fold(b.name), b.pupil);
      });
      for (const Entering& one : pupils) {
        const Places::Moved moved = places_.enter(one.pupil, group, &one.standing);
        note("ended", moved.ended);
        note("made", {moved.made});
        ++promoted_;
      }
    }
  }

  Result<bool> assign(const GroupFate& fate) {
    const auto room = rooms_.find(fold(fate.to));
    if (!fate.teacher || fate.to.empty() || room == rooms_.end()) return true;
    const auto id = call_.make_id<AssignmentKind>();
    const AssignmentIn wish{*fate.teacher, GroupId{room->second}, "", TeachingRole::guru_kelas, call_.today(), std::nullopt};
    TRY_DO(put_assignment(call_, school_, id, wish));
    note("assignment", {id.text});
    return true;
  }

  void note(const char* kind, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) rows_.emplace_back(kind, id);
  }

  Call& call_;
  const SchoolId& school_;
  std::string year_;
  std::string level_;
  Places places_;
  std::map<std::string, const GroupFate*> groups_;  ///< by the old group's id
  std::map<std::string, const PupilFate*> pupils_;
  std::map<std::string, std::string> rooms_;        ///< this year's class groups by folded name
  std::map<std::string, std::vector<Entering>> entering_;
  std::vector<std::pair<std::string, std::string>> rows_;
  int promoted_ = 0, graduated_ = 0, gone_ = 0;
};

std::vector<Obstacle> obstacles_of(Call& call, const SchoolId& school, const PromotionId& id) {
  std::vector<Obstacle> out;
  call.tx.each(sql::promotion_lessons{.school = school, .promotion = id},
               [&](const storage::Row& row) { out.push_back({"lesson", row.text(0), row.number(1)}); });
  call.tx.each(sql::promotion_moves{.school = school, .promotion = id},
               [&](const storage::Row& row) { out.push_back({"pupil", row.text(0), row.number(1)}); });
  call.tx.each(sql::promotion_slots{.school = school, .promotion = id},
               [&](const storage::Row& row) { out.push_back({"timetable", row.text(0), row.number(1)}); });
  return out;
}

}  // namespace

int promotion_waits(Call& call, const SchoolId& school) {
  return in_season(call.today()) ? static_cast<int>(waiting_of(call, school).size()) : 0;
}

int untimed_groups(Call& call, const SchoolId& school) {
  const Date today = call.today();
  return call.tx.one(sql::untimed_groups{.school = school, .year = school_year(today), .today = today},
                     [](const storage::Row& row) { return row.number(0); }).value_or(0);
}

std::optional<PromotionDone> promotion_to_undo(Call& call, const SchoolId& school) {
  const Instant since = call.now + -undo_days * day_ms;
  return call.tx.one(sql::newest_promotion{.school = school, .since = since}, [&](const storage::Row& row) {
    const Date day = local_date(row.instant(1), call.setting.offset_min);
    return PromotionDone{row.id<PromotionId>(0), row.instant(1), date_of_day(day_number(day) + undo_days), row.number(2), row.number(3), row.number(4), {}};
  });
}

Result<PromotionView> read_promotion(Call& call, const SchoolId& school) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const std::string level = level_of(call, school);
  PromotionView out;
  out.to_year = school_year(call.today());
  out.from_year = year_before(out.to_year);
  for (const Waiting& one : waiting_of(call, school)) {
    if (out.groups.empty() || out.groups.back().id != one.group) {
      const Successor next = successor_of(one.group_name, level);
      out.groups.push_back({one.group, one.group_name, next.name, next.graduates, {}, {}});
    }
    out.groups.back().pupils.push_back({one.pupil, one.number, one.name});
  }
  call.tx.each(sql::class_teachers{.school = school, .year = out.from_year}, [&](const storage::Row& row) {
    for (PromotedGroup& group : out.groups) {
      if (group.id.text == row.text(0)) group.teacher = row.text(1);
    }
  });
  out.known = call.tx.list(sql::groups_of_year{.school = school, .year = out.to_year}, [](const storage::Row& row) { return row.text(1); });
  std::sort(out.known.begin(), out.known.end(), &group_before);
  out.staff = call.tx.list(sql::staff_names{.school = school},
                           [](const storage::Row& row) { return PromotionTeacher{row.id<StaffId>(0), row.text(1)}; });
  out.done = promotion_to_undo(call, school);
  if (out.done) out.done->obstacles = obstacles_of(call, school, out.done->id);
  return out;
}

Result<Done> put_promotion(Call& call, const SchoolId& school, const PromotionId& id, const PromotionIn& in) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  if (call.tx.one(sql::promotion_by_id{.school = school, .id = id}, [](const storage::Row&) { return true; })) return Done{};
  Promotion promotion(call, school, in);
  TRY_DO(promotion.run(waiting_of(call, school)));
  promotion.keep(id);
  return Done{};
}

Result<Done> undo_promotion(Call& call, const SchoolId& school, const PromotionId& id) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto found = call.tx.one(sql::promotion_by_id{.school = school, .id = id},
                                 [](const storage::Row& row) { return std::pair(row.instant(0), row.maybe_instant(1)); });
  if (!found) return fail(Fault::not_found, "promotion.unknown", "promotion");
  if (found->second) return Done{};
  if (found->first + undo_days * day_ms <= call.now) return fail(Fault::conflict, "promotion.too_late");
  if (!obstacles_of(call, school, id).empty()) return fail(Fault::conflict, "promotion.in_use");
  call.tx.run(sql::unmake_assignments{.school = school, .promotion = id});
  call.tx.run(sql::unmake_memberships{.school = school, .promotion = id});
  call.tx.run(sql::unend_memberships{.school = school, .promotion = id});
  const auto back = call.tx.run_returning(sql::unleave_pupils{.school = school, .promotion = id},
                                          [](const storage::Row& row) { return std::pair(row.text(0), row.integer(1)); });
  for (const auto& [pupil, version] : back) storage::note_change(call.tx, school.text, "pupil", pupil, version);
  call.tx.run(sql::unmake_groups{.school = school, .promotion = id});
  call.tx.run(sql::set_undone{.now = call.now, .by = call.actor.person, .school = school, .id = id});
  storage::note_change(call.tx, school.text, "promotion", id.text, 2);
  return Done{};
}

}  // namespace selami::people
