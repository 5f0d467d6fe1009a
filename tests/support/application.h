#pragma once

#include <QApplication>

#include "isnad/render/fonts.h"

/// The one application object of a test program, made by the first test that needs it.
inline QApplication& testApplication() {
  static int argc = 1;
  static char name[] = "test";
  static char* argv[] = {name, nullptr};
  static auto* application = [] {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    auto* made = new QApplication(argc, argv);
    isnad::render::installFonts();
    return made;
  }();
  return *application;
}
