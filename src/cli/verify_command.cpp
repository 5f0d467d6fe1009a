#include <ostream>

#include "isnad/io/manifest.h"
#include "isnad/io/seal.h"
#include "publish_commands.h"

namespace isnad::cli {

namespace {

void list(std::ostream& out, const char* what, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  out << "  " << what << " (" << ids.size() << "):";
  for (const auto& id : ids) out << ' ' << id;
  out << "\n";
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

void describe(std::ostream& out, const io::Manifest& manifest) {
  out << "made " << (manifest.made.empty() ? "on an unknown day" : manifest.made) << " from "
      << manifest.claims.size() << " claims of " << manifest.sources.size() << " articles";
  for (const auto& pipeline : manifest.pipelines) out << ", read by " << pipeline;
  for (const auto& entity : manifest.entities) out << ", about " << entity;
  if (!manifest.as_of.empty()) out << ", as of " << manifest.as_of;
  if (!manifest.known_on.empty()) out << ", as known on " << manifest.known_on;
  if (!manifest.journal.empty()) out << ", after edit " << manifest.journal;
  if (manifest.part) out << ", a part chosen by hand";
  if (manifest.redacted) out << ", redacted";
  out << "\n";
}

}  // namespace

Status verify(const VerifyOptions& options, std::ostream& out) {
  ISNAD_TRY(const auto snapshot, io::findManifest(options.file));
  out << options.file.string() << ": ";
  describe(out, snapshot);
  ISNAD_TRY(const auto seal, io::sealOn(options.file));
  if (seal == io::Seal::Broken || (seal == io::Seal::None && snapshot.sealed)) {
    return fail(ErrorCode::Corrupt,
                options.file.string() + " was altered after isnad wrote it; export it again");
  }
  if (seal == io::Seal::None)
    out << "  it carries no seal, so that only what its manifest lists is compared\n";
  if (options.base.empty()) return {};
  ISNAD_TRY(auto workspace, workspace::Workspace::open(options.base, store::OpenMode::ReadOnly));
  publish::Request request;
  request.entities = snapshot.entities;
  request.as_of = snapshot.as_of;
  request.known_on = snapshot.known_on;
  ISNAD_TRY(const auto now, prepareFrom(workspace, request));
  const auto agreement = io::compare(snapshot, now.manifest);
  if (snapshot.pipelines != now.manifest.pipelines) {
    out << "  its articles were read again since, by " << joined(now.manifest.pipelines) << "\n";
  }
  if (agreement.holds()) {
    out << "it agrees with " << options.base.string() << "\n";
    return {};
  }
  list(out, "articles no longer there", agreement.missing_sources);
  list(out, "articles whose text changed", agreement.changed_sources);
  list(out, "claims no longer there", agreement.missing_claims);
  list(out, "claims that say something else now", agreement.changed_claims);
  list(out, "claims that are new since", agreement.new_claims);
  return fail(ErrorCode::InvalidInput, options.file.string() + " no longer agrees with " +
                                           options.base.string() + "; export it again");
}

}  // namespace isnad::cli
