#include "reflection_core/outcomes.hpp"

#include <algorithm>

namespace selami::reflection {
namespace {

using revisit::Outcome;

Outcome of_level(int level, int aims) {
  if (level >= std::max(1, aims)) return Outcome::held;
  return level > 0 ? Outcome::part : Outcome::lost;
}

bool has_right(const std::vector<plan::Option>& options) {
  const auto right = std::count_if(options.begin(), options.end(), [](const plan::Option& one) { return one.right; });
  return right > 0 && right < static_cast<std::ptrdiff_t>(options.size());
}

bool is_right(const std::vector<plan::Option>& options, int choice) {
  return choice >= 0 && choice < static_cast<int>(options.size()) && options[static_cast<std::size_t>(choice)].right;
}

/// All right ones and nothing else is held, some of them in part.
Outcome of_ticks(const std::vector<plan::Option>& options, const std::vector<int>& choices) {
  const auto wanted = std::count_if(options.begin(), options.end(), [](const plan::Option& one) { return one.right; });
  const auto right = std::count_if(choices.begin(), choices.end(), [&](int one) { return is_right(options, one); });
  if (right == wanted && right == static_cast<std::ptrdiff_t>(choices.size())) return Outcome::held;
  return right > 0 ? Outcome::part : Outcome::lost;
}

/// At its place is held; half of the things and more, in part. None where the question does not say the order.
std::optional<Outcome> of_order(const std::vector<plan::Option>& options, const std::vector<int>& choices) {
  int placed = 0;
  for (std::size_t at = 0; at < choices.size(); ++at) {
    const int option = choices[at];
    if (option < 0 || option >= static_cast<int>(options.size())) return std::nullopt;
    const int place = options[static_cast<std::size_t>(option)].place;
    if (place == 0) return std::nullopt;
    if (place == static_cast<int>(at) + 1) ++placed;
  }
  const int many = static_cast<int>(choices.size());
  if (many == 0) return std::nullopt;
  if (placed == many) return Outcome::held;
  return 2 * placed >= many ? Outcome::part : Outcome::lost;
}

/// Of a checklist the last step is held, the first is lost.
std::optional<Outcome> of_check(const std::vector<plan::Option>& options, int choice) {
  const int steps = options.empty() ? 3 : static_cast<int>(options.size());
  if (choice >= steps - 1) return Outcome::held;
  return choice > 0 ? Outcome::part : Outcome::lost;
}

}  // namespace

std::optional<Outcome> outcome_of(const Measure& question, const Said& said) {
  if (said.level) return of_level(*said.level, question.aims);
  switch (question.kind) {
    case plan::Kind::choice:
      if (!said.choice || !has_right(question.options)) return std::nullopt;
      return is_right(question.options, *said.choice) ? Outcome::held : Outcome::lost;
    case plan::Kind::multi:
      if (said.choices.empty() || !has_right(question.options)) return std::nullopt;
      return of_ticks(question.options, said.choices);
    case plan::Kind::order:
      return of_order(question.options, said.choices);
    case plan::Kind::tap:
      return said.choice ? std::optional(of_level(*said.choice, question.aims)) : std::nullopt;
    case plan::Kind::check:
      return said.choice ? of_check(question.options, *said.choice) : std::nullopt;
    default:
      return std::nullopt;
  }
}

std::optional<Hands> hands_of(const Measure& question, const std::vector<int>& tally) {
  if (question.kind != plan::Kind::choice || tally.empty() || !has_right(question.options)) return std::nullopt;
  Hands out;
  for (std::size_t i = 0; i < tally.size(); ++i) {
    out.of += tally[i];
    if (is_right(question.options, static_cast<int>(i))) out.right += tally[i];
  }
  return out;
}

}  // namespace selami::reflection
