#pragma once
/// @file What the three plans share. Not for others.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "people_core/roster.hpp"

namespace selami::people {

/// Names that were joined become those of the school's class groups where one of them is meant without doubt: "4 A" is "4A".
Reading<PupilRow> named_as_here(const PupilsNow& now, Reading<PupilRow> file);

/// Takes over what the file says and notes the change; a blank says nothing.
inline void take(std::string& kept, const std::string& said, const char* field, std::vector<FieldChange>& what) {
  if (said.empty() || said == kept) return;
  what.push_back({field, kept, said});
  kept = said;
}

/// The rows without problems that nobody has skipped; the problems of the others go into the plan.
template <class Row, class Plan>
std::vector<const Row*> rows_to_plan(const Reading<Row>& file, const Decisions& decisions, Plan& plan) {
  std::set<int> bad;
  for (const RowProblem& problem : file.problems) {
    if (decisions.skip.count(problem.row) != 0) continue;
    bad.insert(problem.row);
    plan.problems.push_back(problem);
  }
  std::vector<const Row*> rows;
  for (const Row& row : file.rows) {
    if (decisions.skip.count(row.row) != 0) {
      plan.skipped.push_back(row.row);
    } else if (bad.count(row.row) == 0) {
      rows.push_back(&row);
    }
  }
  return rows;
}

/// Takes out later rows that bear a number which an earlier row has.
template <class Row, class Plan>
void refuse_twice(std::vector<const Row*>& rows, Plan& plan, std::string Row::*number, const char* code, const char* field) {
  std::map<std::string, int> seen;
  std::vector<const Row*> kept;
  for (const Row* row : rows) {
    const auto [found, fresh] = seen.emplace(row->*number, row->row);
    if (fresh || (row->*number).empty()) {
      kept.push_back(row);
    } else {
      plan.problems.push_back({row->row, code, field, row->name, found->second});
    }
  }
  rows = std::move(kept);
}

template <class Plan, class Now>
void settle(Plan& plan, Now next, int row, std::vector<FieldChange> what) {
  if (what.empty()) {
    plan.unchanged.push_back(std::move(next));
  } else {
    plan.changed.push_back({std::move(next), row, std::move(what)});
  }
}

/// Who of the present ones is already spoken for. One person, one row.
template <class Now>
class Claims {
 public:
  explicit Claims(const std::vector<Now>& now) : now_(now), claimed_(now.size(), false) {}
  std::size_t size() const { return now_.size(); }
  const Now& at(std::size_t i) const { return now_[i]; }
  bool taken(std::size_t i) const { return claimed_[i]; }
  bool taken(const std::string& id) const {
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (claimed_[i] && now_[i].id == id) return true;
    }
    return false;
  }
  void take(std::size_t i) { claimed_[i] = true; }

 private:
  const std::vector<Now>& now_;
  std::vector<bool> claimed_;
};

/// What was said about somebody who is missing in the file.
inline Gone said_gone(const std::string& id, const Decisions& decisions) {
  const auto said = decisions.gone.find(id);
  return said == decisions.gone.end() ? Gone::stays : said->second;
}

/// Names and numbers of rows that are skipped, wrong or not yet answered: whoever they may mean is not missing.
class OpenRows {
 public:
  template <class Row, class Plan>
  OpenRows(const Reading<Row>& file, const Plan& plan, std::vector<std::string> (*keys_of)(const Row&)) {
    std::set<int> open(plan.skipped.begin(), plan.skipped.end());
    for (const RowProblem& problem : plan.problems) open.insert(problem.row);
    for (const Row& row : file.rows) {
      if (open.count(row.row) == 0) continue;
      for (std::string& key : keys_of(row)) keys_.insert(std::move(key));
    }
  }
  bool mean(const std::vector<std::string>& keys) const {
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) { return keys_.count(key) != 0; });
  }

 private:
  std::set<std::string> keys_;
};

/// Places of the present ones by a key; a blank key is none.
using Index = std::map<std::string, std::vector<std::size_t>>;
inline void index_by(Index& index, const std::string& key, std::size_t place) {
  if (!key.empty()) index[key].push_back(place);
}
inline const std::vector<std::size_t>& found_in(const Index& index, const std::string& key) {
  static const std::vector<std::size_t> none;
  const auto found = key.empty() ? index.end() : index.find(key);
  return found == index.end() ? none : found->second;
}

/// What became of a row that only a person can place.
enum class Answer { waiting, is_new, is_known, refused };
struct Placed {
  Answer answer = Answer::waiting;
  std::size_t who = 0;  ///< for is_known
};

/// Looks up the answer to an asked row, whose candidates are all free; notes the question when there is none and a problem when it does not fit.
template <class Row, class Now, class Plan>
Placed place_asked(const Row& row, const std::vector<std::size_t>& candidates, bool may_be_new, const Claims<Now>& claims,
                   const Decisions& decisions, Plan& plan, Asked::Candidate (*show)(const Now&)) {
  const auto answer = decisions.answers.find(row.row);
  if (answer == decisions.answers.end()) {
    Asked asked{row.row, row.name, {}, may_be_new, false};
    for (const std::size_t i : candidates) asked.candidates.push_back(show(claims.at(i)));
    plan.asked.push_back(std::move(asked));
    return {};
  }
  if (answer->second == "new") {
    if (may_be_new) return {Answer::is_new, 0};
    plan.problems.push_back({row.row, "roster.number_taken", "answer", row.name, 0});
    return {Answer::refused, 0};
  }
  for (const std::size_t i : candidates) {
    if (claims.at(i).id == answer->second) return {Answer::is_known, i};
  }
  const bool twice = claims.taken(answer->second);
  plan.problems.push_back({row.row, twice ? "roster.answer_twice" : "roster.answer_unknown", "answer", row.name, 0});
  return {Answer::refused, 0};
}

/// True when a row without candidates is new: nobody has said that it is someone.
inline bool is_plainly_new(const std::vector<std::size_t>& candidates, int row, const Decisions& decisions) {
  const auto answer = decisions.answers.find(row);
  return candidates.empty() && (answer == decisions.answers.end() || answer->second == "new");
}

}  // namespace selami::people
