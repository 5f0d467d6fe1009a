#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/model/analysis.h"

namespace isnad::nlp {

/// Name and version of what `Pipeline` does; it changes whenever its output may.
[[nodiscard]] std::string_view pipelineVersion();

struct AnalysisOptions {
  bool match_transliterations = true;  ///< Link أرامكو with Aramco by sound alone.
};

/// An analysis, and why each part of it is there. English text, one or several clauses each.
struct Explanation {
  model::Analysis analysis;
  std::vector<std::string> mentions;  ///< Per mention: how it was found, how linked.
  std::vector<std::string>
      claims;  ///< Per claim: rule, trigger, slots, status, source, confidence.
  std::vector<std::string> sentences;  ///< Per sentence of two or more entities and no claim: why.
};

/// Reads entities and claims out of articles: segment, recognise, link, extract.
///
///   استثمرت أرامكو ملياري دولار في سابك.
///     -> mentions [أرامكو|organization] [سابك|organization]
///        claim    invests_in(أرامكو, سابك), 2e9 USD, asserted
///
/// analyse() is a pure function of the article and the data files loaded: no clock, no disk, no
/// globals. It is const and may be called from several threads at once.
class Pipeline {
 public:
  /// Loads gazetteer, lexicon and rules from `folders`, later ones adding to earlier ones.
  /// A folder that is not there is skipped unless it is the first. Fails with InvalidInput,
  /// naming file and line, where the program's own (first) folder holds nonsense; what a later
  /// folder holds wrongly is left out and told in `warnings()`.
  [[nodiscard]] static Result<Pipeline> load(const std::vector<std::filesystem::path>& folders);

  Pipeline(Pipeline&&) noexcept;
  Pipeline& operator=(Pipeline&&) noexcept;
  ~Pipeline();

  [[nodiscard]] model::Analysis analyse(const model::Article& article,
                                        const AnalysisOptions& options = {}) const;
  [[nodiscard]] Explanation explain(const model::Article& article,
                                    const AnalysisOptions& options = {}) const;

  /// BIO labels (`B-PER`, `I-ORG`, `O` …; PER, ORG, LOC) that the trained tagger gives to text cut
  /// into words already, in the manner of newswire corpora. All `O` where there is no model.
  [[nodiscard]] std::vector<std::vector<std::string>> tagWords(
      const std::vector<std::vector<std::string>>& sentences) const;

  /// What was wrong in the user's own data files, one sentence each.
  [[nodiscard]] const std::vector<std::string>& warnings() const;

 private:
  struct Parts;
  explicit Pipeline(std::unique_ptr<const Parts> parts);
  [[nodiscard]] model::Analysis read(const model::Article& article, const AnalysisOptions& options,
                                     struct Trace* trace) const;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace isnad::nlp
