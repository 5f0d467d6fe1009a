#include "force_kernel.h"

#include "force_kernel_kinds.h"

namespace isnad::graph {

const ForceKernel& forceKernel() {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw"))
    return avx512Kernel();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return avx2Kernel();
#endif
  return baselineKernel();
}

}  // namespace isnad::graph
