// Any processor; on x86-64 with SSE2's approximate reciprocals.
#include <cstddef>
#include <cstdint>

#include "force_kernel_kinds.h"

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace isnad::graph {

namespace {

constexpr int kLanes = 4;
using Lanes = float __attribute__((vector_size(16)));

#ifdef __SSE2__
inline Lanes reciprocal(Lanes a) { return _mm_rcp_ps(a); }
inline Lanes reciprocalRoot(Lanes a) { return _mm_rsqrt_ps(a); }
#else
inline Lanes reciprocal(Lanes a) { return 1.0F / a; }
inline Lanes reciprocalRoot(Lanes a) {
  for (int i = 0; i < kLanes; ++i) a[i] = 1.0F / __builtin_sqrtf(a[i]);
  return a;
}
#endif

#include "force_kernel_impl.h"

}  // namespace

const ForceKernel& baselineKernel() {
  static constexpr ForceKernel kKernel{"baseline", repel, attract, fit, hilbert};
  return kKernel;
}

}  // namespace isnad::graph
