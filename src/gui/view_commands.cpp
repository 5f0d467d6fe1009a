#include "view_commands.h"

#include <QCoreApplication>

namespace isnad::gui {

namespace {

constexpr auto kContext = "isnad::gui::ViewCommands";

void addLayouts(Commands& commands, GraphCanvas& canvas) {
  struct Layout {
    const char* text;
    graph::LayoutChoice choice;
  };
  constexpr Layout kLayouts[] = {
      {QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "By &ties"), graph::LayoutKind::Force},
      {QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "In &layers"), graph::LayoutKind::Layered},
      {QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "&Around the selection"),
       graph::LayoutKind::Radial},
      {QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "On a &circle"), graph::LayoutKind::Circular},
      {QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "In ti&me"), graph::LayoutKind::Timeline},
      {QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "On the ma&p"), graph::LayoutKind::Geographic},
      {QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "By &distances"),
       graph::Attraction::Distances},
      {QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "In cl&usters"), graph::Attraction::Clusters},
  };
  int digit = Qt::Key_1;
  for (const auto& [text, choice] : kLayouts) {
    commands.add(kContext, {MenuId::Layout, text, QKeySequence(Qt::CTRL | Qt::Key(digit++)),
                            [&canvas, choice = choice] { canvas.setLayout(choice); }});
  }
}

}  // namespace

void addViewCommands(Commands& commands, GraphCanvas& canvas, Selection& selection,
                     Appearance& appearance) {
  constexpr double kStep = 1.25;
  commands.add(
      kContext,
      {{MenuId::View, QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "Zoom &in"),
        QKeySequence(Qt::CTRL | Qt::Key_Plus), [&canvas] { canvas.zoomBy(kStep); }},
       {MenuId::View, QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "Zoom &out"),
        QKeySequence(Qt::CTRL | Qt::Key_Minus), [&canvas] { canvas.zoomBy(1 / kStep); }},
       {MenuId::View, QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "&Fit to the window"),
        QKeySequence(Qt::CTRL | Qt::Key_0), [&canvas] { canvas.fit(); }},
       {MenuId::View, QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "Clear the &selection"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), [&selection] { selection.clear(); }},
       {MenuId::View, QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "Light or &dark"),
        QKeySequence(Qt::CTRL | Qt::Key_D), [&appearance] { appearance.switchLightAndDark(); }},
       {MenuId::View, QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "العربية / English"),
        QKeySequence(Qt::CTRL | Qt::Key_L), [&appearance] { appearance.switchLanguage(); }}});
  addLayouts(commands, canvas);
}

void addEncodingCommands(Commands& commands, Legend& legend) {
  commands.add(kContext,
               {{MenuId::View, QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "Si&ze nodes by…"),
                 QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S),
                 [&legend] { legend.chooseIn(legend.encoding().size()); }},
                {MenuId::View, QT_TRANSLATE_NOOP("isnad::gui::ViewCommands", "C&olour nodes by…"),
                 QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F),
                 [&legend] { legend.chooseIn(legend.encoding().colour()); }}});
}

}  // namespace isnad::gui
