// Any processor, and WebAssembly. Also what chooses between the kinds.
#define KERNEL kernel_base
#define KERNEL_NAME "base"
#include "measure/kernel.inl"

namespace selami::measure {

const Kernel& kernel() {
#if defined(SELAMI_KERNELS)
  static const Kernel& chosen = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
                                        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd")
                                    ? kernel_v4
                                : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2")
                                    ? kernel_v3
                                    : kernel_base;
  return chosen;
#else
  return kernel_base;
#endif
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

std::uint64_t scratch_doubles(const Model& m, const Rule& rule) {
  const std::uint64_t inner = m.log_halo == none ? 1 : rule.inner, lanes = 8 * rule.outer_blocks;
  std::uint64_t most = 0;
  for (std::uint32_t person = 0; person < m.persons; ++person) {
    const std::uint64_t scripts = m.script_begin[person + 1] - m.script_begin[person];
    const std::uint64_t rows = m.row_begin[m.script_begin[person + 1]] - m.row_begin[m.script_begin[person]];
    const std::uint64_t touched = touched_max(m, person) + 15;
    const std::uint64_t walk = rows * inner * lanes + scripts * (inner + 1) * lanes, moments = rows * sum_kinds * 8;
    const std::uint64_t met = scripts * lanes * (sizeof(Met) / sizeof(V));
    const std::uint64_t local = touched * touched + 2 * touched * lanes + 4 * touched;
    most = walk + met + moments + local > most ? walk + met + moments + local : most;
  }
  return most + static_cast<std::uint64_t>(m.step_groups) * degree_max * degree_max * 8 + 64;
}

}  // namespace selami::measure
