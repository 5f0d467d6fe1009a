#include <filesystem>
#include <fstream>

#include "claim_engine.h"
#include "isnad/base/resource_folder.h"
#include "support/annotated.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::nlp;

namespace {

Status load(const std::string& rules) {
  const TemporaryFolder folder;
  std::ofstream(folder / "user.rules") << rules;
  RuleBook book;
  return book.addFolder(folder / "");
}

/// `sentence. => predicate subject object amount` of a rule file.
struct Example {
  AnnotatedText sentence;
  std::string expectation;
};

Example readExample(const std::string& line) {
  const auto arrow = line.find(" => ");
  REQUIRE(arrow != std::string::npos);
  return {readAnnotated(line.substr(0, arrow)), line.substr(arrow + 4)};
}

/// Places the names of an annotated sentence as linked mentions, without any recognising.
Linked linkedNames(const Document& document, const AnnotatedText& sentence) {
  Linked linked;
  std::size_t from = 0;
  for (const auto& name : sentence.names) {
    const auto at = sentence.text.find(name.name, from);
    from = at + name.name.size();
    model::Entity entity;
    entity.id = {static_cast<std::int64_t>(linked.entities.size()) + 1};
    entity.type = model::entityTypeFrom(name.type).value();
    entity.name = name.name;
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from)};
    TokenRange tokens;
    for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
      if (!document.tokens[i].span.overlaps(span)) continue;
      if (tokens.end == 0) tokens.begin = i;
      tokens.end = i + 1;
    }
    linked.mentions.push_back(
        {tokens, span, static_cast<std::uint32_t>(linked.entities.size()), 1, -1, "test", "test"});
    linked.entities.push_back(entity);
    linked.countries.emplace_back();
  }
  return linked;
}

bool says(const model::Claim& claim, const Linked& linked, const std::string& expectation) {
  const auto name = [&](model::EntityId id) {
    return linked.entities[static_cast<std::size_t>(id.value) - 1].name;
  };
  auto said = std::string(keyOf(claim.predicate)) + " " + name(claim.subject);
  if (claim.object) said += " " + name(*claim.object);
  if (expectation == said) return true;
  if (!expectation.starts_with(said + " ") || !claim.amount) return false;
  return std::stod(expectation.substr(said.size() + 1)) == Approx(claim.amount->value);
}

}  // namespace

TEST_CASE("each rule's examples give the claim that they promise") {
  const auto folder = resourceFolder();
  REQUIRE(folder);
  ClaimEngine engine;
  REQUIRE(engine.addFolder(*folder / "rules"));
  Gazetteer gazetteer;
  Lexicon lexicon;
  REQUIRE(lexicon.addFolder(*folder / "lexicon"));
  auto tokenizer = text::Tokenizer::create();
  REQUIRE(tokenizer);
  for (const auto& rule : engine.rules().rules()) {
    for (const auto& line : rule.examples) {
      const auto example = readExample(line);
      model::Article article;
      article.text = example.sentence.text;
      const auto document = makeDocument(article, lexicon, *tokenizer);
      const Scene scene{document, gazetteer, lexicon};
      const auto linked = linkedNames(document, example.sentence);
      const auto claims = engine.extract(scene, linked);
      INFO(rule.file << " rule " << rule.name << ": " << line);
      CHECK(std::any_of(claims.begin(), claims.end(), [&](const auto& claim) {
        return says(claim, linked, example.expectation);
      }));
    }
  }
}

TEST_CASE("a rule that makes no sense is refused with file, line and reason") {
  const std::string good =
      "rule a\n  says owns\n  trigger w:x\n  subject organization : before\n  example y\n";
  CHECK(load(good));
  CHECK(load("rule a\n  says likes\n")
            .error()
            .what.find("user.rules line 2: no predicate: 'likes'") != std::string::npos);
  CHECK(load("says owns\n").error().what.find("line 1: a line before the first 'rule'") !=
        std::string::npos);
  CHECK(load("rule a\n  says owns\n").error().what.find("rule a: 'trigger' is missing") !=
        std::string::npos);
  CHECK(load("rule a\n  subject car : before\n").error().what.find("no entity type: 'car'") !=
        std::string::npos);
  CHECK(load("rule a\n  subject person : above\n").error().what.find("no place: 'above'") !=
        std::string::npos);
  CHECK(load("rule a\n  trigger x\n").error().what.find("a trigger begins with") !=
        std::string::npos);
  CHECK(load("rule a\n  sure 7\n").error().what.find("sure is above 0") != std::string::npos);
}

TEST_CASE("triggers are inflected from their lemma") {
  const auto has = [](std::string_view trigger, std::string_view form) {
    const auto forms = inflect(trigger);
    return std::any_of(forms.begin(), forms.end(), [&](const auto& f) { return f.word == form; });
  };
  CHECK(has("v:استحوذ/ستحوذ", "استحوذت"));
  CHECK(has("v:استحوذ/ستحوذ", "تستحوذ"));
  CHECK(has("n:صفقة", "صفقات"));
  CHECK(has("n:صفقة", "صفقتها"));
  CHECK(has("p:مملوك", "مملوكه"));
  CHECK(inflect("z:x").empty());
}
