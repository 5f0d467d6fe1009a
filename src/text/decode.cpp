#include "isnad/text/decode.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include "utf8.h"

namespace isnad::text {

namespace {

constexpr std::size_t kSample = 64 * 1024;  // enough to tell an encoding or that it is no text

Result<std::string> convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status),
                                                                     &ucnv_close);
  if (U_FAILURE(status))
    return fail(ErrorCode::InvalidInput, std::string("unknown encoding ") + encoding);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), status);
  if (U_FAILURE(status))
    return fail(ErrorCode::InvalidInput, std::string("the bytes are not ") + encoding);
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// An encoding told by its byte order mark, and the mark's length.
std::pair<const char*, std::size_t> byteOrderMark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"UTF-8", 3};
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return {"UTF-32LE", 4};
  if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return {"UTF-32BE", 4};
  if (bytes.starts_with("\xFF\xFE")) return {"UTF-16LE", 2};
  if (bytes.starts_with("\xFE\xFF")) return {"UTF-16BE", 2};
  return {nullptr, 0};
}

/// UTF-16 without a mark: every second byte of mostly Arabic or ASCII text is one of few values.
const char* guessUtf16(std::string_view sample) {
  std::array<std::size_t, 2> high{};
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const auto byte = static_cast<unsigned char>(sample[i]);
    if (byte == 0 || byte == 6) ++high[i % 2];
  }
  const auto pairs = sample.size() / 2;
  if (pairs < 8) return nullptr;
  if (high[1] > pairs * 9 / 10 && high[0] < pairs / 4) return "UTF-16LE";
  if (high[0] > pairs * 9 / 10 && high[1] < pairs / 4) return "UTF-16BE";
  return nullptr;
}

/// The share of letters in a decoded text: a wrong guess gives signs and boxes.
double letterShare(std::string_view text) {
  std::size_t letters = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < text.size() && at < kSample;) {
    const char32_t c = nextCodePoint(text, at);
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    ++all;
    if (isArabicLetter(c) || (c < 0x80 && std::isalnum(static_cast<int>(c)) != 0) ||
        isFoldedAway(c))
      ++letters;
  }
  return all == 0 ? 0 : static_cast<double>(letters) / static_cast<double>(all);
}

Result<Decoded> decodeLegacy(std::string_view bytes) {
  Decoded best;
  double best_share = 0;
  for (const char* encoding : {"windows-1256", "ISO-8859-6"}) {
    auto text = convert(bytes, encoding);
    if (!text) continue;
    const double share = letterShare(*text);
    if (share > best_share + 0.02) {
      best_share = share;
      best = {std::move(*text), encoding};
    }
  }
  if (best_share < 0.6) return fail(Cause::UnknownEncoding);
  return best;
}

bool isControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
}

/// Line ends to \n; refuses control characters.
Result<Decoded> tidy(Decoded decoded) {
  std::string text;
  text.reserve(decoded.text.size());
  bool blank = true;
  for (std::size_t i = 0; i < decoded.text.size(); ++i) {
    const char c = decoded.text[i];
    if (isControl(c)) return fail(Cause::ControlCharacters);
    if (c == '\r') {
      if (i + 1 == decoded.text.size() || decoded.text[i + 1] != '\n') text += '\n';
      continue;
    }
    blank = blank && (c == ' ' || c == '\n' || c == '\t' || c == '\f');
    text += c;
  }
  if (blank) return fail(Cause::NoText);
  decoded.text = std::move(text);
  return decoded;
}

}  // namespace

bool isUtf8(std::string_view bytes) {
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(nullptr, 0, &length, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                &status);
  return status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status);
}

std::optional<std::array<char32_t, 256>> lettersOf(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(encoding.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status) || ucnv_getMaxCharSize(converter.get()) != 1) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::array<char32_t, 256> letters{};
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char byte = static_cast<char>(i);
    const char* at = &byte;
    status = U_ZERO_ERROR;
    ucnv_resetToUnicode(converter.get());
    const auto letter = ucnv_getNextUChar(converter.get(), &at, &byte + 1, &status);
    if (U_SUCCESS(status)) letters[i] = static_cast<char32_t>(letter);
  }
  return letters;
}

Result<Decoded> decode(std::string_view bytes) {
  if (bytes.empty()) return fail(Cause::Empty);
  if (bytes.size() > std::size_t{1} << 30) return fail(Cause::TooLargeText);
  if (const auto [encoding, length] = byteOrderMark(bytes); encoding != nullptr) {
    ISNAD_TRY(auto text, convert(bytes.substr(length), encoding));
    return tidy({std::move(text), encoding});
  }
  const auto sample = bytes.substr(0, kSample);
  if (const char* utf16 = guessUtf16(sample); utf16 != nullptr) {
    if (auto text = convert(bytes, utf16); text && letterShare(*text) > 0.6)
      return tidy({std::move(*text), utf16});
  }
  if (std::ranges::any_of(sample, isControl)) {
    return fail(Cause::ControlCharacters);
  }
  if (isUtf8(bytes)) return tidy({std::string(bytes), "UTF-8"});
  ISNAD_TRY(auto legacy, decodeLegacy(bytes));
  return tidy(std::move(legacy));
}

}  // namespace isnad::text
