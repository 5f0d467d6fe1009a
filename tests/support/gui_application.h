#pragma once

#include <QGuiApplication>

#include "isnad/render/fonts.h"

/// The one application object of a test program without widgets.
inline void needGuiApplication() {
  static int argc = 1;
  static char name[] = "test";
  static char* argv[] = {name, nullptr};
  static auto* application = [] {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    auto* made = new QGuiApplication(argc, argv);
    isnad::render::installFonts();
    return made;
  }();
  (void)application;
}
