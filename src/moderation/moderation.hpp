#pragma once
/// @file Menilai bersama: rounds in which teachers of several schools judge the same work without names. A round's opener sees counts;
/// how somebody's levels differ from colleagues' only that person sees: no route tells it to anybody else.

#include "moderation/wire.hpp"

namespace selami::moderation {

/// Opens a round; its opener takes part. Errors: school.unknown (no teacher there, or a practice school), round.unknown (another's id).
Result<RoundView> open_round(Call& call, const RoundId& id, const RoundIn& in);
/// Errors: round.code_unknown, round.planned, school.unknown, auth.slow_down.
Result<RoundView> join_round(Call& call, const JoinIn& in);
Result<RoundList> rounds(Call& call);
/// Errors: round.unknown.
Result<RoundView> read_round(Call& call, const RoundId& id);
/// Says who judges what; from then on no piece comes in. Again changes nothing. Errors: round.unknown, round.too_few.
Result<RoundView> plan_round(Call& call, const RoundId& id);
/// Ends the judging; each rater then sees the own mirror. Errors: round.unknown, round.not_planned.
Result<RoundView> close_round(Call& call, const RoundId& id);

/// For the slice's other files: it is ended by its opener, by its last remark or by its day.
void end_round(storage::Tx& tx, const RoundId& id, Instant now);

/// Whether a name that is around the actor in a school stands in words that leave it.
bool has_names(Call& call, const SchoolId& school, const std::string& text);
/// Own pupils' answers that a guardian allows to be kept: written ones as they would go out, and photos and drawings. Errors: round.unknown.
Result<FittingList> fitting(Call& call, const RoundId& id);
/// Gives an answer to a round, or changes its words. Errors: round.unknown, round.planned, shared.unknown, shared.no_answer, shared.full,
/// shared.names (a name stands in it still), work.no_consent.
Result<Done> give_piece(Call& call, const RoundId& round, const SharedId& id, const SharedIn& in);
/// Takes an own piece back with all that was said of it, at any time. Errors: shared.unknown.
Result<Done> take_piece_back(Call& call, const RoundId& round, const SharedId& id);
/// Removes the pieces whose guardians do not allow any more that work is kept. Every hour; until then no one is shown them.
void sweep_pieces(storage::Tx& tx);
/// What the hour does: that, and it ends what has its day behind it.
void each_hour(storage::Tx& tx, Instant now, int offset_min);

/// Errors: round.unknown.
Result<TaskList> tasks(Call& call, const RoundId& id);
/// Adds a level; an earlier one of this rater no longer stands. Errors: round.unknown, round.closed, shared.unknown, judgement.level,
/// judgement.not_yours.
Result<Done> judge_piece(Call& call, const RoundId& round, const JudgementId& id, const SharedLevelIn& in);
/// Says why, for colleagues whose level was another: they read it without a name after the end. Apart from the level, which no word may hold up.
/// Errors: round.unknown, round.closed, shared.unknown, shared.names.
Result<Done> give_reason(Call& call, const RoundId& round, const SharedId& piece, const ReasonIn& in);
/// How the actor's levels differ from colleagues'. Errors: round.unknown.
Result<MirrorView> mirror(Call& call, const RoundId& id);

}  // namespace selami::moderation
