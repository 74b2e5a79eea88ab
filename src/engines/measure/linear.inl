// What the information matrix is solved with. Part of kernel.inl: all in its unnamed namespace.

double dot(const double* a, const double* b, std::uint32_t n) {
  V lane = splat(0);
  std::uint32_t i = 0;
  for (; i + 8 <= n; i += 8) lane += load(a + i) * load(b + i);
  double rest = 0;
  for (; i < n; ++i) rest += a[i] * b[i];
  return total(lane) + rest;
}

void subtract(double* y, const double* x, double factor, std::uint32_t n) {
  std::uint32_t i = 0;
  for (; i + 8 <= n; i += 8) {
    put(y + i, load(y + i) - splat(factor) * load(x + i));
  }
  for (; i < n; ++i) y[i] -= factor * x[i];
}

void multiply_eight(const SparseBlock& block, const double* in, double* out) {
  const auto add = [&](std::uint32_t row, const V& more) {
    put(out + std::uint64_t{row} * 8, load(out + std::uint64_t{row} * 8) + more);
  };
  const auto at = [&](std::uint32_t row) { return load(in + std::uint64_t{row} * 8); };
  for (std::uint64_t i = 0; i < std::uint64_t{block.rows} * 8; ++i) out[i] = 0;
  for (std::uint32_t s = 0; s < block.rows; ++s) {
    const V own = at(s);
    V sum = splat(block.diagonal[s]) * own;
    for (std::uint32_t i = block.begin[s]; i < block.begin[s + 1]; ++i) {
      sum += splat(block.value[i]) * at(block.column[i]);
      add(block.column[i], splat(block.value[i]) * own);
    }
    add(s, sum);
  }
  for (std::uint32_t c = 0; c < block.groups; ++c) {
    V sum = splat(0);
    for (std::uint32_t i = block.group_begin[c]; i < block.group_begin[c + 1]; ++i) sum += splat(block.group_value[i]) * at(block.group_column[i]);
    sum /= splat(block.group_diagonal[c]);
    for (std::uint32_t i = block.group_begin[c]; i < block.group_begin[c + 1]; ++i) add(block.group_column[i], splat(-block.group_value[i]) * sum);
  }
}
