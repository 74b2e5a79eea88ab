// Any processor, and WebAssembly. Also what chooses between the kinds.
#define KERNEL kernel_base
#define KERNEL_NAME "base"
#include "measure/kernel.inl"

namespace selami::measure {

const Kernel& kernel(const char* name) {
  const auto wanted = [&](const Kernel& one) { return !name || __builtin_strcmp(name, one.name) == 0; };
#if defined(SELAMI_KERNELS)
  static const bool v4 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
                         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd");
  static const bool v3 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2");
  if (v4 && wanted(kernel_v4)) return kernel_v4;
  if (v3 && wanted(kernel_v3)) return kernel_v3;
#endif
  return wanted(kernel_base) ? kernel_base : kernel();
}

std::uint32_t touched_max(const Model& m, std::uint32_t person) {
  std::uint32_t touched = 3;
  for (std::uint32_t script = m.script_begin[person]; script < m.script_begin[person + 1]; ++script) {
    touched += m.script_facets;
    for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) touched += m.row_facets + m.degree[m.rows[row].group];
  }
  return touched < m.size ? touched : m.size;
}

std::uint64_t curve_store_doubles(const CurveGrid& grid, bool halo, std::uint32_t top) {
  return CurveStore(grid, halo, top, nullptr).size;
}

std::uint32_t tail_first(const Model& m) {
  std::uint32_t first = m.log_sigma;
  for (std::uint32_t i = 0; i < m.step_groups * degree_max; ++i) first = m.step_of[i] < first ? m.step_of[i] : first;
  return first;
}

bool has_tail(const Model& m, const Point& at) { return at.curves && m.row_facets == 0 && m.size - tail_first(m) <= tail_max; }

std::uint64_t scratch_doubles(const Model& m, const Rule& rule) {
  const std::uint64_t inner = m.log_halo == none ? 1 : rule.inner, lanes = 8 * rule.outer_blocks;
  std::uint64_t most = 0;
  for (std::uint32_t person = 0; person < m.persons; ++person) {
    const std::uint64_t scripts = m.script_begin[person + 1] - m.script_begin[person];
    const std::uint64_t rows = m.row_begin[m.script_begin[person + 1]] - m.row_begin[m.script_begin[person]];
    const std::uint64_t touched = touched_max(m, person) + 15;
    const std::uint64_t walk = rows * inner * lanes + scripts * (inner + 1) * lanes, moments = rows * sum_kinds * 8;
    const std::uint64_t met = scripts * lanes * (sizeof(Met) / sizeof(V));
    const std::uint64_t others = scripts * m.script_facets + 17, all = others + tail_max + 8;
    const std::uint64_t tail = all * all + 2 * all * lanes + 10 * all;
    const std::uint64_t whole = touched * touched + 2 * touched * lanes + 4 * touched, local = whole > tail ? whole : tail;
    most = walk + met + moments + local > most ? walk + met + moments + local : most;
  }
  return most + static_cast<std::uint64_t>(m.step_groups) * degree_max * degree_max * 8 + 64;
}

}  // namespace selami::measure
