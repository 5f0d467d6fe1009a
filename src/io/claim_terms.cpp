// What a claim's date and kind are called elsewhere.
#include "graph_table.h"
#include "isnad/graph/times.h"

namespace isnad::io {

namespace {

using model::EntityType;
using model::Predicate;

bool canOwn(std::string_view schema) {
  return schema == "Person" || schema == "Company" || schema == "Organization" ||
         schema == "PublicBody" || schema == "LegalEntity";
}

}  // namespace

std::string_view datePrecision(std::string_view date) {
  if (!graph::daysIn(date)) return {};
  if (date.size() == 4) return "year";
  const auto rest = date.substr(5);
  if (rest.starts_with('Q')) return "quarter";
  if (rest.starts_with('H')) return "half";
  if (rest.front() < '0' || rest.front() > '9') return "part_of_year";
  return rest.size() == 2 ? "month" : "day";
}

std::optional<DayRange> daysOf(std::string_view date) {
  const auto days = graph::daysIn(date);
  if (!days) return std::nullopt;
  return DayRange{graph::isoDay(days->first), graph::isoDay(days->last)};
}

std::string_view ftmSchemaOf(const model::Entity& entity) {
  switch (entity.type) {
    case EntityType::Person:
      return "Person";
    case EntityType::Organization:
      // What is traded or registered is a company; of others only that much is known.
      return idIn(entity, "ticker").empty() && idIn(entity, "lei").empty() ? "Organization"
                                                                           : "Company";
    case EntityType::Place:
      return "Address";
    case EntityType::Product:
    case EntityType::Term:
      return "Note";  // Asset and Thing, which would fit, are abstract
    case EntityType::Instrument:
      return "Security";
    case EntityType::Event:
      return "Event";
  }
  return "Note";
}

std::string_view ftmSchemaOf(const model::Claim& claim, std::string_view subject,
                             std::string_view object) {
  if (!claim.object) return "Note";
  const bool agents = canOwn(subject) && canOwn(object);
  const bool asset = object == "Company" || object == "Security";
  switch (claim.predicate) {
    case Predicate::Owns:
    case Predicate::Acquires:
      return canOwn(subject) && asset ? "Ownership" : "UnknownLink";
    case Predicate::InvestsIn:
      return agents ? "Payment" : "UnknownLink";
    case Predicate::HoldsPosition:
      return subject == "Person" && agents ? "Employment" : "UnknownLink";
    case Predicate::LendsTo:
      return agents ? "Debt" : "UnknownLink";
    default:
      return "UnknownLink";
  }
}

}  // namespace isnad::io
