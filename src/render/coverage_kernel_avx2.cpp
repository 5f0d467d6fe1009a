#ifdef __x86_64__
#include "coverage_kernel.h"
// Without fused multiplication, which would round otherwise.
#pragma GCC target("avx2,bmi,bmi2")
#include <immintrin.h>

namespace isnad::render {

namespace {

constexpr int kLanes = 8;
using Lanes = std::int32_t __attribute__((vector_size(32)));
using Reals = float __attribute__((vector_size(32)));

inline bool isZero(Lanes a) {
  const auto lanes = reinterpret_cast<__m256i>(a);
  return _mm256_testz_si256(lanes, lanes) != 0;
}

#include "coverage_kernel_impl.h"

}  // namespace

const CoverageKernel& avx2Coverage() {
  static constexpr CoverageKernel kKernel{cut, add, resolve};
  return kKernel;
}

}  // namespace isnad::render
#endif
