#include "simulate_core/judged.hpp"

#include <algorithm>
#include <cmath>

#include "base/dice.hpp"

namespace selami::simulate {
namespace {

constexpr double random_share = 0.7;  // of an erratic teacher's judgements

struct Named {
  const char* name;
  double value;
  double low;
  double high;
};

Result<bool> possible(const JudgedParams& p) {
  const Named limits[] = {
      {"classes", double(p.classes), 1, 1e6},           {"pupils", double(p.pupils), 1, 1000},
      {"tasks", double(p.tasks), 1, 4000},              {"tasks_each", double(p.tasks_each), 1, double(p.tasks)},
      {"criteria", double(p.criteria), 1, 100},         {"categories", double(p.categories), 2, 21},
      {"occasions", double(p.occasions), 1, 100},       {"districts", double(p.districts), 1, double(p.classes)},
      {"moderated", p.moderated, 0, 1},                 {"pupil_sd", p.pupil_sd, 0, 10},
      {"class_sd", p.class_sd, 0, 10},                  {"rater_sd", p.rater_sd, 0, 10},
      {"halo_sd", p.halo_sd, 0, 10},                    {"task_sd", p.task_sd, 0, 10},
      {"criterion_sd", p.criterion_sd, 0, 10},          {"erratic", double(p.erratic), 0, double(p.classes)},
      {"central", double(p.central), 0, double(p.classes)}, {"drift", double(p.drift), 0, double(p.classes)},
      {"faults", double(p.erratic) + p.central + p.drift, 0, double(p.classes)}, {"drift_size", p.drift_size, -10, 10},
      {"dif", double(p.dif), 0, double(p.tasks)},       {"dif_size", p.dif_size, -10, 10},
      {"judgements", double(p.classes) * p.pupils * p.tasks_each * p.criteria * (1 + p.moderated), 1, 1e8},
  };
  for (const Named& one : limits) {
    if (!(one.value >= one.low && one.value <= one.high)) return fail(Fault::invalid, "depth.simulation", one.name);
  }
  return true;
}

std::vector<double> normals(Dice& dice, int count, double sd) {
  std::vector<double> out(static_cast<std::size_t>(count));
  for (double& one : out) one = dice.normal(0, sd);
  return out;
}

/// `count` different numbers below `below`, in rising order.
std::vector<std::uint32_t> drawn(Dice& dice, int count, std::size_t below) {
  std::vector<std::uint32_t> all(below);
  for (std::uint32_t i = 0; i < below; ++i) all[i] = i;
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    std::swap(all[i], all[static_cast<std::size_t>(dice.whole(static_cast<int>(i), static_cast<int>(below) - 1))]);
  }
  all.resize(static_cast<std::size_t>(count));
  std::sort(all.begin(), all.end());
  return all;
}

bool holds(const std::vector<std::uint32_t>& sorted, std::uint32_t one) { return std::binary_search(sorted.begin(), sorted.end(), one); }

class Maker {
 public:
  explicit Maker(const JudgedParams& params) : params_(params), dice_(params.seed) {}

  JudgedCity make() {
    truth();
    faults();
    for (std::uint32_t c = 0; c < city_.class_mean.size(); ++c) judge_class(c);
    return std::move(city_);
  }

 private:
  void truth() {
    city_.class_mean = normals(dice_, params_.classes, params_.class_sd);
    city_.severity = normals(dice_, params_.classes, params_.rater_sd);
    city_.difficulty = normals(dice_, params_.tasks, params_.task_sd);
    city_.criterion_mean = normals(dice_, params_.criteria, params_.criterion_sd);
    for (int c = 0; c < params_.criteria; ++c) {
      const int steps = params_.categories - 1;
      std::vector<double> own;
      double sum = 0;
      for (int k = 0; k < steps; ++k) {
        own.push_back((k - (steps - 1) / 2.0) * 1.2 + dice_.normal(0, 0.2));
        sum += own.back();
      }
      for (double& step : own) step -= sum / steps;
      city_.steps.push_back(std::move(own));
    }
  }

  /// A teacher has one fault at most.
  void faults() {
    std::vector<std::uint32_t> all = drawn(dice_, params_.erratic + params_.central + params_.drift, city_.severity.size());
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[static_cast<std::size_t>(dice_.whole(0, static_cast<int>(i) - 1))]);
    const auto first = all.begin(), second = first + params_.erratic, third = second + params_.central;
    city_.erratic.assign(first, second);
    city_.central.assign(second, third);
    city_.drift.assign(third, all.end());
    for (auto* list : {&city_.erratic, &city_.central, &city_.drift}) std::sort(list->begin(), list->end());
    city_.dif = drawn(dice_, params_.dif, city_.difficulty.size());
  }

  void judge_class(std::uint32_t own) {
    const std::vector<std::uint32_t> tasks = drawn(dice_, params_.tasks_each, city_.difficulty.size());
    for (int i = 0; i < params_.pupils; ++i) {
      const auto pupil = static_cast<std::uint32_t>(city_.ability.size());
      city_.class_of.push_back(own);
      city_.sex_of.push_back(dice_.chance(0.5) ? 1 : 0);
      city_.ability.push_back(city_.class_mean[own] + dice_.normal(0, params_.pupil_sd));
      for (const std::uint32_t task : tasks) {
        const auto occasion = static_cast<std::uint32_t>(dice_.whole(0, params_.occasions - 1));
        judge_script(pupil, task, own, occasion);
        if (dice_.chance(params_.moderated)) {
          if (const std::uint32_t other = partner(own); other != own) judge_script(pupil, task, other, occasion);
        }
      }
    }
  }

  /// A teacher of another class of the same district, or the own one when there is none.
  std::uint32_t partner(std::uint32_t own) {
    const auto districts = static_cast<std::uint32_t>(params_.districts);
    const std::uint32_t here = own % districts;
    const auto classes = static_cast<std::uint32_t>(params_.classes);
    const std::uint32_t members = (classes - here + districts - 1) / districts;
    if (members < 2) return own;
    const auto shift = static_cast<std::uint32_t>(dice_.whole(1, static_cast<int>(members) - 1));
    return here + ((own / districts + shift) % members) * districts;
  }

  void judge_script(std::uint32_t pupil, std::uint32_t task, std::uint32_t rater, std::uint32_t occasion) {
    const double halo = dice_.normal(0, params_.halo_sd);
    double level = city_.ability[pupil] - city_.difficulty[task] - city_.severity[rater] + halo;
    if (params_.occasions > 1 && holds(city_.drift, rater)) level -= params_.drift_size * (occasion / (params_.occasions - 1.0) - 0.5);
    if (city_.sex_of[pupil] == 1 && holds(city_.dif, task)) level -= params_.dif_size;
    for (std::uint32_t c = 0; c < city_.steps.size(); ++c) {
      city_.person.push_back(pupil);
      city_.task.push_back(task);
      city_.criterion.push_back(c);
      city_.rater.push_back(rater);
      city_.occasion.push_back(occasion);
      city_.score.push_back(static_cast<std::uint8_t>(score(level - city_.criterion_mean[c], c, rater)));
    }
  }

  int score(double level, std::uint32_t criterion, std::uint32_t rater) {
    if (holds(city_.central, rater)) return (params_.categories - 1) / 2;
    if (holds(city_.erratic, rater) && dice_.chance(random_share)) return dice_.whole(0, params_.categories - 1);
    weight_.assign(1, 1.0);
    double sum = 1;
    double exponent = 0;
    for (const double step : city_.steps[criterion]) {
      exponent += level - step;
      weight_.push_back(std::exp(exponent));
      sum += weight_.back();
    }
    double rest = dice_.unit() * sum;
    int k = 0;
    while (k + 1 < params_.categories && (rest -= weight_[static_cast<std::size_t>(k)]) >= 0) ++k;
    return k;
  }

  const JudgedParams& params_;
  Dice dice_;
  JudgedCity city_;
  std::vector<double> weight_;
};

}  // namespace

Result<JudgedCity> judged_city(const JudgedParams& params) {
  TRY_DO(possible(params));
  return Maker(params).make();
}

std::string numbered(char letter, std::size_t index, std::size_t count) {
  const std::string number = std::to_string(index + 1);
  const std::size_t width = std::to_string(count).size();
  return letter + std::string(width - std::min(width, number.size()), '0') + number;
}

}  // namespace selami::simulate
