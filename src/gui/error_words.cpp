#include "error_words.h"

#include <QCoreApplication>

#include "qt_text.h"

namespace isnad::gui {

namespace {

struct ErrorWords {
  Q_DECLARE_TR_FUNCTIONS(isnad::gui::ErrorWords)
 public:
  static QString of(ErrorCode code) {
    switch (code) {
      case ErrorCode::InvalidInput:
        return tr("This is no file that Isnad knows.");
      case ErrorCode::NotFound:
        return tr("There is nothing of that name.");
      case ErrorCode::Io:
        return tr("Reading or writing failed.");
      case ErrorCode::Corrupt:
        return tr("The file is damaged.");
      case ErrorCode::Unsupported:
        return tr("Another program or a newer Isnad made this file.");
      case ErrorCode::Busy:
        return tr("Another program is using this file.");
      case ErrorCode::Cancelled:
        return tr("Cancelled.");
    }
    return {};
  }
  /// Names keep their own direction.
  static QString of(const Error& error) {
    std::vector<std::string> names;
    for (const auto& name : error.names) names.push_back("\u2068" + name + "\u2069");
    const auto sentence = QCoreApplication::translate("isnad::Cause", sentenceOf(error.cause));
    return toQt(filled(fromQt(sentence), names));
  }
  static QString onlyRead() {
    return tr("Another program is writing to this file. Here it can be read, not changed.");
  }
};

QString named(const std::string& file) {
  return QStringLiteral("«\u2068%1\u2069»: ").arg(toQt(file));
}

QString inOwnWords(const Error& error) {
  if (error.cause != Cause::Other) return ErrorWords::of(error);
  const auto kind = ErrorWords::of(error.code);
  const bool enough = error.code == ErrorCode::Busy || error.code == ErrorCode::Cancelled;
  return enough ? kind : kind + QLatin1Char('\n') + toQt(error.what);
}

}  // namespace

QString worded(const Error& error, graph::Language language) {
  if (language == graph::Language::English) return toQt(error.what);
  const bool known = error.cause != Cause::Other && !error.file.empty();
  return (known ? named(error.file) : QString()) + inOwnWords(error);
}

QString worded(const Failure& failure, graph::Language language) {
  if (language == graph::Language::English || failure.file.empty())
    return worded(failure.error, language).replace(QLatin1Char('\n'), QLatin1Char(' '));
  return named(failure.file.filename().string()) +
         inOwnWords(failure.error).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString onlyReadHere() { return ErrorWords::onlyRead(); }

}  // namespace isnad::gui
