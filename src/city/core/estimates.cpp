#include "city_core/estimates.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <type_traits>
#include <utility>

namespace selami::city {
namespace {

template <class About>
constexpr bool by_lot = std::is_same_v<About, Sampled>;

/// Schools, what was seen of them, and the model of both: what a level and a change have in common.
struct Model {
  std::vector<Listed> schools;
  std::vector<Unit> units;
  std::vector<Place> places;
  std::unique_ptr<Between> between;
  std::optional<Lack> lack;  ///< nothing may be said at all
  bool classes_known = true;
  Kind kind = Kind::depth;
};

struct Told {
  Belief belief;
  Figures figures;
};
using Outcome = tl::expected<Told, Lack>;

/// A share that a few answers cannot bring to 0 or 1, where nothing would seem to vary.
double smoothed(double yes, double of) { return (yes + 0.5) / (of + 1); }
double product(double share) { return share * (1 - share); }

bool wanted(const Model& model, std::uint32_t school, bool lot) { return lot || model.places[school].seen; }

double size_of(const Model& model, const Set& set, bool lot) {
  double size = 0;
  for (const std::uint32_t school : set) size += wanted(model, school, lot) ? model.schools[school].size : 0;
  return size;
}

void add(const Model& model, const Set& set, bool lot, double sign, Sum& out) {
  const double size = size_of(model, set, lot);
  for (const std::uint32_t school : set) {
    if (wanted(model, school, lot)) out.emplace_back(school, sign * model.schools[school].size / size);
  }
}

/// Each school once, in the order of the list: the same set gives the same bits.
Sum merged(Sum sum) {
  std::sort(sum.begin(), sum.end());
  Sum out;
  for (const auto& one : sum) {
    if (!out.empty() && out.back().first == one.first) out.back().second += one.second;
    else out.push_back(one);
  }
  return out;
}

Figures counted(const Model& model, const Set& a, const Set& b) {
  std::set<std::uint32_t> all(a.begin(), a.end());
  all.insert(b.begin(), b.end());
  Figures out;
  out.kind = model.kind;
  for (const std::uint32_t school : all) {
    if (!model.places[school].seen) continue;
    ++out.schools;
    const auto before = [](const Unit& unit, std::uint32_t s) { return unit.school < s; };
    for (auto unit = std::lower_bound(model.units.begin(), model.units.end(), school, before); unit != model.units.end() && unit->school == school; ++unit) {
      ++out.groups;
      out.rows += unit->rows;
    }
  }
  return out;
}

bool any_seen(const Model& model, const Set& set) {
  return std::any_of(set.begin(), set.end(), [&](std::uint32_t school) { return model.places[school].seen; });
}

std::optional<Lack> lacking(const Model& model, const Sum& sum) {
  for (const auto& part : sum) {
    const Place& place = model.places[part.first];
    if (!place.seen && !model.between->pooled()) return Lack::few_schools;
    if (place.noise_slope > 0 && !model.classes_known) return Lack::few_classes;
  }
  return std::nullopt;
}

void set_ends(Figures& figures, const Belief& belief) {
  const Moments moments = moments_of(belief.mixture);
  figures.value = moments.mean;
  const bool bounded = figures.kind == Kind::share;
  const double edge = smoothed(0, figures.rows);  // all yes is not yet certain
  const Ends ends = bounded && figures.sense == Sense::level ? middle_of_share({std::clamp(moments.mean, edge, 1 - edge), moments.variance}) : middle(belief.mixture);
  const double most = bounded ? 1 : HUGE_VAL, least = figures.sense == Sense::level ? 0 : -1;
  figures.value = bounded ? std::clamp(figures.value, least, most) : figures.value;
  figures.low = std::min(figures.value, bounded ? std::clamp(ends.low, least, most) : ends.low);
  figures.high = std::max(figures.value, bounded ? std::clamp(ends.high, least, most) : ends.high);
}

/// Of `a`, or of `a` minus `b`.
Outcome told(const Model& model, const Set& a, const Set* b, Sense sense, bool lot) {
  if (model.lack) return tl::unexpected(*model.lack);
  if (!any_seen(model, a) || (b != nullptr && !any_seen(model, *b))) return tl::unexpected(Lack::nothing_seen);
  Sum sum;
  add(model, a, lot, 1, sum);
  if (b != nullptr) add(model, *b, lot, -1, sum);
  sum = merged(std::move(sum));
  if (const auto lack = lacking(model, sum)) return tl::unexpected(*lack);
  Told out{model.between->of(sum), counted(model, a, b == nullptr ? Set{} : *b)};
  if (out.belief.guessed) return tl::unexpected(Lack::unlike_seen);
  out.figures.sense = sense;
  set_ends(out.figures, out.belief);
  return out;
}

void fit(Model& model, std::vector<ClassSpread> classes, bool lot) {
  const bool matters = std::any_of(model.places.begin(), model.places.end(), [](const Place& place) { return place.noise_slope > 0; });
  model.classes_known = !classes.empty();
  if (classes.empty() || !matters) classes = {{mean_of(classes), 1}};
  model.between = std::make_unique<Between>(model.places, std::move(classes), lot);
}

std::vector<double> pooled_products(const Model& model) {
  std::vector<double> yes, of, out;
  for (const Unit& unit : model.units) {
    const std::uint32_t stratum = model.schools[unit.school].stratum;
    if (stratum >= of.size()) {
      yes.resize(stratum + 1, 0);
      of.resize(stratum + 1, 0);
    }
    yes[stratum] += unit.mean * unit.rows;
    of[stratum] += unit.rows;
  }
  for (const Listed& school : model.schools) {
    const bool seen = school.stratum < of.size() && of[school.stratum] > 0;
    out.push_back(seen ? product(smoothed(yes[school.stratum], of[school.stratum])) : 0.25);
  }
  return out;
}

/// What the model believes of each school's own π (1 - π), a mean over that belief; it was weighed by its stratum's.
std::vector<double> own_products(const Model& model, std::vector<double> products) {
  std::vector<double> rows(model.schools.size(), 0);
  for (const Unit& unit : model.units) rows[unit.school] += unit.rows;
  for (std::uint32_t j = 0; j < model.places.size(); ++j) {
    if (!model.places[j].seen) continue;
    const Moments belief = moments_of(model.between->of({{j, 1.0}}).mixture);
    const double least = product(smoothed(0, rows[j]));
    products[j] = std::max(least, product(std::clamp(belief.mean, 0.0, 1.0)) - belief.variance);
  }
  return products;
}

/// How certain a class's count is hangs on the very share that is sought. Weighed by it, what happens to lie near 0 or 1 would weigh more, and
/// every mean would lean there: classes are weighed by their stratum's π (1 - π), and how sure a school is, is told by its own.
void fit_share(Model& model, bool lot) {
  const std::vector<double> pooled = pooled_products(model);
  set_products(model.units, pooled, 0);
  const double between = mean_of(class_spread(model.units));
  set_products(model.units, pooled, between);
  const std::vector<ClassSpread> classes = class_spread(model.units);
  model.places = places_of(model.schools, model.units, lot);
  // Schools differ by what their group allows: σ² is a part of its π (1 - π).
  for (std::size_t j = 0; j < model.places.size(); ++j) {
    model.places[j].spread = pooled[j];
    if (!model.places[j].seen) model.places[j].classes *= pooled[j];
  }
  fit(model, classes, lot);
  if (!model.between->pooled()) return;
  set_told(model.units, own_products(model, pooled), between);
  std::vector<double> told;
  const std::vector<Place> places = places_of(model.schools, model.units, lot);
  for (std::size_t j = 0; j < places.size(); ++j) told.push_back(model.places[j].told = places[j].told);
  model.between->tell(told);
}

std::optional<Lack> lack_of(const Units& units, Kind kind) {
  if (units.units.empty()) return Lack::nothing_seen;
  if (kind == Kind::depth ? units.beyond < beyond_min : units.rows < answers_min) return Lack::few_rows;
  return std::nullopt;
}

std::optional<Lack> lack_of(const Sampled& lot) {
  if (lot.drawn == 0) return Lack::not_drawn;
  if (lot.answered * 100 < response_min * lot.drawn) return Lack::low_response;
  return std::nullopt;
}

/// What came from schools that chose to use Selami says nothing of the city: not even how its pupils differ.
Data only_drawn(const std::vector<Listed>& schools, Data data) {
  const auto chose = [&](const auto& row) { return !schools[data.groups[row.group].school].drawn; };
  data.values.erase(std::remove_if(data.values.begin(), data.values.end(), chose), data.values.end());
  data.counts.erase(std::remove_if(data.counts.begin(), data.counts.end(), chose), data.counts.end());
  return data;
}

Sampled lot_of(const std::vector<Listed>& schools, const std::vector<Place>& places) {
  Sampled out;
  for (std::size_t j = 0; j < schools.size(); ++j) {
    out.drawn += schools[j].drawn ? 1 : 0;
    out.answered += schools[j].drawn && places[j].seen ? 1 : 0;
  }
  return out;
}

template <class About>
About about(const Model& model, const Set& a, const Set* b) {
  std::set<std::uint32_t> all(a.begin(), a.end());
  if (b != nullptr) all.insert(b->begin(), b->end());
  if constexpr (by_lot<About>) {
    Sampled out = lot_of(model.schools, model.places);
    out.listed = static_cast<std::uint32_t>(all.size());
    return out;
  } else {
    return {static_cast<std::uint32_t>(std::count_if(all.begin(), all.end(), [&](std::uint32_t j) { return model.places[j].seen; }))};
  }
}

/// A school's value is what its own mean and its group make of it, where nothing had to be cut to 0 or 1.
std::optional<Pulled> pulled(const Told& told, const Set& set) {
  if (set.size() != 1) return std::nullopt;
  return Pulled{told.belief.own, told.belief.group, told.belief.pull};
}

}  // namespace

template <class About>
struct Reckoning<About>::Found {
  Model model;
};

template <class About>
struct Shift<About>::Found {
  Model model;
};

template <class About>
Reckoning<About>::Reckoning(std::vector<Listed> schools, const Data& data) : found_(std::make_unique<Found>()) {
  Model& model = found_->model;
  model.schools = std::move(schools);
  model.kind = data.kind;
  const Units units = units_of(by_lot<About> ? only_drawn(model.schools, data) : data);
  model.units = units.units;
  model.places = places_of(model.schools, model.units, by_lot<About>);
  if constexpr (by_lot<About>) model.lack = lack_of(lot_of(model.schools, model.places));
  if (!model.lack) model.lack = lack_of(units, model.kind);
  if (model.lack) return;
  if (model.kind == Kind::share) fit_share(model, by_lot<About>);
  else fit(model, class_spread(model.units), by_lot<About>);
}

template <class About>
Answer<About> Reckoning<About>::level(const Set& set) const {
  const Outcome said = told(found_->model, set, nullptr, Sense::level, by_lot<About>);
  if (!said) return tl::unexpected(said.error());
  return Estimate<About>(said->figures, about<About>(found_->model, set, nullptr), pulled(*said, set));
}

template <class About>
Answer<About> Reckoning<About>::gap(const Set& a, const Set& b) const {
  const Outcome said = told(found_->model, a, &b, Sense::gap, by_lot<About>);
  if (!said) return tl::unexpected(said.error());
  return Estimate<About>(said->figures, about<About>(found_->model, a, &b), std::nullopt);
}

namespace {

/// Of classes seen both times their own differences; else each school's, whose two errors have nothing to do with each other.
std::vector<ClassSpread> place_changes(Model& model, const Model& before, const Model& after, Same same, bool lot) {
  if (same == Same::classes) {
    model.units = differences(before.units, after.units);
    model.places = places_of(model.schools, model.units, lot);
    return class_spread(model.units);
  }
  model.units = after.units;
  model.places = after.places;
  const auto schools = static_cast<std::uint32_t>(model.schools.size());
  std::vector<Unit> both = before.units;
  for (Unit unit : after.units) {
    unit.school += schools;
    both.push_back(unit);
  }
  for (std::size_t j = 0; j < model.places.size(); ++j) {
    Place& place = model.places[j];
    const Place& was = before.places[j];
    place.seen = place.seen && was.seen;
    place.mean -= was.mean;
    if (place.noise + was.noise > 0) place.told = (place.noise * place.told + was.noise * was.told) / (place.noise + was.noise);
    place.noise += was.noise;
    place.noise_slope += was.noise_slope;
    place.classes += was.classes;
    place.spread = 1;
  }
  const auto gone = [&](const Unit& unit) { return !model.places[unit.school].seen; };
  model.units.erase(std::remove_if(model.units.begin(), model.units.end(), gone), model.units.end());
  return class_spread(both);
}

}  // namespace

template <class About>
Shift<About>::Shift(const Reckoning<About>& before, const Reckoning<About>& after, Same same) : found_(std::make_unique<Found>()) {
  const Model &was = before.found_->model, &is = after.found_->model;
  Model& model = found_->model;
  model.schools = is.schools;
  model.kind = is.kind;
  model.lack = was.lack ? was.lack : is.lack;
  if (model.lack) {
    model.places = is.places;
    return;
  }
  const std::vector<ClassSpread> classes = place_changes(model, was, is, same, by_lot<About>);
  if constexpr (by_lot<About>) model.lack = lack_of(lot_of(model.schools, model.places));
  if (!model.lack && model.units.empty()) model.lack = Lack::nothing_seen;
  if (!model.lack) fit(model, classes, by_lot<About>);
}

template <class About>
Answer<About> Shift<About>::change(const Set& set) const {
  const Outcome said = told(found_->model, set, nullptr, Sense::change, by_lot<About>);
  if (!said) return tl::unexpected(said.error());
  return Estimate<About>(said->figures, about<About>(found_->model, set, nullptr), pulled(*said, set));
}

template <class About>
Reckoning<About>::~Reckoning() = default;
template <class About>
Reckoning<About>::Reckoning(Reckoning&&) noexcept = default;
template <class About>
Reckoning<About>& Reckoning<About>::operator=(Reckoning&&) noexcept = default;
template <class About>
Shift<About>::~Shift() = default;
template <class About>
Shift<About>::Shift(Shift&&) noexcept = default;
template <class About>
Shift<About>& Shift<About>::operator=(Shift&&) noexcept = default;

template class Reckoning<Users>;
template class Reckoning<Sampled>;
template class Shift<Users>;
template class Shift<Sampled>;

}  // namespace selami::city
