#include "isnad/io/page.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <unordered_map>

#include "file_output.h"
#include "graph_table.h"
#include "isnad/base/resource_folder.h"
#include "isnad/graph/wording.h"
#include "isnad/io/article_file.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

using graph::Language;

struct Words {
  std::string_view title, made, as_of, known_on, find, fit, theme, claims, hint, count, sources,
      according, stage, note;
};

constexpr Words kArabic{"شبكة إسناد",
                        "أُعدّت في ",
                        "وفق ما كان حتى ",
                        "وفق ما كان معروفا في ",
                        "ابحث عن كيان أو كلمة (/)",
                        "الكل",
                        "فاتح/داكن",
                        "الادعاءات وأدلتها",
                        "اختر علاقة أو كيانا لتقرأ الجمل التي تقوله. الأسهم و+ و- و0 للتحريك، "
                        "وTab وEnter للاختيار، وEsc للعودة.",
                        "ادعاءات معروضة: %n",
                        "المصادر",
                        "بحسب ",
                        "الرسم",
                        "ملاحظة: "};
constexpr Words kEnglish{
    "Isnad graph",
    "Made on ",
    "As of ",
    "As known on ",
    "Find an entity or a word (/)",
    "All",
    "Light/dark",
    "Claims and their evidence",
    "Choose a relation or an entity to read the sentences that say it. Arrows, "
    "+, - and 0 move the picture; Tab and Enter choose, Esc goes back.",
    "Claims shown: %n",
    "Sources",
    "According to ",
    "Graph",
    "Note: "};

Result<std::string> pageFile(const char* name) {
  ISNAD_TRY(const auto folder, resourceFolder());
  const auto file = folder / "page" / name;
  std::ifstream in(file);
  if (!in) return passOn(errorOf(Cause::NotInstalled), "reading", file);
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

/// A Content-Security-Policy source for inline text: `'sha256-…'`.
std::string policyHash(const std::string& text) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto hex = sha256(text);
  const auto nibble = [&](std::size_t i) -> std::uint32_t {
    if (i >= hex.size()) return 0;
    return static_cast<std::uint32_t>(hex[i] <= '9' ? hex[i] - '0' : hex[i] - 'a' + 10);
  };
  std::string out = "'sha256-";
  // Three digits are two letters; 32 bytes end in a single `=`.
  for (std::size_t i = 0; i < hex.size(); i += 3) {
    const auto bits = (nibble(i) << 8U) | (nibble(i + 1) << 4U) | nibble(i + 2);
    out += kLetters[bits >> 6U];
    if (i + 1 < hex.size()) out += kLetters[bits & 63U];
  }
  return out + "='";
}

/// JSON that may stand inside a script element: no `<` ends it.
struct ScriptText {
  std::string_view text;
};
TextSink& operator<<(TextSink& sink, ScriptText text) {
  sink << '"';
  std::string_view rest = text.text;
  for (auto at = rest.find('<'); at != std::string_view::npos; at = rest.find('<')) {
    sink << JsonInside{rest.substr(0, at)} << "\\u003c";
    rest.remove_prefix(at + 1);
  }
  return sink << JsonInside{rest} << '"';
}

class PageWriter {
 public:
  PageWriter(const Publication& publication, const graph::Graph& graph, const PageOptions& options)
      : publication_(publication),
        graph_(graph),
        options_(options),
        words_(options.language == Language::Arabic ? kArabic : kEnglish) {
    for (const auto& entity : publication.entities) entities_[entity.id.value] = &entity;
    // As on the picture: numbers in the order of the claims.
    for (const auto& claim : publication.claims) {
      const auto [found, added] = numbers_.try_emplace(claim.article, numbers_.size() + 1);
      if (added) sources_.push_back(claim.article);
    }
  }

  void write(std::ostream& out, const std::string& svg, const std::string& css,
             const std::string& script) const {
    TextSink sink(out);
    writeHead(sink, css, script);
    writeBody(sink, svg);
    sink << "<script type=\"application/json\" id=\"data\">";
    writeData(sink);
    sink << "</script>\n<script>" << script << "</script>\n</body>\n</html>\n";
  }

 private:
  std::string_view title() const {
    return options_.title.empty() ? words_.title : std::string_view(options_.title);
  }

  void writeHead(TextSink& sink, const std::string& css, const std::string& script) const {
    const bool arabic = options_.language == Language::Arabic;
    sink << "<!DOCTYPE html>\n<html lang=\"" << (arabic ? "ar" : "en") << "\" dir=\""
         << (arabic ? "rtl" : "ltr") << "\"";
    if (!options_.theme.empty()) sink << " data-theme=\"" << options_.theme << '"';
    sink << ">\n<head>\n<meta charset=\"utf-8\">\n"
         << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
         << policyHash(script) << "; style-src " << policyHash(css)
         << "; base-uri 'none'; form-action 'none'\">\n"
         << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         << "<meta name=\"referrer\" content=\"no-referrer\">\n"
         << "<meta name=\"generator\" content=\"Isnad\">\n<meta name=\"isnad-manifest\" content=\""
         << XmlText{publication_.manifest} << "\">\n<title>" << XmlText{title()}
         << "</title>\n<style>" << css << "</style>\n</head>\n";
  }

  void writeBody(TextSink& sink, const std::string& svg) const {
    sink << "<body>\n<header>\n<div><h1 dir=\"auto\">" << XmlText{title()}
         << "</h1><p class=\"quiet\">";
    if (!options_.made.empty())
      sink << words_.made << "<bdi>" << XmlText{options_.made} << "</bdi>";
    if (!options_.as_of.empty())
      sink << " · " << words_.as_of << "<bdi>" << XmlText{options_.as_of} << "</bdi>";
    if (!options_.known_on.empty())
      sink << " · " << words_.known_on << "<bdi>" << XmlText{options_.known_on} << "</bdi>";
    sink << "</p></div>\n<input type=\"search\" id=\"find\" dir=\"auto\" placeholder=\""
         << words_.find << "\" aria-label=\"" << words_.find
         << "\"><output id=\"found\" for=\"find\"></output>\n<button type=\"button\" id=\"fit\">"
         << words_.fit << "</button>\n<button type=\"button\" id=\"theme\">" << words_.theme
         << "</button>\n</header>\n<main>\n<div id=\"stage\" tabindex=\"0\" role=\"group\" "
            "aria-label=\""
         << words_.stage << "\">\n"
         << svg
         << "</div>\n<section id=\"panel\" tabindex=\"0\" aria-labelledby=\"panel-title\" "
            "aria-live=\"polite\">\n<h2 id=\"panel-title\" "
            "dir=\"auto\">"
         << words_.claims << "</h2>\n<p class=\"quiet\" id=\"hint\"></p>\n<ol id=\"claims\">\n";
    for (const auto& claim : publication_.claims) writeClaim(sink, claim);
    sink << "</ol>\n</section>\n</main>\n";
    writeSources(sink);
  }

  /// A text in reading order, its runs of the other direction kept together.
  void writeRuns(TextSink& sink, std::string_view text) const {
    constexpr std::string_view kOpen = "\u2066";
    constexpr std::string_view kClose = "\u2069";
    const auto whole =
        options_.isolate && text.find(kOpen) == text.npos && text.find(kClose) == text.npos
            ? options_.isolate(std::string(text))
            : std::string(text);
    const std::string_view rest = whole;
    for (std::size_t at = 0; at < rest.size();) {
      const auto open = rest.find(kOpen, at);
      const auto close = open == rest.npos ? rest.npos : rest.find(kClose, open);
      if (!options_.isolate || close == rest.npos) {
        sink << XmlText{rest.substr(at)};
        return;
      }
      const auto begin = open + kOpen.size();
      sink << XmlText{rest.substr(at, open - at)} << "<bdi dir=\"ltr\">"
           << XmlText{rest.substr(begin, close - begin)} << "</bdi>";
      at = close + kClose.size();
    }
  }

  void writeName(TextSink& sink, model::EntityId id) const {
    sink << "<bdi>";
    writeRuns(sink, entities_.at(id.value)->name);
    sink << "</bdi>";
  }

  void writeClaim(TextSink& sink, const PublishedClaim& published) const {
    const auto& claim = published.claim;
    sink << "<li class=\"claim\" id=\"" << idOf(claim.id) << "\"><p class=\"what\">";
    writeName(sink, claim.subject);
    const auto part = [&](const std::string& text) {
      if (text.empty()) return;
      sink << " · <bdi>";
      writeRuns(sink, text);
      sink << "</bdi>";
    };
    part(graph::predicateText(claim.predicate, options_.language));
    if (claim.object) {
      sink << " · ";
      writeName(sink, *claim.object);
    }
    part(claim.role);
    part(claim.metric);
    if (claim.amount) part(graph::amountText(*claim.amount, options_.language));
    if (claim.percent) part(graph::percentText(*claim.percent));
    part(claim.date);
    sink << " <span class=\"chip\">" << graph::statusText(claim.status, options_.language)
         << "</span></p>\n<blockquote dir=\"auto\">";
    writeSentence(sink, published);
    sink << "</blockquote>\n<p class=\"quiet\">";
    if (!claim.attribution.text.empty())
      sink << words_.according << "<bdi>" << XmlText{claim.attribution.text} << "</bdi> · ";
    writeSource(sink, published.article);
    sink << "</p>";
    writeRemarks(sink, published.remarks);
    sink << "</li>\n";
  }

  void writeRemarks(TextSink& sink, const Remarks& remarks) const {
    if (remarks.empty()) return;
    sink << "\n<p class=\"quiet\">";
    if (!remarks.note.empty()) sink << words_.note << "<bdi>" << XmlText{remarks.note} << "</bdi> ";
    for (const auto& tag : remarks.tags)
      sink << "<span class=\"chip\"><bdi>" << XmlText{tag} << "</bdi></span> ";
    if (!remarks.grade.empty())
      sink << "<span class=\"chip grade\">" << XmlText{remarks.grade} << "</span>";
    sink << "</p>";
  }

  /// The sentence, its quote underlined where that is not all of it.
  void writeSentence(TextSink& sink, const PublishedClaim& published) const {
    constexpr std::size_t kFullStop = 2;
    if (published.quote.size() + kFullStop >= published.sentence.size()) {
      writeRuns(sink, published.sentence);
      return;
    }
    const auto at = published.sentence.find(published.quote);
    if (at == std::string::npos) {
      sink << "<mark>";
      writeRuns(sink, published.quote);
      sink << "</mark>";
      return;
    }
    const std::string_view sentence = published.sentence;
    writeRuns(sink, sentence.substr(0, at));
    sink << "<mark>";
    writeRuns(sink, published.quote);
    sink << "</mark>";
    writeRuns(sink, sentence.substr(at + published.quote.size()));
  }

  void writeSource(TextSink& sink, std::size_t index) const {
    const auto& article = publication_.articles[index].article;
    sink << '[' << numbers_.at(index) << "] ";
    const bool leads = article.url.starts_with("https://") || article.url.starts_with("http://");
    if (leads) {
      sink << "<a href=\"" << XmlText{article.url}
           << "\" rel=\"noopener noreferrer\" target=\"_blank\">";
    }
    sink << "<bdi>";
    writeRuns(sink, article.title);
    sink << "</bdi>" << (leads ? "</a>" : "");
    for (const auto* part : {&article.publisher, &article.published}) {
      if (!part->empty()) sink << " · <bdi>" << XmlText{*part} << "</bdi>";
    }
  }

  void writeSources(TextSink& sink) const {
    if (!options_.sources) return;
    sink << "<footer>\n<h2>" << words_.sources << "</h2>\n<ol id=\"sources\">\n";
    for (const auto source : sources_) {
      sink << "<li>";
      writeSource(sink, source);
      sink << "</li>\n";
    }
    sink << "</ol>\n</footer>\n";
  }

  /// What leads from the picture's parts to the claims in the list.
  void writeData(TextSink& sink) const {
    sink << "{\"words\":{\"hint\":" << JsonText{words_.hint}
         << ",\"count\":" << JsonText{words_.count} << "},\n\"nodes\":[";
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      const auto& node = graph_.nodes[i];
      sink << (i == 0 ? "" : ",") << "{\"label\":" << ScriptText{node.label} << ",\"names\":[";
      bool first = true;
      const auto& entity = *entities_.at(node.entity.value);
      const auto name = [&](const std::string& text) {
        if (text.empty()) return;
        sink << (first ? "" : ",") << ScriptText{text};
        first = false;
      };
      name(entity.latin_name);
      for (const auto& alias : entity.aliases) name(alias);
      sink << "]}";
    }
    sink << "],\n\"edges\":[";
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
      const auto& edge = graph_.edges[i];
      sink << (i == 0 ? "" : ",") << "{\"s\":" << edge.source << ",\"t\":" << edge.target
           << ",\"claims\":[";
      const auto claims = graph_.claimsOf(i);
      for (std::size_t j = 0; j < claims.size(); ++j)
        sink << (j == 0 ? "\"" : ",\"") << idOf(claims[j]) << '"';
      sink << "]}";
    }
    sink << "],\n\"cards\":[";
    for (std::size_t i = 0; i < graph_.callouts.size(); ++i) {
      const auto& card = graph_.callouts[i];
      sink << (i == 0 ? "" : ",") << "{\"n\":" << card.node << ",\"claim\":\"" << idOf(card.claim)
           << "\"}";
    }
    sink << "]}";
  }

  const Publication& publication_;
  const graph::Graph& graph_;
  const PageOptions& options_;
  const Words& words_;
  std::unordered_map<std::int64_t, const model::Entity*> entities_;
  std::unordered_map<std::size_t, std::size_t> numbers_;
  std::vector<std::size_t> sources_;
};

}  // namespace

Status writePage(const Publication& publication, const graph::Graph& graph, const std::string& svg,
                 const std::filesystem::path& file, const PageOptions& options) {
  ISNAD_TRY(const auto css, pageFile("page.css"));
  ISNAD_TRY(const auto script, pageFile("page.js"));
  const PageWriter writer(publication, graph, options);
  return writeFiles({{file, [&](std::ostream& out) {
                        writer.write(out, svg, css, script);
                        return publication.claims.check();
                      }}});
}

}  // namespace isnad::io
