#include "reflection_core/ideas.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "teaching_core/join.hpp"
#include "teaching_core/question.hpp"

namespace selami::reflection {
namespace {

using revisit::Outcome;

/// Short enough for an opening, and answered by cards, hands, phones or a word: not what is made, and not what a teacher sees.
bool fits_an_opening(const plan::Question& question) {
  const plan::Kind kind = question.kind;
  const bool recalled = kind == plan::Kind::choice || kind == plan::Kind::multi || kind == plan::Kind::order || kind == plan::Kind::text;
  return recalled && teaching::check_question(kind, question.text, question.options.size());
}

bool was_met(const Asked& one) { return one.opened || !one.answers.empty() || !one.tally.empty(); }

Measure measure_of(const plan::Question& question) { return {question.kind, question.options, question.aims.value_or(2)}; }

/// What one class says on one day of one idea. A second vote takes the place of the first.
struct Day {
  std::map<std::string, std::map<std::string, Outcome>> by_pupil;  // pupil -> question -> outcome
  std::map<std::string, Hands> hands;                              // question ->
  std::vector<std::string> situations;                             // the newest last
};

void note(Day& day, const Asked& one) {
  const std::string& lead = one.again_of.empty() ? one.id : one.again_of;
  const Measure measure = measure_of(one.what.question);
  for (const auto& [pupil, said] : one.answers) {
    if (const auto outcome = outcome_of(measure, said)) day.by_pupil[pupil][lead] = *outcome;
  }
  if (const auto hands = hands_of(measure, one.tally)) day.hands[lead] = *hands;
  day.situations.push_back(key_of(one.what.question.text));
}

/// Held in all, lost in all, else in part.
Outcome together(const std::map<std::string, Outcome>& outcomes) {
  const auto all = [&](Outcome wanted) { return std::all_of(outcomes.begin(), outcomes.end(), [&](const auto& one) { return one.second == wanted; }); };
  if (all(Outcome::held)) return Outcome::held;
  return all(Outcome::lost) ? Outcome::lost : Outcome::part;
}

revisit::Meeting meeting_of(const Day& day, int number) {
  revisit::Meeting out{number, day.situations.back(), {}, {}, {day.situations.begin(), day.situations.end() - 1}};
  for (const auto& [pupil, outcomes] : day.by_pupil) out.answers.push_back({pupil, together(outcomes)});
  Hands sum;
  for (const auto& [question, hands] : day.hands) sum = {sum.right + hands.right, sum.of + hands.of};
  if (sum.of > 0) out.hands = revisit::of_class(sum.right, sum.of);
  return out;
}

struct Met {
  Known known;
  std::map<int, Day> days;
};

/// Which ideas a question of a plan belongs to: its own objective's, and that of the question whose twin it is.
class Ideas {
 public:
  explicit Ideas(const std::vector<Situation>& own) {
    for (const Situation& one : own) {
      if (!one.question.twin.empty() && !one.objective.empty()) twin_of_[one.plan + ' ' + one.question.twin] = key_of(one.objective);
    }
  }
  std::set<std::string> of(const Situation& one) const {
    std::set<std::string> out;
    if (!one.objective.empty()) out.insert(key_of(one.objective));
    if (const auto first = twin_of_.find(one.plan + ' ' + one.question.id); first != twin_of_.end()) out.insert(first->second);
    return out;
  }

 private:
  std::map<std::string, std::string> twin_of_;
};

void add_situation(Known& known, const Situation& one) {
  if (!fits_an_opening(one.question)) return;
  const std::string key = key_of(one.question.text);
  if (known.situations.emplace(key, one).second) known.idea.situations.push_back(key);
}

/// What can be answered by cards comes first, else the teacher's order.
void cards_first(Known& known) {
  std::stable_partition(known.idea.situations.begin(), known.idea.situations.end(),
                        [&](const std::string& key) { return known.situations.at(key).question.kind == plan::Kind::choice; });
}

void meet(Met& met, const Asked& one, const std::vector<Date>& days) {
  Known& known = met.known;
  known.text = one.what.objective;
  known.subject = one.subject;
  known.plan = one.plan;
  known.objective = one.what.question.objective;
  known.aims = one.what.question.aims.value_or(2);
  known.last = one.date;
  known.last_at = std::max(known.last_at, one.at, [](Instant a, Instant b) { return a < b; });
  note(met.days[revisit::school_day(days, one.date)], one);
}

const Wish* wish_of(const std::vector<Wish>& wishes, const std::string& idea) {
  const auto found = std::find_if(wishes.begin(), wishes.end(), [&](const Wish& one) { return one.idea == idea; });
  return found == wishes.end() ? nullptr : &*found;
}

/// What a wish still means: an idea was brought forward until it is met, a pause passes.
Wanted wanted_now(const Known& known, const Wish* wish, const Ahead& ahead) {
  if (!wish) return Wanted::usual;
  if (wish->wanted == Wanted::first) return wish->at < known.last_at || known.idea.situations.empty() ? Wanted::usual : Wanted::first;
  const int gone = revisit::school_day(ahead.days, ahead.today) - revisit::school_day(ahead.days, wish->day);
  return wish->wanted == Wanted::pause && gone >= pause_days ? Wanted::usual : wish->wanted;
}

std::optional<Date> end_of(const Wish& wish, const Ahead& ahead) {
  const auto at = static_cast<std::size_t>(revisit::school_day(ahead.days, wish.day) + pause_days - 1);
  return at < ahead.days.size() ? std::optional(ahead.days[at]) : std::nullopt;
}

/// An idea of which nothing can be asked yet has its turn all the same: then its teacher is asked to write a question.
revisit::Idea with_turn(const Known& known) {
  revisit::Idea out = known.idea;
  if (out.situations.empty()) out.situations.push_back("");
  return out;
}

/// How many school days lie between two lessons of a subject, by the last four weeks.
int spacing(const std::vector<const Known*>& known, int today) {
  constexpr int weeks_back = 20;  // school days
  std::set<int> days;
  for (const Known* one : known) {
    for (const revisit::Meeting& meeting : one->idea.meetings) {
      if (meeting.day > today - weeks_back && meeting.day < today) days.insert(meeting.day);
    }
  }
  return days.empty() ? 5 : std::clamp(weeks_back / static_cast<int>(days.size()), 1, 5);
}

/// The ideas of one subject, sorted by what is wanted of them.
struct Sorted {
  std::vector<Standing> first, aside;
  std::vector<revisit::Idea> usual;
  std::map<std::string, const Known*> by_id;
};

Sorted sorted(const std::vector<const Known*>& known, const std::vector<Wish>& wishes, const Ahead& ahead) {
  Sorted out;
  for (const Known* one : known) {
    const Wish* wish = wish_of(wishes, one->idea.id);
    Standing standing{one, revisit::When::today, wanted_now(*one, wish, ahead), {}, revisit::standing(one->idea)};
    out.by_id[one->idea.id] = one;
    if (standing.wanted == Wanted::usual) out.usual.push_back(with_turn(*one));
    if (standing.wanted == Wanted::first) out.first.push_back(standing);
    if (standing.wanted == Wanted::pause) standing.until = end_of(*wish, ahead);
    if (standing.wanted == Wanted::pause || standing.wanted == Wanted::stop) out.aside.push_back(standing);
  }
  return out;
}

void add_days(Openings& out, const Sorted& ideas, const Ahead& ahead) {
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < out.turns.size(); ++i) place[out.turns[i].known->idea.id] = i;
  std::vector<int> numbers;
  for (const Date& day : ahead.openings) numbers.push_back(revisit::school_day(ahead.days, day));
  for (const auto& chosen : revisit::choose_each(ideas.usual, {}, numbers, candidates)) {
    std::vector<std::size_t>& day = out.days.emplace_back();
    for (std::size_t i = 0; i < ideas.first.size(); ++i) day.push_back(i);
    for (const revisit::Chosen& one : chosen) {
      if (day.size() < candidates) day.push_back(place.at(one.idea));
    }
  }
}

}  // namespace

std::string key_of(std::string_view words) {
  std::string out = teaching::tidy_name(words);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
  return out;
}

std::vector<Known> ideas_of(const std::vector<Asked>& asked, const std::vector<Situation>& own, const std::vector<Date>& days) {
  std::map<std::string, Met> met;
  for (const Asked& one : asked) {
    if (was_met(one) && !one.what.objective.empty()) meet(met[key_of(one.what.objective)], one, days);
  }
  const Ideas ideas(own);
  for (const Situation& one : own) {
    for (const std::string& key : ideas.of(one)) {
      if (const auto found = met.find(key); found != met.end()) add_situation(found->second.known, one);
    }
  }
  for (const Asked& one : asked) {
    if (const auto found = met.find(key_of(one.what.objective)); found != met.end()) add_situation(found->second.known, one.what);
  }
  std::vector<Known> out;
  for (auto& [key, one] : met) {
    one.known.idea.id = key;
    one.known.times = static_cast<int>(one.days.size());
    for (const auto& [number, day] : one.days) one.known.idea.meetings.push_back(meeting_of(day, number));
    cards_first(one.known);
    out.push_back(std::move(one.known));
  }
  return out;
}

Openings openings_of(const std::vector<const Known*>& known, const std::vector<Wish>& wishes, const Ahead& ahead) {
  const int today = revisit::school_day(ahead.days, ahead.today);
  const Sorted ideas = sorted(known, wishes, ahead);
  Openings out;
  out.turns = ideas.first;
  const int taken = ahead.asked + static_cast<int>(ideas.first.size());
  for (const revisit::Turn& turn : revisit::outlook(ideas.usual, {today, {}, taken}, spacing(known, today), revisit::school_day(ahead.days, ahead.last))) {
    const Known* one = ideas.by_id.at(turn.idea);
    out.turns.push_back({one, turn.when, Wanted::usual, {}, revisit::standing(one->idea)});
  }
  add_days(out, ideas, ahead);
  out.turns.insert(out.turns.end(), ideas.aside.begin(), ideas.aside.end());
  return out;
}

}  // namespace selami::reflection
