#pragma once
/// @file `selami depth simulate`: ratings of a made-up city and the truth behind them, to try an estimator or a plan for moderation.

#include <functional>
#include <iosfwd>
#include <string>

#include "cli/whole_folder.hpp"
#include "simulate_core/judged.hpp"

namespace selami::cli {

struct DepthSimulate {
  simulate::JudgedParams params;
  std::string out;
  std::string language = "id";
};

/// ratings.csv (person,class,sex,task,criterion,rater,occasion,score) and truth.csv (facet,level,value): the values of persons, groups,
/// raters, tasks, criteria and steps, the spreads, and a row for each planted fault.
NamedTexts simulated_files(const simulate::JudgedParams& params, const simulate::JudgedCity& city);

/// Writes both into a folder of their own. Returns 0, or 1 when the parameters or the folder are refused.
int depth_simulate(const DepthSimulate& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
