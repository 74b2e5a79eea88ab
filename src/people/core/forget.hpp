#pragma once
/// @file A command that waits, without one pupil in it.

#include <optional>
#include <string>
#include <string_view>

namespace selami::people {

/// The body (JSON) without each piece that names this pupil: a mark in a list, a member by its id. Nothing when the command
/// was about no other: its path names the pupil, or nothing would be left. What is no JSON and names the pupil goes whole.
std::optional<std::string> without_pupil(std::string_view path, std::string_view body, std::string_view pupil);

}  // namespace selami::people
