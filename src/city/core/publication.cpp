#include "city_core/publication.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "city_core/exchange.hpp"

namespace selami::city {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// One after another, figures are shown if every small set stays guarded.
class Desk {
 public:
  Desk(const Publication& publication, const Rule& rule)
      : p_(publication), rule_(rule), shown_(publication.atoms.size(), sums_of(publication)), guards_(publication.atoms.size()), touched_(publication.atoms.size(), 0) {
    for (std::size_t a = 0; a < p_.atoms.size(); ++a) {
      const Crowd& crowd = p_.atoms[a].crowd;
      if (!nobody(crowd) && !enough(crowd, rule_.bounds)) small_.push_back(static_cast<int>(a));
    }
  }

  /// Shows the figure, unless a small set would lose its last guard. With `must` it is shown all the same.
  bool show(const Figure& figure, bool must) {
    const std::size_t before = shown_.size();
    for (const Sum& sum : figure.sums) shown_.add(there(sum.atoms));
    std::vector<std::pair<int, std::vector<Exchange>>> renewed;
    std::vector<int> lost;
    mark(before, 1);
    bool safe = true;
    for (const int a : small_) {
      if (!concerns(a)) continue;
      std::vector<Exchange> guard = renew(a);
      if (guards(a, guard)) {
        renewed.emplace_back(a, std::move(guard));
        continue;
      }
      safe = false;
      if (!must) break;
      lost.push_back(a);
    }
    mark(before, 0);
    if (!safe && !must) {
      while (shown_.size() > before) shown_.take_back();
      return false;
    }
    for (auto& [a, guard] : renewed) guards_[at(a)] = std::move(guard);
    for (const int a : lost) small_.erase(std::find(small_.begin(), small_.end(), a));
    return true;
  }

 private:
  static std::size_t sums_of(const Publication& publication) {
    return std::accumulate(publication.figures.begin(), publication.figures.end(), std::size_t{0}, [](std::size_t n, const Figure& f) { return n + f.sums.size(); });
  }

  /// Empty atoms add nothing to a sum, and everybody knows that.
  std::vector<int> there(const std::vector<int>& atoms) const {
    std::vector<int> out;
    for (const int a : atoms) {
      if (!nobody(p_.atoms[at(a)].crowd)) out.push_back(a);
    }
    return out;
  }

  void mark(std::size_t from_sum, char as) {
    for (std::size_t sum = from_sum; sum < shown_.size(); ++sum) {
      for (const int a : shown_.members(sum)) touched_[at(a)] = as;
    }
  }

  bool touched(int a) const { return a != no_atom && touched_[at(a)] != 0; }

  /// Whether the marked sums can feel what guards this atom.
  bool concerns(int a) const {
    if (shown_.free(a)) return false;
    if (touched(a)) return true;
    const std::vector<Exchange>& guard = guards_[at(a)];
    return std::any_of(guard.begin(), guard.end(), [&](const Exchange& x) { return touched(x.from) || touched(x.and_from) || touched(x.with); });
  }

  /// The exchanges that are still good, and as many new ones as are needed.
  std::vector<Exchange> renew(int a) const {
    std::vector<Exchange> guard;
    for (const Exchange& x : guards_[at(a)]) {
      if (shown_.unfelt(a, x)) guard.push_back(x);
    }
    if (guards(a, guard)) return guard;
    shown_.each_exchange(a, [&](const Exchange& x) {
      if (!apart(a, x, guard) || !wide(a, x)) return false;
      guard.push_back(x);
      return guards(a, guard);
    });
    return guard;
  }

  static std::array<int, 3> others(const Exchange& x) { return {x.from, x.and_from, x.with}; }

  /// No contributor is a's, and none is in an exchange that is there already.
  bool apart(int a, const Exchange& x, const std::vector<Exchange>& guard) const {
    for (const int other : others(x)) {
      if (other == no_atom) continue;
      const int who = p_.atoms[at(other)].contributor;
      if (who == p_.atoms[at(a)].contributor) return false;
      for (const Exchange& before : guard) {
        for (const int used : others(before)) {
          if (used != no_atom && p_.atoms[at(used)].contributor == who) return false;
        }
      }
    }
    return true;
  }

  /// Whether a and the smallest of each exchange are enough together.
  bool guards(int a, const std::vector<Exchange>& guard) const {
    Crowd all = p_.atoms[at(a)].crowd;
    for (const Exchange& x : guard) {
      Crowd least = p_.atoms[at(x.from)].crowd;
      for (const int other : others(x)) {
        if (other == no_atom) continue;
        const Crowd& crowd = p_.atoms[at(other)].crowd;
        least = {std::min(least.schools, crowd.schools), std::min(least.teachers, crowd.teachers), std::min(least.pupils, crowd.pupils)};
      }
      all.schools += least.schools;
      all.teachers += least.teachers;
      all.pupils += least.pupils;
    }
    return enough(all, rule_.bounds);
  }

  /// Whether enough can be moved along it, in each measure.
  bool wide(int a, const Exchange& x) const {
    return std::all_of(p_.measures.begin(), p_.measures.end(), [&](const Measure& m) {
      const std::int64_t up = movable(m, {x.from, x.and_from}, {a, x.with});
      const std::int64_t down = movable(m, {a, x.with}, {x.from, x.and_from});
      const std::int64_t value = m.values[at(a)];
      // Never wider than what is known of it outside.
      const std::int64_t room = m.most.empty() ? INT64_MAX : m.most[at(a)] - m.least;
      const double wanted = std::min(std::max(rule_.share * static_cast<double>(value), static_cast<double>(rule_.step)), static_cast<double>(room));
      return static_cast<double>(up + down) >= wanted && (value >= m.below || down >= value - m.least);
    });
  }

  static std::int64_t movable(const Measure& m, std::array<int, 2> from, std::array<int, 2> to) {
    std::int64_t out = INT64_MAX / 4;  // the sum of two must fit
    for (const int a : from) {
      if (a != no_atom) out = std::min(out, m.values[at(a)] - m.least);
    }
    for (const int a : to) {
      if (a != no_atom && !m.most.empty()) out = std::min(out, m.most[at(a)] - m.values[at(a)]);
    }
    return out;
  }

  const Publication& p_;
  const Rule& rule_;
  ShownSums shown_;
  std::vector<std::vector<Exchange>> guards_;  ///< by atom; none for one that no shown sum has
  std::vector<char> touched_;
  std::vector<int> small_;
};

int pupils(const Figure& figure) { return figure.sums.empty() ? 0 : figure.sums[0].crowd.pupils; }

}  // namespace

std::vector<Shown> publish(const Publication& publication, const Rule& rule) {
  std::vector<std::size_t> order(publication.figures.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t k) {
    const Figure &a = publication.figures[i], &b = publication.figures[k];
    if (a.out != b.out) return a.out;
    return a.month != b.month ? a.month < b.month : pupils(a) > pupils(b);
  });
  std::vector<Shown> out(order.size(), Shown::too_few);
  Desk desk(publication, rule);
  for (const std::size_t i : order) {
    const Figure& figure = publication.figures[i];
    const bool all = std::all_of(figure.sums.begin(), figure.sums.end(), [&](const Sum& sum) { return enough(sum.crowd, rule.bounds); });
    if (!all && !figure.out) continue;
    out[i] = desk.show(figure, figure.out) ? Shown::yes : Shown::complement;
  }
  return out;
}

}  // namespace selami::city
