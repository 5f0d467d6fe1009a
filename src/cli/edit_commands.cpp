#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base_commands.h"
#include "isnad/model/edit_text.h"
#include "isnad/workspace/edit_words.h"
#include "isnad/workspace/workspace.h"

namespace isnad::cli {

namespace {

using workspace::Workspace;

constexpr const char* kEditHelp = R"(
An edit is a line: a verb, then name=value pairs.
  rename entity=سابك name="سابك السعودية"     unmerge entity=ماسك
  retype entity=تسلا type=organization         merge entity=ماسك into="إيلون ماسك"
  distinct a="محمد علي" b="محمد علي#2"         add-alias entity=نيوم alias="مدينة نيوم"
  add-entity type=place name=الظهران           mention article=#1 words=أرامكو entity=أرامكو
  judge claim=#12 verdict=rejected             correct claim=#12 content="says predicate=owns subject=… object=…"
  add-claim article=#1 words="…" content="says predicate=acquires subject=… object=… status=planned"
  note on=entity:سابك text="…"                 tag on=claim:#12 tag=مهم
  grade on=publisher:رويترز grade=A            resolve first=#3 second=#9 holds=second
Numbers of claims and articles: isnad claims KB --numbers. docs/knowledge-base.md has all verbs.)";

struct Options {
  std::filesystem::path base;
  std::vector<std::string> edits;
  std::filesystem::path file;
  int times = 1;
  bool lines = false;
  std::int64_t limit = 50;
};

/// Lines of the file that are neither empty nor comments.
Result<std::vector<std::string>> linesOf(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::NotFound, "reading " + file.string() + ": it cannot be opened");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

Status edit(const Options& options, std::ostream& out) {
  auto lines = options.edits;
  if (!options.file.empty()) {
    ISNAD_TRY(const auto more, linesOf(options.file));
    lines.insert(lines.end(), more.begin(), more.end());
  }
  if (lines.empty())
    return fail(ErrorCode::InvalidInput, "no edit was given; see isnad edit --help");
  ISNAD_TRY(auto workspace, Workspace::open(options.base, store::OpenMode::ReadWrite));
  // One edit stands alone; several are done and undone as one, all or none.
  model::EditGroup group{options.file.empty() ? "edit" : options.file.filename().string(), {}};
  for (const auto& line : lines) {
    auto read = workspace::editFromWords(workspace.base(), line);
    if (!read) return passOn(read.error(), "'" + line + "'");
    group.edits.push_back(*std::move(read));
  }
  const auto inverse =
      workspace.apply(group.edits.size() == 1 ? group.edits.front() : model::Edit{group});
  if (!inverse) return passOn(inverse.error(), "editing " + options.base.string());
  out << options.base.string() << ": " << lines.size() << (lines.size() == 1 ? " edit" : " edits")
      << " done; isnad undo takes " << (lines.size() == 1 ? "it" : "them") << " back\n";
  return {};
}

using Step = Result<store::JournalEntry> (Workspace::*)();

Status step(const Options& options, std::ostream& out, Step move, const char* word) {
  ISNAD_TRY(auto workspace, Workspace::open(options.base, store::OpenMode::ReadWrite));
  for (int i = 0; i < options.times; ++i) {
    const auto entry = (workspace.*move)();
    if (!entry) return passOn(entry.error(), options.base.string());
    out << word << " " << entry->number << ": " << toText(entry->edit) << "\n";
  }
  return {};
}

const char* wordFor(const store::JournalEntry& entry) {
  switch (entry.state) {
    case store::JournalState::Done:
      return "done";
    case store::JournalState::Undone:
      return "undone";
    case store::JournalState::Dropped:
      return "dropped";
    case store::JournalState::Follow:
      break;
  }
  return entry.action == store::JournalAction::Undo ? "undo" : "redo";
}

Status journal(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, Workspace::open(options.base, store::OpenMode::ReadOnly));
  ISNAD_TRY(auto entries, workspace.base().journal({0, options.lines ? -1 : options.limit}));
  if (options.lines) {
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
      if (entry->state == store::JournalState::Done) out << toText(entry->edit) << "\n";
    }
    return {};
  }
  for (const auto& entry : entries) {
    out << entry.number << "  " << entry.at << "  " << wordFor(entry);
    if (entry.of != 0) out << " of " << entry.of;
    out << "  " << toText(entry.edit) << "\n";
  }
  return {};
}

}  // namespace

Chosen addEditCommands(CLI::App& app) {
  auto options = std::make_shared<Options>();
  const auto add = [&](const char* name, const char* text) {
    auto* command = app.add_subcommand(name, text);
    command->add_option("KB", options->base, "The knowledge base")->required();
    return command;
  };
  auto* edit_command = add("edit", "Change what a knowledge base says; isnad undo takes it back");
  edit_command->add_option("EDIT", options->edits, "An edit, each in quotation marks");
  edit_command->add_option("--file", options->file,
                           "A file of edits, one a line, as isnad journal --lines prints them");
  edit_command->footer(kEditHelp);
  auto* undo_command = add("undo", "Take the last edits back, also those of earlier sessions");
  auto* redo_command = add("redo", "Do again what was undone");
  for (auto* command : {undo_command, redo_command})
    command->add_option("--times", options->times, "How many edits (1)")
        ->check(CLI::PositiveNumber);
  auto* journal_command = add("journal", "Print every edit that was made, newest first");
  journal_command->add_flag("--lines", options->lines,
                            "The edits in force, oldest first, for isnad edit --file");
  journal_command->add_option("--limit", options->limit, "How many (50)");
  return [=]() -> Action {
    if (edit_command->parsed())
      return [=](std::ostream& out, std::ostream&) { return edit(*options, out); };
    if (undo_command->parsed())
      return [=](std::ostream& out, std::ostream&) {
        return step(*options, out, &Workspace::undo, "undone");
      };
    if (redo_command->parsed())
      return [=](std::ostream& out, std::ostream&) {
        return step(*options, out, &Workspace::redo, "done again");
      };
    if (journal_command->parsed())
      return [=](std::ostream& out, std::ostream&) { return journal(*options, out); };
    return {};
  };
}

}  // namespace isnad::cli
