#pragma once
/// @file Where in a plan something stands, so that it is found again after steps were moved. Pure.

#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.hpp"

namespace selami::planning {

/// Names places of one plan by ids instead of positions: "/steps/3/text" becomes "/steps/step_…/text".
class Places {
 public:
  explicit Places(const plan::Plan& plan);
  /// Parts without an id, and what the plan does not have, keep their words.
  std::string stable(std::string_view pointer) const;
  /// The text at a place that is named by ids or positions; nothing when no text stands there.
  std::optional<std::string> text(std::string_view place) const;

 private:
  json::Value plan_;
};

/// One name of a JSON pointer, "~" and "/" escaped. Source: RFC 6901.
std::string pointer_part(std::string_view name);

}  // namespace selami::planning
