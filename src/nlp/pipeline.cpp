#include "isnad/nlp/pipeline.h"

#include "candidate.h"
#include "claim_engine.h"
#include "document.h"
#include "gazetteer.h"
#include "lexicon.h"
#include "linker.h"
#include "tagged_names.h"

namespace isnad::nlp {

std::string_view pipelineVersion() { return "isnad-nlp 1"; }

struct Pipeline::Parts {
  Gazetteer gazetteer;
  Lexicon lexicon;
  ClaimEngine claims;
  std::optional<Tagger> tagger;
  std::vector<std::string> warnings;
};

namespace {

template <class Parts>
Status addFolder(Parts& parts, const std::filesystem::path& folder, text::Tokenizer& tokenizer) {
  if (std::filesystem::is_directory(folder / "gazetteer")) {
    ISNAD_CHECK(parts.gazetteer.addFolder(folder / "gazetteer", tokenizer));
  }
  if (std::filesystem::is_directory(folder / "lexicon")) {
    ISNAD_CHECK(parts.lexicon.addFolder(folder / "lexicon"));
  }
  if (std::filesystem::is_directory(folder / "rules")) {
    ISNAD_CHECK(parts.claims.addFolder(folder / "rules"));
  }
  if (const auto model = folder / "models" / "names.model"; std::filesystem::exists(model)) {
    ISNAD_TRY(parts.tagger, Tagger::load(model));
  }
  return {};
}

std::vector<model::Mention> mentionsOf(const Linked& linked) {
  std::vector<model::Mention> mentions;
  mentions.reserve(linked.mentions.size());
  for (const auto& mention : linked.mentions) {
    mentions.push_back({{},
                        {mention.entity + std::int64_t{1}},
                        mention.span,
                        mention.score,
                        std::string(mention.found_by),
                        std::string(mention.linked_by)});
  }
  return mentions;
}

}  // namespace

Pipeline::Pipeline(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

Result<Pipeline> Pipeline::load(const std::vector<std::filesystem::path>& folders) {
  auto parts = std::make_unique<Parts>();
  ISNAD_TRY(auto tokenizer, text::Tokenizer::create());
  for (std::size_t i = 0; i < folders.size(); ++i) {
    auto added = addFolder(*parts, folders[i], tokenizer);
    if (added) continue;
    if (i == 0) return passOn(added.error(), "loading the program's own data");
    parts->warnings.push_back(added.error().in("left out").what);
  }
  return Pipeline(std::move(parts));
}

model::Analysis Pipeline::analyse(const model::Article& article) const {
  auto tokenizer = text::Tokenizer::create();
  model::Analysis analysis;
  analysis.article = article;
  analysis.pipeline = pipelineVersion();
  if (!tokenizer) return analysis;  // ICU's rules were there when load() succeeded

  const auto document = makeDocument(article, parts_->lexicon, *tokenizer);
  std::optional<Tagging> tagging;
  if (parts_->tagger) tagging.emplace(*parts_->tagger, document, parts_->gazetteer);
  const Scene scene{document, parts_->gazetteer, parts_->lexicon,
                    tagging ? &*tagging : nullptr};
  auto linked = link(scene, recognise(scene));

  analysis.article.ignored = document.ignored;
  analysis.sentences = document.sentences;
  analysis.mentions = mentionsOf(linked);
  analysis.claims = parts_->claims.extract(scene, linked);
  analysis.entities = std::move(linked.entities);
  return analysis;
}

const std::vector<std::string>& Pipeline::warnings() const { return parts_->warnings; }

}  // namespace isnad::nlp
