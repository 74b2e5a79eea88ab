#include "kit_forgetting/forgetting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>

#include "base/dice.hpp"
#include "revisit/revisit.hpp"

namespace selami::kit {
namespace {

/// What one pupil keeps of one idea. Time is in days of the calendar: holidays are forgotten through, too.
class Memory {
 public:
  virtual ~Memory() = default;
  virtual double recall(double day) const = 0;
  /// It was asked and told afterwards.
  virtual void meet(double day, bool recalled) = 0;
};

class Exponential : public Memory {
 public:
  Exponential(double day, double ease) : strength_(18 * ease), first_(strength_), last_(day) {}
  double recall(double day) const override { return std::exp(-(day - last_) / strength_); }
  void meet(double day, bool recalled) override {
    strength_ = recalled ? strength_ * (1 + 2 * (1 - recall(day))) : std::max(first_, 0.6 * strength_);
    last_ = day;
  }

 private:
  double strength_;
  double first_;
  double last_;
};

/// FSRS-4.5, default parameters of its authors (open-spaced-repetition), every answer "again" or "good".
class Power : public Memory {
 public:
  Power(double day, double ease) : stability_(3.7145 * ease), difficulty_(std::clamp(5.1618 - 2 * std::log(ease), 1.0, 10.0)), last_(day) {}
  double recall(double day) const override { return std::pow(1 + 19.0 / 81 * (day - last_) / stability_, -0.5); }
  void meet(double day, bool recalled) override {
    const double r = recall(day);
    if (recalled) stability_ *= 1 + std::exp(1.6474) * (11 - difficulty_) * std::pow(stability_, -0.1367) * (std::exp(1.0461 * (1 - r)) - 1);
    else stability_ = std::min(stability_, 2.1072 * std::pow(difficulty_, -0.0793) * (std::pow(stability_ + 1, 0.3246) - 1) * std::exp(1.587 * (1 - r)));
    if (!recalled) difficulty_ = std::min(10.0, difficulty_ + 2 * 0.8975);
    last_ = day;
  }

 private:
  double stability_;
  double difficulty_;
  double last_;
};

/// Pavlik & Anderson (2005), Cognitive Science 29, 559-586, with their parameters; a lesson is six meetings ten minutes apart.
class Traces : public Memory {
 public:
  Traces(double day, double ease) : lift_(0.4 * std::log(ease)) {
    for (int i = 0; i < 6; ++i) leave(day + i * 600.0 / (seconds * between));
  }
  double recall(double day) const override { return 1 / (1 + std::exp((-0.704 - activation(day) - lift_) / 0.255)); }
  void meet(double day, bool) override { leave(day); }

 private:
  static constexpr double seconds = 86'400;
  static constexpr double between = 0.025;  ///< time passes so much slower for the mind out of class
  struct Trace {
    double day;
    double decay;
  };
  double activation(double day) const {
    double sum = 0;
    for (const Trace& trace : traces_) sum += std::pow(std::max(1.0, (day - trace.day) * seconds * between), -trace.decay);
    return std::log(sum);
  }
  void leave(double day) { traces_.push_back({day, traces_.empty() ? 0.177 : 0.177 + 0.217 * std::exp(activation(day))}); }

  double lift_;
  std::vector<Trace> traces_;
};

std::unique_ptr<Memory> learnt(Truth truth, double day, double ease) {
  if (truth == Truth::exponential) return std::make_unique<Exponential>(day, ease);
  if (truth == Truth::power) return std::make_unique<Power>(day, ease);
  return std::make_unique<Traces>(day, ease);
}

constexpr int holiday_week = 9;

class Year {
 public:
  Year(Truth truth, Policy policy, const Term& term, std::uint64_t seed)
      : truth_(truth), policy_(policy), term_(term), world_(Dice(seed).split(1)), answers_(Dice(seed).split(2)), choice_(Dice(seed).split(3)) {
    for (int i = 0; i < term.pupils; ++i) able_.push_back(std::exp(world_.normal(0, 0.4)));
  }

  Kept play() {
    for (int week = 0; week < term_.weeks; ++week) {
      if (week != holiday_week) play_week(week);
    }
    Kept out;
    out.at_end = kept(7.0 * term_.weeks);
    out.after_break = kept(7.0 * term_.weeks + 42);
    out.weakest = weakest(7.0 * term_.weeks);
    out.asked = asked_;
    out.most_a_day = most_a_day_;
    return out;
  }

 private:
  struct Known {
    double ease = 1;
    std::vector<std::unique_ptr<Memory>> minds;  // by pupil; none: was never there
  };

  void play_week(int week) {
    for (int lesson = 0; lesson < term_.lessons_a_week; ++lesson) {
      const int weekday = lesson * 5 / term_.lessons_a_week;
      const int school_week = week > holiday_week ? week - 1 : week;
      day_ = 5 * school_week + weekday;
      calendar_ = 7.0 * week + weekday;
      open();
      if (lesson < term_.ideas_a_week) learn();
    }
  }

  void learn() {
    const std::string id = "idea " + std::to_string(known_.size());
    revisit::Idea idea{id, {}, {{day_, "", {}, {}}}};
    for (int i = 0; i < 8; ++i) idea.situations.push_back(id + " situation " + std::to_string(i));
    Known known;
    known.ease = std::exp(world_.normal(0, 0.5));
    for (int pupil = 0; pupil < term_.pupils; ++pupil) {
      const double ease = known.ease * able_[static_cast<std::size_t>(pupil)] * std::exp(world_.normal(0, 0.3));
      const bool there = !world_.chance(term_.absent);
      known.minds.push_back(there ? learnt(truth_, calendar_, ease) : nullptr);
    }
    ideas_.push_back(std::move(idea));
    known_.push_back(std::move(known));
  }

  void open() {
    const std::vector<std::size_t> chosen = choose();
    asked_ += static_cast<int>(chosen.size());
    most_a_day_ = std::max(most_a_day_, static_cast<int>(chosen.size()));
    for (const std::size_t which : chosen) ask(which);
  }

  void ask(std::size_t which) {
    revisit::Meeting meeting{day_, ideas_[which].situations[ideas_[which].meetings.size() % 8], {}, {}};
    for (int pupil = 0; pupil < term_.pupils; ++pupil) {
      std::unique_ptr<Memory>& mind = known_[which].minds[static_cast<std::size_t>(pupil)];
      const bool there = !answers_.chance(term_.absent);
      const double draw = answers_.unit();
      const double luck = answers_.unit();
      if (!there) continue;
      const bool recalled = mind && draw < mind->recall(calendar_);
      const auto outcome = recalled || luck < term_.guess ? revisit::Outcome::held : luck > 0.85 ? revisit::Outcome::part : revisit::Outcome::lost;
      meeting.answers.push_back({"pupil " + std::to_string(pupil), outcome});
      if (mind) mind->meet(calendar_, recalled);
      else mind = learnt(truth_, calendar_, 0.5 * able_[static_cast<std::size_t>(pupil)]);
    }
    ideas_[which].meetings.push_back(std::move(meeting));
  }

  int last(std::size_t which) const { return ideas_[which].meetings.back().day; }

  std::vector<std::size_t> choose() {
    std::vector<std::size_t> all(ideas_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[static_cast<std::size_t>(choice_.whole(0, static_cast<int>(i) - 1))]);
    const auto oldest = [this](std::size_t a, std::size_t b) { return last(a) < last(b); };
    if (policy_ == Policy::none) all.clear();
    if (policy_ == Policy::latest) std::sort(all.begin(), all.end(), std::greater<>());
    if (policy_ == Policy::longest) std::stable_sort(all.begin(), all.end(), oldest);
    if (policy_ == Policy::fixed) {
      const auto due = std::stable_partition(all.begin(), all.end(), [this](std::size_t i) { return day_ - last(i) >= 10; });
      std::stable_sort(all.begin(), due, oldest);
    }
    if (policy_ == Policy::revisit) all = by_engine();
    if (all.size() > static_cast<std::size_t>(term_.questions)) all.resize(static_cast<std::size_t>(term_.questions));
    return all;
  }

  std::vector<std::size_t> by_engine() const {
    revisit::Bounds bounds;
    bounds.at_most = term_.questions;
    std::vector<std::size_t> out;
    for (const revisit::Chosen& one : revisit::choose(ideas_, {day_, {}, 0}, bounds)) {
      const auto found = std::find_if(ideas_.begin(), ideas_.end(), [&](const revisit::Idea& idea) { return idea.id == one.idea; });
      out.push_back(static_cast<std::size_t>(found - ideas_.begin()));
    }
    return out;
  }

  double kept(const Known& known, double day) const {
    double sum = 0;
    for (const auto& mind : known.minds) sum += mind ? mind->recall(day) : 0;
    return sum / static_cast<double>(known.minds.size());
  }
  double kept(double day) const {
    double sum = 0;
    for (const Known& known : known_) sum += kept(known, day);
    return sum / static_cast<double>(known_.size());
  }
  double weakest(double day) const {
    std::vector<double> all;
    for (const Known& known : known_) all.push_back(kept(known, day));
    std::sort(all.begin(), all.end());
    all.resize(std::max<std::size_t>(1, all.size() / 4));
    return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
  }

  Truth truth_;
  Policy policy_;
  Term term_;
  Dice world_;    // who is who and there: alike for all policies
  Dice answers_;
  Dice choice_;
  int day_ = 0;
  double calendar_ = 0;
  std::vector<double> able_;
  std::vector<revisit::Idea> ideas_;
  std::vector<Known> known_;
  int asked_ = 0;
  int most_a_day_ = 0;
};

}  // namespace

const char* name(Truth truth) {
  constexpr std::array<const char*, 3> names = {"exponential", "power", "traces"};
  return names[static_cast<std::size_t>(truth)];
}

const char* name(Policy policy) {
  constexpr std::array<const char*, 6> names = {"none", "chance", "latest", "fixed", "longest", "revisit"};
  return names[static_cast<std::size_t>(policy)];
}

Kept play(Truth truth, Policy policy, const Term& term, std::uint64_t seed) { return Year(truth, policy, term, seed).play(); }

Figure figure(const std::vector<double>& values) {
  const double n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, values.size() < 2 ? 0 : 1.96 * std::sqrt(squares / (n - 1) / n)};
}

}  // namespace selami::kit
