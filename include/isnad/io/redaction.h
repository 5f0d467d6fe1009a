#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/io/publication.h"

namespace isnad::io {

/// What must not leave the house. Names are compared as a reader would: spelling variants of
/// letters, vocalisation and case do not matter.
struct RedactionRules {
  std::vector<std::string> entities;  ///< By any of their names.
  std::vector<std::string> sources;   ///< Articles: by title, name, address or publisher.
  std::vector<std::string> voices;    ///< Who says so: the attribution's words or entity.
  bool unnamed_voices = false;        ///< Every attribution that names no entity.
  std::vector<std::string> tags;      ///< Entities, claims and articles that are tagged so.
  std::vector<std::string> grades;  ///< Articles (A … F) and claims (1 … 6) that are graded so.
  bool notes = false;               ///< All notes, tags and grades.

  [[nodiscard]] bool empty() const {
    return entities.empty() && sources.empty() && voices.empty() && !unnamed_voices &&
           tags.empty() && grades.empty() && !notes;
  }
};

/// Adds a rule as the command line spells it: `entity:NAME`, `source:NAME`, `voice:NAME`,
/// `tag:NAME`, `grade:A` … `F` or `1` … `6`, `unnamed`, `notes`. InvalidInput for others.
[[nodiscard]] Status addRule(RedactionRules& rules, const std::string& word);

/// What was withheld, for the one who withholds. Never part of an export.
struct RedactionReport {
  std::vector<std::string> entities;  ///< Names, those that only the withheld led to included.
  std::vector<std::string> articles;  ///< Titles.
  std::size_t claims = 0;             ///< Left out.
  std::size_t voices = 0;             ///< Attributions taken off claims that stay.
  std::size_t notes = 0;              ///< Notes, tags and grades taken off what stays.
  std::size_t masked = 0;             ///< Places in what stays where a name was blacked out.
  std::vector<std::string> strings;   ///< What the check looks for in the export.
  std::string grades;                 ///< Letters that no field for grades may hold.
};

/// Takes out what the rules name: claims about a withheld entity or out of a withheld article, then
/// entities that no claim is left for. Where what stays speaks of a withheld name (a quote, a
/// title), the name is replaced by ▮▮▮▮; whole texts of articles never go out with it. Notes and
/// tags that go are looked for in the export, if they are long enough to tell (12 and 3 code
/// points) and stand nowhere else in what stays; grades are, if nothing that stays has them.
/// Fails with NotFound, naming the rule, where a rule meets nothing: a misspelt rule must not pass
/// silently.
[[nodiscard]] Result<RedactionReport> redact(Publication& publication, const RedactionRules& rules);

/// Those of the strings that stand in the bytes of an export: plain, or escaped as XML, JSON, GML
/// or an address would. An empty answer is a pass.
[[nodiscard]] std::vector<std::string> findLeaks(std::string_view bytes,
                                                 const std::vector<std::string>& strings);

/// Letters in the fields of an export that hold grades, each once; `table`: of a CSV file.
[[nodiscard]] std::string gradesIn(std::string_view bytes, bool table);

/// A publication of the same shape that tells nothing: what a writer makes of it are the words of
/// the format itself, which are no leak. Fails as the claims' check().
[[nodiscard]] Result<Publication> blanked(Publication publication);

/// The report as lines of text.
[[nodiscard]] std::string reportText(const RedactionReport& report);

}  // namespace isnad::io
