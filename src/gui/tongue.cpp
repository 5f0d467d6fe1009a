#include "tongue.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace isnad::gui {

void Tongue::speak(graph::Language language) {
  const bool arabic = language == graph::Language::Arabic;
  QApplication::removeTranslator(&own_);
  QApplication::removeTranslator(&qt_);
  if (arabic) {
    if (own_.load(QStringLiteral(":/i18n/isnad_ar.qm"))) QApplication::installTranslator(&own_);
    if (qt_.load(QStringLiteral("qtbase_ar"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
      QApplication::installTranslator(&qt_);
    }
  } else if (own_.load(QStringLiteral(":/i18n/isnad_en.qm"))) {
    QApplication::installTranslator(&own_);
  }
  QLocale::setDefault(arabic ? QLocale(QLocale::Arabic) : QLocale(QLocale::English));
  QApplication::setLayoutDirection(arabic ? Qt::RightToLeft : Qt::LeftToRight);
}

}  // namespace isnad::gui
