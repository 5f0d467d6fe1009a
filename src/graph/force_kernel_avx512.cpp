#ifdef __x86_64__
#include <cstddef>
#include <cstdint>
#pragma GCC target("avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")
#include <immintrin.h>

#include "force_kernel_kinds.h"

namespace isnad::graph {

namespace {

constexpr int kLanes = 16;
using Lanes = float __attribute__((vector_size(64)));

inline Lanes reciprocal(Lanes a) { return _mm512_maskz_rcp14_ps(0xFFFF, a); }
inline Lanes reciprocalRoot(Lanes a) { return _mm512_maskz_rsqrt14_ps(0xFFFF, a); }

#include "force_kernel_impl.h"

}  // namespace

const ForceKernel& avx512Kernel() {
  static constexpr ForceKernel kKernel{"AVX-512", repel, attract, fit, hilbert};
  return kKernel;
}

}  // namespace isnad::graph
#endif
