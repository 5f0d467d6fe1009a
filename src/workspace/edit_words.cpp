#include "isnad/workspace/edit_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "isnad/model/edit_text.h"
#include "isnad/model/fields.h"

namespace isnad::workspace {

using model::Fields;

namespace {

/// The number of `#12`; nothing where it is no such thing.
std::optional<std::int64_t> numberIn(std::string_view text) {
  if (!text.starts_with('#')) return std::nullopt;
  std::int64_t number = 0;
  const auto* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data() + 1, end, number);
  if (error != std::errc{} || at != end) return std::nullopt;
  return number;
}

class Completion {
 public:
  explicit Completion(store::KnowledgeBase& base) : base_(base) {}

  Result<std::string> line(std::string_view typed) {
    ISNAD_TRY(const auto fields, Fields::parse(typed));
    Fields complete(fields.verb());
    for (const auto& [name, value] : fields.fields()) {
      ISNAD_TRY(auto whole, field(name, value));
      complete.add(name, whole);
    }
    if (complete.find("at") || !complete.find("words") || !complete.find("article"))
      return complete.line();
    ISNAD_TRY(const auto span, place(*complete.find("article"), *complete.find("words")));
    return complete.add("at", span).line();
  }

 private:
  Result<std::string> field(const std::string& name, const std::string& value) {
    constexpr std::array kEntities{"entity", "into", "a", "b", "subject", "object", "source"};
    constexpr std::array kClaims{"claim", "first", "second"};
    if (std::ranges::find(kEntities, name) != kEntities.end()) return entity(value);
    if (std::ranges::find(kClaims, name) != kClaims.end()) return claim(value);
    if (name == "article") return article(value);
    if (name == "content" || name == "edit") return line(value);
    if (name == "on") return target(value);
    return value;
  }

  Result<std::string> entity(const std::string& value) {
    ISNAD_TRY(const auto key, base_.entityNamed(value));
    return key.text;
  }

  Result<std::string> claim(const std::string& value) {
    const auto number = numberIn(value);
    if (!number) return value;
    ISNAD_TRY(const auto anchor, base_.anchorOf({*number}));
    return toText(anchor);
  }

  Result<std::string> article(const std::string& value) {
    const auto number = numberIn(value);
    if (!number) return value;
    ISNAD_TRY(const auto article, base_.article({*number}));
    return article.sha256;
  }

  Result<std::string> target(const std::string& value) {
    ISNAD_TRY(auto target, model::targetFromText(value));
    if (target.kind == model::TargetKind::Entity) {
      ISNAD_TRY(target.key, entity(target.key));
    } else if (target.kind == model::TargetKind::Claim) {
      ISNAD_TRY(target.key, claim(target.key));
    } else if (target.kind == model::TargetKind::Article) {
      ISNAD_TRY(target.key, article(target.key));
    }
    return toText(target);
  }

  Result<std::string> place(const std::string& sha256, const std::string& words) {
    ISNAD_TRY(const auto id, base_.articleHashed(sha256));
    ISNAD_TRY(const auto article, base_.article(id));
    const auto at = article.text.find(words);
    if (words.empty() || at == std::string::npos)
      return fail(ErrorCode::NotFound, "the article does not say «" + words + "»");
    if (article.text.find(words, at + 1) != std::string::npos) {
      return fail(ErrorCode::InvalidInput,
                  "the article says «" + words + "» more than once; say where with at=begin-end");
    }
    return std::to_string(at) + "-" + std::to_string(at + words.size());
  }

  store::KnowledgeBase& base_;
};

}  // namespace

Result<model::Edit> editFromWords(store::KnowledgeBase& base, std::string_view line) {
  ISNAD_TRY(const auto whole, Completion(base).line(line));
  return model::editFromText(whole);
}

}  // namespace isnad::workspace
