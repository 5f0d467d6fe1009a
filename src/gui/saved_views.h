#pragma once

#include <QStringList>

#include "browsing.h"
#include "comparison.h"
#include "saved_view.h"

namespace isnad::gui {

/// Views under a name in the knowledge base: what is shown, where it lies, from where it is looked
/// at. Saving, renaming and forgetting are edits.
class SavedViews : public QObject {
  Q_OBJECT

 public:
  /// Places of no more nodes are kept; the layout of larger graphs finds the same ones again.
  static constexpr std::size_t kMostPlaces = 2000;

  SavedViews(Backend& backend, Panels& panels, Browsing& browsing, const Appearance& appearance,
             QObject* parent);

  /// What is shown now; a view that had the name before is no more.
  void save(const QString& name);
  void open(const QString& name);
  /// Refused where another has the name.
  void rename(const QString& name, const QString& to);
  void forget(const QString& name);
  /// How what is shown now and what the view shows differ: compared(), and the canvas shows both.
  void compare(const QString& name);
  [[nodiscard]] const KnowledgeViewPtr& view() const { return backend_.view(); }
  [[nodiscard]] const QStringList& names() const { return names_; }

 Q_SIGNALS:
  void listed();
  void compared(const isnad::gui::Comparison& comparison);
  void told(const QString& sentence);

 private:
  void read(const QString& name, std::function<void(const Outlook&)> done);
  void list();
  void show(const Outlook& opened);

  Backend& backend_;
  Panels& panels_;
  Browsing& browsing_;
  const Appearance& appearance_;
  QStringList names_;
  LatestJob comparing_;
};

}  // namespace isnad::gui
