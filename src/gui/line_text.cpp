#include "line_text.h"

#include <QStringList>

#include "isnad/render/label.h"

namespace isnad::gui {

QString lineText(const QString& parts, const graph::Manner& language) {
  if (language.language == graph::Language::Arabic || !render::isRightToLeft(parts))
    return render::isolated(parts);
  const QString between = QStringLiteral(" · ");
  QStringList apart;
  for (const auto& part : parts.split(between))
    apart << QStringLiteral("\u2068%1\u2069").arg(render::isolated(part));
  return QStringLiteral("\u200e") + apart.join(between);
}

}  // namespace isnad::gui
