#pragma once

#include "isnad/render/label.h"
#include "qt_text.h"

/// The pieces that the inspector's cards are made of.
namespace isnad::gui {

/// Text for HTML, its Latin and number runs isolated where it holds Arabic.
[[nodiscard]] inline QString html(const QString& text) {
  return render::isolated(text).toHtmlEscaped();
}
[[nodiscard]] inline QString html(const std::string& text) { return html(toQt(text)); }

/// A paragraph that runs the way its own text does.
[[nodiscard]] inline QString paragraph(const QString& content, bool rtl,
                                       const QString& style = {}) {
  return QStringLiteral("<p dir=\"%1\" style=\"margin:3px 0;%2\">%3</p>")
      .arg(rtl ? QStringLiteral("rtl") : QStringLiteral("ltr"), style, content);
}

}  // namespace isnad::gui
