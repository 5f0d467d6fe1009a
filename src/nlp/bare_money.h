#pragma once

#include "document.h"
#include "gazetteer.h"
#include "linker.h"

namespace isnad::nlp {

/// Gives money told by its bare unit (ريال, دينار) the currency of the country that the article
/// speaks of most among those that have such money: by its name, its towns, its firms or its
/// nationality adjective (البورصة العمانية). Money of a country that is not spoken of stays bare.
void settleBareMoney(Document& document, const Linked& linked, const Gazetteer& gazetteer);

}  // namespace isnad::nlp
