#pragma once

/// Before a function whose inner loops run over a row of labels: compiled also for processors with
/// wider registers, chosen when the program starts. The same operations in the same order, so the
/// same results. Sanitizers cannot instrument the choice, so they go without.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define ISNAD_VECTORISED __attribute__((target_clones("avx2", "default")))
#else
#define ISNAD_VECTORISED
#endif
