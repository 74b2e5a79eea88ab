#include "kit_attack/attackers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "base/dice.hpp"
#include "kit_attack/simplex.hpp"

namespace selami::kit {
namespace {

using city::Crowd;
using city::Publication;
using city::Shown;

constexpr double endless = std::numeric_limits<double>::infinity();

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// One equation: these atoms add up to `right`.
struct Equation {
  std::vector<bool> in;
  double right = 0;
};

/// All that the attacker knows of a measure, in what each atom has above `least`.
std::vector<Equation> equations(const Publication& p, const std::vector<Shown>& shown, const city::Measure& m, const std::vector<int>& known) {
  std::vector<Equation> out;
  const auto value = [&](std::size_t a) { return static_cast<double>(m.values[a] - m.least); };
  const auto empty = [&](std::size_t a) { return nobody(p.atoms[a].crowd); };
  for (std::size_t i = 0; i < p.figures.size(); ++i) {
    if (shown[i] != Shown::yes) continue;
    for (const city::Sum& sum : p.figures[i].sums) {
      Equation e{std::vector<bool>(p.atoms.size(), false), 0};
      for (const int a : sum.atoms) {
        if (!empty(at(a))) e.in[at(a)] = true, e.right += value(at(a));
      }
      out.push_back(std::move(e));
    }
  }
  for (std::size_t a = 0; a < p.atoms.size(); ++a) {
    const bool told = std::find(known.begin(), known.end(), p.atoms[a].contributor) != known.end();
    if (!told && !empty(a)) continue;
    Equation e{std::vector<bool>(p.atoms.size(), false), empty(a) ? 0 : value(a)};
    e.in[a] = true;
    out.push_back(std::move(e));
  }
  return out;
}

std::string named(const Target& target, std::size_t measure, double low, double high) {
  std::string out = "atoms";
  for (const int a : target.atoms) out += " " + std::to_string(a);
  for (const int c : target.known) out += ", contributor " + std::to_string(c) + " known";
  return out + ", measure " + std::to_string(measure) + ": from " + std::to_string(low) + " to " + std::to_string(high);
}

/// What the rule asks of a target that can be from `low` to `high` above its least.
Finding judged(const Publication& p, const city::Rule& rule, const Target& target, std::size_t measure, double low, double high) {
  const city::Measure& m = p.measures[measure];
  double largest = 0;
  double room = m.most.empty() ? endless : 0;  // as wide as it is without anything shown
  for (const int a : target.atoms) {
    largest = std::max(largest, static_cast<double>(m.values[at(a)]));
    if (!m.most.empty()) room += static_cast<double>(m.most[at(a)] - m.least);
  }
  const double wanted = std::min(room, std::max(rule.share * largest, static_cast<double>(rule.step)));
  const bool too_close = high - low < wanted - 1e-6;
  const bool below_tells = target.atoms.size() == 1 && largest < static_cast<double>(m.below) && low > 1e-6;
  return too_close || below_tells ? named(target, measure, low, high) : "";
}

/// The largest fall short of it without a full look at each: a set of atoms as weights.
std::vector<double> weights_of(const Publication& p, const Target& target, double sign) {
  std::vector<double> out(p.atoms.size(), 0);
  for (const int a : target.atoms) out[at(a)] = sign;
  return out;
}

Polytope polytope(const std::vector<Equation>& all, const city::Measure& m, std::size_t atoms) {
  std::vector<std::vector<double>> rows;
  std::vector<double> right;
  const std::size_t slack = m.most.empty() ? 0 : atoms;
  for (const Equation& e : all) {
    rows.emplace_back(e.in.begin(), e.in.end());
    rows.back().resize(atoms + slack, 0);
    right.push_back(e.right);
  }
  for (std::size_t a = 0; a < slack; ++a) {
    rows.emplace_back(atoms + slack, 0.0);
    rows.back()[a] = rows.back()[atoms + a] = 1;
    right.push_back(static_cast<double>(m.most[a] - m.least));
  }
  if (rows.empty()) rows.emplace_back(atoms, 0.0), right.push_back(0);
  return {std::move(rows), std::move(right)};
}

/// Groups of targets that know the same: one polytope serves them all.
std::map<std::vector<int>, std::vector<const Target*>> by_known(const std::vector<Target>& targets) {
  std::map<std::vector<int>, std::vector<const Target*>> out;
  for (const Target& t : targets) out[t.known].push_back(&t);
  return out;
}

// ---- rank

constexpr std::uint64_t prime = 2147483647;  // 2^31 - 1

std::uint64_t power(std::uint64_t base, std::uint64_t to) {
  std::uint64_t out = 1;
  for (; to > 0; to >>= 1, base = base * base % prime) {
    if (to & 1) out = out * base % prime;
  }
  return out;
}

/// The rank of the rows over the columns that `counts` names.
template <class Counts>
std::size_t rank_of(const std::vector<Equation>& all, Counts&& counts) {
  std::vector<std::vector<std::uint64_t>> echelon;
  std::vector<std::size_t> pivots;
  for (const Equation& e : all) {
    std::vector<std::uint64_t> row;
    for (std::size_t a = 0; a < e.in.size(); ++a) row.push_back(e.in[a] && counts(a) ? 1 : 0);
    for (std::size_t i = 0; i < echelon.size(); ++i) {
      const std::uint64_t factor = row[pivots[i]];
      if (factor == 0) continue;
      for (std::size_t k = 0; k < row.size(); ++k) row[k] = (row[k] + (prime - factor) * echelon[i][k]) % prime;
    }
    const auto first = std::find_if(row.begin(), row.end(), [](std::uint64_t x) { return x != 0; });
    if (first == row.end()) continue;
    pivots.push_back(static_cast<std::size_t>(first - row.begin()));
    const std::uint64_t inverse = power(*first, prime - 2);
    for (std::uint64_t& x : row) x = x * inverse % prime;
    echelon.push_back(std::move(row));
  }
  return echelon.size();
}

// ---- bounds

struct Bound {
  double low = 0;
  double high = endless;
};

/// Sums and, where one lies within another, their differences.
void add_differences(std::vector<Equation>& all) {
  const std::size_t first = all.size();
  std::set<std::vector<bool>> seen;
  for (const Equation& e : all) seen.insert(e.in);
  for (std::size_t i = 0; i < first; ++i) {
    for (std::size_t k = 0; k < first; ++k) {
      bool within = i != k;
      for (std::size_t a = 0; within && a < all[i].in.size(); ++a) within = !all[k].in[a] || all[i].in[a];
      if (!within) continue;
      Equation rest = all[i];
      for (std::size_t a = 0; a < rest.in.size(); ++a) rest.in[a] = rest.in[a] && !all[k].in[a];
      rest.right -= all[k].right;
      if (seen.insert(rest.in).second) all.push_back(std::move(rest));
    }
  }
}

bool closer(const Equation& e, std::vector<Bound>& bounds) {
  double low = 0;
  double high = 0;
  int open = 0;
  for (std::size_t a = 0; a < bounds.size(); ++a) {
    if (!e.in[a]) continue;
    low += bounds[a].low;
    if (bounds[a].high == endless) ++open;
    else high += bounds[a].high;
  }
  bool changed = false;
  for (std::size_t a = 0; a < bounds.size(); ++a) {
    if (!e.in[a]) continue;
    Bound& b = bounds[a];
    const double most = e.right - (low - b.low);
    const bool others_closed = open == 0 || (open == 1 && b.high == endless);
    const double least = others_closed ? e.right - (b.high == endless ? high : high - b.high) : 0;
    if (most < b.high - 1e-9) {
      if (b.high == endless) --open;
      else high -= b.high;
      high += most;
      b.high = most, changed = true;
    }
    if (least > b.low + 1e-9) low += least - b.low, b.low = least, changed = true;
  }
  return changed;
}

/// Where the target lies: by its atoms, or by a sum around it less what the rest can be.
Bound place(const std::vector<Equation>& all, const std::vector<Bound>& bounds, const Target& target) {
  Bound out{0, 0};
  std::vector<bool> in(bounds.size(), false);
  for (const int a : target.atoms) in[at(a)] = true, out.low += bounds[at(a)].low, out.high += bounds[at(a)].high;
  for (const Equation& e : all) {
    bool around = true;
    double rest_low = 0;
    double rest_high = 0;
    for (std::size_t a = 0; a < in.size(); ++a) {
      around = around && (!in[a] || e.in[a]);
      if (e.in[a] && !in[a]) rest_low += bounds[a].low, rest_high += bounds[a].high;
    }
    if (!around) continue;
    out.low = std::max(out.low, e.right - rest_high);
    out.high = std::min(out.high, e.right - rest_low);
  }
  return out;
}

}  // namespace

Crowd crowd_behind(const Publication& publication, const std::vector<int>& part, const std::vector<int>& atoms) {
  std::map<int, std::map<int, Crowd>> people;
  for (const int a : atoms) {
    const city::Atom& atom = publication.atoms[at(a)];
    Crowd& c = people[atom.contributor][part[at(a)]];
    c = {std::max(c.schools, atom.crowd.schools), std::max(c.teachers, atom.crowd.teachers), std::max(c.pupils, atom.crowd.pupils)};
  }
  Crowd out;
  for (const auto& [who, parts] : people) {
    int schools = 0;
    int teachers = 0;
    for (const auto& [name, c] : parts) {
      schools = std::max(schools, c.schools);
      teachers = std::max(teachers, c.teachers);  // pupils answer this way and that, their teachers are the same
      out.pupils += c.pupils;
    }
    out.schools += schools;
    out.teachers += teachers;
  }
  return out;
}

std::vector<Target> targets(const Publication& publication, const std::vector<int>& part, const std::vector<Shown>& shown, const city::Bounds& bounds, std::uint64_t seed) {
  std::vector<std::vector<int>> sets;
  std::map<int, std::vector<int>> of;
  for (std::size_t a = 0; a < publication.atoms.size(); ++a) {
    sets.push_back({static_cast<int>(a)});
    of[publication.atoms[a].contributor].push_back(static_cast<int>(a));
  }
  for (const auto& [who, atoms] : of) sets.push_back(atoms);
  for (std::size_t i = 0; i < publication.figures.size(); ++i) {
    if (shown[i] != Shown::too_few) continue;
    for (const city::Sum& sum : publication.figures[i].sums) sets.push_back(sum.atoms);
  }
  Dice dice(seed);
  const int last = static_cast<int>(publication.atoms.size()) - 1;
  for (int i = 0; i < 60; ++i) {
    std::set<int> drawn;
    for (int k = dice.whole(2, 3); k > 0; --k) drawn.insert(dice.whole(0, last));
    sets.emplace_back(drawn.begin(), drawn.end());
  }
  std::vector<Target> out;
  for (std::vector<int>& atoms : sets) {
    atoms.erase(std::remove_if(atoms.begin(), atoms.end(), [&](int a) { return nobody(publication.atoms[at(a)].crowd); }), atoms.end());
    if (atoms.empty() || enough(crowd_behind(publication, part, atoms), bounds)) continue;
    out.push_back({atoms, {}});
    const int helper = publication.atoms[at(dice.whole(0, last))].contributor;
    std::vector<int> together = atoms;
    together.insert(together.end(), of[helper].begin(), of[helper].end());
    const bool own = std::any_of(atoms.begin(), atoms.end(), [&](int a) { return publication.atoms[at(a)].contributor == helper; });
    if (!own && !enough(crowd_behind(publication, part, together), bounds)) out.push_back({atoms, {helper}});
  }
  return out;
}

Finding by_programming(const Publication& publication, const std::vector<Shown>& shown, const city::Rule& rule, const std::vector<Target>& targets) {
  for (const auto& [known, same] : by_known(targets)) {
    for (std::size_t m = 0; m < publication.measures.size(); ++m) {
      const Polytope fits = polytope(equations(publication, shown, publication.measures[m], known), publication.measures[m], publication.atoms.size());
      if (fits.empty()) return "the truth does not fit what is shown: the attacker is broken";
      const std::size_t width = publication.atoms.size() * (publication.measures[m].most.empty() ? 1 : 2);
      for (const Target* target : same) {
        std::vector<double> up = weights_of(publication, *target, 1), down = weights_of(publication, *target, -1);
        up.resize(width, 0), down.resize(width, 0);
        const double low = fits.least(up).value_or(0);
        const std::optional<double> high = fits.least(down);
        if (Finding f = judged(publication, rule, *target, m, low, high ? -*high : endless); !f.empty()) return f;
      }
    }
  }
  return "";
}

Finding by_rank(const Publication& publication, const std::vector<Shown>& shown, const std::vector<Target>& targets) {
  for (const auto& [known, same] : by_known(targets)) {
    const std::vector<Equation> all = equations(publication, shown, publication.measures[0], known);
    const std::size_t full = rank_of(all, [](std::size_t) { return true; });
    for (const Target* target : same) {
      const auto outside = [&](std::size_t a) { return std::find(target->atoms.begin(), target->atoms.end(), static_cast<int>(a)) == target->atoms.end(); };
      if (rank_of(all, outside) < full) return named(*target, 0, 0, 0) + " (a combination of what is shown speaks of these alone)";
    }
  }
  return "";
}

Finding by_bounds(const Publication& publication, const std::vector<Shown>& shown, const city::Rule& rule, const std::vector<Target>& targets) {
  for (const auto& [known, same] : by_known(targets)) {
    for (std::size_t m = 0; m < publication.measures.size(); ++m) {
      const city::Measure& measure = publication.measures[m];
      std::vector<Equation> all = equations(publication, shown, measure, known);
      add_differences(all);
      std::vector<Bound> bounds(publication.atoms.size());
      for (std::size_t a = 0; a < bounds.size() && !measure.most.empty(); ++a) bounds[a].high = static_cast<double>(measure.most[a] - measure.least);
      bool changed = true;
      for (int round = 0; changed && round < 50; ++round) {
        changed = false;
        for (const Equation& e : all) changed = closer(e, bounds) || changed;
      }
      for (const Target* target : same) {
        const Bound b = place(all, bounds, *target);
        if (Finding f = judged(publication, rule, *target, m, b.low, b.high); !f.empty()) return f;
      }
    }
  }
  return "";
}

}  // namespace selami::kit
