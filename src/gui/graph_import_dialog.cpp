#include "graph_import_dialog.h"

#include <unordered_map>

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextOption>
#include <QVBoxLayout>

#include "error_words.h"
#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr std::size_t kShownClaims = 20;

}  // namespace

std::optional<io::ImportFormat> graphFormatOf(const std::filesystem::path& file) {
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored) &&
      !std::filesystem::exists(file / "edges.csv", ignored))
    return std::nullopt;
  return io::importFormatOf(file);
}

GraphImportDialog::GraphImportDialog(Backend& backend, const std::filesystem::path& file,
                                     graph::Language language, QWidget* parent)
    : QDialog(parent), backend_(backend), language_(language), job_(backend.worker()) {
  setWindowTitle(tr("Take in a graph"));
  auto* column = new QVBoxLayout(this);
  auto* name = new QLabel(QStringLiteral("\u2068%1\u2069").arg(toQt(file.filename().string())));
  column->addWidget(name);
  summary_ = new QLabel(tr("Reading…"), this);
  summary_->setWordWrap(true);
  column->addWidget(summary_);
  lines_ = new QPlainTextEdit(this);
  lines_->setReadOnly(true);
  if (language == graph::Language::Arabic) {
    // A claim about xAI reads from the right, too.
    auto option = lines_->document()->defaultTextOption();
    option.setTextDirection(Qt::RightToLeft);
    option.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    lines_->document()->setDefaultTextOption(option);
  }
  lines_->setAccessibleName(tr("What would come in"));
  column->addWidget(lines_, 1);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("Take in"));
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(false);
  for (auto* button : buttons_->buttons()) button->setIcon({});
  connect(buttons_, &QDialogButtonBox::accepted, this, &GraphImportDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons_);
  resize(680, 520);
  job_.start(
      [file](const std::stop_token&) -> Result<io::GraphImport> {
        const auto format = graphFormatOf(file);
        if (!format) return tl::unexpected<Error>(errorOf(Cause::NoGraph).in("reading", file));
        return io::readGraph(file, *format);
      },
      [this](const Result<io::GraphImport>& import) { present(import); });
}

QString GraphImportDialog::worded(const io::ImportNote& note) {
  const auto told = [&](const QString& sentence) { return sentence.arg(note.count); };
  using Kind = io::ImportNote::Kind;
  switch (note.kind) {
    case Kind::Untyped:
      return told(tr("Of no known type, taken for organizations: %1"));
    case Kind::Unknown:
      return told(tr("Left out, “%2” is no known relation: %1"))
          .arg(QStringLiteral("\u2068%1\u2069").arg(toQt(note.relation)));
    case Kind::UnknownOthers:
      return told(tr("Left out, of other relations that are not known: %1"));
    case Kind::Dangling:
      return told(tr("Left out, one end is not in the file: %1"));
    case Kind::Quoteless:
      return told(tr("Without a quote, a line of their own stands in: %1"));
    case Kind::Undated:
      return told(tr("Without their date, which is no day, month or year: %1"));
  }
  return {};
}

/// Each claim in words, and under it those that it was read from.
QString GraphImportDialog::linesOf(const io::GraphImport& import, graph::Language language) {
  std::unordered_map<std::int64_t, const std::string*> names;
  for (const auto& entity : import.publication.entities) names[entity.id.value] = &entity.name;
  QStringList lines;
  for (const auto& note : import.notes) lines << worded(note);
  if (!lines.isEmpty()) lines << QString();
  const auto& claims = import.publication.claims;
  for (std::size_t i = 0; i < std::min(kShownClaims, claims.size()); ++i) {
    const auto& claim = claims[i].claim;
    lines << toQt(graph::claimLine(claim, *names.at(claim.subject.value),
                                   claim.object ? *names.at(claim.object->value) : std::string(),
                                   language));
    lines << QStringLiteral("    «%1»").arg(toQt(claims[i].quote).simplified());
  }
  if (claims.size() > kShownClaims) lines << QStringLiteral("…");
  return lines.join(QLatin1Char('\n'));
}

void GraphImportDialog::present(const Result<io::GraphImport>& import) {
  read_ = true;
  if (!import) {
    summary_->setText(gui::worded(import.error(), language_));
    lines_->setPlainText(
        tr("Nothing has come in, and nothing is changed. Have the program it comes from write the "
           "file anew, as GraphML, GEXF or CSV, and take that in; or choose another file."));
    return;
  }
  publication_ = std::make_shared<const io::Publication>(import->publication);
  summary_->setText(tr("Entities: %1 · claims: %2 · articles: %3")
                        .arg(publication_->entities.size())
                        .arg(publication_->claims.size())
                        .arg(publication_->articles.size()));
  lines_->setPlainText(linesOf(*import, language_));
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(!publication_->articles.empty());
}

QString GraphImportDialog::summary() const { return summary_->text(); }
QString GraphImportDialog::preview() const { return lines_->toPlainText(); }

void GraphImportDialog::accept() {
  if (!publication_ || publication_->articles.empty()) return;
  backend_.takeIn(publication_);
  QDialog::accept();
}

}  // namespace isnad::gui
