#include "prepared_publication.h"

#include <algorithm>

#include "isnad/text/fold.h"

namespace isnad::cli {

namespace {

bool isCalled(const model::Entity& entity, const std::string& folded) {
  const auto same = [&](const std::string& name) { return text::foldKey(name) == folded; };
  return same(entity.name) || same(entity.latin_name) || std::ranges::any_of(entity.aliases, same);
}

}  // namespace

Result<PreparedPublication> preparePublication(workspace::Workspace& workspace,
                                               const PublicationChoice& choice) {
  ISNAD_TRY(const auto knowledge, workspace.knowledge());
  io::PublicationQuery query;
  query.as_of = choice.as_of;
  query.texts = choice.texts;
  for (const auto& name : choice.entities) {
    const auto before = query.entities.size();
    const auto folded = text::foldKey(name);
    for (const auto& entity : knowledge.entities) {
      if (isCalled(entity, folded)) query.entities.push_back(entity.id);
    }
    if (query.entities.size() == before)
      return fail(ErrorCode::NotFound, "no entity is called '" + name + "'");
  }
  if (choice.entities.empty()) {
    ISNAD_TRY(const auto articles, workspace.articles());
    for (const auto& article : articles) query.articles.push_back(article.id);
  }
  const auto source = [&](model::ArticleId id) -> Result<io::PublishedArticle> {
    ISNAD_TRY(auto article, workspace.article(id));
    return io::PublishedArticle{std::move(article), std::string(nlp::pipelineVersion())};
  };
  ISNAD_TRY(auto publication, io::publish(knowledge, source, query));
  auto manifest = io::manifestOf(publication);
  manifest.entities = choice.entities;
  manifest.as_of = choice.as_of;
  return PreparedPublication{std::move(publication), std::move(manifest)};
}

}  // namespace isnad::cli
