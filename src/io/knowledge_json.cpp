// isnad-knowledge/1: everything that is known of a publication.
#include "format_writers.h"
#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

void writeText(TextSink& sink, std::string_view key, std::string_view text) {
  if (!text.empty()) sink << ",\"" << key << "\":" << JsonText{text};
}

void writeRange(TextSink& sink, std::string_view key, TextRange range, const std::string* text) {
  sink << ",\"" << key << "\":{\"begin\":" << range.begin << ",\"end\":" << range.end;
  if (text != nullptr) writeText(sink, "text", *text);
  sink << '}';
}

void writeRemarks(TextSink& sink, const Remarks& remarks) {
  writeText(sink, "note", remarks.note);
  if (!remarks.tags.empty()) {
    sink << ",\"tags\":[";
    for (std::size_t i = 0; i < remarks.tags.size(); ++i)
      sink << (i == 0 ? "" : ",") << JsonText{remarks.tags[i]};
    sink << ']';
  }
  writeText(sink, "grade", remarks.grade);
}

void writeArticle(TextSink& sink, const PublishedArticle& source) {
  const auto& article = source.article;
  sink << "{\"id\":" << JsonText{idOf(article.id)} << ",\"sha256\":" << JsonText{article.sha256};
  writeText(sink, "name", article.name);
  writeText(sink, "title", article.title);
  writeText(sink, "url", article.url);
  writeText(sink, "publisher", article.publisher);
  writeText(sink, "published", article.published);
  writeText(sink, "language", article.language);
  writeText(sink, "pipeline", source.pipeline);
  writeText(sink, "text", article.text);
  writeRemarks(sink, source.remarks);
  sink << '}';
}

void writeEntity(TextSink& sink, const model::Entity& entity, const Remarks* remarks,
                 const PublishedMention* mention, const Publication& publication) {
  sink << "{\"id\":" << JsonText{idOf(entity.id)} << ",\"type\":\"" << keyOf(entity.type) << '"';
  writeText(sink, "name", entity.name);
  writeText(sink, "nameLatin", entity.latin_name);
  if (!entity.aliases.empty()) {
    sink << ",\"aliases\":[";
    for (std::size_t i = 0; i < entity.aliases.size(); ++i)
      sink << (i == 0 ? "" : ",") << JsonText{entity.aliases[i]};
    sink << ']';
  }
  if (!entity.ids.empty()) {
    sink << ",\"ids\":{";
    bool first = true;
    for (const auto& [scheme, value] : entity.ids) {
      sink << (first ? "" : ",") << JsonText{scheme} << ':' << JsonText{value};
      first = false;
    }
    sink << '}';
  }
  if (mention != nullptr) {
    sink << ",\"mention\":{\"article\":"
         << JsonText{idOf(publication.articles[mention->article].article.id)}
         << ",\"begin\":" << mention->at.begin << ",\"end\":" << mention->at.end;
    writeText(sink, "text", mention->words);
    sink << '}';
  }
  if (remarks != nullptr) writeRemarks(sink, *remarks);
  sink << '}';
}

void writeClaim(TextSink& sink, const PublishedClaim& published, const PublishedArticle& source) {
  const auto& claim = published.claim;
  sink << "{\"id\":" << JsonText{idOf(claim.id)} << ",\"predicate\":\"" << keyOf(claim.predicate)
       << "\",\"subject\":" << JsonText{idOf(claim.subject)};
  if (claim.object) sink << ",\"object\":" << JsonText{idOf(*claim.object)};
  if (claim.amount) {
    sink << ",\"amount\":{\"value\":" << claim.amount->value;
    writeText(sink, "currency", claim.amount->currency);
    sink << ",\"qualifier\":\"" << keyOf(claim.amount->qualifier) << '"';
    writeText(sink, "text", claim.amount->text);
    sink << '}';
  }
  if (claim.percent) sink << ",\"percent\":" << *claim.percent;
  if (claim.direction) sink << ",\"direction\":\"" << keyOf(*claim.direction) << '"';
  writeText(sink, "metric", claim.metric);
  writeText(sink, "role", claim.role);
  writeText(sink, "date", claim.date);
  sink << ",\"status\":\"" << keyOf(claim.status) << '"';
  if (claim.attribution.entity || !claim.attribution.text.empty()) {
    sink << ",\"attribution\":{\"text\":" << JsonText{claim.attribution.text};
    if (claim.attribution.entity)
      sink << ",\"entity\":" << JsonText{idOf(*claim.attribution.entity)};
    sink << '}';
  }
  if (claim.resolved) sink << ",\"resolved\":true";
  sink << ",\"confidence\":" << claim.confidence;
  writeText(sink, "rule", claim.rule);
  sink << ",\"article\":" << JsonText{idOf(source.article.id)};
  writeRange(sink, "cue", published.cue_at, nullptr);
  writeRange(sink, "sentence", published.sentence_at, &published.sentence);
  writeRange(sink, "evidence", published.quote_at, &published.quote);
  writeText(sink, "prefix", published.prefix);
  writeText(sink, "suffix", published.suffix);
  writeRemarks(sink, published.remarks);
  sink << '}';
}

template <class Items, class Write>
void writeList(TextSink& sink, std::string_view key, const Items& items, Write write) {
  sink << ",\n\"" << key << "\":[";
  bool first = true;
  for (const auto& item : items) {
    sink << (first ? "\n" : ",\n");
    first = false;
    write(item);
  }
  sink << "\n]";
}

}  // namespace

void writeKnowledgeJson(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << "{\"format\":\"isnad-knowledge/1\",\n\"manifest\":" << JsonText{publication.manifest};
  writeList(sink, "articles", publication.articles,
            [&](const PublishedArticle& article) { writeArticle(sink, article); });
  writeList(
      sink, "entities", publication.entities,
      [&, i = std::size_t{0},
       next = publication.mentions.begin()](const model::Entity& entity) mutable {
        const auto* remarks = publication.remarks.empty() ? nullptr : &publication.remarks[i++];
        const bool mentioned = next != publication.mentions.end() && next->entity == entity.id;
        writeEntity(sink, entity, remarks, mentioned ? &*next++ : nullptr, publication);
      });
  writeList(sink, "claims", publication.claims, [&](const PublishedClaim& claim) {
    writeClaim(sink, claim, publication.articles[claim.article]);
  });
  sink << "\n}\n";
}

}  // namespace isnad::io
