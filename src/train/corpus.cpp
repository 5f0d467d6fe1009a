#include "corpus.h"

#include <fstream>

#include "gazetteer_hints.h"
#include "isnad/io/analysis_json.h"

namespace isnad::train {

namespace {

LabelledSentence makeSentence(const std::vector<text::Token>& tokens,
                              std::vector<nlp::Label> labels, const nlp::Gazetteer& gazetteer) {
  LabelledSentence sentence;
  const auto hints = nlp::gazetteerHints(tokens, gazetteer);
  for (const auto& token : tokens) sentence.words.push_back(token.folded);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    sentence.tokens.push_back({sentence.words[i], tokens[i].kind, hints[i]});
  sentence.labels = std::move(labels);
  return sentence;
}

std::optional<nlp::TagType> typeNamed(std::string_view name) {
  if (name == "PER" || name == "PERS") return nlp::TagType::Person;
  if (name == "ORG" || name == "COMPANY") return nlp::TagType::Organization;
  if (name == "LOC" || name == "FAC") return nlp::TagType::Place;
  return std::nullopt;
}

void labelSpan(std::vector<nlp::Label>& labels, std::size_t begin, std::size_t end,
               nlp::TagType type) {
  using nlp::TagPosition;
  for (auto i = begin; i < end; ++i) {
    const auto position = end - begin == 1 ? TagPosition::Single
                          : i == begin     ? TagPosition::Begin
                          : i + 1 == end   ? TagPosition::End
                                           : TagPosition::Inside;
    labels[i] = nlp::labelOf(type, position);
  }
}

/// BIO as written (`B-PER`, `I-PER`, `O`) to BIOES.
std::vector<nlp::Label> fromBio(const std::vector<std::string>& tags) {
  std::vector<nlp::Label> labels(tags.size(), nlp::kOutside);
  for (std::size_t i = 0; i < tags.size();) {
    if (tags[i].size() < 3) {
      ++i;
      continue;
    }
    const auto name = tags[i].substr(2);
    auto end = i + 1;
    while (end < tags.size() && tags[end].starts_with("I-") && tags[end].substr(2) == name) ++end;
    if (const auto type = typeNamed(name)) labelSpan(labels, i, end, *type);
    i = end;
  }
  return labels;
}

void addArticle(const model::Analysis& analysis, const nlp::Gazetteer& gazetteer,
                text::Tokenizer& tokenizer, LabelledSentences& sentences) {
  const auto tokens = tokenizer.tokenize(analysis.article.text);
  std::vector<nlp::Label> labels(tokens.size(), nlp::kOutside);
  for (const auto& mention : analysis.mentions) {
    const auto type =
        nlp::tagTypeOf(analysis.entities[static_cast<std::size_t>(mention.entity.value - 1)].type);
    std::size_t begin = 0;
    while (begin < tokens.size() && tokens[begin].span.end <= mention.span.begin) ++begin;
    auto end = begin;
    while (end < tokens.size() && tokens[end].span.begin < mention.span.end) ++end;
    if (type) labelSpan(labels, begin, end, *type);
  }
  for (const auto span : text::splitSentences(analysis.article.text, tokens)) {
    std::vector<text::Token> own;
    std::vector<nlp::Label> own_labels;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!span.contains(tokens[i].span)) continue;
      own.push_back(tokens[i]);
      own_labels.push_back(labels[i]);
    }
    sentences.push_back(makeSentence(own, std::move(own_labels), gazetteer));
  }
}

}  // namespace

Result<LabelledSentences> readConll(const std::filesystem::path& file,
                                    const nlp::Gazetteer& gazetteer, text::Tokenizer& tokenizer) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::NotFound, file.string() + ": cannot be read");
  LabelledSentences sentences;
  std::vector<text::Token> tokens;
  std::vector<std::string> tags;
  const auto flush = [&] {
    if (!tokens.empty()) sentences.push_back(makeSentence(tokens, fromBio(tags), gazetteer));
    tokens.clear();
    tags.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      flush();
      continue;
    }
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    tokens.push_back(nlp::tokenOfWord(std::string_view(line).substr(0, tab), tokenizer));
    tags.push_back(line.substr(tab + 1));
  }
  flush();
  return sentences;
}

Result<LabelledSentences> readGold(const std::vector<std::filesystem::path>& files,
                                   const nlp::Gazetteer& gazetteer, text::Tokenizer& tokenizer) {
  LabelledSentences sentences;
  for (const auto& file : files) {
    ISNAD_TRY(const auto analysis, io::readAnalysis(file));
    addArticle(analysis, gazetteer, tokenizer, sentences);
  }
  return sentences;
}

Result<LabelledSentences> readRawText(const std::filesystem::path& file,
                                      const nlp::Gazetteer& gazetteer, text::Tokenizer& tokenizer) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::NotFound, file.string() + ": cannot be read");
  LabelledSentences sentences;
  for (std::string line; std::getline(in, line);) {
    const auto tokens = tokenizer.tokenize(line);
    auto token = tokens.begin();
    for (const auto span : text::splitSentences(line, tokens)) {
      std::vector<text::Token> own;
      for (; token != tokens.end() && token->span.end <= span.end; ++token) own.push_back(*token);
      std::vector<nlp::Label> labels(own.size(), nlp::kOutside);
      if (!own.empty()) sentences.push_back(makeSentence(own, std::move(labels), gazetteer));
    }
  }
  return sentences;
}

}  // namespace isnad::train
