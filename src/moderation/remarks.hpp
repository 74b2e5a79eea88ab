#pragma once
/// @file Bedah karya: ten pairs each, one remark on what made the difference, and the round ends by itself. All else is a round of pairs.

#include "moderation/pairs_wire.hpp"
#include "moderation/store.hpp"

namespace selami::moderation {

/// Says what made the difference, or takes it back. Also after the end: who came late may still add to the talk.
/// Errors: round.unknown, round.no_remarks, round.not_planned (conflict), shared.names.
Result<Done> remark(Call& call, const RoundId& id, const RemarkIn& in);

/// For the slice's other files and the edge.
/// The last day of one that is shared out today.
Date bedah_ends(const Date& today);
/// What the actor said, or nothing.
std::string own_remark(Call& call, const RoundId& round);
/// All of a round, by their words: their order tells nobody who said them.
std::vector<RemarkView> remarks_of(Call& call, const RoundId& round);
/// Ends a bedah of which every pair is chosen and every rater with pairs has said what made the difference.
void end_when_all_have_said(Call& call, const Round& round);
/// Ends those whose day is over. Every hour.
void end_by_day(storage::Tx& tx, const Date& today, Instant now);
/// Before a pupil is erased: takes out remarks by teachers of the school that say the child's name.
void forget_in_remarks(storage::Tx& tx, const SchoolId& school, const PupilId& pupil);

}  // namespace selami::moderation
