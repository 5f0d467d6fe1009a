#include "recent_files.h"

#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr auto kKey = QLatin1String("recent/files");

}  // namespace

RecentFiles::RecentFiles(Settings& settings, Backend& backend, Appearance& appearance,
                         QWidget* parent)
    : QMenu(parent), settings_(settings) {
  setToolTipsVisible(true);
  connect(&backend, &Backend::opened, this, [this](const KnowledgeViewPtr& view) {
    if (!view->sample) add(view->file);
  });
  connect(this, &QMenu::aboutToShow, this, &RecentFiles::fill);
  connect(&appearance, &Appearance::languageChanged, this, [this] {
    setTitle(tr("Open &recent"));
    fill();
  });
}

std::vector<std::filesystem::path> RecentFiles::files() const {
  std::vector<std::filesystem::path> files;
  for (const auto& name : settings_.texts(kKey)) {
    if (!name.isEmpty() && files.size() < kMost) files.emplace_back(fromQt(name));
  }
  return files;
}

/// Filled anew when it is shown next: what was clicked must outlive the click.
void RecentFiles::clear() { settings_.forget(kKey); }

void RecentFiles::add(const std::filesystem::path& file) {
  std::error_code error;
  const auto whole = std::filesystem::absolute(file, error);
  const auto name = toQt((error ? file : whole).lexically_normal().string());
  auto names = settings_.texts(kKey);
  names.removeAll(name);
  names.prepend(name);
  settings_.keep(kKey, names.mid(0, kMost));
}

void RecentFiles::fill() {
  QMenu::clear();
  int number = 0;
  for (const auto& file : files()) {
    const auto name = toQt(file.string());
    // What follows & is a key; a name has none but its number.
    auto shown = toQt(file.stem().string());
    shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
    const auto digit = ++number % kMost;
    auto* action = addAction(QStringLiteral("&%1 \u2068%2\u2069").arg(digit).arg(shown));
    std::error_code error;
    action->setEnabled(std::filesystem::exists(file, error));
    action->setToolTip(action->isEnabled() ? name : tr("%1 is not there any more").arg(name));
    connect(action, &QAction::triggered, this, [this, file] { Q_EMIT wanted(file); });
  }
  if (number == 0) {
    addAction(tr("Nothing was opened yet"))->setEnabled(false);
    return;
  }
  addSeparator();
  connect(addAction(tr("&Forget these")), &QAction::triggered, this, &RecentFiles::clear);
}

}  // namespace isnad::gui
