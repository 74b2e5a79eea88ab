#pragma once
/// @file Rounds in which work is compared by twos: "which shows deeper understanding?".

#include "moderation/pairs_wire.hpp"
#include "moderation/store.hpp"

namespace selami::moderation {

/// The actor's pairs of a round, chosen or not. In a round to learn with what colleagues find of them so far. Errors: round.unknown.
Result<PairList> pairs(Call& call, const RoundId& id);
/// Chooses, or takes it back; an earlier choice of this pair no longer stands. Hands out the next pairs when few are left.
/// Errors: round.unknown, round.closed, pair.unknown, judgement.not_yours (another's id).
Result<Done> choose(Call& call, const RoundId& round, const ChoiceId& id, const ChoiceIn& in);
/// After the end: the order found, and how the actor's own choices differ. Errors: round.unknown.
Result<OrderView> order(Call& call, const RoundId& id);

/// For the slice's other files.
/// Pairs of a round that wait, of whichever rater; only such of which both pieces may be shown.
int open_pairs(Call& call, const RoundId& round);
/// Hands the first pairs out. False where there are none to hand out.
bool plan_pairs(Call& call, const Round& round);
/// What the actor has to compare, and has compared.
void count_pairs(Call& call, const Round& round, RoundView& out);
/// The opener's sums.
void sum_pairs(Call& call, const Round& round, RoundSum& out);

}  // namespace selami::moderation
