#pragma once
/// @file Suara murid: three statements, each answered ya, biasa, tidak or skipped; kept as counts of five or more. Pure.

#include <array>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace selami::teaching {

constexpr int voices_min = 5;        ///< under it nothing is kept
constexpr std::size_t statements = 3;
constexpr std::int64_t voices_open_max_ms = 48 * hour_ms;

enum class VoiceAnswer { ya, biasa, tidak, lewati };
enum class VoiceSource { hands, phones };

/// Answers ya, biasa, tidak to one statement; who skipped it is in none of them.
using VoiceCounts = std::array<int, 3>;

/// All that was counted, before anybody decided whether it may be kept. One child's vote is nowhere in it.
struct VoiceBox {
  int answered = 0;  ///< children who took part, also those who skipped
  std::array<VoiceCounts, statements> by{};
};

/// What is kept: a statement that fewer than five answered has no counts.
struct VoiceResult {
  int answered = 0;
  std::array<std::optional<VoiceCounts>, statements> by{};
};

void drop_in(VoiceBox& box, const std::array<VoiceAnswer, statements>& vote);
/// Nothing under five.
std::optional<VoiceResult> publish(const VoiceBox& box);
/// Hands as counted: three rows of three. Errors: voices.counts (not 3 × 3, negative, or more hands than children).
Result<VoiceBox> read_hands(const std::vector<std::vector<int>>& answers, int answered);

/// A round of one lesson. Closed with counts it is final: opened again, one more vote would show by subtraction.
/// Closed without (too few) it leaves nothing behind and may be opened again.
struct Round {
  Instant opened_at;
  std::optional<Instant> closed_at;
  bool kept = false;                  ///< counts are there
  std::optional<VoiceSource> source;  ///< of the counts
};

/// Errors: voices.closed (conflict) when the counts are there already.
Result<bool> may_open(const std::optional<Round>& round);
/// Hands may be counted anew by the teacher who counted them, but never take the place of what phones gave.
/// Errors: voices.closed (conflict).
Result<bool> may_count_hands(const std::optional<Round>& round);
/// Errors: voices.not_open (conflict).
Result<bool> may_vote(const std::optional<Round>& round, Instant now);

}  // namespace selami::teaching
