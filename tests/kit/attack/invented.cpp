#include "kit_attack/invented.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "base/dice.hpp"
#include "kit_attack/attackers.hpp"

namespace selami::kit {
namespace {

using city::Crowd;
using city::Figure;
using city::Shown;

struct School {
  Crowd whole;
  std::vector<int> classes;  ///< one a classification
};

struct Plan {
  std::vector<int> sizes;  ///< classes of each classification
  int months = 1;
  bool until_then = false;
  bool newcomers = false;  ///< most are there from the first month on, a few come later
  bool shares = false;
  bool crossed = false;
};

struct Place {
  int school = 0;
  int month = 0;
  int part = 0;
};

class Making {
 public:
  explicit Making(std::uint64_t seed) : dice_(seed) {
    for (int k = dice_.whole(2, 3); k > 0; --k) plan_.sizes.push_back(dice_.whole(2, 3));
    plan_.months = dice_.whole(1, 3);
    plan_.newcomers = dice_.chance(0.4);
    plan_.until_then = plan_.newcomers || dice_.chance(0.5);
    plan_.shares = dice_.chance(0.3);
    plan_.crossed = dice_.chance(0.5);
    for (int s = dice_.whole(5, 20); s > 0; --s) {
      const int teachers = dice_.whole(0, 8);
      School school{{teachers > 0 ? 1 : 0, teachers, teachers * dice_.whole(0, 25) * (dice_.chance(0.1) ? 20 : 1)}, {}};
      for (const int size : plan_.sizes) school.classes.push_back(dice_.whole(0, size - 1));
      schools_.push_back(std::move(school));
    }
  }

  Invented made() {
    add_atoms();
    add_measures();
    for (int month = 0; month < plan_.months; ++month) add_figures(month);
    return std::move(out_);
  }

 private:
  void add_atoms() {
    for (int s = 0; s < static_cast<int>(schools_.size()); ++s) {
      const Crowd& whole = schools_[static_cast<std::size_t>(s)].whole;
      for (int month = 0; month < plan_.months; ++month) {
        Crowd now = dice_.chance(0.6) ? whole : Crowd{1, dice_.whole(0, whole.teachers), dice_.whole(0, whole.pupils)};
        if (now.teachers == 0 || (plan_.newcomers && dice_.chance(month == 0 ? 0.1 : 0.8))) now = {};
        const int first = plan_.shares ? dice_.whole(0, now.pupils) : now.pupils;
        for (int part = 0; part < (plan_.shares ? 2 : 1); ++part) {
          out_.publication.atoms.push_back({s, {now.schools, now.teachers, part == 0 ? first : now.pupils - first}});
          out_.part.push_back(part);
          places_.push_back({s, month, part});
        }
      }
    }
  }

  void add_measures() {
    city::Measure pupils{{}, 0, {}, 10};
    city::Measure lessons{{}, 1, {}, 0};
    const bool known = dice_.chance(0.2);
    for (const city::Atom& atom : out_.publication.atoms) {
      pupils.values.push_back(atom.crowd.pupils);
      if (known) pupils.most.push_back(nobody(atom.crowd) ? 0 : atom.crowd.pupils + dice_.whole(0, 60));
      lessons.values.push_back(nobody(atom.crowd) ? 0 : dice_.whole(1, 12) * dice_.whole(1, 4) * (dice_.chance(0.1) ? 50 : 1));
    }
    out_.publication.measures = {pupils, lessons};
  }

  void add(int table, int month, const std::function<bool(const School&)>& belongs) {
    Figure figure{month, {{}}, false};
    if (plan_.shares) figure.sums.emplace_back();
    for (std::size_t a = 0; a < places_.size(); ++a) {
      const Place& p = places_[a];
      const bool in = belongs(schools_[static_cast<std::size_t>(p.school)]) && (p.month == month || (plan_.until_then && p.month < month));
      if (!in) continue;
      figure.sums[0].atoms.push_back(static_cast<int>(a));
      if (plan_.shares && p.part == 0) figure.sums[1].atoms.push_back(static_cast<int>(a));
    }
    for (city::Sum& sum : figure.sums) sum.crowd = crowd_behind(out_.publication, out_.part, sum.atoms);
    out_.publication.figures.push_back(std::move(figure));
    out_.table.push_back(table);
  }

  void add_figures(int month) {
    add(0, month, [](const School&) { return true; });
    for (std::size_t k = 0; k < plan_.sizes.size(); ++k) {
      for (int one = 0; one < plan_.sizes[k]; ++one) {
        add(static_cast<int>(k) + 1, month, [&](const School& s) { return s.classes[k] == one; });
      }
    }
    for (int one = 0; plan_.crossed && one < plan_.sizes[0]; ++one) {
      for (int other = 0; other < plan_.sizes[1]; ++other) {
        add(static_cast<int>(plan_.sizes.size()) + 1, month, [&](const School& s) { return s.classes[0] == one && s.classes[1] == other; });
      }
    }
  }

  Dice dice_;
  Plan plan_;
  std::vector<School> schools_;
  std::vector<Place> places_;
  Invented out_;
};

}  // namespace

Invented invented(std::uint64_t seed) { return Making(seed).made(); }

std::vector<Shown> too_few_only(const city::Publication& publication, const city::Bounds& bounds) {
  std::vector<Shown> out;
  for (const Figure& f : publication.figures) {
    const bool all = std::all_of(f.sums.begin(), f.sums.end(), [&](const city::Sum& sum) { return enough(sum.crowd, bounds); });
    out.push_back(all ? Shown::yes : Shown::too_few);
  }
  return out;
}

std::vector<Shown> apart(const city::Publication& publication, const std::vector<int>& of, const city::Rule& rule) {
  std::vector<Shown> out(publication.figures.size(), Shown::too_few);
  for (const int one : std::set<int>(of.begin(), of.end())) {
    city::Publication alone{publication.atoms, publication.measures, {}};
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < of.size(); ++i) {
      if (of[i] == one) alone.figures.push_back(publication.figures[i]), which.push_back(i);
    }
    const std::vector<Shown> shown = publish(alone, rule);
    for (std::size_t i = 0; i < which.size(); ++i) out[which[i]] = shown[i];
  }
  return out;
}

}  // namespace selami::kit
