#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "article_list.h"
#include "gui/support/open_window.h"
#include "isnad/store/neighbourhood.h"
#include "split_dialog.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// Article `number` of many: firm 0 in company with four firms of its own.
model::Analysis article(int number) {
  model::Analysis analysis;
  analysis.pipeline = "test";
  auto& text = analysis.article.text;
  const auto digits = std::to_string(number);
  analysis.article.title = "خبر " + digits;
  analysis.article.published = "2026-01-01";
  analysis.article.sha256 = digits + std::string(64 - digits.size(), 'f');
  for (int i = 0; i < 5; ++i) {
    model::Entity firm;
    firm.id = {i + 1};
    firm.name = "شركة" + std::to_string(i == 0 ? 0 : 4 * number + i);
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += firm.name;
    const auto end = static_cast<std::uint32_t>(text.size());
    text += ' ';
    analysis.entities.push_back(firm);
    analysis.mentions.push_back({{}, firm.id, {begin, end}, 1, "", ""});
    if (i == 0) continue;
    model::Claim claim;
    claim.id = {i};
    claim.subject = {1};
    claim.object = firm.id;
    claim.evidence = {{}, {0, end}, {0, end}, {0, 4}};
    analysis.claims.push_back(claim);
  }
  analysis.sentences = {{0, static_cast<std::uint32_t>(text.size())}};
  return analysis;
}

/// More entities than are shown at once.
std::vector<model::Analysis> manyArticles() {
  std::vector<model::Analysis> articles;
  for (int i = 0; i < kWholeEntities / 4 + 10; ++i) articles.push_back(article(i));
  return articles;
}

model::EntityId called(OpenWindow& open, const std::string& name) {
  auto base = store::KnowledgeBase::open(open.window.view()->file, store::OpenMode::ReadOnly,
                                         workspace::arabicOptions().value())
                  .value();
  return base.entity(base.entityNamed(name).value()).value();
}

}  // namespace

TEST_CASE("of a large knowledge base the most connected are shown, the rest when it is wanted") {
  testApplication();
  OpenWindow open(manyArticles());
  auto& window = open.window;
  const auto shown = [&] { return window.view()->knowledge.entities.size(); };
  CHECK_FALSE(window.view()->whole);
  CHECK(shown() == 300);
  CHECK(window.view()->extent.entities == 4 * (kWholeEntities / 4 + 10) + 1);

  const auto far = called(open, "شركة2001");
  REQUIRE(window.view()->entity(far) == nullptr);
  window.selection().selectEntity(far);
  REQUIRE(waitFor([&] { return window.view()->entity(far) != nullptr; }));
  CHECK(window.selection().entity() == far);
  CHECK(window.view()->claimsOf(far).size() == 1);

  const auto other = called(open, "شركة1802");
  REQUIRE(window.view()->entity(other) == nullptr);
  window.selection().showArticle({451});
  REQUIRE(waitFor([&] { return window.view()->entity(other) != nullptr; }));
  CHECK(window.panels().reader().toPlainText().contains(QStringLiteral("شركة1802")));

  window.backend().showEverything();
  CHECK(waitFor([&] { return window.view()->whole; }));
  CHECK(shown() == 4 * (kWholeEntities / 4 + 10) + 1);
}

TEST_CASE("of articles, the shelf keeps the texts that were read last, and every source") {
  TemporaryFolder folder;
  const auto file = folder / "a.isnad";
  const auto many = static_cast<int>(ArticleShelf::kKept) + 20;
  {
    auto base = store::KnowledgeBase::open(file, store::OpenMode::Create,
                                           workspace::arabicOptions().value())
                    .value();
    std::vector<model::Analysis> articles;
    for (int i = 0; i < many; ++i) articles.push_back(article(i));
    REQUIRE(base.recordAll(articles));
  }
  const ArticleShelf shelf(file);
  const auto* source = shelf.source({1});
  REQUIRE(source != nullptr);
  CHECK(source->published == "2026-01-01");
  CHECK(source->text.empty());
  const std::weak_ptr<const model::Article> first = shelf.find({1});
  CHECK_FALSE(first.expired());
  const auto held = shelf.find({2});
  for (int i = 3; i <= many; ++i) CHECK(shelf.find({i}) != nullptr);
  CHECK(first.expired());
  CHECK(held->title == "خبر 1");
  CHECK(shelf.find({1})->title == "خبر 0");
  CHECK(shelf.source({1}) == source);
}

TEST_CASE("a path leads over entities outside the part that is shown") {
  testApplication();
  auto articles = manyArticles();
  auto& chain = articles.back();  // its second firm is tied to its third alone
  chain.claims[1].subject = chain.entities[1].id;
  OpenWindow open(articles);
  auto& window = open.window;
  const auto end = called(open, "شركة2038");
  REQUIRE(window.view()->entity(end) == nullptr);
  window.docks().path().begin();
  window.selection().selectEntity(called(open, "شركة1"));
  window.selection().selectEntity(end);
  const auto says = [&](const char* name) {
    auto text = window.docks().path().text();
    for (const char16_t mark : {u'\u2066', u'\u2068', u'\u2069'}) text.remove(QChar(mark));
    return text.contains(QString::fromUtf8(name));
  };
  CHECK(waitFor([&] { return says("شركة0") && says("شركة2037") && says("شركة2038"); }));
}

TEST_CASE("neighbours outside the part that is shown are counted, and come in at a step") {
  testApplication();
  OpenWindow open(manyArticles());
  auto& window = open.window;
  const auto all = window.view()->extent.entities;
  window.selection().selectEntity(called(open, "شركة0"));
  CHECK(
      waitFor([&] { return window.exploring().lacking() == static_cast<std::size_t>(all) - 300; }));
  window.exploring().expand();
  CHECK(waitFor([&] { return window.view()->knowledge.entities.size() == 312; }));
  CHECK(
      waitFor([&] { return window.exploring().lacking() == static_cast<std::size_t>(all) - 312; }));
}

TEST_CASE("the list of articles is read a page at a time, newest first") {
  testApplication();
  OpenWindow open(manyArticles());
  Worker worker;
  ArticleModel model(worker);
  model.setView(open.window.view());
  CHECK(model.rowCount() == ArticleModel::kPage);
  CHECK(model.data(model.index(0, 0), Qt::DisplayRole).toString() == QStringLiteral("خبر 509"));
  while (model.canFetchMore({})) model.fetchMore({});
  CHECK(model.rowCount() == kWholeEntities / 4 + 10);
  // Not before: it fetches more while rows are being inserted.
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  CHECK(model.articleAt(model.rowCount() - 1) == model::ArticleId{1});
}

TEST_CASE("articles are chosen by words, and the list says so where none is like that") {
  testApplication();
  OpenWindow open(manyArticles());
  auto& panels = open.window.panels();
  auto& model = panels.articles().articles();
  auto& choosing = panels.articleFilter();
  CHECK(choosing.isVisible());
  CHECK_FALSE(choosing.count().isVisible());
  choosing.words().setText(QString::fromUtf8("\"خبر 50\""));
  CHECK(waitFor([&] { return model.all() == 1; }));
  CHECK(model.rowCount() == 1);
  CHECK(choosing.count().isVisible());
  choosing.words().setText(QString::fromUtf8("خبر"));
  CHECK(waitFor([&] { return model.all() > 500; }));
  CHECK(model.rowCount() == ArticleModel::kPage);
  model.fetchMore({});
  CHECK(waitFor([&] { return model.rowCount() == 2 * ArticleModel::kPage; }));
  const QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  choosing.words().setText(QString::fromUtf8("زرافة"));
  CHECK(waitFor([&] { return model.all() == 0; }));
  CHECK(model.rowCount() == 0);
}

TEST_CASE(
    "of an entity that is named all over, mentions to split off are listed a page at a time") {
  testApplication();
  OpenWindow open(manyArticles());
  open.window.backend().showEverything();
  REQUIRE(waitFor([&] { return open.window.view()->whole; }));
  const auto& view = open.window.view();
  SplitDialog dialog(view, *view->entity(called(open, "شركة0")), {});
  CHECK(dialog.list().count() == static_cast<int>(SplitDialog::kPage));
  CHECK_FALSE(dialog.moreButton().isHidden());
  dialog.moreButton().click();
  dialog.moreButton().click();
  CHECK(dialog.list().count() == kWholeEntities / 4 + 10);
  CHECK(dialog.moreButton().isHidden());
}

TEST_CASE("the card of an entity begins with a page of its claims, and tells of the others") {
  testApplication();
  OpenWindow open(manyArticles());
  open.window.backend().showEverything();
  REQUIRE(waitFor([&] { return open.window.view()->whole; }));
  open.window.selection().selectEntity(called(open, "شركة0"));
  auto& inspector = open.window.panels().inspector();
  const auto cards = [&] {
    return inspector.toPlainText().count(QString::fromUtf8("أظهره في المقال"));
  };
  CHECK(cards() == static_cast<int>(Inspector::kPage));
  CHECK(inspector.toPlainText().contains(QString::fromUtf8("ادعاء آخر: أظهرها")));
  Q_EMIT inspector.anchorClicked(QUrl(QStringLiteral("more:")));
  CHECK(cards() == 2 * static_cast<int>(Inspector::kPage));
  CHECK(waitFor([&] { return inspector.toPlainText().contains(QString::fromUtf8("مذكور في")); }));
}
