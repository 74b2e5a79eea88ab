#include "measure/information.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/dice.hpp"

namespace selami::measure {
namespace {

constexpr std::uint32_t exact_max = 1200;  // reduced unknowns whose inverse is had exactly, in a fraction of a second
constexpr unsigned lanes = 8;              // right-hand sides solved together

}  // namespace

// ---- dense ----

// Away from the optimum the matrix need not be positive: then all its diagonal is raised until it is, which shortens the step.
void Cholesky::factor(std::vector<double> matrix, std::uint32_t size) {
  size_ = size;
  double raise = 0;
  for (int tries = 0; tries < 30; ++tries) {
    lower_ = matrix;
    for (std::size_t i = 0; i < size; ++i) lower_[i * size + i] += raise * (1 + std::abs(lower_[i * size + i]));
    if (try_factor()) return;
    raise = raise == 0 ? 1e-6 : raise * 8;
  }
}

bool Cholesky::try_factor() {
  for (std::uint32_t i = 0; i < size_; ++i) {
    double* row = lower_.data() + std::size_t{i} * size_;
    for (std::uint32_t j = 0; j < i; ++j) {
      const double* other = lower_.data() + std::size_t{j} * size_;
      row[j] = (row[j] - kernel_.dot(row, other, j)) / other[j];
    }
    const double left = row[i] - kernel_.dot(row, row, i);
    if (!(left > 1e-12 * std::abs(row[i]))) return false;
    row[i] = std::sqrt(left);
  }
  return true;
}

void Cholesky::solve(std::span<double> x) const {
  for (std::uint32_t i = 0; i < size_; ++i) {
    const double* row = lower_.data() + std::size_t{i} * size_;
    x[i] = (x[i] - kernel_.dot(row, x.data(), i)) / row[i];
  }
  for (std::uint32_t i = size_; i-- > 0;) {
    const double* row = lower_.data() + std::size_t{i} * size_;
    x[i] /= row[i];
    kernel_.subtract(x.data(), row, x[i], i);
  }
}

std::vector<double> Cholesky::inverse() const {
  const std::size_t n = size_;
  // Rows of the inverse of the factor, transposed as they are made, then their products.
  std::vector<double> columns(n * n, 0);  // columns[j][i] = (L^-1)[i][j], i >= j
  for (std::size_t j = 0; j < n; ++j) {
    double* column = columns.data() + j * n;
    column[j] = 1 / lower_[j * n + j];
    for (std::size_t i = j + 1; i < n; ++i) {
      column[i] = -kernel_.dot(lower_.data() + i * n + j, column + j, static_cast<std::uint32_t>(i - j)) / lower_[i * n + i];
    }
  }
  std::vector<double> result(n * n);
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t b = 0; b <= a; ++b) {
      result[a * n + b] = result[b * n + a] = kernel_.dot(columns.data() + a * n + a, columns.data() + b * n + a, static_cast<std::uint32_t>(n - a));
    }
  }
  return result;
}

// ---- gathering ----

Information::Information(const Design& design, const Kernel& kernel)
    : design_(design), kernel_(kernel), classes_(design.classes), sparse_(design.sparse), border_(design.size - design.classes - design.sparse) {
  find_pattern();
  class_diagonal_.resize(classes_);
  class_border_.resize(std::size_t{classes_} * border_);
  sparse_diagonal_.resize(sparse_);
  sparse_border_.resize(std::size_t{sparse_} * border_);
  border_matrix_.resize(std::size_t{border_} * border_);
  class_value_.resize(class_column_.size());
  sparse_value_.resize(sparse_column_.size());
}

// Which pairs of sparse unknowns, and of groups with them, meet in some person.
void Information::find_pattern() {
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> here;
  const auto is_sparse = [&](std::uint32_t u) { return u >= classes_ && u < classes_ + sparse_; };
  for (std::size_t person = 0; sparse_ > 0 && person < design_.person_code.size(); ++person) {
    here.clear();
    const std::uint32_t first = design_.script_begin[person], last = design_.script_begin[person + 1];
    for (std::size_t i = std::size_t{first} * design_.script_facets; i < std::size_t{last} * design_.script_facets; ++i) {
      if (is_sparse(design_.script_param[i])) here.push_back(design_.script_param[i]);
    }
    for (std::size_t i = std::size_t{design_.row_begin[first]} * design_.row_facets; i < std::size_t{design_.row_begin[last]} * design_.row_facets; ++i) {
      if (is_sparse(design_.row_param[i])) here.push_back(design_.row_param[i]);
    }
    if (classes_ > 0) here.push_back(design_.group_of[person]);
    std::sort(here.begin(), here.end());
    here.erase(std::unique(here.begin(), here.end()), here.end());
    for (std::size_t a = 0; a < here.size(); ++a) {
      for (std::size_t b = a + 1; b < here.size(); ++b) keys.push_back((std::uint64_t{here[a]} << 32) | here[b]);
    }
    if (keys.size() > 20'000'000) {
      std::sort(keys.begin(), keys.end());
      keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  class_begin_.assign(classes_ + 1U, 0);
  sparse_begin_.assign(sparse_ + 1U, 0);
  for (const std::uint64_t key : keys) {
    const std::uint32_t a = static_cast<std::uint32_t>(key >> 32), b = static_cast<std::uint32_t>(key) - classes_;
    if (a < classes_) {
      ++class_begin_[a + 1U];
      class_column_.push_back(b);
    } else {
      ++sparse_begin_[a - classes_ + 1U];
      sparse_column_.push_back(b);
    }
  }
  for (std::uint32_t c = 0; c < classes_; ++c) class_begin_[c + 1U] += class_begin_[c];
  for (std::uint32_t s = 0; s < sparse_; ++s) sparse_begin_[s + 1U] += sparse_begin_[s];
}

void Information::clear() {
  for (auto* values : {&class_diagonal_, &class_border_, &sparse_diagonal_, &sparse_border_, &border_matrix_, &class_value_, &sparse_value_}) {
    std::fill(values->begin(), values->end(), 0);
  }
}

void Information::multiply_by(double times) {
  for (auto* values : {&class_diagonal_, &class_border_, &sparse_diagonal_, &sparse_border_, &border_matrix_, &class_value_, &sparse_value_}) {
    for (double& value : *values) value *= times;
  }
}

double& Information::pair(std::uint32_t a, std::uint32_t b) {
  const auto find = [&](const std::vector<std::uint32_t>& begin, const std::vector<std::uint32_t>& column, std::uint32_t row, std::uint32_t at) {
    return static_cast<std::size_t>(std::lower_bound(column.begin() + begin[row], column.begin() + begin[row + 1U], at) - column.begin());
  };
  if (a < classes_) return class_value_[find(class_begin_, class_column_, a, b - classes_)];
  return sparse_value_[find(sparse_begin_, sparse_column_, a - classes_, b - classes_)];
}

void Information::add_tail(std::uint32_t unknown, const Local& local, const double* tail) {
  const std::uint32_t large = classes_ + sparse_, first = local.tail_first - large;
  const auto row = [&](std::vector<double>& matrix, std::uint32_t at) { return matrix.data() + std::size_t{at} * border_ + first; };
  double* const out = unknown >= large     ? row(border_matrix_, unknown - large)
                      : unknown < classes_ ? row(class_border_, unknown)
                                           : row(sparse_border_, unknown - classes_);
  for (std::uint32_t j = 0; j < local.tail_count; ++j) out[j] += tail[j];
  if (unknown < large) return;
  for (std::uint32_t j = 0; j < local.tail_count; ++j) border_matrix_[std::size_t{first + j} * border_ + unknown - large] += tail[j];
}

void Information::add(const Local& local) {
  const std::uint32_t large = classes_ + sparse_;
  for (std::uint32_t i = 0; i < local.count; ++i) {
    const std::uint32_t a = local.unknowns[i];
    const double* row = local.matrix + std::size_t{i} * local.padded;
    if (local.tails) add_tail(a, local, local.tails + std::size_t{i} * local.tail_padded);
    if (a >= large) {
      double* out = border_matrix_.data() + std::size_t{a - large} * border_;
      for (std::uint32_t j = 0; j < local.count; ++j) {
        if (local.unknowns[j] >= large) out[local.unknowns[j] - large] += row[j];
      }
      continue;
    }
    double* out = a < classes_ ? class_border_.data() + std::size_t{a} * border_ : sparse_border_.data() + std::size_t{a - classes_} * border_;
    for (std::uint32_t j = 0; j < local.count; ++j) {
      const std::uint32_t b = local.unknowns[j];
      if (b >= large) {
        out[b - large] += row[j];
      } else if (a == b) {
        (a < classes_ ? class_diagonal_[a] : sparse_diagonal_[a - classes_]) += row[j];
      } else if (a < b) {
        pair(a, b) += row[j];
      }
    }
  }
}

// ---- solving ----

void Information::factor(const std::vector<double>& precision) {
  const std::uint32_t large = classes_ + sparse_;
  class_full_ = class_diagonal_;
  sparse_full_ = sparse_diagonal_;
  border_reduced_ = border_matrix_;
  for (std::uint32_t u = 0; u < classes_; ++u) class_full_[u] = std::max(class_full_[u], 0.0) + precision[u];
  for (std::uint32_t u = 0; u < sparse_; ++u) sparse_full_[u] += precision[classes_ + u];
  for (std::uint32_t u = 0; u < border_; ++u) border_reduced_[std::size_t{u} * border_ + u] += precision[large + u];
  for (const Penalty& penalty : design_.penalties) {
    for (std::size_t i = 0; i < penalty.unknowns.size(); ++i) {
      const std::uint32_t a = penalty.unknowns[i];
      const double weight = penalty.weight * penalty.coefficients[i];
      if (a < large) {  // anchors only: alone in their penalty
        (a < classes_ ? class_full_[a] : sparse_full_[a - classes_]) += weight * penalty.coefficients[i];
        continue;
      }
      for (std::size_t j = 0; j < penalty.unknowns.size(); ++j) {
        border_reduced_[std::size_t{a - large} * border_ + (penalty.unknowns[j] - large)] += weight * penalty.coefficients[j];
      }
    }
  }
  reduce();
}

void Information::reduce() {
  sparse_reduced_ = sparse_full_;
  cross_reduced_ = sparse_border_;
  for (std::uint32_t c = 0; c < classes_; ++c) {
    const double* row = class_border_.data() + std::size_t{c} * border_;
    const double inverse = 1 / class_full_[c];
    for (std::uint32_t i = class_begin_[c]; i < class_begin_[c + 1U]; ++i) {
      const std::uint32_t s = class_column_[i];
      sparse_reduced_[s] -= class_value_[i] * class_value_[i] * inverse;
      kernel_.subtract(cross_reduced_.data() + std::size_t{s} * border_, row, class_value_[i] * inverse, border_);
    }
    for (std::uint32_t a = 0; a < border_; ++a) {
      if (row[a] != 0) kernel_.subtract(border_reduced_.data() + std::size_t{a} * border_, row, row[a] * inverse, border_);
    }
  }
  for (double& d : sparse_reduced_) d = std::max(d, 1e-9);
  std::vector<double> schur = border_reduced_;
  for (std::uint32_t s = 0; s < sparse_; ++s) {
    const double* row = cross_reduced_.data() + std::size_t{s} * border_;
    for (std::uint32_t a = 0; a < border_; ++a) {
      if (row[a] != 0) kernel_.subtract(schur.data() + std::size_t{a} * border_, row, row[a] / sparse_reduced_[s], border_);
    }
  }
  dense_.factor(std::move(schur), border_);
}

// The sparse block, groups eliminated.
SparseBlock Information::block() const {
  return {sparse_, classes_, sparse_full_.data(), sparse_value_.data(), class_full_.data(), class_value_.data(),
          sparse_begin_.data(), sparse_column_.data(), class_begin_.data(), class_column_.data()};
}

void Information::multiply(const double* in, double* out) const {
  for (std::uint32_t s = 0; s < sparse_; ++s) out[s] = sparse_full_[s] * in[s];
  for (std::uint32_t s = 0; s < sparse_; ++s) {
    for (std::uint32_t i = sparse_begin_[s]; i < sparse_begin_[s + 1U]; ++i) {
      out[s] += sparse_value_[i] * in[sparse_column_[i]];
      out[sparse_column_[i]] += sparse_value_[i] * in[s];
    }
  }
  for (std::uint32_t c = 0; c < classes_; ++c) {
    double sum = 0;
    for (std::uint32_t i = class_begin_[c]; i < class_begin_[c + 1U]; ++i) sum += class_value_[i] * in[class_column_[i]];
    sum /= class_full_[c];
    for (std::uint32_t i = class_begin_[c]; i < class_begin_[c + 1U]; ++i) out[class_column_[i]] -= class_value_[i] * sum;
  }
}

void Information::multiply_reduced(std::span<const double> in, std::span<double> out) const {
  multiply(in.data(), out.data());
  const double* in_border = in.data() + sparse_;
  for (std::uint32_t a = 0; a < border_; ++a) out[sparse_ + a] = kernel_.dot(border_reduced_.data() + std::size_t{a} * border_, in_border, border_);
  for (std::uint32_t s = 0; s < sparse_; ++s) {
    const double* row = cross_reduced_.data() + std::size_t{s} * border_;
    out[s] += kernel_.dot(row, in_border, border_);
    kernel_.subtract(out.data() + sparse_, row, -in[s], border_);
  }
}

// Exact without couplings among sparse unknowns.
void Information::precondition(std::span<const double> in, std::span<double> out) const {
  std::copy(in.begin(), in.end(), out.begin());
  for (std::uint32_t s = 0; s < sparse_; ++s) {
    kernel_.subtract(out.data() + sparse_, cross_reduced_.data() + std::size_t{s} * border_, in[s] / sparse_reduced_[s], border_);
  }
  dense_.solve(out.subspan(sparse_));
  for (std::uint32_t s = 0; s < sparse_; ++s) {
    out[s] = (in[s] - kernel_.dot(cross_reduced_.data() + std::size_t{s} * border_, out.data() + sparse_, border_)) / sparse_reduced_[s];
  }
}

void Information::solve_reduced(std::span<double> values) const {
  const std::size_t n = values.size();
  if (sparse_ == 0) {
    dense_.solve(values);
    return;
  }
  const std::uint32_t size = static_cast<std::uint32_t>(n);
  std::vector<double> residual(values.begin(), values.end()), z(n), direction, image(n);
  std::fill(values.begin(), values.end(), 0);
  precondition(residual, z);
  direction = z;
  double rz = kernel_.dot(residual.data(), z.data(), size);
  const double enough = rz * 1e-7;
  for (unsigned step = 0; step < 40 && rz > enough && rz > 0; ++step) {
    multiply_reduced(direction, image);
    const double curvature = kernel_.dot(direction.data(), image.data(), size);
    if (!(curvature > 0)) break;
    const double alpha = rz / curvature;
    for (std::size_t i = 0; i < n; ++i) {
      values[i] += alpha * direction[i];
      residual[i] -= alpha * image[i];
    }
    precondition(residual, z);
    const double next = kernel_.dot(residual.data(), z.data(), size);
    for (std::size_t i = 0; i < n; ++i) direction[i] = z[i] + next / rz * direction[i];
    rz = next;
  }
}

void Information::solve(std::span<double> values) const {
  const std::span<double> reduced = values.subspan(classes_);
  for (std::uint32_t c = 0; c < classes_; ++c) {
    const double share = values[c] / class_full_[c];
    kernel_.subtract(reduced.data() + sparse_, class_border_.data() + std::size_t{c} * border_, share, border_);
    for (std::uint32_t i = class_begin_[c]; i < class_begin_[c + 1U]; ++i) reduced[class_column_[i]] -= class_value_[i] * share;
  }
  solve_reduced(reduced);
  for (std::uint32_t c = 0; c < classes_; ++c) {
    double left = values[c] - kernel_.dot(class_border_.data() + std::size_t{c} * border_, reduced.data() + sparse_, border_);
    for (std::uint32_t i = class_begin_[c]; i < class_begin_[c + 1U]; ++i) left -= class_value_[i] * reduced[class_column_[i]];
    values[c] = left / class_full_[c];
  }
}

// ---- covariances ----

std::vector<double> Information::quick_variances() const {
  std::vector<double> result(classes_ + sparse_ + std::size_t{border_});
  std::vector<double> sparse(sparse_);
  for (std::uint32_t s = 0; s < sparse_; ++s) sparse[s] = 1 / sparse_reduced_[s];
  for (std::uint32_t s = 0; s < sparse_; ++s) {  // paths of length two
    for (std::uint32_t i = sparse_begin_[s]; i < sparse_begin_[s + 1U]; ++i) {
      const std::uint32_t t = sparse_column_[i];
      const double square = sparse_value_[i] * sparse_value_[i] / (sparse_reduced_[s] * sparse_reduced_[t]);
      sparse[s] += square / sparse_reduced_[s];
      sparse[t] += square / sparse_reduced_[t];
    }
  }
  std::copy(sparse.begin(), sparse.end(), result.begin() + classes_);
  const std::vector<double> border = dense_.inverse();
  for (std::uint32_t a = 0; a < border_; ++a) result[std::size_t{classes_} + sparse_ + a] = border[std::size_t{a} * border_ + a];
  for (std::uint32_t c = 0; c < classes_; ++c) {
    const double* row = class_border_.data() + std::size_t{c} * border_;
    double sum = 0;
    for (std::uint32_t i = class_begin_[c]; i < class_begin_[c + 1U]; ++i) sum += class_value_[i] * class_value_[i] * sparse[class_column_[i]];
    for (std::uint32_t a = 0; a < border_; ++a) {
      if (row[a] != 0) sum += row[a] * kernel_.dot(border.data() + std::size_t{a} * border_, row, border_);
    }
    result[c] = (1 + sum / class_full_[c]) / class_full_[c];
  }
  return result;
}

void Information::invert(std::uint64_t seed, unsigned probes) {
  probed_ = sparse_ > 0 && sparse_ + border_ > exact_max;
  if (probed_) {
    invert_by_probes(seed, probes);
  } else {
    invert_exactly();
  }
}

void Information::invert_exactly() {
  if (sparse_ == 0) {
    inverse_ = dense_.inverse();
    return;
  }
  const std::size_t n = std::size_t{sparse_} + border_;
  std::vector<double> matrix(n * n, 0);
  for (std::size_t s = 0; s < sparse_; ++s) {
    matrix[s * n + s] = sparse_full_[s];
    for (std::uint32_t i = sparse_begin_[s]; i < sparse_begin_[s + 1]; ++i) matrix[sparse_column_[i] * n + s] = matrix[s * n + sparse_column_[i]] = sparse_value_[i];
    for (std::size_t a = 0; a < border_; ++a) matrix[(sparse_ + a) * n + s] = matrix[s * n + sparse_ + a] = cross_reduced_[s * border_ + a];
  }
  for (std::uint32_t c = 0; c < classes_; ++c) {
    for (std::uint32_t i = class_begin_[c]; i < class_begin_[c + 1U]; ++i) {
      for (std::uint32_t j = class_begin_[c]; j < class_begin_[c + 1U]; ++j) {
        matrix[class_column_[i] * n + class_column_[j]] -= class_value_[i] * class_value_[j] / class_full_[c];
      }
    }
  }
  for (std::size_t a = 0; a < border_; ++a) {
    for (std::size_t b = 0; b < border_; ++b) matrix[(sparse_ + a) * n + sparse_ + b] = border_reduced_[a * border_ + b];
  }
  Cholesky all(kernel_);
  all.factor(std::move(matrix), static_cast<std::uint32_t>(n));
  inverse_ = all.inverse();
}

// Conjugate gradients on the sparse block for eight right-hand sides at once.
void Information::solve_sparse(std::vector<double>& values, unsigned steps_max, double tolerance) const {
  constexpr unsigned width = lanes;
  const std::size_t n = values.size();
  std::vector<double> residual = values, z(n), direction(n), image(n);
  std::fill(values.begin(), values.end(), 0);
  double rz[lanes] = {}, start[lanes] = {};
  for (unsigned step = 0; step <= steps_max; ++step) {
    double next[lanes] = {};
    for (std::size_t s = 0; s < sparse_; ++s) {
      for (unsigned w = 0; w < width; ++w) {
        z[s * width + w] = residual[s * width + w] / sparse_reduced_[s];
        next[w] += residual[s * width + w] * z[s * width + w];
      }
    }
    bool done = true;
    for (unsigned w = 0; w < width; ++w) {
      if (step == 0) start[w] = next[w];
      done = done && next[w] <= tolerance * start[w];
    }
    if (done || step == steps_max) return;
    for (std::size_t s = 0; s < sparse_; ++s) {
      for (unsigned w = 0; w < width; ++w) {
        direction[s * width + w] = z[s * width + w] + (rz[w] > 0 ? next[w] / rz[w] : 0) * direction[s * width + w];
      }
    }
    kernel_.multiply_eight(block(), direction.data(), image.data());
    double curvature[lanes] = {};
    for (std::size_t s = 0; s < sparse_; ++s) {
      for (unsigned w = 0; w < width; ++w) curvature[w] += direction[s * width + w] * image[s * width + w];
    }
    for (unsigned w = 0; w < width; ++w) rz[w] = next[w];
    for (std::size_t s = 0; s < sparse_; ++s) {
      for (unsigned w = 0; w < width; ++w) {
        const double alpha = curvature[w] > 0 ? next[w] / curvature[w] : 0;
        values[s * width + w] += alpha * direction[s * width + w];
        residual[s * width + w] -= alpha * image[s * width + w];
      }
    }
  }
}

void Information::invert_by_probes(std::uint64_t seed, unsigned probes) {
  spread_.assign(std::size_t{sparse_} * border_, 0);
  std::vector<double> block(std::size_t{sparse_} * lanes);
  for (std::uint32_t from = 0; from < border_; from += lanes) {
    const std::uint32_t here = std::min(lanes, border_ - from);
    std::fill(block.begin(), block.end(), 0);
    for (std::size_t s = 0; s < sparse_; ++s) {
      for (std::uint32_t w = 0; w < here; ++w) block[s * lanes + w] = cross_reduced_[s * border_ + from + w];
    }
    solve_sparse(block, 60, 1e-11);
    for (std::size_t s = 0; s < sparse_; ++s) {
      for (std::uint32_t w = 0; w < here; ++w) spread_[s * border_ + from + w] = block[s * lanes + w];
    }
  }
  std::vector<double> schur = border_reduced_;
  for (std::size_t s = 0; s < sparse_; ++s) {
    for (std::size_t a = 0; a < border_; ++a) kernel_.subtract(schur.data() + a * border_, spread_.data() + s * border_, cross_reduced_[s * border_ + a], border_);
  }
  Cholesky border(kernel_);
  border.factor(std::move(schur), border_);
  inverse_ = border.inverse();
  // The diagonal of the sparse block's inverse: what is known of it, and the mean of the rest over probes of +1 and -1. What the couplings do in
  // one step is nothing on the diagonal and most of the probes' noise: it is left out.
  std::vector<double> rest(sparse_, 0), signs(block.size()), scaled(block.size()), once(block.size());
  Dice dice(seed);
  for (unsigned from = 0; from < probes; from += lanes) {
    for (double& sign : signs) sign = dice.next() >> 63 ? 1 : -1;
    block = signs;
    solve_sparse(block, 8, 1e-6);
    for (std::size_t s = 0; s < sparse_; ++s) {
      for (unsigned w = 0; w < lanes; ++w) scaled[s * lanes + w] = signs[s * lanes + w] / sparse_reduced_[s];
    }
    kernel_.multiply_eight(this->block(), scaled.data(), once.data());
    for (std::size_t s = 0; s < sparse_; ++s) {
      for (unsigned w = 0; w < lanes; ++w) {
        const std::size_t i = s * lanes + w;
        rest[s] += signs[i] * (block[i] - scaled[i] + (once[i] - signs[i]) / sparse_reduced_[s]);
      }
    }
  }
  sparse_inverse_.resize(sparse_);
  const double count = (probes + lanes - 1) / lanes * lanes;
  for (std::size_t s = 0; s < sparse_; ++s) sparse_inverse_[s] = 1 / sparse_reduced_[s] + std::max(0.0, rest[s] / count);
}

// Between reduced unknowns; of two sparse ones when probed, what passes through the border.
double Information::covariance(std::uint32_t a, std::uint32_t b) const {
  if (!probed_) return inverse_[std::size_t{a} * (std::size_t{sparse_} + border_) + b];
  const auto border_times = [&](std::uint32_t column, const double* row) {
    return kernel_.dot(inverse_.data() + std::size_t{column} * border_, row, border_);
  };
  if (a >= sparse_ && b >= sparse_) return inverse_[std::size_t{a - sparse_} * border_ + (b - sparse_)];
  if (a >= sparse_) return -border_times(a - sparse_, spread_.data() + std::size_t{b} * border_);
  if (b >= sparse_) return -border_times(b - sparse_, spread_.data() + std::size_t{a} * border_);
  double sum = a == b ? sparse_inverse_[a] : 0;
  const double* of_b = spread_.data() + std::size_t{b} * border_;
  for (std::uint32_t i = 0; i < border_; ++i) sum += spread_[std::size_t{a} * border_ + i] * border_times(i, of_b);
  return sum;
}

double Information::variance(std::uint32_t unknown) const {
  if (unknown < classes_) return variance(unknown, 1, {}, {});
  return covariance(unknown - classes_, unknown - classes_);
}

double Information::variance(std::uint32_t group, double of_group, std::span<const std::uint32_t> unknowns, std::span<const double> weights) const {
  // The group is eliminated: what is left of g is weights - of_group * (its row) / (its diagonal).
  std::vector<std::pair<std::uint32_t, double>> sparse;
  std::vector<double> border(border_, 0);
  const auto put = [&](std::uint32_t reduced, double weight) {
    if (reduced >= sparse_) border[reduced - sparse_] += weight;
    else sparse.emplace_back(reduced, weight);
  };
  for (std::size_t i = 0; i < unknowns.size(); ++i) put(unknowns[i] - classes_, weights[i]);
  double result = 0;
  if (group != none) {
    result = of_group * of_group / class_full_[group];
    const double share = of_group / class_full_[group];
    for (std::uint32_t i = class_begin_[group]; i < class_begin_[group + 1U]; ++i) put(class_column_[i], -class_value_[i] * share);
    kernel_.subtract(border.data(), class_border_.data() + std::size_t{group} * border_, share, border_);
  }
  if (probed_) {  // the sparse block's part, then all through the border
    std::sort(sparse.begin(), sparse.end());
    for (std::size_t i = 0; i < sparse.size(); ++i) {
      if (i + 1 < sparse.size() && sparse[i].first == sparse[i + 1].first) {
        sparse[i + 1].second += sparse[i].second;
        continue;
      }
      result += sparse[i].second * sparse[i].second * sparse_inverse_[sparse[i].first];
      kernel_.subtract(border.data(), spread_.data() + std::size_t{sparse[i].first} * border_, sparse[i].second, border_);
    }
  } else {
    for (const auto& [a, weight] : sparse) {
      for (const auto& [b, other] : sparse) result += weight * other * covariance(a, b);
      const double* row = inverse_.data() + std::size_t{a} * (std::size_t{sparse_} + border_) + sparse_;
      result += 2 * weight * kernel_.dot(row, border.data(), border_);
    }
  }
  const std::size_t stride = probed_ ? border_ : std::size_t{sparse_} + border_;
  const std::size_t corner = probed_ ? 0 : sparse_;
  for (std::uint32_t a = 0; a < border_; ++a) {
    if (border[a] != 0) result += border[a] * kernel_.dot(inverse_.data() + (a + corner) * stride + corner, border.data(), border_);
  }
  return result;
}

double Information::quick_variance(std::uint32_t group, double of_group, std::span<const std::uint32_t> unknowns, std::span<const double> weights,
                                   std::span<const double> variances) const {
  double result = 0;
  const auto loading = [&](std::uint32_t unknown) {
    if (group == none) return 0.0;
    const std::uint32_t reduced = unknown - classes_;
    if (reduced >= sparse_) return class_border_[std::size_t{group} * border_ + (reduced - sparse_)] / class_full_[group];
    const auto first = class_column_.begin() + class_begin_[group], last = class_column_.begin() + class_begin_[group + 1U];
    const auto at = std::lower_bound(first, last, reduced);
    return class_value_[static_cast<std::size_t>(at - class_column_.begin())] / class_full_[group];
  };
  for (std::size_t i = 0; i < unknowns.size(); ++i) {
    const double left = weights[i] - of_group * loading(unknowns[i]);
    result += left * left * variances[unknowns[i]];
  }
  return group == none ? result : result + of_group * of_group / class_full_[group];
}

}  // namespace selami::measure
