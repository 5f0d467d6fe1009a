#include "isnad/io/manifest.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "graph_table.h"
#include "isnad/base/mapped_file.h"
#include "isnad/io/article_file.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kMark = "isnad-manifest/1:";
constexpr char kEnd = '.';  // what follows in a file may be a letter: a checksum, say
constexpr std::string_view kLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string toBase64(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 4 / 3 + 4);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : bytes) {
    bits = (bits << 8U) | static_cast<unsigned char>(c);
    held += 8;
    while (held >= 6) {
      held -= 6;
      out += kLetters[(bits >> static_cast<unsigned>(held)) & 63U];
    }
  }
  if (held > 0) out += kLetters[(bits << static_cast<unsigned>(6 - held)) & 63U];
  return out;
}

std::string fromBase64(std::string_view letters) {
  std::string out;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : letters) {
    bits = (bits << 6U) | static_cast<std::uint32_t>(kLetters.find(c));
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out += static_cast<char>((bits >> static_cast<unsigned>(held)) & 255U);
  }
  return out;
}

std::string digestOf(const PublishedClaim& published,
                     const std::map<std::int64_t, const model::Entity*>& entities) {
  const auto& claim = published.claim;
  const auto name = [&](const std::optional<model::EntityId>& id) -> std::string_view {
    return id ? std::string_view(entities.at(id->value)->name) : std::string_view();
  };
  std::string all;
  const auto add = [&](std::string_view part) {
    all += part;
    all += '\0';
  };
  add(keyOf(claim.predicate));
  add(name(claim.subject));
  add(name(claim.object));
  add(keyOf(claim.status));
  if (claim.amount) {
    add(plainNumber(claim.amount->value) + claim.amount->currency);
    add(keyOf(claim.amount->qualifier));
  }
  add(claim.percent ? plainNumber(*claim.percent) : "");
  add(claim.direction ? keyOf(*claim.direction) : "");
  for (const auto* part :
       {&claim.metric, &claim.role, &claim.date, &claim.attribution.text, &published.quote})
    add(*part);
  constexpr std::size_t kDigits = 16;
  return sha256(all).substr(0, kDigits);
}

bool isTokenLetter(char c) { return kLetters.find(c) != std::string_view::npos; }

}  // namespace

Manifest manifestOf(const Publication& publication) {
  Manifest manifest;
  std::map<std::int64_t, const model::Entity*> entities;
  for (const auto& entity : publication.entities) entities[entity.id.value] = &entity;
  std::set<std::string> pipelines;
  for (const auto& source : publication.articles) {
    manifest.sources.push_back({idOf(source.article.id), source.article.sha256});
    if (!source.pipeline.empty()) pipelines.insert(source.pipeline);
  }
  manifest.pipelines.assign(pipelines.begin(), pipelines.end());
  for (const auto& claim : publication.claims)
    manifest.claims.push_back({idOf(claim.claim.id), digestOf(claim, entities)});
  return manifest;
}

std::string manifestToken(const Manifest& manifest) {
  Json json{{"made", manifest.made},       {"entities", manifest.entities},
            {"as_of", manifest.as_of},     {"known_on", manifest.known_on},
            {"journal", manifest.journal}, {"redacted", manifest.redacted},
            {"part", manifest.part},       {"pipelines", manifest.pipelines}};
  json["sources"] = Json::array();
  for (const auto& source : manifest.sources)
    json["sources"].push_back(source.id + ":" + source.sha256);
  json["claims"] = Json::array();
  for (const auto& claim : manifest.claims) json["claims"].push_back(claim.id + ":" + claim.digest);
  return std::string(kMark) + toBase64(json.dump()) + kEnd;
}

Result<Manifest> manifestFromToken(std::string_view token) {
  if (!token.starts_with(kMark))
    return fail(ErrorCode::InvalidInput, "this is no manifest of Isnad");
  token.remove_prefix(kMark.size());
  const auto end = token.find(kEnd);  // a seal may follow
  if (end == std::string_view::npos)
    return fail(ErrorCode::InvalidInput, "its manifest is damaged");
  token = token.substr(0, end);
  try {
    const auto json = Json::parse(fromBase64(token));
    Manifest manifest;
    manifest.made = json.at("made").get<std::string>();
    manifest.entities = json.at("entities").get<std::vector<std::string>>();
    manifest.as_of = json.at("as_of").get<std::string>();
    manifest.known_on = json.value("known_on", std::string());
    manifest.journal = json.at("journal").get<std::string>();
    manifest.redacted = json.at("redacted").get<bool>();
    manifest.part = json.value("part", false);
    manifest.pipelines = json.at("pipelines").get<std::vector<std::string>>();
    const auto halves = [](const std::string& pair) {
      const auto colon = pair.find(':');
      return std::pair{pair.substr(0, colon), pair.substr(std::min(colon, pair.size() - 1) + 1)};
    };
    for (const auto& item : json.at("sources")) {
      const auto [id, hash] = halves(item.get<std::string>());
      manifest.sources.push_back({id, hash});
    }
    for (const auto& item : json.at("claims")) {
      const auto [id, digest] = halves(item.get<std::string>());
      manifest.claims.push_back({id, digest});
    }
    return manifest;
  } catch (const nlohmann::json::exception&) {
    return fail(ErrorCode::InvalidInput, "its manifest is damaged");
  }
}

void keepOnly(Manifest& manifest, const Publication& publication) {
  std::set<std::string> kept;
  for (const auto& source : publication.articles) kept.insert(idOf(source.article.id));
  for (const auto& claim : publication.claims) kept.insert(idOf(claim.claim.id));
  std::erase_if(manifest.sources, [&](const auto& item) { return !kept.contains(item.id); });
  std::erase_if(manifest.claims, [&](const auto& item) { return !kept.contains(item.id); });
}

Result<Manifest> findManifest(const std::filesystem::path& file) {
  const bool folder = std::filesystem::is_directory(file);
  ISNAD_TRY(const auto mapped, MappedFile::open(folder ? file / "manifest.txt" : file));
  const auto bytes = mapped.bytes();
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const auto at = text.find(kMark);
  if (at == std::string_view::npos) {
    return fail(ErrorCode::NotFound,
                file.string() + ": it carries no manifest, so that nothing can be verified");
  }
  auto end = at + kMark.size();
  while (end < text.size() && isTokenLetter(text[end])) ++end;
  if (end < text.size() && text[end] == kEnd) ++end;
  auto manifest = manifestFromToken(text.substr(at, end - at));
  if (!manifest) return passOn(manifest.error(), file.string());
  return manifest;
}

Agreement compare(const Manifest& snapshot, const Manifest& now) {
  Agreement agreement;
  std::map<std::string_view, std::string_view> sources;
  for (const auto& source : now.sources) sources[source.id] = source.sha256;
  for (const auto& source : snapshot.sources) {
    const auto found = sources.find(source.id);
    if (found == sources.end()) {
      agreement.missing_sources.push_back(source.id);
    } else if (found->second != source.sha256) {
      agreement.changed_sources.push_back(source.id);
    }
  }
  std::map<std::string_view, std::string_view> claims;
  for (const auto& claim : now.claims) claims[claim.id] = claim.digest;
  for (const auto& claim : snapshot.claims) {
    const auto found = claims.find(claim.id);
    if (found == claims.end()) {
      agreement.missing_claims.push_back(claim.id);
    } else {
      if (found->second != claim.digest) agreement.changed_claims.push_back(claim.id);
      claims.erase(found);
    }
  }
  if (snapshot.redacted || snapshot.part) return agreement;
  for (const auto& [id, digest] : claims) agreement.new_claims.emplace_back(id);
  return agreement;
}

}  // namespace isnad::io
