#include "claim_packing.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <type_traits>

namespace isnad::io {

namespace {

/// Names every part of a value: a binding does not compile once its type has another one, so that
/// nothing is forgotten here.
template <class T, class Use>
void eachPart(T& of, Use& use) {
  using Type = std::remove_const_t<T>;
  const auto all = [&use](auto&... parts) { (use(parts), ...); };
  if constexpr (std::is_same_v<Type, Span> || std::is_same_v<Type, TextRange>) {
    auto& [begin, end] = of;
    all(begin, end);
  } else if constexpr (std::is_same_v<Type, Remarks>) {
    auto& [note, tags, grade] = of;
    all(note, tags, grade);
  } else if constexpr (std::is_same_v<Type, model::Amount>) {
    auto& [value, currency, qualifier, text] = of;
    all(value, currency, qualifier, text);
  } else if constexpr (std::is_same_v<Type, model::Attribution>) {
    auto& [entity, text] = of;
    all(entity, text);
  } else if constexpr (std::is_same_v<Type, model::Evidence>) {
    auto& [article, sentence, quote, cue] = of;
    all(article, sentence, quote, cue);
  } else if constexpr (std::is_same_v<Type, model::Claim>) {
    auto& [id, predicate, subject, object, amount, percent, direction, metric, role, date, status,
           attribution, resolved, confidence, rule, evidence, verdict, corrected, by_hand] = of;
    all(id, predicate, subject, object, amount, percent, direction, metric, role, date, status,
        attribution, resolved, confidence, rule, evidence, verdict, corrected, by_hand);
  } else {
    static_assert(std::is_same_v<Type, PublishedClaim>);
    auto& [claim, article, quote, sentence, prefix, suffix, quote_at, sentence_at, cue_at,
           remarks] = of;
    all(claim, article, quote, sentence, prefix, suffix, quote_at, sentence_at, cue_at, remarks);
  }
}

/// Appends what it is given.
class Packer {
 public:
  explicit Packer(std::string& out) : out_(out) {}

  void operator()(const std::string& text) {
    number(text.size());
    out_ += text;
  }
  void operator()(bool truth) { out_ += truth ? '\1' : '\0'; }
  void operator()(double value) { bytesOf(value); }
  void operator()(float value) { bytesOf(value); }
  void operator()(std::uint32_t value) { number(value); }
  void operator()(std::size_t value) { number(value); }
  void operator()(std::int64_t value) { bytesOf(value); }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(E value) { number(static_cast<std::size_t>(value)); }
  template <class Tag>
  void operator()(const Id<Tag>& id) {
    (*this)(id.value);
  }
  template <class T>
  void operator()(const std::optional<T>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  void operator()(const std::vector<std::string>& texts) {
    number(texts.size());
    for (const auto& text : texts) (*this)(text);
  }
  template <class T>
  requires std::is_class_v<T>
  void operator()(const T& parts) { eachPart(parts, *this); }

 private:
  /// Seven bits a byte, the lowest first.
  void number(std::size_t value) {
    for (; value >= 0x80; value >>= 7U) out_ += static_cast<char>((value & 0x7FU) | 0x80U);
    out_ += static_cast<char>(value);
  }
  template <class T>
  void bytesOf(T value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }

  std::string& out_;
};

/// Takes off the front what it is asked for; nothing more once the bytes have run out.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool isDone() const { return !failed_ && rest_.empty(); }

  void operator()(std::string& text) { text.assign(take(number())); }
  void operator()(bool& truth) { truth = take(1) == std::string_view("\1", 1); }
  void operator()(double& value) { bytesOf(value); }
  void operator()(float& value) { bytesOf(value); }
  void operator()(std::uint32_t& value) { value = static_cast<std::uint32_t>(number()); }
  void operator()(std::size_t& value) { value = number(); }
  void operator()(std::int64_t& value) { bytesOf(value); }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(E& value) { value = static_cast<E>(number()); }
  template <class Tag>
  void operator()(Id<Tag>& id) {
    (*this)(id.value);
  }
  template <class T>
  void operator()(std::optional<T>& value) {
    bool known = false;
    (*this)(known);
    if (!known) return value.reset();
    if (!value) value.emplace();
    (*this)(*value);
  }
  void operator()(std::vector<std::string>& texts) {
    const auto count = number();
    texts.resize(std::min(count, rest_.size()));  // a text is a byte at least
    for (auto& text : texts) (*this)(text);
  }
  template <class T>
  requires std::is_class_v<T>
  void operator()(T& parts) { eachPart(parts, *this); }

 private:
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      failed_ = true;
      size = 0;
    }
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::size_t number() {
    std::size_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = take(1);
      if (byte.empty()) return 0;
      const auto bits = static_cast<unsigned char>(byte.front());
      value |= static_cast<std::size_t>(bits & 0x7FU) << shift;
      if ((bits & 0x80U) == 0) break;
    }
    return value;
  }
  template <class T>
  void bytesOf(T& value) {
    const auto bytes = take(sizeof value);
    if (!bytes.empty()) std::memcpy(&value, bytes.data(), sizeof value);
  }

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace

void pack(const PublishedClaim& claim, std::string& out) { Packer{out}(claim); }

bool unpack(std::string_view bytes, PublishedClaim& claim) {
  Unpacker unpacker(bytes);
  unpacker(claim);
  return unpacker.isDone();
}

}  // namespace isnad::io
