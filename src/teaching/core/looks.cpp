#include "teaching_core/looks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace selami::teaching {
namespace {

void shuffle(std::vector<std::string>& all, Dice& dice) {
  std::sort(all.begin(), all.end());  // the same dice deal the same, in whatever order the rows came
  for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[static_cast<std::size_t>(dice.whole(0, static_cast<int>(i) - 1))]);
}

/// Who looks at what so far, and how often each answer is looked at.
class Table {
 public:
  explicit Table(const std::vector<Look>& before) {
    for (const Look& look : before) add(look);
  }
  void add(const Look& look) {
    pairs_.insert({look.by, look.of});
    ++times_[look.of];
    ++has_[look.by];
  }
  int has(const std::string& by) const { return count(has_, by); }
  bool free(const std::string& by, const std::string& of) const { return by != of && pairs_.count({by, of}) == 0; }
  /// The lowest is dealt first.
  std::tuple<int, bool> rank(const std::string& by, const std::string& of) const { return {count(times_, of), pairs_.count({of, by}) > 0}; }

 private:
  static int count(const std::map<std::string, int>& counts, const std::string& whose) {
    const auto found = counts.find(whose);
    return found == counts.end() ? 0 : found->second;
  }
  std::set<std::pair<std::string, std::string>> pairs_;
  std::map<std::string, int> times_;
  std::map<std::string, int> has_;
};

}  // namespace

Result<bool> check_looks(plan::Kind kind, bool by_team, std::string_view level, std::size_t answers) {
  if (kind != plan::Kind::text || by_team || level == "tk") return fail(Fault::invalid, "look.kind", "question");
  if (answers < look_answers_min) return fail(Fault::conflict, "look.few", "question");
  return true;
}

std::vector<Look> deal_looks(std::vector<std::string> lookers, std::vector<std::string> answered, const std::vector<Look>& before, int each, Dice& dice) {
  shuffle(lookers, dice);
  shuffle(answered, dice);
  Table table(before);
  std::vector<Look> out;
  for (int round = 1; round <= std::min(each, looks_max); ++round) {
    for (const std::string& by : lookers) {
      if (table.has(by) >= round) continue;
      const std::string* best = nullptr;
      for (const std::string& of : answered) {
        if (table.free(by, of) && (!best || table.rank(by, of) < table.rank(by, *best))) best = &of;
      }
      if (!best) continue;
      out.push_back({by, *best});
      table.add(out.back());
    }
  }
  return out;
}

}  // namespace selami::teaching
