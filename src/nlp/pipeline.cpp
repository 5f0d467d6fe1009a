#include "isnad/nlp/pipeline.h"

#include <array>

#include "bare_money.h"
#include "candidate.h"
#include "claim_engine.h"
#include "document.h"
#include "gazetteer.h"
#include "gazetteer_hints.h"
#include "lexicon.h"
#include "linker.h"
#include "tagged_names.h"

namespace isnad::nlp {

std::string_view pipelineVersion() { return "isnad-nlp 9"; }

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
  if (const auto model = folder / "models" / "claims.tsv"; std::filesystem::exists(model)) {
    ISNAD_TRY(auto weights, ClaimWeights::load(model));
    parts.claims.setWeights(std::move(weights));
  }
  return {};
}

std::string whyOf(const LinkedMention& mention, const Gazetteer& gazetteer) {
  auto why = "found by " + std::string(mention.found_by);
  if (mention.entry >= 0)
    why += " entry " + gazetteer.entry(static_cast<std::uint32_t>(mention.entry)).id;
  why += ", score " + std::to_string(mention.score).substr(0, 4);
  return why + "; linked by " + std::string(mention.linked_by);
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

model::Analysis Pipeline::read(const model::Article& article, const AnalysisOptions& options,
                               Trace* trace) const {
  auto tokenizer = text::Tokenizer::create();
  model::Analysis analysis;
  analysis.article = article;
  analysis.pipeline = pipelineVersion();
  if (!tokenizer) return analysis;  // ICU's rules were there when load() succeeded

  auto document = makeDocument(article, parts_->lexicon, *tokenizer);
  std::optional<Tagging> tagging;
  if (parts_->tagger) tagging.emplace(*parts_->tagger, document, parts_->gazetteer);
  const Scene scene{document, parts_->gazetteer, parts_->lexicon, tagging ? &*tagging : nullptr};
  auto linked = link(scene, recognise(scene), options.match_transliterations);
  settleBareMoney(document, linked, parts_->gazetteer);

  analysis.article.ignored = document.ignored;
  analysis.sentences = document.sentences;
  analysis.mentions = mentionsOf(linked);
  analysis.claims = parts_->claims.extract(scene, linked, trace);
  if (trace != nullptr) {
    for (const auto& mention : linked.mentions)
      trace->mentions.push_back(whyOf(mention, parts_->gazetteer));
  }
  analysis.entities = std::move(linked.entities);
  return analysis;
}

model::Analysis Pipeline::analyse(const model::Article& article,
                                  const AnalysisOptions& options) const {
  return read(article, options, nullptr);
}

Explanation Pipeline::explain(const model::Article& article, const AnalysisOptions& options) const {
  Trace trace;
  auto analysis = read(article, options, &trace);
  return {std::move(analysis), std::move(trace.mentions), std::move(trace.claims),
          std::move(trace.sentences)};
}

std::vector<std::vector<std::string>> Pipeline::tagWords(
    const std::vector<std::vector<std::string>>& sentences) const {
  std::vector<std::vector<std::string>> labels;
  for (const auto& sentence : sentences) labels.emplace_back(sentence.size(), "O");
  auto tokenizer = text::Tokenizer::create();
  if (!parts_->tagger || !tokenizer) return labels;
  constexpr std::uint32_t kWindow = 1200;  // such corpora seldom mark where an article ends
  std::vector<std::vector<text::Token>> tokens;
  std::vector<Tagger::Sentence> tagged;
  for (const auto& sentence : sentences) {
    auto& own = tokens.emplace_back();
    for (const auto& word : sentence) own.push_back(tokenOfWord(word, *tokenizer));
    const auto hints = gazetteerHints(own, parts_->gazetteer);
    auto& out = tagged.emplace_back();
    for (std::size_t i = 0; i < own.size(); ++i)
      out.push_back({own[i].folded, own[i].kind, hints[i]});
  }
  static constexpr std::array<const char*, 3> kTypes{"PER", "ORG", "LOC"};
  const auto readings = parts_->tagger->tag(TaggerHead::Newswire, tagged, kWindow);
  for (std::size_t s = 0; s < readings.size(); ++s) {
    for (const auto& name : readings[s].names) {
      for (auto t = name.begin; t < name.end; ++t)
        labels[s][t] = std::string(t == name.begin ? "B-" : "I-") +
                       kTypes[static_cast<std::size_t>(name.type)];
    }
  }
  return labels;
}

const std::vector<std::string>& Pipeline::warnings() const { return parts_->warnings; }

}  // namespace isnad::nlp
