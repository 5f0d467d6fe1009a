#include "fts_words.h"

#include <new>

namespace isnad::store {

namespace {

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

struct Shared {
  std::shared_ptr<WordReader> words;
};

int create(void* shared, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** made) {
  *made = reinterpret_cast<Fts5Tokenizer*>(shared);  // stateless: one for all tables
  return SQLITE_OK;
}

void forget(Fts5Tokenizer* /*tokenizer*/) {}

int give(void* context, TokenCallback token, int flags, const std::string& text, Span span) {
  return token(context, flags, text.data(), static_cast<int>(text.size()),
               static_cast<int>(span.begin), static_cast<int>(span.end));
}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* bytes, int size,
             TokenCallback token) {
  const std::string_view text(bytes, static_cast<std::size_t>(size));
  if ((flags & FTS5_TOKENIZE_QUERY) != 0 && text.starts_with(kToken)) {
    const std::string asked(text.substr(1));
    return give(context, token, 0, asked, {0, static_cast<std::uint32_t>(text.size())});
  }
  auto& words = *reinterpret_cast<Shared*>(tokenizer)->words;
  for (const auto& word : words.words(text)) {
    int colocated = 0;
    for (const auto& form : word.forms) {
      if (const int code = give(context, token, colocated, form, word.span); code != SQLITE_OK)
        return code;
      colocated = FTS5_TOKEN_COLOCATED;
    }
    if ((flags & FTS5_TOKENIZE_QUERY) != 0) continue;
    const auto spelling = kSpelling + std::string(word.span.of(text));
    if (const int code = give(context, token, colocated, spelling, word.span); code != SQLITE_OK)
      return code;
  }
  return SQLITE_OK;
}

}  // namespace

Status addTokenizer(Database& database, std::shared_ptr<WordReader> words) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) ==
      SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  if (api == nullptr)
    return fail(ErrorCode::Unsupported, "this SQLite library was built without FTS5 search");
  fts5_tokenizer functions{create, forget, tokenize};
  auto* shared = new Shared{std::move(words)};
  if (api->xCreateTokenizer(api, "isnad_words", shared, &functions,
                            [](void* kept) { delete static_cast<Shared*>(kept); }) != SQLITE_OK) {
    return fail(ErrorCode::Io, "search could not be set up");
  }
  return {};
}

}  // namespace isnad::store
