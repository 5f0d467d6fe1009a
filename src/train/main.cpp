#include <cstdio>
#include <filesystem>

#include <CLI/CLI.hpp>

#include "claim_listing.h"
#include "claim_recipe.h"
#include "recipe.h"

namespace {

void addNames(CLI::App& app, isnad::train::RecipeOptions& options) {
  app.add_option("--corpora", options.corpora, "Folder with ner/, raw/ and gazetteers/")
      ->required();
  app.add_option("--resources", options.resources, "Folder with gazetteer/ and lexicon/")
      ->required();
  app.add_option("--work", options.work, "Folder for intermediate files")->required();
  app.add_option("--output", options.output, "Model file to write")->required();
  app.add_option("--gold", options.gold, "Annotated articles to learn from");
  app.add_option("--gold-test", options.gold_test, "Annotated articles to measure on");
  app.add_flag("--hold-out", options.hold_out, "Measure on the newswire's last 18,000 tokens");
}

void addClaims(CLI::App& app, isnad::train::ClaimRecipeOptions& options) {
  app.add_option("--resources", options.resources, "Folder with gazetteer/, lexicon/ and rules/")
      ->required();
  app.add_option("--names", options.names, "The name tagger's model")->required();
  app.add_option("--output", options.output, "Table of weights to write; without it: measure only");
  app.add_option("--unseen", options.unseen, "Annotated articles to measure on, not learned from");
  app.add_option("--misses", options.misses,
                 "File for what was lost of the unseen articles, and why");
  app.add_option("--folds", options.folds, "Measure by so many folds of the articles first");
  app.add_option("--sentences", options.sentences, "Sentences with what they say");
  app.add_option("--judged", options.judged, "Claims judged one by one");
  app.add_option("--raw", options.raw, "The running text that they lie in");
  app.add_option("--l2", options.l2, "Pull of the weights towards zero");
  app.add_option("--positive-weight", options.positive_weight, "A right example counts as so many");
  app.add_option("gold", options.gold, "Annotated articles")->required();
}

void addListing(CLI::App& app, isnad::train::ListingOptions& options) {
  app.add_option("--resources", options.resources, "Folder with gazetteer/, lexicon/ and rules/")
      ->required();
  app.add_option("--names", options.names, "The name tagger's model")->required();
  app.add_option("--weights", options.weights, "A first claim scorer's weights")->required();
  app.add_option("--raw", options.raw, "Running text, a blank line between articles")->required();
  app.add_option("--output", options.output, "Folder to write to")->required();
  app.add_option("--articles", options.articles, "How many articles");
  app.add_option("--seed", options.seed, "Which ones");
  app.add_option("--without", options.without, "Annotated articles that must not come up");
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Trains the name tagger and the claim scorer."};
  app.require_subcommand(1);
  isnad::train::RecipeOptions names;
  auto* const names_command = app.add_subcommand("names", "The name tagger's model");
  addNames(*names_command, names);
  isnad::train::ClaimRecipeOptions claims;
  addClaims(*app.add_subcommand("claims", "The claim scorer's weights"), claims);
  isnad::train::ListingOptions listing;
  auto* const listing_command =
      app.add_subcommand("list-claims", "What could be claimed, for a person to judge");
  addListing(*listing_command, listing);
  CLI11_PARSE(app, argc, argv);
  const auto trained = names_command->parsed()     ? isnad::train::train(names)
                       : listing_command->parsed() ? isnad::train::listClaims(listing)
                                                   : isnad::train::trainClaims(claims);
  if (!trained) {
    std::fprintf(stderr, "isnad-train: %s\n", trained.error().what.c_str());
    return 1;
  }
  return 0;
}
