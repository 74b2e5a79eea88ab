#pragma once
/// @file Alike answers stand together: an order, groups that may be proposed one level, and what a judged answer suggests. Never a score.

#include <string>
#include <vector>

#include "base/result.hpp"

namespace selami::alike {

struct Answer {
  std::string id;
  std::string text;
};
struct Judged {
  std::string id;
  int level = 0;
};
/// Duplicates and near-duplicates: at least two answers.
struct Group {
  std::vector<std::string> ids;  ///< in the order of the list
  std::string medoid;            ///< the one that is most like the others
  double likeness = 0;           ///< 0 to 1, the mean over its pairs
};
/// "id" reads like "like", which was judged.
struct Suggestion {
  std::string id;
  std::string like;
  int level = 0;
};
struct Alike {
  std::vector<std::string> order;  ///< all ids, alike answers beside each other; a group is one stretch of it
  std::vector<Group> groups;
  std::vector<Suggestion> suggestions;
};

/// Thresholds, chosen on data: docs/depth/answers.md.
struct Bounds {
  float group = 0.97F;
  float suggest = 0.9F;
};

/// The answers to one question. Answers that say nothing stand last and in no group. `judged`: what the teacher has
/// said so far; answers judged apart are never in one group.
Alike alike(const std::string& question, const std::vector<Answer>& answers, const std::vector<Judged>& judged, const Bounds& bounds = {});

}  // namespace selami::alike
