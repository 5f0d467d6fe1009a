#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <string>
#include <unordered_set>
#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/graph/graph.h"

/// A graph whose communities are known, and positions that show them: communities of uneven sizes
/// lie as discs on a sunflower spiral, hubs near their middles; a seventh of the relations lead
/// from one community to another. The same numbers always give the same graph.
struct PlantedGraph {
  isnad::graph::Graph graph;
  std::vector<isnad::graph::Point> positions;
};

inline std::string plantedName(std::size_t index) {
  static const std::vector<std::string> kNames{"شركة xAI (Grok 4)",
                                               "أرامكو السعودية",
                                               "البنك المركزي الأوروبي",
                                               "صندوق الاستثمارات العامة",
                                               "OpenAI",
                                               "إيلون ماسك",
                                               "قطر للطاقة",
                                               "بورصة دبي (DFM)",
                                               "النفط الخام Brent",
                                               "هيئة السوق المالية",
                                               "بنك أبوظبي الأول",
                                               "سابك",
                                               "مؤشر S&P 500",
                                               "الذكاء الاصطناعي"};
  return kNames[index * 2654435761U / 256 % kNames.size()] + " " + std::to_string(index);
}

class Planter {
 public:
  Planter(std::size_t nodes, std::size_t edges) : nodes_(nodes), edges_(edges) {}

  PlantedGraph plant() {
    makeCommunities();
    makeNodes();
    makeEdges();
    placeNodes();
    return std::move(planted_);
  }

 private:
  using Index = std::uint32_t;
  struct Community {
    std::size_t begin = 0;
    std::size_t end = 0;
    isnad::graph::Point centre;
  };

  double uniform() { return static_cast<double>(random_()) / 4294967296.0; }

  void makeCommunities() {
    const double most = std::sqrt(static_cast<double>(nodes_)) * 3 + 4;
    double area = 0;
    for (std::size_t at = 0; at < nodes_;) {
      const double share = std::pow(uniform(), 2.0);
      const auto size = std::min(nodes_ - at, static_cast<std::size_t>(6 + share * most));
      const double before = area;
      area += static_cast<double>(size);
      const double angle = static_cast<double>(communities_.size()) * 2.399963229728653;
      const double away = kSpacing * 1.25 * std::sqrt((before + area) / 2 / std::numbers::pi * 1.6);
      communities_.push_back({at, at + size, {away * std::cos(angle), away * std::sin(angle)}});
      at += size;
    }
  }

  void makeNodes() {
    for (std::size_t i = 0; i < nodes_; ++i) {
      isnad::graph::Node node;
      node.entity = {static_cast<std::int64_t>(i) + 1};
      node.type = static_cast<isnad::model::EntityType>(random_() % 7);
      node.label = plantedName(i);
      planted_.graph.nodes.push_back(std::move(node));
    }
  }

  /// The nearer to its community's beginning, the more relations a node has.
  Index memberOf(const Community& community) {
    const double share = std::pow(uniform(), 2.2);
    return static_cast<Index>(static_cast<double>(community.begin) +
                              share * static_cast<double>(community.end - community.begin));
  }

  void makeEdges() {
    std::vector<std::uint32_t> home(nodes_);
    for (std::uint32_t c = 0; c < communities_.size(); ++c) {
      for (auto i = communities_[c].begin; i < communities_[c].end; ++i) home[i] = c;
    }
    auto& graph = planted_.graph;
    while (graph.edges.size() < edges_) {
      const auto a = static_cast<Index>(random_() % nodes_);
      const auto& own = communities_[home[a]];
      const auto& other = communities_[random_() % communities_.size()];
      const Index b = memberOf(uniform() < 0.15 ? other : own);
      if (a == b ||
          !pairs_.insert(static_cast<std::uint64_t>(std::min(a, b)) << 32U | std::max(a, b)).second)
        continue;
      isnad::graph::Edge edge;
      edge.source = a;
      edge.target = b;
      edge.predicate = static_cast<isnad::model::Predicate>((home[a] * 5 + random_() % 3) % 18);
      edge.status = random_() % 4 == 0 ? static_cast<isnad::model::ClaimStatus>(1 + random_() % 4)
                                       : isnad::model::ClaimStatus::Asserted;
      const isnad::model::ClaimId claim{static_cast<std::int64_t>(graph.edges.size()) + 1};
      edge.sources = 1;
      ++graph.nodes[a].relations;
      ++graph.nodes[b].relations;
      graph.add(edge, {&claim, 1});
    }
  }

  void placeNodes() {
    planted_.positions.resize(nodes_);
    for (const auto& community : communities_) {
      for (auto i = community.begin; i < community.end; ++i) {
        const auto rank = static_cast<double>(i - community.begin);
        const double angle = rank * 2.399963229728653;
        const double away = kSpacing * std::sqrt((rank + 0.3) / std::numbers::pi);
        planted_.positions[i] =
            community.centre + isnad::graph::Point{away * std::cos(angle), away * std::sin(angle)};
      }
    }
  }

  static constexpr double kSpacing = 110;
  std::size_t nodes_;
  std::size_t edges_;
  std::mt19937 random_{7};
  std::vector<Community> communities_;
  std::unordered_set<std::uint64_t> pairs_;
  PlantedGraph planted_;
};

inline PlantedGraph plantedGraph(std::size_t nodes, std::size_t edges) {
  return Planter(nodes, edges).plant();
}
