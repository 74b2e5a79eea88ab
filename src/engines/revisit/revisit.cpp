#include "revisit/revisit.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace selami::revisit {
namespace {

/// Where one pupil, or a class of whom nobody is known, stands with one idea.
struct Trace {
  int last = 0;
  double gap = 0;  ///< 0: not met yet
  std::optional<Outcome> outcome;
};

double next_gap(double gap, const Bounds& bounds) {
  for (const int rung : bounds.gaps) {
    if (rung > gap) return rung;
  }
  return std::max<double>(gap, bounds.gaps.back());
}

/// The gap after a meeting: halved where the idea fell or is lost, longer than usual where it rose, the next one where it holds.
double gap_after(const Trace& before, std::optional<Outcome> now, const Bounds& bounds) {
  if (!now) return next_gap(before.gap, bounds);
  const bool fell = before.outcome && *now < *before.outcome;
  if (fell || *now == Outcome::lost) return std::max(1.0, before.gap * bounds.after_fall);
  if (before.outcome && *before.outcome < *now) return next_gap(before.gap, bounds) * bounds.after_rise;
  return *now == Outcome::held ? next_gap(before.gap, bounds) : before.gap;
}

void meet(Trace& trace, int day, std::optional<Outcome> outcome, const Bounds& bounds) {
  trace.gap = trace.gap == 0 ? bounds.gaps.front() : gap_after(trace, outcome, bounds);
  trace.last = day;
  trace.outcome = outcome;
}

std::vector<Meeting> by_day(const Idea& idea) {
  std::vector<Meeting> out = idea.meetings;
  std::sort(out.begin(), out.end(), [](const Meeting& a, const Meeting& b) { return std::tie(a.day, a.situation) < std::tie(b.day, b.situation); });
  return out;
}

bool on_list(const std::vector<std::string>& pupils, const std::string& who) {
  return pupils.empty() || std::find(pupils.begin(), pupils.end(), who) != pupils.end();
}

/// Of those on the list.
std::map<std::string, Outcome> answers_of(const Meeting& meeting, const std::vector<std::string>& pupils) {
  std::map<std::string, Outcome> out;
  for (const Answer& answer : meeting.answers) {
    if (on_list(pupils, answer.pupil)) out[answer.pupil] = answer.outcome;
  }
  return out;
}

/// Each pupil's, or the class's as one where nobody is known. Who answers for the first time has been with the class until then.
std::vector<Trace> traces_of(const std::vector<Meeting>& meetings, const std::vector<std::string>& pupils, const Bounds& bounds) {
  std::map<std::string, Trace> known;
  Trace whole;
  for (const Meeting& meeting : meetings) {
    const auto answers = answers_of(meeting, pupils);
    for (const auto& [who, outcome] : answers) meet(known.try_emplace(who, whole).first->second, meeting.day, outcome, bounds);
    if (!answers.empty()) continue;
    meet(whole, meeting.day, meeting.hands, bounds);
    for (auto& [who, trace] : known) meet(trace, meeting.day, meeting.hands, bounds);
  }
  std::vector<Trace> out;
  for (const auto& [who, trace] : known) out.push_back(trace);
  if (out.empty() && whole.gap > 0) out.push_back(whole);
  return out;
}

/// An idea as the choice sees it.
struct Weighed {
  const Idea* idea = nullptr;
  std::vector<Meeting> meetings;  // in order
  std::vector<Trace> traces;
  int last = 0;
};

Weighed weigh(const Idea& idea, const Today& today, const Bounds& bounds) {
  Weighed out{&idea, by_day(idea), {}, 0};
  out.traces = traces_of(out.meetings, today.pupils, bounds);
  if (!out.meetings.empty()) out.last = out.meetings.back().day;
  return out;
}

/// For how much of the class the idea is due; who is not there yet counts by the share of the gap that has gone by. What has waited longer
/// than its gap is worth no more: in a full semester those who never hold an idea would else take every place (bench/README.md).
double worth(const Weighed& one, int day) {
  if (one.traces.empty()) return 0;
  double sum = 0;
  for (const Trace& trace : one.traces) sum += std::min((day - trace.last) / trace.gap, 1.0);
  return sum / static_cast<double>(one.traces.size());
}

bool can_be_asked(const Weighed& one, int day, const Bounds& bounds) {
  return !one.idea->situations.empty() && !one.traces.empty() && day - one.last >= bounds.rest;
}

struct Ranked {
  const Weighed* one;
  double worth;
};

/// What may be asked on a day, the most valuable first; of two alike the one that has waited longer.
std::vector<Ranked> ranked(const std::vector<Weighed>& all, int day, const Bounds& bounds) {
  std::vector<Ranked> out;
  for (const Weighed& one : all) {
    const double value = worth(one, day);
    if (can_be_asked(one, day, bounds) && value >= bounds.ripe) out.push_back({&one, value});
  }
  std::sort(out.begin(), out.end(), [](const Ranked& a, const Ranked& b) {
    return std::tie(b.worth, a.one->last, a.one->idea->id) < std::tie(a.worth, b.one->last, b.one->idea->id);
  });
  return out;
}

std::vector<Weighed> weigh_all(const std::vector<Idea>& ideas, const Today& today, const Bounds& bounds) {
  std::vector<Weighed> out;
  for (const Idea& idea : ideas) out.push_back(weigh(idea, today, bounds));
  return out;
}

std::size_t places(int asked, const Bounds& bounds) { return static_cast<std::size_t>(std::max(0, bounds.at_most - asked)); }

When words_for(int ahead, const Bounds& bounds) {
  if (ahead <= 0) return When::today;
  if (ahead <= bounds.week_days) return When::next_week;
  return ahead <= bounds.month_days ? When::next_month : When::this_semester;
}

/// The opening on a day takes what it has room for out of those that still wait.
void take(std::vector<Weighed>& waiting, int day, std::size_t room, When when, const Bounds& bounds, std::vector<Turn>& out) {
  std::vector<std::string> taken;
  for (const Ranked& one : ranked(waiting, day, bounds)) {
    if (taken.size() == room) break;
    taken.push_back(one.one->idea->id);
    out.push_back({taken.back(), when});
  }
  const auto gone = [&](const Weighed& one) { return std::find(taken.begin(), taken.end(), one.idea->id) != taken.end(); };
  waiting.erase(std::remove_if(waiting.begin(), waiting.end(), gone), waiting.end());
}

}  // namespace

Outcome of_class(int right, int of) {
  if (100 * right > 70 * of) return Outcome::held;
  return 100 * right >= 30 * of && of > 0 ? Outcome::part : Outcome::lost;
}

std::vector<Chosen> choose(const std::vector<Idea>& ideas, const Today& today, const Bounds& bounds) {
  std::vector<Chosen> out;
  const std::vector<Weighed> all = weigh_all(ideas, today, bounds);
  for (const Ranked& one : ranked(all, today.day, bounds)) {
    if (out.size() >= places(today.asked, bounds)) break;
    out.push_back(in_turn(*one.one->idea).front());
  }
  return out;
}

std::vector<std::vector<Chosen>> choose_each(const std::vector<Idea>& ideas, const std::vector<std::string>& pupils, const std::vector<int>& days,
                                             std::size_t most, const Bounds& bounds) {
  std::vector<std::vector<Chosen>> out;
  const std::vector<Weighed> all = weigh_all(ideas, {0, pupils, 0}, bounds);
  for (const int day : days) {
    std::vector<Chosen>& chosen = out.emplace_back();
    for (const Ranked& one : ranked(all, day, bounds)) {
      if (chosen.size() == most) break;
      chosen.push_back(in_turn(*one.one->idea).front());
    }
  }
  return out;
}

std::vector<Chosen> in_turn(const Idea& idea) {
  std::map<std::string, int> met;
  const auto note = [&](const std::string& situation, int day) {
    const auto [known, fresh] = met.emplace(situation, day);
    if (!fresh) known->second = std::max(known->second, day);
  };
  for (const Meeting& meeting : idea.meetings) {
    note(meeting.situation, meeting.day);
    for (const std::string& situation : meeting.also) note(situation, meeting.day);
  }
  std::vector<std::pair<int, Chosen>> found;
  for (const std::string& situation : idea.situations) {
    const auto at = met.find(situation);
    const bool again = at != met.end();
    found.push_back({again ? at->second : std::numeric_limits<int>::min(), {idea.id, situation, again}});
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Chosen> out;
  for (auto& one : found) out.push_back(std::move(one.second));
  return out;
}

std::vector<Turn> outlook(const std::vector<Idea>& ideas, const Today& today, int every, int last_day, const Bounds& bounds) {
  std::vector<Turn> out;
  std::vector<Weighed> waiting = weigh_all(ideas, today, bounds);
  for (int day = today.day; day <= last_day && !waiting.empty(); day += std::max(1, every)) {
    take(waiting, day, places(day == today.day ? today.asked : 0, bounds), words_for(day - today.day, bounds), bounds, out);
  }
  std::sort(waiting.begin(), waiting.end(), [](const Weighed& a, const Weighed& b) { return std::tie(a.last, a.idea->id) < std::tie(b.last, b.idea->id); });
  for (const Weighed& one : waiting) out.push_back({one.idea->id, When::next_semester});
  return out;
}

std::optional<Outcome> standing(const Idea& idea, const std::vector<std::string>& pupils) {
  const std::vector<Meeting> meetings = by_day(idea);
  for (auto meeting = meetings.rbegin(); meeting != meetings.rend(); ++meeting) {
    const auto answers = answers_of(*meeting, pupils);
    if (static_cast<int>(answers.size()) >= standing_min) {
      const auto held = std::count_if(answers.begin(), answers.end(), [](const auto& one) { return one.second == Outcome::held; });
      return of_class(static_cast<int>(held), static_cast<int>(answers.size()));
    }
    if (answers.empty() && meeting->hands) return meeting->hands;
  }
  return std::nullopt;
}

int school_day(const std::vector<Date>& days, const Date& date) {
  return static_cast<int>(std::upper_bound(days.begin(), days.end(), date) - days.begin());
}

}  // namespace selami::revisit
