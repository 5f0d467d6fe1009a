#include "claim_reader.h"

#include <fstream>

#include "bare_money.h"

namespace isnad::train {

Result<ClaimReader> loadClaimReader(const std::filesystem::path& resources,
                                    const std::filesystem::path& names) {
  ISNAD_TRY(auto tokenizer, text::Tokenizer::create());
  ISNAD_TRY(auto tagger, nlp::Tagger::load(names));
  ClaimReader reader{std::move(tokenizer), {}, {}, std::move(tagger), {}};
  ISNAD_CHECK(reader.gazetteer.addFolder(resources / "gazetteer", reader.tokenizer));
  ISNAD_CHECK(reader.lexicon.addFolder(resources / "lexicon"));
  ISNAD_CHECK(reader.engine.addFolder(resources / "rules"));
  return reader;
}

std::unique_ptr<ReadArticle> readArticle(ClaimReader& reader, model::Article article) {
  auto read = std::make_unique<ReadArticle>();
  read->article = std::move(article);
  read->document = nlp::makeDocument(read->article, reader.lexicon, reader.tokenizer);
  read->tagging = std::make_unique<nlp::Tagging>(reader.tagger, read->document, reader.gazetteer);
  const auto scene = read->scene(reader);
  read->linked = nlp::link(scene, nlp::recognise(scene));
  nlp::settleBareMoney(read->document, read->linked, reader.gazetteer);
  return read;
}

Result<std::vector<std::string>> readRawArticles(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::NotFound, file.string() + ": cannot be read");
  std::vector<std::string> articles(1);
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      if (!articles.back().empty()) articles.emplace_back();
      continue;
    }
    articles.back() += line;
    articles.back() += '\n';
  }
  if (articles.back().empty()) articles.pop_back();
  return articles;
}

}  // namespace isnad::train
