#include <algorithm>
#include <memory>
#include <ostream>
#include <streambuf>

#include "isnad/io/graph_formats.h"

namespace isnad::io {

namespace {

/// Keeps what comes first, and stops the reading of claims when it has that.
class FirstBytes : public std::streambuf {
 public:
  FirstBytes(std::size_t most, TaskProgress& reading) : most_(most), reading_(reading) {}
  std::string kept;

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    kept.append(text, std::min(most_ - kept.size(), static_cast<std::size_t>(size)));
    if (kept.size() == most_) reading_.stop();
    return size;
  }
  int_type overflow(int_type c) override {
    const char letter = traits_type::to_char_type(c);
    xsputn(&letter, 1);
    return c;
  }

 private:
  std::size_t most_;
  TaskProgress& reading_;
};

/// Without the bytes of a letter that was cut.
std::string wholeLetters(std::string text) {
  std::size_t tail = 0;
  while (tail < text.size() &&
         (static_cast<unsigned char>(text[text.size() - 1 - tail]) >> 6U) == 2)
    ++tail;
  if (tail == text.size()) return text;
  const auto lead = static_cast<unsigned char>(text[text.size() - 1 - tail]);
  const std::size_t wanted = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  if (wanted > tail) text.resize(text.size() - 1 - tail);
  return text;
}

}  // namespace

std::string beginningOf(Publication publication, GraphFormat format, std::size_t bytes) {
  const auto reading = std::make_shared<TaskProgress>();
  publication.claims.watchedBy(reading);
  FirstBytes first(bytes, *reading);
  std::ostream out(&first);
  partsOf(format).front().write(publication, out);
  return wholeLetters(std::move(first.kept));
}

}  // namespace isnad::io
