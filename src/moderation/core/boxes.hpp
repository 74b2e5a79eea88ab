#pragma once
/// @file Black boxes over a picture, as a phone says where it laid them. Pure: nothing here sees the picture.

#include <string>
#include <string_view>
#include <vector>

namespace selami::moderation {

inline constexpr int boxes_most = 24;
inline constexpr int box_side_max = 1000;

/// Whether numbers are boxes: x, y, width, height in thousandths of the picture, each box inside it and with an area, `boxes_most` at most.
bool are_boxes(const std::vector<int>& numbers);
/// As they are kept: numbers with a blank between them.
std::string boxes_text(const std::vector<int>& numbers);
std::vector<int> boxes_of(std::string_view text);

}  // namespace selami::moderation
