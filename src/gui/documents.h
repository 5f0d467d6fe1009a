#pragma once

#include <QObject>

#include "appearance.h"
#include "backend.h"
#include "commands.h"
#include "graph_canvas.h"
#include "node_encoding.h"
#include "published_part.h"
#include "selection.h"

class QMimeData;

namespace isnad::gui {

class PublishDialog;

/// What comes into the window from files and goes out to them: opening, importing, dropping,
/// pictures, publishing.
class Documents : public QObject {
  Q_OBJECT

 public:
  /// Dialogs are children of `window`.
  Documents(Backend& backend, Selection& selection, GraphCanvas& canvas, NodeEncoding& encoding,
            Appearance& appearance, Commands& commands, QWidget& window);

  void open(const std::filesystem::path& file);
  /// Opens knowledge bases among the files, previews graphs, and imports the others as articles.
  void take(const QMimeData& dropped);

 Q_SIGNALS:
  /// One sentence for the message bar.
  void told(const QString& sentence);

 private:
  void askOpen();
  void askImport();
  void askGraph();
  void preview(const std::filesystem::path& graph);
  /// A dialog for what is shown now.
  PublishDialog& publish(Scope scope);

  Backend& backend_;
  Selection& selection_;
  GraphCanvas& canvas_;
  NodeEncoding& encoding_;
  Appearance& appearance_;
  QWidget& window_;
  Clocks clocks_;
};

}  // namespace isnad::gui
