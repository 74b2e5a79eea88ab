#pragma once
/// @file How alike answers to one question are worded: pieces of three to five letters of the stems, weighted by BM25. Pure.

#include <cstddef>
#include <string>
#include <vector>

#include "alike/reading.hpp"

namespace selami::alike {

/// A symmetric table of likenesses, 0 to 1.
class Table {
 public:
  explicit Table(std::size_t n) : n_(n), cells_(n * n, 0.0F) {}
  float& at(std::size_t i, std::size_t j) { return cells_[i * n_ + j]; }
  float at(std::size_t i, std::size_t j) const { return cells_[i * n_ + j]; }
  float* row(std::size_t i) { return cells_.data() + i * n_; }
  std::size_t size() const { return n_; }

 private:
  std::size_t n_;
  std::vector<float> cells_;
};

/// Likeness of each two: the cosine of their pieces' weights. `question`: the stems of its words, sorted; what merely
/// repeats it weighs little.
Table likenesses(const std::vector<std::vector<Word>>& answers, const std::vector<std::string>& question);

}  // namespace selami::alike
