#include <map>
#include <ostream>

#include "isnad/graph/wording.h"
#include "isnad/io/graph_import.h"
#include "publish_commands.h"

namespace isnad::cli {

namespace {

std::string worded(const io::ImportNote& note) {
  const auto count = std::to_string(note.count);
  using Kind = io::ImportNote::Kind;
  switch (note.kind) {
    case Kind::Untyped:
      return "nodes without a type that is known here, now organizations: " + count;
    case Kind::Unknown:
      return "edges left out, '" + note.relation + "' is none of the predicates: " + count;
    case Kind::UnknownOthers:
      return "edges left out, of other relations that are none of the predicates: " + count;
    case Kind::Dangling:
      return "edges left out, an end is not there: " + count;
    case Kind::Quoteless:
      return "edges without a quote, a line made of their ends stands in: " + count;
    case Kind::Undated:
      return "edges whose date is no day, month or year, now without: " + count;
  }
  return {};
}

void preview(const io::GraphImport& import, std::ostream& out) {
  const auto& publication = import.publication;
  out << publication.entities.size() << " entities, " << publication.claims.size() << " claims, "
      << publication.articles.size() << " articles\n";
  std::map<std::int64_t, const std::string*> names;
  for (const auto& entity : publication.entities) names[entity.id.value] = &entity.name;
  constexpr std::size_t kShown = 8;
  for (std::size_t i = 0; i < std::min(kShown, publication.claims.size()); ++i) {
    const auto& published = publication.claims[i];
    const auto& claim = published.claim;
    out << "  "
        << graph::claimLine(claim, *names.at(claim.subject.value),
                            claim.object ? *names.at(claim.object->value) : std::string(),
                            graph::Language::Arabic)
        << "\n    «" << published.quote << "»\n";
  }
  if (publication.claims.size() > kShown)
    out << "  … and " << publication.claims.size() - kShown << " more\n";
}

}  // namespace

Status importGraph(const ImportGraphOptions& options, std::ostream& out) {
  const auto format = options.format.empty() ? io::importFormatOf(options.file)
                                             : io::importFormatFrom(options.format);
  if (!format) {
    return fail(ErrorCode::InvalidInput, options.file.string() +
                                             ": its name tells no format; say --format graphml, "
                                             "gexf, csv, ftm or isnad");
  }
  ISNAD_TRY(const auto import, io::readGraph(options.file, *format));
  for (const auto& note : import.notes) out << "note: " << worded(note) << "\n";
  if (options.preview) {
    preview(import, out);
    return {};
  }
  if (options.base.empty())
    return fail(ErrorCode::InvalidInput, "name the knowledge base with --into, or say --preview");
  ISNAD_TRY(auto workspace, workspace::Workspace::open(options.base, store::OpenMode::Create));
  ISNAD_TRY(const auto taken, workspace.takeIn(import.publication));
  out << options.base.string() << ": " << taken.articles << " articles with " << taken.claims
      << " claims taken in\n";
  return {};
}

}  // namespace isnad::cli
