#include <filesystem>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "base_commands.h"
#include "isnad/model/edit_text.h"
#include "isnad/workspace/workspace.h"

namespace isnad::cli {

namespace {

using workspace::Workspace;

struct Options {
  std::filesystem::path base;
  std::filesystem::path target;
  bool repair = false;
};

Status check(const Options& options, std::ostream& out, std::ostream& err) {
  ISNAD_TRY(auto workspace,
            Workspace::open(options.base, options.repair ? store::OpenMode::ReadWrite
                                                         : store::OpenMode::ReadOnly));
  ISNAD_TRY(const auto report, options.repair ? workspace.repair() : workspace.check());
  for (const auto& finding : report.findings)
    err << "isnad: " << finding.what << (finding.repairable ? " (can be repaired)" : "") << "\n";
  for (const auto& orphan : report.orphans) {
    out << "a decision waits for its claim" << (orphan.shown ? " (still shown): " : ": ")
        << toText(orphan.claim) << "\n";
  }
  if (report.clean()) {
    out << options.base.string() << ": sound\n";
    return {};
  }
  return fail(ErrorCode::Corrupt,
              options.base.string() + ": " + std::to_string(report.findings.size()) +
                  " faults; isnad check --repair mends what can be derived, a copy beside it "
                  "(.backup-1) may have the rest");
}

Status saveAs(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, Workspace::open(options.base, store::OpenMode::ReadOnly));
  ISNAD_CHECK(workspace.base().saveAs(options.target));
  out << options.target.string() << ": written\n";
  return {};
}

Status dump(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, Workspace::open(options.base, store::OpenMode::ReadOnly));
  return workspace.base().dump(out);
}

}  // namespace

Chosen addCareCommands(CLI::App& app) {
  auto options = std::make_shared<Options>();
  const auto add = [&](const char* name, const char* text) {
    auto* command = app.add_subcommand(name, text);
    command->add_option("KB", options->base, "The knowledge base")->required();
    return command;
  };
  auto* check_command =
      add("check", "Look for damage, and whether the journal leads to what is shown");
  check_command->add_flag("--repair", options->repair, "Derive anew what can be derived");
  auto* save_command = add("save-as", "Write a whole copy, in one step, over what is there");
  save_command->add_option("TARGET", options->target, "The file to write")->required();
  auto* dump_command = add("dump", "Print every fact as a line, the same for the same knowledge");
  return [=]() -> Action {
    if (check_command->parsed())
      return [=](std::ostream& out, std::ostream& err) { return check(*options, out, err); };
    if (save_command->parsed())
      return [=](std::ostream& out, std::ostream&) { return saveAs(*options, out); };
    if (dump_command->parsed())
      return [=](std::ostream& out, std::ostream&) { return dump(*options, out); };
    return {};
  };
}

}  // namespace isnad::cli
