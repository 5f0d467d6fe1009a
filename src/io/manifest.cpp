#include "isnad/io/manifest.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "graph_table.h"
#include "isnad/base/mapped_file.h"
#include "isnad/io/article_file.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

using Json = nlohmann::json;

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

using Names = std::unordered_map<std::int64_t, std::string_view>;

Names namesOf(const std::vector<model::Entity>& entities) {
  Names names;
  names.reserve(entities.size());
  for (const auto& entity : entities) names[entity.id.value] = entity.name;
  return names;
}

std::uint64_t digestOf(const PublishedClaim& published, const Names& names) {
  const auto& claim = published.claim;
  const auto name = [&](const std::optional<model::EntityId>& id) {
    return id ? names.at(id->value) : std::string_view();
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
  return std::stoull(sha256(all).substr(0, kDigits), nullptr, 16);
}

/// The number of `c34`.
std::int64_t numberIn(const std::string& id) {
  if (id.size() < 2) throw std::invalid_argument(id);
  return std::stoll(id.substr(1));
}

template <class Items, class Write>
void writeList(TextSink& sink, const Items& items, Write write) {
  bool first = true;
  sink << '[';
  for (const auto& item : items) {
    if (!first) sink << ',';
    first = false;
    write(item);
  }
  sink << ']';
}

/// By hand: a tree of values would take more room than all else of an export.
std::string jsonOf(const Manifest& manifest) {
  std::ostringstream out;
  {
    TextSink sink(out);
    const auto text = [&](const std::string& word) { sink << JsonText{word}; };
    sink << "{\"made\":" << JsonText{manifest.made} << ",\"entities\":";
    writeList(sink, manifest.entities, text);
    sink << ",\"as_of\":" << JsonText{manifest.as_of}
         << ",\"known_on\":" << JsonText{manifest.known_on}
         << ",\"journal\":" << JsonText{manifest.journal}
         << ",\"redacted\":" << (manifest.redacted ? "true" : "false")
         << ",\"sealed\":" << (manifest.sealed ? "true" : "false")
         << ",\"part\":" << (manifest.part ? "true" : "false") << ",\"pipelines\":";
    writeList(sink, manifest.pipelines, text);
    sink << ",\"sources\":";
    writeList(sink, manifest.sources, [&](const Manifest::Source& source) {
      sink << '"' << idOf(source.id) << ':' << JsonInside{source.sha256} << '"';
    });
    sink << ",\"claims\":";
    writeList(sink, manifest.claims, [&](const Manifest::Statement& claim) {
      sink << '"' << idOf(claim.id) << ':' << fmt::format("{:016x}", claim.digest) << '"';
    });
    sink << '}';
  }
  return std::move(out).str();
}

bool isTokenLetter(char c) { return kLetters.find(c) != std::string_view::npos; }

/// The token that a text begins with, out of the pieces in which DOT has it.
std::string joined(std::string_view text) {
  constexpr std::string_view kJoint = "\" + \"";
  std::string token(kMark);
  text.remove_prefix(kMark.size());
  for (std::size_t end = 0;; end = 0) {
    while (end < text.size() && isTokenLetter(text[end])) ++end;
    token += text.substr(0, end);
    text.remove_prefix(end);
    if (!text.starts_with(kJoint)) break;
    text.remove_prefix(kJoint.size());
  }
  if (text.starts_with(kEnd)) token += kEnd;
  return token;
}

}  // namespace

Result<Manifest> manifestOf(const Publication& publication) {
  Manifest manifest;
  const Names names = namesOf(publication.entities);
  std::set<std::string> pipelines;
  for (const auto& source : publication.articles) {
    manifest.sources.push_back({source.article.id, source.article.sha256});
    if (!source.pipeline.empty()) pipelines.insert(source.pipeline);
  }
  manifest.pipelines.assign(pipelines.begin(), pipelines.end());
  manifest.claims.reserve(publication.claims.size());
  for (const auto& claim : publication.claims)
    manifest.claims.push_back({claim.claim.id, digestOf(claim, names)});
  ISNAD_CHECK(publication.claims.check());
  return manifest;
}

std::string manifestToken(const Manifest& manifest) {
  return std::string(kMark) + toBase64(jsonOf(manifest)) + kEnd;
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
    manifest.sealed = json.value("sealed", false);
    manifest.part = json.value("part", false);
    manifest.pipelines = json.at("pipelines").get<std::vector<std::string>>();
    const auto halves = [](const std::string& pair) {
      const auto colon = pair.find(':');
      return std::pair{pair.substr(0, colon), pair.substr(std::min(colon, pair.size() - 1) + 1)};
    };
    for (const auto& item : json.at("sources")) {
      const auto [id, hash] = halves(item.get<std::string>());
      manifest.sources.push_back({{numberIn(id)}, hash});
    }
    for (const auto& item : json.at("claims")) {
      const auto [id, digest] = halves(item.get<std::string>());
      manifest.claims.push_back({{numberIn(id)}, std::stoull(digest, nullptr, 16)});
    }
    return manifest;
  } catch (const nlohmann::json::exception&) {
    return fail(ErrorCode::InvalidInput, "its manifest is damaged");
  } catch (const std::logic_error&) {  // of std::stoull
    return fail(ErrorCode::InvalidInput, "its manifest is damaged");
  }
}

Status keepOnly(Manifest& manifest, const Publication& publication) {
  std::unordered_set<std::int64_t> sources;
  std::unordered_set<std::int64_t> claims;
  for (const auto& source : publication.articles) sources.insert(source.article.id.value);
  for (const auto& claim : publication.claims) claims.insert(claim.claim.id.value);
  ISNAD_CHECK(publication.claims.check());
  std::erase_if(manifest.sources, [&](const auto& one) { return !sources.contains(one.id.value); });
  std::erase_if(manifest.claims, [&](const auto& one) { return !claims.contains(one.id.value); });
  return {};
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
  const auto manifest = manifestFromToken(joined(text.substr(at)));
  if (!manifest) return passOn(manifest.error(), file.string());
  return manifest;
}

Agreement compare(const Manifest& snapshot, const Manifest& now) {
  Agreement agreement;
  std::map<model::ArticleId, std::string_view> sources;
  for (const auto& source : now.sources) sources[source.id] = source.sha256;
  for (const auto& source : snapshot.sources) {
    const auto found = sources.find(source.id);
    if (found == sources.end()) {
      agreement.missing_sources.push_back(idOf(source.id));
    } else if (found->second != source.sha256) {
      agreement.changed_sources.push_back(idOf(source.id));
    }
  }
  std::map<model::ClaimId, std::uint64_t> claims;
  for (const auto& claim : now.claims) claims[claim.id] = claim.digest;
  for (const auto& claim : snapshot.claims) {
    const auto found = claims.find(claim.id);
    if (found == claims.end()) {
      agreement.missing_claims.push_back(idOf(claim.id));
    } else {
      if (found->second != claim.digest) agreement.changed_claims.push_back(idOf(claim.id));
      claims.erase(found);
    }
  }
  if (snapshot.redacted || snapshot.part) return agreement;
  for (const auto& [id, digest] : claims) agreement.new_claims.push_back(idOf(id));
  return agreement;
}

}  // namespace isnad::io
