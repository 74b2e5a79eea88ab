#pragma once
/// @file Whose journals come up to be read after a lesson: a few in turn, so that none lies unread. Pure.

#include <optional>
#include <vector>

#include "auth/actor.hpp"
#include "base/time.hpp"

namespace selami::reflection {

constexpr int each_turn = 5;

/// A pupil of the class, and when its teacher last read its journal in the turn of an earlier lesson.
struct Unread {
  PupilId pupil;
  std::optional<Instant> read;
};

/// Who comes up: never read first, then longest ago; among alike the order of `list`. Who is read each time leaves room for others, so
/// everybody comes up within ceil(size / each) lessons; who is not read stays.
std::vector<PupilId> turn_of(const std::vector<Unread>& list, int each = each_turn);

}  // namespace selami::reflection
