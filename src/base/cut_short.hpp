#pragma once
/// @file Long texts where there is little room.

#include <cstddef>
#include <string>

namespace selami {

/// At most so many bytes, "…" included: cut between words where that leaves more than half, never inside a letter.
std::string cut_short(std::string text, std::size_t bytes_most);

}  // namespace selami
