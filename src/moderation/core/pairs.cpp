#include "moderation_core/pairs.hpp"

#include <algorithm>

#include "measure/compare.hpp"
#include "moderation_core/numbered.hpp"

namespace selami::moderation {
namespace {

bool of_one_school(const std::vector<Rater>& raters) {
  return std::all_of(raters.begin(), raters.end(), [&](const Rater& one) { return one.school == raters.front().school; });
}

bool barred(const PairRound& round, const SharedPiece& piece, const Rater& rater) {
  return of_one_school(round.raters) ? piece.giver == rater.id : piece.school == rater.school;
}

/// How many more pairs measuring is worth.
int wanted(const PairRound& round) {
  const auto enough = static_cast<int>(round.pieces.size()) * comparisons_enough / 2;
  return std::max(0, enough - static_cast<int>(round.open.size() + round.chosen.size()));
}

}  // namespace

std::vector<HandedPair> next_for(const PairRound& round, const Rater& rater, int count, std::uint64_t seed) {
  count = std::min(count, rater.room * pairs_a_piece);
  if (round.policy == measure::Policy::adil) count = std::min(count, wanted(round));
  if (count <= 0) return {};
  Numbered pieces;
  for (const SharedPiece& one : round.pieces) pieces.add(one.id);
  pieces.settle();
  Numbered raters;
  for (const Rater& one : round.raters) raters.add(one.id);
  raters.settle();
  const std::vector<measure::Comparison> judged = comparisons(round.chosen, pieces, raters);
  std::vector<measure::OpenPair> open;
  for (const HandedPair& one : round.open) {
    if (pieces.has(one.upper) && pieces.has(one.lower)) open.push_back({raters.at(one.rater), {pieces.at(one.upper), pieces.at(one.lower)}});
  }
  std::vector<std::uint32_t> not_shown;
  for (const SharedPiece& one : round.pieces) {
    if (barred(round, one, rater)) not_shown.push_back(pieces.at(one.id));
  }
  const std::vector<double> measures = measure::shrunken_measures({judged, pieces.size(), raters.size()}).value_or(std::vector<double>{});
  measure::PairingWish wish;
  wish.policy = round.policy;
  wish.judge = raters.at(rater.id);
  wish.count = static_cast<std::size_t>(count);
  wish.candidates = pieces.size();
  wish.judged = judged;
  wish.open = open;
  wish.barred = not_shown;
  wish.measures = measures;
  wish.seed = seed;
  std::vector<HandedPair> out;
  for (const measure::Pair& one : measure::next_pairs(wish)) out.push_back({rater.id, pieces.name(one.left), pieces.name(one.right), one.by_chance});
  return out;
}

std::vector<HandedPair> first_pairs(PairRound round, std::uint64_t seed) {
  std::vector<Rater> raters = round.raters;
  std::sort(raters.begin(), raters.end(), [](const Rater& a, const Rater& b) { return a.id < b.id; });
  std::vector<HandedPair> out;
  for (const Rater& rater : raters) {
    for (HandedPair& one : next_for(round, rater, pairs_at_once, seed)) {
      round.open.push_back(one);
      out.push_back(std::move(one));
    }
  }
  return out;
}

}  // namespace selami::moderation
