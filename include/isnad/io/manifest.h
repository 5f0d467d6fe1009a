#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/io/publication.h"

namespace isnad::io {

/// What a snapshot was made of, so that it can be checked later.
struct Manifest {
  std::string made;                   ///< ISO day; empty where it was not asked for.
  std::vector<std::string> entities;  ///< Names that the claims had to be about; empty: any.
  std::string as_of;                  ///< ISO day; empty: none.
  std::string known_on;               ///< Moment (UTC) as it was known at; empty: as it is known.
  std::string journal;  ///< Position in the journal of edits; empty where there is none.
  bool redacted = false;
  bool sealed = false;  ///< A seal stands behind it: without that, the file was altered.
  bool part = false;    ///< A choice made by hand, which no query finds again.
  struct Source {
    model::ArticleId id;
    std::string sha256;  ///< Of the article's text.
    bool operator==(const Source&) const = default;
  };
  struct Statement {
    model::ClaimId id;
    std::uint64_t digest;  ///< First 8 bytes of the SHA-256 of all that the claim says.
    bool operator==(const Statement&) const = default;
  };
  std::vector<Source> sources;
  std::vector<Statement> claims;
  std::vector<std::string> pipelines;  ///< Versions that read the articles.

  bool operator==(const Manifest&) const = default;
};

/// Sources, claims and pipelines of a publication. The digest of a claim covers its entities'
/// names, predicate, qualifiers, status, attribution and quote. Fails as the claims' check().
[[nodiscard]] Result<Manifest> manifestOf(const Publication& publication);

/// `isnad-manifest/1:`, the manifest as JSON in base64url, and a full stop: letters that no format
/// escapes, so that it stands in each as it is.
[[nodiscard]] std::string manifestToken(const Manifest& manifest);
[[nodiscard]] Result<Manifest> manifestFromToken(std::string_view token);

/// The manifest inside an exported file, or inside a folder of them. Fails with NotFound where
/// there is none, naming the file.
[[nodiscard]] Result<Manifest> findManifest(const std::filesystem::path& file);

/// Without the sources and claims that the publication does not hold: after a redaction. Fails as
/// the claims' check().
[[nodiscard]] Status keepOnly(Manifest& manifest, const Publication& publication);

/// What became of a snapshot's ground since.
struct Agreement {
  std::vector<std::string> missing_sources;  ///< Articles no longer there.
  std::vector<std::string> changed_sources;  ///< Articles whose text is another one now.
  std::vector<std::string> missing_claims;
  std::vector<std::string> changed_claims;
  std::vector<std::string> new_claims;  ///< Found by the same query today, not in the snapshot;
                                        ///< not looked for where the snapshot is a part
                                        ///< chosen by hand, or redacted.

  [[nodiscard]] bool holds() const {
    return missing_sources.empty() && changed_sources.empty() && missing_claims.empty() &&
           changed_claims.empty() && new_claims.empty();
  }
};
[[nodiscard]] Agreement compare(const Manifest& snapshot, const Manifest& now);

}  // namespace isnad::io
