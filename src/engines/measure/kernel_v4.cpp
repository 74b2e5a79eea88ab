// Processors with AVX-512 (x86-64-v4): its flags stand in CMakeLists.txt.
#if defined(SELAMI_KERNELS)
#define KERNEL kernel_v4
#define KERNEL_NAME "avx512"
#include "measure/kernel.inl"
#endif
