#include "isnad/publish/prepare.h"

#include <algorithm>
#include <array>

#include "isnad/io/graph_formats.h"
#include "isnad/text/fold.h"

namespace isnad::publish {

namespace {

bool isCalled(const model::Entity& entity, const std::string& folded) {
  const auto same = [&](const std::string& name) { return text::foldKey(name) == folded; };
  return same(entity.name) || same(entity.latin_name) || std::ranges::any_of(entity.aliases, same);
}

constexpr std::array<std::string_view, 4> kPictures{"png", "svg", "pdf", "html"};

}  // namespace

std::vector<std::string> formats() {
  std::vector<std::string> names(kPictures.begin(), kPictures.end());
  for (const auto format : io::allGraphFormats()) names.emplace_back(keyOf(format));
  return names;
}

bool isPicture(const std::string& format) {
  return std::ranges::find(kPictures, format) != kPictures.end();
}

Result<Prepared> prepare(const Source& source, const Request& request) {
  io::PublicationQuery query;
  query.as_of = request.as_of;
  query.texts = request.texts;
  for (const auto& name : request.entities) {
    const auto before = query.entities.size();
    const auto folded = text::foldKey(name);
    for (const auto& entity : source.knowledge.entities) {
      if (isCalled(entity, folded)) query.entities.push_back(entity.id);
    }
    if (query.entities.size() == before)
      return fail(ErrorCode::NotFound, "no entity is called '" + name + "'");
  }
  if (request.entities.empty()) query.articles = source.articles;
  Prepared out;
  ISNAD_TRY(out.publication, io::publish(source.knowledge, source.article, query));
  out.manifest = io::manifestOf(out.publication);
  out.manifest.made = request.made;
  out.manifest.as_of = request.as_of;
  out.manifest.known_on = request.known_on;
  out.manifest.journal = source.journal;
  out.redacted = !request.redaction.empty();
  if (out.redacted) {
    ISNAD_TRY(out.report, io::redact(out.publication, request.redaction));
    io::keepOnly(out.manifest, out.publication);
    out.manifest.redacted = true;
  } else {
    out.manifest.entities = request.entities;
  }
  out.publication.manifest = io::manifestToken(out.manifest);
  return out;
}

}  // namespace isnad::publish
