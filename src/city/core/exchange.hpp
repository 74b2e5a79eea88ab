#pragma once
/// @file Exchanges: changes of the hidden values that no shown sum feels. Pure; used by publication.cpp.
///
/// An exchange of atom a moves an amount from `from` (and `and_from`) to a (and `with`), or back, and leaves each shown sum
/// as it is. So all values along it fit what is shown, and a's interval is as wide as the amount that can be moved.
///
/// Several exchanges of a that have no contributor in common but a's, and a's only by a itself, guard every small set B
/// with a in it: if a and the smallest of each exchange are already enough together, then B, being small, must leave one of the
/// exchanges alone, but for a. Moving along that one changes B's value by what a gets. Contributors who are known take
/// part in B's place in the same way: they, too, cannot stop all exchanges without being enough together with B.

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace selami::city {

constexpr int no_atom = -1;

struct Exchange {
  int from = no_atom;
  int and_from = no_atom;
  int with = no_atom;
};

/// The sums that are shown, by the atoms in them.
class ShownSums {
 public:
  ShownSums(std::size_t atoms, std::size_t sums_most);

  void add(const std::vector<int>& atoms);
  void take_back();  ///< the last one
  std::size_t size() const { return members_.size(); }
  const std::vector<int>& members(std::size_t sum) const { return members_[sum]; }
  /// Whether no shown sum has this atom.
  bool free(int atom) const { return sums_of_[static_cast<std::size_t>(atom)].empty(); }
  /// Whether no shown sum feels the exchange.
  bool unfelt(int atom, const Exchange& by) const;

  /// Hands exchanges of the atom to `take` until it answers true; those of one other atom first. Gives up after so many looks.
  template <class Take>
  void each_exchange(int atom, Take&& take) const {
    int looks = looks_most;
    for (const int b : alike(hash(atom))) {
      if (b != atom && take(Exchange{b, no_atom, no_atom})) return;
    }
    // From the back: sums until a month's end have its own atoms there, which have more in common.
    const std::vector<int>& near = members_[static_cast<std::size_t>(smallest_without(atom, no_atom))];
    for (auto b = near.rbegin(); b != near.rend(); ++b) {
      if (*b == atom || hash(*b) == hash(atom)) continue;
      if (exchange_with(atom, *b, looks, take) || looks <= 0) return;
    }
  }

 private:
  static constexpr int looks_most = 50000;

  /// Exchanges that take from b. A sum with a and without b must have the other that gives, for it feels a; one with b and
  /// without a must have the other that gets. So only the members of such a sum are looked at, the fourth is found by hash.
  template <class Take>
  bool exchange_with(int a, int b, int& looks, Take&& take) const {
    const int lacks_b = smallest_without(a, b);
    if (lacks_b != no_sum) {
      const std::vector<int>& givers = members_[static_cast<std::size_t>(lacks_b)];
      for (auto at = givers.rbegin(); at != givers.rend(); ++at) {
        const int c = *at;
        if (c == a || --looks <= 0) continue;
        const std::uint64_t fourth = hash(b) + hash(c) - hash(a);
        if (fourth == 0 ? offer(a, {b, c, no_atom}, take) : any_alike(fourth, looks, [&](int e) { return offer(a, {b, c, e}, take); })) return true;
      }
      return false;
    }
    if (any_alike(hash(b) - hash(a), looks, [&](int e) { return offer(a, {b, no_atom, e}, take); })) return true;
    const int lacks_a = smallest_without(b, a);
    if (lacks_a == no_sum) return false;
    const std::vector<int>& getters = members_[static_cast<std::size_t>(lacks_a)];
    for (auto at = getters.rbegin(); at != getters.rend(); ++at) {
      const int e = *at;
      if (e == b || --looks <= 0) continue;
      if (any_alike(hash(a) + hash(e) - hash(b), looks, [&](int c) { return offer(a, {b, c, e}, take); })) return true;
    }
    return false;
  }

  /// Hashes only find; that no sum feels it is looked up.
  template <class Take>
  bool offer(int a, const Exchange& found, Take&& take) const {
    const bool apart = found.and_from != a && found.with != a && found.and_from != found.from && found.with != found.from &&
                       (found.with == no_atom || found.with != found.and_from);
    return apart && unfelt(a, found) && take(found);
  }

  template <class Take>
  bool any_alike(std::uint64_t hash, int& looks, Take&& take) const {
    for (const int atom : alike(hash)) {
      if (--looks <= 0) return false;
      if (take(atom)) return true;
    }
    return false;
  }

  static constexpr int no_sum = -1;
  std::uint64_t hash(int atom) const { return hash_[static_cast<std::size_t>(atom)]; }
  const std::vector<int>& alike(std::uint64_t hash) const;
  const std::uint64_t* bits(int atom) const;
  bool has(int sum, int atom) const;
  /// The sum with the fewest members that has `atom` and not `other`.
  int smallest_without(int atom, int other) const;
  void rehash(int atom, std::uint64_t to);

  std::size_t words_;
  std::vector<std::uint64_t> bits_;            ///< by atom: in which sums it is; the last one is of no atom
  std::vector<std::uint64_t> hash_;            ///< by atom: the sum of its sums' keys
  std::vector<std::vector<int>> sums_of_;      ///< by atom
  std::vector<std::vector<int>> members_;      ///< by sum
  std::unordered_map<std::uint64_t, std::vector<int>> by_hash_;  ///< atoms that some sum has
};

}  // namespace selami::city
