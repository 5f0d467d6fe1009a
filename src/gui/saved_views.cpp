#include "saved_views.h"

#include <algorithm>
#include <map>

#include "error_words.h"
#include "isnad/text/fold.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

/// The edits that let all pins of a view go, but for those that stay.
Status addUnpins(store::KnowledgeBase& base, const std::string& view,
                 const std::map<std::string, model::Point>& stay, model::EditGroup& group) {
  ISNAD_TRY(const auto pins, base.pins(view));
  for (const auto& pin : pins) {
    ISNAD_TRY(const auto key, base.keyOf(pin.entity));
    if (!stay.contains(key.text)) group.edits.push_back({model::PinEntity{view, key, {}}});
  }
  return {};
}

Result<std::string> settingsOf(store::KnowledgeBase& base, const std::string& name) {
  ISNAD_TRY(const auto views, base.views());
  const auto found = std::ranges::find(views, name, &store::View::name);
  if (found == views.end()) return fail(Cause::ViewGone, {name});
  return found->settings;
}

}  // namespace

SavedViews::SavedViews(Backend& backend, Panels& panels, Browsing& browsing,
                       const Appearance& appearance, QObject* parent)
    : QObject(parent),
      backend_(backend),
      panels_(panels),
      browsing_(browsing),
      appearance_(appearance),
      comparing_(backend.worker()) {
  connect(&backend, &Backend::opened, this, &SavedViews::list);
  connect(&backend, &Backend::edited, this, &SavedViews::list);
}

void SavedViews::list() {
  backend_.ask(
      this,
      [](store::KnowledgeBase& base) {
        QStringList names;
        if (const auto views = base.views()) {
          for (const auto& view : *views) names << toQt(view.name);
        }
        return names;
      },
      [this](const QStringList& names) {
        names_ = names;
        Q_EMIT listed();
      });
}

void SavedViews::save(const QString& name) {
  if (!view() || name.isEmpty()) return;
  const auto keyOf = [this](model::EntityId id) {
    const auto* entity = view()->entity(id);
    return entity == nullptr ? std::string() : entity->key;
  };
  std::map<std::string, model::Point> places;
  const auto where = panels_.filter().places();
  for (const auto& [entity, at] : where) {
    if (where.size() > kMostPlaces) break;
    if (const auto key = keyOf({entity}); !key.empty()) places[key] = {at.x, at.y};
  }
  const auto settings = toText(browsing_.outlook(), keyOf);
  backend_.edit(
      [name = fromQt(name), settings, places](store::KnowledgeBase& base) -> Result<model::Edit> {
        model::EditGroup group;
        ISNAD_CHECK(addUnpins(base, name, places, group));
        for (const auto& [key, at] : places)
          group.edits.push_back({model::PinEntity{name, {key}, at}});
        group.edits.push_back({model::SaveView{name, settings}});
        return model::Edit{group};
      });
}

void SavedViews::open(const QString& name) {
  read(name, [this](const Outlook& opened) { show(opened); });
}

void SavedViews::compare(const QString& name) {
  read(name, [this, name](const Outlook& opened) {
    const auto& canvas = panels_.canvas();
    if (!view() || !canvas.graph()) return;
    comparing_.start(
        [view = view(), now = canvas.graph(), scope = panels_.filter().scope(), name,
         outlook = opened](const std::stop_token& stop) {
          const auto sifted =
              sift(view->knowledge, view->facets, outlook.filter, text::foldKey, stop);
          const auto saved =
              graph::buildGraph(view->knowledge, outlook.filter, sifted, outlook.scope);
          std::set<model::EntityId> entities;
          for (const auto& node : saved.nodes) entities.merge(graph::entitiesOf(node));
          return Comparison{name, graph::onlyIn(*now, saved), graph::onlyIn(saved, *now),
                            graph::with(scope, entities)};
        },
        [this](const Comparison& comparison) {
          auto& filter = panels_.filter();
          if (comparison.both != filter.scope()) filter.setScope(comparison.both);
          Q_EMIT compared(comparison);
        });
  });
}

void SavedViews::read(const QString& name, std::function<void(const Outlook&)> done) {
  backend_.ask(
      this,
      [name = fromQt(name)](store::KnowledgeBase& base) -> Result<Outlook> {
        ISNAD_TRY(const auto settings, settingsOf(base, name));
        Outlook opened;
        ISNAD_TRY(opened, savedViewFrom(settings, [&](const std::string& key) {
                    const auto entity = base.entity(model::EntityKey{key});
                    return entity ? std::optional(*entity) : std::nullopt;
                  }));
        ISNAD_TRY(const auto pins, base.pins(name));
        for (const auto& pin : pins) opened.places[pin.entity.value] = {pin.at.x, pin.at.y};
        return opened;
      },
      [this, done = std::move(done)](const Result<Outlook>& opened) {
        if (opened)
          done(*opened);
        else
          Q_EMIT told(tr("The view cannot be shown: %1")
                          .arg(worded(opened.error(), appearance_.language())));
      });
}

void SavedViews::show(const Outlook& opened) {
  browsing_.show(opened);
  panels_.filter().setScope(opened.scope, GraphFilter::Window::Stays, opened.places);
}

void SavedViews::rename(const QString& name, const QString& to) {
  if (to.isEmpty() || to == name) return;
  backend_.edit(
      [from = fromQt(name), into = fromQt(to)](store::KnowledgeBase& base) -> Result<model::Edit> {
        ISNAD_TRY(const auto settings, settingsOf(base, from));
        if (settingsOf(base, into)) return fail(Cause::ViewThere, {into});
        model::EditGroup group;
        ISNAD_TRY(const auto pins, base.pins(from));
        ISNAD_CHECK(addUnpins(base, from, {}, group));
        for (const auto& pin : pins) {
          ISNAD_TRY(const auto key, base.keyOf(pin.entity));
          group.edits.push_back({model::PinEntity{into, key, pin.at}});
        }
        group.edits.push_back({model::SaveView{from, {}}});
        group.edits.push_back({model::SaveView{into, settings}});
        return model::Edit{group};
      });
}

void SavedViews::forget(const QString& name) {
  backend_.edit([name = fromQt(name)](store::KnowledgeBase& base) -> Result<model::Edit> {
    model::EditGroup group;
    ISNAD_CHECK(addUnpins(base, name, {}, group));
    group.edits.push_back({model::SaveView{name, {}}});
    return model::Edit{group};
  });
}

}  // namespace isnad::gui
