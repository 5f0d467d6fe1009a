#include "node_encoding.h"

#include <algorithm>

#include "entity_measures.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

struct Encoded {
  EntityLooksPtr looks;
  render::Encoding encoding;
};

Result<Encoded> encode(const Filtered& filtered, const EncodingChoice& choice,
                       const std::stop_token& stop) {
  Encoded encoded;
  const auto [entities, structure] = shownEntities(filtered);
  if (entities.empty()) return encoded;
  ISNAD_TRY(encoded.encoding, render::encode(structure, choice, stop));
  auto looks = std::make_shared<EntityLooks>();
  for (std::size_t i = 0; i < encoded.encoding.looks.size(); ++i) {
    const auto id = filtered.view->knowledge.entities[entities[i].entity].id;
    (*looks)[id.value] = encoded.encoding.looks[i];
  }
  encoded.looks = std::move(looks);
  return encoded;
}

constexpr auto kSize = QLatin1String("encoding/size");
constexpr auto kColour = QLatin1String("encoding/colour");

}  // namespace

NodeEncoding::NodeEncoding(Filtering& filtering, GraphCanvas& canvas, QObject* parent)
    : QObject(parent), filtering_(filtering), canvas_(canvas), job_(worker_) {
  connect(&filtering_, &Filtering::sifted, this, &NodeEncoding::measure);
}

void NodeEncoding::choose(const EncodingChoice& choice) {
  if (choice == choice_) return;
  choice_ = choice;
  measure();
}

void NodeEncoding::measure() {
  job_.cancel();
  const auto& filtered = filtering_.filtered();
  measuring_ = filtered && (choice_.size || choice_.colour);
  if (!measuring_) {
    sizes_.clear();
    colours_.clear();
    canvas_.setLooks(nullptr);
  } else {
    job_.start([filtered, choice = choice_](
                   const std::stop_token& stop) { return encode(*filtered, choice, stop); },
               [this](Result<Encoded> encoded) {
                 measuring_ = false;
                 if (encoded) {
                   sizes_ = std::move(encoded->encoding.sizes);
                   colours_ = std::move(encoded->encoding.colours);
                   canvas_.setLooks(std::move(encoded->looks));
                 }
                 Q_EMIT changed();
               });
  }
  Q_EMIT changed();
}

EncodingChoice readEncoding(const Settings& settings) {
  const auto read = [&](QLatin1String key) {
    return graph::measureFrom(fromQt(settings.text(key)));
  };
  EncodingChoice choice{read(kSize), read(kColour)};
  if (choice.size && isGrouping(*choice.size)) choice.size.reset();
  return choice;
}

void keepEncoding(Settings& settings, const EncodingChoice& choice) {
  const auto keep = [&](QLatin1String key, const std::optional<graph::Measure>& measure) {
    if (!measure) return settings.forget(key);
    settings.keep(key, toQt(std::string(graph::keyOf(*measure))));
  };
  keep(kSize, choice.size);
  keep(kColour, choice.colour);
}

}  // namespace isnad::gui
