#include "moderation_core/boxes.hpp"

namespace selami::moderation {

bool are_boxes(const std::vector<int>& numbers) {
  if (numbers.size() % 4 != 0 || numbers.size() > std::size_t{4} * boxes_most) return false;
  for (std::size_t i = 0; i < numbers.size(); i += 4) {
    const int x = numbers[i], y = numbers[i + 1], width = numbers[i + 2], height = numbers[i + 3];
    if (x < 0 || y < 0 || width < 1 || height < 1) return false;
    // Each alone first: a sum of two large numbers would overflow.
    if (x > box_side_max || y > box_side_max || width > box_side_max - x || height > box_side_max - y) return false;
  }
  return true;
}

std::string boxes_text(const std::vector<int>& numbers) {
  std::string out;
  for (const int one : numbers) out += (out.empty() ? "" : " ") + std::to_string(one);
  return out;
}

std::vector<int> boxes_of(std::string_view text) {
  std::vector<int> out;
  bool inside = false;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      inside = false;
      continue;
    }
    if (!inside) out.push_back(0);
    inside = true;
    out.back() = out.back() * 10 + (c - '0');
  }
  return are_boxes(out) ? out : std::vector<int>{};
}

}  // namespace selami::moderation
