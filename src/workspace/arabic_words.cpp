#include "arabic_words.h"

#include <algorithm>

#include "isnad/text/clitics.h"
#include "isnad/text/fold.h"
#include "isnad/text/tokenizer.h"

namespace isnad::workspace {

namespace {

constexpr std::string_view kArticle = "ال";
constexpr std::size_t kShortestStem = kArticle.size() + 4;  // ال and two letters

void addForm(std::vector<std::string>& forms, std::string form) {
  if (std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
}

class ArabicWords final : public store::WordReader {
 public:
  explicit ArabicWords(text::Tokenizer tokenizer) : tokenizer_(std::move(tokenizer)) {}

  [[nodiscard]] std::string fold(std::string_view text) const override {
    return text::foldKey(text);
  }

  [[nodiscard]] std::vector<Word> words(std::string_view text) override {
    std::vector<Word> words;
    for (auto& token : tokenizer_.tokenize(text)) {
      if (token.kind == text::TokenKind::Punctuation || token.folded.empty()) continue;
      Word word{token.span, {token.folded}};
      if (token.kind == text::TokenKind::Arabic) addStems(word.forms, token.folded);
      words.push_back(std::move(word));
    }
    return words;
  }

 private:
  static void addStems(std::vector<std::string>& forms, const std::string& folded) {
    for (auto& segmentation : text::segmentations(folded)) {
      auto& stem = segmentation.stem;
      if (stem.starts_with(kArticle) && stem.size() >= kShortestStem)
        addForm(forms, stem.substr(kArticle.size()));
      addForm(forms, std::move(stem));
    }
  }

  text::Tokenizer tokenizer_;
};

}  // namespace

Result<std::shared_ptr<store::WordReader>> arabicWords() {
  ISNAD_TRY(auto tokenizer, text::Tokenizer::create());
  return std::make_shared<ArabicWords>(std::move(tokenizer));
}

}  // namespace isnad::workspace
