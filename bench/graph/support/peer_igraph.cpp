#ifdef ISNAD_PEER_IGRAPH
#include <igraph.h>

#include "peers.h"
#include "quality.h"

namespace isnad::bench {

std::vector<graph::Point> layoutByKamadaKawai(const graph::Structure& structure, double& seconds) {
  constexpr igraph_integer_t kSteps = 50;  // a node, igraph's own choice
  igraph_vector_int_t ends;
  igraph_vector_int_init(&ends, 0);
  for (const auto& [a, b] : structure.links) {
    igraph_vector_int_push_back(&ends, a);
    igraph_vector_int_push_back(&ends, b);
  }
  igraph_t drawing;
  igraph_create(&drawing, &ends, structure.nodes, IGRAPH_UNDIRECTED);
  igraph_matrix_t result;
  igraph_matrix_init(&result, 0, 0);
  igraph_rng_seed(igraph_rng_default(), 1);
  const double before = cpuSeconds();
  igraph_layout_kamada_kawai(&drawing, &result, false, kSteps * structure.nodes, 0, structure.nodes,
                             nullptr, nullptr, nullptr, nullptr, nullptr);
  seconds = cpuSeconds() - before;
  std::vector<graph::Point> positions;
  for (igraph_integer_t i = 0; i < structure.nodes; ++i)
    positions.push_back({MATRIX(result, i, 0), MATRIX(result, i, 1)});
  igraph_matrix_destroy(&result);
  igraph_destroy(&drawing);
  igraph_vector_int_destroy(&ends);
  return positions;
}

}  // namespace isnad::bench
#endif
