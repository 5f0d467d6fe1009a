#include "key_sheet.h"

#include <algorithm>
#include <memory>

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "isnad/text/fold.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr auto kContext = "isnad::gui::KeySheet";

struct Gesture {
  const char* what;
  const char* key;
};

constexpr Gesture kInGraph[] = {
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Along a relation to the next entity"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "arrows")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "To the entity that lies there, related or not"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Ctrl + arrows")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet",
                       "Through all entities, those with most relations first"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Page Down, Page Up")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "To the entity with the most relations"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Home")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Round the relations and cards of the entity"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Space, Shift + Space")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Read what is said of it"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Enter")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Back to the entity, then select nothing"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Esc")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Larger, smaller, all of it"), "+  −  0"},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Select an entity, a relation or a card"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "click")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Move the view, or an entity"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "drag")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Larger, smaller"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "wheel")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "All of it"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "double click beside everything")},
};

constexpr Gesture kInPanels[] = {
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "To the next link, field or button"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Tab, Shift + Tab")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Follow the link, show the article"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Enter")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "In the article: what stands at the caret"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Enter")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "In the article: the next claim, the one before"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Ctrl + Down, Ctrl + Up")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Open the legend, hide or show one of its lines"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Space")},
    {QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "From article and details back to the graph"),
     QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "Esc")},
};

/// Left to right in every text.
QString isolatedKey(const QString& key) { return QStringLiteral("\u2066%1\u2069").arg(key); }

std::string folded(const QString& text) { return text::foldKey(fromQt(text)); }

}  // namespace

std::vector<KeySheet::Group> KeySheet::groupsOf(const Commands& commands) {
  std::vector<Group> groups;
  for (const auto id : Commands::kMenus) {
    const auto& menu = commands.menu(id);
    Group group{plainText(menu.title()), {}};
    for (const auto* action : menu.actions()) {
      if (action->isSeparator() || action->menu() != nullptr) continue;
      const auto key = action->shortcut().toString(QKeySequence::NativeText);
      group.lines.push_back({plainText(action->text()), isolatedKey(key)});
    }
    if (!group.lines.empty()) groups.push_back(std::move(group));
  }
  const auto add = [&](const QString& title, const auto& gestures) {
    Group group{title, {}};
    for (const auto& [what, key] : gestures) group.lines.push_back({tr(what), tr(key)});
    groups.push_back(std::move(group));
  };
  add(tr("In the graph"), kInGraph);
  add(tr("In the panels"), kInPanels);
  return groups;
}

KeySheet::KeySheet(const Commands& commands, QWidget* parent)
    : QDialog(parent), wanted_(new QLineEdit(this)), list_(new QTreeWidget(this)) {
  setWindowTitle(tr("Keys"));
  wanted_->setPlaceholderText(tr("Find a key or what it does"));
  wanted_->setAccessibleName(wanted_->placeholderText());
  wanted_->setClearButtonEnabled(true);
  list_->setAccessibleName(tr("Keys"));
  list_->setHeaderLabels({tr("What"), tr("Key")});
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  for (const auto& [title, lines] : groupsOf(commands)) {
    auto* group = new QTreeWidgetItem(list_, {title});
    auto bold = group->font(0);
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    for (const auto& [what, key] : lines) new QTreeWidgetItem(group, {what, key});
  }
  list_->expandAll();
  list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  list_->header()->setStretchLastSection(false);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* copy_all = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
  auto* print_all = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
  auto* column = new QVBoxLayout(this);
  column->addWidget(wanted_);
  column->addWidget(list_, 1);
  column->addWidget(buttons);
  const auto letter = fontMetrics().height();
  resize(QSize(30 * letter, 28 * letter).boundedTo(parent->window()->size() * 9 / 10));
  connect(wanted_, &QLineEdit::textChanged, this, &KeySheet::find);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(copy_all, &QPushButton::clicked, this, &KeySheet::copy);
  connect(print_all, &QPushButton::clicked, this, &KeySheet::print);
}

void KeySheet::find(const QString& words) {
  std::vector<std::string> wanted;
  for (const auto& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    wanted.push_back(folded(word));
  for (int i = 0; i < list_->topLevelItemCount(); ++i) {
    auto* group = list_->topLevelItem(i);
    bool any = false;
    for (int j = 0; j < group->childCount(); ++j) {
      const auto text = folded(group->text(0) + QLatin1Char(' ') + group->child(j)->text(0) +
                               QLatin1Char(' ') + group->child(j)->text(1));
      const bool fits = std::ranges::all_of(
          wanted, [&](const auto& word) { return text.find(word) != std::string::npos; });
      group->child(j)->setHidden(!fits);
      any = any || fits;
    }
    group->setHidden(!any);
  }
}

QString KeySheet::text() const {
  QStringList lines;
  for (int i = 0; i < list_->topLevelItemCount(); ++i) {
    const auto* group = list_->topLevelItem(i);
    if (group->isHidden()) continue;
    lines << group->text(0);
    for (int j = 0; j < group->childCount(); ++j) {
      const auto* line = group->child(j);
      if (!line->isHidden()) lines << line->text(0) + QLatin1Char('\t') + line->text(1);
    }
  }
  return lines.join(QLatin1Char('\n'));
}

QString KeySheet::html() const {
  QString rows;
  for (const auto& line : text().split(QLatin1Char('\n'))) {
    const auto parts = line.split(QLatin1Char('\t'));
    rows += parts.size() == 1 ? QStringLiteral("<tr><td colspan=\"2\"><b>%1</b></td></tr>")
                                    .arg(parts[0].toHtmlEscaped())
                              : QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                                    .arg(parts[0].toHtmlEscaped(), parts[1].toHtmlEscaped());
  }
  const bool rtl = layoutDirection() == Qt::RightToLeft;
  return QStringLiteral("<html><body dir=\"%1\"><table cellpadding=\"3\">%2</table></body></html>")
      .arg(rtl ? QStringLiteral("rtl") : QStringLiteral("ltr"), rows);
}

void KeySheet::copy() const { QGuiApplication::clipboard()->setText(text()); }

void KeySheet::print() {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  auto* dialog = new QPrintDialog(printer.get(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] {
    QTextDocument document;
    document.setHtml(html());
    document.print(printer.get());
  });
  dialog->open();
}

void addKeySheet(Commands& commands, QWidget& window) {
  commands.add(kContext, {MenuId::Help, QT_TRANSLATE_NOOP("isnad::gui::KeySheet", "&Keys"),
                          QKeySequence(Qt::Key_F1), [&commands, &window] {
                            auto* sheet = new KeySheet(commands, &window);
                            sheet->setAttribute(Qt::WA_DeleteOnClose);
                            sheet->open();
                          }});
}

}  // namespace isnad::gui
