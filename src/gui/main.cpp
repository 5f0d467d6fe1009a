#include "viewer.h"

int main(int argc, char** argv) { return isnad::gui::runViewer(argc, argv); }
