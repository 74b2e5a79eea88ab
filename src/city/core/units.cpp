#include "city_core/units.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace selami::city {
namespace {

constexpr std::uint32_t contrasts_min = 3;
constexpr double knee = 0.1;  // see between.cpp; in units of the classes' own spread
constexpr double sd_most = 20;
constexpr double drop = 9;

bool earlier(const Unit& a, const Unit& b) { return std::tie(a.school, a.key) < std::tie(b.school, b.key); }

/// What is left of the sampling error when n of N were seen.
double unseen_share(std::uint32_t n, std::uint32_t members) {
  if (members == 0) return 1;
  return n >= members ? 0 : 1 - static_cast<double>(n) / members;
}

Unit begun(const Group& group) { return Unit{group.school, group.key, group.weight, 0, 0, 0, 0, 1, 0}; }

/// The rows of each group: `rows` sorted, so that the groups' stand together.
template <class Row, class Less>
std::vector<Row> sorted(std::vector<Row> rows, Less less) {
  std::sort(rows.begin(), rows.end(), less);
  return rows;
}

struct Scatter {
  double squares = 0;  ///< around the class's mean
  double errors = 0;   ///< as many of them as pupils' own errors explain
};

/// Mean and measuring error of the values from `from` on that are of one class; returns where the next class begins.
std::size_t read_class(const std::vector<Value>& values, std::size_t from, Unit& unit, Scatter& scatter) {
  std::size_t end = from;
  double sum = 0, errors = 0;
  for (; end < values.size() && values[end].group == values[from].group; ++end) {
    sum += values[end].value;
    errors += values[end].se * values[end].se;
  }
  const auto n = static_cast<double>(end - from);
  unit.rows = static_cast<std::uint32_t>(end - from);
  unit.mean = sum / n;
  for (std::size_t i = from; i < end; ++i) scatter.squares += (values[i].value - unit.mean) * (values[i].value - unit.mean);
  scatter.errors += (1 - 1 / n) * errors;
  unit.error += errors / (n * n);
  return end;
}

void total(Units& out) {
  std::sort(out.units.begin(), out.units.end(), earlier);
  for (const Unit& unit : out.units) {
    out.rows += unit.rows;
    out.beyond += unit.rows - 1;
  }
}

/// How pupils of a class differ is one variance for all classes: squares within classes less what errors of measuring explain of them.
Units depth_units(const Data& data) {
  const auto values = sorted(data.values, [&](const Value& a, const Value& b) {
    const Group &ga = data.groups[a.group], &gb = data.groups[b.group];
    return std::tie(ga.school, ga.key, a.group, a.value, a.se) < std::tie(gb.school, gb.key, b.group, b.value, b.se);
  });
  Units out;
  Scatter scatter;
  std::vector<double> left;  // of the pupils' own spread, when so many were seen
  for (std::size_t at = 0; at < values.size();) {
    const Group& group = data.groups[values[at].group];
    Unit unit = begun(group);
    unit.error = group.shared_se * group.shared_se;
    at = read_class(values, at, unit, scatter);
    left.push_back(unseen_share(unit.rows, group.members) / unit.rows);
    out.units.push_back(unit);
  }
  const double beyond = static_cast<double>(values.size()) - static_cast<double>(out.units.size());
  const double pupils = beyond > 0 ? std::max(0.0, (scatter.squares - scatter.errors) / beyond) : 0;
  for (std::size_t i = 0; i < out.units.size(); ++i) out.units[i].error += pupils * left[i];
  for (Unit& unit : out.units) unit.told = unit.error;
  total(out);
  return out;
}

Units share_units(const Data& data) {
  std::vector<Unit> all;
  std::vector<double> yes(data.groups.size(), 0), of(data.groups.size(), 0);
  for (const Count& count : data.counts) {
    yes[count.group] += count.yes;
    of[count.group] += count.of;
  }
  Units out;
  for (std::size_t g = 0; g < data.groups.size(); ++g) {
    if (of[g] <= 0) continue;
    Unit unit = begun(data.groups[g]);
    unit.rows = static_cast<std::uint32_t>(of[g]);
    unit.mean = yes[g] / of[g];
    unit.thin = unseen_share(unit.rows, data.groups[g].members) / of[g];
    out.units.push_back(unit);
  }
  total(out);
  return out;
}

/// Runs over the units of each school: f(first, behind the last).
template <class F>
void each_school(const std::vector<Unit>& units, F f) {
  for (std::size_t from = 0; from < units.size();) {
    std::size_t end = from;
    while (end < units.size() && units[end].school == units[from].school) ++end;
    f(from, end);
    from = end;
  }
}

double contrast_density(const std::vector<Unit>& units, double variance, double least) {
  double out = 0;
  each_school(units, [&](std::size_t from, std::size_t end) {
    if (end - from < 2) return;
    double w = 0, wm = 0, wmm = 0, logs = 0;
    for (std::size_t i = from; i < end; ++i) {
      const double one = 1 / std::max(variance * units[i].spread + units[i].error, least);
      w += one;
      wm += one * units[i].mean;
      wmm += one * units[i].mean * units[i].mean;
      logs += std::log(one);
    }
    out += 0.5 * (logs - std::log(w) - (wmm - wm * wm / w));
  });
  return out;
}

/// A typical size of the standard deviation between classes: that of their own means.
double contrast_scale(const std::vector<Unit>& units) {
  double squares = 0, errors = 0, count = 0, spread = 0;
  each_school(units, [&](std::size_t from, std::size_t end) {
    if (end - from < 2) return;
    double mean = 0;
    for (std::size_t i = from; i < end; ++i) mean += units[i].mean / static_cast<double>(end - from);
    for (std::size_t i = from; i < end; ++i) {
      squares += (units[i].mean - mean) * (units[i].mean - mean);
      errors += units[i].error;
      spread += units[i].spread;
      ++count;
    }
  });
  const double variance = std::max(squares, errors);
  return variance > 0 && spread > 0 ? std::sqrt(variance / spread) : 1;
}

}  // namespace

Units units_of(const Data& data) { return data.kind == Kind::depth ? depth_units(data) : share_units(data); }

std::vector<ClassSpread> class_spread(const std::vector<Unit>& units) {
  std::uint32_t contrasts = 0;
  each_school(units, [&](std::size_t from, std::size_t end) { contrasts += static_cast<std::uint32_t>(end - from - 1); });
  if (contrasts < contrasts_min) return {};
  const double scale = contrast_scale(units);
  const auto sd_at = [scale](double x) { return scale * knee * std::expm1(x); };
  const auto density = [&](double x) { return contrast_density(units, sd_at(x) * sd_at(x), 1e-10 * scale * scale) + x; };
  double low = 0, high = std::log1p(sd_most / knee);
  std::vector<double> found;
  const auto scan = [&](int steps) {
    found.clear();
    for (int i = 0; i < steps; ++i) found.push_back(density(low + (high - low) * (i + 0.5) / steps));
    return *std::max_element(found.begin(), found.end());
  };
  for (const int steps : {24, 12, 12}) {
    const double best = scan(steps), step = (high - low) / steps, from = low;
    const auto counts = [&](double d) { return d >= best - drop; };
    const auto first = std::find_if(found.begin(), found.end(), counts) - found.begin();
    const auto last = found.rend() - std::find_if(found.rbegin(), found.rend(), counts) - 1;
    low = std::max(low, from + step * (static_cast<double>(first) - 0.5));
    high = std::min(high, from + step * (static_cast<double>(last) + 1.5));
  }
  constexpr int steps = 7;
  const double best = scan(steps);
  std::vector<ClassSpread> out;
  double sum = 0;
  for (int i = 0; i < steps; ++i) {
    const double sd = sd_at(low + (high - low) * (i + 0.5) / steps);
    out.push_back({sd * sd, std::exp(found[static_cast<std::size_t>(i)] - best)});
    sum += out.back().weight;
  }
  for (ClassSpread& one : out) one.weight /= sum;
  out.erase(std::remove_if(out.begin(), out.end(), [](const ClassSpread& one) { return one.weight < 1e-3; }), out.end());
  sum = std::accumulate(out.begin(), out.end(), 0.0, [](double s, const ClassSpread& one) { return s + one.weight; });
  for (ClassSpread& one : out) one.weight /= sum;
  return out;
}

double mean_of(const std::vector<ClassSpread>& spread) {
  return std::accumulate(spread.begin(), spread.end(), 0.0, [](double s, const ClassSpread& one) { return s + one.weight * one.variance; });
}

void set_products(std::vector<Unit>& units, const std::vector<double>& product, double classes) {
  for (Unit& unit : units) {
    unit.spread = product[unit.school];
    unit.error = unit.told = product[unit.school] * unit.thin * (1 - std::min(classes, 1.0));
  }
}

void set_told(std::vector<Unit>& units, const std::vector<double>& product, double classes) {
  for (Unit& unit : units) unit.told = product[unit.school] * unit.thin * (1 - std::min(classes, 1.0));
}

std::vector<Place> places_of(const std::vector<Listed>& schools, const std::vector<Unit>& units, bool whole) {
  std::vector<Place> out;
  for (const Listed& school : schools) out.push_back({school.district, school.stratum, school.size, false, 0, 0, 0, 1.0 / school.groups, 1, 1});
  each_school(units, [&](std::size_t from, std::size_t end) {
    const Listed& school = schools[units[from].school];
    Place& place = out[units[from].school];
    double weight = 0, squares = 0, told = 0;
    for (std::size_t i = from; i < end; ++i) weight += units[i].weight;
    place.seen = true;
    for (std::size_t i = from; i < end; ++i) {
      const double share = units[i].weight / weight;
      place.mean += share * units[i].mean;
      place.noise += share * share * units[i].error;
      told += share * share * units[i].told;
      squares += share * share;
    }
    if (place.noise > 0) place.told = told / place.noise;
    place.classes = units[from].spread * (whole ? 1.0 / std::max(school.groups, static_cast<std::uint32_t>(end - from)) : squares);
    const auto seen = static_cast<std::uint32_t>(end - from);
    if (!whole || school.groups <= seen || school.size <= weight) return;
    const double rest = 1 - weight / school.size;
    place.noise_slope = units[from].spread * rest * rest * (squares + 1.0 / (school.groups - seen));
  });
  return out;
}

std::vector<Unit> differences(const std::vector<Unit>& before, const std::vector<Unit>& after) {
  std::vector<Unit> out;
  auto was = before.begin();
  for (Unit unit : after) {
    while (was != before.end() && earlier(*was, unit)) ++was;
    if (was == before.end() || earlier(unit, *was)) continue;
    unit.mean -= was->mean;
    unit.error += was->error;
    unit.told += was->told;
    unit.rows += was->rows;
    unit.thin = 0;
    unit.spread = 1;
    out.push_back(unit);
  }
  return out;
}

}  // namespace selami::city
