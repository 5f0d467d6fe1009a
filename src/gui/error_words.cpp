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
  static QString onlyRead() {
    return tr("Another program is writing to this file. Here it can be read, not changed.");
  }
};

}  // namespace

QString worded(const Error& error, graph::Language language) {
  const auto detail = toQt(error.what);
  if (language == graph::Language::English) return detail;
  return ErrorWords::of(error.code) + QLatin1Char('\n') + detail;
}

QString onlyReadHere() { return ErrorWords::onlyRead(); }

}  // namespace isnad::gui
