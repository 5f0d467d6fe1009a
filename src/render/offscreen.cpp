#include "isnad/render/offscreen.h"

#include <QGuiApplication>

#include "isnad/render/fonts.h"

namespace isnad::render {

namespace {

// Qt keeps a reference to both.
int argument_count = 1;
char program_name[] = "isnad";
char* arguments[] = {program_name, nullptr};

}  // namespace

OffscreenApplication::OffscreenApplication() {
  if (QCoreApplication::instance() == nullptr) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    silencePlatformWarnings();
    application_ = std::make_unique<QGuiApplication>(argument_count, arguments);
  }
  installFonts();
}

OffscreenApplication::~OffscreenApplication() = default;

}  // namespace isnad::render
