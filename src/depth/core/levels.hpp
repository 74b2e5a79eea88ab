#pragma once
/// @file SOLO levels 0–4 of pupils' work, and how many of a class stand where. Pure. A level is never a mark.
/// Source: Biggs & Collis (1982), Evaluating the Quality of Learning; the words are pack framework's.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "auth/actor.hpp"

namespace selami::depth {

constexpr int level_max = 4;

/// One pupil's standing level for one question. No judgement is no row: absent and unanswered are never 0.
/// Of a group's answer there is one a member, and it says nothing of the member alone.
struct Standing {
  std::string objective;
  std::string objective_text;
  PupilId pupil;
  int level = 0;
  Instant at;
  std::string question;
  std::string team;  ///< letter of the group whose answer it is; empty: the pupil's own
};

/// How many pupils stand at each level for one objective, each pupil counted once, by the newest judgement of own work; and how many
/// answers of groups, each counted once. The two are never added.
struct Distribution {
  std::string objective;
  std::string text;
  std::array<int, level_max + 1> pupils{};
  int judged = 0;
  std::array<int, level_max + 1> teams{};
  int teams_judged = 0;
};

/// One row an objective, told apart by what it says, in the order in which they first appear. Newest judgement of a pupil counts; at the
/// same instant the later row of the input.
std::vector<Distribution> distributions(const std::vector<Standing>& standings);

/// Errors: judgement.level when the level is not 0–4.
Result<bool> check_level(const std::optional<int>& level);

}  // namespace selami::depth
