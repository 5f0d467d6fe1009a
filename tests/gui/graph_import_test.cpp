#include <fstream>

#include "graph_import_dialog.h"
#include "gui/support/open_window.h"
#include "isnad/io/graph_formats.h"
#include "support/publication.h"

using namespace isnad;
using namespace isnad::gui;

TEST_CASE("a graph file is shown before it comes in, and comes in when that is agreed to") {
  testApplication();
  OpenWindow open;
  open.window.setLanguage(graph::Language::English);
  const auto file = open.folder / "b.graphml";
  auto publication = samplePublication();
  publication.entities[1].name = "معادن";
  std::ofstream(file) << written(publication, io::GraphFormat::GraphMl);
  GraphImportDialog dialog(open.window.backend(), file, graph::Language::English);
  REQUIRE(waitFor([&] { return dialog.isRead(); }));
  CHECK(dialog.summary() == QStringLiteral("Entities: 2 · claims: 2 · articles: 1"));
  CHECK(dialog.preview().contains(QString::fromUtf8("«استثمرت أرامكو ملياري دولار في سابك.»")));
  CHECK(open.window.view()->knowledge.claims.size() == 1);
  dialog.accept();
  REQUIRE(waitFor([&] { return open.window.view()->knowledge.claims.size() == 3; }));
  CHECK(open.window.view()->entityCalled("معادن"));
}

TEST_CASE("a broken graph file brings nothing, and says why") {
  testApplication();
  OpenWindow open;
  const auto file = open.folder / "b.gexf";
  std::ofstream(file) << "<gexf><graph><nodes><node";
  GraphImportDialog dialog(open.window.backend(), file, graph::Language::English);
  REQUIRE(waitFor([&] { return dialog.isRead(); }));
  CHECK(dialog.summary().contains(QStringLiteral("b.gexf: line 1: ")));
  dialog.accept();
  CHECK(dialog.result() != QDialog::Accepted);
}

TEST_CASE("what is open is shown also where a graph could not be taken into it") {
  testApplication();
  const TemporaryFolder folder;
  qputenv("XDG_DATA_HOME", (folder / "data").c_str());
  const auto own = ownKnowledgeBase();
  std::filesystem::create_directories(own.string() + ".backup-0");  // so that no backup can be made
  {
    auto base = store::KnowledgeBase::open(own, store::OpenMode::Create,
                                           workspace::arabicOptions().value());
    REQUIRE(base);
    REQUIRE(base->record(sampleAnalysis()));
  }
  Backend backend;
  QStringList said;
  QObject::connect(&backend, &Backend::imported,
                   [&](int added, const std::vector<Failure>& failures) {
                     said = {QString::number(added)};
                     for (const auto& failure : failures)
                       said << worded(failure, graph::Language::English);
                   });
  backend.openSample();
  REQUIRE(waitFor([&] { return backend.view() != nullptr; }));
  REQUIRE(backend.view()->sample);
  backend.takeIn(std::make_shared<const io::Publication>(samplePublication()));
  REQUIRE(waitFor([&] { return !said.isEmpty(); }));
  CHECK(backend.view()->file == own);
  CHECK(backend.view()->extent.articles == 1);
  REQUIRE(said.size() == 2);
  CHECK(said[0] == QStringLiteral("0"));
  CHECK(said[1].contains(QStringLiteral("isnad.isnad.backup-0: ")));
  qunsetenv("XDG_DATA_HOME");
}

TEST_CASE("folders of articles are no graphs, folders of tables are") {
  const TemporaryFolder folder;
  CHECK_FALSE(graphFormatOf(folder / "."));
  CHECK_FALSE(graphFormatOf(folder / "a.txt"));
  CHECK(graphFormatOf("a.graphml") == io::ImportFormat::GraphMl);
  std::ofstream(folder / "edges.csv") << "id";
  CHECK(graphFormatOf(folder / ".") == io::ImportFormat::Csv);
}
