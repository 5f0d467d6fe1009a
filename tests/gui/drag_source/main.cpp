// A small window whose files can be dragged out, as those of a file manager: drag_source X Y
// FILE...
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

namespace {

class Source : public QLabel {
 public:
  explicit Source(QList<QUrl> files) : files_(std::move(files)) {
    setWindowFlags(Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint |
                   Qt::BypassWindowManagerHint);
    setText(QStringLiteral("files"));
  }

 protected:
  void mouseMoveEvent(QMouseEvent* /*event*/) override {
    auto* data = new QMimeData;
    data->setUrls(files_);
    auto* drag = new QDrag(this);
    drag->setMimeData(data);
    drag->exec(Qt::CopyAction);
  }

 private:
  QList<QUrl> files_;
};

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  const auto words = QCoreApplication::arguments();
  QList<QUrl> files;
  for (const auto& file : words.mid(3)) files << QUrl::fromLocalFile(file);
  Source source(files);
  source.setGeometry(words.value(1).toInt(), words.value(2).toInt(), 60, 40);
  source.show();
  return QApplication::exec();
}
