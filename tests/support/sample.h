#pragma once

#include <cstdlib>
#include <filesystem>

#include "isnad/model/analysis.h"

/// A folder that goes away with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    auto name = (std::filesystem::temp_directory_path() / "isnad-test-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

/// «استثمرت أرامكو ملياري دولار في سابك.» with its two names and one claim.
inline isnad::model::Analysis sampleAnalysis() {
  using namespace isnad;
  model::Analysis analysis;
  auto& article = analysis.article;
  article.name = "sample";
  article.title = "خبر";
  article.text = "استثمرت أرامكو ملياري دولار في سابك.";
  article.sha256 = std::string(64, 'a');
  const auto spanOf = [&](std::string_view part) {
    const auto at = static_cast<std::uint32_t>(article.text.find(part));
    return Span{at, at + static_cast<std::uint32_t>(part.size())};
  };
  const Span whole{0, static_cast<std::uint32_t>(article.text.size())};
  analysis.pipeline = "test 1";
  analysis.sentences = {whole};
  model::Entity aramco;
  aramco.id = {1};
  aramco.name = "أرامكو";
  aramco.latin_name = "Aramco";
  aramco.aliases = {"أرامكو السعودية"};
  aramco.ids = {{"ticker", "2222.SR"}};
  model::Entity sabic;
  sabic.id = {2};
  sabic.name = "سابك";
  analysis.entities = {aramco, sabic};
  analysis.mentions = {{{}, {1}, spanOf("أرامكو"), 0.5F, "gazetteer", "first mention"},
                       {{}, {2}, spanOf("سابك"), 0.5F, "gazetteer", "first mention"}};
  model::Claim claim;
  claim.id = {1};
  claim.predicate = model::Predicate::InvestsIn;
  claim.subject = {1};
  claim.object = model::EntityId{2};
  claim.amount = {2e9, "USD", model::AmountQualifier::Exact, "ملياري دولار"};
  claim.date = "2026";
  claim.status = model::ClaimStatus::Planned;
  claim.attribution = {model::EntityId{1}, "أرامكو"};
  claim.confidence = 0.5F;
  claim.rule = "invests";
  claim.evidence = {{}, whole, whole, spanOf("استثمرت")};
  analysis.claims = {claim};
  return analysis;
}
