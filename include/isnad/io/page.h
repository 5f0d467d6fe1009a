#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "isnad/base/result.h"
#include "isnad/graph/graph.h"
#include "isnad/io/publication.h"

namespace isnad::io {

struct PageOptions {
  graph::Language language = graph::Language::Arabic;
  std::string theme;          ///< `light` or `dark`; empty: as the reader's system has it.
  std::string title;          ///< Empty: the page's own word.
  std::string made;           ///< ISO day; empty: not said.
  std::string as_of;          ///< ISO day; empty: none.
  std::string known_on = {};  ///< ISO day or moment; empty: as it is known.
  /// Puts U+2066 … U+2069 around what runs from left to right inside right-to-left text; they
  /// become elements, so that no such letters are copied or searched. None: texts stay as they are.
  std::function<std::string(const std::string&)> isolate = {};
  bool sources = true;  ///< The numbered list of articles.
};

/// Writes one HTML file that needs nothing else: the picture, every claim with its sentence and
/// article, search, choosing and moving with mouse, finger and keyboard. It runs no code but its
/// own and loads nothing (Content-Security-Policy with hashes); every string of the publication is
/// escaped, addresses other than http and https are no links. Without scripts it is still a picture
/// and a list.
///
/// `svg` is render::svgOf() of the same graph, made for a page. The page's style and script are
/// `page/page.css` and `page/page.js` of the resource folder. Fails with NotFound without them, Io
/// where the file cannot be written.
[[nodiscard]] Status writePage(const Publication& publication, const graph::Graph& graph,
                               const std::string& svg, const std::filesystem::path& file,
                               const PageOptions& options);

}  // namespace isnad::io
