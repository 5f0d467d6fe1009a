#pragma once

#include <string>
#include <string_view>

namespace isnad::text {

/// A consonant skeleton on which Arabic and Latin spellings of one name meet, word by word:
/// skeleton("مايكروسوفت") == skeleton("Microsoft"), skeleton("كوداك") == skeleton("Kodak").
/// Made by folding each script's letters into shared classes (p=b, v=f, g=j=k, th=t …) and leaving
/// vowels out. Short skeletons (under three consonants) meet too easily: ask `similarity`.
[[nodiscard]] std::string skeleton(std::string_view name);

/// 0 … 1: how well an Arabic and a Latin spelling agree (1 − normalised edit distance of the
/// skeletons, weighted by their length). Above 0.8 is a match, under 0.6 is none.
[[nodiscard]] double similarity(std::string_view arabic, std::string_view latin);

}  // namespace isnad::text
