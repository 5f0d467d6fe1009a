#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isnad/base/id.h"
#include "isnad/base/span.h"

namespace isnad::model {

using ArticleId = Id<struct ArticleTag>;

/// A stretch of the text that is not the article: a menu, a caption, what a scraper left behind.
/// Nothing is read out of it.
struct IgnoredPassage {
  Span span;
  std::string reason;  ///< One word of a closed list: `boilerplate`.

  bool operator==(const IgnoredPassage&) const = default;
};

/// One news article as it came, decoded to UTF-8 and otherwise untouched.
struct Article {
  ArticleId id;           ///< Given by the store; 0 before.
  std::string name;       ///< What the exchange format calls `id`: a file's stem, say.
  std::string title;      ///< The first line, unless the source names one.
  std::string url;        ///< Empty where unknown.
  std::string publisher;  ///< Empty where unknown.
  std::string published;  ///< ISO 8601 day; empty where unknown.
  std::string language = "ar";
  std::string text;                     ///< Valid UTF-8 under 4 GiB, no NUL. All spans refer to it.
  std::string sha256;                   ///< Of `text`, lower-case hex.
  std::vector<IgnoredPassage> ignored;  ///< In order, disjoint.

  bool operator==(const Article&) const = default;
};

}  // namespace isnad::model
