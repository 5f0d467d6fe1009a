#include "tags.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>

#include "qt_text.h"

namespace isnad::gui {

namespace {

bool holds(const std::vector<std::string>& tags, const std::string& tag) {
  return std::ranges::find(tags, tag) != tags.end();
}

}  // namespace

QString tagLine(const std::vector<std::string>& tags) {
  QStringList texts;
  for (const auto& tag : tags) texts << toQt(tag);
  return texts.join(QStringLiteral("، "));
}

std::vector<std::string> tagsIn(const QString& line) {
  static const QRegularExpression kCommas(QStringLiteral("[,،]"));
  std::vector<std::string> tags;
  for (const auto& part : line.split(kCommas)) {
    auto tag = fromQt(part.simplified());
    if (!tag.empty() && !holds(tags, tag)) tags.push_back(std::move(tag));
  }
  return tags;
}

model::Edit retag(const model::Target& target, const std::vector<std::string>& now,
                  const std::vector<std::string>& wanted) {
  model::EditGroup group;
  for (const auto& tag : now) {
    if (!holds(wanted, tag)) group.edits.push_back({model::SetTag{target, tag, false}});
  }
  for (const auto& tag : wanted) {
    if (!holds(now, tag)) group.edits.push_back({model::SetTag{target, tag, true}});
  }
  if (group.edits.size() == 1) return std::move(group.edits.front());
  return model::Edit{std::move(group)};
}

}  // namespace isnad::gui
