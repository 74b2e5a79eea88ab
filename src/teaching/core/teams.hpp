#pragma once
/// @file Kelompok of a lesson: who is in which, and which questions a group answers together. Pure.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "plan/plan.hpp"

namespace selami::teaching {

constexpr std::size_t teams_max = 12;  ///< letters A to L

/// A group by its letter, with ids of its pupils.
struct TeamNow {
  std::string team;
  std::vector<std::string> pupils;
};

/// Errors, with the place in `teams`: team.name (no letter A to L, or one twice), team.twice (a pupil in two groups).
Result<bool> check_teams(const std::vector<TeamNow>& teams);
/// Does a group answer this kind together? What the teacher sees of one pupil is that pupil's alone.
bool may_be_by_team(plan::Kind kind);
/// What is asked of a question that groups answer. Errors: question.teams (field by_team): of this kind each pupil has an own answer.
Result<bool> check_by_team(plan::Kind kind, bool by_team);

/// One pupil and where its answer to a question comes from: the letter of the group, or empty: none yet.
struct Answered {
  std::string pupil;
  std::string team;
};
/// Whose answer a group's answer is: of those who gave its earlier one (a correction), and of those who are in it now and have no other
/// group's. So an answer stays theirs who gave it when the class is mixed anew, and who comes late takes part from then on.
std::vector<std::string> answerers(std::string_view team, const std::vector<std::string>& members, const std::vector<Answered>& before);

}  // namespace selami::teaching
