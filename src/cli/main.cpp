#include <iostream>

#include "command_line.h"

int main(int argc, char** argv) {
  return isnad::cli::runCommandLine(argc, argv, std::cout, std::cerr);
}
