#include "people_core/learning.hpp"

#include <algorithm>
#include <set>

namespace selami::people {

LearningChange change_learning(const std::vector<LearningSeat>& now, const std::vector<std::string>& wanted, int highest) {
  LearningChange out;
  std::set<std::string> inside;
  for (const LearningSeat& seat : now) {
    inside.insert(seat.pupil);
    highest = std::max(highest, seat.number);
  }
  std::set<std::string> stay;
  for (const std::string& pupil : wanted) {
    if (!stay.insert(pupil).second || inside.count(pupil) != 0) continue;
    out.join.push_back({pupil, ++highest});
  }
  for (const LearningSeat& seat : now) {
    if (stay.count(seat.pupil) == 0) out.leave.push_back(seat.pupil);
  }
  return out;
}

}  // namespace selami::people
