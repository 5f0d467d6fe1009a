#include "viewer.h"

#include <cstring>
#include <iostream>

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include "isnad/render/fonts.h"
#include "isnad/render/snapshot.h"
#include "main_window.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

struct Request {
  QString file;
  QString screenshot;
  QString select;
  QSize size;                               // invalid: as it was left
  std::optional<graph::Language> language;  // none: as chosen in the window
  std::optional<Theme> theme;
};

int complain(const QString& sentence, int code) {
  std::cerr << "isnad-viewer: " << sentence.toStdString() << "\n";
  return code;
}

/// Platform offscreen where there is nothing to show a window on, or only a picture is wanted.
void choosePlatform(int argc, char** argv) {
  bool picture = false;
  for (int i = 1; i < argc; ++i)
    picture = picture || std::strncmp(argv[i], "--screenshot", 12) == 0;
  const bool display =
      !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
  if (!picture && (display || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))) return;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  render::silencePlatformWarnings();
}

/// What of the looks is said; a sentence where it is wrong.
QString readLooks(const QString& language, const QString& theme, Request& request) {
  if (language == QLatin1String("ar"))
    request.language = graph::Language::Arabic;
  else if (language == QLatin1String("en"))
    request.language = graph::Language::English;
  else if (!language.isEmpty())
    return QStringLiteral("--language is ar or en");
  if (theme == QLatin1String("light"))
    request.theme = Theme::Light;
  else if (theme == QLatin1String("dark"))
    request.theme = Theme::Dark;
  else if (theme == QLatin1String("system"))
    request.theme = Theme::System;
  else if (!theme.isEmpty())
    return QStringLiteral("--theme is light, dark or system");
  return {};
}

/// Fills the request; a sentence where an argument is wrong.
QString readArguments(const QStringList& arguments, Request& request) {
  QCommandLineParser parser;
  parser.setApplicationDescription(
      QStringLiteral("Shows a knowledge base of Arabic financial news as a graph."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("KB"), QStringLiteral("The knowledge base to open"),
                               QStringLiteral("[KB]"));
  const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                      QStringLiteral("Write a picture of the window and exit"),
                                      QStringLiteral("OUT.png"));
  const QCommandLineOption size(QStringLiteral("size"),
                                QStringLiteral("The window's size (1400x900)"),
                                QStringLiteral("WxH"));
  const QCommandLineOption select(QStringLiteral("select"),
                                  QStringLiteral("Select an entity, or a relation as A|B"),
                                  QStringLiteral("NAME"));
  const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("ar or en"),
                                    QStringLiteral("LANGUAGE"));
  const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or system"),
                                 QStringLiteral("THEME"));
  parser.addOptions({screenshot, size, select, language, theme});
  parser.process(arguments);
  if (parser.positionalArguments().size() > 1)
    return QStringLiteral("one knowledge base at a time");
  request.file = parser.positionalArguments().value(0);
  request.screenshot = parser.value(screenshot);
  request.select = parser.value(select);
  if (parser.isSet(size)) {
    const auto parts = parser.value(size).split(QLatin1Char('x'));
    bool fine = parts.size() == 2;
    const int width = fine ? parts[0].toInt(&fine) : 0;
    const int height = fine ? parts[1].toInt(&fine) : 0;
    if (!fine || width < 400 || height < 300 || width > 8000 || height > 8000) {
      return QStringLiteral("--size is WIDTHxHEIGHT, from 400x300 to 8000x8000");
    }
    request.size = {width, height};
  }
  return readLooks(parser.value(language), parser.value(theme), request);
}

/// Selects `NAME`, or the relation between `A|B`; false where there is none.
bool selectNamed(MainWindow& window, const QString& wanted) {
  const auto names = wanted.split(QLatin1Char('|'));
  const auto& view = *window.view();
  const auto first = view.entityCalled(fromQt(names[0].trimmed()));
  if (!first) return false;
  if (names.size() == 1) {
    window.selection().selectEntity(*first);
    return true;
  }
  const auto second = view.entityCalled(fromQt(names[1].trimmed()));
  if (!second) return false;
  for (std::size_t i = 0; i < view.graph.edges.size(); ++i) {
    const auto& edge = view.graph.edges[i];
    const auto source = view.graph.nodes[edge.source].entity;
    const auto target = view.graph.nodes[edge.target].entity;
    if ((source == *first && target == *second) || (source == *second && target == *first)) {
      const auto claims = view.graph.claimsOf(i);
      window.selection().selectClaims({claims.begin(), claims.end()}, claims.front());
      return true;
    }
  }
  return false;
}

int takeScreenshot(MainWindow& window, const Request& request) {
  int code = 0;
  QObject::connect(&window.backend(), &Backend::failed, qApp, [&code](const Error& error) {
    code = complain(toQt(error.what), 1);
    QCoreApplication::exit(code);
  });
  QObject::connect(
      &window.panels().canvas(), &GraphCanvas::arranged, qApp, [&window, &request, &code] {
        if (!request.select.isEmpty() && !selectNamed(window, request.select)) {
          code = complain(QStringLiteral("nothing is called '%1'").arg(request.select), 1);
          QCoreApplication::exit(code);
          return;
        }
        // The event loop turns once more, so that scroll positions settle.
        QTimer::singleShot(60, qApp, [&window, &request, &code] {
          const auto written =
              render::writePng(window.grab().toImage(), fromQt(request.screenshot));
          if (!written) code = complain(toQt(written.error().what), 1);
          QCoreApplication::exit(code);
        });
      });
  if (request.file.isEmpty())
    return complain(QStringLiteral("--screenshot needs a knowledge base"), 2);
  window.open(fromQt(request.file));
  return QApplication::exec();
}

}  // namespace

int runViewer(int argc, char** argv) {
  choosePlatform(argc, argv);
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("isnad-viewer"));
  QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
  Request request;
  if (const auto wrong = readArguments(QApplication::arguments(), request); !wrong.isEmpty())
    return complain(wrong, 2);
  render::installFonts();
  const bool picture = !request.screenshot.isEmpty();
  MainWindow window(picture ? std::filesystem::path() : Settings::usualFile());
  if (request.language) window.setLanguage(*request.language);
  if (request.theme) window.setTheme(*request.theme);
  if (request.size.isValid()) window.resize(request.size);
  window.QWidget::show();
  if (picture) return takeScreenshot(window, request);
  if (request.file.isEmpty())
    window.resume();
  else
    window.open(fromQt(request.file));
  if (!request.select.isEmpty()) {
    QObject::connect(
        &window.panels().canvas(), &GraphCanvas::arranged, &window,
        [&window, &request] { selectNamed(window, request.select); }, Qt::SingleShotConnection);
  }
  return QApplication::exec();
}

}  // namespace isnad::gui
