#pragma once
/// @file Small symmetric positive definite matrices, row by row. Pure.

#include <cmath>
#include <cstddef>
#include <vector>

namespace selami::city {

struct Inverted {
  std::vector<double> inverse;
  double log_determinant = 0;
};

/// By Cholesky's factor. `matrix` has n × n numbers; of those above the diagonal nothing is read.
inline Inverted inverted(std::vector<double> matrix, std::size_t n) {
  Inverted out;
  const auto cell = [&](std::size_t r, std::size_t c) -> double& { return matrix[r * n + c]; };
  for (std::size_t c = 0; c < n; ++c) {
    for (std::size_t k = 0; k < c; ++k) cell(c, c) -= cell(c, k) * cell(c, k);
    cell(c, c) = std::sqrt(cell(c, c) > 1e-300 ? cell(c, c) : 1e-300);
    out.log_determinant += 2 * std::log(cell(c, c));
    for (std::size_t r = c + 1; r < n; ++r) {
      for (std::size_t k = 0; k < c; ++k) cell(r, c) -= cell(r, k) * cell(c, k);
      cell(r, c) /= cell(c, c);
    }
  }
  // The factor's inverse in its place, then its product with itself.
  for (std::size_t c = 0; c < n; ++c) {
    cell(c, c) = 1 / cell(c, c);
    for (std::size_t r = c + 1; r < n; ++r) {
      double sum = 0;
      for (std::size_t k = c; k < r; ++k) sum -= cell(r, k) * cell(k, c);
      cell(r, c) = sum / cell(r, r);
    }
  }
  out.inverse.assign(n * n, 0);
  for (std::size_t r = 0; r < n; ++r) {
    for (std::size_t c = 0; c < n; ++c) {
      for (std::size_t k = r > c ? r : c; k < n; ++k) out.inverse[r * n + c] += cell(k, r) * cell(k, c);
    }
  }
  return out;
}

}  // namespace selami::city
