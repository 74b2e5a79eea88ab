#include "measure/curves.hpp"

#include <algorithm>
#include <cmath>

namespace selami::measure {
namespace {

// A curve costs as much as so many scripts, row by row: measured.
constexpr std::size_t scripts_per_curve = 500, scripts_per_halo_curve = 64;
constexpr std::size_t rows_per_script = 3;
constexpr double straight = 16;  // logits: a category this far from likely bends a curve by 1e-7
constexpr double reach_max = 60;

std::uint32_t whole_eights(double count) { return static_cast<std::uint32_t>(std::ceil(count / 8)) * 8; }

}  // namespace

void Aligned::resize(std::uint64_t doubles) {
  if (doubles <= size_) return;
  memory_.reset(new double[doubles + 8]);
  size_ = doubles;
  const auto address = reinterpret_cast<std::uintptr_t>(memory_.get());
  begin_ = memory_.get() + ((64 - address % 64) % 64) / 8;
}

Reach used_reach(const Design& d, const Point& point, Reach theta) {
  for (std::uint32_t f = 0; f < d.script_facets; ++f) {
    const auto [first, last] = d.script_columns[f];
    const auto [low, high] = std::minmax_element(point.x + first, point.x + last);
    theta.low -= *high;
    theta.high -= *low;
  }
  return theta;
}

Reach bent_reach(const Design& d, const Point& point, double halo) {
  double low = 0, high = 0, top = 0;
  for (std::size_t g = 0; g < d.degree.size(); ++g) {
    const double* c = point.coefficient + g * (degree_max + 1);
    const unsigned degree = d.degree[g];
    top = std::max(top, static_cast<double>(degree));
    for (unsigned k = 0; k <= degree; ++k) {
      if (c[k] <= 0) continue;
      if (k > 0) low = std::min(low, (std::log(c[0] / c[k]) - straight) / k);
      if (k < degree) high = std::max(high, (std::log(c[k] / c[degree]) + straight) / (degree - k));
    }
  }
  for (std::uint32_t f = 0; f < d.row_facets; ++f) {
    const auto [first, last] = d.row_columns[f];
    const auto [least, most] = std::minmax_element(point.x + first, point.x + last);
    low += *least;
    high += *most;
  }
  const double drawn = halo * halo * top + 3 * halo;  // halo draws the scores from so far
  return {low - drawn, high + drawn};
}

CurveGrid plan_grid(Reach used, Reach bent, double halo, double top, double information) {
  constexpr double cell = 1.0 / curve_cells_per_logit;
  CurveGrid grid;
  const double low = std::clamp(std::max(used.low, bent.low), -reach_max, reach_max - 1);
  const double high = std::clamp(std::min(used.high, bent.high), low + 1, reach_max);
  grid.low = std::floor(low / cell) * cell;
  grid.cells = static_cast<std::uint32_t>(std::ceil((high - grid.low) / cell));
  if (halo <= 0) return grid;
  const double narrowest = 1 / std::sqrt(1 / (halo * halo) + information);
  grid.points_per_cell = static_cast<std::uint32_t>(std::clamp(std::ceil(cell / (0.8 * narrowest)), 1.0, 64.0));
  const double pull = 9 * halo + std::min(halo * halo * top, reach_max);
  grid.reach = whole_eights(pull / cell * grid.points_per_cell) + 8;
  grid.far_points = whole_eights(2.0 * grid.reach + static_cast<double>(grid.cells) * grid.points_per_cell);
  return grid;
}

Curves::Curves(const Design& design) : design_(design) {
  for (const std::uint32_t script : design.pattern_script) {
    double top = 0, information = 0;
    for (std::uint32_t row = design.row_begin[script]; row < design.row_begin[script + 1]; ++row) {
      const double degree = design.degree[design.rows[row].group];
      top += degree;
      information += degree * degree / 4;
    }
    top_.push_back(static_cast<std::uint32_t>(top));
    top_max_ = std::max(top_max_, top);
    information_max_ = std::max(information_max_, information);
  }
}

bool Curves::begin(const Model& model) {
  const bool halo = model.log_halo != none;
  first_.assign(top_.size() + 1, 0);
  for (std::size_t p = 0; p < top_.size(); ++p) first_[p + 1] = first_[p] + (halo ? top_[p] + 1 : 1);
  const std::size_t scripts = design_.row_begin.size() - 1, curves = first_.back();
  if (curves == 0) return false;
  return halo ? scripts >= scripts_per_halo_curve * curves : scripts >= scripts_per_curve * curves && design_.rows.size() >= rows_per_script * scripts;
}

void Curves::draw(const Kernel& kernel, const Model& model, Point& point, Reach theta) {
  const bool halo = model.log_halo != none;
  const double sd = halo ? point.halo : 0;
  point.grid = plan_grid(used_reach(design_, point, theta), bent_reach(design_, point, sd), sd, top_max_, information_max_);
  const std::uint64_t of_curve = std::uint64_t{point.grid.cells} * curve_points;
  size_ = first_.back() * of_curve;
  curves_.resize(size_);
  store_begin_.assign(1, 0);
  for (const std::uint32_t top : top_) store_begin_.push_back(store_begin_.back() + (curve_store_doubles(point.grid, halo, top) + 7) / 8 * 8);
  store_.resize(store_begin_.back());
  moments_.resize((design_.chunks.size() - 1) * size_);
  for (std::uint32_t p = 0; p < top_.size(); ++p) {
    kernel.draw(model, point, p, curves_.begin() + first_[p] * of_curve, store_.begin() + store_begin_[p]);
  }
  point.curves = curves_.begin();
  point.first_curve = first_.data();
}

double* Curves::moments(std::size_t chunk) {
  double* const own = moments_.begin() + chunk * size_;
  std::fill(own, own + size_, 0);
  return own;
}

void Curves::collect(const Kernel& kernel, const Model& model, const Point& point, double* gradient) {
  double* const sum = moments_.begin();
  for (std::size_t chunk = 1; chunk + 1 < design_.chunks.size(); ++chunk) {
    const double* own = moments_.begin() + chunk * size_;
    for (std::uint64_t i = 0; i < size_; ++i) sum[i] += own[i];
  }
  const std::uint64_t of_curve = std::uint64_t{point.grid.cells} * curve_points;
  for (std::uint32_t p = 0; p < top_.size(); ++p) {
    kernel.collect(model, point, p, sum + first_[p] * of_curve, gradient, store_.begin() + store_begin_[p]);
  }
}

void Curves::inform_steps(const Kernel& kernel, const Model& model, const Point& point, Information& information) {
  for (std::uint32_t p = 0; p < top_.size(); ++p) kernel.inform_steps(model, point, p, store_.begin() + store_begin_[p], &add_now, &information);
}

}  // namespace selami::measure
