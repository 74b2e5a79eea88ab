#pragma once
/// @file A number in a CSV file, as programs of any language write it.

#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace selami::cli {

/// Digits with a point or a comma, perhaps a sign and an exponent; nothing else, no blanks, not infinite.
inline std::optional<double> csv_double(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.empty() || text.size() > longest || text.find_first_not_of("0123456789+-.,eE") != std::string_view::npos) return std::nullopt;
  std::string point(text);
  for (char& c : point) c = c == ',' ? '.' : c;
  char* end = nullptr;
  const double value = std::strtod(point.c_str(), &end);
  if (end != point.c_str() + point.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace selami::cli
