#include "asking/turns.hpp"

#include <algorithm>
#include <functional>

namespace selami::asking {
namespace {

Waits waits_of(std::vector<int> ms) {
  ms.erase(std::remove_if(ms.begin(), ms.end(), [](int one) { return one <= 0 || one > wait_max_ms; }), ms.end());
  if (ms.empty()) return {};
  std::sort(ms.begin(), ms.end());
  const std::size_t half = ms.size() / 2;
  const int median = ms.size() % 2 == 1 ? ms[half] : (ms[half - 1] + ms[half]) / 2;
  return {static_cast<int>(ms.size()), median};
}

}  // namespace

std::optional<std::string> pick(const std::vector<Candidate>& candidates, const std::vector<std::string>& passed, double draw) {
  std::vector<const Candidate*> asked;
  for (const Candidate& one : candidates) {
    if (std::find(passed.begin(), passed.end(), one.pupil) == passed.end()) asked.push_back(&one);
  }
  if (asked.empty()) {
    for (const Candidate& one : candidates) asked.push_back(&one);
  }
  if (asked.empty()) return std::nullopt;
  const auto fewer = [](const Candidate* a, const Candidate* b) { return a->turns < b->turns; };
  const int least = (*std::min_element(asked.begin(), asked.end(), fewer))->turns;
  asked.erase(std::remove_if(asked.begin(), asked.end(), [&](const Candidate* one) { return one->turns > least; }), asked.end());
  const double share = std::clamp(draw, 0.0, 1.0);
  const std::size_t at = std::min(asked.size() - 1, static_cast<std::size_t>(share * static_cast<double>(asked.size())));
  return asked[at]->pupil;
}

Spread spread(const std::vector<Candidate>& present, const std::vector<int>& after_question_ms, const std::vector<int>& after_answer_ms) {
  Spread out;
  out.present = static_cast<int>(present.size());
  std::vector<int> turns;
  for (const Candidate& one : present) {
    if (one.turns <= 0) continue;
    ++out.heard;
    out.turns += one.turns;
    turns.push_back(one.turns);
  }
  if (out.turns >= spread_turns_min && out.heard > most_heard) {
    std::sort(turns.begin(), turns.end(), std::greater<int>());
    out.most = most_heard;
    for (int i = 0; i < most_heard; ++i) out.most_turns += turns[static_cast<std::size_t>(i)];
  }
  out.after_question = waits_of(after_question_ms);
  out.after_answer = waits_of(after_answer_ms);
  return out;
}

}  // namespace selami::asking
