#include "igraph_session.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <string>

namespace isnad::graph {

namespace {

/// igraph's handlers know nothing of who asked: what the open session was given lies here, and is
/// touched by its thread alone.
struct Turn {
  std::mutex mutex;
  std::condition_variable_any ended;
  bool is_taken = false;  // guarded by mutex
  const std::stop_token* stop = nullptr;
};

Turn& turn() {
  static Turn the_turn;
  return the_turn;
}

igraph_error_t stopIfAsked(void* /*data*/) {
  if (!turn().stop->stop_requested()) return IGRAPH_SUCCESS;
  IGRAPH_FINALLY_FREE();
  return IGRAPH_INTERRUPTED;
}

}  // namespace

IgraphSession::IgraphSession(std::uint32_t seed, const std::stop_token& stop) : stop_(stop) {
  if (stop.stop_requested()) return;
  {
    std::unique_lock lock(turn().mutex);
    if (!turn().ended.wait(lock, stop, [] { return !turn().is_taken; })) return;
    turn().is_taken = true;
  }
  is_open_ = true;
  turn().stop = &stop_;
  error_handler_ = igraph_set_error_handler(igraph_error_handler_ignore);
  interruption_handler_ = igraph_set_interruption_handler(stopIfAsked);
  igraph_rng_seed(igraph_rng_default(), seed);
}

IgraphSession::~IgraphSession() {
  if (!isOpen()) return;
  igraph_set_interruption_handler(interruption_handler_);
  igraph_set_error_handler(error_handler_);
  turn().stop = nullptr;
  {
    const std::lock_guard lock(turn().mutex);
    turn().is_taken = false;
  }
  turn().ended.notify_all();
}

Status IgraphSession::check(igraph_error_t result) const {
  if (result == IGRAPH_INTERRUPTED || stop_.stop_requested())
    return fail(ErrorCode::Cancelled, "the computation was stopped");
  if (result != IGRAPH_SUCCESS) {
    return fail(ErrorCode::Unsupported,
                std::string("igraph cannot measure this graph: ") + igraph_strerror(result));
  }
  return {};
}

IgraphGraph::IgraphGraph(const Structure& structure) {
  auto links = structure.links;
  std::erase_if(links, [](const Link& link) { return link.source == link.target; });
  for (auto& link : links) {
    if (link.source > link.target) std::swap(link.source, link.target);
  }
  std::ranges::sort(links, {}, [](const Link& l) { return std::pair(l.source, l.target); });
  igraph_vector_int_t ends;
  igraph_vector_int_init(&ends, 0);
  igraph_vector_init(&weights_, 0);
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (i > 0 && links[i] == links[i - 1]) {
      ++VECTOR(weights_)[igraph_vector_size(&weights_) - 1];
      continue;
    }
    igraph_vector_int_push_back(&ends, links[i].source);
    igraph_vector_int_push_back(&ends, links[i].target);
    igraph_vector_push_back(&weights_, 1);
  }
  igraph_create(&graph_, &ends, structure.nodes, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy(&ends);
}

IgraphGraph::~IgraphGraph() {
  igraph_destroy(&graph_);
  igraph_vector_destroy(&weights_);
}

std::vector<std::uint32_t> IgraphIntegers::values() const {
  std::vector<std::uint32_t> values;
  for (igraph_integer_t i = 0; i < igraph_vector_int_size(&vector_); ++i)
    values.push_back(static_cast<std::uint32_t>(VECTOR(vector_)[i]));
  return values;
}

}  // namespace isnad::graph
