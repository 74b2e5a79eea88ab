#pragma once
/// @file Jawaban teman: which pupil looks at whose answer. Pure; chance comes from outside.

#include <string>
#include <string_view>
#include <vector>

#include "base/dice.hpp"
#include "base/result.hpp"
#include "plan/plan.hpp"

namespace selami::teaching {

constexpr int looks_max = 2;              ///< answers that one pupil looks at
constexpr std::size_t look_answers_min = 3;  ///< of fewer everybody knows whose they are

/// One pupil looks at another's answer.
struct Look {
  std::string by;
  std::string of;
};

/// May a class look at each other's answers to such a question? Errors: look.kind (only a pupil's own written answer is looked at, and never in
/// a TK), look.few (fewer than three answers).
Result<bool> check_looks(plan::Kind kind, bool by_team, std::string_view level, std::size_t answers);
/// The looks that are dealt in addition to those that are there: so that each of `lookers` has `each`, nobody the own answer or one twice, and
/// all answers are looked at about equally often. Two who look at each other's are avoided where that is possible.
std::vector<Look> deal_looks(std::vector<std::string> lookers, std::vector<std::string> answered, const std::vector<Look>& before, int each, Dice& dice);

}  // namespace selami::teaching
