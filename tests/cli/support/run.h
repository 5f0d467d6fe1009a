#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "command_line.h"

struct Answer {
  int code;
  std::string out;
  std::string err;
};

/// What `isnad WORDS…` answers.
inline Answer run(std::vector<std::string> words) {
  std::vector<const char*> arguments{"isnad"};
  for (const auto& word : words) arguments.push_back(word.c_str());
  std::ostringstream out;
  std::ostringstream err;
  const int code =
      isnad::cli::runCommandLine(static_cast<int>(arguments.size()), arguments.data(), out, err);
  return {code, out.str(), err.str()};
}
