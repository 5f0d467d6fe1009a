#include "settings.h"

#include <cmath>

#include <QFile>
#include <QSettings>
#include <QVariant>

#include "isnad/base/resource_folder.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr qint64 kLargest = 1 << 20;  // bytes; what is written here stays far below

/// Only texts are ever written: anything that would be unpacked into another type is not ours.
bool isOurs(const QString& name) {
  QFile file(name);
  if (!file.exists()) return true;
  if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest) return false;
  const auto bytes = file.readAll();
  for (const auto* packed : {"@Variant", "@DateTime", "@ByteArray", "@Point", "@Size", "@Rect"}) {
    if (bytes.contains(packed)) return false;
  }
  return !bytes.contains('\0');
}

}  // namespace

Settings::Settings(const std::filesystem::path& file) {
  if (file.empty()) return;
  const auto name = toQt(file.string());
  if (!isOurs(name)) QFile::remove(name);
  file_ = std::make_unique<QSettings>(name, QSettings::IniFormat);
}

Settings::~Settings() = default;

std::filesystem::path Settings::usualFile() { return userResourceFolder() / "viewer.ini"; }

QString Settings::text(const QString& key) const {
  return file_ ? file_->value(key).toString() : QString();
}

QStringList Settings::texts(const QString& key) const {
  return file_ ? file_->value(key).toStringList() : QStringList();
}

QByteArray Settings::bytes(const QString& key) const {
  return QByteArray::fromBase64(text(key).toLatin1());
}

double Settings::number(const QString& key, double fallback, double least, double most) const {
  bool fine = false;
  const double number = text(key).toDouble(&fine);
  return fine && std::isfinite(number) && number >= least && number <= most ? number : fallback;
}

void Settings::keep(const QString& key, const QString& text) {
  if (file_) file_->setValue(key, text);
}

void Settings::keep(const QString& key, const QStringList& texts) {
  if (file_) file_->setValue(key, texts);
}

void Settings::keep(const QString& key, const QByteArray& bytes) {
  keep(key, QString::fromLatin1(bytes.toBase64()));
}

void Settings::keep(const QString& key, double number) {
  keep(key, QString::number(number, 'g', 17));
}

void Settings::forget(const QString& key) {
  if (file_) file_->remove(key);
}

}  // namespace isnad::gui
