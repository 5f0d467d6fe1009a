#ifdef __x86_64__
#include <cstddef>
#include <cstdint>
#pragma GCC target("avx2,fma")
#include <immintrin.h>

#include "force_kernel_kinds.h"

namespace isnad::graph {

namespace {

constexpr int kLanes = 8;
using Lanes = float __attribute__((vector_size(32)));

inline Lanes reciprocal(Lanes a) { return _mm256_rcp_ps(a); }
inline Lanes reciprocalRoot(Lanes a) { return _mm256_rsqrt_ps(a); }

#include "force_kernel_impl.h"

}  // namespace

const ForceKernel& avx2Kernel() {
  static constexpr ForceKernel kKernel{"AVX2", repel, attract, fit, hilbert};
  return kKernel;
}

}  // namespace isnad::graph
#endif
