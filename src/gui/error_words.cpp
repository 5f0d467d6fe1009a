#include "error_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

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
  /// What other modules say in English, without context and what stands in brackets.
  static constexpr const char* kSentences[] = {
      QT_TR_NOOP("there is no such file"),
      QT_TR_NOOP("it is a folder, not a knowledge base"),
      QT_TR_NOOP("it is a folder, not a file"),
      QT_TR_NOOP("it cannot be read; check its permissions"),
      QT_TR_NOOP("it cannot be opened; check its permissions"),
      QT_TR_NOOP("its folder cannot be written to; check its permissions"),
      QT_TR_NOOP("it cannot be opened for writing; check its folder and permissions"),
      QT_TR_NOOP("it is open for reading only; check its permissions, and whether another program "
                 "writes to it"),
      QT_TR_NOOP("this is no text: it holds control characters"),
      QT_TR_NOOP("this is no text in an encoding that Isnad knows; save it as UTF-8"),
      QT_TR_NOOP("there is no text in it"),
      QT_TR_NOOP("it is empty"),
      QT_TR_NOOP("it is empty, no knowledge base"),
      QT_TR_NOOP("it is larger than 64 MiB; split it into articles"),
      QT_TR_NOOP("it is no knowledge base of Isnad"),
      QT_TR_NOOP("it is no knowledge base of Isnad; open a .isnad file, or import articles into a "
                 "new one"),
      QT_TR_NOOP("it is a database of another program, not a knowledge base of Isnad"),
      QT_TR_NOOP("it was made by a newer version of Isnad; update this program to open it"),
      QT_TR_NOOP("its end is missing; restore it from a complete copy"),
      QT_TR_NOOP("its contents are damaged; restore it from a copy"),
      QT_TR_NOOP("the disk is full; nothing was changed"),
      QT_TR_NOOP("another program is writing to it; close that one or wait"),
      QT_TR_NOOP("another program is reading it; close that one first"),
      QT_TR_NOOP(
          "it is open for writing in another program; close that one, or open it for reading"),
      QT_TR_NOOP("the program's data files are missing"),
      QT_TR_NOOP("it cannot be written; check that the folder exists and has room"),
      QT_TR_NOOP("it has no room; make some, or set TMPDIR to another folder"),
      QT_TR_NOOP("no temporary file can be made in /var/tmp or /tmp; set TMPDIR to a folder that "
                 "can be written to"),
      QT_TR_NOOP("a temporary file could not be read again; try it once more, or set TMPDIR to a "
                 "folder on another disk"),
  };
  /// After the name of the file, if one is named; none where it is none of those.
  static QString of(const QString& what) {
    static const QRegularExpression brackets(QStringLiteral(" \\([^()]*\\)"));
    const QLatin1String colon(": ");
    QString context;
    for (auto rest = what;;) {
      const auto plain = QString(rest).remove(brackets);
      for (const auto* sentence : kSentences) {
        const auto words = QLatin1String(sentence);
        if (plain == words || plain.startsWith(words + colon))
          return context.isEmpty() ? tr(sentence) : fileNamed(context) + tr(sentence);
      }
      const auto end = rest.indexOf(colon);
      if (end < 0) return {};
      context = rest.left(end);
      rest = rest.mid(end + colon.size());
    }
  }
  /// Of a context like `opening /a/b.isnad`: `«b.isnad»: `.
  static QString fileNamed(const QString& context) {
    const QLatin1Char slash('/');
    const auto name =
        context.contains(slash) ? context.section(slash, -1) : context.section(QLatin1Char(' '), 1);
    return name.isEmpty() ? name : QStringLiteral("«\u2068%1\u2069»: ").arg(name);
  }
  static QString onlyRead() {
    return tr("Another program is writing to this file. Here it can be read, not changed.");
  }
};

}  // namespace

QString worded(const Error& error, graph::Language language) {
  const auto detail = toQt(error.what);
  if (language == graph::Language::English) return detail;
  const auto known = ErrorWords::of(detail);
  if (!known.isEmpty()) return known;
  const auto kind = ErrorWords::of(error.code);
  const bool enough = error.code == ErrorCode::Busy || error.code == ErrorCode::Cancelled;
  return enough ? kind : kind + QLatin1Char('\n') + detail;
}

QString worded(const Failure& failure, graph::Language language) {
  auto words = worded(failure.error, language).replace(QLatin1Char('\n'), QLatin1Char(' '));
  const bool named = words.startsWith(QStringLiteral("«"));
  if (language == graph::Language::English || failure.file.empty() || named) return words;
  return QStringLiteral("«\u2068%1\u2069»: %2").arg(toQt(failure.file.filename().string()), words);
}

QString onlyReadHere() { return ErrorWords::onlyRead(); }

}  // namespace isnad::gui
