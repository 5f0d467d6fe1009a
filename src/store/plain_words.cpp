#include <cstdint>

#include "isnad/store/word_reader.h"

namespace isnad::store {

namespace {

bool isWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') || byte == '_';
}

class PlainWords final : public WordReader {
 public:
  [[nodiscard]] std::string fold(std::string_view text) const override {
    std::string folded(text);
    for (auto& c : folded) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
  }

  [[nodiscard]] std::vector<Word> words(std::string_view text) override {
    std::vector<Word> words;
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin;
      while (end < text.size() && isWordByte(text[end])) ++end;
      if (end > begin) {
        const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        words.push_back({span, {fold(span.of(text))}});
      }
      begin = end + 1;
    }
    return words;
  }
};

}  // namespace

std::shared_ptr<WordReader> plainWords() { return std::make_shared<PlainWords>(); }

}  // namespace isnad::store
