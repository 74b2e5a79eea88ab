// Processors with AVX2 (x86-64-v3): its flags stand in CMakeLists.txt.
#if defined(SELAMI_KERNELS)
#define KERNEL kernel_v3
#define KERNEL_NAME "avx2"
#include "measure/kernel.inl"
#endif
