#include "tongue.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace isnad::gui {

void Tongue::speak(const graph::Manner& manner) {
  const bool arabic = manner.language == graph::Language::Arabic;
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
  // Arabic is written with either digits, by the country.
  const auto country =
      manner.digits == graph::Digits::Arabic ? QLocale::Egypt : QLocale::UnitedArabEmirates;
  QLocale::setDefault(arabic ? QLocale(QLocale::Arabic, country) : QLocale(QLocale::English));
  QApplication::setLayoutDirection(arabic ? Qt::RightToLeft : Qt::LeftToRight);
}

}  // namespace isnad::gui
