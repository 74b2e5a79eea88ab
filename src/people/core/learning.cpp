#include "people_core/learning.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace selami::people {
namespace {

/// Whose a number is or was here, and the numbers that a pupil had.
class Given {
 public:
  explicit Given(int highest) : highest_(highest) {}
  void add(const std::string& pupil, int number) {
    whose_.emplace(number, pupil);
    own_[pupil] = number;
    highest_ = std::max(highest_, number);
  }
  void above(int number) { highest_ = std::max(highest_, number); }
  int number_for(const LearningWish& wish) const {
    const auto whose = whose_.find(wish.home_number);
    if (wish.home_number > 0 && (whose == whose_.end() || whose->second == wish.pupil)) return wish.home_number;
    const auto own = own_.find(wish.pupil);
    return own == own_.end() ? highest_ + 1 : own->second;
  }

 private:
  int highest_;
  std::map<int, std::string> whose_;
  std::map<std::string, int> own_;
};

}  // namespace

LearningChange change_learning(const std::vector<LearningSeat>& now, const std::vector<LearningWish>& wanted, const std::vector<LearningSeat>& ever, int highest) {
  LearningChange out;
  Given given(highest);
  for (const LearningSeat& seat : ever) given.add(seat.pupil, seat.number);
  std::set<std::string> inside;
  for (const LearningSeat& seat : now) {
    inside.insert(seat.pupil);
    given.add(seat.pupil, seat.number);
  }
  for (const LearningWish& wish : wanted) given.above(wish.home_number);
  std::set<std::string> stay;
  for (const LearningWish& wish : wanted) {
    if (!stay.insert(wish.pupil).second || inside.count(wish.pupil) != 0) continue;
    out.join.push_back({wish.pupil, given.number_for(wish)});
    given.add(wish.pupil, out.join.back().number);
  }
  for (const LearningSeat& seat : now) {
    if (stay.count(seat.pupil) == 0) out.leave.push_back(seat.pupil);
  }
  return out;
}

}  // namespace selami::people
