#pragma once

#include <string>
#include <string_view>

#include <QColor>
#include <QString>

namespace isnad::render {

/// Text in an element or a quoted attribute; control characters XML cannot hold are left out.
[[nodiscard]] std::string xmlEscaped(const QString& text);
[[nodiscard]] std::string xmlEscaped(std::string_view text);

/// A coordinate: two digits after the point are a fiftieth of a pixel.
[[nodiscard]] std::string coordinate(double value);

[[nodiscard]] std::string hexColor(const QColor& color);

}  // namespace isnad::render
