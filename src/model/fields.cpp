#include "isnad/model/fields.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace isnad::model {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";

/// Every brace has its other half, so that `{…}` around the text ends where it should.
bool isBalanced(std::string_view text) {
  int depth = 0;
  for (const char c : text) {
    if (c == '{') ++depth;
    if (c == '}' && --depth < 0) return false;
  }
  return depth == 0;
}

std::string quoted(std::string_view value) {
  if (!value.empty() && !value.starts_with('{') &&
      value.find_first_of(" \t\r\n\"\\") == std::string_view::npos)
    return std::string(value);
  const bool nested = value.find_first_of("\"\\{") != std::string_view::npos;
  if (nested && value.find('\n') == std::string_view::npos && isBalanced(value))
    return "{" + std::string(value) + "}";
  std::string text = "\"";
  for (const char c : value) {
    if (c == '\n') {
      text += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + '"';
}

Result<std::string> takeBraces(std::string_view& rest, const std::string& name) {
  int depth = 0;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (rest[i] == '{') ++depth;
    if (rest[i] != '}' || --depth > 0) continue;
    std::string value(rest.substr(1, i - 1));
    rest.remove_prefix(i + 1);
    return value;
  }
  return fail(ErrorCode::InvalidInput, "the brace after '" + name + "=' is never closed");
}

/// Takes a value off the front of `rest`.
Result<std::string> takeValue(std::string_view& rest, const std::string& name) {
  if (rest.starts_with('{')) return takeBraces(rest, name);
  if (!rest.starts_with('"')) {
    const auto size = std::min(rest.find_first_of(kSpaces), rest.size());
    std::string value(rest.substr(0, size));
    rest.remove_prefix(size);
    return value;
  }
  std::string value;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == '"') {
      rest.remove_prefix(i + 1);
      return value;
    }
    if (rest[i] == '\\' && i + 1 < rest.size()) {
      ++i;
      value += rest[i] == 'n' ? '\n' : rest[i];
    } else {
      value += rest[i];
    }
  }
  return fail(ErrorCode::InvalidInput, "the quotation mark after '" + name + "=' is never closed");
}

}  // namespace

Result<Fields> Fields::parse(std::string_view line) {
  const auto skipSpaces = [&line] {
    line.remove_prefix(std::min(line.find_first_not_of(kSpaces), line.size()));
  };
  skipSpaces();
  const auto end = std::min(line.find_first_of(kSpaces), line.size());
  Fields fields{std::string(line.substr(0, end))};
  if (fields.verb_.empty()) return fail(ErrorCode::InvalidInput, "an edit begins with a verb");
  line.remove_prefix(end);
  for (skipSpaces(); !line.empty(); skipSpaces()) {
    const auto mark = line.find('=');
    const auto space = line.find_first_of(kSpaces);
    if (mark == std::string_view::npos || mark == 0 || space < mark) {
      return fail(ErrorCode::InvalidInput,
                  "'" + std::string(line.substr(0, std::min(space, line.size()))) +
                      "' is no name=value; values with spaces stand in quotation marks");
    }
    std::string name(line.substr(0, mark));
    line.remove_prefix(mark + 1);
    ISNAD_TRY(auto value, takeValue(line, name));
    fields.fields_.emplace_back(std::move(name), std::move(value));
  }
  return fields;
}

std::string Fields::line() const {
  auto text = verb_;
  for (const auto& [name, value] : fields_) text += " " + name + "=" + quoted(value);
  return text;
}

Fields& Fields::add(std::string_view name, std::string_view value) {
  fields_.emplace_back(name, value);
  return *this;
}

Fields& Fields::addOptional(std::string_view name, const std::optional<std::string>& value) {
  return value ? add(name, *value) : *this;
}

Fields& Fields::addText(std::string_view name, std::string_view value) {
  return value.empty() ? *this : add(name, value);
}

Fields& Fields::addNumber(std::string_view name, double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return add(name, {digits.data(), end});
}

std::optional<std::string> Fields::find(std::string_view name) const {
  const auto found =
      std::ranges::find_if(fields_, [&](const auto& field) { return field.first == name; });
  if (found == fields_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> Fields::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [field, value] : fields_) {
    if (field == name) values.push_back(value);
  }
  return values;
}

Result<std::string> Fields::need(std::string_view name) const {
  if (auto value = find(name)) return *std::move(value);
  return fail(ErrorCode::InvalidInput, "'" + verb_ + "' needs " + std::string(name) + "=…");
}

std::string Fields::textOr(std::string_view name, std::string_view otherwise) const {
  return find(name).value_or(std::string(otherwise));
}

Result<std::optional<double>> Fields::number(std::string_view name) const {
  const auto text = find(name);
  if (!text) return std::optional<double>{};
  double value = 0;
  const auto* const end = text->data() + text->size();
  if (const auto [at, error] = std::from_chars(text->data(), end, value);
      error != std::errc{} || at != end) {
    return fail(ErrorCode::InvalidInput, std::string(name) + "=" + *text + " is no number");
  }
  return std::optional<double>{value};
}

}  // namespace isnad::model
