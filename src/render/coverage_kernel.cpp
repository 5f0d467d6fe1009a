// The kind for any processor, and which is taken.
#include "coverage_kernel.h"

#include <bit>

namespace isnad::render {

static_assert(std::endian::native == std::endian::little, "two pixels are written as one word");

namespace {

constexpr int kLanes = 4;
using Lanes = std::int32_t __attribute__((vector_size(16)));
using Reals = float __attribute__((vector_size(16)));

inline bool isZero(Lanes a) { return (a[0] | a[1] | a[2] | a[3]) == 0; }

#include "coverage_kernel_impl.h"

}  // namespace

const CoverageKernel& baselineCoverage() {
  static constexpr CoverageKernel kKernel{cut, add, resolve};
  return kKernel;
}

const CoverageKernel& coverageKernel() {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return avx2Coverage();
#endif
  return baselineCoverage();
}

}  // namespace isnad::render
