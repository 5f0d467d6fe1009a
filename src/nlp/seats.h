#pragma once

#include <vector>

#include "claim_engine.h"

namespace isnad::nlp {

/// Where an institution is, by the place right behind its name: السفارة السعودية في واشنطن · جامعة
/// كذا بالرياض. Firms are left out, who have much in many places.
void findSeats(const Reading& reading, std::vector<Finding>& found);

}  // namespace isnad::nlp
