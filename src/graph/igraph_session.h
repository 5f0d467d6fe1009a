#pragma once

#include <igraph/igraph.h>
#include <stop_token>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/graph/structure.h"

namespace isnad::graph {

/// The use of igraph for one computation. Its handlers and its random numbers are the process's, so
/// only one session is open at a time; others wait, as long as they are not asked to stop.
class IgraphSession {
 public:
  IgraphSession(std::uint32_t seed, const std::stop_token& stop);
  ~IgraphSession();
  IgraphSession(const IgraphSession&) = delete;
  IgraphSession& operator=(const IgraphSession&) = delete;

  /// False where it was asked to stop before its turn came.
  [[nodiscard]] bool isOpen() const { return is_open_; }

  /// What an igraph function has returned, in our terms.
  [[nodiscard]] Status check(igraph_error_t result) const;

 private:
  bool is_open_ = false;
  const std::stop_token& stop_;
  igraph_error_handler_t* error_handler_ = nullptr;
  igraph_interruption_handler_t* interruption_handler_ = nullptr;
};

/// A graph of igraph's: undirected; of a pair's links one, weighing as many as there are; no loops.
class IgraphGraph {
 public:
  explicit IgraphGraph(const Structure& structure);
  ~IgraphGraph();
  IgraphGraph(const IgraphGraph&) = delete;
  IgraphGraph& operator=(const IgraphGraph&) = delete;

  [[nodiscard]] const igraph_t* get() const { return &graph_; }
  [[nodiscard]] const igraph_vector_t* weights() const { return &weights_; }

 private:
  igraph_t graph_;
  igraph_vector_t weights_;
};

class IgraphVector {
 public:
  IgraphVector() { igraph_vector_init(&vector_, 0); }
  ~IgraphVector() { igraph_vector_destroy(&vector_); }
  IgraphVector(const IgraphVector&) = delete;
  IgraphVector& operator=(const IgraphVector&) = delete;

  [[nodiscard]] igraph_vector_t* get() { return &vector_; }
  [[nodiscard]] std::vector<double> values() const {
    return {VECTOR(vector_), VECTOR(vector_) + igraph_vector_size(&vector_)};
  }

 private:
  igraph_vector_t vector_;
};

class IgraphIntegers {
 public:
  IgraphIntegers() { igraph_vector_int_init(&vector_, 0); }
  ~IgraphIntegers() { igraph_vector_int_destroy(&vector_); }
  IgraphIntegers(const IgraphIntegers&) = delete;
  IgraphIntegers& operator=(const IgraphIntegers&) = delete;

  [[nodiscard]] igraph_vector_int_t* get() { return &vector_; }
  [[nodiscard]] std::vector<std::uint32_t> values() const;

 private:
  igraph_vector_int_t vector_;
};

}  // namespace isnad::graph
