#include "moderation_core/order.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "measure/compare.hpp"
#include "measure/scale_link.hpp"
#include "moderation_core/numbered.hpp"

namespace selami::moderation {
namespace {

constexpr double trusted = 0.7, trusted_apart = 0.5;  // reliability; halves of judges have about half / (2 - half) of it
constexpr double halves_trusted = 0.4;
constexpr double chance_told = 2;       // drawn comparisons a piece
constexpr double met_told = 3;          // a piece of which colleagues said less tells nothing of it
constexpr std::size_t colleagues_told = 2;  // other judges who compared either piece: one alone would be heard by name
constexpr double leans = 0.65;          // chance of being chosen from which colleagues lean
constexpr double often_errors = 2.5;    // choices against colleagues beyond what chance explains, in standard errors
constexpr int often_min = 3;
constexpr double level_near = 0.25;     // so near a level a piece counts as at it
constexpr double half_errors = 0.674;   // half of a normal lies within so many errors
constexpr int levels_told = 2;
constexpr double slope_errors = 2;
constexpr double level_spread_min = 0.5;  // levels are coarse: agreeing ones are no proof of none

/// Choices in numbers, and what they give.
struct Numbers {
  Numbered pieces;
  Numbered raters;
  std::vector<measure::Comparison> rows;
  measure::Comparisons all() const { return {rows, pieces.size(), raters.size()}; }
};
Numbers numbers_of(const std::vector<std::string>& pieces, const std::vector<Chosen>& chosen) {
  Numbers out;
  for (const std::string& one : pieces) out.pieces.add(one);
  out.pieces.settle();
  for (const Chosen& one : chosen) out.raters.add(one.rater);
  out.raters.settle();
  out.rows = comparisons(chosen, out.pieces, out.raters);
  return out;
}
Numbers numbers_of(const std::vector<Chosen>& chosen) {
  std::vector<std::string> pieces;
  for (const Chosen& one : chosen) pieces.insert(pieces.end(), {one.chosen, one.rejected});
  return numbers_of(pieces, chosen);
}

double each(std::size_t rows, std::size_t pieces) { return pieces == 0 ? 0 : 2.0 * static_cast<double>(rows) / static_cast<double>(pieces); }

/// What colleagues' choices say of two pieces.
class Colleagues {
 public:
  explicit Colleagues(const std::vector<Chosen>& chosen) : numbers_(numbers_of(chosen)) {
    if (const auto fit = measure::fit_comparisons(numbers_.all(), {.eps = 0})) fits_ = fit->candidates;
    for (const Chosen& one : chosen) judges_[one.chosen].insert(one.rater), judges_[one.rejected].insert(one.rater);
  }
  /// The chance that they choose the first; none where they said too little.
  std::optional<double> first(const std::string& one, const std::string& other) const {
    if (fits_.empty() || !numbers_.pieces.has(one) || !numbers_.pieces.has(other)) return std::nullopt;
    if (judges_of(one, other) < colleagues_told) return std::nullopt;
    const auto& a = fits_[numbers_.pieces.at(one)];
    const auto& b = fits_[numbers_.pieces.at(other)];
    if (a.part != b.part || a.n < met_told || b.n < met_told) return std::nullopt;
    // The logistic curve over a normal distance: as unsure as the two are.
    const double unsure = std::sqrt(1 + 3.14159265358979 / 8 * (a.se * a.se + b.se * b.se));
    return 1 / (1 + std::exp((b.measure - a.measure) / unsure));
  }

 private:
  /// How many have compared either.
  std::size_t judges_of(const std::string& one, const std::string& other) const {
    std::set<std::string> both = judges_.at(one);
    both.insert(judges_.at(other).begin(), judges_.at(other).end());
    return both.size();
  }

  Numbers numbers_;
  std::vector<measure::CandidateFit> fits_;
  std::map<std::string, std::set<std::string>> judges_;  ///< by piece
};

Trust trust_of(const Signs& signs) {
  if (signs.reliability >= trusted && signs.split_half.value_or(0) >= halves_trusted) return Trust::yes;
  return signs.reliability >= trusted_apart && signs.split_half.value_or(0) > 0 ? Trust::apart : Trust::no;
}

/// The line from comparisons to levels, where the agreed pieces of the largest part give one that rises.
std::optional<measure::ScaleLink> link_of(const Numbers& numbers, const std::vector<measure::CandidateFit>& fits, const std::map<std::string, Anchor>& anchors) {
  std::vector<measure::Exemplar> exemplars;
  for (std::uint32_t i = 0; i < fits.size(); ++i) {
    const auto found = anchors.find(numbers.pieces.name(i));
    if (found != anchors.end() && fits[i].part == 0) exemplars.push_back({fits[i].measure, fits[i].se, found->second.level, found->second.error});
  }
  const auto link = measure::link_scales(exemplars);
  if (!link || link->b < slope_errors * link->b_se) return std::nullopt;
  return *link;
}

/// The levels around the half of what the level may be; none where these are too many to tell anything.
std::optional<Between> between(const measure::ScaleLink& link, const measure::CandidateFit& fit) {
  const auto within = [](double level) { return std::clamp(level, 0.0, 4.0); };  // beyond the ends there is nothing to be unsure of
  const double level = link.level(fit.measure);
  const double half = half_errors * link.level_se(fit.measure, fit.se);
  const Between out{static_cast<int>(std::floor(within(level - half) + level_near)), static_cast<int>(std::ceil(within(level + half) - level_near))};
  if (out.high - out.low > levels_told) return std::nullopt;
  return out;
}

}  // namespace

Signs signs_of(const std::vector<std::string>& pieces, const std::vector<Chosen>& chosen) {
  const Numbers numbers = numbers_of(pieces, chosen);
  Signs out;
  out.pairs = static_cast<int>(numbers.rows.size());
  std::set<std::uint32_t> judges;
  for (const measure::Comparison& one : numbers.rows) judges.insert(one.judge);
  out.judges = static_cast<int>(judges.size());
  if (out.judges < judges_told || static_cast<int>(numbers.pieces.size()) < pieces_told || each(numbers.rows.size(), numbers.pieces.size()) < comparisons_told) return out;
  constexpr std::uint64_t seed = 43;  // halves of judges are drawn: the same each time somebody looks
  const auto found = measure::reliability_of(numbers.all(), seed);
  if (!found) return out;
  out.reliability = std::clamp(found->empirical_bayes, 0.0, 1.0);
  out.split_half = found->split_half;
  out.trust = trust_of(out);
  std::vector<Chosen> drawn;
  std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(drawn), [](const Chosen& one) { return one.by_chance; });
  const Numbers by_chance = numbers_of(pieces, drawn);
  if (each(by_chance.rows.size(), by_chance.pieces.size()) < chance_told) return out;
  if (const auto alone = measure::reliability_of(by_chance.all(), seed, 1)) out.by_chance = std::clamp(alone->empirical_bayes, 0.0, 1.0);
  return out;
}

std::optional<Anchor> anchor_of(const std::vector<int>& levels) {
  if (levels.size() < 2) return std::nullopt;
  const auto [low, high] = std::minmax_element(levels.begin(), levels.end());
  if (*high - *low > 1) return std::nullopt;
  const double n = static_cast<double>(levels.size());
  const double mean = std::accumulate(levels.begin(), levels.end(), 0.0) / n;
  return Anchor{mean, level_spread_min / std::sqrt(n)};
}

Order order_of(const std::vector<std::string>& pieces, const std::vector<Chosen>& chosen, const std::map<std::string, Anchor>& anchors) {
  const Numbers numbers = numbers_of(pieces, chosen);
  const auto fit = measure::fit_comparisons(numbers.all(), {});
  Order out;
  if (!fit) return out;
  const std::vector<measure::CandidateFit>& fits = fit->candidates;
  const auto link = link_of(numbers, fits, anchors);
  out.levelled = link.has_value();
  std::vector<std::uint32_t> there(fits.size());
  std::iota(there.begin(), there.end(), 0U);
  std::stable_sort(there.begin(), there.end(), [&](std::uint32_t a, std::uint32_t b) { return fits[a].measure > fits[b].measure; });
  for (const std::uint32_t i : there) {
    if (fits[i].part != 0) ++out.apart;
    else out.pieces.push_back({numbers.pieces.name(i), link ? between(*link, fits[i]) : std::nullopt});
  }
  return out;
}

std::vector<Leaning> leanings(const std::vector<Chosen>& chosen, const std::vector<std::pair<std::string, std::string>>& pairs) {
  const Colleagues colleagues(chosen);
  std::vector<Leaning> out;
  for (const auto& [upper, lower] : pairs) {
    const auto chance = colleagues.first(upper, lower);
    out.push_back(!chance ? Leaning::none : *chance >= leans ? Leaning::upper : *chance <= 1 - leans ? Leaning::lower : Leaning::even);
  }
  return out;
}

Care care_of(const std::vector<Chosen>& chosen, const std::string& rater) {
  std::vector<Chosen> own, others;
  for (const Chosen& one : chosen) (one.rater == rater ? own : others).push_back(one);
  const Colleagues colleagues(others);
  std::vector<std::pair<double, const Chosen*>> against;
  Care out;
  double expected = 0, variance = 0;
  for (const Chosen& one : own) {
    const auto chance = colleagues.first(one.chosen, one.rejected);
    if (!chance) continue;
    ++out.compared;
    const double upset = std::min(*chance, 1 - *chance);  // how often near pairs go so
    expected += upset;
    variance += upset * (1 - upset);
    if (*chance < 0.5) against.emplace_back(*chance, &one);
  }
  out.otherwise = static_cast<int>(against.size());
  if (out.compared < care_min || out.otherwise < often_min) return out;
  out.often = (out.otherwise - expected) > often_errors * std::sqrt(std::max(variance, 0.25));
  if (!out.often) return out;
  std::stable_sort(against.begin(), against.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < against.size() && i < 2; ++i) out.examples.push_back(*against[i].second);
  return out;
}

Pace pace_of(std::vector<int> took_ms) {
  if (took_ms.empty()) return {};
  std::sort(took_ms.begin(), took_ms.end());
  const auto hasty = std::count_if(took_ms.begin(), took_ms.end(), [](int one) { return one < hasty_ms; });
  return {took_ms[took_ms.size() / 2], static_cast<int>(hasty)};
}

}  // namespace selami::moderation
