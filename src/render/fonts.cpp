#include "isnad/render/fonts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

#include <QFontDatabase>
#include <QHash>

#include "isnad/render/label.h"

static void initialiseFontResource() { Q_INIT_RESOURCE(isnad_fonts); }

namespace isnad::render {

namespace {

QFont made(const QStringList& families, double pixels, bool bold) {
  QFont font;
  font.setFamilies(families);
  font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
  font.setWeight(bold ? QFont::Bold : QFont::Normal);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

}  // namespace

void installFonts() {
  static const bool kLoaded = [] {
    initialiseFontResource();
    for (const auto* file : {"NotoSansArabic-Regular", "NotoSansArabic-Bold", "NotoSans-Regular",
                             "NotoSans-Bold", "NotoNaskhArabic-Regular"}) {
      QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/%1.ttf").arg(QLatin1String(file)));
    }
    return true;
  }();
  (void)kLoaded;
}

void silencePlatformWarnings() {
  qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
      std::fprintf(stderr, "%s\n", qPrintable(message));
  });
}

QFont interfaceFont(double pixels, bool bold) {
  return made({QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans")}, pixels, bold);
}

QFont readerFont(double pixels) {
  return made({QStringLiteral("Noto Naskh Arabic"), QStringLiteral("Noto Sans")}, pixels, false);
}

graph::TextMeasure textMeasure() {
  auto known = std::make_shared<QHash<QString, double>>();
  return [known](const std::string& text, double size, bool bold) {
    const auto label = QString::fromStdString(text);
    const auto key = label + QLatin1Char(bold ? '\1' : '\0') + QString::number(size);
    if (const auto found = known->constFind(key); found != known->constEnd()) return *found;
    const double width = labelWidth(label, interfaceFont(size, bold));
    known->insert(key, width);
    return width;
  };
}

}  // namespace isnad::render
