#include "entity_chooser.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "isnad/graph/wording.h"
#include "isnad/store/review.h"
#include "isnad/text/fold.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr std::int64_t kLines = 50;
constexpr std::int64_t kOfOneWord = 8;
constexpr qsizetype kShortestStart = 4;  // letters of a name that others may begin with
constexpr qsizetype kShortestWord = 3;   // letters; shorter ones are in too many names

using Hits = std::vector<store::EntityHit>;

/// The same name as who cuts its words otherwise writes it: نوفا لينك for نوفالينك.
void addOtherCuts(const QString& name, std::vector<std::string>& words) {
  auto joined = name;
  joined.remove(QLatin1Char(' '));
  if (joined != name) words.push_back(fromQt(joined));
  if (joined.size() >= 2 * kShortestStart) words.push_back(fromQt(joined.left(kShortestStart)));
}

/// Words of the entity's names that tell something, the names as they are first.
std::vector<std::string> wordsToTry(const model::Entity& entity) {
  std::vector<std::string> names{entity.name, entity.latin_name};
  names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
  std::vector<std::string> words;
  for (const auto& name : names) {
    if (!name.empty()) words.push_back(name);
  }
  for (const auto& name : names) {
    for (const auto& word : toQt(name).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
      if (word.size() >= kShortestWord) words.push_back(fromQt(word));
    }
  }
  for (const auto& name : names) addOtherCuts(toQt(name), words);
  return words;
}

/// Whether the words stand whole in the name: X in X Holdings, not in xAI.
bool holdsWhole(const std::string& name, const std::string& words) {
  const auto around = [](const std::string& text) { return ' ' + text::foldKey(text) + ' '; };
  return around(name).find(around(words)) != std::string::npos;
}

/// Entities that may be the same as `one`: the base's suggestions, the surest first, then those
/// that share a word of a name.
Result<Hits> likeliest(store::KnowledgeBase& base, const model::Entity& one) {
  Hits hits;
  const auto add = [&](store::EntityHit hit) {
    const auto known = std::ranges::find(hits, hit.entity, &store::EntityHit::entity);
    if (hit.entity != one.id && known == hits.end()) hits.push_back(std::move(hit));
  };
  ISNAD_TRY(const auto suggestions, mergeSuggestionsFor(base, one.id));
  for (const auto& suggestion : suggestions) {
    const bool goes = suggestion.entity == one.id;
    const auto other = goes ? suggestion.into : suggestion.entity;
    ISNAD_TRY(auto called,
              searchEntities(base, goes ? suggestion.into_name : suggestion.name, {0, kOfOneWord}));
    for (auto& hit : called) {
      if (hit.entity == other) add(std::move(hit));
    }
  }
  for (const auto& words : wordsToTry(one)) {
    auto found = searchEntities(base, words, {0, kOfOneWord}).value_or(Hits{});
    std::ranges::stable_partition(found,
                                  [&](const auto& hit) { return holdsWhole(hit.name, words); });
    for (auto& hit : found) add(std::move(hit));
  }
  return hits;
}

}  // namespace

EntityChooser::EntityChooser(Backend& backend, const model::Entity& one, const QString& take,
                             graph::Language language, QWidget* parent)
    : QDialog(parent),
      backend_(backend),
      one_(one),
      language_(language),
      line_(new QLineEdit(this)),
      hint_(new QLabel(this)),
      list_(new QListWidget(this)) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  take_ = buttons->button(QDialogButtonBox::Ok);
  take_->setText(take);
  take_->setEnabled(false);
  line_->setPlaceholderText(tr("Type a name"));
  line_->setAccessibleName(tr("Type a name"));
  list_->setAccessibleName(tr("Entities found"));
  hint_->setWordWrap(true);
  hint_->hide();
  line_->installEventFilter(this);
  auto* column = new QVBoxLayout(this);
  column->addWidget(line_);
  column->addWidget(hint_);
  column->addWidget(list_, 1);
  column->addWidget(buttons);
  constexpr QSize kSize(420, 360);
  resize(kSize);
  connect(line_, &QLineEdit::textChanged, this, &EntityChooser::search);
  connect(list_, &QListWidget::itemActivated, this, &EntityChooser::choose);
  connect(list_, &QListWidget::currentRowChanged, this,
          [this](int row) { take_->setEnabled(row >= 0); });
  connect(buttons, &QDialogButtonBox::accepted, this, &EntityChooser::choose);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  search();
}

QString EntityChooser::hint() const { return hint_->text(); }

void EntityChooser::search() {
  const auto words = fromQt(line_->text().trimmed());
  backend_.ask(
      this,
      [words, one = one_](store::KnowledgeBase& base) {
        return words.empty() ? likeliest(base, one) : searchEntities(base, words, {0, kLines});
      },
      [this, words](const Result<Hits>& hits) {
        if (words == fromQt(line_->text().trimmed())) show(hits.value_or(Hits{}));
      });
}

void EntityChooser::show(const std::vector<store::EntityHit>& hits) {
  list_->clear();
  for (const auto& hit : hits) {
    if (hit.entity == one_.id) continue;
    auto* item = new QListWidgetItem(
        QStringLiteral("%1 · %2").arg(toQt(hit.name), toQt(graph::typeText(hit.type, language_))),
        list_);
    item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(hit.entity.value));
  }
  const bool typed = !line_->text().trimmed().isEmpty();
  list_->setCurrentRow(typed ? 0 : -1);  // nobody is meant before somebody is named
  const bool found = list_->count() > 0;
  if (typed)
    hint_->setText(found ? QString() : tr("Nothing is called so. Try fewer letters."));
  else
    hint_->setText(found ? tr("Called alike:") : tr("Nothing is called alike. Type a name."));
  hint_->setVisible(!hint_->text().isEmpty());
}

void EntityChooser::choose() {
  const auto* item = list_->currentItem();
  if (item == nullptr) return;
  Q_EMIT chosen({item->data(Qt::UserRole).toLongLong()});
  accept();
}

/// The arrows walk the list while one types.
bool EntityChooser::eventFilter(QObject* watched, QEvent* event) {
  if (watched == line_ && event->type() == QEvent::KeyPress) {
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
      const int row = list_->currentRow() + (key == Qt::Key_Down ? 1 : -1);
      list_->setCurrentRow(std::clamp(row, 0, std::max(0, list_->count() - 1)));
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace isnad::gui
