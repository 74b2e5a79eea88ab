#include "people_core/fold.hpp"
#include "people_core/roster_plan.hpp"

namespace selami::people {
namespace {

Asked::Candidate show(const StaffNow& person) {
  return {person.id, person.name, person.nuptk.empty() ? person.nip : person.nuptk, person.kind};
}

StaffNow after(const StaffNow& now, const StaffRow& row, std::vector<FieldChange>& what) {
  StaffNow next = now;
  take(next.name, row.name, "name", what);
  take(next.nuptk, row.nuptk, "nuptk", what);
  take(next.nip, row.nip, "nip", what);
  take(next.sex, row.sex, "sex", what);
  take(next.kind, row.kind, "kind", what);
  take(next.duty, row.duty, "duty", what);
  const auto yes_or_no = [](bool truth) { return std::string(truth ? "yes" : "no"); };
  if (row.principal && *row.principal != now.principal) {
    what.push_back({"principal", yes_or_no(now.principal), yes_or_no(*row.principal)});
    next.principal = *row.principal;
    if (!next.principal && row.duty.empty()) next.duty.clear();  // the duty has ended with it
  }
  if (row.operator_ && !now.operator_) {
    what.push_back({"operator", "no", "yes"});
    next.operator_ = true;
  }
  return next;
}

template <class Thing>
std::vector<std::string> marks_of(const Thing& thing) {
  std::vector<std::string> marks = {"name " + fold_person(thing.name)};
  if (!thing.nuptk.empty()) marks.push_back("nuptk " + thing.nuptk);
  if (!thing.nip.empty()) marks.push_back("nip " + thing.nip);
  return marks;
}

class StaffPlanner {
 public:
  StaffPlanner(const std::vector<StaffNow>& now, const Reading<StaffRow>& file, const Decisions& decisions)
      : file_(file), decisions_(decisions), claims_(now) {
    for (std::size_t i = 0; i < now.size(); ++i) {
      index_by(by_nuptk_, now[i].nuptk, i);
      index_by(by_nip_, now[i].nip, i);
      index_by(by_name_, fold_person(now[i].name), i);
    }
  }

  StaffPlan run() {
    std::vector<const StaffRow*> rows = rows_to_plan(file_, decisions_, plan_);
    refuse_twice(rows, plan_, &StaffRow::nuptk, "roster.nuptk_twice", "nuptk");
    refuse_twice(rows, plan_, &StaffRow::nip, "roster.nip_twice", "nip");
    refuse_twins(rows);
    std::vector<const StaffRow*> open;
    for (const StaffRow* row : rows) {
      if (!place_by_number(*row)) open.push_back(row);
    }
    std::vector<const StaffRow*> unknown;
    for (const StaffRow* row : open) {
      if (!place_when_nothing_differs(*row)) unknown.push_back(row);
    }
    for (const StaffRow* row : unknown) place_or_ask(*row);
    list_missing(rows);
    return std::move(plan_);
  }

 private:
  /// Rows of one name must be told apart by a number that both of them have.
  void refuse_twins(std::vector<const StaffRow*>& rows) {
    std::map<std::string, std::vector<const StaffRow*>> seen;
    std::vector<const StaffRow*> kept;
    for (const StaffRow* row : rows) {
      auto& others = seen[fold_person(row->name)];
      const auto twin = std::find_if(others.begin(), others.end(), [&](const StaffRow* other) {
        return (row->nuptk.empty() || other->nuptk.empty()) && (row->nip.empty() || other->nip.empty());
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

  bool place_by_number(const StaffRow& row) {
    const auto& by_nuptk = found_in(by_nuptk_, row.nuptk);
    const auto& by_nip = found_in(by_nip_, row.nip);
    if (by_nuptk.empty() && by_nip.empty()) return false;
    const std::size_t who = by_nuptk.empty() ? by_nip[0] : by_nuptk[0];
    const bool two_people = !by_nuptk.empty() && !by_nip.empty() && by_nuptk[0] != by_nip[0];
    if (two_people || claims_.taken(who)) {
      plan_.problems.push_back({row.row, "roster.numbers_disagree", by_nuptk.empty() ? "nuptk" : "nip", row.name, 0});
    } else if (share_a_word(claims_.at(who).name, row.name)) {
      settle_on(who, row);
    } else {
      ask(row, {who}, false);
    }
    return true;
  }

  bool place_when_nothing_differs(const StaffRow& row) {
    for (const std::size_t i : found_in(by_name_, fold_person(row.name))) {
      if (claims_.taken(i)) continue;
      std::vector<FieldChange> what;
      after(claims_.at(i), row, what);
      if (!what.empty()) continue;
      settle_on(i, row);
      return true;
    }
    return false;
  }

  void place_or_ask(const StaffRow& row) {
    std::vector<std::size_t> candidates;
    for (const std::size_t i : found_in(by_name_, fold_person(row.name))) {
      const StaffNow& person = claims_.at(i);
      const bool numbers_differ = (!row.nuptk.empty() && !person.nuptk.empty()) || (!row.nip.empty() && !person.nip.empty());
      if (!claims_.taken(i) && !numbers_differ) candidates.push_back(i);
    }
    if (is_plainly_new(candidates, row.row, decisions_)) {
      plan_.added.push_back(row);
    } else {
      ask(row, candidates, true);
    }
  }

  void ask(const StaffRow& row, const std::vector<std::size_t>& candidates, bool may_be_new) {
    const Placed placed = place_asked(row, candidates, may_be_new, claims_, decisions_, plan_, &show);
    if (placed.answer == Answer::is_known) settle_on(placed.who, row);
    if (placed.answer == Answer::is_new) plan_.added.push_back(row);
    if (placed.answer == Answer::waiting) maybe_.insert(candidates.begin(), candidates.end());
  }

  void settle_on(std::size_t who, const StaffRow& row) {
    claims_.take(who);
    std::vector<FieldChange> what;
    StaffNow next = after(claims_.at(who), row, what);
    settle(plan_, std::move(next), row.row, std::move(what));
  }

  void list_missing(const std::vector<const StaffRow*>& rows) {
    std::set<std::string> kinds;
    for (const StaffRow* row : rows) {
      if (!row->kind.empty()) kinds.insert(fold(row->kind));
    }
    const OpenRows open(file_, plan_, &marks_of<StaffRow>);
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (claims_.taken(i) || maybe_.count(i) != 0 || open.mean(marks_of(claims_.at(i)))) continue;
      if (kinds.count(fold(claims_.at(i).kind)) == 0) continue;
      plan_.missing.push_back({claims_.at(i), said_gone(claims_.at(i).id, decisions_)});
    }
  }

  const Reading<StaffRow>& file_;
  const Decisions& decisions_;
  Claims<StaffNow> claims_;
  Index by_nuptk_, by_nip_, by_name_;
  std::set<std::size_t> maybe_;
  StaffPlan plan_;
};

}  // namespace

StaffPlan plan_staff(const std::vector<StaffNow>& now, const Reading<StaffRow>& file, const Decisions& decisions) {
  return StaffPlanner(now, file, decisions).run();
}

}  // namespace selami::people
