#include "people_core/fold.hpp"
#include "people_core/roster_plan.hpp"

namespace selami::people {
namespace {

/// A school's own number for comparing: Excel may have eaten its zeros.
std::string number_key(const std::string& number) {
  const std::size_t start = number.find_first_not_of('0');
  return start == std::string::npos ? std::string{} : fold_tight(std::string_view(number).substr(start));
}

/// What rows and pupils are compared by, made once.
struct Keys {
  std::string name, group, nipd;
};
template <class Thing>
Keys keys_of(const Thing& thing) {
  return {fold(thing.name), fold(thing.group), number_key(thing.nipd)};
}
template <class Thing>
std::vector<std::string> marks_of(const Thing& thing) {
  const Keys keys = keys_of(thing);
  std::vector<std::string> marks;
  if (!keys.name.empty()) marks.push_back("name " + keys.name);
  if (!keys.nipd.empty()) marks.push_back("nipd " + keys.nipd);
  if (!thing.nisn.empty()) marks.push_back("nisn " + thing.nisn);
  return marks;
}
bool same(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

Asked::Candidate show(const PupilNow& pupil) {
  return {pupil.id, pupil.name, pupil.nisn.empty() ? pupil.nipd : pupil.nisn, pupil.group};
}

class PupilPlanner {
 public:
  PupilPlanner(const PupilsNow& now, const Reading<PupilRow>& file, const Decisions& decisions)
      : now_(now), file_(file), decisions_(decisions), claims_(now.pupils) {
    for (const RosterGroup& group : now.groups) group_ids_.emplace(fold(group.name), group.id);
    for (std::size_t i = 0; i < now.pupils.size(); ++i) {
      keys_now_.push_back(keys_of(now.pupils[i]));
      index_by(by_nisn_, now.pupils[i].nisn, i);
      index_by(by_name_, keys_now_[i].name, i);
      index_by(by_nipd_, keys_now_[i].nipd, i);
    }
    for (const PupilRow& row : file.rows) keys_[row.row] = keys_of(row);
  }

  PupilPlan run() {
    std::vector<const PupilRow*> rows = rows_to_plan(file_, decisions_, plan_);
    refuse_twice(rows, plan_, &PupilRow::nisn, "roster.nisn_twice", "nisn");
    refuse_twins(rows);
    // The sure ones first, so that no question names a pupil whom another row bears by number.
    std::vector<const PupilRow*> open;
    for (const PupilRow* row : rows) {
      if (!place_by_nisn(*row)) open.push_back(row);
    }
    std::vector<const PupilRow*> unknown;
    for (const PupilRow* row : open) {
      if (!place_when_nothing_differs(*row)) unknown.push_back(row);
    }
    for (const PupilRow* row : unknown) place_or_ask(*row);
    list_groups(rows);
    list_missing();
    return std::move(plan_);
  }

 private:
  /// Rows of one name must be told apart by what both of them have: NISN, NIPD or class group. Else nobody can say later
  /// which child is which. (So no two rows without NISN can ever mean the same pupil, in whatever order they come.)
  void refuse_twins(std::vector<const PupilRow*>& rows) {
    std::map<std::string, std::vector<const PupilRow*>> seen;
    std::vector<const PupilRow*> kept;
    const auto differ = [](const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; };
    for (const PupilRow* row : rows) {
      const Keys& mine = keys_[row->row];
      auto& others = seen[mine.name];
      const auto twin = std::find_if(others.begin(), others.end(), [&](const PupilRow* other) {
        const Keys& theirs = keys_[other->row];
        return !differ(row->nisn, other->nisn) && !differ(mine.nipd, theirs.nipd) && !differ(mine.group, theirs.group);
      });
      if (twin == others.end()) {
        kept.push_back(row);
      } else {
        plan_.problems.push_back({row->row, "roster.same_twice", "name", row->name, (*twin)->row});
      }
      others.push_back(row);
    }
    rows = std::move(kept);
  }

  bool place_by_nisn(const PupilRow& row) {
    const auto& found = found_in(by_nisn_, row.nisn);
    if (found.empty()) return false;
    // The number of one child beside the name of another: rather a slip of a line than a new name.
    if (share_a_word(claims_.at(found[0]).name, row.name)) {
      settle_on(found[0], row);
    } else {
      ask(row, {found[0]}, false);
    }
    return true;
  }

  /// The same name, and no word that differs: whoever it is, nothing would change, so nothing need be asked.
  bool place_when_nothing_differs(const PupilRow& row) {
    for (const std::size_t i : found_in(by_name_, keys_[row.row].name)) {
      std::vector<FieldChange> what;
      if (claims_.taken(i)) continue;
      after(i, row, what);
      if (!what.empty()) continue;
      settle_on(i, row);
      return true;
    }
    return false;
  }

  void place_or_ask(const PupilRow& row) {
    const Keys& mine = keys_[row.row];
    std::set<std::size_t> maybe;
    for (const std::size_t i : found_in(by_name_, mine.name)) maybe.insert(i);
    for (const std::size_t i : found_in(by_nipd_, mine.nipd)) maybe.insert(i);
    std::vector<std::size_t> candidates;
    for (const std::size_t i : maybe) {
      if (!claims_.taken(i) && may_be(row, mine, i)) candidates.push_back(i);
    }
    const bool away = candidates.empty() && now_.elsewhere.count(row.nisn) != 0;
    if (away && decisions_.answers.count(row.row) == 0) {
      plan_.asked.push_back({row.row, row.name, {}, true, true});  // never doubled without a word
    } else if (is_plainly_new(candidates, row.row, decisions_)) {
      plan_.added.push_back(row);
    } else {
      ask(row, candidates, true);
    }
  }

  /// The same name or the same number of the school; where both have a NISN and it differs, both, or name and class.
  bool may_be(const PupilRow& row, const Keys& mine, std::size_t i) const {
    if (row.nisn.empty() || claims_.at(i).nisn.empty()) return true;
    const Keys& other = keys_now_[i];
    return same(mine.name, other.name) && (same(mine.nipd, other.nipd) || same(mine.group, other.group));
  }

  void ask(const PupilRow& row, const std::vector<std::size_t>& candidates, bool may_be_new) {
    const Placed placed = place_asked(row, candidates, may_be_new, claims_, decisions_, plan_, &show);
    if (placed.answer == Answer::is_known) settle_on(placed.who, row);
    if (placed.answer == Answer::is_new) plan_.added.push_back(row);
    if (placed.answer == Answer::waiting) maybe_.insert(candidates.begin(), candidates.end());
  }

  void settle_on(std::size_t who, const PupilRow& row) {
    claims_.take(who);
    std::vector<FieldChange> what;
    PupilNow next = after(who, row, what);
    settle(plan_, std::move(next), row.row, std::move(what));
  }

  PupilNow after(std::size_t who, const PupilRow& row, std::vector<FieldChange>& what) {
    PupilNow next = claims_.at(who);
    const Keys& mine = keys_[row.row];
    take(next.name, row.name, "name", what);
    take(next.nisn, row.nisn, "nisn", what);
    if (mine.nipd != keys_now_[who].nipd) take(next.nipd, row.nipd, "nipd", what);
    take(next.sex, row.sex, "sex", what);
    if (!mine.group.empty() && mine.group != keys_now_[who].group) {
      take(next.group, row.group, "group", what);
      const auto known = group_ids_.find(mine.group);
      next.group_id = known == group_ids_.end() ? std::string{} : known->second;
    }
    return next;
  }

  void list_groups(const std::vector<const PupilRow*>& rows) {
    for (const PupilRow* row : rows) {
      const std::string& key = keys_[row->row].group;
      if (key.empty()) continue;
      const auto [place, fresh] = group_places_.emplace(key, plan_.groups.size());
      if (fresh) {
        const auto known = group_ids_.find(key);
        plan_.groups.push_back({known == group_ids_.end() ? "" : known->second, row->group, 0, 0, guess_group(row->group, now_.level)});
      }
      plan_.groups[place->second].joined = plan_.groups[place->second].joined || row->group_joined;
      ++plan_.groups[place->second].pupils;
    }
  }

  void list_missing() {
    const OpenRows open(file_, plan_, &marks_of<PupilRow>);
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const auto group = group_places_.find(keys_now_[i].group);
      if (group == group_places_.end()) continue;
      if (claims_.taken(i) || maybe_.count(i) != 0 || open.mean(marks_of(claims_.at(i)))) continue;
      plan_.missing.push_back({claims_.at(i), said_gone(claims_.at(i).id, decisions_)});
      ++plan_.groups[group->second].missing;
    }
  }

  const PupilsNow& now_;
  const Reading<PupilRow>& file_;
  const Decisions& decisions_;
  Claims<PupilNow> claims_;
  std::vector<Keys> keys_now_;
  std::map<int, Keys> keys_;  // by row
  Index by_nisn_, by_name_, by_nipd_;
  std::map<std::string, std::string> group_ids_;     // folded name -> id
  std::map<std::string, std::size_t> group_places_;  // folded name -> place in the plan
  std::set<std::size_t> maybe_;                      // candidates of open questions
  PupilPlan plan_;
};

}  // namespace

PupilPlan plan_pupils(const PupilsNow& now, const Reading<PupilRow>& file, const Decisions& decisions) {
  const Reading<PupilRow> here = named_as_here(now, file);
  return PupilPlanner(now, here, decisions).run();
}

}  // namespace selami::people
