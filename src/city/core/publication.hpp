#pragma once
/// @file Which figures of all tables of a period may be shown together, so that nothing too small can be worked out. Pure.
///
/// Terms: Hundepool et al. (2012), Statistical Disclosure Control (Wiley), chapter 4: cells below a threshold are hidden
/// (primary suppression), others with them (secondary suppression: here `complement`); an attacker who knows all that is
/// shown can place a hidden value in its feasibility interval, and a protection level says how wide that must stay. That
/// figures are let in one after another, each if nothing becomes known by it, is Langsrud (2024), Secondary Cell Suppression
/// by Gaussian Elimination, doi:10.1007/978-3-031-69651-0_6; that a value is safe when it can be exchanged along a small closed
/// path is the hypercube method (Giessing & Repsilber 2002). The rule on several who tell each other: decision 69.
///
/// An atom is what no table divides further: one contributor (a school), in one month, in one part (those who answered
/// "ya"). A figure shows the sum over a set of atoms, of every measure at once. A set is small when its crowd is not empty and not `enough`.
///
/// The attacker is taken to know every shown sum exactly (a share that is shown rounded, by its part and its whole), which
/// figures are hidden and why, which atoms are empty, the least (and, if given, the most) that each atom can have of a
/// measure, and all atoms of some contributors: the own, or those of others who tell.
///
/// What holds for what `publish` shows: for each small set of atoms, and whatever contributors outside of it are known, as
/// long as set and known together are still small, the interval in which the attacker can place the set's value is at
/// least `share` times its largest atom and at least `step` wide, in each measure. So no small set's value, no difference of two
/// values within it and no other combination of them follows from what is shown: also not in quantities that are shown
/// with the measures but were not given here. Why: exchange.hpp.

#include <cstdint>
#include <vector>

#include "city_core/suppress.hpp"

namespace selami::city {

struct Atom {
  int contributor = 0;
  Crowd crowd;
};

/// What is summed. Values are whole numbers.
struct Measure {
  std::vector<std::int64_t> values;  ///< one an atom
  std::int64_t least = 0;            ///< what anybody knows that an atom which is not empty has
  std::vector<std::int64_t> most;    ///< one an atom, when that is known outside; else empty
  std::int64_t below = 0;  ///< a hidden atom below this can be as low as `least` for all that is shown: "hidden, for it is below" then tells no more
};

struct Sum {
  std::vector<int> atoms;
  Crowd crowd;  ///< distinct: who gives to two months counts once
};

/// Shown or hidden as one. A count has one sum, a share has its whole and its part.
struct Figure {
  int month = 0;     ///< figures of earlier months are decided first, and never by what comes later
  std::vector<Sum> sums;
  bool out = false;  ///< was shown already and cannot be taken back
};

struct Publication {
  std::vector<Atom> atoms;
  std::vector<Measure> measures;
  std::vector<Figure> figures;
};

struct Rule {
  Bounds bounds;
  double share = 0.2;     ///< of the largest atom; the p% rule is mostly used with 10 to 20 %
  std::int64_t step = 1;  ///< at least: never exact
};

/// Decides for every figure: first those that are out, then month by month, in a month the largest crowd first (pupils; then in
/// order). Deterministic; what it says of a month is the same whatever months follow. A figure is `too_few` when a sum of it
/// is not `enough`, and `complement` when showing it beside those shown before could break the rule: hidden figures are never
/// more than needed in that each alone was refused. What is not safe by figures that are out stays so; the rest is kept.
std::vector<Shown> publish(const Publication& publication, const Rule& rule);

}  // namespace selami::city
