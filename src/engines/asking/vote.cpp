#include "asking/vote.hpp"

#include <algorithm>
#include <map>

namespace selami::asking {
namespace {

bool is_right(const Vote& vote, int choice) {
  return choice >= 0 && choice < static_cast<int>(vote.options.size()) && vote.options[static_cast<std::size_t>(choice)].right;
}

int count_of(const Vote& vote, std::size_t option) { return option < vote.counts.size() ? vote.counts[option] : 0; }

/// Can an answer be right, and can it be wrong?
bool marked(const Vote& vote) {
  const auto right = std::count_if(vote.options.begin(), vote.options.end(), [](const Option& option) { return option.right; });
  return right > 0 && right < static_cast<std::ptrdiff_t>(vote.options.size());
}

void add_move(std::vector<Move>& moves, const Move& one) {
  const auto same = std::find_if(moves.begin(), moves.end(), [&](const Move& move) { return move.from == one.from && move.to == one.to; });
  if (same == moves.end()) moves.push_back(one);
  else same->pupils.push_back(one.pupils.front());
}

/// The wrong option with most answers; none when two have alike, or nobody was wrong.
std::optional<std::size_t> most_chosen_wrong(const Vote& vote) {
  std::optional<std::size_t> best;
  bool tied = false;
  for (std::size_t i = 0; i < vote.options.size(); ++i) {
    if (vote.options[i].right || count_of(vote, i) == 0) continue;
    if (best && count_of(vote, i) == count_of(vote, *best)) tied = true;
    if (best && count_of(vote, i) <= count_of(vote, *best)) continue;
    best = i;
    tied = false;
  }
  return tied ? std::nullopt : best;
}

}  // namespace

Share share(const Vote& vote) {
  Share out;
  for (std::size_t i = 0; i < vote.options.size(); ++i) {
    out.of += count_of(vote, i);
    if (vote.options[i].right) out.right += count_of(vote, i);
  }
  return out;
}

Advice advise(const Vote& vote, const Bounds& bounds) {
  if (!marked(vote)) return Advice::unmarked;
  const Share got = share(vote);
  if (got.of == 0 || got.of < bounds.answers_min) return Advice::few;
  if (100 * got.right < bounds.teach_below * got.of) return Advice::teach_again;
  return 100 * got.right > bounds.go_above * got.of ? Advice::go_on : Advice::talk;
}

std::optional<Movement> moved(const Vote& first, const Vote& second) {
  std::map<std::string, int> before;
  for (const Answer& answer : first.answers) before[answer.pupil] = answer.choice;
  Movement out;
  for (const Answer& answer : second.answers) {
    const auto found = before.find(answer.pupil);
    if (found == before.end()) continue;
    const bool was = is_right(first, found->second);
    const bool is = is_right(second, answer.choice);
    ++out.known;
    int& cell = was ? (is ? out.stayed_right : out.to_wrong) : (is ? out.to_right : out.stayed_wrong);
    ++cell;
    add_move(out.moves, {found->second, answer.choice, was, is, {answer.pupil}});
  }
  if (out.known == 0) return std::nullopt;
  std::stable_sort(out.moves.begin(), out.moves.end(), [](const Move& a, const Move& b) { return a.pupils.size() > b.pupils.size(); });
  return out;
}

std::optional<Misconception> main_misconception(const Vote& vote, const Bounds& bounds) {
  const Advice advice = advise(vote, bounds);
  if (advice == Advice::unmarked || advice == Advice::few) return std::nullopt;
  const auto best = most_chosen_wrong(vote);
  if (!best) return std::nullopt;
  Misconception out;
  out.option = static_cast<int>(*best);
  out.count = count_of(vote, *best);
  out.of = share(vote).of;
  if (out.count < bounds.option_min || 100 * out.count < bounds.option_percent * out.of) return std::nullopt;
  const auto take = [&](bool sure) {
    for (const Answer& answer : vote.answers) {
      if (answer.choice != out.option || answer.sure.value_or(false) != sure) continue;
      if (sure) ++out.sure;
      if (static_cast<int>(out.pupils.size()) < bounds.names_max) out.pupils.push_back(answer.pupil);
      else ++out.more;
    }
  };
  take(true);
  take(false);
  return out;
}

bool opens_tomorrow(const Vote& last, const Bounds& bounds) {
  const Advice advice = advise(last, bounds);
  return advice == Advice::teach_again || advice == Advice::talk || main_misconception(last, bounds).has_value();
}

}  // namespace selami::asking
