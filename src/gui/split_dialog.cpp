#include "split_dialog.h"

#include <algorithm>
#include <set>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr std::size_t kAround = 60;  // bytes of text on either side of a name

bool isSpace(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

/// Where words begin, at most kAround before the place; the place itself where none does.
std::size_t firstWordBefore(const std::string& text, std::size_t place) {
  if (place <= kAround) return 0;
  std::size_t begin = place - kAround;
  while (begin < place && !isSpace(text[begin - 1])) ++begin;
  return begin;
}

/// The same of their end, after the place.
std::size_t lastWordAfter(const std::string& text, std::size_t place) {
  if (text.size() - place <= kAround) return text.size();
  std::size_t end = place + kAround;
  while (end > place && !isSpace(text[end])) --end;
  return end;
}

/// Of a knowledge base that is shown in part, those that say something of it.
std::set<model::ArticleId> articlesNaming(const KnowledgeView& view, model::EntityId entity) {
  auto articles = view.articlesNaming(entity);
  for (const auto claim : view.claimsOf(entity))
    articles.insert(view.claim(claim)->evidence.article);
  return articles;
}

}  // namespace

QString inContext(const std::string& text, Span span) {
  const auto begin = firstWordBefore(text, span.begin);
  const auto end = lastWordAfter(text, span.end);
  const auto part = [&](std::size_t from, std::size_t to) {
    return toQt(std::string_view(text).substr(from, to - from));
  };
  const auto line = part(begin, span.begin) + QStringLiteral("«") + part(span.begin, span.end) +
                    QStringLiteral("»") + part(span.end, end);
  const auto cut = [](bool is) { return is ? QStringLiteral("…") : QString(); };
  return (cut(begin > 0) + QLatin1Char(' ') + line + QLatin1Char(' ') + cut(end < text.size()))
      .simplified();
}

SplitDialog::SplitDialog(KnowledgeViewPtr view, const model::Entity& entity,
                         const graph::Manner& language, QWidget* parent)
    : QDialog(parent),
      view_(std::move(view)),
      entity_(entity.id),
      name_(new QLineEdit(toQt(entity.name), this)),
      type_(new QComboBox(this)),
      list_(new QListWidget(this)),
      more_(new QPushButton(this)),
      take_(nullptr) {
  setWindowTitle(tr("Split %1").arg(toQt(entity.name)));
  for (const auto type : model::allEntityTypes()) {
    type_->addItem(toQt(graph::typeText(type, language)), static_cast<int>(type));
    if (type == entity.type) type_->setCurrentIndex(type_->count() - 1);
  }
  list_->setAccessibleName(tr("Mentions"));
  list_->setWordWrap(true);
  const auto articles = articlesNaming(*view_, entity.id);
  articles_.assign(articles.begin(), articles.end());
  layOut();
  listMore();
  connect(list_, &QListWidget::itemChanged, this, &SplitDialog::allow);
  connect(name_, &QLineEdit::textChanged, this, &SplitDialog::allow);
  connect(more_, &QPushButton::clicked, this, &SplitDialog::listMore);
  allow();
}

void SplitDialog::layOut() {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  take_ = buttons->button(QDialogButtonBox::Ok);
  take_->setText(tr("Split"));
  auto* form = new QFormLayout;
  form->addRow(tr("&Name of the new one"), name_);
  form->addRow(tr("&Type"), type_);
  auto* column = new QVBoxLayout(this);
  column->addWidget(new QLabel(tr("Which of these are another one?"), this));
  column->addWidget(list_, 1);
  column->addWidget(more_);
  column->addLayout(form);
  column->addWidget(buttons);
  constexpr QSize kSize(520, 420);
  resize(kSize);
  connect(buttons, &QDialogButtonBox::accepted, this, &SplitDialog::send);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// Whole articles, until there is a page more.
void SplitDialog::listMore() {
  const QSignalBlocker quiet(list_);
  const auto enough = places_.size() + kPage;
  for (; listed_ < articles_.size() && places_.size() < enough; ++listed_) {
    const auto article = view_->article(articles_[listed_]);
    if (article == nullptr) continue;
    for (const auto& mention : view_->mentionsIn(article->id)) {
      if (mention.entity == entity_) addMention(*article, mention.span);
    }
  }
  const auto left = articles_.size() - listed_;
  more_->setVisible(left > 0);
  more_->setText(tr("Show mentions in %n article(s) more", nullptr, static_cast<int>(left)));
}

void SplitDialog::addMention(const model::Article& article, Span span) {
  if (span.end > article.text.size()) return;
  places_.push_back({article.sha256, span, std::string(span.of(article.text))});
  auto* item = new QListWidgetItem(inContext(article.text, span), list_);
  item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
  item->setCheckState(Qt::Unchecked);
  item->setToolTip(toQt(article.title));
}

void SplitDialog::allow() {
  int checked = 0;
  for (int row = 0; row < list_->count(); ++row)
    checked += list_->item(row)->checkState() == Qt::Checked ? 1 : 0;
  take_->setEnabled(checked > 0 && !name_->text().trimmed().isEmpty());
}

void SplitDialog::send() {
  model::AddEntity part;
  part.name = fromQt(name_->text().trimmed());
  part.type = static_cast<model::EntityType>(type_->currentData().toInt());
  std::vector<model::Place> taken;
  for (int row = 0; row < list_->count(); ++row) {
    if (list_->item(row)->checkState() == Qt::Checked)
      taken.push_back(places_[static_cast<std::size_t>(row)]);
  }
  Q_EMIT split(model::splitEntity(part, taken));
  accept();
}

}  // namespace isnad::gui
