#include "saved_view.h"

#include <array>
#include <utility>

#include "isnad/model/fields.h"

namespace isnad::gui {

namespace {

using graph::Attraction;
using graph::LayoutKind;
using model::Fields;

constexpr std::array<std::pair<graph::LayoutChoice, const char*>, 8> kLayouts{{
    {LayoutKind::Force, "force"},
    {LayoutKind::Layered, "layered"},
    {LayoutKind::Radial, "radial"},
    {LayoutKind::Circular, "circular"},
    {LayoutKind::Timeline, "timeline"},
    {LayoutKind::Geographic, "geographic"},
    {Attraction::Distances, "distances"},
    {Attraction::Clusters, "clusters"},
}};

void addAll(Fields& fields, std::string_view name, const std::set<model::EntityId>& entities,
            const KeyOf& keyOf) {
  for (const auto entity : entities) fields.addText(name, keyOf(entity));
}

std::set<model::EntityId> allOf(const Fields& fields, std::string_view name,
                                const EntityOf& entityOf) {
  std::set<model::EntityId> entities;
  for (const auto& key : fields.all(name)) {
    if (const auto entity = entityOf(key)) entities.insert(*entity);
  }
  return entities;
}

Result<graph::Scope> scopeFrom(const Fields& fields, const EntityOf& entityOf) {
  graph::Scope scope;
  if (fields.find("scope")) scope.shown = allOf(fields, "show", entityOf);
  scope.hidden = allOf(fields, "hide", entityOf);
  for (const auto& line : fields.all("group")) {
    ISNAD_TRY(const auto group, Fields::parse(line));
    scope =
        graph::grouped(std::move(scope), group.textOr("name"), allOf(group, "member", entityOf));
  }
  return scope;
}

}  // namespace

std::string toText(const Outlook& outlook, const KeyOf& keyOf) {
  Fields fields("view");
  for (const auto& [choice, key] : kLayouts) {
    if (choice == outlook.layout) fields.add("layout", key);
  }
  if (const auto& camera = outlook.camera) {
    fields.addNumber("x", camera->center.x);
    fields.addNumber("y", camera->center.y);
    fields.addNumber("zoom", camera->zoom);
  }
  fields.add("filter", graph::toText(outlook.filter));
  if (outlook.scope.shown) {
    fields.add("scope", "some");
    addAll(fields, "show", *outlook.scope.shown, keyOf);
  }
  addAll(fields, "hide", outlook.scope.hidden, keyOf);
  for (const auto& group : outlook.scope.groups) {
    Fields line("group");
    line.add("name", group.name);
    addAll(line, "member", group.members, keyOf);
    fields.add("group", line.line());
  }
  addAll(fields, "select", outlook.selected.entities, keyOf);
  return fields.line();
}

Result<Outlook> savedViewFrom(const std::string& line, const EntityOf& entityOf) {
  ISNAD_TRY(const auto fields, Fields::parse(line));
  if (fields.verb() != "view")
    return fail(ErrorCode::InvalidInput,
                "a saved view begins with 'view', not '" + fields.verb() + "'");
  Outlook outlook;
  for (const auto& [choice, key] : kLayouts) {
    if (fields.textOr("layout") == key) outlook.layout = choice;
  }
  ISNAD_TRY(const auto x, fields.number("x"));
  ISNAD_TRY(const auto y, fields.number("y"));
  ISNAD_TRY(const auto zoom, fields.number("zoom"));
  if (x && y && zoom && *zoom > 0) outlook.camera = graph::Camera{{*x, *y}, *zoom};
  ISNAD_TRY(outlook.filter, graph::viewFilterFrom(fields.textOr("filter", "filter")));
  ISNAD_TRY(outlook.scope, scopeFrom(fields, entityOf));
  outlook.selected.entities = allOf(fields, "select", entityOf);
  if (!outlook.selected.entities.empty())
    outlook.selected.entity = *outlook.selected.entities.begin();
  return outlook;
}

}  // namespace isnad::gui
