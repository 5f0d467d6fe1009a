#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isnad/base/result.h"

namespace isnad::model {

/// One line of text that a person can read and write: a verb, then named values.
///
///   rename entity=organization/سابك name="سابك السعودية"
///
/// A value with white space, `"` or `\`, and an empty one, stands in quotation marks; inside them
/// `\"`, `\\` and `\n` are what they are in C. Or it stands in braces, as it is, up to the brace
/// that closes the first one: a line within a line. A name may come more than once.
class Fields {
 public:
  explicit Fields(std::string verb = {}) : verb_(std::move(verb)) {}

  /// Fails with InvalidInput, naming the place: a missing `=`, an open quotation mark.
  [[nodiscard]] static Result<Fields> parse(std::string_view line);
  [[nodiscard]] std::string line() const;

  Fields& add(std::string_view name, std::string_view value);
  /// Leaves the field out where there is no value.
  Fields& addOptional(std::string_view name, const std::optional<std::string>& value);
  /// Leaves the field out where the value is empty.
  Fields& addText(std::string_view name, std::string_view value);
  Fields& addNumber(std::string_view name, double value);  ///< Shortest form that reads back.

  [[nodiscard]] const std::string& verb() const { return verb_; }
  /// Name and value, in order.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& fields() const {
    return fields_;
  }
  /// The first value of that name.
  [[nodiscard]] std::optional<std::string> find(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
  /// The same, InvalidInput where it is missing.
  [[nodiscard]] Result<std::string> need(std::string_view name) const;
  [[nodiscard]] std::string textOr(std::string_view name, std::string_view otherwise = {}) const;
  [[nodiscard]] Result<std::optional<double>> number(std::string_view name) const;

  bool operator==(const Fields&) const = default;

 private:
  std::string verb_;
  std::vector<std::pair<std::string, std::string>> fields_;
};

}  // namespace isnad::model
