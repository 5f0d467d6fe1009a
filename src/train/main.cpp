#include <cstdio>
#include <filesystem>

#include <CLI/CLI.hpp>

#include "recipe.h"

int main(int argc, char** argv) {
  CLI::App app{"Trains the name tagger and writes its model file."};
  isnad::train::RecipeOptions options;
  app.add_option("--corpora", options.corpora, "Folder with ner/, raw/ and gazetteers/")
      ->required();
  app.add_option("--resources", options.resources, "Folder with gazetteer/ and lexicon/")
      ->required();
  app.add_option("--work", options.work, "Folder for intermediate files")->required();
  app.add_option("--output", options.output, "Model file to write")->required();
  app.add_option("--gold", options.gold, "Annotated articles to learn from");
  app.add_option("--gold-test", options.gold_test, "Annotated articles to measure on");
  app.add_flag("--hold-out", options.hold_out, "Measure on the newswire's last 18,000 tokens");
  CLI11_PARSE(app, argc, argv);
  if (auto trained = isnad::train::train(options); !trained) {
    std::fprintf(stderr, "isnad-train: %s\n", trained.error().what.c_str());
    return 1;
  }
  return 0;
}
