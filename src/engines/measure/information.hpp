#pragma once
/// @file The information matrix of all unknowns: gathered person by person, solved for steps and for standard errors.
///
/// Groups' means touch no other group, so they are eliminated exactly. Levels of large facets (`sparse`) touch each other
/// through few persons: kept as a sparse matrix and solved by conjugate gradients. All else is a dense border.

#include <cstdint>
#include <span>
#include <vector>
#include "measure/design.hpp"

namespace selami::measure {

/// A dense symmetric positive definite matrix as its Cholesky factor, row by row.
class Cholesky {
 public:
  explicit Cholesky(const Kernel& kernel) : kernel_(kernel) {}
  void factor(std::vector<double> matrix, std::uint32_t size);
  void solve(std::span<double> values) const;
  /// The whole inverse, row by row.
  std::vector<double> inverse() const;

 private:
  bool try_factor();

  const Kernel& kernel_;
  std::vector<double> lower_;
  std::uint32_t size_ = 0;
};

class Information {
 public:
  Information(const Design& design, const Kernel& kernel);

  void clear();
  void add(const Local& local);
  /// What every so-manieth person says stands for all.
  void multiply_by(double times);
  /// Takes in the priors' precisions (by unknown) and the penalties, and factors.
  void factor(const std::vector<double>& precision);
  /// values becomes the inverse times values.
  void solve(std::span<double> values) const;

  /// After factor(): prepares covariances, exactly or (many sparse unknowns) by random probes.
  void invert(std::uint64_t seed, unsigned probes);
  bool probed() const { return probed_; }
  /// Variance of g'x, where g has an entry for a class (or none) and entries for sparse or border unknowns.
  double variance(std::uint32_t group, double of_group, std::span<const std::uint32_t> unknowns, std::span<const double> weights) const;
  double variance(std::uint32_t unknown) const;
  /// The same by known variances of the unknowns alone: their covariances, and the border, are left out.
  double quick_variance(std::uint32_t group, double of_group, std::span<const std::uint32_t> unknowns, std::span<const double> weights,
                        std::span<const double> variances) const;
  /// A quick figure for the shrunken effects' traces: exact without sparse unknowns, else to second order.
  std::vector<double> quick_variances() const;

 private:
  void find_pattern();
  void add_tail(std::uint32_t unknown, const Local& local, const double* tail);
  double& pair(std::uint32_t a, std::uint32_t b);
  void reduce();
  SparseBlock block() const;
  void multiply(const double* in, double* out) const;
  void solve_sparse(std::vector<double>& values, unsigned steps_max, double tolerance) const;
  void solve_reduced(std::span<double> values) const;
  void precondition(std::span<const double> in, std::span<double> out) const;
  void multiply_reduced(std::span<const double> in, std::span<double> out) const;
  void invert_exactly();
  void invert_by_probes(std::uint64_t seed, unsigned probes);
  double covariance(std::uint32_t a, std::uint32_t b) const;

  const Design& design_;
  const Kernel& kernel_;
  std::uint32_t classes_, sparse_, border_;
  // As gathered.
  std::vector<double> class_diagonal_, class_border_, sparse_diagonal_, sparse_border_, border_matrix_;
  std::vector<std::uint32_t> class_begin_, class_column_, sparse_begin_, sparse_column_;
  std::vector<double> class_value_, sparse_value_;
  // With priors, groups eliminated.
  std::vector<double> class_full_, sparse_full_, sparse_reduced_, border_reduced_, cross_reduced_;
  Cholesky dense_{kernel_};
  // Covariances of the reduced unknowns.
  bool probed_ = false;
  std::vector<double> inverse_;         // all of them, or of the border alone
  std::vector<double> sparse_inverse_;  // probed: diagonal of the sparse block's inverse
  std::vector<double> spread_;          // probed: sparse block's inverse times the cross block
};

/// A LocalSink whose context is the Information that takes it in.
inline void add_now(void* information, const Local& local) { static_cast<Information*>(information)->add(local); }

}  // namespace selami::measure
