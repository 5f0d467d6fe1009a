#include "copying.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTextEdit>

#include "citation.h"

namespace isnad::gui {

Copying::Copying(Backend& backend, Selection& selection, Appearance& appearance, Commands& commands,
                 QObject* parent)
    : QObject(parent), backend_(backend), selection_(selection), appearance_(appearance) {
  commands.add("isnad::gui::Copying",
               {MenuId::Edit, QT_TR_NOOP("&Copy with the sources"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copy(); }});
}

void Copying::serve(QWidget& widget) { widget.installEventFilter(this); }

QString Copying::text() const {
  const auto& view = backend_.view();
  if (!view) return {};
  const auto manner = appearance_.manner();
  if (selection_.entity()) {
    const auto* entity = view->entity(*selection_.entity());
    return entity != nullptr ? citationOf(*view, *entity, manner) : QString();
  }
  QStringList parts;
  for (const auto id : selection_.claims()) {
    if (const auto* claim = view->claim(id)) parts << citationOf(*view, *claim, manner);
  }
  return parts.join(QStringLiteral("\n\n"));
}

void Copying::copy() const {
  const auto copied = text();
  if (!copied.isEmpty()) QGuiApplication::clipboard()->setText(copied);
}

bool Copying::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  if (!static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) return false;
  const auto* text = qobject_cast<QTextEdit*>(watched);
  if (text != nullptr && text->textCursor().hasSelection()) return false;
  copy();
  return true;
}

}  // namespace isnad::gui
