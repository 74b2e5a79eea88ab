#include "teaching_core/teams.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "teaching_core/question.hpp"

namespace selami::teaching {
namespace {

bool is_letter(std::string_view team) { return team.size() == 1 && team[0] >= 'A' && team[0] < static_cast<char>('A' + teams_max); }

}  // namespace

Result<bool> check_teams(const std::vector<TeamNow>& teams) {
  std::set<std::string> letters, pupils;
  for (std::size_t i = 0; i < teams.size(); ++i) {
    const std::string place = "teams[" + std::to_string(i) + "]";
    if (!is_letter(teams[i].team) || !letters.insert(teams[i].team).second) return fail(Fault::invalid, "team.name", place + ".team");
    for (std::size_t k = 0; k < teams[i].pupils.size(); ++k) {
      if (!pupils.insert(teams[i].pupils[k]).second) return fail(Fault::invalid, "team.twice", place + ".pupils[" + std::to_string(k) + "]");
    }
  }
  return true;
}

// A guardian's word hangs on what is made: it is one child's.
bool may_be_by_team(plan::Kind kind) { return !is_tapped(kind) && !is_made(kind); }

Result<bool> check_by_team(plan::Kind kind, bool by_team) {
  if (by_team && !may_be_by_team(kind)) return fail(Fault::invalid, "question.teams", "by_team");
  return true;
}

std::vector<std::string> answerers(std::string_view team, const std::vector<std::string>& members, const std::vector<Answered>& before) {
  std::vector<std::string> out;
  std::set<std::string> others;
  for (const Answered& one : before) {
    if (one.team == team) out.push_back(one.pupil);
    else others.insert(one.pupil);
  }
  for (const std::string& pupil : members) {
    if (others.count(pupil) == 0 && std::find(out.begin(), out.end(), pupil) == out.end()) out.push_back(pupil);
  }
  return out;
}

}  // namespace selami::teaching
