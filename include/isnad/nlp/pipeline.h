#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/model/analysis.h"

namespace isnad::nlp {

/// Name and version of what `Pipeline` does; it changes whenever its output may.
[[nodiscard]] std::string_view pipelineVersion();

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

  [[nodiscard]] model::Analysis analyse(const model::Article& article) const;

  /// What was wrong in the user's own data files, one sentence each.
  [[nodiscard]] const std::vector<std::string>& warnings() const;

 private:
  struct Parts;
  explicit Pipeline(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace isnad::nlp
