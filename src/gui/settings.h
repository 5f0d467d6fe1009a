#pragma once

#include <filesystem>
#include <memory>

#include <QStringList>

class QSettings;

namespace isnad::gui {

/// What the window keeps between runs, as texts under keys. A file that is damaged, or holds what
/// was never written here, reads as an empty one, and is replaced by the next value that is kept.
class Settings {
 public:
  /// Nothing is kept where `file` is empty.
  explicit Settings(const std::filesystem::path& file = {});
  ~Settings();

  /// viewer.ini in the user's configuration folder.
  [[nodiscard]] static std::filesystem::path usualFile();

  [[nodiscard]] QString text(const QString& key) const;
  [[nodiscard]] QStringList texts(const QString& key) const;
  [[nodiscard]] QByteArray bytes(const QString& key) const;
  /// `fallback` where there is no number from `least` to `most`.
  [[nodiscard]] double number(const QString& key, double fallback, double least, double most) const;

  void keep(const QString& key, const QString& text);
  void keep(const QString& key, const QStringList& texts);
  void keep(const QString& key, const QByteArray& bytes);
  void keep(const QString& key, double number);
  /// Forgets the key and what lies under it.
  void forget(const QString& key);

 private:
  std::unique_ptr<QSettings> file_;
};

}  // namespace isnad::gui
