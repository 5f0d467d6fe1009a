#pragma once

#include "force_kernel.h"

namespace isnad::graph {

[[nodiscard]] const ForceKernel& baselineKernel();
#ifdef __x86_64__
[[nodiscard]] const ForceKernel& avx2Kernel();    ///< x86-64-v3
[[nodiscard]] const ForceKernel& avx512Kernel();  ///< x86-64-v4
#endif

}  // namespace isnad::graph
