#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <ostream>
#include <string>
#include <string_view>

namespace isnad::io {

/// Text on its way into a stream, 64 KiB at a time. Numbers are written the same in every locale,
/// as short as reads back to the same value.
class TextSink {
 public:
  explicit TextSink(std::ostream& out) : out_(out) { buffer_.reserve(kFull + kFull / 4); }
  ~TextSink() { flush(); }
  TextSink(const TextSink&) = delete;
  TextSink& operator=(const TextSink&) = delete;

  TextSink& operator<<(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= kFull) flush();
    return *this;
  }
  TextSink& operator<<(char c) {
    buffer_ += c;
    return *this;
  }
  template <class Number>
  requires(std::integral<Number> || std::floating_point<Number>) TextSink& operator<<(
      Number number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    return *this << std::string_view(digits.begin(), end);
  }
  void flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

 private:
  static constexpr std::size_t kFull = 64U << 10;
  std::ostream& out_;
  std::string buffer_;
};

/// A number as plain decimal digits, no exponent: `45500000000`, `12.5`.
[[nodiscard]] std::string plainNumber(double value);

/// Text inside an XML element or a quoted attribute; characters XML cannot hold are left out.
struct XmlText {
  std::string_view text;
};
TextSink& operator<<(TextSink& sink, XmlText text);

/// Text inside the quotation marks of a JSON string.
struct JsonInside {
  std::string_view text;
};
TextSink& operator<<(TextSink& sink, JsonInside text);

/// A JSON string with its quotation marks.
struct JsonText {
  std::string_view text;
};
TextSink& operator<<(TextSink& sink, JsonText text);

}  // namespace isnad::io
