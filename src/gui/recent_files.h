#pragma once

#include <filesystem>
#include <functional>

#include <QMenu>

#include "appearance.h"
#include "backend.h"
#include "settings.h"

namespace isnad::gui {

/// The menu of knowledge bases that were open, the last one first. Those that are gone are grey.
class RecentFiles : public QMenu {
  Q_OBJECT

 public:
  static constexpr int kMost = 10;

  RecentFiles(Settings& settings, Backend& backend, Appearance& appearance,
              QWidget* parent = nullptr);

  [[nodiscard]] std::vector<std::filesystem::path> files() const;
  void clear();

 Q_SIGNALS:
  void wanted(const std::filesystem::path& file);

 private:
  void add(const std::filesystem::path& file);
  void fill();

  Settings& settings_;
};

}  // namespace isnad::gui
